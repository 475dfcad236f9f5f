// A case for each operator.
#include "query/id_slots.h"

#include <algorithm>

#include "base/overloaded.h"

namespace causeway {
namespace {

void AddHop(const IdHop& hop, Slots& slots) { slots.insert({hop.from.index, hop.to.index}); }

}  // namespace

bool AddSlotsOf(const Expression& expression, Slots& slots) {
  if (const auto* variable = std::get_if<Variable>(&expression.head)) {
    slots.insert(variable->slot.index);
  }
  if (std::holds_alternative<std::shared_ptr<const BoundSubquery>>(expression.head)) return false;
  return std::ranges::all_of(expression.operands,
                             [&](const Expression& operand) { return AddSlotsOf(operand, slots); });
}

Slots SlotsReadBy(const IdOperator& op) {
  Slots slots;
  std::visit(Overloaded{
                 [&](const IdSeek& seek) { AddSlotsOf(seek.seek.value, slots); },
                 [](const IdScan& /*scan*/) {},
                 [&](const IdExpand& expand) { slots.insert(expand.hop.from.index); },
                 [&](const IdMeet& meet) {
                   for (const IdHop& hop : meet.hops) slots.insert(hop.from.index);
                 },
                 [&](const IdJoin& join) { AddHop(join.hop, slots); },
                 [&](const IdReach& reach) { slots.insert(reach.hop.from.index); },
                 [&](const IdWalk& walk) {
                   slots.insert(walk.hop.from.index);
                   if (walk.to_bound) slots.insert(walk.hop.to.index);
                 },
                 [&](const IdMember& member) {
                   slots.insert(member.node.index);
                   if (member.members == kNoMembers) slots.insert(member.of.index);
                 },
                 [&](const IdLabels& labels) { slots.insert(labels.node.index); },
                 [&](const IdProperties& properties) {
                   slots.insert(properties.of.index);
                   for (const auto& [key, value] : properties.tests) AddSlotsOf(value, slots);
                 },
                 [&](const IdDiffer& differ) {
                   slots.insert({differ.a.index, differ.b.index});
                 },
                 [&](const IdOtherEdge& other) {
                   AddHop(other.a, slots);
                   AddHop(other.b, slots);
                 },
                 [&](const IdFilter& filter) { AddSlotsOf(filter.condition, slots); },
             },
             op);
  return slots;
}

Slots SlotsBoundBy(const IdOperator& op) {
  Slots slots;
  auto add = [&](const IdHop& hop) {
    slots.insert(hop.to.index);
    if (hop.edge.valid()) slots.insert(hop.edge.index);
  };
  std::visit(Overloaded{
                 [&](const IdSeek& seek) { slots.insert(seek.to.index); },
                 [&](const IdScan& scan) { slots.insert(scan.to.index); },
                 [&](const IdExpand& expand) { add(expand.hop); },
                 [&](const IdMeet& meet) { std::ranges::for_each(meet.hops, add); },
                 [&](const IdJoin& join) {
                   if (join.hop.edge.valid()) slots.insert(join.hop.edge.index);
                 },
                 [&](const IdReach& reach) { slots.insert(reach.hop.to.index); },
                 [&](const IdWalk& walk) {
                   if (!walk.to_bound) slots.insert(walk.hop.to.index);
                 },
                 [](const auto& /*test*/) {},
             },
             op);
  return slots;
}

}  // namespace causeway
