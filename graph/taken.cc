// Interns the dictionaries of chunks, and sorts documents and mentions. Statements stay as they
// are.
#include "graph/taken.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "graph/fold.h"
#include "graph/freeze.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

constexpr uint32_t kNowhere = Id<void>::kNone;
constexpr size_t kAhead = 16;  // mentions whose place in memory is asked for

// Of each row, its place when they are sorted; equal rows keep their order.
template <class Row, class Less>
std::vector<uint32_t> PlacesInOrder(const std::vector<Row>& rows, Less less) {
  std::vector<uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](uint32_t a, uint32_t b) { return less(rows[a], rows[b]); });
  std::vector<uint32_t> place(rows.size());
  for (uint32_t at = 0; at < order.size(); ++at) place[order[at]] = at;
  return place;
}

template <class Row>
void Reorder(std::vector<Row>& rows, const std::vector<uint32_t>& place) {
  std::vector<Row> sorted(rows.size());
  for (size_t old = 0; old < rows.size(); ++old) sorted[place[old]] = std::move(rows[old]);
  rows = std::move(sorted);
}

// Marks the numbers of a column in `seen`.
void MarkSeen(const NumberColumn& column, std::vector<bool>& seen) {
  if (auto constant = column.constant()) {
    seen[*constant] = true;
    return;
  }
  std::array<uint32_t, kColumnBlock> numbers{};
  for (size_t row = 0; row < column.size(); row += kColumnBlock) {
    std::span<uint32_t> part(numbers.data(), std::min(kColumnBlock, column.size() - row));
    column.Read(row, part);
    for (uint32_t number : part) seen[number] = true;
  }
}

// The strings that a column names, as strings of the pool.
std::vector<uint32_t> Distinct(const NumberColumn& column, std::span<const uint32_t> strings) {
  std::vector<bool> seen(strings.size());
  MarkSeen(column, seen);
  std::vector<uint32_t> distinct;
  for (size_t text = 0; text < seen.size(); ++text) {
    if (seen[text]) distinct.push_back(strings[text]);
  }
  return distinct;
}

// The mentions that a chunk's statements are about: a declaration has a subject only.
std::vector<bool> UsedMentions(const TakenChunk& segment) {
  const StatementChunk& chunk = segment.chunk;
  size_t mentions = chunk.Column(ChunkColumn::kMentionName).size();
  if (std::ranges::find(segment.relations, 0U) == segment.relations.end()) {
    return std::vector<bool>(mentions, true);
  }
  std::vector<bool> used(mentions);
  MarkSeen(chunk.Column(ChunkColumn::kSubject), used);
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

void Taken::Begin(const Document& document) {
  TakeBack();
  rows.documents.push_back({.key = rows.strings.Add(document.key),
                            .title = rows.strings.Add(document.title),
                            .digest = rows.strings.Add(document.digest),
                            .importer = rows.strings.Add(document.importer),
                            .has_text = !document.text.empty()});
}

Result<void> Taken::Take(const Statement& statement) {
  CW_TRY(encoder_.Add(statement));
  return encoder_.full() ? EndChunk() : Result<void>();
}

Result<void> Taken::Take(StatementChunk chunk) {
  CW_TRY(EndChunk());
  Absorb(std::move(chunk));
  return {};
}

Result<void> Taken::EndChunk() {
  if (encoder_.size() == 0) return {};
  CW_ASSIGN(StatementChunk chunk, StatementChunk::Decode(encoder_.Finish()));
  Absorb(std::move(chunk));
  return {};
}

Result<void> Taken::End() {
  CW_TRY(EndChunk());
  ended_ = {.documents = rows.documents.size(),
            .mentions = mentions.size(),
            .segments = segments.size(),
            .properties = rows.properties.size()};
  mention_table_ = MentionTable();
  return {};
}

void Taken::TakeBack() {
  rows.documents.resize(ended_.documents);
  mentions.resize(ended_.mentions);
  segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(ended_.segments), segments.end());
  rows.properties.resize(ended_.properties);
  encoder_ = ChunkEncoder();
  mention_table_ = MentionTable();
}

void Taken::Absorb(StatementChunk chunk) {
  TakenChunk segment{.chunk = std::move(chunk),
                     .document = static_cast<uint32_t>(rows.documents.size() - 1),
                     .first_property = static_cast<uint32_t>(rows.properties.size())};
  if (!segments.empty()) {
    const TakenChunk& before = segments.back();
    segment.first_row = before.first_row + static_cast<uint32_t>(before.chunk.size());
  }
  segment.strings.resize(segment.chunk.strings().size());
  rows.strings.AddAll(segment.chunk.strings(), segment.strings);
  segment.relations = Distinct(segment.chunk.Column(ChunkColumn::kRelation), segment.strings);
  segment.sections = Distinct(segment.chunk.Column(ChunkColumn::kSection), segment.strings);
  KeepProperties(segment.chunk);
  KeepMentions(segment);
  segment.chunk.ForgetDictionary();
  segments.push_back(std::move(segment));
}

void Taken::KeepProperties(const StatementChunk& chunk) {
  for (const Property& property : chunk.properties()) {
    rows.properties.push_back(
        {rows.strings.Add(property.key), rows.strings.Add(ToJson(property.value))});
  }
}

void Taken::KeepMentions(TakenChunk& segment) {
  const StatementChunk& chunk = segment.chunk;
  std::vector<bool> used = UsedMentions(segment);
  std::vector<MentionTable::Key> keys = KeysOfMentions(segment);
  segment.mentions.assign(used.size(), kNowhere);
  uint32_t begin = 0;
  std::vector<uint32_t> labels;
  std::vector<uint32_t> last_labels;
  uint32_t last_set = 0;
  for (size_t at = 0; at < used.size(); ++at) {
    uint32_t end = chunk.Column(ChunkColumn::kMentionLabelEnd)[at];
    labels.clear();
    for (; begin < end; ++begin) {
      labels.push_back(segment.strings[chunk.Column(ChunkColumn::kLabel)[begin]]);
    }
    if (!used[at]) continue;
    if (at + kAhead < keys.size()) mention_table_.Prefetch(keys[at + kAhead]);
    if (labels != last_labels) last_set = KeepLabels(last_labels = labels);
    segment.mentions[at] = Keep(keys[at], last_set);
  }
}

// A mention that a document gives several sets of labels wears all of them.
uint32_t Taken::Keep(const MentionTable::Key& key, uint32_t labels) {
  auto in_document = static_cast<uint32_t>(mentions.size() - ended_.mentions);
  uint32_t number = mention_table_.Add(key);
  if (number == in_document) {
    auto document = static_cast<uint32_t>(rows.documents.size() - 1);
    mentions.push_back({.document = document, .name = key.name, .id = key.id, .labels = labels});
  }
  MentionRow& kept = mentions[ended_.mentions + number];
  if (kept.labels != labels) {
    std::vector<uint32_t> both = label_sets[kept.labels];
    both.insert(both.end(), label_sets[labels].begin(), label_sets[labels].end());
    kept.labels = KeepLabels(std::move(both));
  }
  return static_cast<uint32_t>(ended_.mentions) + number;
}

uint32_t Taken::KeepLabels(std::vector<uint32_t> labels) {
  std::ranges::sort(labels);
  labels.erase(std::ranges::unique(labels).begin(), labels.end());
  auto [at, is_new] =
      label_set_ids_.try_emplace(std::move(labels), static_cast<uint32_t>(label_sets.size()));
  if (is_new) label_sets.push_back(at->first);
  return at->second;
}

Result<void> Taken::Sort() {
  TakeBack();
  size_t statements = 0;
  for (const TakenChunk& segment : segments) statements += segment.chunk.size();
  CW_TRY(CheckCount(statements));
  for (std::string_view label : kKindLabels) rows.strings.Add(label);
  FoldNames();
  SortStrings();
  SortDocuments();
  SortMentions();
  InParallel(segments.size(), [this](size_t at) { SortProperties(segments[at]); });
  return {};
}

// Each name is folded once, however many documents use it.
void Taken::FoldNames() {
  rows.folded.assign(rows.strings.size(), kNowhere);
  std::vector<uint32_t> names;
  for (const MentionRow& mention : mentions) {
    if (std::exchange(rows.folded[mention.name], 0) == kNowhere) names.push_back(mention.name);
  }
  constexpr size_t kBatch = 4096;
  std::vector<std::string> folded(names.size());
  InParallel((names.size() + kBatch - 1) / kBatch, [&](size_t batch) {
    size_t end = std::min((batch + 1) * kBatch, names.size());
    for (size_t at = batch * kBatch; at < end; ++at) {
      folded[at] = FoldName(rows.strings[names[at]]);
    }
  });
  for (size_t at = 0; at < names.size(); ++at) {
    rows.folded[names[at]] = rows.strings.Add(folded[at]);
  }
}

void Taken::SortStrings() {
  std::vector<uint32_t> place = rows.strings.Sort();
  for (GraphRows::Document& document : rows.documents) {
    for (uint32_t* text : {&document.key, &document.title, &document.digest, &document.importer}) {
      *text = place[*text];
    }
  }
  for (GraphRows::Property& property : rows.properties) {
    property = {place[property.key], place[property.value]};
  }
  for (MentionRow& mention : mentions) {
    mention.name = place[mention.name];
    mention.id = place[mention.id];
  }
  for (std::vector<uint32_t>& labels : label_sets) {
    for (uint32_t& label : labels) label = place[label];
    std::ranges::sort(labels);
  }
  for (TakenChunk& segment : segments) {
    for (auto* texts : {&segment.strings, &segment.relations, &segment.sections}) {
      for (uint32_t& text : *texts) text = place[text];
    }
  }
  std::vector<uint32_t> folded(rows.strings.size(), kNowhere);
  for (size_t text = 0; text < rows.folded.size(); ++text) {
    if (rows.folded[text] != kNowhere) folded[place[text]] = place[rows.folded[text]];
  }
  rows.folded = std::move(folded);
}

void Taken::SortDocuments() {
  auto before = [](const GraphRows::Document& a, const GraphRows::Document& b) {
    return std::tie(a.key, a.digest, a.title, a.importer, a.has_text) <
           std::tie(b.key, b.digest, b.title, b.importer, b.has_text);
  };
  std::vector<uint32_t> place = PlacesInOrder(rows.documents, before);
  Reorder(rows.documents, place);
  for (MentionRow& mention : mentions) mention.document = place[mention.document];
  for (TakenChunk& segment : segments) segment.document = place[segment.document];
}

// Mentions of one document came one after the other: each document's are sorted by themselves.
void Taken::SortMentions() {
  std::vector<GraphRows::Slice> of_document(rows.documents.size());
  for (uint32_t at = 0; at < mentions.size(); ++at) {
    GraphRows::Slice& slice = of_document[mentions[at].document];
    if (slice.end == 0) slice.begin = at;
    slice.end = at + 1;
  }
  std::vector<uint32_t> first = {0};  // where each document's mentions go
  for (GraphRows::Slice slice : of_document)
    first.push_back(first.back() + slice.end - slice.begin);
  std::vector<uint32_t> place(mentions.size());
  InParallel(of_document.size(), [&](size_t document) {
    std::vector<std::pair<uint64_t, uint32_t>> keys;
    for (uint32_t at = of_document[document].begin; at < of_document[document].end; ++at) {
      keys.emplace_back(uint64_t{mentions[at].name} << 32 | mentions[at].id, at);
    }
    std::ranges::sort(keys);
    uint32_t next = first[document];
    for (const auto& [key, at] : keys) place[at] = next++;
  });
  Reorder(mentions, place);
  for (TakenChunk& segment : segments) {
    for (uint32_t& mention : segment.mentions) {
      if (mention != kNowhere) mention = place[mention];
    }
  }
}

// The properties of each statement in order of key and value.
void Taken::SortProperties(const TakenChunk& segment) {
  const NumberColumn& ends = segment.chunk.Column(ChunkColumn::kPropertyEnd);
  if (ends.constant() == 0U) return;
  auto first = rows.properties.begin() + segment.first_property;
  uint32_t begin = 0;
  for (size_t row = 0; row < ends.size(); ++row) {
    uint32_t end = ends[row];
    std::sort(first + begin, first + end);
    begin = end;
  }
}

}  // namespace causeway
