// Splits them at the first '=', and what stands before it at its colons.
#include "cli/table_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace causeway {
namespace {

Error NotThat(std::string_view option, std::string_view form, std::string_view value) {
  return {.code = ErrorCode::kUsage,
          .message = fmt::format("{} is {}, not \"{}\"", option, form, value),
          .hint = "See: causeway help import"};
}

// What stands before and after the first '='; both empty where one of them is.
std::pair<std::string_view, std::string> SplitFile(std::string_view value) {
  size_t equals = value.find('=');
  if (equals == 0 || equals >= value.size() - 1) return {};
  return {value.substr(0, equals), std::string(value.substr(equals + 1))};
}

Result<TableFile> NodesOf(const std::string& value) {
  auto [label, path] = SplitFile(value);
  if (label.empty() || label.find(':') != std::string_view::npos) {
    return NotThat("--nodes", "LABEL=FILE", value);
  }
  return TableFile{path, {.kind = TableRole::Kind::kNodes, .label = std::string(label)}};
}

Result<TableFile> EdgesOf(const std::string& value) {
  auto [head, path] = SplitFile(value);
  std::array<std::string_view, 3> parts;
  for (size_t at = 0; at < parts.size(); ++at) {
    size_t colon = at + 1 < parts.size() ? head.find(':') : std::string_view::npos;
    parts.at(at) = head.substr(0, colon);
    head.remove_prefix(std::min(parts.at(at).size() + 1, head.size()));
  }
  if (std::ranges::any_of(parts, [](std::string_view part) {
        return part.empty() || part.find(':') != std::string_view::npos;
      })) {
    return NotThat("--edges", "TYPE:FROM:TO=FILE", value);
  }
  return TableFile{path,
                   {.kind = TableRole::Kind::kEdges,
                    .type = std::string(parts[0]),
                    .from = std::string(parts[1]),
                    .to = std::string(parts[2])}};
}

}  // namespace

Result<std::vector<TableFile>> TableFiles(std::span<const std::string> nodes,
                                          std::span<const std::string> edges) {
  std::vector<TableFile> files;
  for (const std::string& value : nodes) {
    CW_ASSIGN(TableFile file, NodesOf(value));
    files.push_back(std::move(file));
  }
  for (const std::string& value : edges) {
    CW_ASSIGN(TableFile file, EdgesOf(value));
    files.push_back(std::move(file));
  }
  return files;
}

}  // namespace causeway
