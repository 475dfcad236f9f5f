// Names are looked up once, in one walk over the mentions; then entry after entry.
#include "graph/curation_replay.h"

#include <algorithm>
#include <numeric>
#include <ranges>
#include <set>

#include "graph/fold.h"
#include "graph/ids.h"

namespace causeway {
namespace {

constexpr uint32_t kEverywhere = Id<void>::kNone;

uint32_t RootOf(std::vector<uint32_t>& parents, uint32_t thing) {
  while (parents[thing] != thing) thing = parents[thing] = parents[parents[thing]];
  return thing;
}

// Numbers things anew in the order in which namings first mean them.
void NumberThings(std::vector<uint32_t>& parents, Identity& identity) {
  std::vector<uint32_t> numbers(parents.size(), UINT32_MAX);
  identity.thing_count = 0;
  for (uint32_t& thing : identity.thing) {
    uint32_t& number = numbers[RootOf(parents, thing)];
    if (number == UINT32_MAX) number = identity.thing_count++;
    thing = number;
  }
}

}  // namespace

CurationReplay::CurationReplay(const CurationLog& log, std::span<const Naming> namings,
                               const GraphRows& rows)
    : namings_(namings), rows_(rows), sorted_(rows.strings.size()) {
  std::vector<bool> holds = Holds(log);
  for (size_t at = 0; at < log.size(); ++at) {
    if (holds[at]) entries_.push_back(&log[at]);
  }
  CollectGiven();
  FindNamings(namings);
}

void CurationReplay::CollectGiven() {
  given_.clear();
  for (const CurationEntry* entry : entries_) {
    if (entry->kind != CurationKind::kRename && entry->kind != CurationKind::kAddAlias) continue;
    given_.emplace(FoldName(entry->words[1]), entry->words[0]);
  }
}

// What is an alias no longer is no name in the steps that follow.
void CurationReplay::EndAliases() {
  for (size_t at = 0; at < entries_.size(); ++at) {
    if (entries_[at]->kind != CurationKind::kRemoveAlias) continue;
    uint32_t thing = ThingOf(entries_[at]->words[0]);
    if (thing == kNoThing) continue;
    std::string alias = FoldName(entries_[at]->words[1]);
    auto here = entries_.begin() + static_cast<std::ptrdiff_t>(at);
    auto kept = std::remove_if(entries_.begin(), here, [&](const CurationEntry* earlier) {
      return earlier->kind == CurationKind::kAddAlias && FoldName(earlier->words[1]) == alias &&
             ThingOf(earlier->words[0]) == thing;
    });
    at -= static_cast<size_t>(here - kept);
    entries_.erase(kept, here);
  }
  CollectGiven();
}

// The number of a string, 0 where there is none.
uint32_t CurationReplay::StringOf(std::string_view text) const {
  auto numbers = std::views::iota(size_t{0}, sorted_);
  auto found = std::ranges::lower_bound(
      numbers, text, {}, [this](size_t number) { return TextAt(static_cast<uint32_t>(number)); });
  bool there = found != numbers.end() && TextAt(static_cast<uint32_t>(*found)) == text;
  return there ? static_cast<uint32_t>(*found) : 0;
}

void CurationReplay::FindNamings(std::span<const Naming> namings) {
  for (const CurationEntry* entry : entries_) {
    for (std::string_view word : NamedThings(*entry)) {
      by_id_[StringOf(word)];
      by_name_[StringOf(FoldName(word))];
    }
  }
  by_id_.erase(0);
  by_name_.erase(0);
  if (by_id_.empty() && by_name_.empty()) return;
  std::vector<bool> wanted(rows_.strings.size());
  for (const auto& [string, unused] : by_id_) wanted[string] = true;
  for (const auto& [string, unused] : by_name_) wanted[string] = true;
  auto add = [&](auto& by, uint32_t string, uint32_t at) {
    if (!wanted[string]) return;
    if (auto found = by.find(string); found != by.end()) found->second.push_back(at);
  };
  for (uint32_t at = 0; at < namings.size(); ++at) {
    add(by_id_, namings[at].id, at);
    add(by_name_, namings[at].name, at);
  }
}

// A name that no document has may be one that people gave.
std::span<const uint32_t> CurationReplay::NamingsOf(std::string_view word) const {
  std::span<const uint32_t> namings = NamingsInDocuments(word);
  for (size_t step = 0; namings.empty() && step < given_.size(); ++step) {
    auto given = given_.find(FoldName(word));
    if (given == given_.end()) break;
    word = given->second;
    namings = NamingsInDocuments(word);
  }
  return namings;
}

// Those of the identifier, or else of the name.
std::span<const uint32_t> CurationReplay::NamingsInDocuments(std::string_view word) const {
  auto id = by_id_.find(StringOf(word));
  if (id != by_id_.end() && !id->second.empty()) return id->second;
  auto name = by_name_.find(StringOf(FoldName(word)));
  return name == by_name_.end() ? std::span<const uint32_t>() : name->second;
}

void CurationReplay::TakeThings(const Identity& identity) {
  things_ = identity.thing;
  identified_.assign(identity.thing_count, false);
  for (size_t at = 0; at < namings_.size(); ++at) {
    if (namings_[at].id != 0) identified_[things_[at]] = true;
  }
}

// The only thing that a word names; of several, the only one that has no identifier to be named by.
uint32_t CurationReplay::ThingOf(std::string_view word) const {
  std::set<uint32_t> named;
  std::set<uint32_t> bare;
  for (uint32_t naming : NamingsOf(word)) {
    named.insert(things_[naming]);
    if (!identified_[things_[naming]]) bare.insert(things_[naming]);
  }
  if (named.size() == 1) return *named.begin();
  return bare.size() == 1 ? *bare.begin() : kNoThing;
}

void CurationReplay::Split(std::vector<Claim>& claims) const {
  std::set<std::pair<uint32_t, uint32_t>> apart;  // namings
  for (const CurationEntry* entry : entries_) {
    bool parts = entry->kind == CurationKind::kSplit || entry->kind == CurationKind::kRemoveAlias;
    if (!parts) continue;
    for (uint32_t a : NamingsOf(entry->words[0])) {
      for (uint32_t b : NamingsOf(entry->words[1])) {
        if (namings_[a].document == namings_[b].document) apart.insert(std::minmax(a, b));
      }
    }
  }
  std::erase_if(claims, [&](const Claim& claim) {
    return apart.contains(std::minmax(claim.name, claim.alias));
  });
}

void CurationReplay::Merge(Identity& identity) {
  if (entries_.empty()) return;
  TakeThings(identity);
  std::vector<uint32_t> parents(identity.thing_count);
  std::iota(parents.begin(), parents.end(), 0U);
  bool merged = false;
  for (const CurationEntry* entry : entries_) {
    if (entry->kind != CurationKind::kMerge) continue;
    uint32_t a = ThingOf(entry->words[0]);
    uint32_t b = ThingOf(entry->words[1]);
    if (a == kNoThing || b == kNoThing) continue;
    parents[RootOf(parents, b)] = RootOf(parents, a);
    merged = true;
  }
  if (!merged) return;
  NumberThings(parents, identity);
  TakeThings(identity);
}

void CurationReplay::Rename(GraphRows& rows) {
  EndAliases();
  for (const CurationEntry* entry : entries_) {
    if (entry->kind == CurationKind::kAddLabel) rows.strings.Add(entry->words[1]);
    bool renames = entry->kind == CurationKind::kRename;
    if (!renames && entry->kind != CurationKind::kAddAlias) continue;
    uint32_t thing = ThingOf(entry->words[0]);
    if (thing == kNoThing) continue;
    GraphRows::Node& node = rows.nodes[thing];
    std::vector<uint32_t> aliases(rows.lists.begin() + node.aliases.begin,
                                  rows.lists.begin() + node.aliases.end);
    uint32_t name = rows.strings.Add(entry->words[1]);
    aliases.push_back(renames ? std::exchange(node.name, name) : name);
    std::ranges::sort(aliases);
    aliases.erase(std::ranges::unique(aliases).begin(), aliases.end());
    std::erase(aliases, node.name);
    node.aliases.begin = static_cast<uint32_t>(rows.lists.size());
    rows.lists.insert(rows.lists.end(), aliases.begin(), aliases.end());
    node.aliases.end = static_cast<uint32_t>(rows.lists.size());
  }
}

// Documents are in order of key, as strings are.
uint32_t CurationReplay::DocumentOf(std::string_view key) const {
  uint32_t string = StringOf(key);
  auto found = std::ranges::lower_bound(rows_.documents, string, {}, &GraphRows::Document::key);
  bool known = found != rows_.documents.end() && found->key == string;
  return known ? static_cast<uint32_t>(found - rows_.documents.begin()) : kEverywhere;
}

std::vector<Rejection> CurationReplay::Rejections() const {
  std::vector<Rejection> rejections;
  for (const CurationEntry* entry : entries_) {
    bool rejects = entry->kind == CurationKind::kReject;
    if (!rejects && entry->kind != CurationKind::kAccept) continue;
    Rejection named{.source = ThingOf(entry->words[0]),
                    .target = ThingOf(entry->words[2]),
                    .type = entry->words[1],
                    .document = DocumentOf(NamedDocument(*entry))};
    if (named.source == kNoThing || named.target == kNoThing) continue;
    bool in_document = !NamedDocument(*entry).empty();
    if (in_document && named.document == kEverywhere) continue;
    if (rejects) {
      rejections.push_back(named);
      continue;
    }
    std::erase_if(rejections, [&](const Rejection& earlier) {
      Rejection same = earlier;
      if (!in_document) same.document = named.document;
      return same == named;
    });
  }
  return rejections;
}

std::vector<CurationReplay::LabelChange> CurationReplay::LabelChanges() const {
  std::vector<LabelChange> changes;
  for (const CurationEntry* entry : entries_) {
    bool adds = entry->kind == CurationKind::kAddLabel;
    if (!adds && entry->kind != CurationKind::kRemoveLabel) continue;
    uint32_t node = ThingOf(entry->words[0]);
    if (node != kNoThing) changes.push_back({node, entry->words[1], adds});
  }
  return changes;
}

}  // namespace causeway
