// What the command line says of reading. Tested by tests/cli/read_test.py.
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "importers/reading_resources.h"

namespace causeway {

// The lexicon of --lexicon.
Result<ReadingResources> LoadResources(const Arguments& arguments);

}  // namespace causeway
