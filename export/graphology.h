// graphology's serialisation, which sigma and Gephi Lite open: with positions, sizes and colours.
// Tested by tests/cli/viewers_test.py, by readers that are not ours.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

Result<void> WriteGraphology(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
