// What documents are read by, as the command line names it: models, lexicon, least confidence.
// Tested by tests/cli/read_test.py and import_options_test.py.
#pragma once

#include <memory>
#include <optional>

#include "base/result.h"
#include "cli/command.h"
#include "importers/import.h"
#include "importers/prose/model_files.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {

// Owns what its options borrow. The models are loaded where prose is met.
struct ReadingSources {
  ImportOptions options;
  std::optional<LanguageModels> models;
  std::optional<Lexicon> lexicon;
};
Result<std::unique_ptr<ReadingSources>> SourcesOfReading(const Arguments& arguments);

}  // namespace causeway
