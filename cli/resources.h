// What the command line and the environment say of reading. Tested by tests/cli/read_test.py.
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "importers/reading_resources.h"

namespace causeway {

// The models of --model, or else of CAUSEWAY_MODEL, or else those that lie beside the program; the
// lexicon of --lexicon.
Result<ReadingResources> LoadResources(const Arguments& arguments);

}  // namespace causeway
