#include "importers/prose/facets.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

using testing::IsEmpty;

TEST(Facets, EachRowReadsItsExample) {
  for (const FacetCue& facet : FacetCues()) {
    EXPECT_THAT(ReadLines(facet.example), testing::Not(IsEmpty())) << facet.example;
  }
}

}  // namespace
}  // namespace causeway
