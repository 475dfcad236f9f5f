#include "importers/prose/reference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Named(std::string_view phrase) {
  Tagged words(phrase);
  return Resolve(words.tokens(), {.compared = {"gout", "scurvy"}, .focus = {"gout"}});
}

TEST(Reference, PronounsAndClassesStandForTheFocus) {
  for (std::string_view phrase : {"It", "They", "this disease", "the disorder", "patients", ""}) {
    EXPECT_THAT(Named(phrase), ElementsAre("gout")) << phrase;
  }
}

TEST(Reference, PeopleWithACondition) {
  EXPECT_THAT(Named("people with polio"), ElementsAre("polio"));
  EXPECT_THAT(Named("people who have polio"), ElementsAre("polio"));
  EXPECT_THAT(Named("half of all babies who have polio"), ElementsAre("polio"));
}

TEST(Reference, BothAreWhatIsCompared) {
  EXPECT_THAT(Named("both"), ElementsAre("gout", "scurvy"));
  EXPECT_THAT(Named("both conditions"), ElementsAre("gout", "scurvy"));
}

std::vector<std::string> Objects(std::string_view object, std::string_view subject) {
  Tagged words(object);
  Relation relation{.object = words.tokens()};
  return ObjectsOf(relation, subject, {.focus = {"gout"}});
}

TEST(Reference, SymptomsAreThoseOfTheFocus) {
  EXPECT_THAT(Objects("the symptoms", "beer"), ElementsAre("symptoms of gout"));
  EXPECT_THAT(Objects("worse symptoms", "beer"), ElementsAre("worse symptoms of gout"));
  EXPECT_THAT(Objects("other symptoms", "beer"), ElementsAre("symptoms"));
  EXPECT_THAT(Objects("symptoms", "gout"), IsEmpty());
}

TEST(Reference, NamesStandForThemselves) { EXPECT_THAT(Named("the toes"), ElementsAre("toes")); }

TEST(Reference, NothingWhereTheFocusIsUnclear) {
  Tagged it("It");
  EXPECT_THAT(Resolve(it.tokens(), {.focus = {"gout", "scurvy"}}), IsEmpty());
}

TEST(Reference, NounsOfWhatHappensPointBack) {
  Context context{.focus = {"gout"}, .effects = {"scarring of the liver", "fever"}, .within = true};
  Tagged scarring("The scarring");
  Tagged changes("These changes");
  Tagged liver("The liver");
  EXPECT_THAT(Resolve(scarring.tokens(), context), ElementsAre("scarring of the liver"));
  EXPECT_THAT(Resolve(changes.tokens(), context), ElementsAre("scarring of the liver", "fever"));
  EXPECT_THAT(Resolve(liver.tokens(), context), ElementsAre("liver"));
}

TEST(Reference, SynonymsOfASection) {
  EXPECT_TRUE(IsSectionSynonym("muscle wasting", "muscle atrophy"));
  EXPECT_FALSE(IsSectionSynonym("bone loss", "muscle atrophy"));
  EXPECT_FALSE(IsSectionSynonym("muscle atrophy", "muscle atrophy"));
}

}  // namespace
}  // namespace causeway
