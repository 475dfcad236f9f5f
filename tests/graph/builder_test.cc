#include "graph/builder.h"

#include <gtest/gtest.h>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

TEST(Builder, FoldsNamesByCasePluralAndSpelling) {
  EXPECT_EQ(ToText(BuildGraph("a.txt | Smoking | CAUSES | lung tumours\n"
                              "b.txt | smoking | CAUSES | lung tumor")),
            "Smoking :Cause\n"
            "lung tumor :Effect\n"
            "Smoking CAUSES lung tumor [2]\n");
}

TEST(Builder, AnAbbreviationHoldsInItsDocument) {
  EXPECT_EQ(
      ToText(BuildGraph("a.txt | amyotrophic lateral sclerosis | SAME_AS | ALS | abbreviation\n"
                        "a.txt | ALS | CAUSES | weakness\n"
                        "b.txt | ALS | CAUSES | rash")),
      "ALS :Cause\n"
      "amyotrophic lateral sclerosis (ALS) :Cause\n"
      "rash :Effect\n"
      "weakness :Effect\n"
      "ALS CAUSES rash [1]\n"
      "amyotrophic lateral sclerosis CAUSES weakness [1]\n"
      "amyotrophic lateral sclerosis SAME_AS amyotrophic lateral sclerosis "
      "alias=\"abbreviation\" [1]\n");
}

}  // namespace
}  // namespace causeway
