// Whether a small table holds a value.
#pragma once

#include <algorithm>

namespace causeway {

// O(values); `std::ranges::contains` of C++23.
template <class Range, class T>
constexpr bool Contains(const Range& values, const T& value) {
  return std::ranges::find(values, value) != std::ranges::end(values);
}

}  // namespace causeway
