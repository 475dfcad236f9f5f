#include "importers/prose/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> Sentences(std::string_view text) {
  std::vector<std::string> sentences;
  for (const TextRange& range : SplitSentences(text, {0, static_cast<uint32_t>(text.size())})) {
    sentences.emplace_back(Slice(text, range));
  }
  return sentences;
}

TEST(Sentences, EndAtStopsBeforeACapital) {
  EXPECT_THAT(Sentences("Gout hurts. It swells! Does it pass?"),
              ElementsAre("Gout hurts.", "It swells!", "Does it pass?"));
}

TEST(Sentences, AbbreviationsDoNotEndThem) {
  EXPECT_THAT(Sentences("Foods, e.g. Beer and T. solium, etc., harm. See Dr. Reed."),
              ElementsAre("Foods, e.g. Beer and T. solium, etc., harm.", "See Dr. Reed."));
}

TEST(Sentences, GluedOnesAreParted) {
  EXPECT_THAT(
      Sentences("It limits controlWhereas, gout hurts.The toe swells, etc.;Whereas it heals."),
      ElementsAre("It limits control", "Whereas, gout hurts.", "The toe swells, etc.;",
                  "Whereas it heals."));
  EXPECT_THAT(Sentences("Treat it.P.A.D. hurts."), ElementsAre("Treat it.", "P.A.D. hurts."));
}

TEST(Sentences, AGluedHeadingIsParted) {
  EXPECT_THAT(Sentences("Gouty toes Gouty toes are red."),
              ElementsAre("Gouty toes", "Gouty toes are red."));
  EXPECT_THAT(Sentences("It had had no end."), ElementsAre("It had had no end."));
}

TEST(Sentences, FootnotesAreLeftOut) {
  EXPECT_THAT(Sentences("Gout is common.1 Most men (in towns).2,3 Few pass 1.5 hours.12"),
              ElementsAre("Gout is common.", "Most men (in towns).", "Few pass 1.5 hours."));
  EXPECT_THAT(Sentences("Take vitamin B.12 to 14 units."),
              ElementsAre("Take vitamin B.12 to 14 units."));
}

TEST(Sentences, DecimalsStayWhole) {
  EXPECT_THAT(Sentences("It takes 1.5 hours."), ElementsAre("It takes 1.5 hours."));
}

}  // namespace
}  // namespace causeway
