// causeway-bench-formats: how fast formats of graphs are read, on one thread and without a store.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "importers/import.h"
#include "importers/ntriples.h"
#include "importers/turtle.h"
#include "importers/worker_pool.h"

namespace causeway {
namespace {

constexpr size_t kBytes = 64U << 20;
constexpr int kRuns = 3;  // the fastest counts: what else the machine does only slows

class CountingSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& /*document*/) override { return {}; }
  Result<void> Take(std::span<const Statement> batch) override {
    statements_ += batch.size();
    return {};
  }
  Result<void> End() override { return {}; }
  [[nodiscard]] uint64_t statements() const { return statements_; }

 private:
  uint64_t statements_ = 0;
};

// Terms of an ontology, one after the other: each has a name, a parent, a synonym, a definition.
void AppendNTriples(std::string& text, uint32_t term) {
  constexpr std::string_view kTerm = "<http://purl.obolibrary.org/obo/DOID_{:07}>";
  std::string subject = fmt::format(fmt::runtime(kTerm), term);
  std::string parent = fmt::format(fmt::runtime(kTerm), term / 7);
  text += fmt::format(
      "{0} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
      "<http://www.w3.org/2002/07/owl#Class> .\n"
      "{0} <http://www.w3.org/2000/01/rdf-schema#label> \"disorder number {2}\" .\n"
      "{0} <http://www.w3.org/2000/01/rdf-schema#subClassOf> {1} .\n"
      "{0} <http://www.geneontology.org/formats/oboInOwl#hasExactSynonym> \"illness {2}\"@en .\n"
      "{0} <http://purl.obolibrary.org/obo/IAO_0000115> \"A disorder that is known by its number, "
      "{2}, and by what it does to the \\\"organs\\\" of those who have it.\" .\n",
      subject, parent, term);
}

void AppendTurtle(std::string& text, uint32_t term) {
  text += fmt::format(
      "<http://purl.obolibrary.org/obo/DOID_{0:07}> a owl:Class ;\n"
      "  rdfs:label \"disorder number {0}\" ; rdfs:subClassOf obo:DOID_{1:07} ;\n"
      "  obo:IAO_0000115 \"A disorder that is known by its number, {0}.\" .\n",
      term, term / 7);
}

struct BenchFormat {
  std::string_view name;
  std::string_view head;
  void (*append)(std::string& text, uint32_t record);
  Result<std::string> (*load)(const GraphInput& input, StatementSink& sink);
};
constexpr std::array kFormats = {
    BenchFormat{"N-Triples", "", AppendNTriples, LoadNTriples},
    BenchFormat{"Turtle",
                "@prefix obo: <http://purl.obolibrary.org/obo/> .\n"
                "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n",
                AppendTurtle, LoadTurtle},
};

// In seconds of the processor, so that what else runs counts little.
double SecondsOfOneRun(const BenchFormat& format, std::string_view text, CountingSink& sink) {
  MemorySource bytes(text);
  ImportOptions options;
  TableRole role;
  WorkerPool pool(1);
  std::clock_t begin = std::clock();
  Result<std::string> note = format.load(
      {.key = "bench", .bytes = bytes, .options = options, .role = role, .pool = pool}, sink);
  if (!note) fmt::print(stderr, "{}\n", ToText(note.error()));
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

void Measure(const BenchFormat& format) {
  std::string text(format.head);
  text.reserve(kBytes + (1U << 20));
  for (uint32_t record = 0; text.size() < kBytes; ++record) format.append(text, record);
  double fastest = 1e9;
  uint64_t statements = 0;
  for (int run = 0; run < kRuns; ++run) {
    CountingSink sink;
    fastest = std::min(fastest, SecondsOfOneRun(format, text, sink));
    statements = sink.statements();
  }
  double megabytes = static_cast<double>(text.size()) / 1e6;
  fmt::print("{:<12} {:6.1f} MB  {:9} statements  {:6.2f} s  {:6.1f} MB/s\n", format.name,
             megabytes, statements, fastest, megabytes / fastest);
}

}  // namespace
}  // namespace causeway

int main() {
  for (const causeway::BenchFormat& format : causeway::kFormats) causeway::Measure(format);
  return 0;
}
