#include "importers/field_numbers.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <string>

namespace causeway {
namespace {

// Few letters, so that fields are often alike, and NUL among them.
rc::Gen<std::string> AnyField() {
  return rc::gen::container<std::string>(rc::gen::element('a', 'b', '\0'));
}

RC_GTEST_PROP(FieldNumbers, AreThoseOfAMap, ()) {
  auto fields = *rc::gen::container<std::vector<std::string>>(AnyField());
  FieldNumbers numbers;
  std::map<std::string, uint32_t> expected;
  for (const std::string& field : fields) {
    std::optional<uint32_t> found = numbers.Find(field);
    RC_ASSERT(found.has_value() == expected.contains(field));
    if (found) {
      RC_ASSERT(*found == expected[field]);
    } else if (!field.empty()) {
      expected[field] = static_cast<uint32_t>(expected.size());
      numbers.Keep(field, expected[field]);
    }
  }
}

TEST(FieldNumbers, KeepsMany) {
  FieldNumbers numbers;
  for (uint32_t i = 0; i < 10'000; ++i) numbers.Keep(std::to_string(i), i);
  for (uint32_t i = 0; i < 10'000; ++i) EXPECT_EQ(numbers.Find(std::to_string(i)), i);
  EXPECT_EQ(numbers.Find("10000"), std::nullopt);
}

TEST(FieldNumbers, KeepsLongFields) {
  FieldNumbers numbers;
  std::string longest(FieldNumbers::kShortField, 'x');
  numbers.Keep(longest, 1);
  EXPECT_EQ(numbers.Find(longest + "x"), std::nullopt);
  numbers.Keep(longest + "x", 2);
  EXPECT_EQ(numbers.Find(longest), 1U);
  EXPECT_EQ(numbers.Find(longest + "x"), 2U);
}

}  // namespace
}  // namespace causeway
