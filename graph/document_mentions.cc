// Mentions of all chunks are sorted, so that those which are the same come together; what
// statements do not use is left out.
#include "graph/document_mentions.h"

#include <algorithm>
#include <utility>

#include "graph/number_sort.h"
#include "graph/taken.h"

namespace causeway {
namespace {

constexpr uint32_t kUnused = Id<void>::kNone;

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

}  // namespace

void DocumentMentions::Collect() {
  for (TakenChunk* segment : segments) Take(*segment);
  if (!NumberByIdentifiers()) NumberByKeys();
  uses_ = {};
}

void DocumentMentions::Take(TakenChunk& segment) {
  std::vector<uint32_t> names = segment.chunk.Column(ChunkColumn::kMentionName).All();
  std::vector<uint32_t> ids = segment.chunk.Column(ChunkColumn::kMentionId).All();
  std::vector<uint32_t> label_ends = segment.chunk.Column(ChunkColumn::kMentionLabelEnd).All();
  std::vector<uint32_t> all_labels = segment.chunk.Column(ChunkColumn::kLabel).All();
  std::vector<bool> used = UsedMentions(segment);
  segment.mentions.assign(used.size(), kUnused);
  uses_.reserve(uses_.size() + used.size());
  std::vector<uint32_t> labels;
  std::vector<uint32_t> last_labels;
  uint32_t last_set = 0;
  uint32_t begin = 0;
  for (size_t at = 0; at < used.size(); ++at) {
    labels.clear();
    for (; begin < label_ends[at]; ++begin) labels.push_back(segment.strings[all_labels[begin]]);
    if (!used[at]) continue;
    if (labels != last_labels) last_set = KeepLabels(last_labels = labels);
    uint64_t name = segment.strings[names[at]];
    uses_.push_back({.key = name << 32 | segment.strings[ids[at]],
                     .labels = last_set,
                     .number = &segment.mentions[at]});
  }
}

void DocumentMentions::NumberByKeys() {
  SortByNumber(uses_, &Use::key);
  for (size_t at = 0; at < uses_.size(); ++at) {
    const Use& use = uses_[at];
    if (at == 0 || uses_[at - 1].key != use.key) mentions.push_back(MentionOf(use));
    *use.number = static_cast<uint32_t>(mentions.size() - 1);
    AddLabels(mentions.back(), use.labels);
  }
}

// Tables of edges name nothing: identifiers, which are numbers of strings already, need no sorting
// where they lie close together. False where there are names, or the identifiers lie far apart.
bool DocumentMentions::NumberByIdentifiers() {
  constexpr uint64_t kPlacesPerUse = 8;
  if (uses_.empty()) return true;
  auto [first, last] = std::ranges::minmax(uses_, {}, &Use::key);
  uint64_t places = last.key - first.key + 1;
  if (last.key >> 32 != 0 || places > uses_.size() * kPlacesPerUse) return false;
  std::vector<const Use*> use_of(places);
  for (const Use& use : uses_) use_of[use.key - first.key] = &use;
  std::vector<uint32_t> numbers(places);
  for (uint64_t place = 0; place < places; ++place) {
    if (use_of[place] == nullptr) continue;
    numbers[place] = static_cast<uint32_t>(mentions.size());
    mentions.push_back(MentionOf(*use_of[place]));
  }
  for (const Use& use : uses_) {
    *use.number = numbers[use.key - first.key];
    AddLabels(mentions[*use.number], use.labels);
  }
  return true;
}

MentionRow DocumentMentions::MentionOf(const Use& use) {
  return {.name = static_cast<uint32_t>(use.key >> 32),
          .id = static_cast<uint32_t>(use.key),
          .labels = use.labels};
}

// A mention that a document gives several sets of labels wears all of them.
void DocumentMentions::AddLabels(MentionRow& mention, uint32_t labels) {
  if (mention.labels == labels) return;
  std::vector<uint32_t> both = label_sets[mention.labels];
  both.insert(both.end(), label_sets[labels].begin(), label_sets[labels].end());
  mention.labels = KeepLabels(std::move(both));
}

uint32_t DocumentMentions::KeepLabels(std::vector<uint32_t> labels) {
  std::ranges::sort(labels);
  labels.erase(std::ranges::unique(labels).begin(), labels.end());
  auto [at, is_new] =
      label_set_ids_.try_emplace(std::move(labels), static_cast<uint32_t>(label_sets.size()));
  if (is_new) label_sets.push_back(at->first);
  return at->second;
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
