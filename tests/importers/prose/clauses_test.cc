#include "importers/prose/clauses.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Clauses(std::string_view text) {
  Tagged sentence(text);
  return ToText(sentence.tokens(), FindPredicates(sentence.tokens()));
}

TEST(Clauses, AuxiliariesGiveVoicePolarityAndCertainty) {
  EXPECT_EQ(Clauses("Gout is not thought to be caused by cold"),
            "[Gout] cause passive denied hedged\n");
}

TEST(Clauses, ACopulaSpeaksForThePrepositionAfterIt) {
  EXPECT_EQ(Clauses("Gout is not due to cold"), "[Gout] be denied\n[Gout] due denied\n");
  EXPECT_EQ(Clauses("Gout may be due to cold"), "[Gout] be hedged\n[Gout] due hedged\n");
}

TEST(Clauses, SubjectsAreSharedByJoinedVerbs) {
  EXPECT_EQ(Clauses("Polio attacks the spine and causes weakness"),
            "[Polio] attack\n[Polio] cause\n");
}

TEST(Clauses, ARelativeClauseOfADefinitionSpeaksOfWhatIsDefined) {
  EXPECT_EQ(Clauses("Gout is a disease that affects the toes"), "[Gout] be\n[Gout] affect\n");
  EXPECT_EQ(Clauses("Polio is caused by a virus that attacks nerves"),
            "[Polio] cause passive\n[a virus] attack\n");
}

TEST(Clauses, WhichIsSpeaksOfTheClass) {
  EXPECT_EQ(Clauses("Blepharospasm is a type of dystonia, which is a movement disorder"),
            "[Blepharospasm] be\n[dystonia] be\n");
}

TEST(Clauses, ParticiplesTakeTheMainSubjectAfterAComma) {
  EXPECT_EQ(Clauses("Polio attacks the spine, causing weakness"),
            "[Polio] attack\n[Polio] cause\n");
}

TEST(Clauses, ReducedClausesTakeTheNounBefore) {
  EXPECT_EQ(Clauses("Pain caused by gout may return"),
            "[Pain] cause passive\n[Pain] return hedged\n");
}

TEST(Clauses, WhatOneHasIsNoVerb) {
  EXPECT_EQ(Clauses("patients have increasing pain"), "[patients] have\n");
}

}  // namespace
}  // namespace causeway
