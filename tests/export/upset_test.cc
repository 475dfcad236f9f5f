// Who shares what among several: the rows of the table.
#include "export/upset.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "export/dot.h"
#include "export/svg.h"
#include "tests/export/awkward_graph.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::string Upset(Result<void> (*write)(ByteSink&, const ExportRequest&), const Graph& graph,
                  const std::vector<std::string_view>& items) {
  Answer answer = WholeGraph(graph);
  for (std::string_view item : items) answer.subgraph.focus.push_back(NodeNamed(graph, item));
  ExportOptions options;
  options.arrangement = Arrangement::kUpset;
  options.limits.layout_bytes = 0;
  return Written(write, graph, answer, options);
}

const Graph& Three() {
  static const Graph graph = BuildGraph(
      "a.txt | smoke & <fumes> | CAUSES | asthma\n"
      "a.txt | smoke & <fumes> | CAUSES | COPD\n"
      "a.txt | smoke & <fumes> | CAUSES | cough | denied\n"
      "a.txt | pollen | CAUSES | asthma\n"
      "a.txt | cats | CAUSES | asthma\n"
      "a.txt | cats | LIES_ON | asthma\n"
      "a.txt | COPD | CAUSES | cats\n");
  return graph;
}

TEST(UpsetTest, HasARowForEachCombination) {
  ExpectGolden("upset.dot", Upset(WriteDot, Three(), {"asthma", "COPD", "cough"}));
}

TEST(UpsetTest, IsAPictureOfWords) {
  std::string svg = Upset(WriteSvg, Three(), {"asthma", "COPD", "cough"});
  EXPECT_THAT(svg, HasSubstr(">causes: smoke &amp; &lt;fumes&gt;<"));
  EXPECT_THAT(svg, HasSubstr(">\u25CF<"));
  EXPECT_THAT(svg, HasSubstr(">\u00D7<"));
}

TEST(UpsetTest, AwkwardNamesBreakNothing) {
  Graph graph = AwkwardGraph();
  std::string svg = Upset(WriteSvg, graph, {"</script><b>bold</b><!--", "heart failure"});
  EXPECT_THAT(svg, StartsWith("<?xml"));
  EXPECT_THAT(svg, HasSubstr("&lt;/script&gt;&lt;b"));
}

TEST(UpsetTest, IsOfTwoItemsAtLeast) {
  EXPECT_EQ(Upset(WriteDot, Three(), {"asthma"}),
            "there are not two items to compare\nAsk for them: --query \"compare A, B, C\".");
}

}  // namespace
}  // namespace causeway
