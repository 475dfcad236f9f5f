#include "importers/prose/forms.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

// "-" where the sentence is about nothing of the kind.
std::string Form(std::string_view sentence) {
  Tagged tagged(sentence);
  const std::vector<std::string> spellings = {"juvenile gout", "JG"};
  return FormIn(tagged.tokens(), spellings).value_or("-");
}

TEST(Forms, StandBeforeTheNameOrAfterIt) {
  EXPECT_EQ(Form("Severe juvenile gout can last for years"), "Severe juvenile gout");
  EXPECT_EQ(Form("People who have chronic JG often limp"), "chronic JG");
  EXPECT_EQ(Form("Juvenile gout type II begins early"), "Juvenile gout type II");
  EXPECT_EQ(Form("Symptoms of the tophic form of juvenile gout include lumps"),
            "tophic juvenile gout");
  EXPECT_EQ(Form("The mild form seldom lasts"), "mild form of juvenile gout");
}

TEST(Forms, TheConditionItselfAndSeveralFormsAreNone) {
  EXPECT_EQ(Form("Juvenile gout is rare"), "");
  EXPECT_EQ(Form("Untreated juvenile gout gets worse"), "");
  EXPECT_EQ(Form("Acute JG and chronic JG differ"), "");
}

TEST(Forms, OtherSentencesGoOnWithTheForm) {
  EXPECT_EQ(Form("Fever may follow"), "-");
  EXPECT_EQ(Form("Fever may lead to severe juvenile gout"), "-");
  EXPECT_EQ(Form("Most children with this form of juvenile gout recover"), "-");
}

TEST(Forms, ACapitalOfAHeadingIsNoForm) {
  EXPECT_EQ(Form("Painful Lumps Juvenile gout brings lumps"), "");
}

std::string Named(std::string_view phrase) {
  Tagged tagged(phrase);
  return FormNamed(tagged.tokens(), "gout");
}

TEST(Forms, AreNamedByTheirCondition) {
  EXPECT_EQ(Named("the adult form"), "adult gout");
  EXPECT_EQ(Named("the tophic type of the disease"), "tophic gout");
  EXPECT_EQ(Named("the severe form"), "severe form of gout");
  EXPECT_EQ(Named("the adult form of scurvy"), "");
  EXPECT_EQ(Named("the common form"), "");
  EXPECT_EQ(Named("this form"), "");
}

TEST(Forms, ASevereCauseKeepsItsDegree) {
  EXPECT_EQ(ReadLines("Severe dehydration causes fainting."),
            "severe dehydration CAUSES fainting\n");
}

TEST(Forms, ThePassageSpeaksOfTheFormThatItTurnedTo) {
  EXPECT_EQ(ReadLines("Gout\n\nTophic gout lasts for years. The disease causes lumps.\n\n"
                      "The disease causes fever.\n"),
            "tophic gout CAUSES lumps\ngout CAUSES fever\n");
}

}  // namespace
}  // namespace causeway
