// `read FILE`: what the stages of the reader of prose see of one document; no graph is touched.
#include <fmt/format.h>

#include <optional>
#include <string>

#include "base/file.h"
#include "cli/command.h"
#include "cli/models.h"
#include "cli/output.h"
#include "importers/reading_stages.h"

namespace causeway {
namespace {

std::string StageList() {
  std::string lines;
  for (const ReadingStage& stage : ReadingStages()) {
    lines += fmt::format("{:<10} {}\n", stage.name, stage.help);
  }
  return lines;
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
  CW_ASSIGN(std::string bytes, ReadFile(arguments.operands.front(), options.limits.document_bytes));
  CW_ASSIGN(std::string shown, ShowReading(arguments.stage, bytes, options));
  CW_ASSIGN(auto output, Output::Open(arguments.output));
  CW_TRY(output->Write(shown));
  return output->Finish();
}

}  // namespace causeway
