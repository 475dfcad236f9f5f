// The door of the importers: one table of formats, and the driver that takes files and folders,
// reads in parallel and hands statements over in order of document key.
// Tested by tests/importers/import_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/statement.h"

namespace causeway {

class Lexicon;
struct LanguageModels;

struct ImportOptions {
  std::string format;    // by name; empty: by suffix and content
  uint32_t threads = 0;  // readers at work at once; 0: as many as the machine has
  // What text is parsed by (importers/prose/model_files.h), borrowed; null: it is read by rules
  // alone. Their digest stands in each document's `importer`.
  const LanguageModels* models = nullptr;
  // Kinds and identifiers of names for the reading of text (importers/prose/user_lexicon.h), or
  // null. Its digest stands in each document's `importer`.
  const Lexicon* lexicon = nullptr;
  // Assertions under it are left out, and every document says so in its `importer`: one that was
  // read with another value is read again.
  double min_confidence = 0;
  Limits limits;
};

struct ImportFormat {
  std::string_view name;      // as in --format
  std::string_view suffixes;  // ".txt .text"
  std::string_view help;      // one line
  uint32_t version;           // raised when the same bytes would give other statements
  bool reads_prose = false;   // goes by the models and the lexicon
  // Whether bytes without a known suffix look like this format.
  bool (*looks_like)(std::string_view bytes);
  // Reads one file's bytes. Most give one document; an exported graph gives as many as it holds.
  // Its value is a note of what was left unread, for the summary; usually empty.
  Result<std::string> (*read)(std::string_view key, std::string_view bytes,
                              const ImportOptions& options, StatementSink& sink);
};

// The only list of formats.
std::span<const ImportFormat> ImportFormats();

enum class FileStatus { kTaken, kUnchanged, kSkipped, kFailed };

// What became of one file.
struct FileOutcome {
  std::string path;
  std::string key;
  FileStatus status = FileStatus::kTaken;
  uint64_t statements = 0;
  uint64_t left_out = 0;  // assertions that were not confident enough
  // Why it was skipped or failed: names the path, says what to do, and may take several lines.
  std::string note;
};

struct ImportSummary {
  std::vector<FileOutcome> files;  // in order of key
  uint64_t bytes = 0;
};

// Called between files, on the calling thread: files done and files in all.
using ImportProgress = std::function<void(size_t done, size_t total)>;
// Whether a file with this key, digest and importer need not be read again.
using AlreadyHave = std::function<Result<bool>(std::string_view key, std::string_view digest,
                                               std::string_view importer)>;

// Reads `paths` (files, and folders with all below them) into `sink`. A file that cannot be read is
// an outcome, not an error; an error means that the sink failed or an option is wrong. The sink
// sees the same calls whatever the order of `paths` and the number of threads.
Result<ImportSummary> ImportFiles(std::span<const std::string> paths, const ImportOptions& options,
                                  const AlreadyHave& already_have, StatementSink& sink,
                                  const ImportProgress& progress = {});

}  // namespace causeway
