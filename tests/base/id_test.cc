#include "base/id.h"

#include <gtest/gtest.h>

#include <type_traits>
#include <vector>

namespace causeway {
namespace {

using AppleId = Id<struct Apple>;
using PearId = Id<struct Pear>;

static_assert(!std::is_convertible_v<AppleId, PearId>);

TEST(Id, IsInvalidUntilSet) {
  EXPECT_FALSE(AppleId{}.valid());
  EXPECT_TRUE(AppleId{0}.valid());
}

TEST(Id, OrdersByValue) { EXPECT_LT(AppleId{1}, AppleId{2}); }

TEST(IdRange, VisitsEachIdOnce) {
  std::vector<uint32_t> seen;
  for (AppleId id : IdRange<AppleId>(2, 5)) seen.push_back(id.value);
  EXPECT_EQ(seen, (std::vector<uint32_t>{2, 3, 4}));
}

TEST(IdRange, FirstTakesAsManyAsThereAre) {
  EXPECT_EQ((IdRange<AppleId>(2, 5).First(2)[1]), AppleId{3});
  EXPECT_EQ((IdRange<AppleId>(2, 5).First(2).size()), 2U);
  EXPECT_EQ((IdRange<AppleId>(2, 5).First(9).size()), 3U);
}

TEST(IdRange, OfNothingIsEmpty) { EXPECT_TRUE(IdRange<AppleId>(3, 3).empty()); }

}  // namespace
}  // namespace causeway
