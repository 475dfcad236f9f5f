// The MATCHes of a pattern query that need nothing but ids: what is matched is found in the sorted
// adjacency arrays, with no values in between. A plan on ids gives the rows that the general plan
// gives. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/graph.h"
#include "query/pattern_plan.h"

namespace causeway {

// From a node along an edge of one of the types, or of any.
struct IdHop {
  Slot from;
  Slot to;
  Slot edge;  // not valid where nobody asks for the edge
  Arrow arrow = Arrow::kRight;
  EdgeTest test = {};  // without its properties, which are an operator of their own
};

// What an expression reads of the row.
struct IdReads {
  std::vector<Slot> nodes;
  std::vector<Slot> edges;
};

struct IdSeek {  // binds the nodes that are sought
  Slot to;
  NodeSeek seek;
  IdReads reads;
};
struct IdScan {  // binds every node
  Slot to;
};
struct IdExpand {  // binds hop.to, and hop.edge
  IdHop hop;
};
// Binds the nodes at which all of these arrive: an intersection of sorted arrays.
inline constexpr size_t kMostMeeting = 8;
struct IdMeet {
  std::vector<IdHop> hops;
};
struct IdJoin {  // whether an edge joins two nodes: a semijoin, or an antijoin
  IdHop hop;
  bool wanted = true;
};
// Binds the nodes within so many hops, each once: breadth first.
struct IdReach {
  IdHop hop;
  bool with_start = false;
  std::optional<uint64_t> most;
  bool once = false;  // what was reached from one start is not looked at from another
  uint32_t marks = 0;
};
// Binds the end of each walk of so many edges: depth first.
struct IdWalk {
  IdHop hop;
  Length length;
  PathMode mode = PathMode::kTrail;
  bool to_bound = false;   // only those that end there
  bool looked_up = false;  // of these, whether the last edge is looked up in a sorted array
  uint32_t walks = 0;
};
// Whether a node is one of those that operators of their own bind in `of`; without such, the one in
// `of`.
inline constexpr uint32_t kNoMembers = UINT32_MAX;
struct IdMember {
  Slot node;
  Slot of;
  uint32_t members = kNoMembers;
  uint32_t marks = 0;
};
struct IdLabels {
  Slot node;
  std::vector<StringId> labels;  // all of them
};
struct IdProperties {
  Slot of;
  bool is_edge = false;
  std::vector<PropertyTest> tests;
  IdReads reads;
};
struct IdDiffer {
  Slot a;
  Slot b;
};
struct IdOtherEdge {  // two parts of a pattern stand for two edges
  IdHop a;
  IdHop b;
};
struct IdFilter {
  Expression condition;
  IdReads reads;
};

using IdOperator = std::variant<IdSeek, IdScan, IdExpand, IdMeet, IdJoin, IdReach, IdWalk, IdMember,
                                IdLabels, IdProperties, IdDiffer, IdOtherEdge, IdFilter>;

// What becomes of the rows: each is passed on, or the projection behind the matches is made on ids.
enum class IdFinish {
  kEach,
  kDistinct,  // RETURN DISTINCT of one node
  kGroup,     // counts by one node
  kMeasure,   // aggregates of all rows, of the numbers that measures give nodes
  kBest,      // one node, in order of such numbers, up to a limit
};

struct IdPlan {
  std::vector<IdOperator> operators;
  std::vector<std::vector<IdOperator>> members;  // the operators of each IdMember
  IdReads shown;                                 // what the clauses behind read
  size_t stages = 0;                             // of the linear plan, that this stands for
  uint32_t marks = 0;  // arrays of marks that it needs; of kDistinct, the last is the projection's
  uint32_t walks = 0;
  uint32_t slots = 0;
  IdFinish finish = IdFinish::kEach;
};

// The plan of the first stages of `plan` that can run on ids; nothing where none can. What is bound
// before the plan is not looked at.
std::optional<IdPlan> PlanIds(const LinearPlan& plan, uint32_t slots);

}  // namespace causeway
