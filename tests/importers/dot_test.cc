// DOT: the grammar, escapes, groups, and what is refused.
#include "importers/dot.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "importers/dot_label.h"
#include "tests/importers/load_text.h"

namespace causeway {
namespace {

std::string ReadDot(std::string_view text, const Limits& limits = {}) {
  return Loaded(LoadDot, text, limits);
}

TEST(Dot, ReadsNodesAndEdges) {
  EXPECT_EQ(ReadDot("# by hand\n"
                    "strict digraph \"G\" {\n"
                    "  rankdir = LR; node [shape=box, fontname=\"Arial\"]\n"
                    "  a [label=\"cold air\"]; b; // b says nothing\n"
                    "  a -> b:port:nw -> \"DOID:1\" [label=causes, weight=2]\n"
                    "  /* the end */ }\n"),
            "4: \"cold air\"\n"
            "4: \"b\"\n"
            "5: \"cold air\" -CAUSES-> \"b\" {weight: 2}\n"
            "5: \"b\" -CAUSES-> DOID:1 {weight: 2}\n");
}

TEST(Dot, KeepsDefaultsToTheEndOfTheirGroup) {
  EXPECT_EQ(ReadDot("digraph { node [kind=Disease]; subgraph cluster_a { node [kind=Site]; a }\n"
                    " b; edge [relation=\"occurs in\"]; b -> a }"),
            "1: \"a\" [Site]\n"
            "2: \"b\" [Condition]\n"
            "2: \"b\" -OCCURS_IN-> \"a\"\n");
}

TEST(Dot, JoinsEachOfOneGroupToEachOfTheOther) {
  EXPECT_EQ(ReadDot("graph { {a b} -- {c; d -- e} }"),
            "1: \"a\"\n1: \"b\"\n1: \"c\"\n"
            "1: \"d\" -RELATED_TO-> \"e\" {directed: false}\n"
            "1: \"a\" -RELATED_TO-> \"c\" {directed: false}\n"
            "1: \"a\" -RELATED_TO-> \"d\" {directed: false}\n"
            "1: \"a\" -RELATED_TO-> \"e\" {directed: false}\n"
            "1: \"b\" -RELATED_TO-> \"c\" {directed: false}\n"
            "1: \"b\" -RELATED_TO-> \"d\" {directed: false}\n"
            "1: \"b\" -RELATED_TO-> \"e\" {directed: false}\n");
}

TEST(Dot, AnUnmarkedArrowOfOurOwnCauses) {
  EXPECT_EQ(ReadDot("digraph causeway { a [label=\"smoke\"]; b [label=\"cough\"];\n"
                    " a -> b [label=\"\", class=hedged]; b -> a [label=\"does not cause\"] }"),
            "1: \"smoke\"\n1: \"cough\"\n"
            "2: \"smoke\" -CAUSES-> \"cough\" hedged\n"
            "2: \"cough\" -not CAUSES-> \"smoke\"\n");
}

TEST(Dot, AnArrowPointsAsItIsDrawnAndWhatIsNotSeenIsNone) {
  EXPECT_EQ(ReadDot("digraph causeway { smoke; cough; smoke -> cough [style=invis];\n"
                    " cough -> smoke [dir=back] }"),
            "1: \"smoke\"\n1: \"cough\"\n"
            "2: \"smoke\" -CAUSES-> \"cough\"\n");
}

TEST(Dot, ReadsStrings) {
  EXPECT_EQ(
      ReadDot("digraph { a [x=\"one \" + \"two\\\nthree \\\"four\\\"\", y=-1.5, z=<b <i>c</i>>] }"),
      "1: \"a\" {x: \"one twothree \\\"four\\\"\", y: -1.5, z: \"b <i>c</i>\"}\n");
}

// As libcgraph has it: tests/cli/dot_oracle_test.py.
TEST(Dot, DefaultsAreOfTheNodesThatAreFirstMetUnderThem) {
  EXPECT_EQ(
      ReadDot("digraph { a; node [kind=Gene]; a; b -> c; node [kind=Site]; b [x=1]; c -> d }"),
      "1: \"b\" [Gene] {x: 1}\n1: \"c\" [Gene]\n1: \"d\" [Site]\n1: \"a\"\n"
      "1: \"b\" -RELATED_TO-> \"c\"\n1: \"c\" -RELATED_TO-> \"d\"\n");
}

TEST(Dot, DefaultsThatWaitHaveALimit) {
  std::string text =
      "digraph { node [x=" + std::string(1000, 'x') + "] a -> b; b; c; d; e; f -> g }";
  EXPECT_EQ(Loaded(LoadDot, text, {.held_bytes = 6000}).substr(0, 2), "1:");
  EXPECT_EQ(Loaded(LoadDot, text, {.held_bytes = 2500}),
            "line 1: the defaults of nodes that only edges name take more than 2500 bytes");
}

TEST(DotLabel, ResolvesEscapesAndEntities) {
  EXPECT_EQ(TextOfDotLabel("\\N: a\\nb\\lc\\\\d &amp; &#233;&#xE9; &nbsp; \\\"e\\\"", "id"),
            "id: a b c\\d & \u00E9\u00E9 &nbsp; \"e\"");
  EXPECT_EQ(TextOfDotLabel("\\", "id"), "\\");
  EXPECT_EQ(TextOfHtmlLabel("<b>cold</b><br/>air &lt; 5"), "cold air < 5");
}

TEST(Dot, SaysWhatItExpects) {
  EXPECT_EQ(ReadDot("digraph { a -> }"),
            "line 1: expected a node or a group of nodes before \"}\"");
  EXPECT_EQ(ReadDot("digraph {\n a -- b }"),
            "line 2: expected \"->\", as this is a digraph before \"--\"");
  EXPECT_EQ(ReadDot("digraph { a [b] }"), "line 1: expected '=' before \"]\"");
  EXPECT_EQ(ReadDot("digraph { a"),
            "line 1: expected a node, an edge or a '}' before the end of the file");
  EXPECT_EQ(ReadDot("digraph { a } b"), "line 1: expected the end of the file before \"b\"");
  EXPECT_EQ(ReadDot("a -> b"), "line 1: expected \"graph\" or \"digraph\" before \"a\"");
  EXPECT_EQ(ReadDot("digraph { \"a"), "line 1: a quoted string has no end");
  EXPECT_EQ(ReadDot("digraph { a [label=<b]"), "line 1: a label in <brackets> has no end");
  EXPECT_EQ(ReadDot("digraph { /* a"), "line 1: a comment has no end");
  EXPECT_EQ(ReadDot("digraph { a ! b }"), "line 1: '!' stands for nothing here");
  EXPECT_EQ(ReadDot(""), "line 1: expected \"graph\" or \"digraph\" before the end of the file");
}

// Gives a beginning, and then nothing but an error.
class FailingSource final : public ByteSource {
 public:
  explicit FailingSource(std::string_view beginning) : beginning_(beginning) {}
  Result<size_t> Read(std::span<char> into) override {
    if (beginning_.empty()) return Error{.message = "the disk is gone"};
    std::ranges::copy(beginning_, into.begin());
    return std::exchange(beginning_, {}).size();
  }

 private:
  std::string_view beginning_;
};

TEST(Dot, SaysWhyItsBytesEnd) {
  ImportOptions options;
  TableRole role;
  WorkerPool pool(1);
  for (std::string_view beginning :
       {"di", "digraph { \"a", "digraph { /* a", "digraph { a [x=<b"}) {
    FailingSource bytes(beginning);
    StatementLines sink;
    Result<std::string> note =
        LoadDot({.key = "a", .bytes = bytes, .options = options, .role = role, .pool = pool}, sink);
    ASSERT_FALSE(note) << beginning;
    EXPECT_EQ(note.error().message, "the disk is gone");
  }
}

TEST(Dot, RefusesGroupsWithoutEnd) {
  EXPECT_EQ(ReadDot("digraph " + std::string(100'000, '{')), "line 1: groups nest deeper than 64");
}

TEST(Dot, RefusesGroupsThatStandForTooManyEdges) {
  std::string group = "{";
  for (int i = 0; i < 2000; ++i) group += " n" + std::to_string(i);
  group += "}";
  EXPECT_EQ(ReadDot("digraph { " + group + " -> " + group + " }"),
            "line 1: its groups of nodes stand for more than 1000000 edges");
}

TEST(Dot, RefusesAStringWithoutEnd) {
  EXPECT_EQ(ReadDot("digraph { \"" + std::string(2000, 'x'), {.text_run_bytes = 1000}),
            "line 1: a name or a string has more than 1000 bytes");
}

TEST(Dot, IsKnownByItsFirstWords) {
  EXPECT_TRUE(LooksLikeDot("// made by hand\nDigraph \"a b\" {"));
  EXPECT_TRUE(LooksLikeDot("strict graph{"));
  EXPECT_FALSE(LooksLikeDot("Graph theory is a field of mathematics."));
  EXPECT_FALSE(LooksLikeDot("{}"));
}

}  // namespace
}  // namespace causeway
