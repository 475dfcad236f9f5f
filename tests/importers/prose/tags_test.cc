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

}  // namespace
}  // namespace causeway
