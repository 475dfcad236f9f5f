// causeway-bench-formats: how fast formats of graphs are read, on one thread and without a store.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/file.h"
#include "importers/import.h"
#include "importers/ntriples.h"
#include "importers/obo.h"
#include "importers/obo_graphs.h"
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

// `head`, and what `append` makes, term after term.
std::string Generated(std::string_view head, void (*append)(std::string& text, uint32_t term)) {
  std::string text(head);
  text.reserve(kBytes + (1U << 20));
  for (uint32_t term = 0; text.size() < kBytes; ++term) append(text, term);
  return text;
}

Result<std::string> NTriplesText() { return Generated("", AppendNTriples); }

Result<std::string> TurtleText() {
  return Generated(
      "@prefix obo: <http://purl.obolibrary.org/obo/> .\n"
      "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
      "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n",
      AppendTurtle);
}

// `body` with identifiers that no other copy has.
std::string Copy(std::string_view body, size_t number) {
  constexpr std::string_view kPrefix = "DOID";
  std::string copy;
  for (size_t at; (at = body.find(kPrefix)) != std::string_view::npos;) {
    copy.append(body.substr(0, at)).append(fmt::format("{}{}", kPrefix, number));
    body.remove_prefix(at + kPrefix.size());
  }
  return copy.append(body);
}

// A real ontology from `begin` to `end` as often as it takes, with `between` between the copies.
std::string Repeated(std::string_view file, size_t begin, size_t end, std::string_view between) {
  std::string text(file.substr(0, begin));
  for (size_t number = 0; text.size() < kBytes; ++number) {
    if (number > 0) text += between;
    text += Copy(file.substr(begin, end - begin), number);
  }
  return text.append(file.substr(end));
}

Result<std::string> Ontology(std::string_view name) {
  return ReadFile(fmt::format("{}/../shared/corpora/ontologies/{}", CAUSEWAY_SOURCE_DIR, name),
                  kBytes);
}

Result<std::string> OboText() {
  CW_ASSIGN(std::string file, Ontology("HumanDO.obo"));
  return Repeated(file, file.find("\n[Term]"), file.size(), "");
}

Result<std::string> OboGraphsText() {
  CW_ASSIGN(std::string file, Ontology("DO_cancer_slim.json"));
  return Repeated(file, file.find('[') + 1, file.rfind(']'), ",");
}

struct BenchFormat {
  std::string_view name;
  Result<std::string> (*text)();
  Result<std::string> (*load)(const GraphInput& input, StatementSink& sink);
};
constexpr std::array kFormats = {
    BenchFormat{"N-Triples", NTriplesText, LoadNTriples},
    BenchFormat{"Turtle", TurtleText, LoadTurtle},
    BenchFormat{"OBO", OboText, LoadObo},
    BenchFormat{"OBO Graphs", OboGraphsText, LoadOboGraphs},
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

Result<void> Measure(const BenchFormat& format) {
  CW_ASSIGN(std::string text, format.text());
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
  return {};
}

}  // namespace
}  // namespace causeway

int main() {
  bool all_done = true;
  for (const causeway::BenchFormat& format : causeway::kFormats) {
    causeway::Result<void> measured = causeway::Measure(format);
    if (!measured) fmt::print(stderr, "{}\n", ToText(measured.error()));
    all_done = all_done && measured.has_value();
  }
  return all_done ? 0 : 1;
}
