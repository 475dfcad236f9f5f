// `backup GRAPH FILE`: a copy of a graph while it is used. Tested by
// tests/cli/housekeeping_test.py.
#include <fmt/format.h>

#include <filesystem>

#include "cli/command.h"
#include "cli/output.h"
#include "graph/store_copy.h"

namespace causeway {

Result<void> BackupCommand(const Arguments& arguments) {
  const std::string& copy = arguments.words().front();
  CW_TRY(BackUpStore(arguments.graph(), copy));
  std::error_code ignored;
  return Print(fmt::format("Copied {} to {}: {} bytes.\n", arguments.graph(), copy,
                           std::filesystem::file_size(copy, ignored)));
}

}  // namespace causeway
