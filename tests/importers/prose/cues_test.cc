#include "importers/prose/cues.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/clauses.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

Tokens Tagged(std::string_view text, std::string& lower) {
  lower = text;
  for (char& c : lower) c = static_cast<char>(std::tolower(c));
  Tokens tokens = Tokenize(text, lower, {0, static_cast<uint32_t>(text.size())});
  TagTokens(tokens);
  return tokens;
}

TEST(Cues, EachRowReadsItsExample) {
  for (const Cue& cue : Cues()) {
    std::string lower;
    Tokens tokens = Tagged(cue.example, lower);
    std::vector<const Cue*> found;
    for (const Predicate& predicate : FindPredicates(tokens)) {
      found.push_back(FindCue(tokens, predicate).cue);
    }
    EXPECT_THAT(found, testing::Contains(&cue)) << cue.example << "\n" << ToTaggedText(tokens);
  }
}

}  // namespace
}  // namespace causeway
