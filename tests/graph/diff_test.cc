// Diffs of small graphs, and of random ones against plain sets.
#include "graph/diff.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "graph/diff_answer.h"
#include "tests/effort.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

// A change a line, as the table says it.
std::string DiffText(const Graph& before, const Graph& after) {
  Answer answer = *AnswerOf(DiffGraphs(before, after), before, after);
  std::string text;
  for (const Row& row : answer.table.rows) {
    std::string line;
    for (const Value& cell : row.cells) {
      if (const auto* string = cell.get_if<std::string>()) line += *string + ' ';
      const List* details = cell.get_if<List>();
      if (details == nullptr) continue;
      for (const Value& detail : *details) {
        line += "[" + std::get<std::string>(detail.variant()) + "] ";
      }
    }
    line.pop_back();
    text += line + '\n';
  }
  return text;
}

std::string DiffText(std::string_view before, std::string_view after) {
  return DiffText(BuildGraph(before), BuildGraph(after));
}

TEST(Diff, TellsNodesRelationsAndDocuments) {
  EXPECT_EQ(DiffText("a.txt | smoke | CAUSES | asthma\n"
                     "b.txt | dust | CAUSES | asthma\n",
                     "a.txt | smoke | CAUSES | asthma\n"
                     "c.txt | asthma | CAUSES | cough | denied\n"),
            "removed document b.txt\n"
            "added document c.txt\n"
            "removed node dust\n"
            "added node cough\n"
            "removed relation dust CAUSES asthma\n"
            "added relation asthma CAUSES (denied) cough\n");
}

TEST(Diff, TellsWhatChangedAboutANode) {
  EXPECT_EQ(DiffText("a.txt | asthma :Condition #X:1 | prevalence=4\n",
                     "a.txt | bronchial asthma :Disease #X:1 | prevalence=5\n"),
            "changed document a.txt [another content]\n"
            "changed node bronchial asthma [name bronchial asthma, was asthma] "
            "[label Condition removed] [label Disease added] [prevalence 5, was 4] "
            "[evidence 1 added] [evidence 1 removed]\n");
}

TEST(Diff, KnowsANodeByItsNewIdentifierAndByItsAlias) {
  EXPECT_EQ(DiffText("a.txt | asthma | CAUSES | cough\n",
                     "a.txt | asthma | CAUSES | cough\n"
                     "o.obo | Asthma :Condition #X:1 | a=1\n"),
            "added document o.obo\n"
            "changed node Asthma [name Asthma, was asthma] [label Condition added] "
            "[identifier X:1 added] [a 1, was none] [evidence 1 added]\n");
  std::string alias = DiffText("a.txt | COPD | CAUSES | cough\n",
                               "a.txt | COPD | CAUSES | cough\n"
                               "b.txt | chronic lung disease | SAME_AS | COPD\n"
                               "b.txt | chronic lung disease | CAUSES | cough\n");
  EXPECT_NE(alias.find("changed node"), std::string::npos) << alias;
  EXPECT_EQ(alias.find("removed"), std::string::npos) << alias;
}

TEST(Diff, TwoIdentifiersAreTwoThings) {
  EXPECT_EQ(DiffText("a.txt | asthma #X:1 | a=1\n", "a.txt | asthma #Y:1 | a=1\n"),
            "removed node asthma\n"
            "added node asthma\n");
}

TEST(Diff, TellsWhatChangedBehindARelation) {
  EXPECT_EQ(DiffText("a.txt | smoke | CAUSES | asthma | hedged\n",
                     "a.txt | smoke | CAUSES | asthma | hedged\n"
                     "b.txt | smoke | CAUSES | asthma\n"),
            "added document b.txt\n"
            "changed relation smoke CAUSES asthma [plain, was hedged] [evidence 1 added]\n");
}

// Its offsets are others, and nothing else is.
TEST(Diff, ASentenceThatMovedIsTheSame) {
  EXPECT_EQ(DiffText("a.txt | smoke | CAUSES | asthma\n",
                     "a.txt | dust | CAUSES | cough\n"
                     "a.txt | smoke | CAUSES | asthma\n"),
            "changed document a.txt [another content]\n"
            "added node cough\n"
            "added node dust\n"
            "added relation dust CAUSES cough\n");
}

std::string RandomStatements(std::mt19937& random) {
  std::string lines;
  for (auto i = 1 + random() % 12; i > 0; --i) {
    lines += "d" + std::to_string(random() % 3) + ".txt | n" + std::to_string(random() % 6) +
             " | " + (random() % 2 == 0 ? "CAUSES" : "IS_A") + " | n" +
             std::to_string(random() % 6) + (random() % 5 == 0 ? " | denied" : "") +
             (random() % 5 == 0 ? " | hedged" : "") + "\n";
  }
  return lines;
}

std::string RelationText(const Graph& graph, EdgeId edge) {
  return std::string(graph.Name(graph.Source(edge))) + " " + std::string(graph.Type(edge)) + " " +
         std::string(graph.Name(graph.Target(edge))) +
         (graph.PolarityOf(edge) == Polarity::kDenied ? " denied" : "");
}

std::set<std::string> RelationsIn(const Graph& graph) {
  std::set<std::string> relations;
  for (EdgeId edge : graph.edges()) relations.insert(RelationText(graph, edge));
  return relations;
}

TEST(Diff, OfAGraphAndItselfIsEmpty) {
  std::mt19937 random(1);
  for (size_t i = 0; i < Effort(100); ++i) {
    std::string lines = RandomStatements(random);
    EXPECT_TRUE(DiffGraphs(BuildGraph(lines), BuildGraph(lines)).empty()) << lines;
  }
}

TEST(Diff, MakesOneGraphOfTheOther) {
  std::mt19937 random(2);
  for (size_t i = 0; i < Rounds(300); ++i) {
    std::string lines = RandomStatements(random);
    std::string other_lines = RandomStatements(random);
    Graph before = BuildGraph(lines);
    Graph after = BuildGraph(other_lines);
    GraphDiff diff = DiffGraphs(before, after);
    std::set<std::string> relations = RelationsIn(before);
    for (const EdgeChange& change : diff.edges) {
      if (change.what == Change::kRemoved) relations.erase(RelationText(before, change.before));
      if (change.what == Change::kAdded) relations.insert(RelationText(after, change.after));
    }
    EXPECT_EQ(relations, RelationsIn(after)) << lines << "--\n" << other_lines;
    EXPECT_EQ(after.evidence_count() + diff.evidence.removed,
              before.evidence_count() + diff.evidence.added)
        << lines << "--\n"
        << other_lines;
    GraphDiff back = DiffGraphs(after, before);
    EXPECT_EQ(diff.evidence.added, back.evidence.removed);
    EXPECT_EQ(diff.evidence.changed, back.evidence.changed);
    EXPECT_EQ(diff.nodes.size(), back.nodes.size());
    EXPECT_EQ(diff.edges.size(), back.edges.size());
  }
}

TEST(Diff, CountsWhatChanged) {
  Graph before = BuildGraph("a.txt | smoke | CAUSES | asthma\na.txt | dust | CAUSES | asthma\n");
  Graph after = BuildGraph("a.txt | smoke | CAUSES | asthma\nb.txt | smoke | CAUSES | asthma\n");
  EXPECT_EQ(Summary(DiffGraphs(before, after)),
            "1 document added, 1 changed; 1 node removed; 1 relation removed, 1 changed; "
            "1 sentence added, 1 removed");
  EXPECT_EQ(Summary(DiffGraphs(after, after)), "no difference");
}

TEST(Diff, IsDrawnWithWhatBecameOfEach) {
  Graph before = BuildGraph("a.txt | smoke | CAUSES | asthma\na.txt | dust | CAUSES | asthma\n");
  Graph after = BuildGraph("a.txt | smoke | CAUSES | asthma\na.txt | asthma | CAUSES | cough\n");
  Answer answer = *AnswerOf(DiffGraphs(before, after), before, after);
  const Graph& diagram = *answer.diagram;
  auto change_of = [&](auto id) {
    std::vector<PropertyView> properties = diagram.Properties(id);
    return properties.empty() ? "" : std::get<std::string>(properties.front().value.variant());
  };
  EXPECT_EQ(change_of(NodeNamed(diagram, "dust")), "removed");
  EXPECT_EQ(change_of(NodeNamed(diagram, "cough")), "added");
  std::set<std::string> relations;
  for (EdgeId edge : diagram.edges()) {
    relations.insert(RelationText(diagram, edge) + ": " + change_of(edge));
  }
  EXPECT_EQ(relations,
            (std::set<std::string>{"asthma CAUSES cough: added", "dust CAUSES asthma: removed"}));
}

}  // namespace
}  // namespace causeway
