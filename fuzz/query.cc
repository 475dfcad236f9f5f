// What libFuzzer calls: one input as a question to a graph that has something of everything. It is
// parsed, planned and executed in each way that the language offers, and held to what query/ast.h
// and query/query.h promise.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz/demand.h"
#include "graph/builder.h"
#include "query/parse.h"
#include "query/query.h"

namespace causeway {
namespace {

struct Triple {
  std::string_view subject;
  std::string_view relation;
  std::string_view object;
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kPlain;
};

constexpr std::array kTriples = {
    Triple{"asthma", "OCCURS_IN", "airways"},
    Triple{"allergen", "CAUSES", "asthma"},
    Triple{"tobacco smoke", "CAUSES", "asthma", Polarity::kAffirmed, Certainty::kHedged},
    Triple{"asthma", "CAUSES", "wheeze"},
    Triple{"wheeze", "CAUSES", "fatigue"},
    Triple{"fatigue", "CAUSES", "asthma"},
    Triple{"chronic obstructive pulmonary disease", "SAME_AS", "COPD"},
    Triple{"tobacco smoke", "CAUSES", "COPD"},
    Triple{"allergen", "CAUSES", "COPD", Polarity::kDenied},
    Triple{"COPD", "OCCURS_IN", "airways"},
    Triple{"coal dust", "IS_A", "mineral dust"},
    Triple{"mineral dust", "CAUSES", "COPD"},
    Triple{"airways", "PART_OF", "lung"},
    Triple{"COPD", "HAS_PHENOTYPE", "wheeze"},
    Triple{"Crohn's disease", "AFFECTS", "lung"},
};

Graph SmallGraph() {
  static constexpr std::array<std::string_view, 1> kLabels = {"Condition"};
  static const std::array<Property, 1> kProperties = {Property{"prevalence", Value(int64_t{5})}};
  GraphBuilder builder;
  for (std::string_view key : {"a.txt", "b.txt"}) {
    Demand(builder
               .Begin({.key = std::string(key),
                       .title = "On it",
                       .text = {},
                       .digest = std::string(key),
                       .importer = "test 1"})
               .has_value(),
           "a document begins");
    for (const Triple& one : kTriples) {
      Statement statement{
          .subject = {.name = one.subject, .id = {}, .labels = kLabels},
          .relation = one.relation,
          .object = {.name = one.object, .id = {}, .labels = {}},
          .polarity = one.polarity,
          .evidence = {
              .begin = 1, .end = 1, .certainty = one.certainty, .properties = kProperties}};
      Demand(builder.Take({&statement, 1}).has_value(), "a statement is taken");
    }
    Demand(builder.End().has_value(), "a document ends");
  }
  Result<Graph> graph = builder.Build();
  Demand(graph.has_value(), "there is a graph");
  return *std::move(graph);
}

void ReadsAsItself(std::string_view text, const Limits& limits) {
  Result<Query> query = Parse(text, limits);
  if (!query) return;
  Result<Query> again = Parse(ToText(*query), limits);
  bool too_much = !again && ToText(again.error()).find("limit") != std::string::npos;
  Demand(too_much || (again && *again == *query), "a printed query reads as itself");
}

size_t RowsOf(const Answer& answer) {
  for (const Row& row : answer.table.rows) {
    Demand(row.cells.size() == answer.table.columns.size(), "a cell for each column");
  }
  return answer.table.rows.size();
}

void AgreesWithItself(PreparedQuery& query, const Map& parameters) {
  Result<Answer> cited = query.Run(parameters);
  Result<Answer> uncited = query.Run(parameters, Cited::kNo);
  size_t streamed = 0;
  Result<void> stream = query.Each(parameters, [&](std::span<const Value> cells) {
    ++streamed;
    return !cells.empty();
  });
  // One of them may meet a limit that the others do not.
  if (!cited || !uncited || !stream) return;
  Demand(RowsOf(*cited) == RowsOf(*uncited), "as many rows without citations");
  Demand(RowsOf(*cited) == streamed, "as many rows streamed");
}

Result<void> AskInEachWay(std::string_view text) {
  static const Graph graph = SmallGraph();
  static const Map parameters = {
      {"name", "asthma"}, {"n", int64_t{2}}, {"list", List{"asthma", int64_t{1}, Value()}}};
  Limits limits{.result_rows = 10'000, .query_bytes_held = 64 << 20, .query_seconds = 0.3};
  ReadsAsItself(text, limits);
  CW_ASSIGN(PreparedQuery query, PreparedQuery::Make(graph, text, limits));
  AgreesWithItself(query, parameters);
  CW_ASSIGN(Answer plan, RunQuery(graph, "EXPLAIN " + std::string(text), {.limits = limits}));
  RowsOf(plan);
  return {};
}

}  // namespace
}  // namespace causeway

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static_cast<void>(causeway::AskInEachWay({reinterpret_cast<const char*>(data), size}));
  return 0;
}
