// A value of a property or of a cell of an answer: null, scalars, parts of the graph, lists, maps.
// Tested by tests/graph/value_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "graph/ids.h"

namespace causeway {

class Value;
using List = std::vector<Value>;
using Map = std::map<std::string, Value>;  // ordered: equal maps print the same

// What the documents say of one attribute of one item. Three values, not two: a document affirms,
// denies or does not mention. Counts are of documents, equal digests counted once.
struct Standing {
  uint32_t affirmed = 0;
  uint32_t denied = 0;
  bool hedged = false;  // all that affirms it is hedged
  std::vector<NodeId>
      via;  // the classes or wholes through which it holds; empty where it is said outright

  friend bool operator==(const Standing&, const Standing&) = default;
};

// A walk: each edge joins the nodes before and behind it, whichever way it points.
struct Path {
  std::vector<NodeId> nodes;  // one more than edges
  std::vector<EdgeId> edges;

  friend bool operator==(const Path&, const Path&) = default;
};

class Value {
 public:
  using Variant = std::variant<std::monostate, bool, int64_t, double, std::string, NodeId, EdgeId,
                               Standing, Path, List, Map>;

  Value() = default;
  template <class T>
  requires std::is_constructible_v<Variant, T>
  // NOLINTNEXTLINE(google-explicit-constructor): a value is what it holds
  Value(T value) : value_(std::move(value)) {}
  // NOLINTNEXTLINE(google-explicit-constructor): text is a string, not a bool
  Value(const char* text) : value_(std::string(text)) {}

  [[nodiscard]] bool is_null() const { return value_.index() == 0; }
  template <class T>
  [[nodiscard]] const T* get_if() const {
    return std::get_if<T>(&value_);
  }
  template <class T>
  [[nodiscard]] T* get_if() {
    return std::get_if<T>(&value_);
  }
  [[nodiscard]] const Variant& variant() const { return value_; }

  friend bool operator==(const Value&, const Value&) = default;

 private:
  Variant value_;
};

}  // namespace causeway
