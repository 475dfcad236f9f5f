#include "graph/graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const char* const kLines =
    "a.txt | asthma :Condition #DOID:2841 | CAUSES | cough | section=Effects | confidence=0.5\n"
    "a.txt | asthma | SAME_AS | bronchial asthma\n"
    "a.txt | asthma | OCCURS_IN | lung\n"
    "b.txt | smoking | CAUSES | cough | hedged | confidence=0.75\n"
    "b.txt | asthma | CAUSES | cough\n"
    "b.txt | asthma :Condition | prevalence=5\n";

std::vector<std::string> Texts(const Graph& graph, std::span<const StringId> strings) {
  std::vector<std::string> texts;
  for (StringId string : strings) texts.emplace_back(graph.Text(string));
  return texts;
}

StringId TypeNamed(const Graph& graph, std::string_view type) {
  return graph.Find(type).value_or(StringId{});
}

TEST(Graph, AnEmptyGraphAnswersNothing) {
  Graph graph;
  EXPECT_EQ(graph.node_count(), 0U);
  EXPECT_EQ(graph.Name(NodeId{0}), "");
  EXPECT_EQ(graph.Find("x"), std::nullopt);
  EXPECT_TRUE(graph.FindByName("x").empty());
  EXPECT_TRUE(graph.Out(NodeId{3}).empty());
  EXPECT_FALSE(graph.Evidence(EvidenceId{}).document.valid());
}

TEST(Graph, Strings) {
  Graph graph = BuildGraph(kLines);
  EXPECT_EQ(graph.Text(StringId{0}), "");
  EXPECT_EQ(graph.Text(StringId{}), "");
  for (uint32_t i = 0; i < graph.string_count(); ++i) {
    EXPECT_EQ(graph.Find(graph.Text(StringId{i})), StringId{i});
  }
  EXPECT_EQ(graph.Find("zebra"), std::nullopt);
}

TEST(Graph, Nodes) {
  Graph graph = BuildGraph(kLines);
  NodeId asthma = NodeNamed(graph, "asthma");
  EXPECT_EQ(graph.Name(asthma), "asthma");
  EXPECT_THAT(Texts(graph, graph.Aliases(asthma)), ElementsAre("bronchial asthma"));
  EXPECT_THAT(Texts(graph, graph.Identifiers(asthma)), ElementsAre("DOID:2841"));
  EXPECT_THAT(Texts(graph, graph.Labels(asthma)), ElementsAre("Cause", "Condition"));
  EXPECT_TRUE(graph.HasLabel(asthma, "Condition"));
  EXPECT_FALSE(graph.HasLabel(asthma, "Site"));
  ASSERT_EQ(graph.Properties(asthma).size(), 1U);
  EXPECT_EQ(graph.Properties(asthma)[0].value, Value(int64_t{5}));
}

TEST(Graph, FindByNameGivesTheNearestFirst) {
  Graph graph = BuildGraph(
      "a | x | SAME_AS | both | abbreviation\n"
      "b | both | CAUSES | y\n"
      "c | named #both | CAUSES | y\n");
  std::vector<std::pair<std::string, NameMatchKind>> found;
  for (NameMatch match : graph.FindByName("both")) {
    found.emplace_back(graph.Name(match.node), match.how);
  }
  EXPECT_THAT(found, ElementsAre(std::pair("named", NameMatchKind::kIdentifier),
                                 std::pair("both", NameMatchKind::kName),
                                 std::pair("x", NameMatchKind::kAlias)));
  EXPECT_EQ(graph.FindByName("Both").size(), 2U) << "an identifier is found by its own letters";
}

TEST(Graph, KnownNamesAreFoldedAndSorted) {
  EXPECT_THAT(BuildGraph(kLines).KnownNames(),
              ElementsAre("DOID:2841", "asthma", "bronchial asthma", "cough", "lung", "smoking"));
}

TEST(Graph, FindsNamesByTheirBeginning) {
  Graph graph = BuildGraph("a.txt | ab | CAUSES | abc\na.txt | abd | CAUSES | b\n");
  EXPECT_THAT(graph.NamesFrom("ab", 9), ::testing::ElementsAre("ab", "abc", "abd"));
  EXPECT_THAT(graph.NamesFrom("ab", 2), ::testing::ElementsAre("ab", "abc"));
  EXPECT_THAT(graph.NamesFrom("abd", 9), ::testing::ElementsAre("abd"));
  EXPECT_THAT(graph.NamesFrom("aa", 9), ::testing::IsEmpty());
  EXPECT_THAT(graph.NamesFrom("c", 9), ::testing::IsEmpty());
  EXPECT_EQ(graph.NamesFrom("", 9).size(), 4U);
}

TEST(Graph, AdjacencyByType) {
  Graph graph = BuildGraph(kLines);
  NodeId asthma = NodeNamed(graph, "asthma");
  NodeId cough = NodeNamed(graph, "cough");
  EXPECT_EQ(graph.Out(asthma).size(), 3U);
  ASSERT_EQ(graph.Out(asthma, TypeNamed(graph, "CAUSES")).size(), 1U);
  EXPECT_EQ(graph.Target(graph.Out(asthma, TypeNamed(graph, "CAUSES"))[0]), cough);
  EXPECT_EQ(graph.In(cough).size(), 2U);
  EXPECT_EQ(graph.In(cough, TypeNamed(graph, "CAUSES")).size(), 2U);
  EXPECT_TRUE(graph.In(cough, TypeNamed(graph, "OCCURS_IN")).empty());
  EXPECT_TRUE(graph.Out(cough).empty());
}

TEST(Graph, OtherEndsByType) {
  Graph graph = BuildGraph(
      "a | x | CAUSES | y\n"
      "a | x | CAUSES | z | denied\n"
      "a | x | AFFECTS | y\n"
      "a | w | CAUSES | y\n");
  auto names = [&](std::span<const NodeId> nodes) {
    std::vector<std::string> all;
    for (NodeId node : nodes) all.emplace_back(graph.Name(node));
    return all;
  };
  NodeId x = NodeNamed(graph, "x");
  NodeId y = NodeNamed(graph, "y");
  EXPECT_THAT(names(graph.Targets(x, TypeNamed(graph, "CAUSES"))), ElementsAre("y", "z"));
  EXPECT_THAT(names(graph.Targets(x, TypeNamed(graph, "AFFECTS"))), ElementsAre("y"));
  EXPECT_THAT(names(graph.Sources(y, TypeNamed(graph, "CAUSES"))), ElementsAre("w", "x"));
  EXPECT_THAT(graph.Targets(y, TypeNamed(graph, "CAUSES")), IsEmpty());
  EXPECT_THAT(graph.Sources(x, TypeNamed(graph, "CAUSES")), IsEmpty());
  EXPECT_THAT(graph.Targets(x, StringId{}), IsEmpty());
  EXPECT_THAT(graph.Targets(NodeId{}, TypeNamed(graph, "CAUSES")), IsEmpty());
}

TEST(Graph, EdgesDeriveFromTheirEvidence) {
  Graph graph = BuildGraph(kLines);
  NodeId cough = NodeNamed(graph, "cough");
  EdgeId by_asthma = graph.In(cough)[0];
  EdgeId by_smoking = graph.In(cough)[1];
  EXPECT_EQ(graph.Confidence(by_asthma), 1.0);
  EXPECT_EQ(graph.DocumentCount(by_asthma), 2U);
  EXPECT_EQ(graph.CertaintyOf(by_asthma), Certainty::kPlain);
  EXPECT_EQ(graph.CertaintyOf(by_smoking), Certainty::kHedged);
  EXPECT_EQ(graph.Confidence(by_smoking), 0.75);
}

TEST(Graph, EvidenceLeadsToItsDocumentAndMentions) {
  Graph graph = BuildGraph(kLines);
  EdgeId edge = graph.In(NodeNamed(graph, "cough"))[0];
  EvidenceId first = *graph.EvidenceOf(edge).begin();
  EvidenceView evidence = graph.Evidence(first);
  EXPECT_EQ(graph.EdgeOf(first), edge);
  EXPECT_EQ(graph.Document(evidence.document).key, "a.txt");
  EXPECT_TRUE(graph.Document(evidence.document).has_text);
  EXPECT_EQ(evidence.section, "Effects");
  EXPECT_EQ(evidence.confidence, 0.5);
  MentionView subject = graph.Mention(graph.Ends(first).subject);
  EXPECT_EQ(subject.name, "asthma");
  EXPECT_EQ(subject.id, "DOID:2841");
  EXPECT_THAT(Texts(graph, subject.labels), ElementsAre("Condition"));
}

TEST(Graph, DeclarationsAreANodesOwnEvidence) {
  Graph graph = BuildGraph(kLines);
  NodeId asthma = NodeNamed(graph, "asthma");
  ASSERT_EQ(graph.DeclarationsOf(asthma).size(), 1U);
  EvidenceId declared = graph.DeclarationsOf(asthma)[0];
  EXPECT_FALSE(graph.EdgeOf(declared).valid());
  EXPECT_EQ(graph.Mention(graph.Ends(declared).subject).node, asthma);
  EXPECT_FALSE(graph.Ends(declared).object.valid());
  EXPECT_EQ(graph.Properties(declared)[0].key, "prevalence");
}

TEST(Graph, TypesAndLabelsInUse) {
  Graph graph = BuildGraph(kLines);
  EXPECT_THAT(Texts(graph, graph.Types()), ElementsAre("CAUSES", "OCCURS_IN", "SAME_AS"));
  EXPECT_THAT(Texts(graph, graph.LabelsInUse()),
              ElementsAre("Cause", "Condition", "Effect", "Site"));
  EXPECT_THAT(Graph().Types(), IsEmpty());
}

}  // namespace
}  // namespace causeway
