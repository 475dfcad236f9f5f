// CoNLL-U (universaldependencies.org/format.html), the columns that the models need. Tested by
// tests/models/treebank_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace causeway {

struct ConlluWord {
  std::string_view form;
  std::string_view tag;
  uint32_t head = 0;  // 1-based; 0 is the root
  std::string_view label;
  bool glued = false;  // no space after it
};

// The sentences of a file's text, whose words borrow from it. Empty nodes and comments are left
// out; of a range ("2-3 don't"), its words are glued to one another.
std::vector<std::vector<ConlluWord>> ReadConllu(std::string_view text);

}  // namespace causeway
