// GEXF 1.3, Gephi's own format: with positions, sizes and colours.
// Tested by tests/cli/viewers_test.py, by readers that are not ours.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

Result<void> WriteGexf(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
