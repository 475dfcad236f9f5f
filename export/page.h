// The page to mail: one HTML file with an interactive picture, every sentence and the texts that
// they stand in, which loads nothing and asks nobody (Content Security Policy Level 3); and the
// same page as `view` serves it. The JSON in it is that of export/json.h; page/src/ is its script.
// Tested by tests/export/page_test.cc and tests/page/.
#pragma once

#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// Fails in a build without npm, which has no page.
Result<void> CheckThereIsAPage();

// Refused beyond options.limits.page_elements nodes and edges, and in a build without npm.
Result<void> WritePage(ByteSink& sink, const ExportRequest& request);

// The page without a graph: it asks the server that it came from, and shows it `token`.
Result<void> WriteServedPage(ByteSink& sink, std::string_view title, std::string_view token);

}  // namespace causeway
