// The union of names against an oracle that applies the rules of identity.h one by one, word for
// word, over sets of names, until nothing changes.
#include "graph/identity.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <vector>

#include "graph/alias_links.h"

namespace causeway {
namespace {

// A partition as a map from key to the smallest key of its part.
using Partition = std::map<uint64_t, uint64_t>;

uint64_t PartOf(const Partition& partition, uint64_t key) {
  auto found = partition.find(key);
  return found == partition.end() ? key : found->second;
}

void Merge(Partition& partition, uint64_t a, uint64_t b) {
  uint64_t from = std::max(PartOf(partition, a), PartOf(partition, b));
  uint64_t to = std::min(PartOf(partition, a), PartOf(partition, b));
  for (auto& [key, part] : partition) {
    if (part == from) part = to;
  }
}

bool IsId(uint64_t key) { return (key & 1) != 0; }

// Folds every alias that is not in `blocked` and whose names are in one part.
Partition FoldAllBut(const std::set<uint64_t>& blocked,
                     const std::map<uint64_t, std::set<uint64_t>>& names_of) {
  Partition partition;
  for (const auto& [alias, names] : names_of) {
    partition[alias] = alias;
    for (uint64_t name : names) partition[name] = name;
  }
  for (Partition before; before != partition;) {
    before = partition;
    for (const auto& [alias, names] : names_of) {
      std::set<uint64_t> parts;
      for (uint64_t name : names) parts.insert(PartOf(partition, name));
      if (parts.size() == 1 && !blocked.contains(alias)) Merge(partition, alias, *names.begin());
    }
  }
  return partition;
}

Partition Oracle(const std::vector<AliasLink>& links) {
  std::map<uint64_t, std::set<uint64_t>> names_of;
  for (const AliasLink& link : links) {
    bool both = link.name.is_id() && link.alias.is_id();
    if (link.name != link.alias && !both) names_of[link.alias.value].insert(link.name.value);
  }
  std::set<uint64_t> blocked;
  for (;;) {
    Partition partition = FoldAllBut(blocked, names_of);
    std::map<uint64_t, int> ids;
    for (const auto& [key, part] : partition) ids[part] += IsId(key) ? 1 : 0;
    size_t before = blocked.size();
    for (const auto& [alias, names] : names_of) {
      bool about_id = IsId(alias) || std::ranges::any_of(names, IsId);
      if (about_id && ids[partition[alias]] > 1) blocked.insert(alias);
    }
    if (blocked.size() == before) return partition;
  }
}

rc::Gen<std::vector<AliasLink>> Links() {
  auto key = rc::gen::map(rc::gen::inRange<uint64_t>(2, 14), [](uint64_t k) { return NameKey{k}; });
  auto link = rc::gen::apply(
      [](NameKey alias, NameKey name) {
        return AliasLink{alias, name};
      },
      key, key);
  return rc::gen::container<std::vector<AliasLink>>(link);
}

RC_GTEST_PROP(AliasLinksProperty, AgreeWithTheOracle, ()) {
  std::vector<AliasLink> links = *Links();
  Partition expected = Oracle(links);
  auto groups = FoldAliases(links);
  for (const auto& [a, part_a] : expected) {
    for (const auto& [b, part_b] : expected) {
      bool together = groups.at(a).identity == groups.at(b).identity;
      RC_ASSERT(together == (part_a == part_b));
    }
  }
}

RC_GTEST_PROP(AliasLinksProperty, OrderDoesNotMatter, ()) {
  std::vector<AliasLink> links = *Links();
  std::vector<AliasLink> reversed(links.rbegin(), links.rend());
  auto groups = FoldAliases(links);
  auto again = FoldAliases(reversed);
  RC_ASSERT(groups.size() == again.size());
  for (const auto& [key, group] : groups) {
    RC_ASSERT(again.at(key).identity == group.identity);
    RC_ASSERT(again.at(key).root == group.root);
  }
}

TEST(Identity, AnAliasIsResolvedToTheNameOfItsDocument) {
  // Document 0: 5 is short for 7. Document 1: 5 alone.
  std::vector<Naming> namings = {{0, 5, 0}, {0, 7, 0}, {1, 5, 0}};
  std::vector<Claim> claims = {{.name = 1, .alias = 0, .in_document = true}};
  Identity identity = Identify(namings, claims);
  EXPECT_EQ(identity.resolved, (std::vector<uint32_t>{1, 1, 2}));
  EXPECT_EQ(identity.thing, (std::vector<uint32_t>{0, 0, 1}));
}

TEST(Identity, ANameThatIsShortSpeaksForItsFullName) {
  // Document 0: 5 is short for 7, and 5 is also called 8. Document 1: 8. Document 2: 5.
  std::vector<Naming> namings = {{0, 5, 0}, {0, 7, 0}, {0, 8, 0}, {1, 8, 0}, {2, 5, 0}};
  std::vector<Claim> claims = {{.name = 0, .alias = 2},
                               {.name = 1, .alias = 0, .in_document = true}};
  EXPECT_EQ(Identify(namings, claims).thing, (std::vector<uint32_t>{0, 0, 0, 0, 1}));
}

TEST(Identity, AnAliasLeftOpenInOneDocumentIsOpenEverywhere) {
  // Document 0 gives 5 to 6 and to 7; document 1 gives 5 to 6. Document 2: 5 alone.
  std::vector<Naming> namings = {{0, 5, 0}, {0, 6, 0}, {0, 7, 0}, {1, 5, 0}, {1, 6, 0}, {2, 5, 0}};
  std::vector<Claim> claims = {{.name = 1, .alias = 0},
                               {.name = 2, .alias = 0, .in_document = true},
                               {.name = 4, .alias = 3}};
  EXPECT_EQ(Identify(namings, claims).thing, (std::vector<uint32_t>{0, 1, 2, 1, 1, 0}));
}

}  // namespace
}  // namespace causeway
