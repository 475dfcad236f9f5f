// Sets of labels, each numbered once. Tested by tests/graph/label_sets_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

namespace causeway {

class LabelSets {
 public:
  // The number of the set of these labels, whatever their order and number. Set 0 is empty.
  // O(log sets).
  uint32_t Keep(std::vector<uint32_t> labels);
  [[nodiscard]] uint32_t KeepBoth(uint32_t a, uint32_t b);
  // By number, each sorted.
  [[nodiscard]] const std::vector<std::vector<uint32_t>>& all() const { return sets_; }

 private:
  std::vector<std::vector<uint32_t>> sets_ = {{}};
  std::map<std::vector<uint32_t>, uint32_t> numbers_ = {{{}, 0}};
};

}  // namespace causeway
