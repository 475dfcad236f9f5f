// The operators by name, with what they go along.
#include "tests/query/id_plan_text.h"

#include <fmt/format.h>

#include "base/overloaded.h"
#include "query/id_plan.h"

namespace causeway {
namespace {

std::string HopText(const IdHop& hop) {
  EdgePattern edge = hop.test.pattern;
  edge.arrow = hop.arrow;
  edge.variable.clear();
  edge.properties.clear();
  return ToText(edge);
}

std::string HopsText(const std::vector<IdHop>& hops) {
  std::string text;
  for (const IdHop& hop : hops) text += " " + HopText(hop);
  return text;
}

std::string OperatorText(const IdOperator& op) {
  return std::visit(
      Overloaded{
          [](const IdSeek& seek) { return "Seek " + ToText(seek.seek.value); },
          [](const IdScan& /*scan*/) { return std::string("Scan"); },
          [](const IdExpand& expand) { return "Expand " + HopText(expand.hop); },
          [](const IdMeet& meet) { return "Meet" + HopsText(meet.hops); },
          [](const IdJoin& join) {
            return fmt::format("Join {}{}", join.wanted ? "" : "not ", HopText(join.hop));
          },
          [](const IdReach& reach) {
            return fmt::format("Reach {}{}", HopText(reach.hop), reach.once ? " once" : "");
          },
          [](const IdWalk& walk) {
            return fmt::format("Walk {}{}", HopText(walk.hop), walk.to_bound ? " to" : "");
          },
          [](const IdMember& /*member*/) { return std::string("Member"); },
          [](const IdLabels& /*labels*/) { return std::string("Labels"); },
          [](const IdProperties& /*properties*/) { return std::string("Properties"); },
          [](const IdDiffer& /*differ*/) { return std::string("Differ"); },
          [](const IdOtherEdge& /*other*/) { return std::string("Other edge"); },
          [](const IdFilter& filter) { return "Filter " + ToText(filter.condition); },
      },
      op);
}

void AddOperators(const IdPlan& plan, const std::vector<IdOperator>& operators,
                  const std::string& depth, std::vector<std::string>& lines) {
  for (const IdOperator& op : operators) {
    lines.push_back(depth + OperatorText(op));
    const auto* member = std::get_if<IdMember>(&op);
    if (member == nullptr || member->members == kNoMembers) continue;
    AddOperators(plan, plan.members[member->members], depth + "  ", lines);
  }
}

}  // namespace

std::vector<std::string> IdLines(const IdPlan& plan) {
  std::vector<std::string> lines;
  AddOperators(plan, plan.operators, "", lines);
  return lines;
}

}  // namespace causeway
