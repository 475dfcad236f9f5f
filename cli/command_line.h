// From the words of the command line to Arguments. Tested by tests/cli/command_line_test.cc.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "cli/command.h"

namespace causeway {

// `words` are argv without the program's name. Errors are of kind kUsage and name the nearest
// command or option.
Result<Arguments> ParseCommandLine(std::vector<std::string> words);

}  // namespace causeway
