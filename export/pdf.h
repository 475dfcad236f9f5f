// PDF pictures on one page, for print, painted by cairo. Tested by tests/export/png_test.cc.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// The picture of export/picture.h with text as text and its fonts within. The same graph gives the
// same bytes on a machine, by its fonts: the page does not say when it was made.
Result<void> WritePdf(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
