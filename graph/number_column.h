// Columns of 32-bit numbers in few bits, each read by itself in O(1): blocks of 128, and of each
// block only the heights above a line (frame of reference: Goldstein, Ramakrishnan and Shaft 1998),
// bit-packed. Chunks and the index keep their numbers so; docs/index-format.md describes the bytes.
// Tested by tests/graph/number_column_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

namespace causeway {

inline constexpr size_t kColumnBlock = 128;

// A view of a column's bytes, which may be any bytes: where they make no sense a number is 0.
class NumberColumn {
 public:
  NumberColumn() = default;  // of no numbers
  explicit NumberColumn(std::span<const std::byte> bytes);
  // The column that `bytes` begin with, which takes `extent` of them; nothing where it has no
  // sensible head. Columns that follow one another are read so.
  static std::optional<NumberColumn> First(std::span<const std::byte> bytes);
  // How many rows a column has that begins with these bytes, as a writer made them.
  static uint32_t RowsOf(std::span<const std::byte> head);

  [[nodiscard]] size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] size_t extent() const { return extent_; }
  // 0 for a row beyond the end.
  uint32_t operator[](size_t row) const {
    if (row >= size_) return 0;
    size_t block = row >> shift_;
    size_t at = row - (block << shift_);
    Line line = LineOf(block);
    return line.base + line.slope * static_cast<uint32_t>(at) + HeightAt(line, at);
  }
  // That the number of a row is read soon: it is on its way through memory.
  void Prefetch(size_t row) const {
    if (row >= size_) return;
    size_t block = row >> shift_;
    Line line = LineOf(block);
    size_t byte = line.heights + (row - (block << shift_)) * line.width / 8;
    if (byte < heights_size_) __builtin_prefetch(heights_ + byte);
  }
  // The numbers of `to.size()` rows from `first` on; about a nanosecond each.
  void Read(size_t first, std::span<uint32_t> to) const;
  [[nodiscard]] std::vector<uint32_t> All() const;
  // Of the rows from `begin` to `end`, whose numbers never fall, the first whose number is not
  // below `limit`; `end` where there is none. O(log distance); near `begin` of one word.
  [[nodiscard]] size_t FirstNotBelow(uint32_t limit, size_t begin, size_t end) const;
  // The number that all rows have, where the column's form says so.
  [[nodiscard]] std::optional<uint32_t> constant() const;
  // Sets the bit of every number; `seen` has one for each.
  void MarkIn(std::vector<bool>& seen) const;
  // Whether every number is below `limit`; reads only blocks that may have a larger one.
  [[nodiscard]] bool AllBelow(uint64_t limit) const;

 private:
  // The numbers of a block lie on or above base + slope · row.
  struct Line {
    uint32_t base = 0;
    uint32_t slope = 0;  // 0 or 1
    uint32_t width = 0;  // bits of a height
    size_t heights = 0;  // where they begin
  };
  struct Entry {
    uint32_t base = 0;
    uint32_t position = 0;  // of the heights in units of 16 bytes; the top bit is the slope
  };
  static constexpr uint32_t kSlopeBit = 1U << 31;

  [[nodiscard]] Entry EntryAt(size_t block) const {
    Entry entry;
    std::memcpy(&entry, entries_ + block * sizeof entry, sizeof entry);
    return entry;
  }
  [[nodiscard]] Line LineOf(size_t block) const {
    Entry entry = EntryAt(block);
    uint32_t begin = entry.position & ~kSlopeBit;
    uint32_t end = EntryAt(block + 1).position & ~kSlopeBit;
    return {entry.base, entry.position >> 31, end - begin, size_t{begin} * 16};
  }
  // The rows from `row` on that one word has, and how many of them are below `limit`.
  struct WordRows {
    size_t rows = 0;
    size_t below = 0;
  };
  [[nodiscard]] WordRows BelowInWord(uint32_t limit, size_t row) const;
  // Adds the heights of the rows from `at` on.
  void AddHeights(const Line& line, size_t at, std::span<uint32_t> to) const;
  [[nodiscard]] uint32_t HeightAt(const Line& line, size_t at) const {
    if (line.width == 0) return 0;
    size_t bit = at * line.width;
    size_t byte = line.heights + bit / 8;
    if (line.width > 32 || byte + sizeof(uint64_t) > heights_size_) return 0;
    uint64_t word = 0;
    std::memcpy(&word, heights_ + byte, sizeof word);
    return static_cast<uint32_t>((word >> (bit % 8)) & ((uint64_t{1} << line.width) - 1));
  }

  size_t size_ = 0;
  size_t extent_ = 0;
  unsigned shift_ = 0;  // of a row's number gives its block
  const std::byte* entries_ = nullptr;
  const std::byte* heights_ = nullptr;
  size_t heights_size_ = 0;

  friend class NumberColumnWriter;
};

// Reads a column block by block as a loop goes through its rows, from the first row of a block on.
class ColumnScan {
 public:
  // `column` must outlive it.
  explicit ColumnScan(const NumberColumn& column) : column_(column) {}
  uint32_t operator[](size_t row) {
    if (row % kColumnBlock == 0) column_.Read(row, block_);
    return block_[row % kColumnBlock];
  }

 private:
  const NumberColumn& column_;
  std::array<uint32_t, kColumnBlock> block_{};
};

// A column's bytes, part by part.
struct ColumnParts {
  std::vector<std::byte> head;
  std::vector<std::vector<uint64_t>> heights;

  [[nodiscard]] std::vector<std::span<const std::byte>> spans() const;
};

// Takes numbers one after the other.
class NumberColumnWriter {
 public:
  void Add(uint32_t number) {
    open_[rows_ % kColumnBlock] = number;
    if (++rows_ % kColumnBlock == 0) PackBlock(kColumnBlock);
  }
  // The numbers of `tail` after these, which fill whole blocks.
  void Append(NumberColumnWriter tail);
  void AddRepeated(uint32_t number, size_t times);
  [[nodiscard]] size_t size() const { return rows_; }
  // The column's bytes, a multiple of 8; the writer is empty afterwards.
  std::vector<std::byte> Finish();
  // The same without a copy of what was packed.
  ColumnParts FinishInParts();

 private:
  void PackBlock(size_t count);
  void PackUneven(size_t count);
  void AddEntry(uint32_t base, bool rises, uint32_t width, size_t count);
  void PackHeights(size_t count, const NumberColumn::Entry& entry, uint32_t width);
  // Where the next heights begin, in units.
  [[nodiscard]] uint32_t Position() const {
    return static_cast<uint32_t>((older_count_ + heights_.size()) / 2);
  }
  void SetHeightsAside();

  size_t rows_ = 0;
  std::array<uint32_t, kColumnBlock> open_{};
  std::vector<NumberColumn::Entry> entries_;
  std::vector<uint64_t> heights_;  // the newest
  std::vector<std::vector<uint64_t>> older_heights_;
  size_t older_count_ = 0;
  // Whether all numbers are the first one, or rise from it by one each.
  bool constant_ = true;
  bool rising_ = true;
};

}  // namespace causeway
