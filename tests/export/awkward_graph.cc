#include "tests/export/awkward_graph.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "graph/multigraph.h"

namespace causeway {
namespace {

// Each is the cause of heart failure, under the sentence of its own number.
const std::vector<std::string> kAwkwardNames = {
    R"(say "hi", a\b\)",
    "line one\nline two",
    "na\u00EFve \u6F22\u5B57",
    "\u05E9\u05DC\u05D5\u05DD \u0639\u0627\u0644\u0645",
    "\U0001FAC1 lungs \U0001F9E0",
    "node",
    "Graph",
    "</script><b>bold</b><!--",
    R"(100% \N \G)",
    "",
    "\x1b[31mred\u202E\x07",
    "=SUM(A1:A9)",
    "&lt;i&gt; R&D",
    "a" + std::string(60, 'x') +
        " very long name that goes on and on, from one line of a label to "
        "the next, and is still not at its end when the fifth line of the label has been filled",
};

std::string SentenceOf(size_t i) {
  return "Sentence \"" + std::to_string(i) + "\" says\n  so, with a \\ in it.";
}

std::string Text() {
  std::string text;
  for (size_t i = 0; i < 40; ++i) text += SentenceOf(i) + "\n";
  return text;
}

class Maker {
 public:
  Maker() {
    document_ = graph_.Add(Multigraph::Document{.key = "notes \"1\".md",
                                                .title = "Notes",
                                                .digest = "d1",
                                                .importer = "text 1",
                                                .has_text = true});
  }

  uint32_t Node(const std::string& name, std::vector<std::string> labels,
                std::vector<std::string> identifiers = {}) {
    return graph_.Add(Multigraph::Node{
        .name = name, .identifiers = std::move(identifiers), .labels = std::move(labels)});
  }

  void Edge(uint32_t source, const std::string& type, uint32_t target,
            Polarity polarity = Polarity::kAffirmed, Certainty certainty = Certainty::kPlain) {
    size_t begin = Text().find(SentenceOf(sentences_));
    auto end = begin + SentenceOf(sentences_++).size();
    Multigraph::Edge edge{.source = source, .target = target, .type = type, .polarity = polarity};
    edge.evidence.push_back({.document = document_,
                             .begin = static_cast<uint32_t>(begin),
                             .end = static_cast<uint32_t>(end),
                             .certainty = certainty});
    graph_.Add(std::move(edge));
  }

  Graph Finish() {
    Result<Graph> graph = std::move(graph_).Freeze({});
    EXPECT_TRUE(graph) << ToText(graph.error());
    return *std::move(graph);
  }

 private:
  Multigraph graph_;
  uint32_t document_;
  size_t sentences_ = 0;
};

}  // namespace

Graph AwkwardGraph() {
  Maker maker;
  uint32_t failure = maker.Node("heart failure", {"Condition", "Effect"}, {"DOID:6000"});
  uint32_t heart = maker.Node("heart", {"Site"}, {"UBERON:0000948"});
  for (const std::string& name : kAwkwardNames) {
    maker.Edge(maker.Node(name, {"Cause"}), "CAUSES", failure);
  }
  maker.Edge(failure, "OCCURS_IN", heart);
  maker.Edge(failure, "AFFECTS", heart);
  maker.Edge(failure, "AFFECTS", heart, Polarity::kDenied);
  maker.Edge(failure, "SAME_AS", failure);
  maker.Edge(failure, "CAUSES", failure, Polarity::kAffirmed, Certainty::kHedged);
  maker.Edge(failure, "is \"like\\", heart, Polarity::kAffirmed, Certainty::kHedged);
  uint32_t twin = maker.Node("twin", {});
  uint32_t other = maker.Node("twin", {});
  maker.Edge(twin, "CAUSES", other, Polarity::kDenied);
  return maker.Finish();
}

Result<std::shared_ptr<const std::string>> AwkwardTexts::Text(const DocumentView& /*d*/) const {
  return std::make_shared<const std::string>(causeway::Text());
}

std::string Written(Result<void> (*write)(ByteSink&, const ExportRequest&), const Graph& graph,
                    const Answer& answer, const ExportOptions& options) {
  AwkwardTexts texts;
  StringSink sink;
  Result<void> done = write(sink, {graph, answer, texts, options});
  return done ? sink.text() : ToText(done.error());
}

void ExpectGolden(std::string_view name, const std::string& text) {
  std::string path = std::string(CAUSEWAY_SOURCE_DIR "/tests/export/golden/") + std::string(name);
  if (std::getenv("CAUSEWAY_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ostringstream golden;
  golden << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(text, golden.str()) << "differs from " << path;
}

}  // namespace causeway
