// `import GRAPH FILE…`: files → importers → one transaction of the store → the index.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>

#include "cli/command.h"
#include "cli/format_list.h"
#include "cli/output.h"
#include "cli/terminal.h"
#include "graph/store.h"
#include "importers/import.h"

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

std::string SummaryText(const ImportOutcome& outcome, uint64_t unchanged, const Graph& graph) {
  return fmt::format(
      "Imported {} new, {} replaced, {} unchanged documents: {} statements.\n"
      "The graph has {} nodes and {} edges of {} documents.\n",
      outcome.added, outcome.replaced, unchanged, outcome.statements, graph.node_count(),
      graph.edge_count(), graph.document_count());
}

struct Done {
  ImportSummary files;
  ImportOutcome documents;
};

Result<Done> ReadInto(Store& store, const Arguments& arguments) {
  ImportOptions options{.format = arguments.format, .threads = arguments.threads};
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
  NewStoreGuard guard(arguments.graph());
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kCreate));
  CW_ASSIGN(Done done, ReadInto(*store, arguments));
  TellNotes(done.files);
  uint64_t failed = Count(done.files, FileStatus::kFailed);
  uint64_t unchanged = Count(done.files, FileStatus::kUnchanged);
  if (Count(done.files, FileStatus::kTaken) + unchanged > 0) {
    guard.Keep();
    CW_ASSIGN(Graph graph, store->LoadGraph());
    if (!arguments.quiet) CW_TRY(Print(SummaryText(done.documents, unchanged, graph)));
  }
  if (failed == 0) return {};
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} of {} files could not be imported", failed,
                                      done.files.files.size())};
}

}  // namespace causeway
