// The language models that the command line, the environment or the place of the program names.
// Tested by tests/cli/read_test.py.
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "importers/prose/model_files.h"

namespace causeway {

// The models of --model, or else of CAUSEWAY_MODEL, or else those that lie beside the program.
Result<LanguageModels> LoadModels(const Arguments& arguments);

}  // namespace causeway
