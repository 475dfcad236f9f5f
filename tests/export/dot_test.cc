// DOT that Graphviz reads back as the graph that was written.
#include "export/dot.h"

#include <gmock/gmock.h>
#include <graphviz/cgraph.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/utf8.h"
#include "export/dot_graph.h"
#include "export/dot_stream.h"
#include "export/drawing.h"
#include "tests/export/awkward_graph.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::Not;

// A graph as libcgraph reads it.
class Parsed {
 public:
  explicit Parsed(const std::string& dot) : graph_(agmemread(dot.c_str())) {}
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;
  ~Parsed() {
    if (graph_ != nullptr) agclose(graph_);
  }

  [[nodiscard]] bool valid() const { return graph_ != nullptr; }

  static std::string Get(void* object, std::string name) {
    const char* value = agget(object, name.data());
    return value == nullptr ? "" : value;
  }

  // A line for each node and edge, with all of its attributes.
  [[nodiscard]] std::multiset<std::string> Elements() const {
    std::multiset<std::string> elements;
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      elements.insert(agnameof(node) + Attributes(node, AGNODE));
      for (Agedge_t* edge = agfstout(graph_, node); edge != nullptr;
           edge = agnxtout(graph_, edge)) {
        elements.insert(std::string(agnameof(agtail(edge))) + " -> " + agnameof(aghead(edge)) +
                        Attributes(edge, AGEDGE));
      }
    }
    elements.insert("graph" + Attributes(graph_, AGRAPH));
    return elements;
  }

  [[nodiscard]] std::multiset<std::string> Labels() const {
    std::multiset<std::string> labels;
    for (Agnode_t* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      labels.insert(Get(node, "label"));
    }
    return labels;
  }

  [[nodiscard]] int edge_count() const { return agnedges(graph_); }

 private:
  std::string Attributes(void* object, int kind) const {
    std::set<std::string> lines;
    for (Agsym_t* symbol = agnxtattr(graph_, kind, nullptr); symbol != nullptr;
         symbol = agnxtattr(graph_, kind, symbol)) {
      const char* value = agxget(object, symbol);
      if (*value != '\0') lines.insert(std::string(symbol->name) + "=" + value);
    }
    std::string text;
    for (const std::string& line : lines) text += " | " + line;
    return text;
  }

  Agraph_t* graph_;
};

std::string Dot(const Graph& graph, const ExportOptions& options = {}) {
  return Written(WriteDot, graph, WholeGraph(graph), options);
}

ExportOptions Streamed() {
  ExportOptions options;
  options.limits.drawn_elements = 0;
  return options;
}

TEST(DotTest, AwkwardNamesAreWrittenSafely) { ExpectGolden("awkward.dot", Dot(AwkwardGraph())); }

TEST(DotTest, TheStreamedFormIsTheSameGraph) {
  Graph graph = AwkwardGraph();
  Parsed library(Dot(graph));
  Parsed streamed(Dot(graph, Streamed()));
  ASSERT_TRUE(library.valid() && streamed.valid());
  EXPECT_EQ(library.Elements(), streamed.Elements());
}

TEST(DotTest, StreamingBeginsAboveTheLimit) {
  Graph graph = BuildGraph("a.txt | dust | CAUSES | asthma\n");
  ExportOptions options;
  options.limits.drawn_elements = 3;
  EXPECT_EQ(Dot(graph, options), Dot(graph));
  options.limits.drawn_elements = 2;
  EXPECT_EQ(Dot(graph, options), Dot(graph, Streamed()));
  EXPECT_NE(Dot(graph, options), Dot(graph));
}

// Every node by its name, white space folded, and every edge but the alias loop.
TEST(DotTest, IsReadBackWithTheSameLabelsAndEdges) {
  Graph graph = AwkwardGraph();
  Parsed parsed(Dot(graph));
  ASSERT_TRUE(parsed.valid());
  std::multiset<std::string> labels = parsed.Labels();
  EXPECT_EQ(labels.size(), graph.node_count());
  EXPECT_EQ(static_cast<uint32_t>(parsed.edge_count()), graph.edge_count() - 1);
  for (std::string_view label :
       {R"(say "hi", a\\b\\)", "line one line two", "na\u00EFve \u6F22\u5B57",
        "\u05E9\u05DC\u05D5\u05DD \u0639\u0627\u0644\u0645", "\U0001FAC1 lungs \U0001F9E0", "node",
        "Graph", "</script><b>bold</b><!--", R"(100% \\N \\G)", "(unnamed)",
        "\uFFFD[31mred\uFFFD\uFFFD", "=SUM(A1:A9)", "&amp;lt;i&amp;gt; R&D"}) {
    EXPECT_TRUE(labels.contains(std::string(label))) << label;
  }
}

TEST(DotTest, GraphvizAcceptsIt) {
  auto path = std::filesystem::temp_directory_path() / "causeway_dot_test.dot";
  for (const ExportOptions& options : {ExportOptions(), Streamed()}) {
    std::ofstream(path) << Dot(AwkwardGraph(), options);
    EXPECT_EQ(std::system(("dot -Tcanon '" + path.string() + "' > /dev/null").c_str()), 0);
  }
  std::filesystem::remove(path);
}

TEST(DotTest, DeniedEdgesAreLeftOutMarkedOrIncluded) {
  Graph graph = BuildGraph("a.txt | cold | CAUSES | COPD | denied\n");
  std::string marked = Dot(graph);
  EXPECT_THAT(marked, HasSubstr("does not cause"));
  EXPECT_THAT(marked, HasSubstr("dashed"));
  std::string included = Dot(graph, {.denied = Denied::kInclude});
  EXPECT_THAT(included, HasSubstr("does not cause"));
  EXPECT_THAT(included, Not(HasSubstr("dashed")));
  EXPECT_EQ(Parsed(Dot(graph, {.denied = Denied::kExclude})).edge_count(), 0);
}

TEST(DotTest, TheLegendExplainsWhatOccurs) {
  std::string plain = Dot(BuildGraph("a.txt | dust | CAUSES | asthma\n"));
  EXPECT_THAT(plain, HasSubstr("> Cause <"));
  EXPECT_THAT(plain, Not(HasSubstr("> Site <")));
  EXPECT_THAT(plain, Not(HasSubstr("hedged")));
  std::string hedged = Dot(BuildGraph("a.txt | asthma | OCCURS_IN | lung | hedged\n"));
  EXPECT_THAT(hedged, HasSubstr("> Site <"));
  EXPECT_THAT(hedged, HasSubstr("hedged: may"));
}

TEST(DotTest, ItemsThatWereAskedAboutStandInOneRankUnlessOneLeadsToTheOther) {
  Graph graph = BuildGraph(R"(
a.txt | smoke | CAUSES | asthma
a.txt | smoke | CAUSES | COPD
a.txt | COPD | CAUSES | cough
)");
  Answer answer = WholeGraph(graph);
  answer.subgraph.focus = {NodeNamed(graph, "asthma"), NodeNamed(graph, "COPD")};
  EXPECT_THAT(Written(WriteDot, graph, answer), HasSubstr("rank=same"));
  EXPECT_THAT(Written(WriteDot, graph, answer), HasSubstr("Helvetica-Bold"));
  answer.subgraph.focus = {NodeNamed(graph, "smoke"), NodeNamed(graph, "cough")};
  EXPECT_THAT(Written(WriteDot, graph, answer), Not(HasSubstr("rank=same")));
}

TEST(DotTest, EqualGraphsGiveEqualBytes) {
  EXPECT_EQ(Dot(AwkwardGraph()), Dot(AwkwardGraph()));
  EXPECT_EQ(Dot(Graph()), Dot(Graph()));
}

// A sink that fails after some writes.
class FullSink final : public ByteSink {
 public:
  explicit FullSink(int room) : room_(room) {}
  Result<void> Write(std::string_view /*bytes*/) override {
    if (room_-- > 0) return {};
    return Error{.message = "the disk is full"};
  }

 private:
  int room_;
};

TEST(DotTest, AFailedWriteIsAnError) {
  Graph graph = AwkwardGraph();
  Answer answer = WholeGraph(graph);
  AwkwardTexts texts;
  for (const ExportOptions& options : {ExportOptions(), Streamed()}) {
    for (int room : {0, 1, 5}) {
      FullSink sink(room);
      Result<void> done = WriteDot(sink, {graph, answer, texts, options});
      ASSERT_FALSE(done);
      EXPECT_EQ(done.error().message, "the disk is full");
    }
  }
}

TEST(DotSinkTest, EscapesWhatGraphvizWouldReadOtherwise) {
  EXPECT_EQ(EscString("a\\N\nb"), R"(a\\N\nb)");
  EXPECT_EQ(EscString("x\\"), R"(x\\)");
  EXPECT_EQ(EscString("&amp; &#38; &#x26; R&D & &;"), "&amp;amp; &amp;#38; &amp;#x26; R&D & &;");
  EXPECT_EQ(EscString(std::string_view("a\0b\r", 4)), "a\uFFFDb\uFFFD");
  EXPECT_EQ(EscTooltip("a\\N"), R"(a\\\\N)");
}

}  // namespace
}  // namespace causeway
