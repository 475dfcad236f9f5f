// Folds links from names to aliases into groups, in one document or across all of them: the part of
// identity that both scopes share. Tested by tests/graph/identity_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace causeway {

// An identifier or a folded name.
struct NameKey {
  uint64_t value = 0;

  static NameKey OfId(uint32_t id) { return {uint64_t{id} << 1 | 1}; }
  static NameKey OfName(uint32_t name) { return {uint64_t{name} << 1}; }
  [[nodiscard]] bool is_id() const { return (value & 1) != 0; }
  friend auto operator<=>(const NameKey&, const NameKey&) = default;
};

struct AliasLink {
  NameKey alias;
  NameKey name;
  friend auto operator<=>(const AliasLink&, const AliasLink&) = default;
};

// The group of a key that was folded with others.
struct AliasGroup {
  NameKey root;      // the name that is no other's alias; in a circle the first in order
  NameKey identity;  // the identifier in the group, or else the root
};

// The groups of those keys that are folded with another, by key. An alias that two names link to is
// folded only where the names are in one group by other links; a group never holds two identifiers.
std::unordered_map<uint64_t, AliasGroup> FoldAliases(std::vector<AliasLink> links);

}  // namespace causeway
