// The planner of pattern queries: gives every variable its slot and every clause its stage; divided
// over plan_pattern.cc (clauses), bind_match.cc, bind_projection.cc and bind_expression.cc. Used by
// these alone.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/pattern_plan.h"
#include "query/scope.h"

namespace causeway {

class PatternBinder {
 public:
  PatternBinder(const Graph& graph, std::string_view text, std::vector<std::string>& notices)
      : graph_(graph), text_(text), notices_(notices) {}

  Result<PatternPlan> Run(PatternQuery query);
  Result<RowCondition> RunCondition(Expression condition, const std::vector<std::string>& columns);

 private:
  // plan_pattern.cc
  Result<LinearPlan> BindLinear(const LinearQuery& query, NameScope scope);
  Result<std::vector<LinearPlan>> BindUnion(const PatternQuery& query, const NameScope& scope);
  Result<void> BindClause(const MatchClause& match, NameScope& scope, LinearPlan& plan);
  Result<void> BindClause(const UnwindClause& unwind, NameScope& scope, LinearPlan& plan);
  Result<void> BindClause(const WithClause& with, NameScope& scope, LinearPlan& plan);
  Result<void> BindClause(const ReturnClause& clause, NameScope& scope, LinearPlan& plan);
  void PlanOnIds(LinearPlan& plan) const;
  Result<void> SameColumns(const LinearPlan& a, const LinearPlan& b, Place place) const;

  // bind_match.cc: the order of a MATCH's steps. A part of the pattern with its slots.
  struct BoundNode {
    NodeTest test;
    bool bound = false;   // by a clause before, or by a step
    bool tested = false;  // by a step
  };
  struct BoundHop {
    size_t from = 0;  // of nodes, as written
    size_t to = 0;
    EdgeTest edge;
    bool edge_bound = false;
    Shortest shortest = Shortest::kNo;
    PathMode mode = PathMode::kTrail;
    bool done = false;
  };
  struct Pattern {
    std::vector<BoundNode> nodes;
    std::vector<BoundHop> hops;
    std::vector<PathStep> paths;
    std::vector<Expression> conditions;  // of WHERE, what AND joins
    MatchStage stage;
    NameScope scope;
  };
  Result<MatchStage> BindMatch(const std::vector<PathPattern>& paths,
                               const std::optional<Expression>& where, NameScope& scope);
  Result<void> AddPath(const PathPattern& path, Pattern& pattern);
  Result<void> NamePath(const PathPattern& path, Slot slot, Pattern& pattern);
  Result<size_t> AddNode(const NodePattern& node, Pattern& pattern);
  Result<void> AddHop(const PathPattern& path, const Hop& hop, size_t from, size_t to,
                      Pattern& pattern);
  Result<void> BindProperties(Pattern& pattern);
  Result<void> BindConditions(const std::optional<Expression>& where, Pattern& pattern);
  void OrderSteps(Pattern& pattern);
  void StartAt(size_t node, Pattern& pattern);
  void Follow(BoundHop& hop, Pattern& pattern);
  void AddReadySteps(Pattern& pattern);
  [[nodiscard]] static int CostOfStart(const BoundNode& node, const Pattern& pattern);
  [[nodiscard]] static std::optional<NodeSeek> SeekOfNode(const BoundNode& node,
                                                          const Pattern& pattern);

  // bind_projection.cc
  Result<void> BindProjection(const Projection& projection, const std::optional<Expression>& where,
                              NameScope& scope, LinearPlan& plan);

  // bind_expression.cc
  // Gives the variables of an expression their slots. Aggregation is an error.
  Result<void> Bind(Expression& expression, const NameScope& scope);
  Result<void> BindOperands(Expression& expression, const NameScope& scope, size_t first = 0);
  Result<void> BindHead(Expression& expression, Variable& variable, const NameScope& scope);
  Result<void> BindHead(Expression& expression, Call& call, const NameScope& scope);
  Result<void> BindHead(Expression& expression, Comprehension& list, const NameScope& scope);
  Result<void> BindHead(Expression& expression, Quantifier& test, const NameScope& scope);
  Result<void> BindHead(Expression& expression, Part<PatternTest>& test, const NameScope& scope);
  Result<void> BindHead(Expression& expression, Part<PatternComprehension>& list,
                        const NameScope& scope);
  Result<void> BindHead(Expression& expression, Part<ExistsQuery>& exists, const NameScope& scope);
  Result<void> BindHead(Expression& expression, PropertyOf& property, const NameScope& scope);
  Result<void> BindHead(Expression& expression, Operator& op, const NameScope& scope);
  Result<void> BindHead(Expression& expression, Comparison& comparison, const NameScope& scope);
  template <class Head>
  Result<void> BindHead(Expression& expression, Head& /*head*/, const NameScope& scope) {
    return BindOperands(expression, scope);
  }
  Result<void> CheckCall(const Expression& expression, const Call& call) const;
  Result<void> CheckCondition(const Expression& expression, const NameScope& scope) const;

  Slot NewSlot() { return {slots_++}; }
  [[nodiscard]] Error Fail(Place place, std::string message, std::string hint = {}) const;
  [[nodiscard]] Error UnknownVariable(const std::string& name, Place place,
                                      const NameScope& scope) const;
  void Notice(std::string text, const std::vector<std::string>& near);
  void NoticeProperty(const std::string& key);
  // Of words that name something, but stand where a variable does.
  void NoticeTypeAsVariable(const std::string& variable);
  void NoticeNameAsVariable(const std::string& variable);
  std::optional<StringId> LabelId(const Word& label);
  std::optional<StringId> TypeId(const Word& type);

  friend class ProjectionBinder;

  const Graph& graph_;
  std::string_view text_;
  std::vector<std::string>& notices_;
  uint32_t slots_ = 0;
  std::vector<std::string> names_;
};

// Whether an expression holds a call that aggregates.
bool HasAggregate(const Expression& expression);

}  // namespace causeway
