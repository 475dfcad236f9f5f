#include "importers/prose/genes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/phrases.h"
#include "tests/importers/prose/read_one.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string GeneNames(std::string_view phrase) {
  Tagged sentence(phrase);
  std::string names;
  for (const Words& name : Expand(sentence.tokens(), 100)) names += ToText(Cleaned(name)) + ";";
  return names;
}

TEST(Genes, AListSharesItsHeadAndItsNoun) {
  EXPECT_EQ(GeneNames("mutations in the ABC1, ABC2, or XYZ gene"),
            "mutations in ABC1 gene;mutations in ABC2 gene;mutations in XYZ gene;");
  EXPECT_EQ(GeneNames("the ABC1 and ABC2 genes"), "ABC1 gene;ABC2 gene;");
}

TEST(Genes, OtherListsAreLeftAlone) {
  EXPECT_EQ(GeneNames("smoking and mutations in the ABC1 gene"), "smoking;mutations in ABC1 gene;");
  EXPECT_EQ(GeneNames("the ABC1 gene"), "ABC1 gene;");
}

TEST(Genes, AMemberTakesWhatIsSaidOfTheGenes) {
  EXPECT_EQ(ReadLines("Gout\n\nGout can result from mutations in several genes, including the ABC1 "
                      "and ABC2 genes."),
            "mutations in genes CAUSES gout hedged\nmutations in ABC1 gene CAUSES gout hedged\n"
            "mutations in ABC2 gene CAUSES gout hedged\n");
}

}  // namespace
}  // namespace causeway
