#include "importers/prose/facets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/tokens.h"
#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::IsEmpty;

TEST(Facets, EachRowReadsItsExample) {
  for (const FacetCue& facet : FacetCues()) {
    EXPECT_THAT(ReadLines(facet.example), testing::Not(IsEmpty())) << facet.example;
  }
}

TEST(Facets, ABareNounOwnsNone) {
  Tagged bare("triggers of the event");
  EXPECT_THAT(FindFacetPhrase(bare.tokens()).owner, IsEmpty());
  Tagged named("triggers of the itching");
  EXPECT_EQ(ToText(FindFacetPhrase(named.tokens()).owner), "the itching");
}

}  // namespace
}  // namespace causeway
