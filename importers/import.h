// The door of the importers: one table of formats, and the driver that takes files and folders,
// reads in parallel and hands statements over in order of document key.
// Tested by tests/importers/import_test.cc.
#pragma once

#include <atomic>
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

class ByteSource;
class Lexicon;
class WorkerPool;
struct LanguageModels;

// What a plain table is: columns say ids and names, the role what they are ids of.
struct TableRole {
  enum class Kind {
    kUnknown,  // the header tells
    kNodes,    // columns id and name: nodes that wear `label`
    kEdges,    // columns src and dst: edges of `type` from nodes of `from` to nodes of `to`
  };
  Kind kind = Kind::kUnknown;
  std::string label;
  std::string type;
  std::string from;
  std::string to;

  friend bool operator==(const TableRole&, const TableRole&) = default;
};

// A file that is read as a table of that role.
struct TableFile {
  std::string path;
  TableRole role;
};

struct ImportOptions {
  std::string format;    // by name; empty: by suffix and content
  uint32_t threads = 0;  // readers at work at once; 0: as many as the machine has
  // What text is parsed by (importers/prose/model_files.h), borrowed; null: it is read by rules
  // alone. Their digest stands in each document's `importer`.
  const LanguageModels* models = nullptr;
  // Gives the models where there are none yet and a document of prose is met: once, on the calling
  // thread. A graph is imported without them.
  std::function<Result<const LanguageModels*>()> load_models;
  // Kinds and identifiers of names for the reading of text (importers/prose/user_lexicon.h), or
  // null. Its digest stands in each document's `importer`.
  const Lexicon* lexicon = nullptr;
  // Assertions under it are left out, and every document says so in its `importer`: one that was
  // read with another value is read again.
  double min_confidence = 0;
  std::vector<TableFile> tables;  // read besides the paths
  // Set from a signal's handler or another thread: the file at hand is given up, and what was whole
  // stays. May be null.
  const std::atomic<bool>* stop = nullptr;
  Limits limits;
};

// What the reader of a graph format is given: bytes come as a stream, so memory does not grow with
// the file. They are unpacked, UTF-8, and without a byte-order mark.
struct GraphInput {
  std::string_view key;  // of its document
  ByteSource& bytes;
  const ImportOptions& options;
  const TableRole& role;
  WorkerPool& pool;  // for what can be read in pieces
};

struct ImportFormat {
  std::string_view name;      // as in --format
  std::string_view suffixes;  // ".txt .text"
  std::string_view help;      // one line
  uint32_t version;           // raised when the same bytes would give other statements
  bool reads_prose = false;   // goes by the models and the lexicon
  bool is_text = true;        // UTF-8; otherwise `read` is given whatever bytes there are
  // Whether a file that begins with these bytes (64 kB, or all of it) looks like this format.
  bool (*looks_like)(std::string_view head);

  // One of the two. Their value is a note of what was left unread, for the summary; usually empty.
  // Documents: one file's bytes, whole and on any thread. Most give one document.
  Result<std::string> (*read)(std::string_view key, std::string_view bytes,
                              const ImportOptions& options, StatementSink& sink) = nullptr;
  // Graphs, ontologies and tables: one document without a text, with that key, begun and ended
  // once. Each statement's evidence begins and ends at the number of its record (of its line, in
  // formats of lines).
  Result<std::string> (*load)(const GraphInput& input, StatementSink& sink) = nullptr;
};

// The name of the format that reads tables with a role.
inline constexpr std::string_view kTableFormat = "csv";

// The only list of formats.
std::span<const ImportFormat> ImportFormats();

enum class FileStatus { kTaken, kUnchanged, kSkipped, kFailed };

// What became of one file.
struct FileOutcome {
  std::string path;
  std::string key;
  std::string_view format;  // empty where none was found
  FileStatus status = FileStatus::kTaken;
  uint64_t documents = 0;
  uint64_t statements = 0;
  uint64_t left_out = 0;  // assertions that were not confident enough
  // Why it was skipped or failed: names the path, says what to do, and may take several lines.
  std::string note;
};

struct ImportSummary {
  std::vector<FileOutcome> files;  // in order of key
  uint64_t bytes = 0;              // of the files that were opened, as they lie there
  size_t unread = 0;               // files that were not come to when it was stopped
};

// How far an import is.
struct ImportStep {
  size_t files = 0;  // done, as are bytes
  size_t all_files = 0;
  uint64_t bytes = 0;
  uint64_t all_bytes = 0;
};
// Called between files, and now and then within a large one, on the calling thread.
using ImportProgress = std::function<void(const ImportStep& step)>;
// Whether a file with this key, digest and importer need not be read again.
using AlreadyHave = std::function<Result<bool>(std::string_view key, std::string_view digest,
                                               std::string_view importer)>;

// Reads `paths` (files, folders with all below them, "-" for standard input) and the tables of the
// options into `sink`. A file that cannot be read is
// an outcome, not an error; an error means that the sink failed or an option is wrong. The sink
// sees the same calls whatever the order of `paths` and the number of threads.
Result<ImportSummary> ImportFiles(std::span<const std::string> paths, const ImportOptions& options,
                                  const AlreadyHave& already_have, StatementSink& sink,
                                  const ImportProgress& progress = {});

}  // namespace causeway
