// WHY: every sentence behind a claim.
#include <fmt/format.h>

#include <algorithm>

#include "graph/vocabulary.h"
#include "query/execute.h"
#include "query/standing.h"

namespace causeway {
namespace {

std::vector<EdgeId> EdgesBetween(const Graph& graph, NodeId subject, std::string_view type,
                                 NodeId object) {
  std::vector<EdgeId> edges;
  if (std::optional<StringId> id = graph.Find(type)) {
    for (EdgeId edge : graph.Out(subject, *id)) {
      if (graph.Target(edge) == object) edges.push_back(edge);
    }
  }
  return edges;
}

std::string Claim(const Graph& graph, NodeId subject, std::string_view type, NodeId object) {
  const auto* wording = std::ranges::find(kTypeWordings, type, &TypeWording::type);
  return fmt::format("{} {} {}", graph.Name(subject),
                     wording == kTypeWordings.end() ? type : wording->forward, graph.Name(object));
}

std::string Documents(uint32_t count) {
  return fmt::format("{} document{}", count, count == 1 ? "" : "s");
}

FoundRow MakeRow(const Graph& graph, EdgeId edge, EvidenceId id) {
  EvidenceView evidence = graph.Evidence(id);
  FoundRow found{.edges = {edge}, .documents = 1};
  found.row.cells = {std::string(graph.Document(evidence.document).key),
                     std::string(evidence.section),
                     int64_t{evidence.begin},
                     int64_t{evidence.end},
                     IsDenied(graph, edge) ? "denied" : "affirmed",
                     evidence.certainty == Certainty::kHedged ? "hedged" : "plain",
                     evidence.confidence};
  found.row.citations = {{.evidence = id, .column = 0}};
  return found;
}

// What else the documents say: the denial that was not asked for, the claim the other way round.
std::vector<std::string> Notices(const Graph& graph, const WhyPlan& plan, const Standing& standing,
                                 bool found) {
  std::vector<std::string> notices;
  if (standing.denied > 0 && !plan.filter.including_denied) {
    notices.push_back(
        fmt::format("denied in {}: add INCLUDING DENIED to see where", Documents(standing.denied)));
  }
  bool reversed = !EdgesBetween(graph, plan.object, plan.type, plan.subject).empty();
  if (!found && reversed && plan.subject != plan.object) {
    notices.push_back("the other way round there is evidence: " +
                      Claim(graph, plan.object, plan.type, plan.subject));
  }
  return notices;
}

}  // namespace

Result<Found> ExecuteWhy(const Graph& graph, const WhyPlan& plan, Budget& budget) {
  Found found{.focus = {plan.subject, plan.object}};
  if (plan.subject == plan.object) found.focus.pop_back();
  found.table.columns = {"document", "section",   "begin",     "end",
                         "polarity", "certainty", "confidence"};
  found.table.show_sentences = true;
  std::vector<EdgeId> edges = EdgesBetween(graph, plan.subject, plan.type, plan.object);
  std::vector<Attribute> said;
  for (EdgeId edge : edges) said.push_back({plan.object, edge});
  Standing standing = StandingOf(graph, BackingBy(graph, said, plan.filter), plan.filter);
  for (EdgeId edge : edges) {
    if (IsDenied(graph, edge) && !plan.filter.including_denied) continue;
    for (EvidenceId evidence : graph.EvidenceOf(edge)) {
      if (!Counts(graph, evidence, plan.filter)) continue;
      bool hedged = graph.Evidence(evidence).certainty == Certainty::kHedged;
      if (hedged && plan.filter.only_plain) continue;
      found.rows.push_back(MakeRow(graph, edge, evidence));
      CW_TRY(budget.Row(sizeof(FoundRow) + 7 * sizeof(Value)));
    }
  }
  found.table.title = fmt::format("{}: affirmed in {}, denied in {}",
                                  Claim(graph, plan.subject, plan.type, plan.object),
                                  Documents(standing.affirmed), Documents(standing.denied));
  found.notices = Notices(graph, plan, standing, !found.rows.empty());
  return found;
}

}  // namespace causeway
