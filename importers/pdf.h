// PDF, by the program pdftotext of poppler-utils, which is run as a child process within limits:
// it is no part of the program. Tested by tests/importers/pdf_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikePdf(std::string_view head);

// Evidence says the `page` that its sentence begins on, or on which its paragraph does.
Result<std::string> ReadPdf(std::string_view key, std::string_view bytes,
                            const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
