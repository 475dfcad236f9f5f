// A strong index: the identifier of one kind of thing cannot be mistaken for another's.
// Tested by tests/base/id_test.cc.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace causeway {

template <class Tag>
struct Id {
  static constexpr uint32_t kNone = UINT32_MAX;

  uint32_t value = kNone;

  [[nodiscard]] constexpr bool valid() const { return value != kNone; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

// The ids first, first+1, … last-1, for range-based for.
template <class IdType>
class IdRange {
 public:
  class Iterator {
   public:
    using value_type = IdType;
    using difference_type = std::ptrdiff_t;
    constexpr Iterator() = default;
    constexpr explicit Iterator(uint32_t at) : at_(at) {}
    constexpr IdType operator*() const { return IdType{at_}; }
    constexpr Iterator& operator++() {
      ++at_;
      return *this;
    }
    constexpr Iterator operator++(int) {
      Iterator before = *this;
      ++at_;
      return before;
    }
    friend constexpr bool operator==(const Iterator&, const Iterator&) = default;

   private:
    uint32_t at_ = 0;
  };

  constexpr IdRange() = default;
  constexpr IdRange(uint32_t first, uint32_t last) : first_(first), last_(last) {}
  [[nodiscard]] constexpr Iterator begin() const { return Iterator(first_); }
  [[nodiscard]] constexpr Iterator end() const { return Iterator(last_); }
  [[nodiscard]] constexpr uint32_t size() const { return last_ - first_; }
  [[nodiscard]] constexpr bool empty() const { return first_ == last_; }
  [[nodiscard]] constexpr IdType operator[](uint32_t i) const { return IdType{first_ + i}; }
  // The first of them, `most` at most.
  [[nodiscard]] constexpr IdRange First(uint32_t most) const {
    return size() <= most ? *this : IdRange(first_, first_ + most);
  }

 private:
  uint32_t first_ = 0;
  uint32_t last_ = 0;
};

}  // namespace causeway

template <class Tag>
struct std::hash<causeway::Id<Tag>> {
  size_t operator()(causeway::Id<Tag> id) const noexcept { return std::hash<uint32_t>()(id.value); }
};
