#include "importers/term.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

std::string LinesOf(Term& term, const Limits& limits = {}) {
  StatementLines sink;
  TermWriter writer(sink, limits);
  EXPECT_TRUE(writer.Take(term));
  return sink.lines;
}

TEST(Term, AnInverseEdgeIsTurnedRound) {
  Term term{.id = "A:1", .name = "a", .record = 4};
  term.edges.push_back({.type = {.name = "PART_OF", .reversed = true}, .target = "A:2"});
  EXPECT_EQ(LinesOf(term),
            "4: A:1 \"a\"\n"
            "0: A:2 -PART_OF-> A:1 \"a\"\n");
}

TEST(Term, ANameThatIsTooLongIsAProperty) {
  Limits limits{.name_bytes = 3};
  Term fits{.id = "A:1", .name = "abc"};
  EXPECT_EQ(LinesOf(fits, limits), "0: A:1 \"abc\"\n");
  Term term{.id = "A:1", .name = "abcd"};
  term.exact_synonyms.push_back({.name = "efgh"});
  EXPECT_EQ(LinesOf(term, limits), "0: A:1 {exact_synonym: \"efgh\", name: \"abcd\"}\n");
}

TEST(Term, AnObsoleteOneIsCalledSo) {
  EXPECT_EQ(ObsoleteName("dropsy"), "obsolete dropsy");
  EXPECT_EQ(ObsoleteName("obsolete dropsy"), "obsolete dropsy");
}

}  // namespace
}  // namespace causeway
