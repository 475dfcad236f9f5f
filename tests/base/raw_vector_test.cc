#include "base/raw_vector.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

namespace causeway {
namespace {

TEST(RawVector, HoldsWhatIsPutIn) {
  RawVector<uint32_t> numbers;
  numbers.push_back(7);
  numbers.resize(1000);
  for (uint32_t i = 1; i < 1000; ++i) numbers[i] = i;
  numbers.resize(2000);
  EXPECT_EQ(numbers[0], 7U);
  for (uint32_t i = 1; i < 1000; ++i) EXPECT_EQ(numbers[i], i);
}

TEST(RawVector, MakesElementsThatMustBeMade) {
  RawVector<std::string> texts(3);
  EXPECT_EQ(texts, (RawVector<std::string>{"", "", ""}));
}

}  // namespace
}  // namespace causeway
