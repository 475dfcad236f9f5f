// A counting sort by source, in lanes; then each node's rows are sorted by themselves.
#include "graph/edge_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <utility>

#include "base/parallel.h"

namespace causeway {
namespace {

constexpr size_t kTaskRows = 1 << 16;  // that are sorted as one task

unsigned BitsBelow(size_t count) {
  return static_cast<unsigned>(std::bit_width(count == 0 ? 0 : count - 1));
}

// Of a few rows each goes where as many are before it (Knuth, The Art of Computer Programming,
// volume 3, section 5.2, comparison counting): without a branch that depends on them, that takes
// half the time of a library's sort. No two rows are equal.
void SortNumbers(std::span<uint64_t> rows) {
  constexpr size_t kFew = 40;
  if (std::ranges::is_sorted(rows)) return;
  if (rows.size() > kFew) {
    std::ranges::sort(rows);
    return;
  }
  std::array<uint64_t, kFew> sorted;
  for (uint64_t row : rows) {
    size_t before = 0;
    for (uint64_t other : rows) before += other < row ? 1 : 0;
    sorted[before] = row;
  }
  std::copy_n(sorted.begin(), rows.size(), rows.begin());
}

}  // namespace

Result<RowForm> RowForm::Of(const Counts& counts) {
  RowForm form;
  form.target_bits_ = BitsBelow(counts.nodes);
  form.statement_bits_ = BitsBelow(counts.statements);
  if (BitsBelow(counts.types) + form.target_bits_ + 1 + form.statement_bits_ <= 64) return form;
  return Error{.message = fmt::format("the graph is too large: {} statements about {} nodes in {} "
                                      "types",
                                      counts.statements, counts.nodes, counts.types),
               .hint = "Import fewer documents into one graph."};
}

std::span<uint32_t> EdgeRows::Counts(size_t lane) {
  next_[lane].resize(ends_.size());
  return next_[lane];
}

// A lane's rows of a node come after those of the lanes before it.
void EdgeRows::Place() {
  uint32_t end = 0;
  for (uint32_t node = 0; node < ends_.size(); ++node) {
    for (std::vector<uint32_t>& next : next_) end += std::exchange(next[node], end);
    ends_[node] = end;
  }
  rows_.resize(end);
}

// Parts the nodes so that each part has about as many rows.
std::vector<uint32_t> EdgeRows::NodeBounds(size_t parts) const {
  std::vector<uint32_t> bounds = {0};
  for (size_t part = 1; part < parts; ++part) {
    auto bound = std::ranges::lower_bound(ends_, rows_.size() * part / parts);
    bounds.push_back(static_cast<uint32_t>(bound - ends_.begin()));
  }
  bounds.push_back(static_cast<uint32_t>(ends_.size()));
  return bounds;
}

void EdgeRows::Sort(const Compare& compare) {
  next_ = {};
  edge_ends_.resize(ends_.size());
  std::vector<uint32_t> bounds = NodeBounds(rows_.size() / kTaskRows + 1);
  std::vector<std::vector<std::pair<uint32_t, uint32_t>>> dropped(bounds.size() - 1);
  InParallel(dropped.size(), [&](size_t at) {
    for (uint32_t node = bounds[at]; node < bounds[at + 1]; ++node) {
      auto count = static_cast<uint32_t>(SortOf(node, compare));
      if (count > 0) dropped[at].emplace_back(node, count);
    }
  });
  std::vector<uint32_t> of_node;
  for (const auto& task : dropped) {
    if (!task.empty()) of_node.resize(ends_.size());
    for (auto [node, count] : task) of_node[node] = count;
  }
  if (!of_node.empty()) CloseGaps(of_node);
  std::inclusive_scan(edge_ends_.begin(), edge_ends_.end(), edge_ends_.begin());
}

EdgeRows::Edge EdgeRows::At(size_t number) const {
  auto node = std::ranges::upper_bound(edge_ends_, number) - edge_ends_.begin();
  auto source = static_cast<uint32_t>(node);
  size_t first = source == 0 ? 0 : edge_ends_[source - 1];
  Edge edge = Beginning(first, source, source == 0 ? 0 : ends_[source - 1]);
  while (edge.number < number) edge = After(edge);
  return edge;
}

// Counts the edges. Returns how many rows at the node's end are left over: those that repeat
// others.
size_t EdgeRows::SortOf(uint32_t node, const Compare& compare) {
  uint32_t first = node == 0 ? 0 : ends_[node - 1];
  std::span<uint64_t> rows = std::span(rows_).subspan(first, ends_[node] - first);
  SortNumbers(rows);
  size_t kept = 0;
  for (size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && form_.EdgeOf(rows[end]) == form_.EdgeOf(rows[begin])) ++end;
    std::span<uint64_t> alike = rows.subspan(begin, end - begin);
    size_t distinct = alike.size();
    if (distinct > 1) {
      auto order = [&](uint64_t a, uint64_t b) {
        return compare(form_.StatementOf(a), form_.StatementOf(b));
      };
      std::ranges::sort(alike, [&](uint64_t a, uint64_t b) { return order(a, b) < 0; });
      auto repeated =
          std::ranges::unique(alike, [&](uint64_t a, uint64_t b) { return order(a, b) == 0; });
      distinct -= repeated.size();
    }
    if (kept != begin) std::ranges::copy(alike.first(distinct), rows.subspan(kept).begin());
    kept += distinct;
    ++edge_ends_[node];
  }
  return rows.size() - kept;
}

void EdgeRows::CloseGaps(std::span<const uint32_t> dropped) {
  uint32_t begin = 0;
  uint32_t kept = 0;
  for (uint32_t node = 0; node < ends_.size(); ++node) {
    uint32_t end = ends_[node];
    uint32_t count = end - begin - dropped[node];
    std::copy_n(rows_.begin() + begin, count, rows_.begin() + kept);
    kept += count;
    begin = end;
    ends_[node] = kept;
  }
  rows_.resize(kept);
}

}  // namespace causeway
