#include "base/suggest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::array<std::string_view, 5> kNames = {"asthma", "asthenia", "COPD", "causes",
                                                    "cause"};

TEST(Suggest, NearestFirst) { EXPECT_THAT(Suggest("cuase", kNames), ElementsAre("cause")); }

TEST(Suggest, IgnoresCase) { EXPECT_THAT(Suggest("ASTHMA", kNames), ElementsAre("asthma")); }

TEST(Suggest, CountsATranspositionAsOne) {
  EXPECT_THAT(Suggest("ashtma", kNames), ElementsAre("asthma"));
}

TEST(Suggest, StaysSilentWhenNothingIsNear) { EXPECT_THAT(Suggest("xyzzy", kNames), IsEmpty()); }

TEST(Suggest, GivesAtMostWhatIsAsked) { EXPECT_EQ(Suggest("causes", kNames, 1).size(), 1U); }

}  // namespace
}  // namespace causeway
