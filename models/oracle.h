// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): what a transition costs,
// in any configuration. Tested by tests/models/oracle_test.cc.
#pragma once

#include <cstdint>
#include <span>

#include "importers/prose/transitions.h"

namespace causeway {

// How many arcs of the gold tree the transition puts out of reach. O(words).
uint32_t CostOf(const ParserState& state, std::span<const uint32_t> gold, Transition transition);

// The allowed transition of the least cost; of equals, the one with the highest score.
Transition CheapestTransition(const ParserState& state, std::span<const uint32_t> gold,
                              std::span<const int32_t> scores);

}  // namespace causeway
