// The order in which a MATCH finds the parts of its pattern: what is bound already, then nodes that
// a name gives, then those of a label; from these along the edges; conditions as soon as what they
// name is there.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "query/pattern_binder.h"

namespace causeway {
namespace {

// The slots that an expression reads; false where it holds a subquery, which may read any.
bool CollectSlots(const Expression& expression, std::set<uint32_t>& slots) {
  if (const auto* variable = std::get_if<Variable>(&expression.head)) {
    slots.insert(variable->slot.index);
  }
  if (std::holds_alternative<std::shared_ptr<const BoundSubquery>>(expression.head)) return false;
  return std::ranges::all_of(
      expression.operands, [&](const Expression& operand) { return CollectSlots(operand, slots); });
}

bool IsIn(Slot slot, const std::vector<Slot>& slots) {
  return std::ranges::find(slots, slot.index, &Slot::index) != slots.end();
}

// Whether an expression can be computed while the slots of `missing` are not bound.
bool IsReady(const Expression& expression, const std::vector<Slot>& missing) {
  if (missing.empty()) return true;
  std::set<uint32_t> slots;
  if (!CollectSlots(expression, slots)) return false;
  return std::ranges::none_of(missing, [&](Slot slot) { return slots.contains(slot.index); });
}

void SplitAnd(const Expression& expression, std::vector<Expression>& conditions) {
  const auto* op = std::get_if<Operator>(&expression.head);
  if (op == nullptr || *op != Operator::kAnd) {
    conditions.push_back(expression);
    return;
  }
  for (const Expression& operand : expression.operands) SplitAnd(operand, conditions);
}

bool IsNaming(std::string_view key) { return key == "name"; }

bool IsVariable(const Expression& expression, Slot slot) {
  const auto* variable = std::get_if<Variable>(&expression.head);
  return variable != nullptr && variable->slot.index == slot.index;
}

// What `expression`, where it is n, id(n) or n.name of the node in `slot`, tells it by.
std::optional<NodeSeek::By> TellsNode(const Expression& expression, Slot slot) {
  if (IsVariable(expression, slot)) return NodeSeek::By::kNode;
  if (expression.operands.size() != 1 || !IsVariable(expression.operands.front(), slot)) return {};
  const auto* property = std::get_if<PropertyOf>(&expression.head);
  if (property != nullptr && IsNaming(property->key)) return NodeSeek::By::kName;
  const auto* call = std::get_if<Call>(&expression.head);
  if (call != nullptr && call->function == "id") return NodeSeek::By::kNumber;
  return {};
}

// A condition that tells the node in `slot` by what is known while `missing` is not bound.
std::optional<NodeSeek> SeekIn(const Expression& condition, Slot slot,
                               const std::vector<Slot>& missing) {
  const auto* comparison = std::get_if<Comparison>(&condition.head);
  if (comparison == nullptr || comparison->comparators != std::vector{Comparator::kEqual})
    return {};
  for (size_t side : {0U, 1U}) {
    const Expression& other = condition.operands[1 - side];
    std::optional<NodeSeek::By> by = TellsNode(condition.operands[side], slot);
    if (by && IsReady(other, missing)) return NodeSeek{*by, other};
  }
  return {};
}

Expression VariableAt(Slot slot) { return {.head = Variable{.name = {}, .slot = slot}}; }

}  // namespace

Result<MatchStage> PatternBinder::BindMatch(const std::vector<PathPattern>& paths,
                                            const std::optional<Expression>& where,
                                            NameScope& scope) {
  Pattern pattern{.scope = scope};
  for (const PathPattern& path : paths) CW_TRY(AddPath(path, pattern));
  CW_TRY(BindProperties(pattern));
  CW_TRY(BindConditions(where, pattern));
  for (const BoundNode& node : pattern.nodes) {
    std::optional<NodeSeek> seek = SeekOfNode(node, pattern);
    if (seek && seek->by == NodeSeek::By::kName) {
      const auto* literal = std::get_if<Literal>(&seek->value.head);
      const auto* text = literal == nullptr ? nullptr : literal->value.get_if<std::string>();
      if (text != nullptr) names_.push_back(*text);
    }
  }
  OrderSteps(pattern);
  scope = std::move(pattern.scope);
  return std::move(pattern.stage);
}

Result<void> PatternBinder::AddPath(const PathPattern& path, Pattern& pattern) {
  PathStep step{.path = {}, .parts = {}, .mode = path.mode};
  if (!path.variable.empty()) {
    if (pattern.scope.Find(path.variable) != nullptr) {
      return Fail(path.place, fmt::format("\"{}\" is defined already", path.variable),
                  "give the path another name");
    }
    step.path = NewSlot();
  }
  CW_ASSIGN(size_t from, AddNode(path.start, pattern));
  step.parts.push_back(pattern.nodes[from].test.slot);
  for (const Hop& hop : path.hops) {
    CW_ASSIGN(size_t to, AddNode(hop.node, pattern));
    CW_TRY(AddHop(path, hop, from, to, pattern));
    step.parts.push_back(pattern.hops.back().edge.slot);
    step.parts.push_back(pattern.nodes[to].test.slot);
    from = to;
  }
  if (!path.variable.empty()) CW_TRY(NamePath(path, step.path, pattern));
  if (step.path.valid() || step.mode != PathMode::kTrail) pattern.paths.push_back(std::move(step));
  return {};
}

Result<void> PatternBinder::NamePath(const PathPattern& path, Slot slot, Pattern& pattern) {
  if (pattern.scope.Find(path.variable) != nullptr) {
    return Fail(path.place,
                fmt::format("\"{}\" stands for two parts of the pattern", path.variable),
                "give the path another name");
  }
  pattern.scope.Add({.name = path.variable, .slot = slot, .kind = VariableKind::kPath});
  pattern.stage.introduced.push_back(slot);
  return {};
}

Result<size_t> PatternBinder::AddNode(const NodePattern& node, Pattern& pattern) {
  BoundNode bound{.test = {.pattern = node}};
  const ScopeEntry* entry = node.variable.empty() ? nullptr : pattern.scope.Find(node.variable);
  if (entry != nullptr && entry->kind != VariableKind::kNode && entry->kind != VariableKind::kAny) {
    return Fail(node.place,
                fmt::format("\"{}\" is {}, not a node", node.variable, NameOf(entry->kind)),
                "give the node another name");
  }
  for (const Word& label : node.labels) {
    std::optional<StringId> id = LabelId(label);
    bound.test.possible &= id.has_value();
    if (id) bound.test.labels.push_back(*id);
  }
  if (entry != nullptr) {
    bound.test.slot = entry->slot;
    bound.bound = !IsIn(entry->slot, pattern.stage.introduced);
  } else {
    if (node.labels.empty() && node.properties.empty()) NoticeNameAsVariable(node.variable);
    bound.test.slot = NewSlot();
    pattern.stage.introduced.push_back(bound.test.slot);
    if (!node.variable.empty()) {
      pattern.scope.Add(
          {.name = node.variable, .slot = bound.test.slot, .kind = VariableKind::kNode});
    }
  }
  pattern.nodes.push_back(std::move(bound));
  return pattern.nodes.size() - 1;
}

Result<void> PatternBinder::AddHop(const PathPattern& path, const Hop& hop, size_t from, size_t to,
                                   Pattern& pattern) {
  const EdgePattern& edge = hop.edge;
  BoundHop bound{.from = from,
                 .to = to,
                 .edge = {.pattern = edge},
                 .shortest = path.shortest,
                 .mode = path.mode};
  VariableKind kind = edge.length ? VariableKind::kEdges : VariableKind::kEdge;
  const ScopeEntry* entry = edge.variable.empty() ? nullptr : pattern.scope.Find(edge.variable);
  if (entry != nullptr) {
    bool here = IsIn(entry->slot, pattern.stage.introduced);
    bool may_be = entry->kind == kind || entry->kind == VariableKind::kAny ||
                  (edge.length && entry->kind == VariableKind::kList);
    if (here || !may_be) {
      return Fail(edge.place,
                  here ? fmt::format("\"{}\" stands for two parts of the pattern", edge.variable)
                       : fmt::format("\"{}\" is {}, not {}", edge.variable, NameOf(entry->kind),
                                     NameOf(kind)),
                  "give the edge another name");
    }
    bound.edge.slot = entry->slot;
    bound.edge_bound = true;
  } else {
    if (edge.types.empty()) NoticeTypeAsVariable(edge.variable);
    bound.edge.slot = NewSlot();
    pattern.stage.introduced.push_back(bound.edge.slot);
    if (!edge.variable.empty()) {
      pattern.scope.Add({.name = edge.variable, .slot = bound.edge.slot, .kind = kind});
    }
  }
  for (const Word& type : edge.types) {
    if (std::optional<StringId> id = TypeId(type)) bound.edge.types.push_back(*id);
  }
  std::ranges::sort(bound.edge.types);
  auto repeated = std::ranges::unique(bound.edge.types);
  bound.edge.types.erase(repeated.begin(), repeated.end());
  pattern.hops.push_back(std::move(bound));
  return {};
}

// A property that depends on another part of the pattern becomes a condition.
Result<void> PatternBinder::BindProperties(Pattern& pattern) {
  auto bind = [&](const PropertyPattern& properties, Slot slot, bool repeated,
                  std::vector<PropertyTest>& tests) -> Result<void> {
    for (const auto& [key, value] : properties) {
      NoticeProperty(key.text);
      Expression expression = value;
      CW_TRY(Bind(expression, pattern.scope));
      if (repeated || IsReady(expression, pattern.stage.introduced)) {
        tests.emplace_back(key.text, std::move(expression));
        continue;
      }
      Expression property{.head = PropertyOf{key.text}, .operands = {VariableAt(slot)}};
      pattern.conditions.push_back({.head = Comparison{{Comparator::kEqual}},
                                    .operands = {std::move(property), std::move(expression)},
                                    .place = value.place});
    }
    return {};
  };
  for (BoundNode& node : pattern.nodes) {
    CW_TRY(bind(node.test.pattern.properties, node.test.slot, false, node.test.properties));
  }
  for (BoundHop& hop : pattern.hops) {
    CW_TRY(bind(hop.edge.pattern.properties, hop.edge.slot, hop.edge.pattern.length.has_value(),
                hop.edge.properties));
  }
  return {};
}

Result<void> PatternBinder::BindConditions(const std::optional<Expression>& where,
                                           Pattern& pattern) {
  if (!where) return {};
  if (HasAggregate(*where)) {
    return Fail(where->place, "a condition aggregates nothing",
                "aggregate in WITH, and use its column in the WHERE behind it");
  }
  CW_TRY(CheckCondition(*where, pattern.scope));
  Expression condition = *where;
  CW_TRY(Bind(condition, pattern.scope));
  SplitAnd(condition, pattern.conditions);
  return {};
}

void PatternBinder::OrderSteps(Pattern& pattern) {
  std::vector<Slot>& introduced = pattern.stage.introduced;
  // From here on a slot counts as bound once a step has bound it.
  std::vector<Slot> all = introduced;
  for (BoundNode& node : pattern.nodes) {
    if (node.bound) StartAt(static_cast<size_t>(&node - pattern.nodes.data()), pattern);
  }
  AddReadySteps(pattern);
  // Nodes that are told at once come before the edges between them, which then only join.
  for (size_t i = 0; i < pattern.nodes.size(); ++i) {
    if (pattern.nodes[i].tested || !SeekOfNode(pattern.nodes[i], pattern)) continue;
    StartAt(i, pattern);
    AddReadySteps(pattern);
  }
  while (true) {
    auto next = std::ranges::find_if(pattern.hops, [&](const BoundHop& hop) {
      return !hop.done && (pattern.nodes[hop.from].bound || pattern.nodes[hop.to].bound);
    });
    if (next != pattern.hops.end()) {
      Follow(*next, pattern);
    } else {
      auto cheapest = std::ranges::min_element(
          pattern.nodes, {}, [&](const BoundNode& node) { return CostOfStart(node, pattern); });
      if (cheapest == pattern.nodes.end() || cheapest->tested) break;
      StartAt(static_cast<size_t>(cheapest - pattern.nodes.begin()), pattern);
    }
    AddReadySteps(pattern);
  }
  introduced = std::move(all);
}

// Binds a node if it is not bound, and tests it.
void PatternBinder::StartAt(size_t index, Pattern& pattern) {
  BoundNode& node = pattern.nodes[index];
  node.tested = true;
  if (node.bound) {
    pattern.stage.steps.emplace_back(CheckStep{.node = node.test});
    return;
  }
  ScanStep scan{.node = node.test, .seek = SeekOfNode(node, pattern)};
  for (const BoundHop& hop : pattern.hops) {
    bool at_end = pattern.nodes[hop.from].test.slot.index == node.test.slot.index ||
                  pattern.nodes[hop.to].test.slot.index == node.test.slot.index;
    if (hop.edge_bound && at_end && !hop.edge.pattern.length) scan.edge = hop.edge.slot;
  }
  pattern.stage.steps.emplace_back(std::move(scan));
  for (BoundNode& other : pattern.nodes) {
    if (other.test.slot.index == node.test.slot.index) other.bound = true;
  }
  std::erase_if(pattern.stage.introduced,
                [&](Slot slot) { return slot.index == node.test.slot.index; });
}

void PatternBinder::Follow(BoundHop& hop, Pattern& pattern) {
  hop.done = true;
  if (hop.shortest != Shortest::kNo) {
    if (!pattern.nodes[hop.from].bound) StartAt(hop.from, pattern);
    if (!pattern.nodes[hop.to].bound) StartAt(hop.to, pattern);
  }
  bool backwards = !pattern.nodes[hop.from].bound;
  BoundNode& from = pattern.nodes[backwards ? hop.to : hop.from];
  BoundNode& to = pattern.nodes[backwards ? hop.from : hop.to];
  auto bind = [&](Slot bound) {
    std::erase_if(pattern.stage.introduced, [&](Slot slot) { return slot.index == bound.index; });
  };
  if (hop.shortest != Shortest::kNo) {
    pattern.stage.steps.emplace_back(ShortestStep{.from = from.test.slot,
                                                  .edge = hop.edge,
                                                  .to = to.test.slot,
                                                  .all = hop.shortest == Shortest::kAll});
  } else {
    Arrow arrow = hop.edge.pattern.arrow;
    pattern.stage.steps.emplace_back(ExpandStep{.from = from.test.slot,
                                                .edge = hop.edge,
                                                .to = to.test,
                                                .arrow = backwards ? Reversed(arrow) : arrow,
                                                .backwards = backwards,
                                                .edge_bound = hop.edge_bound,
                                                .to_bound = to.bound,
                                                .mode = hop.mode});
    to.tested = true;
  }
  for (BoundNode& node : pattern.nodes) {
    if (node.test.slot.index == to.test.slot.index) node.bound = true;
  }
  bind(to.test.slot);
  bind(hop.edge.slot);
  // Another mention of the same node may test more.
  for (size_t i = 0; i < pattern.nodes.size(); ++i) {
    if (pattern.nodes[i].bound && !pattern.nodes[i].tested) StartAt(i, pattern);
  }
}

// Paths whose parts are bound, and conditions whose variables are.
void PatternBinder::AddReadySteps(Pattern& pattern) {
  std::erase_if(pattern.paths, [&](PathStep& path) {
    bool ready = std::ranges::none_of(
        path.parts, [&](Slot part) { return IsIn(part, pattern.stage.introduced); });
    if (!ready) return false;
    std::erase_if(pattern.stage.introduced,
                  [&](Slot slot) { return slot.index == path.path.index; });
    pattern.stage.steps.emplace_back(std::move(path));
    return true;
  });
  std::erase_if(pattern.conditions, [&](Expression& condition) {
    if (!IsReady(condition, pattern.stage.introduced)) return false;
    pattern.stage.steps.emplace_back(FilterStep{std::move(condition)});
    return true;
  });
}

int PatternBinder::CostOfStart(const BoundNode& node, const Pattern& pattern) {
  constexpr int kDone = 9;
  if (node.tested) return kDone;
  if (node.bound || SeekOfNode(node, pattern)) return 0;
  bool at_bound_edge = std::ranges::any_of(pattern.hops, [&](const BoundHop& hop) {
    return hop.edge_bound && !hop.edge.pattern.length &&
           (pattern.nodes[hop.from].test.slot.index == node.test.slot.index ||
            pattern.nodes[hop.to].test.slot.index == node.test.slot.index);
  });
  if (at_bound_edge) return 1;
  if (!node.test.labels.empty() || !node.test.possible) return 2;
  return node.test.properties.empty() ? 4 : 3;
}

// What tells a node, where that is known before the node is: itself or its number rather than its
// name, which may be several nodes'.
std::optional<NodeSeek> PatternBinder::SeekOfNode(const BoundNode& node, const Pattern& pattern) {
  const std::vector<Slot>& missing = pattern.stage.introduced;
  std::optional<NodeSeek> by_name;
  for (const auto& [key, value] : node.test.properties) {
    if (IsNaming(key) && IsReady(value, missing)) by_name = {NodeSeek::By::kName, value};
  }
  for (const Expression& condition : pattern.conditions) {
    std::optional<NodeSeek> seek = SeekIn(condition, node.test.slot, missing);
    if (seek && seek->by != NodeSeek::By::kName) return seek;
    if (seek && !by_name) by_name = seek;
  }
  return by_name;
}

}  // namespace causeway
