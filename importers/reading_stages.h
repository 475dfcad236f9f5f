// What each stage of the reader of prose sees of one document, as text for people: what
// `causeway read` prints. Tested by tests/importers/reading_stages_test.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "importers/import.h"

namespace causeway {

struct ReadingStage {
  std::string_view name;
  std::string_view help;   // one line
  bool by_models = false;  // shows what trained models make of the text
  std::string (*show)(std::string_view text, const ImportOptions& options);
};

// The stages in the order in which a document goes through them.
std::span<const ReadingStage> ReadingStages();

// Whether a stage of that name, or "all", shows what the models make of the text.
bool NeedsModels(std::string_view stage);

// What the stage of that name makes of a file's bytes, or, for "all", every stage under its name.
// An unknown name is an error with a suggestion, and a stage by models without them is one; so is
// what cannot be read (importers/text.h).
Result<std::string> ShowReading(std::string_view stage, std::string_view bytes,
                                const ImportOptions& options);

}  // namespace causeway
