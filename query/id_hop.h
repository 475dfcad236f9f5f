// What the planner of ids asks of a hop. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <algorithm>
#include <utility>

#include "base/contains.h"
#include "query/id_plan.h"

namespace causeway {

// The ends of the edge that a hop takes, whichever way it goes.
inline Slot SourceOf(const IdHop& hop) { return hop.arrow == Arrow::kLeft ? hop.to : hop.from; }
inline Slot TargetOf(const IdHop& hop) { return hop.arrow == Arrow::kLeft ? hop.from : hop.to; }

inline bool TakesAnyType(const IdHop& hop) { return hop.test.pattern.types.empty(); }

inline bool MayShareEdge(const IdHop& a, const IdHop& b) {
  if (TakesAnyType(a) || TakesAnyType(b)) return true;
  return std::ranges::any_of(a.test.types,
                             [&](StringId type) { return Contains(b.test.types, type); });
}

// Whether the other ends lie in one array for each node, sorted.
inline bool HasSortedArrays(const IdHop& hop) {
  return hop.test.types.size() == 1 && !TakesAnyType(hop) && hop.arrow != Arrow::kEither;
}

// The same hop from its other end.
inline void Turn(IdHop& hop) {
  std::swap(hop.from, hop.to);
  hop.arrow = Reversed(hop.arrow);
}

}  // namespace causeway
