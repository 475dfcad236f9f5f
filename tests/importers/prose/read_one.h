// What a text of a few lines gives, one assertion a line, for comparisons in tests.
#pragma once

#include <string>
#include <string_view>

#include "importers/prose/read.h"

namespace causeway {

inline std::string ReadLines(std::string_view text) {
  std::string lines = ToText(ReadProse(text, Limits{}));
  return lines.substr(lines.find('\n') + 1);  // without the title's line
}

}  // namespace causeway
