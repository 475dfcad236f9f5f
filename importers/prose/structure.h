// The first stage: a text's title, headings, paragraphs, list items and table rows, and which
// paragraph leads a list in. Tested by tests/importers/prose/structure_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// In order of the text; ranges do not overlap. A text without a title line has no kTitle. O(bytes).
std::vector<Block> ReadStructure(std::string_view text);

// A block's text after its label.
TextRange BodyOf(const Block& block);

// One block a line, for tests: "item < 3 [Trauma] a blow may …".
std::string ToText(std::string_view text, const std::vector<Block>& blocks);

}  // namespace causeway
