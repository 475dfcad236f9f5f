#include "importers/prose/frames.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string ReadFrames(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadFramed(sentence.tokens(), 100));
}

TEST(Frames, WhatHappensWithinACondition) {
  EXPECT_EQ(ReadFrames("In gout, the joint cannot fully bend."),
            "gout CAUSES the joint cannot fully bend\n");
  EXPECT_EQ(ReadFrames("In people with gout, crystals build up in the toes."),
            "people with gout CAUSES buildup of crystals in the toes\n");
}

TEST(Frames, WhatFormsIsNamedByItself) {
  EXPECT_EQ(ReadFrames("In CJD, scar tissue forms in the brain."), "CJD CAUSES scar tissue\n");
}

TEST(Frames, WhatACueReadsIsLeftToIt) {
  EXPECT_EQ(ReadFrames("In gout, crystals cause pain."), "");
  EXPECT_EQ(ReadFrames("In gout, the joints may be damaged."), "");
}

TEST(Frames, OnlyConditionsFrame) {
  EXPECT_EQ(ReadFrames("In summer, the skin cannot cool."), "");
  EXPECT_EQ(ReadFrames("In children, the bones cannot heal."), "");
}

}  // namespace
}  // namespace causeway
