// PNG pictures, painted by cairo. Tested by tests/export/png_test.cc.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// The picture of export/picture.h in 144 dots an inch; of what would be wider than cairo
// paints, in fewer. The same graph gives the same bytes on a machine, by its fonts.
Result<void> WritePng(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
