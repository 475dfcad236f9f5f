// Aggregation: count, sum, avg, min, max, collect, deviations and percentiles of openCypher 9.
// Tested by tests/query/golden/expressions.txt.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/value.h"
#include "query/pattern_ast.h"
#include "query/value_order.h"

namespace causeway {

bool IsAggregate(std::string_view function);
std::vector<std::string_view> AggregateNames();

// What is wrong with a call of an aggregate with so many arguments, if anything is.
std::optional<std::string> FaultOfAggregate(const Call& call, size_t arguments);

// Takes the values of one group and gives what they come to. Nulls are passed over; of no value,
// count and sum are 0, collect is empty, and the others are null.
class Accumulator {
 public:
  virtual ~Accumulator() = default;

  // What is wrong with the arguments, if anything is.
  virtual std::optional<std::string> Add(std::span<const Value> arguments) = 0;
  virtual Value Finish() = 0;
  // Of the values that it keeps until then.
  [[nodiscard]] virtual uint64_t kept_bytes() const { return 0; }
};

// An accumulator for a call that FaultOfAggregate finds nothing wrong with.
std::unique_ptr<Accumulator> NewAccumulator(const Call& call);

// Values in the order of ORDER BY.
struct LessByOrder {
  bool operator()(const Value& a, const Value& b) const { return Order(a, b) < 0; }
  bool operator()(const List& a, const List& b) const {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), *this);
  }
};

}  // namespace causeway
