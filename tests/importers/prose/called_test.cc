#include "importers/prose/called.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kTitle = "Gout\n\n";

TEST(Called, AThingHasAnotherName) {
  EXPECT_THAT(ReadLines("Shortness of breath is called dyspnea."),
              HasSubstr("dyspnea SAME_AS shortness of breath"));
  EXPECT_THAT(ReadLines("In the past, type 1 gout was called juvenile gout."),
              HasSubstr("type 1 gout SAME_AS juvenile gout"));
}

TEST(Called, WhatTheTextIsAboutHasAnotherName) {
  EXPECT_THAT(ReadLines(std::string(kTitle) + "The condition is also called podagra."),
              HasSubstr("gout SAME_AS podagra"));
  EXPECT_THAT(ReadLines(std::string(kTitle) + "This condition is called podagra."),
              Not(HasSubstr("gout SAME_AS podagra")));
}

TEST(Called, AKindHasAName) {
  EXPECT_THAT(ReadLines("This type of cough is called whooping cough."),
              HasSubstr("whooping cough IS_A cough"));
}

TEST(Called, ATermMeansAClause) {
  EXPECT_THAT(ReadLines("Lactose intolerance means you have trouble digesting lactose."),
              HasSubstr("lactose intolerance SAME_AS trouble digesting lactose"));
}

}  // namespace
}  // namespace causeway
