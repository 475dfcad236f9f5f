#include "importers/prose/cues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

TEST(Cues, EachRowReadsItsExample) {
  for (const Cue& cue : Cues()) {
    Tagged sentence(cue.example);
    std::vector<const Cue*> found;
    for (const Predicate& predicate : FindPredicates(sentence.tokens())) {
      found.push_back(FindCue(sentence.tokens(), predicate).cue);
    }
    EXPECT_THAT(found, testing::Contains(&cue)) << ToTaggedText(sentence.tokens());
  }
}

}  // namespace
}  // namespace causeway
