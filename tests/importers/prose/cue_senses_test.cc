#include "importers/prose/cue_senses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::HasSubstr;

std::string ReadSenses(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(CueSenses, AnAgentIsLinkedToWhatComesOfIt) {
  EXPECT_THAT(ReadSenses("Smoking is linked to gout."), HasSubstr("Smoking CAUSES gout hedged"));
  EXPECT_THAT(ReadSenses("Gout is linked to smoking."), HasSubstr("smoking CAUSES Gout hedged"));
}

TEST(CueSenses, AnythingIsLinkedToARisk) {
  EXPECT_THAT(ReadSenses("Gout is linked to an increased risk of stroke."),
              HasSubstr("Gout CAUSES stroke hedged"));
}

TEST(CueSenses, WhatIsInvolvedIsBroughtOrReached) {
  EXPECT_THAT(ReadSenses("Gout involves swelling of the toes."),
              HasSubstr("Gout CAUSES swelling of the toes"));
  EXPECT_THAT(ReadSenses("Gout involves the joints."), HasSubstr("Gout AFFECTS the joints"));
}

}  // namespace
}  // namespace causeway
