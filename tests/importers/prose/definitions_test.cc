#include "importers/prose/definitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Definition(std::string_view text) {
  Tagged predicate(text);
  Tagged subject("X");
  return ToText(Define(subject.tokens(), predicate.tokens(), 100));
}

TEST(Definitions, ClassesAndSites) {
  EXPECT_EQ(Definition("a rare autoimmune disease"), "X IS_A autoimmune disease\n");
  EXPECT_EQ(Definition("a brain disorder"), "X OCCURS_IN brain\n");
  EXPECT_EQ(Definition("a disease of the joints"), "X OCCURS_IN joints\n");
  EXPECT_EQ(Definition("a serious condition"), "");
}

TEST(Definitions, KindsPartsAndFacets) {
  EXPECT_EQ(Definition("the most common type of arthritis"), "X IS_A arthritis\n");
  EXPECT_EQ(Definition("part of the eye"), "X PART_OF the eye\n");
  EXPECT_EQ(Definition("a common cause of blindness"), "X CAUSES blindness\n");
  EXPECT_EQ(Definition("an early sign of scurvy"), "scurvy CAUSES X\n");
}

TEST(Definitions, WhatHappensIsAnotherName) {
  EXPECT_EQ(Definition("the loss of hearing"), "X SAME_AS loss of hearing\n");
}

}  // namespace
}  // namespace causeway
