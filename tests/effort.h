// How much a test does that could go on for ever: less under the sanitizers, which make each step
// about ten times slower.
#pragma once

#include <cstddef>

namespace causeway {

/// The rounds, or the size, to use where `released` is meant for a program without sanitizers.
constexpr size_t Effort(size_t released) {
#ifdef CAUSEWAY_SANITIZED
  return released / 8;
#else
  return released;
#endif
}

/// The step through positions of which each could be tried. Odd, so that every place in a word has
/// its turn.
constexpr size_t kStride = 4096 / Effort(4096) * 2 - 1;

}  // namespace causeway
