// `import GRAPH FILE…`: files → importers → one transaction of the store → the index.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"
#include "cli/format_list.h"
#include "cli/models.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "graph/store.h"
#include "importers/import.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {
namespace {

bool Exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

// Removes a store that this command made, unless it got something to hold.
class NewStoreGuard {
 public:
  explicit NewStoreGuard(const std::string& path) : path_(path), was_there_(Exists(path)) {}
  NewStoreGuard(const NewStoreGuard&) = delete;
  NewStoreGuard& operator=(const NewStoreGuard&) = delete;
  ~NewStoreGuard() {
    if (was_there_ || kept_) return;
    for (const char* suffix : {"", "-wal", "-shm", "-journal", "-index"}) {
      std::error_code ignored;
      std::filesystem::remove(path_ + suffix, ignored);
    }
  }
  void Keep() { kept_ = true; }

 private:
  std::string path_;
  bool was_there_;
  bool kept_ = false;
};

ImportProgress ProgressOnTerminal() {
  if (!ErrorsGoToTerminal()) return {};
  return [](size_t done, size_t total) {
    fmt::print(stderr, "\r{} of {} files{}", done, total, done == total ? "\n" : "");
    std::fflush(stderr);
  };
}

uint64_t Count(const ImportSummary& summary, FileStatus status) {
  return static_cast<uint64_t>(std::ranges::count(summary.files, status, &FileOutcome::status));
}

// Each file that gave nothing, and what was noticed in those that did.
void TellNotes(const ImportSummary& summary) {
  for (const FileOutcome& file : summary.files) {
    if (file.note.empty()) continue;
    bool gave_nothing = file.status == FileStatus::kFailed || file.status == FileStatus::kSkipped;
    Complain(gave_nothing ? "not imported: " + file.note : file.note);
  }
}

struct Done {
  ImportSummary files;
  ImportOutcome documents;
};

std::string LeftOutText(const Done& done, double min_confidence) {
  if (min_confidence <= 0) return "";
  uint64_t left_out = 0;
  for (const FileOutcome& file : done.files.files) left_out += file.left_out;
  return fmt::format("Left out {} assertions of a confidence under {}.\n", left_out,
                     min_confidence);
}

std::string SummaryText(const Done& done, const Arguments& arguments, const Graph& graph) {
  const ImportOutcome& outcome = done.documents;
  return fmt::format(
      "Imported {} new, {} replaced, {} unchanged documents: {} statements.\n{}"
      "The graph has {} nodes and {} edges of {} documents.\n",
      outcome.added, outcome.replaced, Count(done.files, FileStatus::kUnchanged),
      outcome.statements, LeftOutText(done, arguments.min_confidence), graph.node_count(),
      graph.edge_count(), graph.document_count());
}

Result<ImportOptions> OptionsOf(const Arguments& arguments) {
  if (!(arguments.min_confidence >= 0 && arguments.min_confidence <= 1)) {
    return Error{.code = ErrorCode::kUsage,
                 .message = fmt::format("--min-confidence is a number of 0 to 1, not {}",
                                        arguments.min_confidence)};
  }
  return ImportOptions{.format = arguments.format,
                       .threads = arguments.threads,
                       .min_confidence = arguments.min_confidence};
}

Result<Done> ReadInto(Store& store, const ImportOptions& options, const Arguments& arguments) {
  AlreadyHave already_have = [&](std::string_view key, std::string_view digest,
                                 std::string_view importer) {
    return store.Has(key, digest, importer);
  };
  Done done;
  CW_ASSIGN(auto import, store.Begin());
  CW_ASSIGN(done.files, ImportFiles(arguments.words(), options, already_have, *import,
                                    arguments.quiet ? ImportProgress() : ProgressOnTerminal()));
  CW_ASSIGN(done.documents, import->Commit());
  return done;
}

}  // namespace

Result<void> ImportCommand(const Arguments& arguments) {
  if (arguments.list) return Print(FormatList(ImportFormats()));
  CW_ASSIGN(ImportOptions options, OptionsOf(arguments));
  CW_ASSIGN(LanguageModels models, LoadModels(arguments));
  options.models = &models;
  std::optional<Lexicon> lexicon;
  if (!arguments.lexicon.empty()) {
    CW_ASSIGN(lexicon, ReadLexicon(arguments.lexicon, options.limits));
    options.lexicon = &*lexicon;
  }
  NewStoreGuard guard(arguments.graph());
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kCreate));
  CW_ASSIGN(Done done, ReadInto(*store, options, arguments));
  TellNotes(done.files);
  uint64_t failed = Count(done.files, FileStatus::kFailed);
  uint64_t unchanged = Count(done.files, FileStatus::kUnchanged);
  if (Count(done.files, FileStatus::kTaken) + unchanged > 0) {
    guard.Keep();
    CW_ASSIGN(Graph graph, store->LoadGraph());
    if (!arguments.quiet) CW_TRY(Print(SummaryText(done, arguments, graph)));
  }
  if (failed == 0) return {};
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} of {} files could not be imported", failed,
                                      done.files.files.size())};
}

}  // namespace causeway
