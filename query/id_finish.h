// Whether a projection is made on ids. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <optional>

#include "query/graph_measures.h"
#include "query/id_plan.h"
#include "query/id_slots.h"
#include "query/pattern_plan.h"

namespace causeway {

// The slot of an expression that is a variable.
std::optional<Slot> VariableOf(const Expression& expression);

// What becomes of the rows before the projection; `nodes` are the slots that stand for nodes.
IdFinish FinishOf(const ProjectStage& project, const Slots& nodes);

// An argument that is the call of a measure: pagerank(n), pagerank(n, 'CAUSES').
struct MeasureCall {
  GraphMeasure measure = GraphMeasure::kPageRank;
  Slot node;
  std::optional<std::string_view> type;
};
std::optional<MeasureCall> MeasureCalledBy(const Expression& expression);

}  // namespace causeway
