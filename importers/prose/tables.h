// Tables that compare: the header's cells name conditions, the first cell of each row says in what
// they compare, and the others what holds of each. Tested by tests/importers/prose/tables_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// The cells of a row, "| a | b |", without the blanks around them. O(bytes).
std::vector<TextRange> CellsOf(std::string_view text, TextRange row);

// The condition that each cell of a header names: that of `compared` which holds all its words;
// empty for a cell that names none of them.
std::vector<std::string> ColumnsOf(std::string_view text, const std::vector<TextRange>& header,
                                   const std::vector<std::string>& compared);

// What a cell under `label` says of its column's condition, which stands for the empty phrase. At
// most `most` names a list. O(tokens).
std::vector<Relation> ReadCell(std::string_view label, const Tokens& label_tokens,
                               const Tokens& cell, size_t most);

}  // namespace causeway
