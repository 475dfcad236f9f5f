// What a query says, as Parse reads it: verbs and patterns (docs/query-language.md, "Grammar").
// Names are kept as they were typed; Resolve looks them up. Tested by tests/query/parse_test.cc.
#pragma once

#include <cstdint>
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

// A run of words that holds one name or several: text[0] stands at place.begin.
struct Names {
  std::string text;
  Place place;

  friend bool operator==(const Names&, const Names&) = default;
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
};

enum class Comparator { kEqual, kNotEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual };

struct Literal {
  Value value;
  friend bool operator==(const Literal&, const Literal&) = default;
};
struct Variable {
  std::string name;
  friend bool operator==(const Variable&, const Variable&) = default;
};
struct PropertyOf {  // of the one operand
  std::string key;
  friend bool operator==(const PropertyOf&, const PropertyOf&) = default;
};
struct ListOf {  // the operands
  friend bool operator==(const ListOf&, const ListOf&) = default;
};
struct Comparison {  // a < b < c: each comparator between two operands
  std::vector<Comparator> comparators;
  friend bool operator==(const Comparison&, const Comparison&) = default;
};
struct Call {
  std::string function;  // in lower case
  bool distinct = false;
  bool star = false;  // count(*)
  friend bool operator==(const Call&, const Call&) = default;
};

struct Expression {
  std::variant<Literal, Variable, PropertyOf, ListOf, Comparison, Call, Operator> head;
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

struct EdgePattern {
  std::string variable;     // or empty
  std::vector<Word> types;  // any of them; empty: all types
  PropertyPattern properties;
  Arrow arrow = Arrow::kEither;
  Place place;
  friend bool operator==(const EdgePattern&, const EdgePattern&) = default;
};

struct Hop {
  EdgePattern edge;
  NodePattern node;
  friend bool operator==(const Hop&, const Hop&) = default;
};

struct ReturnItem {
  Expression expression;
  std::string name;  // its column: what AS says, or the expression as it was typed
  friend bool operator==(const ReturnItem&, const ReturnItem&) = default;
};

struct SortItem {
  Expression expression;
  bool descending = false;
  friend bool operator==(const SortItem&, const SortItem&) = default;
};

struct PatternQuery {
  NodePattern node;
  std::optional<Hop> hop;
  std::optional<Expression> where;
  bool distinct = false;
  bool all_variables = false;  // RETURN *
  std::vector<ReturnItem> items;
  std::vector<SortItem> order;
  std::optional<uint64_t> skip;
  std::optional<uint64_t> limit;
  friend bool operator==(const PatternQuery&, const PatternQuery&) = default;
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
struct WhyVerb {
  Names claim;  // a name, a relation, a name
  friend bool operator==(const WhyVerb&, const WhyVerb&) = default;
};
struct DescribeVerb {
  Names item;
  friend bool operator==(const DescribeVerb&, const DescribeVerb&) = default;
};
enum class ShowWhat { kTypes, kRelations, kDocuments, kStats };
struct ShowVerb {
  ShowWhat what = ShowWhat::kTypes;
  friend bool operator==(const ShowVerb&, const ShowVerb&) = default;
};

using Command = std::variant<SharedVerb, DistinctVerb, CompareVerb, WhyVerb, DescribeVerb, ShowVerb,
                             PatternQuery>;

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
  bool strict = false;
  std::vector<SortColumn> order;
  std::optional<uint64_t> limit;
  friend bool operator==(const Tail&, const Tail&) = default;
};

struct Query {
  bool explain = false;
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

}  // namespace causeway
