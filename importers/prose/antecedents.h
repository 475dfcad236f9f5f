// What "these mutations" and "the scarring" stand for: the last longer name with the same head.
// Tested by tests/importers/prose/antecedents_test.cc.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

class Antecedents {
 public:
  // A name that a sentence or item related to another; the last few are kept. O(bytes).
  void Note(std::string_view name, TextRange range);

  // The phrases of a sentence whose nouns no name of it has. O(tokens · names of the sentence).
  void NotePhrases(TokenSpan sentence, TextRange range);

  // Of "these mutations", the names that the last sentence with one gives: all of them for a
  // plural, else the last. Empty where none fits, where several are no alternatives ("mutations in
  // A", "mutations in B"), and for words that stand for themselves ("the heart") or for what a
  // document is about ("these symptoms"). O(names kept).
  [[nodiscard]] std::vector<std::string> Of(const Words& phrase) const;

 private:
  struct Named {
    std::string name;
    std::string head;
    uint32_t begin = 0;
  };

  [[nodiscard]] bool Knows(const std::string& head, uint32_t sentence) const;

  std::deque<Named> names_;  // the last first
};

}  // namespace causeway
