// One JSON value held flat, as a row of items with one text arena, so that a record costs no
// allocation once the first have been read; and views into it.
// Tested by tests/importers/json_value_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/value.h"

namespace causeway {

enum class JsonKind : uint8_t { kNull, kFalse, kTrue, kNumber, kString, kArray, kObject };

// An item of a tape: a value, or the name of a member, which stands before its value.
struct JsonItem {
  JsonKind kind = JsonKind::kNull;
  uint32_t text_begin = 0;  // of a string, a number, a name
  uint32_t text_size = 0;
  uint32_t next = 0;  // the item after all that is in this one
};

// Where a value is built, in the order in which it is read.
class JsonTape {
 public:
  void Clear();
  void Add(JsonKind scalar, std::string_view text = {});
  void AddKey(std::string_view name) { Add(JsonKind::kString, name); }
  void Open(JsonKind container);
  // Ends the innermost container. A name that stands twice in it is given back.
  std::optional<std::string_view> Close();
  // The values so far, and the names of members.
  [[nodiscard]] size_t item_count() const { return items_.size(); }
  // Whether the value is whole.
  [[nodiscard]] bool is_whole() const { return open_.empty() && !items_.empty(); }

 private:
  friend class JsonValue;
  std::optional<std::string_view> RepeatedKey(uint32_t object);
  [[nodiscard]] std::string_view TextOf(const JsonItem& item) const {
    return {text_.data() + item.text_begin, item.text_size};
  }

  std::vector<JsonItem> items_;
  std::vector<uint32_t> open_;
  std::vector<std::string_view> keys_;  // room for those of one object
  std::string text_;
};

// A view of a value; its tape outlives it and does not change. What is absent is null.
class JsonValue {
 public:
  template <bool kNamed>
  class Parts;
  using Elements = Parts<false>;
  using Members = Parts<true>;

  JsonValue() = default;
  explicit JsonValue(const JsonTape& tape) : JsonValue(tape, 0) {}

  [[nodiscard]] JsonKind kind() const { return tape_ == nullptr ? JsonKind::kNull : item().kind; }
  [[nodiscard]] bool is_null() const { return kind() == JsonKind::kNull; }
  [[nodiscard]] bool is_true() const { return kind() == JsonKind::kTrue; }
  [[nodiscard]] bool is_string() const { return kind() == JsonKind::kString; }
  // Of a string, or of a number as it is written; otherwise empty.
  [[nodiscard]] std::string_view text() const;
  // A member of an object, by a walk over its members.
  JsonValue operator[](std::string_view name) const;
  // Of an array; none of anything else.
  [[nodiscard]] Elements elements() const;
  // Of an object; none of anything else.
  [[nodiscard]] Members members() const;
  // Objects are Maps. A number is an int64 where it is whole and fits, otherwise a double.
  [[nodiscard]] Value ToValue() const;

 private:
  JsonValue(const JsonTape& tape, uint32_t at) : tape_(&tape), at_(at) {}
  [[nodiscard]] const JsonItem& item() const { return tape_->items_[at_]; }

  const JsonTape* tape_ = nullptr;
  uint32_t at_ = 0;
};

struct JsonMember {
  std::string_view name;
  JsonValue value;
};

// The values in an array, or the members of an object, whose items stand each after their name's.
template <bool kNamed>
class JsonValue::Parts {
 public:
  class Iterator {
   public:
    Iterator(const JsonTape* tape, uint32_t at) : tape_(tape), at_(at) {}
    auto operator*() const {
      if constexpr (kNamed) {
        return JsonMember{tape_->TextOf(tape_->items_[at_]), JsonValue(*tape_, at_ + 1)};
      } else {
        return JsonValue(*tape_, at_);
      }
    }
    Iterator& operator++() {
      at_ = tape_->items_[at_ + (kNamed ? 1 : 0)].next;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const JsonTape* tape_;
    uint32_t at_;
  };

  Parts(const JsonTape* tape, uint32_t begin, uint32_t end)
      : tape_(tape), begin_(begin), end_(end) {}
  [[nodiscard]] Iterator begin() const { return {tape_, begin_}; }
  [[nodiscard]] Iterator end() const { return {tape_, end_}; }

 private:
  const JsonTape* tape_;
  uint32_t begin_;
  uint32_t end_;
};

// A number as JSON writes it; nothing where no double holds it.
std::optional<Value> NumberOfJson(std::string_view text);

}  // namespace causeway
