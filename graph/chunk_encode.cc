// From statements to the bytes of a chunk.
#include <fmt/format.h>

#include <bit>
#include <cstring>
#include <utility>

#include "graph/chunk.h"
#include "graph/rows.h"

namespace causeway {
namespace {

uint8_t Flags(const Statement& statement) {
  bool denied = statement.polarity == Polarity::kDenied;
  bool hedged = statement.evidence.certainty == Certainty::kHedged;
  return static_cast<uint8_t>((denied ? kDeniedFlag : 0) | (hedged ? kHedgedFlag : 0));
}

uint32_t Size(const auto& column) { return static_cast<uint32_t>(column.size()); }

template <class T>
void Append(std::string& bytes, std::span<const T> values) {
  size_t size = bytes.size();
  bytes.resize(size + values.size_bytes());
  if (!values.empty()) std::memcpy(bytes.data() + size, values.data(), values.size_bytes());
}

}  // namespace

bool ChunkEncoder::full() const {
  return size() >= kChunkStatements || strings_.size() >= kChunkStringBytes;
}

uint32_t ChunkEncoder::Intern(std::string_view text) {
  if (auto found = string_ids_.find(text); found != string_ids_.end()) return found->second;
  uint32_t id = Size(columns_.string_end);
  string_ids_.emplace(text, id);
  strings_ += text;
  columns_.string_end.push_back(Size(strings_));
  return id;
}

uint32_t ChunkEncoder::Intern(const Mention& mention) {
  std::vector<uint32_t> parts = {Intern(mention.name), Intern(mention.id)};
  for (std::string_view label : mention.labels) parts.push_back(Intern(label));
  std::string key;
  Append(key, std::span<const uint32_t>(parts));
  auto [at, is_new] = mention_ids_.try_emplace(std::move(key), Size(columns_.mention_name));
  if (is_new) {
    columns_.mention_name.push_back(parts[0]);
    columns_.mention_id.push_back(parts[1]);
    columns_.label.insert(columns_.label.end(), parts.begin() + 2, parts.end());
    columns_.mention_label_end.push_back(Size(columns_.label));
  }
  return at->second;
}

void ChunkEncoder::AddScalar(uint8_t kind, uint64_t bits) {
  columns_.value_kind.push_back(kind);
  columns_.value_bits.push_back(bits);
}

Result<void> ChunkEncoder::AddValue(const Property& property, const Value& value, bool nested) {
  if (value.is_null()) {
    AddScalar(kNullValue, 0);
  } else if (const bool* boolean = value.get_if<bool>()) {
    AddScalar(kBooleanValue, *boolean ? 1 : 0);
  } else if (const int64_t* integer = value.get_if<int64_t>()) {
    AddScalar(kIntegerValue, std::bit_cast<uint64_t>(*integer));
  } else if (const double* real = value.get_if<double>()) {
    AddScalar(kRealValue, std::bit_cast<uint64_t>(*real));
  } else if (const std::string* text = value.get_if<std::string>()) {
    AddScalar(kTextValue, Intern(*text));
  } else if (const List* list = value.get_if<List>(); list != nullptr && !nested) {
    AddScalar(kListValue, list->size());
    for (const Value& element : *list) CW_TRY(AddValue(property, element, /*nested=*/true));
  } else {
    return Error{
        .code = ErrorCode::kRejected,
        .message = fmt::format("property '{}' holds what a store cannot keep", property.key),
        .hint = "Give it null, a boolean, a number, a text, or a list of these."};
  }
  return {};
}

Result<void> ChunkEncoder::AddProperty(const Property& property) {
  columns_.property_key.push_back(Intern(property.key));
  return AddValue(property, property.value, /*nested=*/false);
}

Result<void> ChunkEncoder::Add(const Statement& statement) {
  const Evidence& evidence = statement.evidence;
  for (const Property& property : evidence.properties) CW_TRY(AddProperty(property));
  columns_.property_end.push_back(Size(columns_.property_key));
  columns_.subject.push_back(Intern(statement.subject));
  columns_.relation.push_back(Intern(statement.relation));
  columns_.object.push_back(Intern(statement.object));
  columns_.flags.push_back(Flags(statement));
  columns_.begin.push_back(evidence.begin);
  columns_.end.push_back(evidence.end);
  columns_.section.push_back(Intern(evidence.section));
  columns_.confidence.push_back(Thousandths(evidence.confidence));
  return {};
}

std::string ChunkEncoder::Finish() {
  std::string bytes(kChunkMagic);
  Append(bytes, std::span<const uint32_t>(&kChunkVersion, 1));
  ForEachColumn(std::as_const(columns_), [&](const auto& column) {
    uint32_t count = Size(column);
    Append(bytes, std::span<const uint32_t>(&count, 1));
    Append(bytes, std::span(column));
  });
  bytes += strings_;
  *this = ChunkEncoder();
  return bytes;
}

}  // namespace causeway
