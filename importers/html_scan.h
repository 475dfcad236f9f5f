// Looks over HTML before a parser that takes time and memory with the square of what nests.
// Tested by tests/importers/html_scan_test.cc.
#pragma once

#include <string_view>

#include "base/limits.h"
#include "base/result.h"

namespace causeway {

// Whether HTML may be parsed: an error where it is larger than limits.html_bytes, has more than
// limits.html_parts tags and attributes, or leaves more than limits.markup_nesting tags open.
// O(bytes + tags · nesting).
Result<void> CheckHtml(std::string_view html, const Limits& limits);

}  // namespace causeway
