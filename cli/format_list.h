// The tables of importers and exporters as a person reads them: what `--list` prints.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>

namespace causeway {

// A line a format: name, suffixes, what it is. `Format` is ImportFormat or ExportFormat.
template <class Format>
std::string FormatList(std::span<const Format> formats) {
  std::string lines;
  for (const Format& format : formats) {
    lines += fmt::format("{:<10} {:<14} {}\n", format.name, format.suffixes, format.help);
  }
  return lines;
}

}  // namespace causeway
