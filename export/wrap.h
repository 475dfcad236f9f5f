// Breaks text into lines of a given width. Tested by tests/export/wrap_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace causeway {

// Lines of at most `width` columns (base/utf8.h), broken at white space, and within a word only
// where it is wider than a line. White space is folded; at least one line. O(length).
std::vector<std::string> Wrap(std::string_view text, size_t width);

}  // namespace causeway
