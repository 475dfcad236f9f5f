// causeway-bench-export [NODES [EDGES [FORMAT…]]]: how fast a graph is written in some formats, on
// one thread and into a sink that counts. Every edge has a sentence in a document.
#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "export/export.h"
#include "graph/builder.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

constexpr uint32_t kSentences = 1'000;  // of a document

class CountingBytes final : public ByteSink {
 public:
  Result<void> Write(std::string_view bytes) override {
    count_ += bytes.size();
    return {};
  }
  [[nodiscard]] uint64_t count() const { return count_; }

 private:
  uint64_t count_ = 0;
};

// The documents, by key.
class Texts final : public TextSource {
 public:
  void Add(const std::string& key, std::string text) {
    texts_[key] = std::make_shared<const std::string>(std::move(text));
  }
  Result<std::shared_ptr<const std::string>> Text(const DocumentView& document) const override {
    return texts_.find(document.key)->second;
  }

 private:
  std::map<std::string, std::shared_ptr<const std::string>, std::less<>> texts_;
};

struct Sizes {
  uint32_t nodes = 1'000'000;
  uint32_t edges = 3'000'000;
};

// The ends of an edge: each node once, then here and there (Knuth's multiplicative hash).
uint32_t SourceOf(uint32_t edge, const Sizes& sizes) { return edge % sizes.nodes; }
uint32_t TargetOf(uint32_t edge, const Sizes& sizes) { return edge * 2'654'435'761U % sizes.nodes; }

struct Claim {
  std::string subject;
  std::string object;
  uint32_t begin;
  uint32_t end;
};

// One document of `count` sentences.
Result<void> AddDocument(uint32_t first, uint32_t count, const Sizes& sizes, GraphBuilder& builder,
                         Texts& texts) {
  std::string text;
  std::vector<Claim> claims;
  for (uint32_t edge = first; edge < first + count; ++edge) {
    Claim claim{.subject = fmt::format("condition {}", SourceOf(edge, sizes)),
                .object = fmt::format("condition {}", TargetOf(edge, sizes)),
                .begin = static_cast<uint32_t>(text.size())};
    text += fmt::format("In most people {} causes {} \"sooner or later\".", claim.subject,
                        claim.object);
    claim.end = static_cast<uint32_t>(text.size());
    text += '\n';
    claims.push_back(std::move(claim));
  }
  std::vector<Statement> statements;
  for (const Claim& claim : claims) {
    statements.push_back({.subject = {.name = claim.subject},
                          .relation = type::kCauses,
                          .object = {.name = claim.object},
                          .evidence = {.begin = claim.begin, .end = claim.end, .confidence = 0.9}});
  }
  std::string key = fmt::format("articles/{:07}.txt", first);
  CW_TRY(builder.Begin({.key = key,
                        .title = "Conditions",
                        .text = text,
                        .digest = fmt::format("{:032}", first),
                        .importer = "text 1"}));
  CW_TRY(builder.Take(statements));
  texts.Add(key, std::move(text));
  return builder.End();
}

Result<Graph> MakeGraph(const Sizes& sizes, Texts& texts) {
  GraphBuilder builder;
  for (uint32_t edge = 0; edge < sizes.edges; edge += kSentences) {
    uint32_t count = std::min(kSentences, sizes.edges - edge);
    CW_TRY(AddDocument(edge, count, sizes, builder, texts));
  }
  return builder.Build();
}

double ProcessorSeconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

Result<void> Measure(std::string_view name, const ExportRequest& request) {
  CW_ASSIGN(const ExportFormat* format, FindExportFormat(name));
  CountingBytes sink;
  double begin = ProcessorSeconds();
  CW_TRY(format->write(sink, request));
  double took = ProcessorSeconds() - begin;
  double megabytes = static_cast<double>(sink.count()) / 1e6;
  fmt::print("{:<12} {:8.0f} MB {:7.2f} s {:6.0f} MB/s\n", name, megabytes, took, megabytes / took);
  std::fflush(stdout);
  return {};
}

Result<void> RunAll(const Sizes& sizes, const std::vector<std::string_view>& formats) {
  Texts texts;
  CW_ASSIGN(Graph graph, MakeGraph(sizes, texts));
  fmt::print("{} nodes, {} edges\n", graph.node_count(), graph.edge_count());
  Answer answer = WholeGraph(graph);
  ExportOptions options{.scope = Scope::kGraph};
  ExportRequest request{.graph = graph, .answer = answer, .texts = texts, .options = options};
  for (std::string_view format : formats) CW_TRY(Measure(format, request));
  return {};
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) {
  causeway::Sizes sizes;
  if (argc > 1) sizes.nodes = static_cast<uint32_t>(std::strtod(argv[1], nullptr));
  if (argc > 2) sizes.edges = static_cast<uint32_t>(std::strtod(argv[2], nullptr));
  std::vector<std::string_view> formats(argv + std::min(argc, 3), argv + argc);
  if (formats.empty()) formats = {"graphml", "json", "ntriples", "csv", "dot"};
  causeway::Result<void> done = causeway::RunAll(sizes, formats);
  if (done) return 0;
  fmt::print(stderr, "{}\n", ToText(done.error()));
  return 1;
}
