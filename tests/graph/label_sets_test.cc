#include "graph/label_sets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(LabelSets, NumbersEachSetOnce) {
  LabelSets sets;
  EXPECT_EQ(sets.Keep({}), 0U);
  EXPECT_EQ(sets.Keep({7, 3}), 1U);
  EXPECT_EQ(sets.Keep({3, 7, 3}), 1U);
  EXPECT_EQ(sets.Keep({3}), 2U);
  EXPECT_THAT(sets.all(), ElementsAre(IsEmpty(), ElementsAre(3U, 7U), ElementsAre(3U)));
}

TEST(LabelSets, KeepsBothOfTwo) {
  LabelSets sets;
  uint32_t a = sets.Keep({1});
  uint32_t b = sets.Keep({2});
  EXPECT_EQ(sets.KeepBoth(a, a), a);
  EXPECT_THAT(sets.all()[sets.KeepBoth(b, a)], ElementsAre(1U, 2U));
}

}  // namespace
}  // namespace causeway
