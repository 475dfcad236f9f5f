// Strings in the order of their bytes. Tested by tests/graph/string_sort_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace causeway {

// The places of `texts`, in the order of the texts' bytes; equal ones in any order. On several
// threads. O(n log n) comparisons of words, not of strings.
std::vector<uint32_t> SortedOrder(std::span<const std::string_view> texts);

}  // namespace causeway
