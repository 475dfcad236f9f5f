// SHOW: what is in the graph, counted.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/vocabulary.h"
#include "query/attributes.h"
#include "query/execute.h"
#include "query/standing.h"

namespace causeway {
namespace {

void Add(Found& found, std::vector<Value> cells) {
  found.rows.push_back({.row = {.cells = std::move(cells)}});
}

Value Count(uint64_t count) { return static_cast<int64_t>(count); }

// Labels of nodes.
Result<Found> ShowTypes(const Graph& graph, Budget& budget) {
  Found found;
  found.table.columns = {"type", "nodes"};
  std::map<StringId, uint64_t> nodes;
  for (StringId label : graph.LabelsInUse()) nodes[label] = 0;
  for (NodeId node : graph.nodes()) {
    CW_TRY(budget.Step());
    for (StringId label : graph.Labels(node)) ++nodes[label];
  }
  for (const auto& [label, count] : nodes) {
    Add(found, {std::string(graph.Text(label)), Count(count)});
  }
  return found;
}

// Types of edges, and how they read.
Result<Found> ShowRelations(const Graph& graph, Budget& budget) {
  struct OfType {
    uint64_t affirmed = 0;
    uint64_t denied = 0;
    uint64_t hedged = 0;
  };
  Found found;
  found.table.columns = {"relation", "reads", "affirmed", "denied", "hedged"};
  std::map<StringId, OfType> types;
  for (EdgeId edge : graph.edges()) {
    CW_TRY(budget.Step());
    OfType& counts = types[graph.TypeId(edge)];
    ++(graph.PolarityOf(edge) == Polarity::kDenied ? counts.denied : counts.affirmed);
    if (graph.CertaintyOf(edge) == Certainty::kHedged) ++counts.hedged;
  }
  for (const auto& [type, counts] : types) {
    const auto* wording = std::ranges::find(kTypeWordings, graph.Text(type), &TypeWording::type);
    bool worded = wording != kTypeWordings.end();
    Add(found, {std::string(graph.Text(type)), std::string(worded ? wording->forward : ""),
                Count(counts.affirmed), Count(counts.denied), Count(counts.hedged)});
  }
  return found;
}

Result<Found> ShowDocuments(const Graph& graph, Budget& budget) {
  Found found;
  found.table.columns = {"document", "title", "importer", "evidence", "same as"};
  std::vector<uint64_t> evidence(graph.document_count());
  for (uint32_t i = 0; i < graph.evidence_count(); ++i) {
    CW_TRY(budget.Step());
    uint32_t document = graph.Evidence(EvidenceId{i}).document.value;
    if (document < evidence.size()) ++evidence[document];
  }
  for (DocumentId id : graph.documents()) {
    DocumentView document = graph.Document(id);
    bool copy = document.canonical != id;
    Add(found, {std::string(document.key), std::string(document.title),
                std::string(document.importer), Count(evidence[id.value]),
                copy ? Value(std::string(graph.Document(document.canonical).key)) : Value()});
    CW_TRY(budget.Row(sizeof(FoundRow) + 5 * sizeof(Value)));
  }
  return found;
}

// The names of the documents behind an edge, the first few.
Value SomeDocuments(const Graph& graph, EdgeId edge) {
  constexpr size_t kShownDocuments = 3;
  List names;
  std::vector<DocumentId> documents = DocumentsBehind(graph, {&edge, 1}, {});
  for (DocumentId document : documents) {
    if (names.size() == kShownDocuments) {
      names.emplace_back(fmt::format("and {} more", documents.size() - kShownDocuments));
      break;
    }
    names.emplace_back(std::string(graph.Document(document).key));
  }
  return names;
}

FoundRow ConflictRow(const Graph& graph, EdgeId affirmed, EdgeId denied) {
  FoundRow found{.edges = {affirmed, denied}};
  found.documents = DocumentsBehind(graph, found.edges, {}).size();
  found.row.cells = {graph.Source(affirmed),
                     std::string(graph.Type(affirmed)),
                     graph.Target(affirmed),
                     Count(DocumentsBehind(graph, {&affirmed, 1}, {}).size()),
                     Count(DocumentsBehind(graph, {&denied, 1}, {}).size()),
                     SomeDocuments(graph, affirmed),
                     SomeDocuments(graph, denied)};
  Cite(graph, {&affirmed, 1}, {}, 3, found.row);
  Cite(graph, {&denied, 1}, {}, 4, found.row);
  return found;
}

// What some documents affirm and others deny. Edges that differ in polarity alone are neighbours.
Result<Found> ShowConflicts(const Graph& graph, Budget& budget) {
  Found found;
  found.table.columns = {"subject", "relation",    "object",   "affirmed",
                         "denied",  "affirmed in", "denied in"};
  for (EdgeId edge : graph.edges()) {
    CW_TRY(budget.Step());
    EdgeId next{edge.value + 1};
    if (next.value >= graph.edge_count()) break;
    bool same = graph.Source(edge) == graph.Source(next) &&
                graph.TypeId(edge) == graph.TypeId(next) &&
                graph.Target(edge) == graph.Target(next);
    if (!same || IsDenied(graph, edge) == IsDenied(graph, next)) continue;
    bool first_denies = IsDenied(graph, edge);
    found.rows.push_back(
        ConflictRow(graph, first_denies ? next : edge, first_denies ? edge : next));
    CW_TRY(budget.Row(sizeof(FoundRow) + 7 * sizeof(Value)));
  }
  std::ranges::stable_sort(found.rows, std::greater(), &FoundRow::documents);
  size_t count = found.rows.size();
  found.table.title =
      fmt::format("{} claim{} affirmed here and denied there", count, count == 1 ? "" : "s");
  return found;
}

Result<Found> ShowStats(const Graph& graph, Budget& budget) {
  Found found;
  found.table.columns = {"what", "count"};
  uint64_t denied = 0;
  uint64_t hedged = 0;
  for (EdgeId edge : graph.edges()) {
    CW_TRY(budget.Step());
    if (graph.PolarityOf(edge) == Polarity::kDenied) ++denied;
    if (graph.CertaintyOf(edge) == Certainty::kHedged) ++hedged;
  }
  uint64_t copies = 0;
  for (DocumentId id : graph.documents()) {
    if (graph.Document(id).canonical != id) ++copies;
  }
  Add(found, {"nodes", Count(graph.node_count())});
  Add(found, {"edges", Count(graph.edge_count())});
  Add(found, {"denied edges", Count(denied)});
  Add(found, {"hedged edges", Count(hedged)});
  Add(found, {"evidence", Count(graph.evidence_count())});
  Add(found, {"documents", Count(graph.document_count())});
  Add(found, {"documents that repeat another", Count(copies)});
  Add(found, {"mentions", Count(graph.mention_count())});
  return found;
}

}  // namespace

Result<Found> ExecuteShow(const Graph& graph, const ShowPlan& plan, Budget& budget) {
  switch (plan.what) {
    case ShowWhat::kTypes:
      return ShowTypes(graph, budget);
    case ShowWhat::kRelations:
      return ShowRelations(graph, budget);
    case ShowWhat::kDocuments:
      return ShowDocuments(graph, budget);
    case ShowWhat::kConflicts:
      return ShowConflicts(graph, budget);
    case ShowWhat::kStats:
      break;
  }
  return ShowStats(graph, budget);
}

}  // namespace causeway
