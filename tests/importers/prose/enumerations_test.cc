#include "importers/prose/enumerations.h"

#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "importers/prose/tokens.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Items(std::string_view sentence) {
  Tagged tagged(sentence);
  std::string out;
  for (const Words& item : ItemsFrom(ReadAsides(tagged.tokens(), 100), 0, 100))
    out += ToText(item) + "\n";
  return out;
}

TEST(Enumerations, SemicolonsPartLongItems) {
  EXPECT_EQ(Items("redness; pain that comes at night; and fever"), "redness\npain\nfever\n");
}

TEST(Enumerations, TheListGoesOnAfterAnItemsOwnPhrase) {
  EXPECT_EQ(Items("a pounding heart despite rest, tiredness and fever"),
            "a pounding heart\ntiredness\nfever\n");
}

TEST(Enumerations, AGenericClassGivesWayToItsMembers) {
  EXPECT_EQ(Items("problems such as fever and chills"), "fever\nchills\n");
}

TEST(Enumerations, AClassThatIsCalledSomethingIsNamed) {
  Tagged sentence("Dystonia is one of a group of nerve diseases called the ataxias");
  EXPECT_EQ(ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100)),
            "the ataxias IS_A nerve diseases\nDystonia IS_A the ataxias\n");
}

}  // namespace
}  // namespace causeway
