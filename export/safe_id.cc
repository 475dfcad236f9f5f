// CURIE, or slug and hash; numbered where that is not unique.
#include "export/safe_id.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "base/hash.h"

namespace causeway {
namespace {

constexpr size_t kSlugLength = 32;

// ASCII letters and digits in lower case, with a '_' for each run of anything else between them;
// begins with a letter or a '_'.
std::string Slug(std::string_view name) {
  std::string slug;
  bool gap = false;
  for (char c : name) {
    if (!IsLetter(c) && !IsDigit(c)) {
      gap = true;
      continue;
    }
    if (slug.empty() ? IsDigit(c) : gap) slug += '_';
    gap = false;
    slug += LowerAscii(c);
    if (slug.size() >= kSlugLength) break;
  }
  return slug.empty() ? "_" : slug;
}

std::string SafeId(const Graph& graph, NodeId node) {
  std::string hashed(graph.Name(node));
  for (StringId string : graph.Identifiers(node)) {
    std::string_view identifier = graph.Text(string);
    if (identifier.find(':') != std::string_view::npos && IsSafeId(identifier)) {
      return std::string(identifier);
    }
    hashed += '\n';
    hashed += identifier;
  }
  return fmt::format("{}-{:08x}", Slug(graph.Name(node)), Checksum(hashed) >> 32);
}

using TimesGiven = std::unordered_map<std::string, uint32_t>;

// `wanted`, or `wanted` with the first number behind it that makes it new.
std::string Unique(const std::string& wanted, TimesGiven& given) {
  auto [entry, is_new] = given.try_emplace(wanted, 1);
  if (is_new) return wanted;
  uint32_t& times = entry->second;
  std::string id;
  do {
    id = fmt::format("{}-{}", wanted, ++times);
  } while (!given.try_emplace(id, 1).second);
  return id;
}

}  // namespace

bool IsSafeId(std::string_view id) {
  if (id.empty() || !(IsLetter(id[0]) || id[0] == '_')) return false;
  return std::ranges::all_of(id, [](char c) {
    return IsLetter(c) || IsDigit(c) || std::string_view("_.:-").find(c) != std::string_view::npos;
  });
}

SafeIds::SafeIds(const Graph& graph, std::span<const NodeId> nodes) : SafeIds(nodes) {
  TimesGiven given;
  ids_.reserve(nodes_.size());
  for (NodeId node : nodes_) ids_.push_back(Unique(SafeId(graph, node), given));
}

SafeIds SafeIds::Numbers(std::span<const NodeId> nodes) {
  SafeIds ids(nodes);
  for (NodeId node : nodes) ids.ids_.push_back(fmt::format("n{}", node.value));
  return ids;
}

std::string_view SafeIds::operator[](NodeId node) const {
  auto found = std::ranges::lower_bound(nodes_, node);
  if (found == nodes_.end() || *found != node) return {};
  return ids_[static_cast<size_t>(std::distance(nodes_.begin(), found))];
}

}  // namespace causeway
