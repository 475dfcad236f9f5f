// What a pattern query will do: stages, one for each clause, over rows of slots; a MATCH is a
// sequence of steps. EXPLAIN shows the text form. Tested by tests/query/golden_test.cc.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "graph/graph.h"
#include "query/ast.h"
#include "query/edge_filter.h"

namespace causeway {

// A property that a node or an edge must have.
using PropertyTest = std::pair<std::string, Expression>;

struct NodeTest {
  Slot slot;
  std::vector<StringId> labels;  // all of them
  bool possible = true;          // false where the graph does not know a label
  std::vector<PropertyTest> properties;
  NodePattern pattern;  // for the text form
};

struct EdgeTest {
  Slot slot;
  std::vector<StringId> types;  // one of them, sorted; of those that the graph knows
  std::vector<PropertyTest> properties;
  EdgePattern pattern;
};

// What tells a node before it is looked for: n = $node, id(n) = 7, n.name = 'gout'.
struct NodeSeek {
  enum class By { kNode, kNumber, kName };
  By by = By::kNode;
  Expression value;
};

// Binds a node: those that are sought, the ends of an edge that is bound, or all.
struct ScanStep {
  NodeTest node;
  std::optional<NodeSeek> seek;
  Slot edge;
};

// Tests a node that is bound.
struct CheckStep {
  NodeTest node;
};

// From a bound node along an edge, or along several in a row.
struct ExpandStep {
  Slot from;
  EdgeTest edge;
  NodeTest to;
  Arrow arrow = Arrow::kEither;  // as seen from `from`
  bool backwards = false;        // against the direction in which the pattern is written
  bool edge_bound = false;
  bool to_bound = false;
  PathMode mode = PathMode::kTrail;  // of a walk along several edges
};

// Between two bound nodes, the shortest of the ways along the edges.
struct ShortestStep {
  Slot from;
  EdgeTest edge;
  Slot to;
  bool all = false;
};

// Makes a path of the nodes and edges: node, edge, node and so on. Passes those of its mode.
struct PathStep {
  Slot path;  // not valid where the path has no name
  std::vector<Slot> parts;
  PathMode mode = PathMode::kTrail;
};

struct FilterStep {
  Expression condition;
};

using MatchStep = std::variant<ScanStep, CheckStep, ExpandStep, ShortestStep, PathStep, FilterStep>;

struct MatchStage {
  bool optional = false;
  std::vector<MatchStep> steps;
  std::vector<Slot> introduced;  // null where an optional match finds nothing
};

struct UnwindStage {
  Expression list;
  Slot slot;
};

struct Column {
  Expression expression;
  Slot slot;
};

// count(*), sum(DISTINCT x) and so on, within one group.
struct Aggregate {
  Call call;
  std::vector<Expression> arguments;
  Slot slot;
};

struct SortKey {
  Expression expression;
  bool descending = false;
  std::string text;  // as it was asked
};

// WITH and RETURN: keys, then what is aggregated, then what is computed of both.
struct ProjectStage {
  std::vector<Column> keys;  // without aggregation: all outputs
  bool grouped = false;
  std::vector<Aggregate> aggregates;
  std::vector<Column> computed;  // of keys and aggregates
  bool distinct = false;
  std::vector<SortKey> order;
  std::optional<Expression> skip;
  std::optional<Expression> limit;
  std::optional<Expression> where;
  std::vector<Slot> outputs;  // in the order of the columns, and one after the other
  std::vector<Slot> kept;     // of the clauses before, as WHERE and ORDER BY may use them
};

using Stage = std::variant<MatchStage, UnwindStage, ProjectStage>;

struct IdPlan;

struct LinearPlan {
  std::vector<Stage> stages;
  std::shared_ptr<const IdPlan> ids;  // of the first stages, where they can run on ids
  std::vector<std::string> columns;   // of RETURN
  std::vector<Slot> outputs;
};

// A subquery of an expression: whether it has rows, how many, or the list of a result.
struct BoundSubquery {
  enum class Gives { kWhether, kCount, kList };
  Gives gives = Gives::kWhether;
  std::vector<LinearPlan> parts;  // of a UNION
  std::optional<Expression> result;
};

// Of a subquery that asks for no more than one edge at a node that is bound, whatever its
// properties, that edge; otherwise null.
const ExpandStep* OnlyEdge(const BoundSubquery& subquery);

struct PatternPlan {
  PatternQuery query;  // as it was asked
  LinearPlan first;
  std::vector<std::pair<SetOperator, LinearPlan>> others;
  uint32_t slots = 0;
  EdgeFilter filter;
  std::vector<std::string> names;  // that nodes are looked up by
};

// Looks up what the query names and chooses the order of its steps. Errors: what openCypher 9 calls
// a syntax error: variables and functions that are not known, aggregation where nothing is grouped,
// columns of one name. A label, type or property that the graph does not hold is a notice.
Result<PatternPlan> PlanPattern(const Graph& graph, std::string_view text, PatternQuery query,
                                std::vector<std::string>& notices);

// A condition over the columns of a verb's table: column i is slot i.
struct RowCondition {
  Expression condition;
  uint32_t slots = 0;
};

// Gives the columns that `condition` names their slots; the case of their letters does not matter.
// Errors as PlanPattern's.
Result<RowCondition> BindRowCondition(const Graph& graph, std::string_view text,
                                      Expression condition, const std::vector<std::string>& columns,
                                      std::vector<std::string>& notices);

// An operator in words. Several lines may tell of one operator; the first has its address, by which
// Analysis knows it.
struct PlanLine {
  std::string text;
  const void* operation = nullptr;
};

// One operator a line, what runs last first, what feeds it indented below it.
std::vector<PlanLine> PlanLines(const PatternPlan& plan);

}  // namespace causeway
