#include "importers/prose/effects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string EffectsIn(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(Effects, AChangeIsNamedByItsParticiple) {
  EXPECT_EQ(EffectsIn("Fibrosis reduces the flow of bile"),
            "Fibrosis CAUSES reduced the flow of bile\n");
  EXPECT_EQ(EffectsIn("Adhesions can severely restrict or delay the growth"),
            "Adhesions CAUSES restricted the growth hedged\nAdhesions CAUSES delayed the growth "
            "hedged\n");
}

TEST(Effects, WhatIsPreventedKeepsItsClause) {
  EXPECT_EQ(EffectsIn("Adhesions prevent the lung from filling fully"),
            "Adhesions CAUSES the lung prevented from filling fully\n");
  EXPECT_EQ(EffectsIn("Vaccines prevent measles"), "");
}

TEST(Effects, WhatDrugsAndOrdersChangeIsTreatment) {
  EXPECT_EQ(EffectsIn("Metformin reduces the release of glucose"), "");
  EXPECT_EQ(EffectsIn("Reduce the amount of salt"), "");
  EXPECT_EQ(EffectsIn("Walking reduces pain"), "");
}

TEST(Effects, WhatFollowsIsSaidOfThem) {
  EXPECT_EQ(EffectsIn("Gout causes swelling, leading to pain"),
            "Gout CAUSES swelling\nswelling CAUSES pain\n");
  EXPECT_EQ(EffectsIn("Clots block the flow of blood, which in turn causes pain"),
            "Clots CAUSES blocked the flow of blood\nblocked the flow of blood CAUSES pain\n");
  EXPECT_EQ(EffectsIn("Gout can cause swelling, affecting the toes"),
            "Gout CAUSES swelling hedged\nGout AFFECTS the toes hedged\n");
}

}  // namespace
}  // namespace causeway
