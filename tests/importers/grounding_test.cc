// A text and an ontology that names the same things: the graph gives the text's names their
// identifiers, though neither was read with the other at hand.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "graph/builder.h"
#include "importers/json.h"
#include "importers/prose/user_lexicon.h"
#include "importers/text.h"

namespace causeway {
namespace {

// An exported graph of terms, a line "identifier name" or "identifier name = synonym" each.
std::string Ontology(const std::vector<std::array<std::string_view, 3>>& terms) {
  std::string edges;
  for (const auto& [id, name, synonym] : terms) {
    edges += fmt::format(
        R"({}{{"type": "SAME_AS", "evidence": [{{"document": "o", "properties": {{"alias": "synonym"}},
             "subject": {{"name": "{}", "id": "{}"}}, "object": {{"name": "{}"}}}}]}})",
        edges.empty() ? "" : ",", name, id, synonym);
  }
  return fmt::format(R"({{"format": "causeway", "version": 1, "kind": "graph",
                          "documents": [{{"key": "o"}}], "edges": [{}]}})",
                     edges);
}

// The nodes, a line each: "name (aliases) #identifiers :labels".
std::string NodesOf(const Graph& graph) {
  std::string lines;
  for (NodeId node : graph.nodes()) {
    lines += graph.Name(node);
    for (StringId alias : graph.Aliases(node)) lines.append(" = ").append(graph.Text(alias));
    for (StringId id : graph.Identifiers(node)) lines.append(" #").append(graph.Text(id));
    for (StringId label : graph.Labels(node)) lines.append(" :").append(graph.Text(label));
    lines += '\n';
  }
  return lines;
}

std::string Built(std::string_view ontology, std::string_view text,
                  const ImportOptions& options = {}) {
  GraphBuilder builder;
  EXPECT_TRUE(ReadJson("o.json", ontology, {}, builder));
  EXPECT_TRUE(ReadText("a.txt", text, options, builder));
  return NodesOf(builder.Build().value());
}

TEST(Grounding, ATermsNameInATextHasTheTermsIdentifier) {
  EXPECT_EQ(Built(Ontology({{"DOID:2841", "asthma", "bronchial asthma"}}),
                  "Asthma\n\nAsthma causes wheezing.\n"),
            "asthma = bronchial asthma #DOID:2841 :Cause :Condition\n"
            "wheezing :Effect\n");
}

TEST(Grounding, SoHasItsSynonym) {
  EXPECT_EQ(Built(Ontology({{"DOID:2841", "asthma", "bronchial asthma"}}),
                  "Bronchial asthma\n\nBronchial asthma causes wheezing.\n"),
            "asthma = bronchial asthma #DOID:2841 :Cause :Condition\n"
            "wheezing :Effect\n");
}

TEST(Grounding, ANameThatTwoTermsClaimStaysByItself) {
  EXPECT_EQ(
      Built(Ontology({{"DOID:1", "quinsy", "sore throat"}, {"DOID:2", "croup", "sore throat"}}),
            "Smoking\n\nSmoking causes a sore throat.\n"),
      "croup #DOID:2 :Condition\n"
      "quinsy #DOID:1 :Condition\n"
      "smoking :Cause\n"
      "sore throat :Effect\n");
}

TEST(Grounding, ALexiconGivesIdentifiersWhileReading) {
  Lexicon lexicon = ParseLexicon("wheezing\teffect\tHP:0030828\n", "my.tsv").value();
  EXPECT_EQ(Built(Ontology({}), "Asthma\n\nAsthma causes wheezing.\n", {.lexicon = &lexicon}),
            "asthma :Cause :Condition\n"
            "wheezing #HP:0030828 :Effect\n");
}

}  // namespace
}  // namespace causeway
