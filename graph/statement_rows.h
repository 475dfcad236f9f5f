// The statements of all segments as one table: row by row, or a column at a time.
// Tested by tests/graph/builder_test.cc.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/rows.h"
#include "graph/taken.h"

namespace causeway {

class StatementRows {
 public:
  // A statement: where it lies.
  struct Place {
    const TakenChunk* segment = nullptr;
    size_t row = 0;  // within the segment

    [[nodiscard]] uint32_t operator[](ChunkColumn column) const {
      return segment->chunk.Column(column)[row];
    }
    [[nodiscard]] uint32_t subject() const {
      return segment->mentions[(*this)[ChunkColumn::kSubject]];
    }
    // Not of a declaration.
    [[nodiscard]] uint32_t object() const {
      return segment->mentions[(*this)[ChunkColumn::kObject]];
    }
    [[nodiscard]] bool declares() const {
      return segment->strings[(*this)[ChunkColumn::kRelation]] == 0;
    }
    [[nodiscard]] uint32_t section() const {
      return segment->strings[(*this)[ChunkColumn::kSection]];
    }
  };

  // `taken` must outlive it.
  explicit StatementRows(const Taken& taken);

  [[nodiscard]] size_t size() const { return size_; }
  [[nodiscard]] std::span<const TakenChunk> segments() const { return segments_; }
  // O(log segments) at most; O(1) where they are large.
  [[nodiscard]] Place operator[](uint32_t row) const {
    size_t part = row >> kPartBits;
    auto first = segments_.begin() + part_segment_[part];
    auto last = segments_.begin() + part_segment_[part + 1] + 1;
    auto after = std::upper_bound(
        first + 1, last, row,
        [](uint32_t number, const TakenChunk& segment) { return number < segment.first_row; });
    const TakenChunk& segment = *(after - 1);
    return {&segment, row - segment.first_row};
  }
  // Valid until properties are added.
  [[nodiscard]] std::span<const GraphRows::Property> Properties(Place place) const;
  // The number that all statements have in this column, where that is known at once.
  [[nodiscard]] std::optional<uint32_t> Constant(ChunkColumn column) const;
  // How two readings of the same come: by document, place, section, mentions, certainty,
  // confidence, properties. 0 where they are the same reading.
  [[nodiscard]] int Compare(uint32_t a, uint32_t b) const;

 private:
  static constexpr unsigned kPartBits = 16;

  std::span<const TakenChunk> segments_;
  const std::vector<GraphRows::Property>& properties_;
  size_t size_ = 0;
  std::vector<uint32_t> part_segment_;  // of each 65,536 rows, the segment of the first
};

}  // namespace causeway
