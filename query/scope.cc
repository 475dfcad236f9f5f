// A list: queries have few variables.
#include "query/scope.h"

#include <algorithm>
#include <array>

namespace causeway {

std::string_view NameOf(VariableKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {
      "a value", "a node", "an edge", "a list of edges", "a path", "a list", "a plain value"};
  return kNames.at(static_cast<size_t>(kind));
}

const ScopeEntry* NameScope::Find(std::string_view name) const {
  auto found = std::ranges::find(entries_, name, &ScopeEntry::name);
  return found == entries_.end() ? nullptr : &*found;
}

void NameScope::Add(ScopeEntry entry) {
  auto found = std::ranges::find(entries_, entry.name, &ScopeEntry::name);
  if (found == entries_.end()) {
    entries_.push_back(std::move(entry));
  } else {
    *found = std::move(entry);
  }
}

std::vector<std::string_view> NameScope::Names() const {
  std::vector<std::string_view> names;
  for (const ScopeEntry& entry : entries_) names.emplace_back(entry.name);
  return names;
}

}  // namespace causeway
