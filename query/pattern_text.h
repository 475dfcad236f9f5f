// Parts of the text form of patterns that expressions use too. Tested by tests/query/parse_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/pattern_ast.h"

namespace causeway {

// A word as it is, or in backquotes where the lexer would not read it as one.
std::string WordText(std::string_view word);

// ":A:B", or nothing.
std::string LabelsText(const std::vector<Word>& labels);

}  // namespace causeway
