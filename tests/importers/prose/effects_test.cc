#include "importers/prose/effects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Relations(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(Effects, AChangeIsNamedByItsParticiple) {
  EXPECT_EQ(Relations("Fibrosis reduces the flow of bile"),
            "Fibrosis CAUSES reduced the flow of bile\n");
  EXPECT_EQ(Relations("Adhesions can severely restrict or delay the growth"),
            "Adhesions CAUSES restricted the growth hedged\nAdhesions CAUSES delayed the growth "
            "hedged\n");
}

TEST(Effects, WhatIsPreventedKeepsItsClause) {
  EXPECT_EQ(Relations("Adhesions prevent the lung from filling fully"),
            "Adhesions CAUSES the lung prevented from filling fully\n");
  EXPECT_EQ(Relations("Vaccines prevent measles"), "");
}

TEST(Effects, WhatDrugsAndOrdersChangeIsTreatment) {
  EXPECT_EQ(Relations("Metformin reduces the release of glucose"), "");
  EXPECT_EQ(Relations("Reduce the amount of salt"), "");
  EXPECT_EQ(Relations("Walking reduces pain"), "");
}

TEST(Effects, WhatFollowsIsSaidOfThem) {
  EXPECT_EQ(Relations("Gout causes swelling, leading to pain"),
            "Gout CAUSES swelling\nswelling CAUSES pain\n");
  EXPECT_EQ(Relations("Clots block the flow of blood, which in turn causes pain"),
            "Clots CAUSES blocked the flow of blood\nblocked the flow of blood CAUSES pain\n");
  EXPECT_EQ(Relations("Gout can cause swelling, affecting the toes"),
            "Gout CAUSES swelling hedged\nGout AFFECTS the toes hedged\n");
}

}  // namespace
}  // namespace causeway
