#include "importers/prose/bystanders.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

TEST(Bystanders, TreatmentsThatDoNothingAreNotTold) {
  EXPECT_EQ(ReadLines("Gout\n\nDrugs such as warfarin are kept in a box.\n"), "");
  EXPECT_EQ(ReadLines("Gout\n\nDrugs such as warfarin may cause bleeding.\n"),
            "warfarin IS_A drugs\ndrugs CAUSES bleeding hedged\nwarfarin CAUSES bleeding hedged\n");
}

TEST(Bystanders, TheTitlesNamesAreTold) {
  EXPECT_EQ(ReadLines("Magnetic resonance imaging (MRI) scans\n"), "");
  EXPECT_EQ(ReadLines("Warfarin\n\nWarfarin is an anticoagulant.\n"),
            "warfarin IS_A anticoagulant\n");
}

}  // namespace
}  // namespace causeway
