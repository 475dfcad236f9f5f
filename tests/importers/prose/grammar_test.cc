#include "importers/prose/grammar.h"

#include <gtest/gtest.h>

#include <set>

namespace causeway {
namespace {

TEST(Grammar, EveryTagHasANameOfItsOwnAndIsFoundByIt) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Pos::kDollar); ++i) {
    auto pos = static_cast<Pos>(i);
    EXPECT_EQ(FindPos(NameOf(pos)), pos);
    EXPECT_TRUE(names.insert(NameOf(pos)).second) << NameOf(pos);
  }
}

TEST(Grammar, EveryRelationHasANameOfItsOwnAndIsFoundByIt) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Deprel::kXcomp); ++i) {
    auto relation = static_cast<Deprel>(i);
    EXPECT_EQ(FindDeprel(NameOf(relation)), relation);
    EXPECT_TRUE(names.insert(NameOf(relation)).second) << NameOf(relation);
  }
}

TEST(Grammar, NamesAreThoseOfTheTreebanks) {
  EXPECT_EQ(FindPos("NNS"), Pos::kNns);
  EXPECT_EQ(FindPos("-LRB-"), Pos::kLrb);
  EXPECT_EQ(FindPos("$"), Pos::kDollar);
  EXPECT_EQ(FindPos("NOUN"), std::nullopt);
  EXPECT_EQ(FindDeprel("nsubj:pass"), Deprel::kNsubjPass);
  EXPECT_EQ(FindDeprel("xcomp"), Deprel::kXcomp);
  EXPECT_EQ(FindDeprel("dobj"), std::nullopt);
}

}  // namespace
}  // namespace causeway
