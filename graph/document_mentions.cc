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

// Most mentions wear what the one before them wears.
void SegmentMentions::Take(TakenChunk& taken) {
  segment = &taken;
  std::vector<uint32_t> names = taken.chunk.Column(ChunkColumn::kMentionName).All();
  std::vector<uint32_t> ids = taken.chunk.Column(ChunkColumn::kMentionId).All();
  std::vector<uint32_t> label_ends = taken.chunk.Column(ChunkColumn::kMentionLabelEnd).All();
  std::vector<uint32_t> all_labels = taken.chunk.Column(ChunkColumn::kLabel).All();
  std::vector<bool> used = UsedMentions(taken);
  taken.mentions.assign(used.size(), kUnused);
  uses.reserve(used.size());
  std::span<const uint32_t> last;
  uint32_t last_set = 0;
  uint32_t begin = 0;
  for (size_t at = 0; at < used.size(); begin = label_ends[at++]) {
    if (!used[at]) continue;
    std::span worn = std::span(all_labels).subspan(begin, label_ends[at] - begin);
    bool is_same = worn.size() == last.size() && std::equal(worn.begin(), worn.end(), last.begin());
    if (!is_same) {
      std::vector<uint32_t> texts;
      for (uint32_t label : worn) texts.push_back(taken.strings[label]);
      last_set = labels.Keep(std::move(texts));
      last = worn;
    }
    uint64_t name = taken.strings[names[at]];
    uses.push_back({.key = name << 32 | taken.strings[ids[at]],
                    .labels = last_set,
                    .number = &taken.mentions[at]});
  }
}

void DocumentMentions::Collect() {
  NumberLabels();
  if (!NumberByIdentifiers()) NumberByKeys();
  for (SegmentMentions* segment : segments) segment->uses = {};
}

void DocumentMentions::NumberLabels() {
  for (SegmentMentions* segment : segments) {
    std::vector<uint32_t> kept;
    for (const std::vector<uint32_t>& set : segment->labels.all()) kept.push_back(labels.Keep(set));
    for (Use& use : segment->uses) use.labels = kept[use.labels];
  }
}

// Tables of edges name nothing: identifiers, which are numbers of strings already, need no sorting
// where they lie close together. False where there are names, or the identifiers lie far apart.
bool DocumentMentions::NumberByIdentifiers() {
  constexpr uint64_t kPlacesPerUse = 8;
  uint64_t first = UINT64_MAX;
  uint64_t last = 0;
  size_t uses = 0;
  for (const SegmentMentions* segment : segments) {
    for (const Use& use : segment->uses) {
      first = std::min(first, use.key);
      last = std::max(last, use.key);
    }
    uses += segment->uses.size();
  }
  if (uses == 0) return true;
  uint64_t places = last - first + 1;
  if (last >> 32 != 0 || places > uses * kPlacesPerUse) return false;
  std::vector<uint32_t> numbers(places, kUnused);
  for (const SegmentMentions* segment : segments) {
    for (const Use& use : segment->uses) numbers[use.key - first] = 0;
  }
  for (uint64_t place = 0; place < places; ++place) {
    if (numbers[place] == kUnused) continue;
    numbers[place] = static_cast<uint32_t>(mentions.size());
    mentions.push_back({.id = static_cast<uint32_t>(first + place)});
  }
  for (const SegmentMentions* segment : segments) {
    for (const Use& use : segment->uses) Number(use, numbers[use.key - first]);
  }
  return true;
}

void DocumentMentions::NumberByKeys() {
  std::vector<Use> uses;
  for (const SegmentMentions* segment : segments) {
    uses.insert(uses.end(), segment->uses.begin(), segment->uses.end());
  }
  SortByNumber(uses, &Use::key);
  for (size_t at = 0; at < uses.size(); ++at) {
    if (at == 0 || uses[at - 1].key != uses[at].key) {
      mentions.push_back({.name = static_cast<uint32_t>(uses[at].key >> 32),
                          .id = static_cast<uint32_t>(uses[at].key)});
    }
    Number(uses[at], static_cast<uint32_t>(mentions.size() - 1));
  }
}

// A mention that a document gives several sets of labels wears all of them.
void DocumentMentions::Number(const Use& use, uint32_t mention) {
  *use.number = mention;
  uint32_t& worn = mentions[mention].labels;
  if (worn != use.labels) worn = labels.KeepBoth(worn, use.labels);
}

void DocumentMentions::MoveTo(uint32_t document, std::span<MentionRow> to, uint32_t first) {
  for (size_t at = 0; at < mentions.size(); ++at) {
    to[at] = mentions[at];
    to[at].document = document;
    to[at].labels = kept_labels[mentions[at].labels];
  }
  mentions = {};
  for (SegmentMentions* of_segment : segments) {
    for (uint32_t& mention : of_segment->segment->mentions) {
      if (mention != kUnused) mention += first;
    }
  }
}

}  // namespace causeway
