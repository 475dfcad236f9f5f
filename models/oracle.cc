// Costs by counting the arcs that become impossible.
#include "models/oracle.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace causeway {
namespace {

// The next word leaves the buffer: it takes no head and no dependent on the stack, but for the top
// as its head.
uint32_t CostOfShift(const ParserState& state, std::span<const uint32_t> gold) {
  uint32_t cost = 0;
  uint32_t next = state.next();
  for (uint32_t word : state.stack()) {
    if (gold[word] == next) ++cost;
    if (word != state.Stack(0) && gold[next] == word) ++cost;
  }
  return cost;
}

// The stack's top leaves: its dependents ahead are lost, and any head but the one it gets.
uint32_t CostOfArc(const ParserState& state, std::span<const uint32_t> gold,
                   Transition transition) {
  uint32_t top = state.Stack(0);
  uint32_t next = state.next();
  auto ahead = gold.subspan(next);
  auto cost = static_cast<uint32_t>(std::ranges::count(ahead, top));
  bool left = transition == Transition::kLeft;
  bool lost = left ? gold[top] == state.Stack(1) || gold[top] > next : gold[top] >= next;
  return cost + (lost ? 1 : 0);
}

}  // namespace

uint32_t CostOf(const ParserState& state, std::span<const uint32_t> gold, Transition transition) {
  return transition == Transition::kShift ? CostOfShift(state, gold)
                                          : CostOfArc(state, gold, transition);
}

Transition CheapestTransition(const ParserState& state, std::span<const uint32_t> gold,
                              std::span<const int32_t> scores) {
  Transition best = Transition::kShift;
  std::tuple<int64_t, int64_t> best_rank{INT64_MAX, 0};
  for (Transition t : {Transition::kShift, Transition::kLeft, Transition::kRight}) {
    if (!state.CanDo(t)) continue;
    std::tuple<int64_t, int64_t> rank{CostOf(state, gold, t), -scores[static_cast<size_t>(t)]};
    if (rank < best_rank) std::tie(best, best_rank) = std::tie(t, rank);
  }
  return best;
}

}  // namespace causeway
