// Plain text and Markdown: each file is one document, read by importers/prose.
// Tested by tests/importers/text_test.cc.
#pragma once

#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Raised when the same bytes would give other statements.
inline constexpr uint32_t kTextVersion = 1;

// Whether the bytes are UTF-8 text with words in it. Looks at the first 4 kB.
bool LooksLikeText(std::string_view bytes);

// Reads one document. Bytes that are no UTF-8 are kept as U+FFFD in its text.
// A line longer than the limit is an error that names it.
Result<std::string> ReadText(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
