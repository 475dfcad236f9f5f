// What will be done, in terms of the graph: the operators of a query with their arguments. EXPLAIN
// shows the text form. Tested by tests/query/golden_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/graph.h"
#include "query/ast.h"
#include "query/pattern_plan.h"
#include "query/resolve.h"

namespace causeway {

// SHARED, UNIQUE and COMPARE: the attributes of each item, merged.
enum class Combination { kShared, kDistinct, kCompare };

struct CombinePlan {
  Combination how = Combination::kShared;
  std::vector<NodeId> items;
  size_t reported = 0;    // kDistinct: the first so many are reported, the others held against them
  uint64_t at_least = 0;  // kShared: so many items have it
  std::vector<ResolvedFacet> facets;
  std::vector<StringId> hierarchies;  // types to expand through
  EdgeFilter filter;
  bool strict = false;  // kDistinct: only what another item denies
};

// Which attributes are meant, and which edges say so.
struct AttributeScope {
  std::vector<ResolvedFacet> facets;
  std::vector<StringId> hierarchies;  // types to expand through
  EdgeFilter filter;
};

// SIMILAR: the others by how much of their attributes they share with one item, or all pairs.
struct SimilarPlan {
  std::optional<NodeId> item;                // none: pairs
  std::optional<StringId> label;             // of the nodes that are ranked
  std::optional<std::vector<NodeId>> among;  // the only ones that are ranked; sorted
  uint64_t at_least = 1;                     // attributes that both have
  Measure measure = Measure::kJaccard;
  AttributeScope scope;
  std::optional<uint64_t> most;  // so many rows are enough
  bool only_scores = false;      // without the attributes behind them
};

// SHOW CONCEPTS: the groups of items that share attributes, from the widest to the narrowest.
struct ConceptsPlan {
  std::optional<StringId> label;             // of the items
  std::optional<std::vector<NodeId>> among;  // the only items; sorted
  uint64_t at_least = 2;                     // items
  AttributeScope scope;
};

// PATHS: the simple paths between two nodes, along edges whichever way they point.
struct PathsPlan {
  NodeId from;
  NodeId to;
  bool all_types = true;
  std::vector<StringId> types;  // where not all; sorted
  uint64_t most = 0;            // edges
  EdgeFilter filter;
  std::optional<uint64_t> rows;  // so many are enough
};

struct WhyPlan {
  NodeId subject;
  NodeId object;
  std::string type;
  EdgeFilter filter;
};

struct DescribePlan {
  NodeId item;
  std::vector<ResolvedFacet> facets;
  EdgeFilter filter;
};

struct ShowPlan {
  ShowWhat what = ShowWhat::kTypes;
};

struct Plan {
  std::unique_ptr<const DocumentSet> documents;  // what the filters point at
  std::variant<CombinePlan, SimilarPlan, PathsPlan, WhyPlan, DescribePlan, ShowPlan, ConceptsPlan,
               PatternPlan>
      operation;
  EdgeFilter filter;
  std::optional<Expression> where;  // of a verb's rows
  std::vector<SortColumn> order;    // of a verb's table
  std::optional<uint64_t> limit;
  std::vector<std::string> notices;
};

// Looks up the names of `query`, whose text is `text`, and chooses the operators.
Result<Plan> MakePlan(const Graph& graph, std::string_view text, Query query,
                      const Limits& limits = {});

// One operator a line, the last to run first, what feeds it indented below it.
std::vector<PlanLine> PlanLines(const Graph& graph, const Plan& plan);

}  // namespace causeway
