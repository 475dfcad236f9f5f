// What patterns and their clauses say, as the parser reads them: openCypher 9's MATCH, WITH,
// UNWIND, RETURN, UNION and expressions. Tested by tests/query/parse_test.cc.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "graph/value.h"
#include "query/token.h"

namespace causeway {

// One word with its place: a facet, a label, a type, a keyword's argument.
struct Word {
  std::string text;
  Place place;

  friend bool operator==(const Word&, const Word&) = default;
};

// Where a variable's value stands in the row of a running query; given by the planner, and no part
// of what the query says.
struct Slot {
  static constexpr uint32_t kNone = std::numeric_limits<uint32_t>::max();
  uint32_t index = kNone;

  [[nodiscard]] bool valid() const { return index != kNone; }
  friend bool operator==(Slot /*a*/, Slot /*b*/) { return true; }
};

// Expressions. A head says what is done with the operands.
enum class Operator {
  kOr,
  kXor,
  kAnd,
  kNot,
  kIn,
  kContains,
  kStartsWith,
  kEndsWith,
  kIsNull,
  kIsNotNull,
  kAdd,
  kSubtract,
  kMultiply,
  kDivide,
  kModulo,
  kPower,
  kNegate,
  kIndex,  // a[b]
};

enum class Comparator { kEqual, kNotEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual };

struct Literal {
  Value value;
  friend bool operator==(const Literal&, const Literal&) = default;
};
struct Variable {
  std::string name;
  Slot slot = {};
  friend bool operator==(const Variable&, const Variable&) = default;
};
struct Parameter {
  std::string name;
  friend bool operator==(const Parameter&, const Parameter&) = default;
};
struct PropertyOf {  // of the one operand
  std::string key;
  friend bool operator==(const PropertyOf&, const PropertyOf&) = default;
};
struct HasLabels {  // the one operand, a node with all of them or an edge with one of them
  std::vector<Word> labels;
  friend bool operator==(const HasLabels&, const HasLabels&) = default;
};
struct ListOf {  // the operands
  friend bool operator==(const ListOf&, const ListOf&) = default;
};
struct MapOf {  // the operands by these keys
  std::vector<std::string> keys;
  friend bool operator==(const MapOf&, const MapOf&) = default;
};
struct SliceOf {  // list, then its bounds as far as they are there
  bool has_begin = false;
  bool has_end = false;
  friend bool operator==(const SliceOf&, const SliceOf&) = default;
};
struct Comparison {  // a < b < c: each comparator between two operands
  std::vector<Comparator> comparators;
  friend bool operator==(const Comparison&, const Comparison&) = default;
};
struct Function;
struct Call {
  std::string function;  // in lower case
  bool distinct = false;
  bool star = false;  // count(*)
  const Function* bound =
      nullptr;  // what it calls, once that is looked up; no part of what it says
  friend bool operator==(const Call& a, const Call& b) {
    return a.function == b.function && a.distinct == b.distinct && a.star == b.star;
  }
};
struct CaseOf {  // [subject] (when then)* [otherwise]
  bool has_subject = false;
  bool has_otherwise = false;
  friend bool operator==(const CaseOf&, const CaseOf&) = default;
};
struct Comprehension {  // [variable IN list WHERE condition | result]: list, [condition], [result]
  std::string variable;
  bool has_condition = false;
  bool has_result = false;
  Slot slot = {};
  friend bool operator==(const Comprehension&, const Comprehension&) = default;
};
enum class Quantity { kAll, kAny, kNone, kSingle };
struct Quantifier {  // all(variable IN list WHERE condition): list, condition
  Quantity quantity = Quantity::kAll;
  std::string variable;
  Slot slot = {};
  friend bool operator==(const Quantifier&, const Quantifier&) = default;
};
struct PatternTest;           // whether the pattern occurs: (a)-->(b), exists((a)-->(b))
struct PatternComprehension;  // [(a)-->(b) WHERE condition | result]
struct ExistsQuery;           // EXISTS { … }, COUNT { … }
struct BoundSubquery;         // any of these, planned

// A pointer to a part of an expression that holds expressions; equal where what it holds is.
template <class T>
class Part {
 public:
  explicit Part(T part);
  const T& operator*() const { return *part_; }
  const T* operator->() const { return part_.get(); }
  friend bool operator==(const Part& a, const Part& b) {
    return a.part_ == b.part_ || *a.part_ == *b.part_;
  }

 private:
  std::shared_ptr<const T> part_;
};

struct Expression {
  using Head = std::variant<Literal, Variable, Parameter, PropertyOf, HasLabels, ListOf, MapOf,
                            SliceOf, Comparison, Call, CaseOf, Comprehension, Quantifier,
                            Part<PatternTest>, Part<PatternComprehension>, Part<ExistsQuery>,
                            std::shared_ptr<const BoundSubquery>, Operator>;

  Head head;
  std::vector<Expression> operands;  // OR, XOR and AND take two or more
  Place place;

  friend bool operator==(const Expression&, const Expression&) = default;
};

// Patterns.
using PropertyPattern = std::vector<std::pair<Word, Expression>>;

struct NodePattern {
  std::string variable;  // or empty
  std::vector<Word> labels;
  PropertyPattern properties;

  Place place;
  friend bool operator==(const NodePattern&, const NodePattern&) = default;
};

enum class Arrow { kRight, kLeft, kEither };

constexpr Arrow Reversed(Arrow arrow) {
  if (arrow == Arrow::kEither) return arrow;
  return arrow == Arrow::kRight ? Arrow::kLeft : Arrow::kRight;
}

// How many edges of a kind in a row: *, *2, *1..3.
struct Length {
  uint64_t least = 1;
  std::optional<uint64_t> most;
  friend bool operator==(const Length&, const Length&) = default;
};

struct EdgePattern {
  std::string variable;     // or empty
  std::vector<Word> types;  // any of them; empty: all types
  PropertyPattern properties;
  std::optional<Length> length;
  Arrow arrow = Arrow::kEither;
  Place place;
  friend bool operator==(const EdgePattern&, const EdgePattern&) = default;
};

struct Hop {
  EdgePattern edge;
  NodePattern node;
  friend bool operator==(const Hop&, const Hop&) = default;
};

enum class Shortest { kNo, kAny, kAll };

// What a path may meet twice: no edge, as all patterns of a MATCH; no node; no node but that it may
// end where it began (ISO GQL, path modes).
enum class PathMode { kTrail, kAcyclic, kSimple };

struct PathPattern {
  std::string variable;  // or empty
  Shortest shortest = Shortest::kNo;
  PathMode mode = PathMode::kTrail;
  NodePattern start;
  std::vector<Hop> hops;
  Place place;
  friend bool operator==(const PathPattern&, const PathPattern&) = default;
};

// Clauses.
struct MatchClause {
  bool optional = false;
  std::vector<PathPattern> paths;
  std::optional<Expression> where;
  friend bool operator==(const MatchClause&, const MatchClause&) = default;
};

struct UnwindClause {
  Expression list;
  Word variable;
  friend bool operator==(const UnwindClause&, const UnwindClause&) = default;
};

struct ReturnItem {
  Expression expression;
  std::string name;    // its column: what AS says, or the expression as it was typed
  bool named = false;  // by AS
  friend bool operator==(const ReturnItem& a, const ReturnItem& b) {
    return a.expression == b.expression && a.name == b.name;
  }
};

struct SortItem {
  Expression expression;
  bool descending = false;
  friend bool operator==(const SortItem&, const SortItem&) = default;
};

// What WITH and RETURN have in common.
struct Projection {
  bool distinct = false;
  bool all_variables = false;  // *
  std::vector<ReturnItem> items;
  std::vector<SortItem> order;
  std::optional<Expression> skip;
  std::optional<Expression> limit;
  Place place;
  friend bool operator==(const Projection&, const Projection&) = default;
};

struct WithClause {
  Projection projection;
  std::optional<Expression> where;
  friend bool operator==(const WithClause&, const WithClause&) = default;
};

struct ReturnClause {
  Projection projection;
  friend bool operator==(const ReturnClause&, const ReturnClause&) = default;
};

using Clause = std::variant<MatchClause, UnwindClause, WithClause, ReturnClause>;

// One after the other; RETURN is the last. EXISTS { MATCH … } may do without.
struct LinearQuery {
  std::vector<Clause> clauses;
  Place place;
  friend bool operator==(const LinearQuery&, const LinearQuery&) = default;
};

enum class SetOperator { kUnion, kUnionAll, kExcept, kIntersect };

struct PatternQuery {
  LinearQuery first;
  std::vector<std::pair<SetOperator, LinearQuery>> others;
  friend bool operator==(const PatternQuery&, const PatternQuery&) = default;
};

// Parts of expressions that hold patterns.
struct PatternTest {
  PathPattern path;
  bool called = false;  // exists((a)-->(b))
  friend bool operator==(const PatternTest&, const PatternTest&) = default;
};
struct PatternComprehension {
  PathPattern path;
  std::optional<Expression> where;
  Expression result;
  friend bool operator==(const PatternComprehension&, const PatternComprehension&) = default;
};
struct ExistsQuery {
  PatternQuery query;
  bool counts = false;  // COUNT { … }
  friend bool operator==(const ExistsQuery&, const ExistsQuery&) = default;
};

template <class T>
Part<T>::Part(T part) : part_(std::make_shared<const T>(std::move(part))) {}

}  // namespace causeway
