// UTF-8: where a text stops being valid, how it is made so, and its width on a terminal. Tested by
// tests/base/utf8_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace causeway {

// The byte offset of the first invalid sequence, or nothing if all of `text` is valid UTF-8.
std::optional<size_t> FirstInvalidUtf8(std::string_view text);

// `text` with each byte that begins no valid sequence replaced by U+FFFD.
std::string ValidUtf8(std::string_view text);

// White space and control characters of any kind folded to single spaces, none at the ends; what
// has no width (soft hyphens, byte-order marks) is dropped; invalid bytes are U+FFFD. O(bytes).
std::string FoldedSpaces(std::string_view text);

// A code point as UTF-8; nothing for what is none: a surrogate, or beyond U+10FFFF.
std::optional<std::string> Utf8Of(uint32_t code_point);

// The code points of valid UTF-8, each as its bytes.
std::vector<std::string_view> CodePoints(std::string_view text);

// The number of terminal columns that `text` takes (East Asian wide characters two, marks none).
size_t DisplayWidth(std::string_view text);

// `text` with control characters (but tab and line feed), ANSI escapes and bidirectional overrides
// replaced by U+FFFD, so that a document cannot drive the terminal that shows it.
std::string WithoutControls(std::string_view text);

}  // namespace causeway
