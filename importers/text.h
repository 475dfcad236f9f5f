// Plain text and Markdown: each file is one document, read by importers/prose.
// Tested by tests/importers/text_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Raised when the same bytes would give other statements.
inline constexpr uint32_t kTextVersion = 3;

// Whether the bytes are UTF-8 text with words in it. Looks at the first 4 kB.
bool LooksLikeText(std::string_view bytes);

// A file's text as it is kept and read: bytes that are no UTF-8 are U+FFFD. A line longer than the
// limit is an error that names it.
Result<std::string> TextOf(std::string_view bytes, const Limits& limits);

// Reads one document; who read it, and of what bytes, the driver of the import says.
Result<std::string> ReadText(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
