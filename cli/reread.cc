// Texts of the store → importers → one transaction of the store; then the graph before and the
// graph after, compared.
#include "cli/reread.h"

#include <fmt/format.h>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/answer.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "graph/diff.h"
#include "graph/diff_answer.h"
#include "graph/store.h"
#include "importers/rereading.h"

namespace causeway {
namespace {

constexpr size_t kTextsAtOnce = 64;     // held in memory
constexpr size_t kLeftNamed = 20;       // documents that are left, by name; more are counted
constexpr uint32_t kChangesShown = 20;  // without --limit

// What became of the documents of a graph.
struct RereadReport {
  size_t read = 0;
  size_t without_text = 0;
  std::vector<std::string> left;  // "a.html: it was …"
};

class GraphRereader {
 public:
  GraphRereader(const Store& store, ImportOptions& options, StatementSink& sink)
      : store_(store), options_(options), sink_(sink) {}

  Result<RereadReport> Run() {
    CW_ASSIGN(std::vector<StoredDocument> documents, store_.Documents());
    for (const StoredDocument& document : documents) {
      CW_TRY(Take(document));
      if (batch_.size() == kTextsAtOnce) CW_TRY(ReadBatch());
    }
    CW_TRY(ReadBatch());
    return std::move(report_);
  }

 private:
  Result<void> Take(const StoredDocument& document) {
    CW_ASSIGN(Document stored, store_.Read(document));
    if (stored.text.empty()) {
      ++report_.without_text;
      return {};
    }
    std::string reason = ReasonToLeave(stored, options_);
    if (reason.empty()) {
      batch_.push_back(std::move(stored));
    } else {
      report_.left.push_back(fmt::format("{}: {}", stored.key, reason));
    }
    return {};
  }

  Result<void> ReadBatch() {
    if (batch_.empty()) return {};
    if (interrupt_.raised()) return Error{.message = "interrupted: the graph is as it was"};
    if (options_.models == nullptr) {
      CW_ASSIGN(options_.models, options_.load_models());
    }
    CW_TRY(ReadAgain(batch_, options_, sink_));
    report_.read += batch_.size();
    batch_.clear();
    return {};
  }

  const Store& store_;
  ImportOptions& options_;
  StatementSink& sink_;
  InterruptFlag interrupt_;
  std::vector<Document> batch_;
  RereadReport report_;
};

std::string ReportText(const RereadReport& report) {
  std::string text = fmt::format("Read {} documents again", report.read);
  if (report.without_text > 0) text += fmt::format("; {} have no text", report.without_text);
  return text + ".";
}

void TellLeft(const RereadReport& report) {
  for (size_t i = 0; i < report.left.size() && i < kLeftNamed; ++i)
    Complain("not read again: " + report.left[i]);
  if (report.left.size() > kLeftNamed)
    Complain(fmt::format("not read again: {} more", report.left.size() - kLeftNamed));
}

// Data that is asked for by a format is not mixed with messages.
Result<void> TellApart(const Arguments& arguments, const std::string& message) {
  if (arguments.format.empty()) return Print(message + "\n");
  Complain(message);
  return {};
}

// What changed, without sentences: those of a dry run lie nowhere.
Result<void> PrintChanges(const Graph& before, const Graph& after, const Store& store,
                          const Arguments& arguments) {
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, "text"));
  GraphDiff diff = DiffGraphs(before, after);
  if (diff.empty() && arguments.format.empty()) return TellApart(arguments, "Nothing changed.");
  CW_ASSIGN(Answer answer, AnswerOf(diff, before, after));
  KeepFirst(answer,
            arguments.limit > 0 || !arguments.format.empty() ? arguments.limit : kChangesShown);
  for (Row& row : answer.table.rows) row.citations.clear();
  CW_ASSIGN(auto output, Output::Open(""));
  CW_TRY(WriteAnswer(after, store, answer, form, *output));
  return output->Finish();
}

Result<void> VerdictOn(const RereadReport& report) {
  if (report.left.empty()) return {};
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} of {} documents with a text were not read again",
                                      report.left.size(), report.left.size() + report.read)};
}

}  // namespace

Result<void> RereadGraph(const Arguments& arguments) {
  CW_ASSIGN(std::unique_ptr<ReadingSources> sources, SourcesOfReading(arguments));
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kWrite));
  CW_ASSIGN(auto import, store->Begin(Retake::kAll));
  CW_ASSIGN(Graph before, store->LoadGraph());
  CW_ASSIGN(RereadReport report, GraphRereader(*store, sources->options, *import).Run());
  std::optional<Graph> after;
  if (arguments.dry_run) {
    CW_ASSIGN(after, import->Preview());
  } else {
    CW_TRY(import->Commit());
    CW_ASSIGN(after, store->LoadGraph());
  }
  TellLeft(report);
  CW_TRY(TellApart(arguments, ReportText(report)));
  CW_TRY(PrintChanges(before, *after, *store, arguments));
  if (arguments.dry_run) CW_TRY(TellApart(arguments, "Nothing was written, as --dry-run asks."));
  return VerdictOn(report);
}

}  // namespace causeway
