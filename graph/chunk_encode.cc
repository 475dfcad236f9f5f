// From statements to the bytes of a chunk.
#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <utility>

#include "base/hash.h"
#include "graph/chunk.h"
#include "graph/rows.h"

namespace causeway {
namespace {

uint8_t Flags(const Statement& statement) {
  bool denied = statement.polarity == Polarity::kDenied;
  bool hedged = statement.evidence.certainty == Certainty::kHedged;
  return static_cast<uint8_t>((denied ? kDeniedFlag : 0) | (hedged ? kHedgedFlag : 0));
}

}  // namespace

ChunkEncoder::ChunkEncoder() : label_sets_(1), label_set_ids_{{{}, 0}} {}

bool ChunkEncoder::full() const {
  return size() >= kChunkStatements || strings_.byte_count() >= kChunkStringBytes ||
         Column(ChunkColumn::kValueKind).size() >= kChunkValues;
}

uint32_t ChunkEncoder::Intern(std::string_view text, Last& last) {
  if (strings_[last] != text) last = strings_.Add(text);
  return last;
}

bool ChunkEncoder::AreSame(std::span<const std::string_view> labels, uint32_t set) const {
  return std::ranges::equal(labels, label_sets_[set], {}, {},
                            [this](uint32_t label) { return strings_[label]; });
}

uint32_t ChunkEncoder::InternLabels(std::span<const std::string_view> labels) {
  std::vector<uint32_t> set;
  for (std::string_view label : labels) set.push_back(strings_.Add(label));
  auto [at, is_new] = label_set_ids_.try_emplace(set, static_cast<uint32_t>(label_sets_.size()));
  if (is_new) label_sets_.push_back(std::move(set));
  return at->second;
}

uint32_t ChunkEncoder::Intern(const Mention& mention, LastMention& last) {
  bool same_labels = AreSame(mention.labels, last.labels);
  bool is_same = same_labels && last.number && last.id == mention.id && last.name == mention.name;
  if (is_same) return *last.number;
  if (!same_labels) last.labels = InternLabels(mention.labels);
  last.name.assign(mention.name);
  last.id.assign(mention.id);
  last.number = AddMention(mention, last.labels);
  return *last.number;
}

// Mentions are told apart by a digest of 128 bits: two that differ have the same one less often
// than memory fails, and a look-up reads one place in memory.
uint32_t ChunkEncoder::AddMention(const Mention& mention, uint32_t labels) {
  Digest digest = DigestOf(mention.id, labels);
  if (!mention.name.empty()) {
    Digest name = DigestOf(mention.name, ~uint64_t{labels});
    digest = {.high = digest.high ^ name.high, .low = digest.low ^ name.low};
  }
  uint32_t known = mentions_.size();
  uint32_t number = mentions_.Add(digest);
  if (number < known) return number;
  Column(ChunkColumn::kMentionName).Add(strings_.Add(mention.name));
  Column(ChunkColumn::kMentionId).Add(strings_.Add(mention.id));
  for (uint32_t label : label_sets_[labels]) Column(ChunkColumn::kLabel).Add(label);
  auto end = static_cast<uint32_t>(Column(ChunkColumn::kLabel).size());
  Column(ChunkColumn::kMentionLabelEnd).Add(end);
  return number;
}

void ChunkEncoder::AddScalar(uint8_t kind, uint64_t bits) {
  Column(ChunkColumn::kValueKind).Add(kind);
  Column(ChunkColumn::kValueLow).Add(static_cast<uint32_t>(bits));
  Column(ChunkColumn::kValueHigh).Add(static_cast<uint32_t>(bits >> 32));
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
    AddScalar(kTextValue, strings_.Add(*text));
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
  Column(ChunkColumn::kPropertyKey).Add(strings_.Add(property.key));
  return AddValue(property, property.value, /*nested=*/false);
}

Result<void> ChunkEncoder::Add(const Statement& statement) {
  const Evidence& evidence = statement.evidence;
  for (const Property& property : evidence.properties) CW_TRY(AddProperty(property));
  auto property_end = static_cast<uint32_t>(Column(ChunkColumn::kPropertyKey).size());
  Column(ChunkColumn::kPropertyEnd).Add(property_end);
  Column(ChunkColumn::kSubject).Add(Intern(statement.subject, last_subject_));
  Column(ChunkColumn::kRelation).Add(Intern(statement.relation, last_relation_));
  Column(ChunkColumn::kObject).Add(Intern(statement.object, last_object_));
  Column(ChunkColumn::kFlags).Add(Flags(statement));
  Column(ChunkColumn::kBegin).Add(evidence.begin);
  Column(ChunkColumn::kLength).Add(evidence.end - evidence.begin);
  Column(ChunkColumn::kSection).Add(Intern(evidence.section, last_section_));
  Column(ChunkColumn::kConfidence).Add(Thousandths(evidence.confidence));
  return {};
}

void ChunkEncoder::AddStrings() {
  uint32_t end = 0;
  for (uint32_t text = 0; text < strings_.size(); ++text) {
    end += static_cast<uint32_t>(strings_[text].size());
    Column(ChunkColumn::kStringEnd).Add(end);
  }
}

std::string ChunkEncoder::Finish() {
  AddStrings();
  std::string bytes(kChunkMagic);
  bytes.append(reinterpret_cast<const char*>(&kChunkVersion), sizeof kChunkVersion);
  for (NumberColumnWriter& column : columns_) {
    std::vector<std::byte> packed = column.Finish();
    bytes.append(reinterpret_cast<const char*>(packed.data()), packed.size());
  }
  bytes.reserve(bytes.size() + strings_.byte_count());
  for (uint32_t text = 0; text < strings_.size(); ++text) bytes += strings_[text];
  *this = ChunkEncoder();
  return bytes;
}

}  // namespace causeway
