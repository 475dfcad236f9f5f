// The values of --nodes and --edges. Tested by tests/cli/table_files_test.cc.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "importers/import.h"

namespace causeway {

// Each of `nodes` is LABEL=FILE, each of `edges` TYPE:FROM:TO=FILE; a FILE may contain ':' and '='.
Result<std::vector<TableFile>> TableFiles(std::span<const std::string> nodes,
                                          std::span<const std::string> edges);

}  // namespace causeway
