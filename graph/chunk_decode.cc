// From the bytes of a chunk to columns over them, and to statements that borrow from them. Nothing
// is trusted: a checksum says that bytes are as they were written, not by whom.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>
#include <utility>

#include "graph/chunk.h"

namespace causeway {
namespace {

constexpr size_t kBatch = 1024;  // statements handed over at once

using Columns = std::array<NumberColumn, kChunkColumnCount>;

Error DamagedChunk(std::string_view what) {
  return {.code = ErrorCode::kDamaged, .message = fmt::format("chunk: {}", what)};
}

const NumberColumn& At(const Columns& columns, ChunkColumn column) {
  return columns[static_cast<size_t>(column)];
}

// Ends rise and the last is `size`: each element has its range, and nothing is left over.
bool Partition(const NumberColumn& column, size_t size) {
  if (column.constant() == 0U) return size == 0;
  std::vector<uint32_t> ends = column.All();
  return std::ranges::is_sorted(ends) && (ends.empty() ? 0 : ends.back()) == size;
}

bool SameLength(const Columns& columns, ChunkColumn first, ChunkColumn last) {
  size_t rows = At(columns, first).size();
  for (auto at = static_cast<size_t>(first); at <= static_cast<size_t>(last); ++at) {
    if (columns[at].size() != rows) return false;
  }
  return true;
}

bool SameLength(const Columns& columns) {
  size_t strings = At(columns, ChunkColumn::kStringEnd).size();
  size_t prefixes = At(columns, ChunkColumn::kStringPrefix).size();
  return (prefixes == 0 || prefixes == strings) &&
         SameLength(columns, ChunkColumn::kStringPrefix, ChunkColumn::kStringNumeral) &&
         SameLength(columns, ChunkColumn::kMentionName, ChunkColumn::kMentionLabelEnd) &&
         SameLength(columns, ChunkColumn::kValueKind, ChunkColumn::kValueHigh) &&
         SameLength(columns, ChunkColumn::kSubject, ChunkColumn::kPropertyEnd);
}

bool InRange(const Columns& columns) {
  size_t strings = At(columns, ChunkColumn::kStringEnd).size();
  size_t mentions = At(columns, ChunkColumn::kMentionName).size();
  for (ChunkColumn text : {ChunkColumn::kMentionName, ChunkColumn::kMentionId, ChunkColumn::kLabel,
                           ChunkColumn::kPropertyKey, ChunkColumn::kRelation, ChunkColumn::kSection,
                           ChunkColumn::kStringPrefix}) {
    if (!At(columns, text).AllBelow(strings)) return false;
  }
  return At(columns, ChunkColumn::kSubject).AllBelow(mentions) &&
         At(columns, ChunkColumn::kObject).AllBelow(mentions);
}

// Takes the head and the columns off the front of `bytes`.
Result<Columns> ReadColumns(std::string_view& bytes) {
  uint32_t version = 0;
  size_t head = kChunkMagic.size() + sizeof version;
  if (!bytes.starts_with(kChunkMagic)) return DamagedChunk("not a chunk of statements");
  if (bytes.size() < head) return DamagedChunk("cut short");
  std::memcpy(&version, bytes.data() + kChunkMagic.size(), sizeof version);
  if (version < kOldestChunkVersion || version > kChunkVersion) {
    return DamagedChunk(fmt::format("unknown version {}", version));
  }
  bytes.remove_prefix(head);
  Columns columns;
  bool has_parted = version > kOldestChunkVersion;
  size_t count = has_parted ? kChunkColumnCount : static_cast<size_t>(ChunkColumn::kStringPrefix);
  for (NumberColumn& column : std::span(columns).first(count)) {
    std::optional<NumberColumn> read = NumberColumn::First(std::as_bytes(std::span(bytes)));
    if (!read) return DamagedChunk("cut short");
    if (read->size() > kChunkRows) return DamagedChunk("a column that is too long");
    bytes.remove_prefix(read->extent());
    column = *read;
  }
  return columns;
}

Result<void> CheckColumns(const Columns& columns, size_t string_bytes) {
  if (!SameLength(columns)) return DamagedChunk("columns of different lengths");
  if (!InRange(columns)) return DamagedChunk("a number out of range");
  if (Partition(At(columns, ChunkColumn::kStringEnd), string_bytes) &&
      Partition(At(columns, ChunkColumn::kMentionLabelEnd),
                At(columns, ChunkColumn::kLabel).size()) &&
      Partition(At(columns, ChunkColumn::kPropertyEnd),
                At(columns, ChunkColumn::kPropertyKey).size())) {
    return {};
  }
  return DamagedChunk("ranges that do not add up");
}

std::vector<NumeralText> SplitStrings(std::string_view bytes, const Columns& columns) {
  const NumberColumn& ends = At(columns, ChunkColumn::kStringEnd);
  std::vector<NumeralText> strings;
  strings.reserve(ends.size());
  uint32_t begin = 0;
  for (uint32_t end : ends.All()) {
    strings.push_back({.text = bytes.substr(begin, end - begin)});
    begin = end;
  }
  const NumberColumn& numeral_column = At(columns, ChunkColumn::kStringNumeral);
  if (numeral_column.empty() || numeral_column.constant() == 0U) return strings;
  std::vector<uint32_t> prefixes = At(columns, ChunkColumn::kStringPrefix).All();
  std::vector<uint32_t> numerals = numeral_column.All();
  for (size_t at = 0; at < numerals.size(); ++at) {
    if (numerals[at] == 0) continue;
    strings[at] = {.text = strings[prefixes[at]].text, .numeral = numerals[at] - 1};
  }
  return strings;
}

// Prefixes and all but names and identifiers have bytes of their own; and what is parted is so in
// the one way, so that a text is found by its parts.
Result<void> CheckParted(const Columns& columns, std::span<const NumeralText> strings) {
  if (std::ranges::none_of(strings, &NumeralText::has_numeral)) return {};
  std::vector<bool> whole(strings.size());
  for (ChunkColumn text : {ChunkColumn::kLabel, ChunkColumn::kPropertyKey, ChunkColumn::kRelation,
                           ChunkColumn::kSection, ChunkColumn::kStringPrefix}) {
    At(columns, text).MarkIn(whole);
  }
  for (size_t at = 0; at < strings.size(); ++at) {
    if (!strings[at].has_numeral()) continue;
    if (whole[at] || !IsParted(strings[at])) return DamagedChunk("a string that is parted wrongly");
  }
  return {};
}

// Takes values one after the other.
class ValueReader {
 public:
  ValueReader(const Columns& columns, std::span<const NumeralText> strings)
      : kinds_(At(columns, ChunkColumn::kValueKind)),
        lows_(At(columns, ChunkColumn::kValueLow)),
        highs_(At(columns, ChunkColumn::kValueHigh)),
        strings_(strings) {}

  // False where there is no value, or none that a store keeps.
  bool Next(Value& value, bool nested = false) {
    if (done()) return false;
    uint64_t bits = uint64_t{highs_[at_]} << 32 | lows_[at_];
    switch (kinds_[at_++]) {
      case kNullValue:
        return true;
      case kBooleanValue:
        value = bits != 0;
        return true;
      case kIntegerValue:
        value = std::bit_cast<int64_t>(bits);
        return true;
      case kRealValue:
        value = std::bit_cast<double>(bits);
        return true;
      case kTextValue:
        if (bits >= strings_.size() || strings_[bits].has_numeral()) return false;
        value = std::string(strings_[bits].text);
        return true;
      case kListValue:
        return !nested && NextList(value, bits);
      default:
        return false;
    }
  }
  [[nodiscard]] bool done() const { return at_ == kinds_.size(); }

 private:
  bool NextList(Value& value, uint64_t size) {
    List list;
    for (uint64_t i = 0; i < size; ++i) {
      if (!Next(list.emplace_back(), /*nested=*/true)) return false;
    }
    value = std::move(list);
    return true;
  }

  const NumberColumn& kinds_;
  const NumberColumn& lows_;
  const NumberColumn& highs_;
  std::span<const NumeralText> strings_;
  size_t at_ = 0;
};

Result<std::vector<Property>> ReadProperties(const Columns& columns,
                                             std::span<const NumeralText> strings) {
  std::vector<Property> properties;
  ValueReader values(columns, strings);
  for (uint32_t key : At(columns, ChunkColumn::kPropertyKey).All()) {
    Property& property = properties.emplace_back();
    property.key = strings[key].text;
    if (!values.Next(property.value)) return DamagedChunk("a value that is none");
  }
  if (!values.done()) return DamagedChunk("values that belong to no property");
  return properties;
}

std::vector<std::string_view> ReadLabels(const StatementChunk& chunk) {
  std::vector<std::string_view> labels;
  for (uint32_t label : chunk.Column(ChunkColumn::kLabel).All()) {
    labels.push_back(chunk.strings()[label].text);
  }
  return labels;
}

// The whole of each string; of those that are parted it is put into `arena`.
std::vector<std::string_view> Wholes(std::span<const NumeralText> strings, std::string& arena) {
  std::vector<size_t> ends;
  for (const NumeralText& string : strings) {
    if (string.has_numeral()) string.AppendTo(arena);
    ends.push_back(arena.size());
  }
  std::vector<std::string_view> wholes;
  size_t begin = 0;
  for (size_t at = 0; at < strings.size(); begin = ends[at++]) {
    std::string_view in_arena(arena.data() + begin, ends[at] - begin);
    wholes.push_back(strings[at].has_numeral() ? in_arena : strings[at].text);
  }
  return wholes;
}

std::vector<Mention> ReadMentions(const StatementChunk& chunk,
                                  std::span<const std::string_view> strings,
                                  std::span<const std::string_view> labels) {
  std::vector<uint32_t> names = chunk.Column(ChunkColumn::kMentionName).All();
  std::vector<uint32_t> ids = chunk.Column(ChunkColumn::kMentionId).All();
  std::vector<uint32_t> ends = chunk.Column(ChunkColumn::kMentionLabelEnd).All();
  std::vector<Mention> mentions;
  mentions.reserve(names.size());
  uint32_t begin = 0;
  for (size_t i = 0; i < names.size(); ++i) {
    mentions.push_back(
        {strings[names[i]], strings[ids[i]], labels.subspan(begin, ends[i] - begin)});
    begin = ends[i];
  }
  return mentions;
}

}  // namespace

Result<StatementChunk> StatementChunk::Decode(std::string bytes, ChunkOrigin origin) {
  StatementChunk chunk;
  chunk.bytes_ = std::make_unique<const std::string>(std::move(bytes));
  std::string_view rest = *chunk.bytes_;
  CW_ASSIGN(chunk.columns_, ReadColumns(rest));
  if (origin == ChunkOrigin::kStore) CW_TRY(CheckColumns(chunk.columns_, rest.size()));
  chunk.strings_ = SplitStrings(rest, chunk.columns_);
  if (origin == ChunkOrigin::kStore) CW_TRY(CheckParted(chunk.columns_, chunk.strings_));
  CW_ASSIGN(chunk.properties_, ReadProperties(chunk.columns_, chunk.strings_));
  return chunk;
}

void StatementChunk::ForgetDictionary() {
  strings_ = {};
  properties_ = {};
}

Statement StatementChunk::StatementAt(size_t row, std::span<const Mention> mentions) const {
  auto at = [&](ChunkColumn column) { return Column(column)[row]; };
  uint32_t flags = at(ChunkColumn::kFlags);
  uint32_t begin = at(ChunkColumn::kBegin);
  uint32_t end = at(ChunkColumn::kPropertyEnd);
  uint32_t first = row == 0 ? 0 : Column(ChunkColumn::kPropertyEnd)[row - 1];
  return {
      .subject = mentions[at(ChunkColumn::kSubject)],
      .relation = strings_[at(ChunkColumn::kRelation)].text,
      .object = mentions[at(ChunkColumn::kObject)],
      .polarity = (flags & kDeniedFlag) != 0 ? Polarity::kDenied : Polarity::kAffirmed,
      .evidence = {.begin = begin,
                   .end = begin + at(ChunkColumn::kLength),
                   .section = strings_[at(ChunkColumn::kSection)].text,
                   .certainty = (flags & kHedgedFlag) != 0 ? Certainty::kHedged : Certainty::kPlain,
                   .confidence = at(ChunkColumn::kConfidence) / 1000.0,
                   .properties = properties().subspan(first, end - first)}};
}

Result<void> StatementChunk::HandTo(StatementSink& sink) const {
  std::vector<std::string_view> labels = ReadLabels(*this);
  std::string arena;
  std::vector<Mention> mentions = ReadMentions(*this, Wholes(strings_, arena), labels);
  std::vector<Statement> batch;
  for (size_t row = 0; row < size();) {
    batch.clear();
    for (size_t end = std::min(row + kBatch, size()); row < end; ++row) {
      batch.push_back(StatementAt(row, mentions));
    }
    CW_TRY(sink.Take(batch));
  }
  return {};
}

}  // namespace causeway
