// The statements of each source node, brought together and put in the order of their edges.
// Tested by tests/graph/edge_rows_test.cc and tests/graph/builder_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/raw_vector.h"
#include "base/result.h"

namespace causeway {

// A statement among those of its source: its type's place, its target, whether it is denied, and
// its number, from the highest bits down. So rows in order are edges in order.
class RowForm {
 public:
  struct Counts {
    size_t types = 0;
    size_t nodes = 0;
    size_t statements = 0;
  };

  // An error where these take more than 64 bits together.
  static Result<RowForm> Of(const Counts& counts);

  struct Parts {
    uint32_t type = 0;
    uint32_t target = 0;
    bool denied = false;
    uint32_t statement = 0;
    friend bool operator==(const Parts&, const Parts&) = default;
  };
  [[nodiscard]] uint64_t RowOf(const Parts& parts) const {
    uint64_t edge = uint64_t{parts.type} << target_bits_ | parts.target;
    return (edge << 1 | (parts.denied ? 1 : 0)) << statement_bits_ | parts.statement;
  }
  [[nodiscard]] Parts PartsOf(uint64_t row) const {
    uint64_t edge = EdgeOf(row);
    return {.type = static_cast<uint32_t>(edge >> 1 >> target_bits_),
            .target = static_cast<uint32_t>(edge >> 1 & ((uint64_t{1} << target_bits_) - 1)),
            .denied = (edge & 1) != 0,
            .statement = StatementOf(row)};
  }
  // Rows that have this in common make one edge.
  [[nodiscard]] uint64_t EdgeOf(uint64_t row) const { return row >> statement_bits_; }
  [[nodiscard]] uint32_t StatementOf(uint64_t row) const {
    return static_cast<uint32_t>(row & ((uint64_t{1} << statement_bits_) - 1));
  }

 private:
  unsigned target_bits_ = 0;
  unsigned statement_bits_ = 0;
};

// Usage: Count as many rows of a node in a lane as that lane will Put, Place once between; a lane
// is one thread. Then Sort.
class EdgeRows {
 public:
  EdgeRows(const RowForm& form, size_t node_count, size_t lanes)
      : form_(form), ends_(node_count), next_(lanes) {}

  // Of each node: how many rows the lane has of it.
  std::span<uint32_t> Counts(size_t lane);
  // All is counted.
  void Place();
  void Put(size_t lane, uint32_t source, const RowForm::Parts& parts) {
    rows_[next_[lane][source]++] = form_.RowOf(parts);
  }
  // Puts the rows of each node in order, on several threads; those of one edge in the order that
  // `compare` gives to their statements (below 0, 0, above 0), and of equal ones one.
  void Sort(const std::function<int(uint32_t, uint32_t)>& compare);

  [[nodiscard]] const RowForm& form() const { return form_; }
  // In order, once they are sorted.
  [[nodiscard]] std::span<const uint64_t> all() const { return rows_; }
  // Where the edges of each node end.
  [[nodiscard]] const std::vector<uint32_t>& edge_ends() const { return edge_ends_; }
  [[nodiscard]] size_t edge_count() const { return edge_ends_.empty() ? 0 : edge_ends_.back(); }
  // An edge: its number, its source, and its rows among all.
  struct Edge {
    size_t number = 0;
    uint32_t source = 0;
    size_t begin = 0;
    size_t end = 0;
  };
  // Calls `visit` with each of the edges from `first` up to `last`, in order.
  template <class Visit>
  void EachEdge(size_t first, size_t last, Visit visit) const {
    for (Edge edge = At(first); edge.number < last; edge = After(edge)) visit(edge);
  }

 private:
  using Compare = std::function<int(uint32_t, uint32_t)>;

  // The edge that begins at `row`, which may be the end of all.
  [[nodiscard]] Edge Beginning(size_t number, uint32_t source, size_t row) const {
    while (source < ends_.size() && ends_[source] <= row) ++source;
    size_t end = row;
    uint64_t edge = row < rows_.size() ? form_.EdgeOf(rows_[row]) : 0;
    size_t rows = source < ends_.size() ? ends_[source] : row;
    while (end < rows && form_.EdgeOf(rows_[end]) == edge) ++end;
    return {.number = number, .source = source, .begin = row, .end = end};
  }
  [[nodiscard]] Edge After(const Edge& edge) const {
    return Beginning(edge.number + 1, edge.source, edge.end);
  }
  [[nodiscard]] Edge At(size_t number) const;
  [[nodiscard]] std::vector<uint32_t> NodeBounds(size_t parts) const;
  size_t SortOf(uint32_t node, const Compare& compare);
  void CloseGaps(std::span<const uint32_t> dropped);

  RowForm form_;
  std::vector<uint32_t> ends_;               // of each node's rows
  std::vector<uint32_t> edge_ends_;          // once they are sorted
  RawVector<uint64_t> rows_;                 // by source
  std::vector<std::vector<uint32_t>> next_;  // of each lane and node: how many, then where it goes
};

}  // namespace causeway
