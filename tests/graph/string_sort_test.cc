#include "graph/string_sort.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace causeway {
namespace {

std::vector<std::string> Sorted(const std::vector<std::string>& texts) {
  std::vector<std::string_view> views(texts.begin(), texts.end());
  std::vector<std::string> sorted;
  for (uint32_t place : SortedOrder(views)) sorted.push_back(texts.at(place));
  return sorted;
}

// Texts of few letters, zeros among them, that agree in their first words.
RC_GTEST_PROP(StringSort, IsTheOrderOfBytes, ()) {
  auto text = rc::gen::container<std::string>(rc::gen::element('a', 'b', '\0', '\xFF'));
  auto prefix =
      rc::gen::element<std::string>("", "condition", std::string(24, 'x'), std::string(17, '\0'));
  auto prefixed = rc::gen::apply([](const std::string& a, const std::string& b) { return a + b; },
                                 prefix, text);
  auto texts = *rc::gen::container<std::vector<std::string>>(prefixed);
  std::vector<std::string> expected = texts;
  std::ranges::sort(expected);
  RC_ASSERT(Sorted(texts) == expected);
}

TEST(StringSort, TextsThatAgreeFarDoNotNest) {
  std::vector<std::string> texts = {std::string(1'000'000, 'x') + "b",
                                    std::string(1'000'000, 'x') + "a", std::string(1'000'000, 'x')};
  std::vector<std::string> sorted = Sorted(texts);
  EXPECT_TRUE(std::ranges::is_sorted(sorted));
}

}  // namespace
}  // namespace causeway
