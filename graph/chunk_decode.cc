// From the bytes of a chunk to statements that borrow from them. Nothing is trusted: a checksum
// says that bytes are as they were written, not by whom.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

#include "graph/chunk.h"

namespace causeway {
namespace {

Error Damaged(std::string_view what) {
  return {.code = ErrorCode::kDamaged, .message = fmt::format("chunk: {}", what)};
}

// Takes numbers off the front of a chunk's bytes.
class ColumnReader {
 public:
  explicit ColumnReader(std::string_view bytes) : rest_(bytes) {}

  // False where the bytes end too early.
  template <class T>
  bool Read(std::vector<T>& column) {
    uint32_t count = 0;
    if (!Read(&count, sizeof count) || rest_.size() / sizeof(T) < count) return false;
    column.resize(count);
    return Read(column.data(), count * sizeof(T));
  }
  bool Read(void* to, size_t size) {
    if (rest_.size() < size) return false;
    if (size > 0) std::memcpy(to, rest_.data(), size);
    rest_.remove_prefix(size);
    return true;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

bool AllBelow(std::span<const uint32_t> ids, size_t count) {
  return std::ranges::all_of(ids, [count](uint32_t id) { return id < count; });
}

// Ends rise and the last is `size`: each element has its range, and nothing is left over.
bool Partition(std::span<const uint32_t> ends, size_t size) {
  return std::ranges::is_sorted(ends) && (ends.empty() ? 0 : ends.back()) == size;
}

bool SameLength(const ChunkColumns& c) {
  size_t statements = c.subject.size();
  return c.mention_id.size() == c.mention_name.size() &&
         c.mention_label_end.size() == c.mention_name.size() &&
         c.value_bits.size() == c.value_kind.size() && c.relation.size() == statements &&
         c.object.size() == statements && c.flags.size() == statements &&
         c.begin.size() == statements && c.end.size() == statements &&
         c.section.size() == statements && c.confidence.size() == statements &&
         c.property_end.size() == statements;
}

bool InRange(const ChunkColumns& c) {
  size_t strings = c.string_end.size();
  size_t mentions = c.mention_name.size();
  return AllBelow(c.mention_name, strings) && AllBelow(c.mention_id, strings) &&
         AllBelow(c.label, strings) && AllBelow(c.property_key, strings) &&
         AllBelow(c.relation, strings) && AllBelow(c.section, strings) &&
         AllBelow(c.subject, mentions) && AllBelow(c.object, mentions);
}

Result<ChunkColumns> ReadColumns(ColumnReader& reader) {
  std::string magic(kChunkMagic.size(), '\0');
  uint32_t version = 0;
  if (!reader.Read(magic.data(), magic.size()) || magic != kChunkMagic) {
    return Damaged("not a chunk of statements");
  }
  if (!reader.Read(&version, sizeof version)) return Damaged("cut short");
  if (version != kChunkVersion) return Damaged(fmt::format("unknown version {}", version));
  ChunkColumns columns;
  bool complete = true;
  ForEachColumn(columns, [&](auto& column) { complete = complete && reader.Read(column); });
  if (!complete) return Damaged("cut short");
  if (!SameLength(columns)) return Damaged("columns of different lengths");
  if (!InRange(columns)) return Damaged("a number out of range");
  if (!Partition(columns.string_end, reader.rest().size()) ||
      !Partition(columns.mention_label_end, columns.label.size()) ||
      !Partition(columns.property_end, columns.property_key.size())) {
    return Damaged("ranges that do not add up");
  }
  return columns;
}

std::vector<std::string_view> SplitStrings(std::string_view bytes, std::span<const uint32_t> ends) {
  std::vector<std::string_view> strings;
  strings.reserve(ends.size());
  uint32_t begin = 0;
  for (uint32_t end : ends) {
    strings.push_back(bytes.substr(begin, end - begin));
    begin = end;
  }
  return strings;
}

// Takes values one after the other.
class ValueReader {
 public:
  ValueReader(const ChunkColumns& columns, std::span<const std::string_view> strings)
      : columns_(columns), strings_(strings) {}

  // False where there is no value, or none that a store keeps.
  bool Next(Value& value, bool nested = false) {
    if (done()) return false;
    uint64_t bits = columns_.value_bits[at_];
    switch (columns_.value_kind[at_++]) {
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
        if (bits >= strings_.size()) return false;
        value = std::string(strings_[bits]);
        return true;
      case kListValue:
        return !nested && NextList(value, bits);
      default:
        return false;
    }
  }
  [[nodiscard]] bool done() const { return at_ == columns_.value_kind.size(); }

 private:
  bool NextList(Value& value, uint64_t size) {
    List list;
    for (uint64_t i = 0; i < size; ++i) {
      if (!Next(list.emplace_back(), /*nested=*/true)) return false;
    }
    value = std::move(list);
    return true;
  }

  const ChunkColumns& columns_;
  std::span<const std::string_view> strings_;
  size_t at_ = 0;
};

Result<std::vector<Property>> ReadProperties(const ChunkColumns& columns,
                                             std::span<const std::string_view> strings) {
  std::vector<Property> properties;
  properties.reserve(columns.property_key.size());
  ValueReader values(columns, strings);
  for (uint32_t key : columns.property_key) {
    Property& property = properties.emplace_back();
    property.key = strings[key];
    if (!values.Next(property.value)) return Damaged("a value that is none");
  }
  if (!values.done()) return Damaged("values that belong to no property");
  return properties;
}

std::vector<Mention> ReadMentions(const ChunkColumns& columns,
                                  std::span<const std::string_view> strings,
                                  std::span<const std::string_view> labels) {
  std::vector<Mention> mentions;
  mentions.reserve(columns.mention_name.size());
  uint32_t begin = 0;
  for (size_t i = 0; i < columns.mention_name.size(); ++i) {
    uint32_t end = columns.mention_label_end[i];
    mentions.push_back({strings[columns.mention_name[i]], strings[columns.mention_id[i]],
                        labels.subspan(begin, end - begin)});
    begin = end;
  }
  return mentions;
}

Statement ReadStatement(const ChunkColumns& columns, size_t i,
                        std::span<const std::string_view> strings,
                        std::span<const Mention> mentions, std::span<const Property> properties) {
  uint32_t first = i == 0 ? 0 : columns.property_end[i - 1];
  uint8_t flags = columns.flags[i];
  return {
      .subject = mentions[columns.subject[i]],
      .relation = strings[columns.relation[i]],
      .object = mentions[columns.object[i]],
      .polarity = (flags & kDeniedFlag) != 0 ? Polarity::kDenied : Polarity::kAffirmed,
      .evidence = {.begin = columns.begin[i],
                   .end = columns.end[i],
                   .section = strings[columns.section[i]],
                   .certainty = (flags & kHedgedFlag) != 0 ? Certainty::kHedged : Certainty::kPlain,
                   .confidence = columns.confidence[i] / 1000.0,
                   .properties = properties.subspan(first, columns.property_end[i] - first)}};
}

}  // namespace

Result<StatementChunk> StatementChunk::Decode(std::string bytes) {
  StatementChunk chunk;
  chunk.bytes_ = std::make_unique<const std::string>(std::move(bytes));
  ColumnReader reader(*chunk.bytes_);
  CW_ASSIGN(const ChunkColumns columns, ReadColumns(reader));
  std::vector<std::string_view> strings = SplitStrings(reader.rest(), columns.string_end);
  for (uint32_t label : columns.label) chunk.labels_.push_back(strings[label]);
  CW_ASSIGN(chunk.properties_, ReadProperties(columns, strings));
  std::vector<Mention> mentions = ReadMentions(columns, strings, chunk.labels_);
  chunk.statements_.reserve(columns.subject.size());
  for (size_t i = 0; i < columns.subject.size(); ++i) {
    chunk.statements_.push_back(ReadStatement(columns, i, strings, mentions, chunk.properties_));
  }
  return chunk;
}

}  // namespace causeway
