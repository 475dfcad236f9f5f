#include "importers/prose/notes.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

TEST(Notes, OfAFacet) {
  EXPECT_EQ(ReadLines("## Gout\n\n- **Symptoms**: fever and chills\n- Cause – uric acid\n"
                      "- Site: big toe\n- Treatment: rest\n"),
            "gout CAUSES fever\ngout CAUSES chills\nuric acid CAUSES gout\n"
            "gout OCCURS_IN big toe\n");
}

TEST(Notes, OfTheConditionThatALineNames) {
  EXPECT_EQ(ReadLines("Gout vs lupus\n\nGout:\n- Cause: uric acid\n\nLupus:\n- Symptoms: rash\n"),
            "uric acid CAUSES gout\nlupus CAUSES rash\n");
}

TEST(Notes, OfATimeOrOfPersons) {
  EXPECT_EQ(ReadLines("Gout\n\n## Symptoms of gout\n\n- Late: kidney stones\n- In children: fever\n"
                      "- Worst case — sepsis; treated by rest\n"),
            "gout CAUSES kidney stones\ngout CAUSES fever\ngout CAUSES sepsis\n");
}

TEST(Notes, OfASite) {
  EXPECT_EQ(ReadLines("Gout\n\n## Symptoms of gout\n\n- skin — rash; itching\n"),
            "gout CAUSES rash\ngout CAUSES itching\ngout AFFECTS skin\n");
}

TEST(Notes, OfAClass) {
  EXPECT_EQ(ReadLines("Gout\n\n## Causes of gout\n\n- drugs — lithium; amiodarone\n"),
            "lithium IS_A drugs\namiodarone IS_A drugs\ndrugs CAUSES gout\n"
            "lithium CAUSES gout\namiodarone CAUSES gout\n");
}

TEST(Notes, AreNoSentences) {
  EXPECT_EQ(ReadLines("Gout\n\n## Complications of gout\n\n- Kidney stones: they can be painful\n"),
            "gout CAUSES kidney stones\n");
}

}  // namespace
}  // namespace causeway
