// Union-find (Tarjan and van Leeuwen 1984, path halving) over the keys of the links, run to the
// least fixpoint of the rule for ambiguous aliases.
#include "graph/alias_links.h"

#include <algorithm>
#include <numeric>

namespace causeway {
namespace {

class UnionFind {
 public:
  explicit UnionFind(size_t size) : parents_(size) {
    std::iota(parents_.begin(), parents_.end(), 0U);
  }
  uint32_t Find(uint32_t element) {
    while (parents_[element] != element) {
      parents_[element] = parents_[parents_[element]];
      element = parents_[element];
    }
    return element;
  }
  bool Join(uint32_t a, uint32_t b) {
    a = Find(a);
    b = Find(b);
    parents_[std::max(a, b)] = std::min(a, b);
    return a != b;
  }

 private:
  std::vector<uint32_t> parents_;
};

class AliasFolder {
 public:
  explicit AliasFolder(std::vector<AliasLink> links) : links_(std::move(links)) {
    std::erase_if(links_, [](const AliasLink& link) {
      return link.name == link.alias || (link.name.is_id() && link.alias.is_id());
    });
    std::ranges::sort(links_);
    links_.erase(std::ranges::unique(links_).begin(), links_.end());
    NumberKeys();
    GroupByAlias();
  }

  std::unordered_map<uint64_t, AliasGroup> Run() {
    do {
      Fold();
    } while (BlockClashes());
    return Groups();
  }

 private:
  // The links of one alias: all are folded, or none.
  struct Claimed {
    uint32_t alias = 0;
    std::vector<uint32_t> names;
    bool about_id = false;  // one of them is an identifier
    bool blocked = false;
  };

  void NumberKeys() {
    for (const AliasLink& link : links_) {
      keys_.push_back(link.alias);
      keys_.push_back(link.name);
    }
    std::ranges::sort(keys_);
    keys_.erase(std::ranges::unique(keys_).begin(), keys_.end());
  }

  [[nodiscard]] uint32_t NumberOf(NameKey key) const {
    return static_cast<uint32_t>(std::ranges::lower_bound(keys_, key) - keys_.begin());
  }

  void GroupByAlias() {
    for (const AliasLink& link : links_) {
      uint32_t alias = NumberOf(link.alias);
      if (claimed_.empty() || claimed_.back().alias != alias) {
        claimed_.push_back({.alias = alias, .about_id = link.alias.is_id()});
      }
      claimed_.back().names.push_back(NumberOf(link.name));
      claimed_.back().about_id |= link.name.is_id();
    }
  }

  // Joins every alias whose names are in one group, until nothing changes.
  void Fold() {
    sets_ = UnionFind(keys_.size());
    for (bool changed = true; changed;) {
      changed = false;
      for (const Claimed& claimed : claimed_) {
        if (IsFolded(claimed)) changed |= sets_.Join(claimed.alias, claimed.names.front());
      }
    }
  }

  [[nodiscard]] bool IsFolded(const Claimed& claimed) {
    if (claimed.blocked) return false;
    uint32_t set = sets_.Find(claimed.names.front());
    return std::ranges::all_of(claimed.names,
                               [&](uint32_t name) { return sets_.Find(name) == set; });
  }

  // Blocks what is claimed of identifiers in each set that holds two of them; whether it did.
  bool BlockClashes() {
    std::vector<uint32_t> ids(keys_.size());
    for (uint32_t key = 0; key < keys_.size(); ++key) {
      if (keys_[key].is_id()) ++ids[sets_.Find(key)];
    }
    bool found = false;
    for (Claimed& claimed : claimed_) {
      if (!claimed.about_id || claimed.blocked || ids[sets_.Find(claimed.alias)] < 2) continue;
      claimed.blocked = found = true;
    }
    return found;
  }

  std::unordered_map<uint64_t, AliasGroup> Groups() {
    std::vector<AliasGroup> groups(keys_.size());
    std::vector<bool> is_alias(keys_.size());
    for (const Claimed& claimed : claimed_) is_alias[claimed.alias] = IsFolded(claimed);
    // From the last to the first, so that the first in order of those that qualify stays.
    std::vector<bool> has_root(keys_.size());
    for (uint32_t key = static_cast<uint32_t>(keys_.size()); key-- > 0;) {
      uint32_t set = sets_.Find(key);
      if (is_alias[key] && has_root[set]) continue;
      groups[set].root = keys_[key];
      has_root[set] = has_root[set] || !is_alias[key];
    }
    for (NameKey key : keys_) {
      AliasGroup& group = groups[sets_.Find(NumberOf(key))];
      if (key.is_id()) group.identity = key;
      if (group.identity == NameKey()) group.identity = group.root;
    }
    std::unordered_map<uint64_t, AliasGroup> by_key;
    for (uint32_t key = 0; key < keys_.size(); ++key) {
      by_key.emplace(keys_[key].value, groups[sets_.Find(key)]);
    }
    return by_key;
  }

  std::vector<AliasLink> links_;
  std::vector<NameKey> keys_;     // of the links, sorted: their places number them
  std::vector<Claimed> claimed_;  // by alias
  UnionFind sets_{0};
};

}  // namespace

std::unordered_map<uint64_t, AliasGroup> FoldAliases(std::vector<AliasLink> links) {
  return AliasFolder(std::move(links)).Run();
}

}  // namespace causeway
