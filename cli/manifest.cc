// `manifest GRAPH`: of each document who read it, of what bytes, by what options and when. Tested
// by tests/cli/manifest_test.py.
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/causeway.h"
#include "cli/answer.h"
#include "cli/command.h"
#include "graph/answer.h"
#include "graph/store.h"
#include "importers/importer_name.h"

namespace causeway {
namespace {

Value TextOrNull(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

void AppendPart(std::string& text, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  text += fmt::format("{}{}{}{}", text.empty() ? "" : " ", name, name.empty() ? "" : " ", value);
}

// What this program brings to a reading, and what was asked of it.
std::string ReaderText(const ImporterParts& parts) {
  std::string text = parts.reader;
  AppendPart(text, "rules", parts.rules);
  AppendPart(text, "model", parts.model);
  return text;
}

std::string OptionsText(const ImporterParts& parts) {
  std::string text = parts.role;
  AppendPart(text, "lexicon", parts.lexicon);
  AppendPart(text, "min-confidence", parts.min_confidence);
  return text;
}

Row ManifestRow(const StoredDocument& document) {
  ImporterParts parts = PartsOf(document.importer);
  return {.cells = {document.key, TextOrNull(document.title), ReaderText(parts),
                    TextOrNull(OptionsText(parts)), document.imported_at,
                    static_cast<int64_t>(document.statements), document.digest}};
}

}  // namespace

Result<void> ManifestCommand(const Arguments& arguments) {
  CW_ASSIGN(AnswerForm form, ChooseForm(arguments, "text"));
  CW_ASSIGN(auto store, Store::Open(arguments.graph(), OpenMode::kRead));
  CW_ASSIGN(std::vector<StoredDocument> documents, store->Documents());
  CW_ASSIGN(KnowledgeGraph knowledge, Open(arguments.graph()));
  Answer answer;
  answer.table.columns = {"document",    "title",      "importer", "options",
                          "imported at", "statements", "digest"};
  for (const StoredDocument& document : documents)
    answer.table.rows.push_back(ManifestRow(document));
  return WriteOut(arguments, knowledge, answer, form);
}

}  // namespace causeway
