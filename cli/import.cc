// `import GRAPH FILE…`: files → importers → one transaction of the store → the index.
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "cli/command.h"
#include "cli/format_list.h"
#include "cli/import_report.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/reading.h"
#include "cli/table_files.h"
#include "graph/store.h"
#include "importers/import.h"
#include "importers/importer_name.h"

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

// Why documents were replaced whose bytes are the same.
std::string ReadAgainText(const ImportOutcome& outcome) {
  std::map<std::string, uint32_t> reasons;
  for (const auto& [importers, documents] : outcome.read_again) {
    reasons[DifferenceText(importers.first, importers.second)] += documents;
  }
  std::string text;
  for (const auto& [reason, documents] : reasons) {
    text += fmt::format("Of the same bytes, read anew: {} ({}).\n", documents, reason);
  }
  return text;
}

std::string SummaryText(const Done& done, const Arguments& arguments, const Graph& graph) {
  const ImportOutcome& outcome = done.documents;
  return fmt::format(
      "{}Imported {} new, {} replaced, {} unchanged documents: {} statements.\n{}{}"
      "The graph has {} nodes and {} edges of {} documents.\n",
      FilesText(done.files), outcome.added, outcome.replaced,
      Count(done.files, FileStatus::kUnchanged), outcome.statements, ReadAgainText(outcome),
      LeftOutText(done, arguments.min_confidence), graph.node_count(), graph.edge_count(),
      graph.document_count());
}

Result<void> TakeInputs(const Arguments& arguments, ImportOptions& options) {
  options.format = arguments.format;
  options.threads = arguments.threads;
  CW_ASSIGN(options.tables, TableFiles(arguments.nodes, arguments.edges));
  if (!options.tables.empty() || !arguments.words().empty()) return {};
  return Error{.code = ErrorCode::kUsage,
               .message = "import needs GRAPH FILE…",
               .hint = "See: causeway help import"};
}

Error SomeFailed(const ImportSummary& files, std::string_view consequence) {
  return {
      .code = ErrorCode::kRejected,
      .message = fmt::format("{} of {} files could not be imported{}",
                             Count(files, FileStatus::kFailed), files.files.size(), consequence)};
}

// What is left to say when all that could be taken was.
Result<void> Verdict(const ImportSummary& files) {
  if (files.unread > 0) {
    return Error{.message = fmt::format("interrupted: {} of {} files were not read", files.unread,
                                        files.unread + files.files.size()),
                 .hint = "What was whole is in the graph; run it again to go on."};
  }
  if (Count(files, FileStatus::kFailed) > 0) return SomeFailed(files, "");
  return {};
}

Result<ImportSummary> ReadFiles(const Store* store, const ImportOptions& options,
                                const Arguments& arguments, StatementSink& sink) {
  AlreadyHave already_have = [&](std::string_view key, std::string_view digest,
                                 std::string_view importer) {
    return store == nullptr ? Result<bool>(false) : store->Has(key, digest, importer);
  };
  return ImportFiles(arguments.words(), options, already_have, sink,
                     arguments.quiet ? ImportProgress() : ProgressOnTerminal());
}

Result<Done> ReadInto(Store& store, const ImportOptions& options, const Arguments& arguments) {
  Done done;
  CW_ASSIGN(auto import, store.Begin());
  CW_ASSIGN(done.files, ReadFiles(&store, options, arguments, *import));
  if (arguments.strict && Count(done.files, FileStatus::kFailed) > 0) {
    TellNotes(done.files);
    return SomeFailed(done.files, "; nothing was taken, as --strict asks");
  }
  CW_ASSIGN(done.documents, import->Commit());
  return done;
}

class NoPiece final : public StatementPiece {
 public:
  Result<void> Add(std::span<const Statement> /*batch*/) override { return {}; }
  Result<void> HandOver() override { return {}; }
};

class NoSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& /*document*/) override { return {}; }
  Result<void> Take(std::span<const Statement> /*batch*/) override { return {}; }
  Result<void> End() override { return {}; }
  std::unique_ptr<StatementPiece> MakePiece() override { return std::make_unique<NoPiece>(); }
};

// Reads everything as an import would, and leaves the store as it is or absent.
Result<void> TryImport(const ImportOptions& options, const Arguments& arguments) {
  std::unique_ptr<Store> store;
  if (Exists(arguments.graph())) {
    CW_ASSIGN(store, Store::Open(arguments.graph(), OpenMode::kRead));
  }
  NoSink sink;
  CW_ASSIGN(ImportSummary files, ReadFiles(store.get(), options, arguments, sink));
  TellNotes(files);
  CW_TRY(Print(fmt::format("{}Nothing was written, as --dry-run asks.\n", FilesText(files))));
  return Verdict(files);
}

Result<void> ImportForGood(const ImportOptions& options, const Arguments& arguments) {
  NewStoreGuard guard(arguments.graph());
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kCreate));
  CW_ASSIGN(Done done, ReadInto(*store, options, arguments));
  TellNotes(done.files);
  bool holds_any =
      Count(done.files, FileStatus::kTaken) > 0 || Count(done.files, FileStatus::kUnchanged) > 0;
  if (holds_any) guard.Keep();
  if (holds_any && done.files.unread == 0) {
    CW_ASSIGN(Graph graph, store->LoadGraph());
    if (!arguments.quiet) CW_TRY(Print(SummaryText(done, arguments, graph)));
  }
  return Verdict(done.files);
}

}  // namespace

Result<void> ImportCommand(const Arguments& arguments) {
  if (arguments.list) return Print(FormatList(ImportFormats()));
  CW_ASSIGN(std::unique_ptr<ReadingSources> sources, SourcesOfReading(arguments));
  ImportOptions& options = sources->options;
  CW_TRY(TakeInputs(arguments, options));
  InterruptFlag interrupt;
  options.stop = &interrupt.raised();
  return arguments.dry_run ? TryImport(options, arguments) : ImportForGood(options, arguments);
}

}  // namespace causeway
