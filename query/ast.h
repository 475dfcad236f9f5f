// What a query says, as Parse reads it: verbs and patterns (docs/query-language.md, "Grammar").
// Names are kept as they were typed; Resolve looks them up. Tested by tests/query/parse_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/ids.h"
#include "query/pattern_ast.h"
#include "query/token.h"

namespace causeway {

// Items that are known when a query runs: $parameter, or ( MATCH … RETURN … ).
struct OpenItem {
  std::variant<Parameter, Part<PatternQuery>> source;
  Place place;
  std::vector<NodeId> nodes;  // given before the verb is planned, and no part of what it says

  friend bool operator==(const OpenItem& a, const OpenItem& b) { return a.source == b.source; }
};

// A run of words that holds one name or several: text[0] stands at place.begin.
struct Names {
  std::string text;
  Place place;
  std::vector<OpenItem> open = {};  // that stand in it, in order

  friend bool operator==(const Names&, const Names&) = default;
};

// Verbs.
struct SharedVerb {
  std::vector<Word> facets;
  std::optional<uint64_t> at_least;
  Names items;
  friend bool operator==(const SharedVerb&, const SharedVerb&) = default;
};
struct DistinctVerb {
  std::vector<Word> facets;
  Names items;  // those before VS are reported
  friend bool operator==(const DistinctVerb&, const DistinctVerb&) = default;
};
struct CompareVerb {
  Names items;
  std::vector<Word> facets;
  friend bool operator==(const CompareVerb&, const CompareVerb&) = default;
};
enum class Measure { kJaccard, kOverlap, kCosine, kInformation };
struct SimilarVerb {
  std::optional<Names> item;         // without one: every pair
  std::optional<Word> label;         // AMONG
  std::optional<Names> among;        // AMONG items that are known when it runs
  std::optional<uint64_t> at_least;  // of pairs: so many attributes are shared
  Measure measure = Measure::kJaccard;
  std::vector<Word> facets;
  friend bool operator==(const SimilarVerb&, const SimilarVerb&) = default;
};
struct PathsVerb {
  Names items;
  std::vector<Word> via;
  std::optional<uint64_t> most;  // edges
  friend bool operator==(const PathsVerb&, const PathsVerb&) = default;
};
struct WhyVerb {
  Names claim;  // a name, a relation, a name
  friend bool operator==(const WhyVerb&, const WhyVerb&) = default;
};
struct DescribeVerb {
  Names item;
  friend bool operator==(const DescribeVerb&, const DescribeVerb&) = default;
};
enum class ShowWhat { kTypes, kRelations, kDocuments, kStats, kConflicts };
struct ShowVerb {
  ShowWhat what = ShowWhat::kTypes;
  friend bool operator==(const ShowVerb&, const ShowVerb&) = default;
};
// The groups of items that share attributes: SHOW CONCEPTS.
struct ConceptsVerb {
  std::vector<Word> facets;
  std::optional<Word> label;         // AMONG
  std::optional<Names> among;        // AMONG items that are known when it runs
  std::optional<uint64_t> at_least;  // so many items are a group
  friend bool operator==(const ConceptsVerb&, const ConceptsVerb&) = default;
};

using Command = std::variant<SharedVerb, DistinctVerb, CompareVerb, SimilarVerb, PathsVerb, WhyVerb,
                             DescribeVerb, ShowVerb, ConceptsVerb, PatternQuery>;

// What may follow any verb; which of it a verb takes stands in query/parse_tail.cc.
struct SortColumn {
  Word column;
  bool descending = false;
  friend bool operator==(const SortColumn&, const SortColumn&) = default;
};
struct Tail {
  std::vector<Word> expand;
  bool including_denied = false;
  bool only_plain = false;
  bool only_scores = false;
  std::optional<Word> documents;  // IN DOCUMENTS: a glob of their keys
  bool strict = false;
  std::optional<Expression> where;  // over the columns of the answer
  std::vector<SortColumn> order;
  std::optional<uint64_t> limit;
  friend bool operator==(const Tail&, const Tail&) = default;
};

// EXPLAIN shows what would be done; EXPLAIN ANALYZE does it, and shows what it took.
enum class Explain { kNo, kPlan, kAnalyze };

struct Query {
  Explain explain = Explain::kNo;
  Command command;
  Tail tail;
  friend bool operator==(const Query&, const Query&) = default;
};

// The query in the language, keywords in capitals; Parse gives an equal query again.
std::string ToText(const Query& query);
std::string ToText(const Expression& expression);
std::string ToText(const PatternQuery& query);
std::string ToText(const NodePattern& node);
std::string ToText(const EdgePattern& edge);
std::string ToText(const PathPattern& path);

}  // namespace causeway
