// The third stage: a sentence's tokens. Tested by tests/importers/prose/tokens_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "importers/prose/document.h"

namespace causeway {

// `lower` is `text` in ASCII lower case, so that their offsets agree; tokens borrow from both.
// Markdown emphasis, links' targets, footnote marks and quotation marks give no token; a run of
// asterisks that is not emphasis is a mask. O(bytes).
Tokens Tokenize(std::string_view text, std::string_view lower, TextRange sentence);

// The words of a phrase with single spaces, as a name shows them: none before a comma or between a
// bracket and its content.
std::string ToText(TokenSpan tokens);

}  // namespace causeway
