// Nodes and edges as viewers take them.
#include "export/view.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "graph/value_json.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

constexpr std::string_view kViewed = R"(
a.txt | smoking :Cause | CAUSES | COPD :Condition #DOID:3083 | rank=3
b.txt | smoking | CAUSES | COPD | hedged | rank=0.5
b.txt | smoking | AFFECTS | COPD | Label=high
b.txt | COPD | SAME_AS | chronic bronchitis | synonym
b.txt | cold | CAUSES | COPD | denied
c.txt | gene :Gene | IS_A | thing
)";

class ViewTest : public testing::Test {
 protected:
  // Its fields, "key=value" each.
  static std::string Text(const std::vector<ViewField>& fields) {
    std::string text;
    for (const ViewField& field : fields) {
      text += (text.empty() ? "" : " ") + field.key + "=" + ToJson(field.value);
    }
    return text;
  }
  std::vector<std::string> Edges() const {
    ExportRequest request{graph_, answer_, texts_, options_};
    std::vector<std::string> edges;
    EXPECT_TRUE(View(request).EachEdge([&edges](const ViewEdge& edge) {
      edges.push_back(edge.id + " " + Text({edge.fields.begin() + 2, edge.fields.end()}));
      return Result<void>();
    }));
    return edges;
  }

  Graph graph_ = BuildGraph(kViewed);
  StatementTexts texts_{kViewed};
  Answer answer_ = WholeGraph(graph_);
  ExportOptions options_;
};

TEST_F(ViewTest, ANodeSaysWhatItIs) {
  ExportRequest request{graph_, answer_, texts_, options_};
  View view(request);
  std::map<std::string, std::string> nodes;
  for (size_t at = 0; at < view.node_count(); ++at) {
    ViewNode node = view.Node(at);
    nodes[std::string(node.id)] = Text(node.fields);
  }
  EXPECT_EQ(nodes["DOID:3083"], R"(label="COPD" name="COPD" type="Condition" labels=["Condition"] )"
                                R"(aliases=["chronic bronchitis"] identifiers=["DOID:3083"])");
  EXPECT_EQ(nodes.size(), 5U);
}

TEST_F(ViewTest, AnEdgeSaysWhatDocumentsSay) {
  options_.denied = Denied::kExclude;
  std::vector<std::string> edges = Edges();
  ASSERT_EQ(edges.size(), 3U);
  EXPECT_EQ(edges[2], R"(e3 relation="CAUSES" weight=2 doc_count=2 evidence_count=2 negated=false )"
                      R"(certainty="plain" confidence=1.0 evidence=["a.txt:0-20","b.txt:0-20"] )"
                      R"(evidence_text="smoking CAUSES COPD." )"
                      R"(sentences=["smoking CAUSES COPD.","smoking CAUSES COPD."] rank=[0.5,3])");
  EXPECT_NE(edges[1].find("Label_=\"high\""), std::string::npos) << edges[1];
}

TEST_F(ViewTest, AnEdgeMayBeAnEvidenceOrAPair) {
  EXPECT_EQ(Edges().size(), 4U) << "the denied one too";
  options_.edges = EdgesPer::kEvidence;
  EXPECT_EQ(Edges().size(), 5U);
  options_.edges = EdgesPer::kPair;
  EXPECT_EQ(Edges().size(), 3U);
}

TEST_F(ViewTest, KeysAreDeclaredWithWhatTheirValuesAre) {
  ExportRequest request{graph_, answer_, texts_, options_};
  std::map<std::string, FieldType> types;
  for (const ViewKey& key : View(request).EdgeKeys()) types[key.key] = key.type;
  EXPECT_EQ(types["rank"], FieldType::kList);
  EXPECT_EQ(types["Label_"], FieldType::kText);
  EXPECT_EQ(types["weight"], FieldType::kWhole);
}

TEST_F(ViewTest, NoNodeCoversAnother) {
  ExportRequest request{graph_, answer_, texts_, options_};
  View view(request);
  std::set<std::pair<double, double>> places;
  for (size_t at = 0; at < view.node_count(); ++at) {
    ViewNode node = view.Node(at);
    places.emplace(node.x, node.y);
    bool is_hub = node.id == "DOID:3083";
    EXPECT_EQ(node.x == 0 && node.y == 0, is_hub) << node.id;
  }
  EXPECT_EQ(places.size(), view.node_count());
}

}  // namespace
}  // namespace causeway
