#include "importers/prose/restrictions.h"

#include <gtest/gtest.h>

#include "importers/prose/tokens.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

// The subject of the sentence's last verb.
std::string Subject(std::string_view text) {
  Tagged sentence(text);
  return ToText(RestrictedSubject(sentence.tokens(), FindPredicates(sentence.tokens()).back()));
}

TEST(Restrictions, ABarePluralTakesItsClause) {
  EXPECT_EQ(Subject("Most foods that contain starch can cause gas."), "foods that contain starch");
  EXPECT_EQ(Subject("Medicines that damage the liver can cause bruises."),
            "Medicines that damage the liver");
}

TEST(Restrictions, ANounThatSaysEnoughDoesNot) {
  EXPECT_EQ(Subject("Kidney stones that block the ureter cause pain."), "");
  EXPECT_EQ(Subject("Foods cause gas."), "");
  EXPECT_EQ(Subject("People who smoke cause smoke."), "");
}

TEST(Restrictions, WhatIsNamedAsACauseTakesItsClauseToo) {
  Tagged gut("bacteria that damage the gut");
  std::vector<Words> names = {WordsOf(TokenSpan(gut.tokens()).first(1))};
  RestrictLast(gut.tokens(), 1, gut.tokens().size(), names);
  EXPECT_EQ(ToText(names[0]), "bacteria that damage the gut");
  Tagged genes("faulty genes that run in families");
  names = {WordsOf(TokenSpan(genes.tokens()).first(2))};
  RestrictLast(genes.tokens(), 2, genes.tokens().size(), names);
  EXPECT_EQ(ToText(names[0]), "faulty genes");
}

}  // namespace
}  // namespace causeway
