// Interns the dictionaries of chunks, sorts strings and documents, and has each document collect
// its mentions. Statements stay as they are.
#include "graph/taken.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/parallel.h"
#include "graph/document_mentions.h"
#include "graph/fold.h"
#include "graph/freeze.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

constexpr uint32_t kNowhere = Id<void>::kNone;

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

// The strings that a column names, as strings of the pool.
std::vector<uint32_t> Distinct(const NumberColumn& column, std::span<const uint32_t> strings) {
  std::vector<bool> seen(strings.size());
  column.MarkIn(seen);
  std::vector<uint32_t> distinct;
  for (size_t text = 0; text < seen.size(); ++text) {
    if (seen[text]) distinct.push_back(strings[text]);
  }
  return distinct;
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
  CW_ASSIGN(StatementChunk chunk, StatementChunk::Decode(encoder_.Finish(), ChunkOrigin::kEncoder));
  Absorb(std::move(chunk));
  return {};
}

Result<void> Taken::End() {
  CW_TRY(EndChunk());
  ended_ = {.documents = rows.documents.size(),
            .segments = segments.size(),
            .properties = rows.properties.size()};
  return {};
}

void Taken::TakeBack() {
  rows.documents.resize(ended_.documents);
  segments.erase(segments.begin() + static_cast<std::ptrdiff_t>(ended_.segments), segments.end());
  rows.properties.resize(ended_.properties);
  encoder_ = ChunkEncoder();
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
  segment.chunk.ForgetDictionary();
  segments.push_back(std::move(segment));
}

void Taken::KeepProperties(const StatementChunk& chunk) {
  for (const Property& property : chunk.properties()) {
    rows.properties.push_back(
        {rows.strings.Add(property.key), rows.strings.Add(ToJson(property.value))});
  }
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
  CollectMentions();
  InParallel(segments.size(), [this](size_t at) { SortProperties(segments[at]); });
  return {};
}

// Each name is folded once, however many documents use it.
void Taken::FoldNames() {
  rows.folded.assign(rows.strings.size(), kNowhere);
  std::vector<uint32_t> names;
  for (const TakenChunk& segment : segments) {
    for (uint32_t text :
         Distinct(segment.chunk.Column(ChunkColumn::kMentionName), segment.strings)) {
      if (std::exchange(rows.folded[text], 0) == kNowhere) names.push_back(text);
    }
  }
  constexpr size_t kBatch = 4096;
  std::vector<std::optional<std::string>> folded(names.size());  // where it is another text
  InParallel((names.size() + kBatch - 1) / kBatch, [&](size_t batch) {
    size_t end = std::min((batch + 1) * kBatch, names.size());
    for (size_t at = batch * kBatch; at < end; ++at) {
      std::string_view name = rows.strings[names[at]];
      std::string text = FoldName(name);
      if (text != name) folded[at] = std::move(text);
    }
  });
  for (size_t at = 0; at < names.size(); ++at) {
    rows.folded[names[at]] = folded[at] ? rows.strings.Add(*folded[at]) : names[at];
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
  for (TakenChunk& segment : segments) segment.document = place[segment.document];
}

void Taken::CollectMentions() {
  std::vector<SegmentMentions> of_segment(segments.size());
  InParallel(segments.size(), [&](size_t at) { of_segment[at].Take(segments[at]); });
  std::vector<DocumentMentions> of_document(rows.documents.size());
  for (SegmentMentions& segment : of_segment) {
    of_document[segment.segment->document].segments.push_back(&segment);
  }
  InParallel(of_document.size(), [&](size_t at) { of_document[at].Collect(); });
  std::vector<uint32_t> first = {0};  // where each document's mentions go
  for (DocumentMentions& document : of_document) {
    first.push_back(first.back() + static_cast<uint32_t>(document.mentions.size()));
    for (const std::vector<uint32_t>& set : document.labels.all()) {
      document.kept_labels.push_back(labels.Keep(set));
    }
  }
  mentions.resize(first.back());
  InParallel(of_document.size(), [&](size_t at) {
    auto document = static_cast<uint32_t>(at);
    of_document[at].MoveTo(document, std::span(mentions).subspan(first[at]), first[at]);
  });
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
