// The text form of the plan of a pattern query: what EXPLAIN shows.
#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "query/diagnostic.h"
#include "query/pattern_plan.h"

namespace causeway {
namespace {

using Lines = std::vector<PlanLine>;
using Texts = std::vector<std::string>;

std::string StepText(const ScanStep& scan, EdgeFilter /*filter*/) {
  std::string node = ToText(scan.node.pattern);
  if (scan.edge.valid()) return "Ends of the edge " + node;
  if (!scan.seek) return "All nodes " + node;
  std::string value = ToText(scan.seek->value);
  switch (scan.seek->by) {
    case NodeSeek::By::kNode:
      return fmt::format("The node {} {}", value, node);
    case NodeSeek::By::kNumber:
      return fmt::format("The node of number {} {}", value, node);
    case NodeSeek::By::kName:
      break;
  }
  return fmt::format("Nodes named {} {}", value, node);
}

std::string StepText(const CheckStep& check, EdgeFilter /*filter*/) {
  return "Check " + ToText(check.node.pattern);
}

std::string StepText(const ExpandStep& expand, EdgeFilter filter) {
  EdgePattern edge = expand.edge.pattern;
  edge.arrow = expand.arrow;
  return fmt::format("{} {}{}{}", expand.to_bound ? "Join" : "Expand", ToText(edge),
                     ToText(expand.to.pattern), ToText(filter));
}

std::string StepText(const ShortestStep& shortest, EdgeFilter filter) {
  return fmt::format("{} {}{}", shortest.all ? "All shortest" : "Shortest",
                     ToText(shortest.edge.pattern), ToText(filter));
}

std::string StepText(const PathStep& path, EdgeFilter /*filter*/) {
  if (path.mode == PathMode::kTrail) return "Path";
  return path.mode == PathMode::kAcyclic ? "Acyclic path" : "Simple path";
}

std::string StepText(const FilterStep& filter, EdgeFilter /*filter*/) {
  return "Filter " + ToText(filter.condition);
}

// In the order in which they run.
void AddLines(const MatchStage& match, EdgeFilter filter, Lines& lines) {
  for (const MatchStep& step : match.steps) {
    std::string text = std::visit([&](const auto& what) { return StepText(what, filter); }, step);
    lines.push_back({(match.optional ? "Optional: " : "") + text, &step});
  }
}

void AddLines(const UnwindStage& unwind, EdgeFilter /*filter*/, Lines& lines) {
  lines.push_back({"Unwind " + ToText(unwind.list)});
}

void AddLines(const ProjectStage& project, EdgeFilter /*filter*/, Lines& lines) {
  Texts columns;
  for (const Column& output : project.keys) columns.push_back(ToText(output.expression));
  for (const Aggregate& aggregate : project.aggregates) {
    columns.push_back(ToText(Expression{.head = aggregate.call, .operands = aggregate.arguments}));
  }
  lines.push_back({(project.grouped ? "Group " : "Project ") + Listed(columns)});
  if (project.distinct) lines.push_back({"Distinct"});
  Texts keys;
  for (const SortKey& key : project.order) {
    keys.push_back(key.text + (key.descending ? " descending" : ""));
  }
  if (!keys.empty()) lines.push_back({"Order by " + Listed(keys, "then")});
  if (project.skip) lines.push_back({"Skip " + ToText(*project.skip)});
  if (project.limit) lines.push_back({"Limit " + ToText(*project.limit)});
  if (project.where) lines.push_back({"Filter " + ToText(*project.where)});
}

void AddLinear(const LinearPlan& plan, EdgeFilter filter, const std::string& depth, Lines& lines) {
  Lines steps;
  for (const Stage& stage : plan.stages) {
    std::visit([&](const auto& what) { AddLines(what, filter, steps); }, stage);
    if (!std::holds_alternative<MatchStage>(stage)) steps.back().operation = &stage;
  }
  std::ranges::reverse(steps);
  std::string indent = depth;
  for (PlanLine& step : steps) {
    step.text.insert(0, indent);
    lines.push_back(std::move(step));
    indent += "  ";
  }
}

std::string_view NameOf(SetOperator how) {
  switch (how) {
    case SetOperator::kUnion:
      return "Union";
    case SetOperator::kUnionAll:
      return "Union all";
    case SetOperator::kExcept:
      return "Except";
    default:
      return "Intersect";
  }
}

}  // namespace

std::vector<PlanLine> PlanLines(const PatternPlan& plan) {
  Lines lines;
  if (plan.others.empty()) {
    AddLinear(plan.first, plan.filter, "", lines);
    return lines;
  }
  lines.push_back({std::string(NameOf(plan.others.front().first))});
  AddLinear(plan.first, plan.filter, "  ", lines);
  for (const auto& [how, part] : plan.others) AddLinear(part, plan.filter, "  ", lines);
  return lines;
}

}  // namespace causeway
