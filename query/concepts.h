// The formal concepts of a context: all maximal groups of objects with exactly the attributes that
// they share (Ganter, Wille 1999: Formal Concept Analysis). Tested by tests/query/concepts_test.cc.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "query/budget.h"

namespace causeway {

// Who has what: for each object the numbers of its attributes, sorted.
struct FormalContext {
  std::vector<std::vector<uint32_t>> held;
  uint32_t attributes = 0;  // their numbers are below
};

struct FormalConcept {
  std::vector<uint32_t> objects;     // all that have all of `attributes`; sorted
  std::vector<uint32_t> attributes;  // all that all of `objects` have; sorted
  std::vector<uint32_t> above;       // places of the next larger concepts, sorted
};

// Those of at least so many objects and one attribute: the top of the lattice, an iceberg (Stumme
// et al. 2002: Computing iceberg concept lattices with Titanic). The largest first, of equals that
// with more attributes, then by objects. Each is found once, by the prefix-preserving closure
// extension of LCM (Uno, Asai, Uchida, Arimura 2004: An efficient algorithm for enumerating closed
// patterns in transaction databases). O(concepts * attributes that their objects have * the sizes
// of those objects' lists), within the budget.
Result<std::vector<FormalConcept>> FindConcepts(const FormalContext& context, uint64_t at_least,
                                                Budget& budget);

}  // namespace causeway
