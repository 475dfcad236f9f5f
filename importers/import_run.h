// One import: reads files on several threads and hands their documents over in order of key.
// ImportFiles is this with the table of formats. Tested by tests/importers/import_test.cc.
#pragma once

#include <span>
#include <string>

#include "importers/import.h"

namespace causeway {

// As ImportFiles, for the formats given.
Result<ImportSummary> RunImport(std::span<const ImportFormat> formats,
                                std::span<const std::string> paths, const ImportOptions& options,
                                const AlreadyHave& already_have, StatementSink& sink,
                                const ImportProgress& progress);

}  // namespace causeway
