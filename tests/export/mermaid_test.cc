// Flowcharts whose labels are no markup, and no more of them than Mermaid draws.
#include "export/mermaid.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/export/awkward_graph.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

constexpr std::string_view kFlowchartLines = R"(
a.txt | say "hi"; end | CAUSES | COPD :Condition
a.txt | cold | CAUSES | COPD | denied
)";

TEST(MermaidTest, WhatMeansSomethingIsAnEntity) {
  Graph graph = BuildGraph(kFlowchartLines);
  std::string text = Written(WriteMermaid, graph, WholeGraph(graph));
  EXPECT_THAT(text, testing::StartsWith("flowchart LR\n  classDef Condition stroke:#"));
  EXPECT_THAT(text, testing::HasSubstr("[\"say #34;hi#34;#59; end\"]:::Cause\n"));
  EXPECT_THAT(text, testing::HasSubstr("-->|\"causes\"|"));
  EXPECT_THAT(text, testing::HasSubstr("-.->|\"does not cause\"|"));
}

TEST(MermaidTest, MoreThanMermaidDrawsIsAnError) {
  Graph graph = BuildGraph(kFlowchartLines);
  ExportOptions options;
  options.limits.mermaid_edges = 2;
  EXPECT_THAT(Written(WriteMermaid, graph, WholeGraph(graph), options),
              testing::StartsWith("flowchart"));
  options.limits.mermaid_edges = 1;
  EXPECT_THAT(Written(WriteMermaid, graph, WholeGraph(graph), options),
              testing::StartsWith("a flowchart of 2 edges is more than Mermaid draws (1)\n"));
  options.limits.mermaid_edges = 2;
  options.limits.mermaid_characters = 10;
  EXPECT_THAT(Written(WriteMermaid, graph, WholeGraph(graph), options),
              testing::HasSubstr("characters is more than Mermaid draws (10)\n"));
}

}  // namespace
}  // namespace causeway
