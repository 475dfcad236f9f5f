// The clauses of a pattern query, one after the other.
#include <fmt/format.h>

#include "query/id_plan.h"
#include "query/pattern_binder.h"

namespace causeway {
namespace {

bool IsAnyNode(const NodeTest& node) {
  return node.possible && node.labels.empty() && node.properties.empty();
}

}  // namespace

Result<PatternPlan> PatternBinder::Run(PatternQuery query) {
  PatternPlan plan;
  CW_ASSIGN(plan.first, BindLinear(query.first, {}));
  for (const auto& [how, next] : query.others) {
    CW_ASSIGN(LinearPlan other, BindLinear(next, {}));
    CW_TRY(SameColumns(plan.first, other, next.place));
    plan.others.emplace_back(how, std::move(other));
  }
  plan.query = std::move(query);
  plan.slots = slots_;
  PlanOnIds(plan.first);
  for (auto& [how, other] : plan.others) PlanOnIds(other);
  plan.names = std::move(names_);
  return plan;
}

void PatternBinder::PlanOnIds(LinearPlan& plan) const {
  std::optional<IdPlan> ids = PlanIds(plan, slots_);
  if (ids) plan.ids = std::make_shared<const IdPlan>(*std::move(ids));
}

Result<std::vector<LinearPlan>> PatternBinder::BindUnion(const PatternQuery& query,
                                                         const NameScope& scope) {
  std::vector<LinearPlan> parts;
  CW_ASSIGN(LinearPlan first, BindLinear(query.first, scope));
  parts.push_back(std::move(first));
  for (const auto& [how, next] : query.others) {
    if (how != SetOperator::kUnion && how != SetOperator::kUnionAll) {
      return Fail(next.place, "a subquery joins its parts by UNION alone", "use NOT EXISTS { … }");
    }
    CW_ASSIGN(LinearPlan other, BindLinear(next, scope));
    CW_TRY(SameColumns(parts.front(), other, next.place));
    parts.push_back(std::move(other));
  }
  return parts;
}

Result<LinearPlan> PatternBinder::BindLinear(const LinearQuery& query, NameScope scope) {
  LinearPlan plan;
  for (const Clause& clause : query.clauses) {
    CW_TRY(std::visit([&](const auto& what) { return BindClause(what, scope, plan); }, clause));
  }
  return plan;
}

Result<void> PatternBinder::BindClause(const MatchClause& match, NameScope& scope,
                                       LinearPlan& plan) {
  CW_ASSIGN(MatchStage stage, BindMatch(match.paths, match.where, scope));
  stage.optional = match.optional;
  plan.stages.emplace_back(std::move(stage));
  return {};
}

Result<void> PatternBinder::BindClause(const UnwindClause& unwind, NameScope& scope,
                                       LinearPlan& plan) {
  UnwindStage stage{.list = unwind.list};
  if (HasAggregate(unwind.list)) {
    return Fail(unwind.list.place, "UNWIND aggregates nothing",
                "aggregate in WITH, and unwind its column");
  }
  CW_TRY(Bind(stage.list, scope));
  if (scope.Find(unwind.variable.text) != nullptr) {
    return Fail(unwind.variable.place,
                fmt::format("\"{}\" is defined already", unwind.variable.text),
                "give it another name");
  }
  stage.slot = NewSlot();
  scope.Add({.name = unwind.variable.text, .slot = stage.slot});
  plan.stages.emplace_back(std::move(stage));
  return {};
}

Result<void> PatternBinder::BindClause(const WithClause& with, NameScope& scope, LinearPlan& plan) {
  return BindProjection(with.projection, with.where, scope, plan);
}

Result<void> PatternBinder::BindClause(const ReturnClause& clause, NameScope& scope,
                                       LinearPlan& plan) {
  if (clause.projection.all_variables && scope.entries().empty()) {
    return Fail(clause.projection.place, "RETURN * of no variables", "name a part of the pattern");
  }
  CW_TRY(BindProjection(clause.projection, std::nullopt, scope, plan));
  for (const ScopeEntry& entry : scope.entries()) plan.columns.push_back(entry.name);
  plan.outputs = std::get<ProjectStage>(plan.stages.back()).outputs;
  return {};
}

Result<void> PatternBinder::SameColumns(const LinearPlan& a, const LinearPlan& b,
                                        Place place) const {
  if (a.columns == b.columns) return {};
  return Fail(place, "the parts of a UNION have different columns", "name them alike with AS");
}

const ExpandStep* OnlyEdge(const BoundSubquery& subquery) {
  bool one = subquery.parts.size() == 1 && subquery.parts[0].stages.size() == 1;
  const auto* match = one ? std::get_if<MatchStage>(subquery.parts[0].stages.data()) : nullptr;
  if (match == nullptr || match->optional) return nullptr;
  const ExpandStep* edge = nullptr;
  for (const MatchStep& step : match->steps) {
    const auto* check = std::get_if<CheckStep>(&step);
    if (check != nullptr && IsAnyNode(check->node)) continue;
    const auto* expand = std::get_if<ExpandStep>(&step);
    bool plain = edge == nullptr && expand != nullptr && !expand->edge_bound &&
                 !expand->edge.pattern.length && expand->edge.properties.empty();
    if (!plain || !IsAnyNode(expand->to)) return nullptr;
    edge = expand;
  }
  return edge;
}

Result<PatternPlan> PlanPattern(const Graph& graph, std::string_view text, PatternQuery query,
                                std::vector<std::string>& notices) {
  return PatternBinder(graph, text, notices).Run(std::move(query));
}

}  // namespace causeway
