// Counts the documents behind each name of each thing.
#include "graph/naming.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/parallel.h"
#include "graph/number_sort.h"

namespace causeway {
namespace {

// One document's use of one spelling for a thing.
struct Use {
  uint32_t thing = 0;
  uint32_t folded = 0;
  uint32_t spelling = 0;
  uint32_t document = 0;
  friend bool operator==(const Use&, const Use&) = default;
};

// All names of a thing that fold alike.
struct Candidate {
  uint32_t spelling = 0;
  uint32_t documents = 0;
  bool is_alias = false;
  bool is_label = false;
};

// A thing and a folded name of it.
using NameOf = std::pair<uint32_t, uint32_t>;

// In their order.
constexpr auto kByName = [](NameOf name) { return uint64_t{name.first} << 32 | name.second; };

bool Holds(const std::vector<NameOf>& names, NameOf name) {
  return std::ranges::binary_search(names, name);
}

// Of each document, the first with its digest.
std::vector<uint32_t> CanonicalDocuments(const GraphRows& rows) {
  std::unordered_map<uint32_t, uint32_t> first;
  std::vector<uint32_t> canonical;
  for (uint32_t document = 0; document < rows.documents.size(); ++document) {
    uint32_t digest = rows.documents[document].digest;
    bool known = digest != 0 && !first.emplace(digest, document).second;
    canonical.push_back(known ? first[digest] : document);
  }
  return canonical;
}

std::vector<Use> UsesOf(std::span<const MentionRow> mentions, std::span<const Naming> namings,
                        const Identity& identity, const GraphRows& rows) {
  std::vector<uint32_t> canonical = CanonicalDocuments(rows);
  std::vector<Use> uses;
  for (size_t at = 0; at < mentions.size(); ++at) {
    if (mentions[at].name == 0) continue;
    uses.push_back({.thing = identity.thing[at],
                    .folded = namings[at].name,
                    .spelling = mentions[at].name,
                    .document = canonical[mentions[at].document]});
  }
  SortByNumber(uses, [](const Use& use) { return uint64_t{use.spelling} << 32 | use.document; });
  SortByNumber(uses, [](const Use& use) { return uint64_t{use.thing} << 32 | use.folded; });
  uses.erase(std::ranges::unique(uses).begin(), uses.end());
  return uses;
}

// The names that things are given together with an identifier, sorted.
std::vector<NameOf> LabelsOf(std::span<const MentionRow> mentions, std::span<const Naming> namings,
                             const Identity& identity) {
  std::vector<NameOf> labels;
  for (size_t at = 0; at < mentions.size(); ++at) {
    if (mentions[at].id == 0 || mentions[at].name == 0) continue;
    labels.emplace_back(identity.thing[at], namings[at].name);
  }
  SortByNumber(labels, kByName);
  return labels;
}

// The names that are aliases of their own thing, sorted.
std::vector<NameOf> AliasesOf(std::span<const Claim> claims, std::span<const Naming> namings,
                              const Identity& identity) {
  std::vector<NameOf> aliases;
  for (const Claim& claim : claims) {
    uint32_t thing = identity.thing[claim.alias];
    bool renames = namings[claim.alias].name != namings[claim.name].name;
    if (thing == identity.thing[claim.name] && renames) {
      aliases.emplace_back(thing, namings[claim.alias].name);
    }
  }
  std::ranges::sort(aliases);
  return aliases;
}

// The end of the run of uses that begins at `begin` and agrees in `of`.
template <class Of>
size_t EndOfRun(std::span<const Use> uses, size_t begin, Of of) {
  size_t end = begin + 1;
  while (end < uses.size() && of(uses[end]) == of(uses[begin])) ++end;
  return end;
}

// `uses` are one thing's, and fold alike.
Candidate CandidateOf(std::span<const Use> uses, const StringPool& strings) {
  std::vector<uint32_t> documents;
  Candidate best;
  size_t most = 0;
  for (size_t begin = 0; begin < uses.size();) {
    size_t end = EndOfRun(uses, begin, [](const Use& use) { return use.spelling; });
    uint32_t spelling = uses[begin].spelling;
    bool first = strings[spelling] < strings[best.spelling];
    if (end - begin > most || (end - begin == most && first)) best.spelling = spelling;
    most = std::max(most, end - begin);
    for (; begin < end; ++begin) documents.push_back(uses[begin].document);
  }
  std::ranges::sort(documents);
  auto repeated = std::ranges::unique(documents);
  best.documents = static_cast<uint32_t>(documents.size() - repeated.size());
  return best;
}

// Shown first.
void SortCandidates(std::vector<Candidate>& candidates, const StringPool& strings) {
  std::ranges::sort(candidates, [&](const Candidate& a, const Candidate& b) {
    if (a.is_label != b.is_label) return a.is_label;
    if (a.documents != b.documents) return a.documents > b.documents;
    if (a.is_alias != b.is_alias) return b.is_alias;
    return strings[a.spelling] < strings[b.spelling];
  });
}

// Those of a thing whose uses these are, in order.
std::vector<Candidate> CandidatesOf(std::span<const Use> uses, const std::vector<NameOf>& aliases,
                                    const std::vector<NameOf>& labels, const GraphRows& rows) {
  std::vector<Candidate> candidates;
  for (size_t begin = 0; begin < uses.size();) {
    size_t end = EndOfRun(uses, begin, [](const Use& use) { return use.folded; });
    NameOf name = {uses[begin].thing, uses[begin].folded};
    Candidate& added =
        candidates.emplace_back(CandidateOf(uses.subspan(begin, end - begin), rows.strings));
    added.is_alias = Holds(aliases, name);
    added.is_label = !added.is_alias && Holds(labels, name);
    begin = end;
  }
  SortCandidates(candidates, rows.strings);
  return candidates;
}

// A thing's identifiers as its mentions have them; most things have one, in every document the
// same.
std::vector<std::pair<uint32_t, uint32_t>> IdentifiersOf(std::span<const MentionRow> mentions,
                                                         const Identity& identity) {
  std::vector<std::pair<uint32_t, uint32_t>> ids;
  std::vector<uint32_t> newest(identity.thing_count);  // of each thing
  for (size_t at = 0; at < mentions.size(); ++at) {
    uint32_t thing = identity.thing[at];
    uint32_t id = mentions[at].id;
    if (id != 0 && std::exchange(newest[thing], id) != id) ids.emplace_back(thing, id);
  }
  SortByNumber(ids, kByName);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

void AddIdentifiers(std::span<const MentionRow> mentions, const Identity& identity,
                    GraphRows& rows) {
  for (auto [thing, id] : IdentifiersOf(mentions, identity)) {
    GraphRows::Node& node = rows.nodes[thing];
    auto at = static_cast<uint32_t>(rows.lists.size());
    if (node.identifiers.end == 0) node.identifiers.begin = at;
    node.identifiers.end = at + 1;
    rows.lists.push_back(id);
    if (node.name == 0) node.name = id;
  }
}

}  // namespace

void NameThings(std::span<const MentionRow> mentions, std::span<const Naming> namings,
                std::span<const Claim> claims, const Identity& identity, GraphRows& rows) {
  rows.nodes.resize(identity.thing_count);
  std::vector<NameOf> aliases = AliasesOf(claims, namings, identity);
  std::vector<NameOf> labels;
  std::vector<Use> uses;
  const std::array<std::function<void()>, 2> lists = {
      [&] { labels = LabelsOf(mentions, namings, identity); },
      [&] { uses = UsesOf(mentions, namings, identity, rows); }};
  InParallel(lists.size(), [&](size_t at) { lists[at](); });
  for (size_t begin = 0; begin < uses.size();) {
    size_t end = EndOfRun(uses, begin, [](const Use& use) { return use.thing; });
    std::vector<Candidate> candidates;
    GraphRows::Node& node = rows.nodes[uses[begin].thing];
    node.name = uses[begin].spelling;
    if (end - begin > 1) {  // most things of a table have one use
      candidates = CandidatesOf(std::span(uses).subspan(begin, end - begin), aliases, labels, rows);
      node.name = candidates.front().spelling;
    }
    node.aliases.begin = static_cast<uint32_t>(rows.lists.size());
    for (size_t i = 1; i < candidates.size(); ++i) rows.lists.push_back(candidates[i].spelling);
    node.aliases.end = static_cast<uint32_t>(rows.lists.size());
    begin = end;
  }
  AddIdentifiers(mentions, identity, rows);
}

}  // namespace causeway
