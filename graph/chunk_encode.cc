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

// Mentions are told apart by their digests: two that differ have the same one less often than
// memory fails, and a look-up reads one place in memory.
Digest MentionDigest(const Mention& mention, uint32_t labels) {
  Digest id = DigestOf(mention.id, labels);
  if (mention.name.empty()) return id;
  Digest name = DigestOf(mention.name, ~uint64_t{labels});
  return {.high = id.high ^ name.high, .low = id.low ^ name.low};
}

}  // namespace

ChunkEncoder::ChunkEncoder() : label_sets_(1), label_set_ids_{{{}, 0}} {}

bool ChunkEncoder::full() const {
  return size() >= kChunkStatements || strings_.byte_count() + parted_bytes_ >= kChunkStringBytes ||
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

void ChunkEncoder::Add(const Mention& mention, End& end) {
  bool same_labels = AreSame(mention.labels, end.labels);
  if (same_labels && end.waiting > 0) {
    Waiting& last = end.ring[(end.taken - 1) % end.ring.size()];
    bool is_last = last.id == mention.id && last.name == mention.name;
    last.statements += is_last ? 1 : 0;
    if (is_last) return;
  }
  if (!same_labels) end.labels = InternLabels(mention.labels);
  if (end.waiting == end.ring.size()) AddOldest(end);
  ++end.waiting;
  Waiting& added = end.ring[end.taken++ % end.ring.size()];
  added.digest = MentionDigest(mention, end.labels);
  mention_table_.Prefetch(added.digest);
  added.labels = end.labels;
  added.name.assign(mention.name);
  added.id.assign(mention.id);
  added.statements = 1;
}

void ChunkEncoder::AddOldest(End& end) {
  const Waiting& oldest = end.ring[(end.taken - end.waiting--) % end.ring.size()];
  Column(end.column).AddRepeated(NumberOf(oldest), oldest.statements);
}

void ChunkEncoder::AddAllWaiting(End& end) {
  while (end.waiting > 0) AddOldest(end);
}

uint32_t ChunkEncoder::Number(const Mention& mention) {
  if (!AreSame(mention.labels, last_labels_)) last_labels_ = InternLabels(mention.labels);
  uint32_t name = Append(mention.name, last_name_prefix_);
  return AddMention(name, Append(mention.id, last_id_prefix_), last_labels_);
}

// Under a number of its own.
uint32_t ChunkEncoder::Append(std::string_view text, Last& last_prefix) {
  NumeralText parts = PartNumeral(text);
  if (!parts.has_numeral()) return text.empty() ? 0 : strings_.Append(text);
  uint32_t prefix = Intern(parts.text, last_prefix);
  uint32_t number = strings_.Append("");
  parted_.push_back({.text = number, .prefix = prefix, .numeral = parts.numeral});
  parted_bytes_ += text.size();
  return number;
}

uint32_t ChunkEncoder::NumberOf(const Waiting& mention) {
  uint32_t digest = mention_table_.Add(mention.digest);
  if (digest == of_digest_.size()) {
    uint32_t name = strings_.Add(mention.name);
    of_digest_.push_back(AddMention(name, strings_.Add(mention.id), mention.labels));
  }
  return of_digest_[digest];
}

uint32_t ChunkEncoder::AddMention(uint32_t name, uint32_t id, uint32_t labels) {
  auto number = static_cast<uint32_t>(Column(ChunkColumn::kMentionName).size());
  Column(ChunkColumn::kMentionName).Add(name);
  Column(ChunkColumn::kMentionId).Add(id);
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
  Add(statement.subject, subjects_);
  Add(statement.object, objects_);
  Column(ChunkColumn::kBegin).Add(evidence.begin);
  Manner manner{.property_end = property_end,
                .relation = Intern(statement.relation, last_relation_),
                .flags = Flags(statement),
                .length = evidence.end - evidence.begin,
                .section = Intern(evidence.section, last_section_),
                .confidence = Thousandths(evidence.confidence)};
  AddInManner(manner, 1);
  return {};
}

void ChunkEncoder::AddEdges(std::string_view relation, std::span<const NumberedEdge> edges) {
  AddAllWaiting(subjects_);
  AddAllWaiting(objects_);
  for (const NumberedEdge& edge : edges) Column(ChunkColumn::kSubject).Add(edge.subject);
  for (const NumberedEdge& edge : edges) Column(ChunkColumn::kObject).Add(edge.object);
  for (const NumberedEdge& edge : edges) Column(ChunkColumn::kBegin).Add(edge.record);
  Manner manner{.property_end = static_cast<uint32_t>(Column(ChunkColumn::kPropertyKey).size()),
                .relation = Intern(relation, last_relation_),
                .confidence = Thousandths(1)};
  AddInManner(manner, edges.size());
}

void ChunkEncoder::AddInManner(const Manner& manner, size_t statements) {
  if (manner != manner_) {
    AddManners();
    manner_ = manner;
  }
  of_that_manner_ += statements;
}

void ChunkEncoder::AddManners() {
  size_t times = std::exchange(of_that_manner_, 0);
  Column(ChunkColumn::kPropertyEnd).AddRepeated(manner_.property_end, times);
  Column(ChunkColumn::kRelation).AddRepeated(manner_.relation, times);
  Column(ChunkColumn::kFlags).AddRepeated(manner_.flags, times);
  Column(ChunkColumn::kLength).AddRepeated(manner_.length, times);
  Column(ChunkColumn::kSection).AddRepeated(manner_.section, times);
  Column(ChunkColumn::kConfidence).AddRepeated(manner_.confidence, times);
}

void ChunkEncoder::AddStrings() {
  uint32_t end = 0;
  for (uint32_t text = 0; text < strings_.size(); ++text) {
    end += static_cast<uint32_t>(strings_[text].size());
    Column(ChunkColumn::kStringEnd).Add(end);
  }
  uint32_t next = 0;
  for (const Parted& parted : parted_) {
    Column(ChunkColumn::kStringPrefix).AddRepeated(0, parted.text - next);
    Column(ChunkColumn::kStringNumeral).AddRepeated(0, parted.text - next);
    Column(ChunkColumn::kStringPrefix).Add(parted.prefix);
    Column(ChunkColumn::kStringNumeral).Add(parted.numeral + 1);
    next = parted.text + 1;
  }
  Column(ChunkColumn::kStringPrefix).AddRepeated(0, strings_.size() - next);
  Column(ChunkColumn::kStringNumeral).AddRepeated(0, strings_.size() - next);
}

std::string ChunkEncoder::Finish() {
  AddAllWaiting(subjects_);
  AddAllWaiting(objects_);
  AddManners();
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
