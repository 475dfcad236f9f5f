#include "importers/prose/tags.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string TaggedText(std::string_view text) { return ToTaggedText(Tagged(text).tokens()); }

TEST(Tags, NounsThatMayBeVerbsByTheirNeighbours) {
  EXPECT_EQ(TaggedText("Mutations cause damage"), "Mutations/noun cause/verb damage/noun");
  EXPECT_EQ(TaggedText("the cause of damage"),
            "the/determiner cause/noun of/preposition damage/noun");
  EXPECT_EQ(TaggedText("nerve signals to fail"), "nerve/noun signals/noun to/to fail/verb");
}

TEST(Tags, ThatOpensAClauseAfterANoun) {
  EXPECT_EQ(TaggedText("germs that move"), "germs/noun that/relative move/verb");
  EXPECT_EQ(TaggedText("That germ"), "That/determiner germ/noun");
}

TEST(Tags, GreekNamesInLyAreNoAdverbs) {
  EXPECT_EQ(TaggedText("Colpocephaly recently"), "Colpocephaly/noun recently/adverb");
}

TEST(Tags, APersonsNameThatIsAPrepositionToo) {
  EXPECT_EQ(TaggedText("Down syndrome"), "Down/noun syndrome/noun");
  EXPECT_EQ(TaggedText("down stairs"), "down/preposition stairs/noun");
}

TEST(Tags, VerbsWhoseSubjectSaysSo) {
  EXPECT_EQ(TaggedText("This leads to pain"), "This/determiner leads/verb to/to pain/noun");
  EXPECT_EQ(TaggedText("genes that cause gout change proteins"),
            "genes/noun that/relative cause/verb gout/noun change/verb proteins/noun");
  EXPECT_EQ(TaggedText("have lower levels"), "have/auxiliary lower/adjective levels/noun");
  EXPECT_EQ(TaggedText("may lower levels"), "may/modal lower/verb levels/noun");
}

}  // namespace
}  // namespace causeway
