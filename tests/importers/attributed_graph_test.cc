// What attributes of nodes and edges say, whatever format they come from.
#include "importers/attributed_graph.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

class AttributedGraphTest : public ::testing::Test {
 protected:
  void Node(std::string_view id, std::vector<GraphAttribute> attributes = {}) {
    Note(graph_.Add(GraphNode{.id = id, .attributes = attributes, .record = ++record_}));
  }
  void Edge(std::string_view source, std::string_view target,
            std::vector<GraphAttribute> attributes = {}, bool is_directed = true) {
    Note(graph_.Add(GraphEdge{.source = source,
                              .target = target,
                              .is_directed = is_directed,
                              .attributes = attributes,
                              .record = ++record_}));
  }
  // All that was said, then the note or the first error.
  std::string Said() {
    Result<std::string> note = graph_.Finish();
    if (!note) Note(std::move(note).error());
    return sink_.lines + (error_.empty() ? *note : error_);
  }

  StatementLines sink_;
  Limits limits_;
  AttributedGraph graph_{limits_, sink_};

 private:
  void Note(const Result<void>& result) {
    if (!result && error_.empty()) error_ = result.error().message;
  }

  uint32_t record_ = 0;
  std::string error_;
};

TEST_F(AttributedGraphTest, AnIdThatIsNoCurieLeadsToAName) {
  Node("n1", {{"label", "Asthma"}});
  Node("DOID:4", {{"Label", "disease"}});
  Node("http://purl.obolibrary.org/obo/HP_1");
  Edge("n1", "DOID:4", {{"relation", "is_a"}});
  Edge("n1", "http://purl.obolibrary.org/obo/HP_1", {{"predicate", "biolink:has_phenotype"}});
  EXPECT_EQ(Said(),
            "1: \"Asthma\"\n"
            "2: DOID:4 \"disease\"\n"
            "3: HP:1\n"
            "4: \"Asthma\" -IS_A-> DOID:4\n"
            "5: \"Asthma\" -HAS_PHENOTYPE-> HP:1\n");
}

TEST_F(AttributedGraphTest, EdgesMayComeBeforeTheirNodes) {
  Edge("a", "b", {{"weight", 2.5}});
  Node("b", {{"name", "wheezing"}});
  Node("a");
  EXPECT_EQ(Said(),
            "2: \"wheezing\"\n"
            "3: \"a\"\n"
            "1: \"a\" -RELATED_TO-> \"wheezing\" {weight: 2.5}\n");
}

TEST_F(AttributedGraphTest, WhatIsSaidOfANodeLaterCounts) {
  Node("a");
  Node("a", {{"label", "Asthma"}});
  Node("a", {{"rank", int64_t{3}}});
  EXPECT_EQ(Said(),
            "2: \"Asthma\"\n"
            "3: \"Asthma\" {rank: 3}\n");
}

TEST_F(AttributedGraphTest, KindsAliasesAndProperties) {
  Node("a", {{"label", "Asthma"},
             {"type", "Disease"},
             {"labels", List{"biolink:NamedThing", "Common"}},
             {"aliases", List{"bronchial asthma"}},
             {"ICD", "J45"},
             {"size", Value()},
             {"deep", Map{{"x", int64_t{1}}}}});
  EXPECT_EQ(Said(),
            "1: \"Asthma\" [Condition] [Common] {ICD: \"J45\", deep: \"{\\\"x\\\":1}\"}\n"
            "1: \"Asthma\" -SAME_AS-> \"bronchial asthma\" {alias: \"synonym\"}\n");
}

TEST_F(AttributedGraphTest, TypesOfEdges) {
  Node("HP:1");
  Node("HP:2");
  Edge("HP:1", "HP:2", {{"label", "0.5"}, {"interaction", "caused by"}});
  Edge("HP:1", "HP:2", {{"label", "may cause"}});
  Edge("HP:1", "HP:2", {{"label", "does not occur in"}});
  Edge("HP:1", "HP:2", {{"type", "livesNear"}});
  Edge("HP:1", "HP:2", {{"label", int64_t{7}}}, false);
  EXPECT_EQ(Said(),
            "1: HP:1\n2: HP:2\n"
            "3: HP:2 -CAUSES-> HP:1 {label: \"0.5\"}\n"
            "4: HP:1 -CAUSES-> HP:2 hedged\n"
            "5: HP:1 -not OCCURS_IN-> HP:2\n"
            "6: HP:1 -LIVES_NEAR-> HP:2\n"
            "7: HP:1 -RELATED_TO-> HP:2 {label: 7, directed: false}\n");
}

TEST_F(AttributedGraphTest, DenialsAndHedges) {
  Node("HP:1");
  Edge("HP:1", "HP:1", {{"relation", "causes"}, {"negated", true}});
  Edge("HP:1", "HP:1", {{"relation", "causes"}, {"negated", false}});
  Edge("HP:1", "HP:1", {{"relation", "causes"}, {"polarity", "denied"}});
  Edge("HP:1", "HP:1", {{"relation", "causes"}, {"certainty", "hedged"}, {"confidence", 0.5}});
  EXPECT_EQ(Said(),
            "1: HP:1\n"
            "2: HP:1 -not CAUSES-> HP:1\n"
            "3: HP:1 -CAUSES-> HP:1\n"
            "4: HP:1 -not CAUSES-> HP:1\n"
            "5: HP:1 -CAUSES-> HP:1 hedged\n");
}

TEST_F(AttributedGraphTest, NodesOfOneNameAreOne) {
  Node("1", {{"label", "John Smith"}});
  Node("2", {{"label", "John Smith"}});
  EXPECT_EQ(Said(),
            "1: \"John Smith\"\n2: \"John Smith\"\n"
            "1 nodes have the name of another, and count as that one");
}

TEST_F(AttributedGraphTest, RefusesWhatHasNoId) {
  Node("");
  EXPECT_EQ(Said(), "record 1: an id is missing");
}

TEST_F(AttributedGraphTest, RefusesIdsThatAreNoNames) {
  limits_.name_bytes = 3;
  Node("abc");
  Node("abcd");
  EXPECT_EQ(Said(), "1: \"abc\"\nrecord 2: an id has more than 3 bytes");
}

TEST_F(AttributedGraphTest, HoldsNoMoreThanItsLimit) {
  limits_.held_bytes = 2000;
  for (int i = 0; i < 100; ++i) Edge("a", "b");
  EXPECT_NE(Said().find("and the edges that come before their nodes, take more than 2000 bytes"),
            std::string::npos);
}

}  // namespace
}  // namespace causeway
