// What counts as a conflict and what does not; texts and commands: tests/cli/conflicts_test.py.
#include "graph/conflicts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

#include "graph/builder.h"
#include "tests/effort.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<uint64_t> CountsIn(std::string_view lines, const CurationLog& log = {}) {
  Conflicts found = FindConflicts(BuildGraph(lines), log);
  return {found.counts.begin(), found.counts.end()};
}

CurationLog Saying(const std::vector<std::string>& words) { return {*ParseAction(words)}; }

TEST(Conflicts, Disputed) {
  EXPECT_THAT(CountsIn("a.txt | x | CAUSES | y\nb.txt | x | CAUSES | y | denied\n"
                       "b.txt | x | AFFECTS | y | denied\nb.txt | y | CAUSES | x | denied\n"),
              ElementsAre(1, 0, 0, 0));
}

TEST(Conflicts, TheSideWithFewerDocumentsIsRejectedInEach) {
  Conflicts found =
      FindConflicts(BuildGraph("a.txt | x | CAUSES | y\nb.txt | x | CAUSES | y | denied\n"
                               "c.txt | x | CAUSES | y | denied\nd.txt | x | CAUSES | y | denied\n"
                               "e.txt | x | CAUSES | y\n"),
                    {});
  using Words = std::vector<std::string>;
  EXPECT_THAT(found.listed.at(0).remedies.at(0).actions,
              ElementsAre(Words{"reject", "x", "CAUSES", "y", "in", "a.txt"},
                          Words{"reject", "x", "CAUSES", "y", "in", "e.txt"}));
}

TEST(Conflicts, NamesOfAnIdentifier) {
  std::string_view lines = "a.txt | asthma #X:1 | CAUSES | y\nb.txt | gout #X:1 | CAUSES | y\n";
  EXPECT_THAT(CountsIn(lines), ElementsAre(0, 1, 0, 0));
  EXPECT_THAT(CountsIn(lines, Saying({"rename", "X:1", "gout"})), ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(CountsIn(lines, Saying({"alias", "add", "X:1", "gout"})), ElementsAre(0, 0, 0, 0));
}

TEST(Conflicts, NamesThatAreKnownOrSpelledOtherwiseAreNone) {
  EXPECT_THAT(CountsIn("a.txt | tumour #X:1 | CAUSES | y\nb.txt | Tumors #X:1 | CAUSES | y\n"),
              ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(CountsIn("a.txt | asthma #X:1 | SAME_AS | wheezing\nb.txt | wheezing #X:1 | CAUSES | "
                       "y\n"),
              ElementsAre(0, 0, 0, 0));
}

TEST(Conflicts, IdentifiersOfAName) {
  std::string_view lines =
      "a.txt | MS #X:1 | CAUSES | y\nb.txt | MS #X:2 | CAUSES | y\nc.txt | ms #X:3 | CAUSES | y\n";
  EXPECT_THAT(CountsIn(lines), ElementsAre(0, 0, 1, 0));
  Conflicts found = FindConflicts(BuildGraph(lines), {});
  EXPECT_EQ(found.listed.at(0).mentions.size(), 3U);
  EXPECT_EQ(found.listed.at(0).remedies.at(0).actions.size(), 2U);
}

// In one document the alias is a node by itself, in two it is an alias of both.
TEST(Conflicts, AliasesOfSeveralIdentifiers) {
  for (const char* other : {"a.txt", "b.txt"}) {
    std::string lines = fmt::format(
        "a.txt | gout #X:1 | SAME_AS | foot pain\n{} | injury #X:2 | SAME_AS | foot pain\n", other);
    EXPECT_THAT(CountsIn(lines), ElementsAre(0, 0, 1, 0));
    std::vector<Remedy> remedies = FindConflicts(BuildGraph(lines), {}).listed.at(0).remedies;
    EXPECT_THAT(remedies.at(0).actions.at(0), ElementsAre("merge", "X:1", "X:2"));
    EXPECT_THAT(remedies.at(1).actions.at(0), ElementsAre("split", "X:2", "foot pain"));
  }
  EXPECT_THAT(CountsIn("a.txt | gout #X:1 | SAME_AS | foot pain\n"
                       "b.txt | injury #X:2 | SAME_AS | foot pain | hedged\n"
                       "c.txt | sprain | SAME_AS | foot pain | denied\n"),
              ElementsAre(0, 0, 0, 0));
}

TEST(Conflicts, Cycles) {
  EXPECT_THAT(CountsIn("a.txt | x | IS_A | x\n"), ElementsAre(0, 0, 0, 1));
  EXPECT_THAT(CountsIn("a.txt | x | IS_A | y\na.txt | y | PART_OF | x\n"), ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(CountsIn("a.txt | x | IS_A | y\na.txt | y | IS_A | x | denied\n"),
              ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(CountsIn("a.txt | x | IS_A | y\na.txt | x | IS_A | z\na.txt | y | IS_A | z\n"),
              ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(CountsIn("a.txt | a | PART_OF | b\na.txt | b | PART_OF | c\na.txt | c | PART_OF | b\n"
                       "a.txt | c | PART_OF | a\n"),
              ElementsAre(0, 0, 0, 2));
}

TEST(Conflicts, TheEdgeWithFewestDocumentsIsRejected) {
  Conflicts found = FindConflicts(BuildGraph("a.txt | a | IS_A | b\nb.txt | b | IS_A | a\n"
                                             "c.txt | b | IS_A | a\n"),
                                  {});
  EXPECT_THAT(found.listed.at(0).remedies.at(0).actions.at(0),
              ElementsAre("reject", "a", "IS_A", "b"));
}

TEST(Conflicts, MoreThanAreListedAreCounted) {
  for (uint32_t count : {19U, 20U, 21U}) {
    std::string lines;
    for (uint32_t at = 0; at < count; ++at)
      lines += fmt::format("a.txt | n{0} | IS_A | n{0}\n", at);
    Conflicts found = FindConflicts(BuildGraph(lines), {});
    EXPECT_EQ(found.counts[3], count);
    EXPECT_EQ(found.listed.size(), std::min(count, 20U));
  }
}

std::string NameAndIds(const Graph& graph, NodeId node) {
  std::string text(graph.Name(node));
  for (StringId id : graph.Identifiers(node)) text += fmt::format("#{}", graph.Text(id));
  return text;
}

// What a conflict is about, whatever its nodes are numbered.
std::string Signature(const Graph& graph, const Conflict& conflict) {
  std::set<std::string> ends;
  for (EdgeId edge : conflict.edges) {
    ends.insert(fmt::format("{}>{}", NameAndIds(graph, graph.Source(edge)),
                            NameAndIds(graph, graph.Target(edge))));
  }
  for (MentionId mention : conflict.mentions) ends.emplace(graph.Mention(mention).id);
  const std::string& verb = conflict.remedies.back().actions.front().front();
  return fmt::format("{} {} {} {}", static_cast<int>(conflict.kind), verb, conflict.about,
                     fmt::join(ends, ","));
}

std::string RandomLines(std::mt19937& random) {
  constexpr std::array kNames = {"alpha",      "beta",  "gamma #X:1", "gamma #X:2", "delta #X:1",
                                 "delta #X:3", "delta", "kappa",      "theta #X:4", "mu"};
  constexpr std::array kRelations = {"CAUSES", "CAUSES", "IS_A", "IS_A", "PART_OF", "SAME_AS"};
  std::string lines;
  for (int line = 0; line < 14; ++line) {
    lines += fmt::format("{}.txt | {} | {} | {}{}\n", "abcd"[random() % 4],
                         kNames.at(random() % kNames.size()),
                         kRelations.at(random() % kRelations.size()),
                         kNames.at(random() % kNames.size()), random() % 3 == 0 ? " | denied" : "");
  }
  return lines;
}

Graph GraphWith(const std::string& lines, const CurationLog& log) {
  GraphBuilder builder;
  EXPECT_TRUE(TakeStatements(lines, builder));
  builder.Curate(log);
  return *builder.Build();
}

TEST(Conflicts, EachRemedyEndsItsConflict) {
  std::mt19937 random(20261123);
  size_t tried = 0;
  for (size_t round = 0; round < Rounds(150); ++round) {
    std::string lines = RandomLines(random);
    SCOPED_TRACE(lines);
    Graph graph = GraphWith(lines, {});
    for (const Conflict& conflict : FindConflicts(graph, {}).listed) {
      for (const Remedy& remedy : conflict.remedies) {
        CurationLog log;
        for (const auto& action : remedy.actions) log.push_back(*ParseAction(action));
        Graph mended = GraphWith(lines, log);
        for (const Conflict& left : FindConflicts(mended, log).listed) {
          EXPECT_NE(Signature(mended, left), Signature(graph, conflict)) << ToLine(log.front());
        }
        ++tried;
      }
    }
    if (HasFailure()) break;
  }
  EXPECT_GT(tried, Rounds(150) / 2);
}

TEST(Conflicts, OfNothing) { EXPECT_THAT(FindConflicts(Graph(), {}).listed, IsEmpty()); }

}  // namespace
}  // namespace causeway
