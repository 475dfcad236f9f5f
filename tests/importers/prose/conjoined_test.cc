#include "importers/prose/conjoined.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> Parts(std::string_view clause) {
  Tagged sentence(clause);
  std::vector<std::string> parts;
  for (const Words& part : ConjoinedClauses(sentence.tokens(), 10)) parts.push_back(ToText(part));
  return parts;
}

TEST(Conjoined, VerbsShareTheirSubject) {
  EXPECT_THAT(Parts("bile accumulates and destroys cells"),
              ElementsAre("bile accumulates", "bile destroys cells"));
  EXPECT_THAT(Parts("bile accumulates and the cells die"),
              ElementsAre("bile accumulates", "the cells die"));
}

TEST(Conjoined, BareVerbsShareTheModalToo) {
  EXPECT_THAT(Parts("the kidneys cannot carry waste and remove salt"),
              ElementsAre("the kidneys cannot carry waste", "the kidneys cannot remove salt"));
}

TEST(Conjoined, StatesAndSubjectsArePartedEach) {
  EXPECT_THAT(Parts("the ducts are narrowed or blocked"),
              ElementsAre("the ducts are narrowed", "the ducts are blocked"));
  EXPECT_THAT(Parts("the lungs and the liver fail"),
              ElementsAre("the lungs fail", "the liver fail"));
  EXPECT_THAT(
      Parts("the kidneys cannot get rid of salt and water"),
      ElementsAre("the kidneys cannot get rid of salt", "the kidneys cannot get rid of water"));
  EXPECT_THAT(Parts("the veins become more and more narrowed"),
              ElementsAre("the veins become more and more narrowed"));
}

TEST(Conjoined, APrepositionIsOfBothPlaces) {
  EXPECT_THAT(Parts("clots form in the arteries and veins"),
              ElementsAre("clots form in the arteries", "clots form in veins"));
}

}  // namespace
}  // namespace causeway
