#include "graph/vocabulary.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(Vocabulary, KindsOfTheEndsOfEdges) {
  EXPECT_EQ(KindOfSubject(type::kCauses), Kind::kCause);
  EXPECT_EQ(KindOfObject(type::kCauses), Kind::kEffect);
  EXPECT_EQ(KindOfObject(type::kOccursIn), Kind::kSite);
  EXPECT_EQ(KindOfSubject(type::kOccursIn), std::nullopt);
  EXPECT_EQ(KindOfObject(type::kAffects), std::nullopt);
  EXPECT_EQ(KindOfSubject("TREATS"), std::nullopt);
}

TEST(Vocabulary, KindsOfIdentifiers) {
  EXPECT_EQ(KindOfIdentifier("DOID:2841"), Kind::kCondition);
  EXPECT_EQ(KindOfIdentifier("HP:0002099"), Kind::kEffect);
  EXPECT_EQ(KindOfIdentifier("UBERON:0002048"), Kind::kSite);
  EXPECT_EQ(KindOfIdentifier("HPX:1"), std::nullopt);
  EXPECT_EQ(KindOfIdentifier(""), std::nullopt);
}

}  // namespace
}  // namespace causeway
