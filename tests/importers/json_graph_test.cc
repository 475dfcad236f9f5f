// The same small graph in each JSON that viewers and libraries write.
#include "importers/json_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

std::string ReadJsonGraph(std::string_view text) { return Loaded(LoadJsonGraph, text); }

TEST(JsonGraph, ReadsNodeLinkOfNetworkx) {
  EXPECT_EQ(ReadJsonGraph(R"({"directed": true, "multigraph": false, "graph": {},
                     "nodes": [{"id": 1, "label": "smoke", "rank": 2}, {"id": "HP:2"}],
                     "edges": [{"source": 1, "target": "HP:2", "relation": "causes",
                                "weight": 0.5, "key": 0}]})"),
            "2: \"smoke\" {rank: 2}\n"
            "3: HP:2\n"
            "4: \"smoke\" -CAUSES-> HP:2 {weight: 0.5}\n");
}

TEST(JsonGraph, ReadsLinksOfD3ByPlace) {
  EXPECT_EQ(ReadJsonGraph(R"({"links": [{"source": 0, "target": 1}],
                     "nodes": [{"name": "smoke"}, {"name": "cough"}]})"),
            "2: \"smoke\"\n3: \"cough\"\n"
            "1: \"smoke\" -RELATED_TO-> \"cough\"\n");
}

TEST(JsonGraph, ReadsLaidOutLinksOfD3) {
  EXPECT_EQ(ReadJsonGraph(R"({"nodes": [{"id": "a"}, {"id": "b"}],
                     "links": [{"source": {"id": "a", "x": 1}, "target": {"id": "b"}}]})"),
            "1: \"a\"\n2: \"b\"\n3: \"a\" -RELATED_TO-> \"b\"\n");
}

TEST(JsonGraph, ReadsElementsOfCytoscape) {
  constexpr std::string_view kExpected =
      "1: \"smoke\"\n2: \"cough\"\n3: \"smoke\" -CAUSES-> \"cough\"\n";
  constexpr std::string_view kElements =
      R"({"data": {"id": "a", "label": "smoke"}, "position": {"x": 1, "y": 2}},
         {"data": {"id": "b", "label": "cough"}, "group": "nodes"})";
  constexpr std::string_view kEdge =
      R"({"data": {"id": "e", "source": "a", "target": "b", "interaction": "causes"}})";
  EXPECT_EQ(ReadJsonGraph(fmt::format(R"({{"elements": {{"nodes": [{}], "edges": [{}]}}}})",
                                      kElements, kEdge)),
            kExpected);
  EXPECT_EQ(ReadJsonGraph(fmt::format(R"({{"elements": [{}, {}]}})", kElements, kEdge)), kExpected);
  EXPECT_EQ(ReadJsonGraph(fmt::format("[{}, {}]", kElements, kEdge)), kExpected);
}

TEST(JsonGraph, ReadsGraphology) {
  EXPECT_EQ(ReadJsonGraph(R"({"options": {"type": "undirected"}, "attributes": {"name": "g"},
                     "nodes": [{"key": "a", "attributes": {"label": "smoke"}}, {"key": "b"}],
                     "edges": [{"key": "e", "source": "a", "target": "b",
                                "attributes": {"type": "causes"}}]})"),
            "2: \"smoke\"\n3: \"b\"\n"
            "4: \"smoke\" -CAUSES-> \"b\" {directed: false}\n");
}

TEST(JsonGraph, ReadsJsonGraphFormat) {
  EXPECT_EQ(ReadJsonGraph(R"({"graph": {"directed": true,
                     "nodes": {"a": {"label": "smoke", "metadata": {"rank": 1}}, "b": {}},
                     "edges": [{"source": "a", "target": "b", "relation": "causes"}]}})"),
            "2: \"smoke\" {rank: 1}\n"
            "2: \"b\"\n"
            "3: \"smoke\" -CAUSES-> \"b\"\n");
}

TEST(JsonGraph, SaysWhereItIsWrong) {
  EXPECT_THAT(ReadJsonGraph(R"({"nodes": [7]})"),
              HasSubstr("a node or an edge is not an object at line 1"));
  EXPECT_THAT(ReadJsonGraph(R"({"edges": [{"source": "a"}]})"),
              HasSubstr("an id is missing at line 1"));
  EXPECT_THAT(ReadJsonGraph(R"({"nodes": [{"id": "a"})"), HasSubstr("not valid JSON"));
  EXPECT_THAT(ReadJsonGraph("{\"nodes\": [{\"id\": \"a\", \"x\": " + std::string(100'000, '[')),
              HasSubstr("nest deeper than 64"));
}

TEST(JsonGraph, IsKnownByItsMembers) {
  EXPECT_TRUE(LooksLikeJsonGraph(R"({"directed": false, "nodes": [)"));
  EXPECT_TRUE(LooksLikeJsonGraph(R"([{"data": {"id": "a"}}])"));
  EXPECT_FALSE(LooksLikeJsonGraph(R"({"graphs": [{"nodes": []}]})"));
  EXPECT_FALSE(LooksLikeJsonGraph(R"({"nodes": [], "edges": [{"subject": "a"}]})"));
  EXPECT_FALSE(LooksLikeJsonGraph("nodes and edges"));
}

}  // namespace
}  // namespace causeway
