// What a relation of another vocabulary is called here: one table of the predicates of RO, BFO,
// Biolink, OBO, RDFS, OWL and SKOS that are our types. Tested by
// tests/importers/predicates_test.cc.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/statement.h"

namespace causeway {

// Of an edge from a to b that another vocabulary gives: its type here, and whether it goes from b
// to a: a has_part b is b PART_OF a.
struct EdgeType {
  std::string_view name;
  bool reversed = false;

  friend bool operator==(const EdgeType&, const EdgeType&) = default;
};

// Makes the statement's relation one of `type`: its ends change places where that is reversed.
void Relate(Statement& statement, const EdgeType& type);

// The predicates of one input, by IRI, CURIE or name. A predicate that is in no table keeps its own
// name: that of its label where one was given before it is used, otherwise its local name if that
// has a letter, otherwise its CURIE; in capitals with underscores, as types are written. "develops
// from" is DEVELOPS_FROM, "biolink:interacts_with" INTERACTS_WITH, "RO:0002434" RO_0002434.
class EdgeTypes {
 public:
  // The name stays valid as long as this does.
  EdgeType Of(std::string_view predicate);
  // What the input calls a predicate.
  void Name(std::string_view predicate, std::string_view label);

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  struct Known {
    std::string name;
    bool reversed = false;
  };
  std::unordered_map<std::string, Known, Hash, std::equal_to<>> known_;
};

// "has phenotype", "hasPhenotype" and "has-phenotype" are HAS_PHENOTYPE. Letters and digits of
// ASCII are kept, as names of types in queries are; RELATED_TO where there is none.
std::string TypeNameOf(std::string_view text);

}  // namespace causeway
