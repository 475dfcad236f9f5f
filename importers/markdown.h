// Markdown: CommonMark with tables, and YAML's front matter for a title. Tested by
// tests/importers/markdown_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Whether it is text that begins with a heading or front matter: what else Markdown is made of
// stands in plain texts too.
bool LooksLikeMarkdown(std::string_view head);

// Read as the HTML that it stands for; code and raw HTML too.
Result<std::string> ReadMarkdown(std::string_view key, std::string_view bytes,
                                 const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
