// Numbers are converted by from_chars, because RapidJSON's own conversion reads out of bounds on
// long negative exponents.
#include "importers/json_value.h"

#include <algorithm>
#include <charconv>
#include <system_error>
#include <utility>

namespace causeway {

void JsonTape::Clear() {
  items_.clear();
  open_.clear();
  text_.clear();
}

void JsonTape::Add(JsonKind scalar, std::string_view text) {
  items_.push_back({.kind = scalar,
                    .text_begin = static_cast<uint32_t>(text_.size()),
                    .text_size = static_cast<uint32_t>(text.size()),
                    .next = static_cast<uint32_t>(items_.size() + 1)});
  text_ += text;
}

void JsonTape::Open(JsonKind container) {
  open_.push_back(static_cast<uint32_t>(items_.size()));
  items_.push_back({.kind = container});
}

std::optional<std::string_view> JsonTape::Close() {
  uint32_t closed = open_.back();
  open_.pop_back();
  items_[closed].next = static_cast<uint32_t>(items_.size());
  return items_[closed].kind == JsonKind::kObject ? RepeatedKey(closed) : std::nullopt;
}

std::optional<std::string_view> JsonTape::RepeatedKey(uint32_t object) {
  keys_.clear();
  for (uint32_t at = object + 1; at < items_[object].next; at = items_[at + 1].next) {
    keys_.push_back(TextOf(items_[at]));
  }
  std::ranges::sort(keys_);
  auto repeated = std::ranges::adjacent_find(keys_);
  return repeated == keys_.end() ? std::nullopt : std::optional(*repeated);
}

std::string_view JsonValue::text() const {
  bool has_text = kind() == JsonKind::kString || kind() == JsonKind::kNumber;
  return has_text ? tape_->TextOf(item()) : std::string_view();
}

JsonValue JsonValue::operator[](std::string_view name) const {
  for (JsonMember member : members()) {
    if (member.name == name) return member.value;
  }
  return {};
}

JsonValue::Elements JsonValue::elements() const {
  if (kind() != JsonKind::kArray) return {nullptr, 0, 0};
  return {tape_, at_ + 1, item().next};
}

JsonValue::Members JsonValue::members() const {
  if (kind() != JsonKind::kObject) return {nullptr, 0, 0};
  return {tape_, at_ + 1, item().next};
}

Value JsonValue::ToValue() const {
  switch (kind()) {
    case JsonKind::kNull:
      return {};
    case JsonKind::kFalse:
      return false;
    case JsonKind::kTrue:
      return true;
    case JsonKind::kNumber:
      return NumberOfJson(text()).value_or(Value());
    case JsonKind::kString:
      return std::string(text());
    case JsonKind::kArray:
      break;
    case JsonKind::kObject: {
      Map map;
      for (JsonMember member : members()) map.emplace(member.name, member.value.ToValue());
      return map;
    }
  }
  List list;
  for (JsonValue element : elements()) list.push_back(element.ToValue());
  return list;
}

std::optional<Value> NumberOfJson(std::string_view text) {
  const char* end = text.data() + text.size();
  int64_t whole = 0;
  auto [stop, wrong] = std::from_chars(text.data(), end, whole);
  if (stop == end && wrong == std::errc()) return Value(whole);
  double number = 0;
  if (std::from_chars(text.data(), end, number).ec != std::errc()) return std::nullopt;
  return Value(number);
}

}  // namespace causeway
