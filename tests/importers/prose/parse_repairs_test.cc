#include "importers/prose/parse_repairs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/read.h"
#include "importers/prose/syntax.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::HasSubstr;

const Syntax& English() {
  static const auto* syntax =
      new Result<Syntax>(Syntax::Load(CAUSEWAY_SOURCE_DIR "/models/english-syntax.model"));
  return syntax->value();
}

// The predicates of a sentence as the parse mends them.
std::string Mended(std::string_view text) {
  Tagged sentence(text);
  Tokens tokens = sentence.tokens();
  English().Annotate(tokens);
  MendTags(tokens);
  std::vector<Predicate> predicates = FindPredicates(tokens);
  MendSubjects(tokens, predicates);
  return ToText(tokens, predicates);
}

std::string Read(std::string_view text, const Syntax* syntax) {
  return ToText(ReadProse(text, Limits{}, syntax));
}

TEST(MendSubjects, AnIntroductionIsNoPartOfASubject) {
  EXPECT_THAT(Mended("In addition to headache , lupus can cause fatigue ."),
              HasSubstr("[lupus] cause hedged"));
  EXPECT_THAT(Mended("If untreated , gout can lead to stiffness ."),
              HasSubstr("[gout] lead hedged"));
}

TEST(MendSubjects, AClauseBeforeTheSubjectIsNoPartOfIt) {
  EXPECT_THAT(Mended("As the disease gets worse it can cause tiredness ."),
              HasSubstr("[it] cause hedged"));
}

TEST(MendSubjects, ARelativeClauseDoesNotHideTheSubject) {
  EXPECT_THAT(Mended("Joint bleeding that is not treated quickly can damage the joint ."),
              HasSubstr("[Joint bleeding] damage hedged"));
}

TEST(MendSubjects, AParticipleAfterACommaSpeaksOfTheMainSubject) {
  EXPECT_THAT(
      Mended("Migraine causes pain in one area of the head , often accompanied by nausea ."),
      HasSubstr("[Migraine] accompany passive"));
}

TEST(MendSubjects, AnInfinitiveIsOfTheNounBeforeIt) {
  EXPECT_THAT(Mended("The healing may cause plaque to build up in the arteries ."),
              HasSubstr("[plaque] build"));
}

TEST(MendSubjects, AParticipleAfterANounSpeaksOfIt) {
  EXPECT_THAT(Mended("Some medicines may help prevent asthma symptoms caused by cold air ."),
              HasSubstr("symptoms] cause passive"));
}

TEST(MendSubjects, NothingChangesWithoutAParse) {
  Tagged sentence("In addition to headache , lupus can cause fatigue .");
  std::vector<Predicate> predicates = FindPredicates(sentence.tokens());
  std::string before = ToText(sentence.tokens(), predicates);
  MendSubjects(sentence.tokens(), predicates);
  EXPECT_EQ(ToText(sentence.tokens(), predicates), before);
}

TEST(MendTags, AGerundThatIsANounBecomesOne) {
  Tagged sentence("The joint swelling may return .");
  Tokens tokens = sentence.tokens();
  ASSERT_EQ(tokens[2].tag, Tag::kGerund);
  English().Annotate(tokens);
  MendTags(tokens);
  EXPECT_EQ(tokens[2].tag, Tag::kNoun);
}

TEST(MendTags, AnUnknownVerbAfterAModalBecomesOne) {
  Tagged sentence("The vessels may furr slowly .");
  Tokens tokens = sentence.tokens();
  ASSERT_EQ(tokens[3].tag, Tag::kNoun);
  English().Annotate(tokens);
  MendTags(tokens);
  EXPECT_EQ(tokens[3].tag, Tag::kVerb);
}

TEST(CallsForParse, WhereARelationIsStatedAndItsSubjectIsInDoubt) {
  EXPECT_TRUE(CallsForParse(Tagged("As it gets worse it causes pain .").tokens()));
  EXPECT_FALSE(CallsForParse(Tagged("Gout causes pain .").tokens()));
  EXPECT_FALSE(CallsForParse(Tagged("As it gets worse doctors prescribe rest .").tokens()));
}

TEST(ReadProse, ReadsByTheParseWhereThereIsOne) {
  constexpr std::string_view kText =
      "Haemophilia\n\nJoint bleeding that is not treated quickly can damage the joint.";
  EXPECT_THAT(Read(kText, &English()), HasSubstr("joint bleeding AFFECTS joint hedged"));
  EXPECT_THAT(Read(kText, nullptr), HasSubstr("haemophilia AFFECTS joint hedged"));
  EXPECT_EQ(Read(kText, &English()), Read(kText, &English()));
}

}  // namespace
}  // namespace causeway
