// A hash table of one document's mentions; what statements do not use is left out.
#include "graph/document_mentions.h"

#include <algorithm>
#include <utility>

#include "graph/taken.h"

namespace causeway {
namespace {

constexpr uint32_t kUnused = Id<void>::kNone;
constexpr size_t kAhead = 16;  // mentions whose place in memory is asked for

// The mentions that a chunk's statements are about: a declaration has a subject only.
std::vector<bool> UsedMentions(const TakenChunk& segment) {
  const StatementChunk& chunk = segment.chunk;
  size_t mentions = chunk.Column(ChunkColumn::kMentionName).size();
  if (std::ranges::find(segment.relations, 0U) == segment.relations.end()) {
    return std::vector<bool>(mentions, true);
  }
  std::vector<bool> used(mentions);
  chunk.Column(ChunkColumn::kSubject).MarkIn(used);
  if (segment.relations.size() == 1) return used;
  for (size_t row = 0; row < chunk.size(); ++row) {
    bool declares = segment.strings[chunk.Column(ChunkColumn::kRelation)[row]] == 0;
    if (!declares) used[chunk.Column(ChunkColumn::kObject)[row]] = true;
  }
  return used;
}

std::vector<MentionTable::Key> KeysOfMentions(const TakenChunk& segment) {
  const NumberColumn& names = segment.chunk.Column(ChunkColumn::kMentionName);
  const NumberColumn& ids = segment.chunk.Column(ChunkColumn::kMentionId);
  std::vector<MentionTable::Key> keys(names.size());
  for (size_t at = 0; at < keys.size(); ++at) {
    keys[at] = {.name = segment.strings[names[at]], .id = segment.strings[ids[at]]};
  }
  return keys;
}

}  // namespace

void DocumentMentions::Collect() {
  for (TakenChunk* segment : segments) Take(*segment);
  table_ = MentionTable();
  Sort();
}

void DocumentMentions::Take(TakenChunk& segment) {
  const NumberColumn& label_ends = segment.chunk.Column(ChunkColumn::kMentionLabelEnd);
  const NumberColumn& all_labels = segment.chunk.Column(ChunkColumn::kLabel);
  std::vector<bool> used = UsedMentions(segment);
  std::vector<MentionTable::Key> keys = KeysOfMentions(segment);
  segment.mentions.assign(used.size(), kUnused);
  uint32_t begin = 0;
  std::vector<uint32_t> labels;
  std::vector<uint32_t> last_labels;
  uint32_t last_set = 0;
  for (size_t at = 0; at < used.size(); ++at) {
    labels.clear();
    for (uint32_t end = label_ends[at]; begin < end; ++begin) {
      labels.push_back(segment.strings[all_labels[begin]]);
    }
    if (!used[at]) continue;
    if (at + kAhead < keys.size()) table_.Prefetch(keys[at + kAhead]);
    if (labels != last_labels) last_set = KeepLabels(last_labels = labels);
    segment.mentions[at] = Keep(keys[at], last_set);
  }
}

// A mention that a document gives several sets of labels wears all of them.
uint32_t DocumentMentions::Keep(const MentionTable::Key& key, uint32_t labels) {
  uint32_t number = table_.Add(key);
  if (number == mentions.size()) {
    mentions.push_back({.name = key.name, .id = key.id, .labels = labels});
  }
  MentionRow& kept = mentions[number];
  if (kept.labels != labels) {
    std::vector<uint32_t> both = label_sets[kept.labels];
    both.insert(both.end(), label_sets[labels].begin(), label_sets[labels].end());
    kept.labels = KeepLabels(std::move(both));
  }
  return number;
}

uint32_t DocumentMentions::KeepLabels(std::vector<uint32_t> labels) {
  std::ranges::sort(labels);
  labels.erase(std::ranges::unique(labels).begin(), labels.end());
  auto [at, is_new] =
      label_set_ids_.try_emplace(std::move(labels), static_cast<uint32_t>(label_sets.size()));
  if (is_new) label_sets.push_back(at->first);
  return at->second;
}

void DocumentMentions::Sort() {
  std::vector<std::pair<uint64_t, uint32_t>> keys;
  keys.reserve(mentions.size());
  for (uint32_t at = 0; at < mentions.size(); ++at) {
    keys.emplace_back(uint64_t{mentions[at].name} << 32 | mentions[at].id, at);
  }
  std::ranges::sort(keys);
  std::vector<uint32_t> place(mentions.size());
  std::vector<MentionRow> sorted(mentions.size());
  for (uint32_t at = 0; at < keys.size(); ++at) {
    place[keys[at].second] = at;
    sorted[at] = mentions[keys[at].second];
  }
  mentions = std::move(sorted);
  for (TakenChunk* segment : segments) {
    for (uint32_t& mention : segment->mentions) {
      if (mention != kUnused) mention = place[mention];
    }
  }
}

void DocumentMentions::MoveTo(uint32_t document, std::span<MentionRow> to, uint32_t first) {
  for (size_t at = 0; at < mentions.size(); ++at) {
    to[at] = mentions[at];
    to[at].document = document;
    to[at].labels = kept_labels[mentions[at].labels];
  }
  mentions = {};
  for (TakenChunk* segment : segments) {
    for (uint32_t& mention : segment->mentions) {
      if (mention != kUnused) mention += first;
    }
  }
}

}  // namespace causeway
