#include "importers/prose/hedges.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

using testing::HasSubstr;

TEST(Hedges, BesideTheVerb) {
  EXPECT_EQ(ReadLines("Gout is likely caused by beer."), "beer CAUSES gout hedged\n");
  EXPECT_EQ(ReadLines("Gout is caused by beer."), "beer CAUSES gout\n");
}

TEST(Hedges, OfTheWholeSentence) {
  EXPECT_EQ(ReadLines("Occasionally, beer leads to gout."), "beer CAUSES gout hedged\n");
}

TEST(Hedges, WhatIsBelieved) {
  EXPECT_EQ(ReadLines("Scientists believe that beer causes gout."), "beer CAUSES gout hedged\n");
}

TEST(Hedges, AModalIsSharedByJoinedVerbs) {
  EXPECT_THAT(ReadLines("Beer may cause gout and trigger itching."),
              HasSubstr("beer CAUSES itching hedged"));
  EXPECT_THAT(ReadLines("Beer may cause gout and triggers itching."),
              HasSubstr("beer CAUSES itching\n"));
}

}  // namespace
}  // namespace causeway
