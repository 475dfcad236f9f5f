// `read FILE`: what the stages of the reader of prose see of one file's documents; no graph is
// touched.
#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.h"
#include "cli/models.h"
#include "cli/output.h"
#include "importers/import.h"
#include "importers/prose/user_lexicon.h"
#include "importers/reading_stages.h"

namespace causeway {
namespace {

// Keeps the documents of an import as they would be stored, and nothing of what they say.
class DocumentKeeper final : public StatementSink {
 public:
  struct Kept {
    std::string key;
    std::string text;
  };

  Result<void> Begin(const Document& document) override {
    documents.push_back({.key = document.key, .text = document.text});
    return {};
  }
  Result<void> Take(std::span<const Statement> /*batch*/) override { return {}; }
  Result<void> End() override { return {}; }

  std::vector<Kept> documents;
};

std::string StageList() {
  std::string lines;
  for (const ReadingStage& stage : ReadingStages()) {
    lines += fmt::format("{:<10} {}\n", stage.name, stage.help);
  }
  return lines;
}

// The documents of a file that is found, opened and told as those of an import are.
Result<std::vector<DocumentKeeper::Kept>> DocumentsOf(const Arguments& arguments) {
  ImportOptions options{.format = arguments.format};
  DocumentKeeper keeper;
  CW_ASSIGN(ImportSummary summary, ImportFiles(arguments.operands, options, {}, keeper));
  for (const FileOutcome& file : summary.files) {
    if (file.status == FileStatus::kFailed)
      return Error{.code = ErrorCode::kRejected, .message = file.note};
  }
  std::erase_if(keeper.documents, [](const auto& document) { return document.text.empty(); });
  if (!keeper.documents.empty()) return std::move(keeper.documents);
  return Error{.code = ErrorCode::kRejected,
               .message = fmt::format("{} has no text to read", arguments.operands.front()),
               .hint = "What a graph, an ontology or a table says is shown by importing it."};
}

}  // namespace

Result<void> ReadCommand(const Arguments& arguments) {
  if (arguments.list) return Print(StageList());
  ImportOptions options;
  std::optional<LanguageModels> models;
  if (NeedsModels(arguments.stage)) {
    CW_ASSIGN(models, LoadModels(arguments));
    options.models = &*models;
  }
  std::optional<Lexicon> lexicon;
  if (!arguments.lexicon.empty()) {
    CW_ASSIGN(lexicon, ReadLexicon(arguments.lexicon, options.limits));
  }
  CW_ASSIGN(auto documents, DocumentsOf(arguments));
  ReadingBy reading(lexicon ? &*lexicon : nullptr);
  std::string shown;
  for (const DocumentKeeper::Kept& document : documents) {
    if (documents.size() > 1) {
      shown += fmt::format("{}==== {}\n", shown.empty() ? "" : "\n", document.key);
    }
    CW_ASSIGN(std::string of_document, ShowReading(arguments.stage, document.text, options));
    shown += of_document;
  }
  CW_ASSIGN(auto output, Output::Open(arguments.output));
  CW_TRY(output->Write(shown));
  return output->Finish();
}

}  // namespace causeway
