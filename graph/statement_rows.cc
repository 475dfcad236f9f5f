// Rows are numbered through all segments.
#include "graph/statement_rows.h"

#include <tuple>

namespace causeway {

StatementRows::StatementRows(const Taken& taken)
    : segments_(taken.segments), properties_(taken.rows.properties) {
  if (segments_.empty()) return;
  size_ = segments_.back().first_row + segments_.back().chunk.size();
  uint32_t segment = 0;
  for (size_t row = 0; row < size_ + (size_t{1} << kPartBits); row += size_t{1} << kPartBits) {
    while (segment + 1 < segments_.size() && segments_[segment + 1].first_row <= row) ++segment;
    part_segment_.push_back(segment);
  }
  part_segment_.push_back(segment);
}

std::span<const GraphRows::Property> StatementRows::Properties(Place place) const {
  const NumberColumn& ends = place.segment->chunk.Column(ChunkColumn::kPropertyEnd);
  uint32_t begin = place.row == 0 ? 0 : ends[place.row - 1];
  uint32_t end = ends[place.row];
  return std::span(properties_).subspan(place.segment->first_property + begin, end - begin);
}

std::optional<uint32_t> StatementRows::Constant(ChunkColumn column) const {
  std::optional<uint32_t> constant;
  for (const TakenChunk& segment : segments_) {
    std::optional<uint32_t> here = segment.chunk.Column(column).constant();
    if (!here || (constant && *constant != *here)) return std::nullopt;
    constant = here;
  }
  return constant;
}

int StatementRows::Compare(uint32_t a, uint32_t b) const {
  auto reading = [](const Place& place) {
    uint32_t begin = place[ChunkColumn::kBegin];
    return std::tuple(place.segment->document, begin, begin + place[ChunkColumn::kLength],
                      place.section(), place.subject(),
                      place.declares() ? Id<void>::kNone : place.object(),
                      place[ChunkColumn::kFlags] & kHedgedFlag, place[ChunkColumn::kConfidence]);
  };
  Place place_a = (*this)[a];
  Place place_b = (*this)[b];
  auto order = reading(place_a) <=> reading(place_b);
  if (order != 0) return order < 0 ? -1 : 1;
  auto of_a = Properties(place_a);
  auto of_b = Properties(place_b);
  auto rest =
      std::lexicographical_compare_three_way(of_a.begin(), of_a.end(), of_b.begin(), of_b.end());
  return rest == 0 ? 0 : rest < 0 ? -1 : 1;
}

}  // namespace causeway
