// What a property of another vocabulary is called here, so that a definition is `definition`
// whatever an ontology's format calls it. Tested by tests/importers/property_keys_test.cc.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/statement.h"

namespace causeway {

// The properties of one input, by IRI, CURIE or name. One that is in no table keeps its local name
// if that has a letter, otherwise its CURIE, with underscores for what no name of a query holds.
class PropertyKeys {
 public:
  // Valid as long as this is.
  std::string_view Of(std::string_view property);

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> known_;
};

// Collects properties, and gives them as a statement wants them: each key once, in order, with a
// list where it has several values. A key outlives the list.
class PropertyList {
 public:
  void Add(std::string_view key, Value value) {
    properties_.push_back({.key = key, .value = std::move(value)});
  }
  void Clear() { properties_.clear(); }
  // Valid until more is added.
  std::span<const Property> Finish();

 private:
  std::vector<Property> properties_;
};

}  // namespace causeway
