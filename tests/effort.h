// How much a test does that could go on for ever: less under the sanitizers, which make each step
// about ten times slower; more where CAUSEWAY_EFFORT says how many times as much.
#pragma once

#include <cstddef>
#include <cstdlib>

namespace causeway {

/// The rounds, or the size, to use where `released` is meant for a program without sanitizers.
constexpr size_t Effort(size_t released) {
#ifdef CAUSEWAY_SANITIZED
  return released / 8;
#else
  return released;
#endif
}

/// The rounds of a random test: as Effort, and CAUSEWAY_EFFORT times that where it is set.
inline size_t Rounds(size_t released) {
  const char* times = std::getenv("CAUSEWAY_EFFORT");
  return Effort(released) * (times == nullptr ? 1 : std::strtoull(times, nullptr, 10));
}

/// The step through positions of which each could be tried. Odd, so that every place in a word has
/// its turn.
constexpr size_t kStride = 4096 / Effort(4096) * 2 - 1;

}  // namespace causeway
