// A column's bytes: the number of rows and of blocks (uint32 each), an entry a block and one that
// says where the last block ends, the heights of all blocks, eight zeros.
#include "graph/number_column.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <iterator>
#include <ranges>
#include <utility>

namespace causeway {
namespace {

constexpr size_t kHead = 8;
constexpr size_t kUnit = 16;    // bytes: a block takes as many units as a height has bits
constexpr size_t kPadding = 8;  // so that a word can be read at the last height
constexpr size_t kMostOfBlock = kColumnBlock / 2;  // words of heights
constexpr size_t kHeightsTogether = 1 << 17;       // words: a larger part is moved as it grows
constexpr unsigned kWhole = 32;  // the shift of a column that is one line: every row is in block 0

constexpr uint32_t kMostInWord = 57;  // bits of heights, from any bit of a byte on

// By width, the lowest bit of each height that a word holds.
constexpr auto kOnes = [] {
  std::array<uint64_t, kMostInWord + 1> ones{};
  for (uint32_t width = 1; width <= kMostInWord; ++width) {
    for (uint32_t bit = 0; bit + width <= 64; bit += width) ones[width] |= uint64_t{1} << bit;
  }
  return ones;
}();

unsigned BitsOf(uint64_t range) { return static_cast<unsigned>(std::bit_width(range)); }

}  // namespace

std::optional<NumberColumn> NumberColumn::First(std::span<const std::byte> bytes) {
  std::array<uint32_t, 2> head{};
  if (bytes.size() < kHead) return std::nullopt;
  std::memcpy(head.data(), bytes.data(), kHead);
  auto [rows, blocks] = head;
  size_t needed = (size_t{rows} + kColumnBlock - 1) / kColumnBlock;
  bool one_line = blocks == 1 && needed > 1;
  if (!one_line && blocks != needed) return std::nullopt;
  size_t entries = (size_t{blocks} + 1) * sizeof(Entry);
  if (bytes.size() < kHead + entries + kPadding) return std::nullopt;
  NumberColumn column;
  column.size_ = rows;
  column.shift_ = one_line ? kWhole : BitsOf(kColumnBlock - 1);
  column.entries_ = bytes.data() + kHead;
  column.heights_ = column.entries_ + entries;
  size_t heights = size_t{column.EntryAt(blocks).position & ~kSlopeBit} * kUnit;
  if (bytes.size() - kHead - entries - kPadding < heights) return std::nullopt;
  column.heights_size_ = heights + kPadding;
  column.extent_ = kHead + entries + column.heights_size_;
  return column;
}

uint32_t NumberColumn::RowsOf(std::span<const std::byte> head) {
  uint32_t rows = 0;
  std::memcpy(&rows, head.data(), std::min(sizeof rows, head.size()));
  return rows;
}

NumberColumn::NumberColumn(std::span<const std::byte> bytes) {
  if (auto column = First(bytes)) *this = *column;
}

void NumberColumn::Read(size_t first, std::span<uint32_t> to) const {
  for (size_t done = 0; done < to.size();) {
    size_t row = first + done;
    if (row >= size_) {
      std::ranges::fill(to.subspan(done), 0U);
      return;
    }
    size_t block = row >> shift_;
    size_t at = row - (block << shift_);
    size_t in_block = shift_ == kWhole ? size_ : kColumnBlock;
    size_t count = std::min({to.size() - done, in_block - at, size_ - row});
    Line line = LineOf(block);
    uint32_t base = line.base + line.slope * static_cast<uint32_t>(at);
    for (size_t i = 0; i < count; ++i) to[done + i] = base + line.slope * static_cast<uint32_t>(i);
    if (line.width != 0) AddHeights(line, at, to.subspan(done, count));
    done += count;
  }
}

void NumberColumn::AddHeights(const Line& line, size_t at, std::span<uint32_t> to) const {
  size_t last = line.heights + (at + to.size()) * line.width / 8;
  if (line.width > 32 || last + sizeof(uint64_t) > heights_size_) {  // some lie outside
    for (size_t i = 0; i < to.size(); ++i) to[i] += HeightAt(line, at + i);
    return;
  }
  uint64_t mask = (uint64_t{1} << line.width) - 1;
  size_t bit = at * line.width;
  for (uint32_t& number : to) {
    uint64_t word = 0;
    std::memcpy(&word, heights_ + line.heights + bit / 8, sizeof word);
    number += static_cast<uint32_t>(word >> (bit % 8) & mask);
    bit += line.width;
  }
}

std::vector<uint32_t> NumberColumn::All() const {
  std::vector<uint32_t> numbers(size_);
  Read(0, numbers);
  return numbers;
}

size_t NumberColumn::FirstNotBelow(uint32_t limit, size_t begin, size_t end) const {
  if (begin >= end) return end;
  auto [rows, below] = BelowInWord(limit, begin);
  if (below < rows || begin + rows >= end) return std::min(begin + below, end);
  begin += rows;
  for (size_t step = 1; begin < end; step *= 2) {
    size_t last = std::min(begin + step, end) - 1;
    if ((*this)[last] >= limit) {
      end = last;
      break;
    }
    begin = last + 1;
  }
  auto is_below = [&](size_t row) { return (*this)[row] < limit; };
  return *std::ranges::partition_point(std::views::iota(begin, end), is_below);
}

// Heights that lie in one word are compared at once, each with the borrow of a subtraction kept
// within its bits (Warren 2012: Hacker's Delight, 2-18).
NumberColumn::WordRows NumberColumn::BelowInWord(uint32_t limit, size_t row) const {
  if (row >= size_) return {};
  size_t block = row >> shift_;
  size_t at = row - (block << shift_);
  size_t rest = std::min(size_ - row, shift_ == kWhole ? size_ : kColumnBlock - at);
  Line line = LineOf(block);
  if (line.slope != 0 || line.width > kMostInWord) return {};
  if (line.width == 0) return {rest, line.base < limit ? rest : 0};
  size_t bit = at * line.width;
  size_t byte = line.heights + bit / 8;
  if (byte + sizeof(uint64_t) > heights_size_) return {};
  size_t rows = std::min<size_t>(rest, kMostInWord / line.width);
  uint64_t least = limit < line.base ? 0 : limit - line.base;
  if (least >> line.width != 0) return {rows, rows};
  uint64_t word = 0;
  std::memcpy(&word, heights_ + byte, sizeof word);
  word >>= bit % 8;
  uint64_t tops = kOnes[line.width] << (line.width - 1);
  uint64_t others = kOnes[line.width] * least;
  uint64_t difference = (word | tops) - (others & ~tops);
  uint64_t are_below = ((~word & others) | (~(word ^ others) & ~difference)) & tops;
  size_t below = static_cast<size_t>(std::countr_zero(tops & ~are_below)) / line.width;
  return {rows, std::min(rows, below)};
}

std::optional<uint32_t> NumberColumn::constant() const {
  if (size_ == 0 || (shift_ != kWhole && size_ > kColumnBlock)) return std::nullopt;
  Line line = LineOf(0);
  if (line.width != 0 || (line.slope != 0 && size_ > 1)) return std::nullopt;
  return line.base;
}

void NumberColumn::MarkIn(std::vector<bool>& seen) const {
  if (std::optional<uint32_t> all = constant()) {
    seen[*all] = true;
    return;
  }
  std::array<uint32_t, kColumnBlock> numbers{};
  for (size_t row = 0; row < size_; row += kColumnBlock) {
    std::span<uint32_t> part(numbers.data(), std::min(kColumnBlock, size_ - row));
    Read(row, part);
    for (uint32_t number : part) seen[number] = true;
  }
}

bool NumberColumn::AllBelow(uint64_t limit) const {
  std::array<uint32_t, kColumnBlock> numbers{};
  size_t step = shift_ == kWhole ? size_ : kColumnBlock;
  for (size_t first = 0; first < size_; first += step) {
    Line line = LineOf(first >> shift_);
    uint64_t highest = line.base + line.slope * uint64_t{step - 1};
    if (line.width <= 32) highest += (uint64_t{1} << line.width) - 1;
    if (highest < limit) continue;
    for (size_t row = first; row < std::min(first + step, size_); row += kColumnBlock) {
      std::span<uint32_t> part(numbers.data(), std::min(kColumnBlock, size_ - row));
      Read(row, part);
      if (std::ranges::any_of(part, [limit](uint32_t number) { return number >= limit; })) {
        return false;
      }
    }
  }
  return true;
}

void NumberColumnWriter::AddRepeated(uint32_t number, size_t times) {
  for (; times > 0 && rows_ % kColumnBlock != 0; --times) Add(number);
  if (times >= kColumnBlock) open_.fill(number);
  for (; times >= kColumnBlock; times -= kColumnBlock) {
    rows_ += kColumnBlock;
    AddEntry(number, /*rises=*/false, 0, kColumnBlock);
  }
  for (; times > 0; --times) Add(number);
}

void NumberColumnWriter::PackBlock(size_t count) {
  bool is_level = std::all_of(open_.begin() + 1, open_.begin() + static_cast<std::ptrdiff_t>(count),
                              [this](uint32_t number) { return number == open_[0]; });
  if (is_level) {
    AddEntry(open_[0], /*rises=*/false, 0, count);
  } else {
    PackUneven(count);
  }
}

namespace {

struct Extent {
  int64_t least = 0;
  int64_t most = 0;

  [[nodiscard]] unsigned width() const { return BitsOf(static_cast<uint64_t>(most - least)); }
};

// Of the numbers, above a line that rises by `slope` a row.
Extent ExtentOf(std::span<const uint32_t> numbers, int64_t slope) {
  Extent extent{.least = numbers[0], .most = numbers[0]};
  for (size_t i = 0; i < numbers.size(); ++i) {
    int64_t height = numbers[i] - slope * static_cast<int64_t>(i);
    extent.least = std::min(extent.least, height);
    extent.most = std::max(extent.most, height);
  }
  return extent;
}

// The same of a whole block where no height is below 0: of numbers of 32 bits with a sign, in a
// loop of known length, which a compiler makes a few instructions for several numbers at once.
Extent ExtentOfBlock(const std::array<uint32_t, kColumnBlock>& numbers, uint32_t slope) {
  constexpr uint32_t kSign = uint32_t{1} << 31;
  int32_t least = INT32_MAX;
  int32_t most = INT32_MIN;
  for (uint32_t i = 0; i < kColumnBlock; ++i) {
    auto height = static_cast<int32_t>((numbers[i] - slope * i) ^ kSign);
    least = least < height ? least : height;
    most = most > height ? most : height;
  }
  return {.least = int64_t{least} + kSign, .most = int64_t{most} + kSign};
}

}  // namespace

// Of a level line and one that rises by one a row, the one that leaves the lower heights. Numbers
// of a whole block that lie close together are the lower ones above a level line: the rising one
// goes away from them.
void NumberColumnWriter::PackUneven(size_t count) {
  std::span<const uint32_t> numbers = std::span(open_).first(count);
  bool is_whole = count == kColumnBlock;
  Extent line = is_whole ? ExtentOfBlock(open_, 0) : ExtentOf(numbers, 0);
  bool rises = false;
  if (!is_whole || line.most - line.least >= int64_t{kColumnBlock} / 2) {
    bool is_high = is_whole && line.least >= int64_t{kColumnBlock};
    Extent rising = is_high ? ExtentOfBlock(open_, 1) : ExtentOf(numbers, 1);
    rises = rising.width() < line.width();
    if (rises) line = rising;
  }
  AddEntry(static_cast<uint32_t>(line.least), rises, line.width(), count);
}

// A column that is one line from its beginning to its end has no other entries.
void NumberColumnWriter::AddEntry(uint32_t base, bool rises, uint32_t width, size_t count) {
  auto first = entries_.empty() ? open_[0] : entries_.front().base;
  auto row = static_cast<uint32_t>(entries_.size() * kColumnBlock);
  bool is_line = width == 0;
  constant_ = constant_ && is_line && !rises && open_[0] == first;
  rising_ = rising_ && is_line && (rises || count == 1) && open_[0] == first + row;
  NumberColumn::Entry entry{.base = base,
                            .position = Position() | (rises ? NumberColumn::kSlopeBit : 0)};
  entries_.push_back(entry);
  PackHeights(count, entry, width);
}

void NumberColumnWriter::Append(NumberColumnWriter tail) {
  assert(rows_ % kColumnBlock == 0);
  if (!entries_.empty() && !tail.entries_.empty()) {
    uint32_t first = entries_.front().base;
    uint32_t next = tail.entries_.front().base;
    constant_ = constant_ && tail.constant_ && next == first;
    rising_ = rising_ && tail.rising_ && next == first + static_cast<uint32_t>(rows_);
  } else if (entries_.empty()) {
    constant_ = tail.constant_;
    rising_ = tail.rising_;
  }
  uint32_t shift = Position();
  for (NumberColumn::Entry entry : tail.entries_) {
    entries_.push_back({.base = entry.base, .position = entry.position + shift});
  }
  SetHeightsAside();
  older_count_ += tail.older_count_;
  std::ranges::move(tail.older_heights_, std::back_inserter(older_heights_));
  heights_ = std::move(tail.heights_);
  rows_ += tail.rows_;
  open_ = tail.open_;
}

// Heights lie in parts, which are not moved as more come.
void NumberColumnWriter::SetHeightsAside() {
  if (heights_.empty()) return;
  older_count_ += heights_.size();
  older_heights_.push_back(std::exchange(heights_, {}));
}

void NumberColumnWriter::PackHeights(size_t count, const NumberColumn::Entry& entry,
                                     uint32_t width) {
  if (width == 0) return;
  if (heights_.size() + kMostOfBlock > kHeightsTogether) SetHeightsAside();
  uint32_t slope = entry.position >> 31;
  uint64_t word = 0;
  unsigned filled = 0;
  for (size_t i = 0; i < kColumnBlock; ++i) {
    uint32_t line = entry.base + slope * static_cast<uint32_t>(i);
    uint64_t height = i < count ? open_[i] - line : 0;
    word |= height << filled;
    filled += width;
    if (filled < 64) continue;
    heights_.push_back(word);
    filled -= 64;
    word = filled == 0 ? 0 : height >> (width - filled);
  }
}

ColumnParts NumberColumnWriter::FinishInParts() {
  if (rows_ % kColumnBlock != 0) PackBlock(rows_ % kColumnBlock);
  if (entries_.size() > 1 && (constant_ || rising_)) {
    entries_.resize(1);
    entries_[0].position = constant_ ? 0 : NumberColumn::kSlopeBit;
  }
  std::array numbers = {static_cast<uint32_t>(rows_), static_cast<uint32_t>(entries_.size())};
  entries_.push_back({.position = Position()});
  heights_.push_back(0);
  SetHeightsAside();
  std::span<const std::byte> head = std::as_bytes(std::span(numbers));
  std::span<const std::byte> entries = std::as_bytes(std::span(entries_));
  ColumnParts parts{.head = {head.begin(), head.end()}, .heights = std::move(older_heights_)};
  parts.head.insert(parts.head.end(), entries.begin(), entries.end());
  *this = NumberColumnWriter();
  return parts;
}

std::vector<std::byte> NumberColumnWriter::Finish() {
  ColumnParts parts = FinishInParts();
  std::vector<std::byte> bytes = std::move(parts.head);
  for (const std::vector<uint64_t>& part : parts.heights) {
    std::span<const std::byte> added = std::as_bytes(std::span(part));
    bytes.insert(bytes.end(), added.begin(), added.end());
  }
  return bytes;
}

std::vector<std::span<const std::byte>> ColumnParts::spans() const {
  std::vector<std::span<const std::byte>> all = {head};
  for (const std::vector<uint64_t>& part : heights) all.push_back(std::as_bytes(std::span(part)));
  return all;
}

}  // namespace causeway
