// What people try first who know other languages, or none, and what they meant: hints for errors at
// words and signs that this language does not have. Tested by tests/query/golden/first_tries.txt.
#pragma once

#include <string_view>

#include "query/token.h"

namespace causeway {

// Of a word at the beginning of a statement; empty where nothing is known of it.
std::string_view HintAtBeginning(std::string_view word);

// Of a token that is not expected where it stands, behind `before`; empty where nothing is known.
std::string_view HintFurtherOn(const Lexeme& found, const Lexeme& before);

}  // namespace causeway
