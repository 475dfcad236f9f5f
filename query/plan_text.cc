// The text form of a plan: what EXPLAIN shows.
#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "query/diagnostic.h"
#include "query/keywords.h"
#include "query/plan.h"

namespace causeway {
namespace {

std::string HowText(const CombinePlan& plan) {
  switch (plan.how) {
    case Combination::kShared:
      return fmt::format("Shared by at least {} of {}", plan.at_least, plan.items.size());
    case Combination::kCompare:
      return "Compare";
    case Combination::kDistinct:
      break;
  }
  return fmt::format("Distinct, {} of {} reported{}", plan.reported, plan.items.size(),
                     plan.strict ? ", strict" : "");
}

void AddExpand(const Graph& graph, const std::vector<StringId>& hierarchies, std::string& depth,
               std::vector<std::string>& lines) {
  if (hierarchies.empty()) return;
  std::vector<std::string> types;
  for (StringId type : hierarchies) types.emplace_back(graph.Text(type));
  lines.push_back(depth + "Expand " + Listed(types));
  depth += "  ";
}

std::vector<std::string> OperatorsOf(const Graph& graph, const CombinePlan& plan) {
  std::vector<std::string> lines = {HowText(plan)};
  std::string depth = "  ";
  AddExpand(graph, plan.hierarchies, depth, lines);
  for (const ResolvedFacet& facet : plan.facets) {
    for (NodeId item : plan.items) {
      lines.push_back(fmt::format("{}Attributes {} of {}{}", depth, facet.name,
                                  NameWithId(graph, item), ToText(plan.filter)));
    }
  }
  return lines;
}

std::vector<std::string> OperatorsOf(const Graph& graph, const SimilarPlan& plan) {
  std::string whom = plan.item ? "to " + NameWithId(graph, *plan.item) : "pairs";
  std::vector<std::string> lines = {
      fmt::format("Similar {} by {}{}", whom, kMeasureWords.at(static_cast<size_t>(plan.measure)),
                  plan.at_least > 1 ? fmt::format(", at least {} shared", plan.at_least) : "")};
  std::string depth = "  ";
  if (plan.label) {
    lines.push_back(fmt::format("{}Filter {}", depth, graph.Text(*plan.label)));
    depth += "  ";
  }
  AddExpand(graph, plan.scope.hierarchies, depth, lines);
  for (const ResolvedFacet& facet : plan.scope.facets) {
    lines.push_back(
        fmt::format("{}Holders of the same {}{}", depth, facet.name, ToText(plan.scope.filter)));
  }
  return lines;
}

std::vector<std::string> OperatorsOf(const Graph& graph, const ConceptsPlan& plan) {
  std::vector<std::string> lines = {fmt::format("Concepts of at least {}", plan.at_least)};
  std::string depth = "  ";
  AddExpand(graph, plan.scope.hierarchies, depth, lines);
  std::string whose = plan.label ? std::string(graph.Text(*plan.label)) : "every node";
  if (plan.among) whose = fmt::format("{} given", plan.among->size());
  for (const ResolvedFacet& facet : plan.scope.facets) {
    lines.push_back(fmt::format("{}Attributes {} of {}{}", depth, facet.name, whose,
                                ToText(plan.scope.filter)));
  }
  return lines;
}

std::vector<std::string> OperatorsOf(const Graph& graph, const PathsPlan& plan) {
  std::vector<std::string> types;
  for (StringId type : plan.types) types.emplace_back(graph.Text(type));
  return {fmt::format("Paths from {} to {}, at most {} edges{}{}", NameWithId(graph, plan.from),
                      NameWithId(graph, plan.to), plan.most,
                      plan.all_types ? "" : ", via " + Listed(types), ToText(plan.filter)),
          "  Distances to " + NameWithId(graph, plan.to)};
}

std::vector<std::string> OperatorsOf(const Graph& graph, const WhyPlan& plan) {
  return {"Evidence", fmt::format("  Edges {} {} {}{}", NameWithId(graph, plan.subject), plan.type,
                                  NameWithId(graph, plan.object), ToText(plan.filter))};
}

std::vector<std::string> OperatorsOf(const Graph& graph, const DescribePlan& plan) {
  std::vector<std::string> facets;
  for (const ResolvedFacet& facet : plan.facets) facets.push_back(facet.name);
  return {"Describe " + NameWithId(graph, plan.item),
          fmt::format("  Attributes {}{}", Listed(facets), ToText(plan.filter))};
}

std::vector<std::string> OperatorsOf(const Graph& /*graph*/, const ShowPlan& plan) {
  return {fmt::format("Show {}", kShowWords.at(static_cast<size_t>(plan.what)))};
}

// Those of a verb are one operator.
template <class VerbPlan>
std::vector<PlanLine> LinesOf(const Graph& graph, const Plan& plan, const VerbPlan& verb) {
  std::vector<PlanLine> lines;
  for (std::string& text : OperatorsOf(graph, verb)) lines.push_back({std::move(text)});
  lines.front().operation = &plan.operation;
  return lines;
}

std::vector<PlanLine> LinesOf(const Graph& /*graph*/, const Plan& /*plan*/,
                              const PatternPlan& pattern) {
  return PlanLines(pattern);
}

// What Finish does.
std::vector<PlanLine> LastLines(const Plan& plan) {
  std::vector<PlanLine> lines;
  if (plan.limit) lines.push_back({fmt::format("Limit {}", *plan.limit)});
  if (!plan.order.empty()) {
    std::vector<std::string> keys;
    for (const SortColumn& key : plan.order) {
      keys.push_back(key.column.text + (key.descending ? " descending" : ""));
    }
    lines.push_back({"Order by " + Listed(keys, "then")});
  }
  if (plan.where) lines.push_back({"Filter " + ToText(*plan.where)});
  if (!lines.empty()) lines.front().operation = &plan;
  std::string depth;
  for (PlanLine& line : lines) {
    line.text.insert(0, depth);
    depth += "  ";
  }
  return lines;
}

}  // namespace

std::vector<PlanLine> PlanLines(const Graph& graph, const Plan& plan) {
  std::vector<PlanLine> lines = LastLines(plan);
  std::string depth(2 * lines.size(), ' ');
  auto operators =
      std::visit([&](const auto& what) { return LinesOf(graph, plan, what); }, plan.operation);
  for (PlanLine& line : operators) lines.push_back({depth + line.text, line.operation});
  return lines;
}

}  // namespace causeway
