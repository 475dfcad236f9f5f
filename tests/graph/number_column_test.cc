#include "graph/number_column.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace causeway {
namespace {

std::vector<std::byte> Pack(const std::vector<uint32_t>& numbers) {
  NumberColumnWriter writer;
  for (uint32_t number : numbers) writer.Add(number);
  return writer.Finish();
}

// Runs that are level, rise, or are any numbers, of widths from 0 to 32 bits.
rc::Gen<std::vector<uint32_t>> Numbers() {
  auto run = rc::gen::apply(
      [](uint32_t first, uint32_t slope, unsigned bits, const std::vector<uint32_t>& heights) {
        std::vector<uint32_t> numbers;
        uint64_t mask = (uint64_t{1} << bits) - 1;
        for (uint32_t height : heights) {
          auto line = first + slope * static_cast<uint32_t>(numbers.size());
          numbers.push_back(line + (height & static_cast<uint32_t>(mask)));
        }
        return numbers;
      },
      rc::gen::arbitrary<uint32_t>(), rc::gen::inRange<uint32_t>(0, 3),
      rc::gen::inRange<unsigned>(0, 33),
      rc::gen::container<std::vector<uint32_t>>(*rc::gen::element<size_t>(1, 127, 128, 129, 300),
                                                rc::gen::arbitrary<uint32_t>()));
  return rc::gen::map(rc::gen::container<std::vector<std::vector<uint32_t>>>(3, run),
                      [](const auto& runs) {
                        std::vector<uint32_t> all;
                        for (const auto& part : runs)
                          all.insert(all.end(), part.begin(), part.end());
                        return all;
                      });
}

RC_GTEST_PROP(NumberColumn, GivesBackWhatWasPutIn, ()) {
  std::vector<uint32_t> numbers = *Numbers();
  std::vector<std::byte> bytes = Pack(numbers);
  NumberColumn column(bytes);
  RC_ASSERT(column.size() == numbers.size());
  RC_ASSERT(column.extent() == bytes.size());
  RC_ASSERT(bytes.size() % 8 == 0U);
  for (size_t row = 0; row < numbers.size(); ++row) RC_ASSERT(column[row] == numbers[row]);
  auto first = *rc::gen::inRange<size_t>(0, numbers.size());
  std::vector<uint32_t> part(*rc::gen::inRange<size_t>(0, numbers.size() - first + 1));
  column.Read(first, part);
  for (size_t i = 0; i < part.size(); ++i) RC_ASSERT(part[i] == numbers[first + i]);
}

RC_GTEST_PROP(NumberColumn, RepeatedIsAsOneByOne, ()) {
  auto runs = *rc::gen::container<std::vector<std::pair<uint32_t, size_t>>>(
      rc::gen::pair(rc::gen::arbitrary<uint32_t>(), rc::gen::inRange<size_t>(0, 500)));
  NumberColumnWriter at_once;
  std::vector<uint32_t> one_by_one;
  for (auto [number, times] : runs) {
    at_once.AddRepeated(number, times);
    one_by_one.insert(one_by_one.end(), times, number);
  }
  RC_ASSERT(at_once.Finish() == Pack(one_by_one));
}

// More heights than lie together while they are written.
TEST(NumberColumn, GivesBackMany) {
  std::vector<uint32_t> numbers;
  for (uint32_t row = 0; row < 1'000'000; ++row) numbers.push_back(row * 2'654'435'761);
  std::vector<std::byte> bytes = Pack(numbers);
  std::vector<uint32_t> read(numbers.size());
  NumberColumn(bytes).Read(0, read);
  EXPECT_EQ(read, numbers);
}

RC_GTEST_PROP(NumberColumn, FindsTheFirstNotBelow, ()) {
  std::vector<uint32_t> numbers = *Numbers();
  std::ranges::sort(numbers);
  std::vector<std::byte> bytes = Pack(numbers);
  NumberColumn column(bytes);
  auto begin = *rc::gen::inRange<size_t>(0, numbers.size() + 1);
  auto end = *rc::gen::inRange<size_t>(begin, numbers.size() + 1);
  std::vector<uint32_t> limits = {0, 1, *rc::gen::arbitrary<uint32_t>(), UINT32_MAX};
  for (size_t row = begin; row < end; row += 1 + row / 4) {
    limits.insert(limits.end(), {numbers[row], numbers[row] + 1});
  }
  for (uint32_t limit : limits) {
    auto found = std::lower_bound(numbers.begin() + static_cast<std::ptrdiff_t>(begin),
                                  numbers.begin() + static_cast<std::ptrdiff_t>(end), limit);
    auto row = static_cast<size_t>(found - numbers.begin());
    RC_ASSERT(column.FirstNotBelow(limit, begin, end) == row);
  }
}

// As types of edges are: few numbers, in bits that do not divide a word.
TEST(NumberColumn, FindsTheFirstNotBelowOfFewNumbers) {
  for (uint32_t most : {1U, 2U, 6U, 20U, 300U}) {
    std::vector<uint32_t> numbers;
    for (uint32_t row = 0; row < 1000; ++row) numbers.push_back(row % 61 * most / 60);
    std::vector<std::byte> bytes = Pack(numbers);
    NumberColumn column(bytes);
    for (size_t begin = 0; begin < numbers.size(); begin += 61) {
      size_t end = std::min(begin + 61, numbers.size());
      for (uint32_t limit = 0; limit <= most + 1; ++limit) {
        auto found = std::find_if(numbers.begin() + static_cast<std::ptrdiff_t>(begin),
                                  numbers.begin() + static_cast<std::ptrdiff_t>(end),
                                  [&](uint32_t number) { return number >= limit; });
        EXPECT_EQ(column.FirstNotBelow(limit, begin, end),
                  static_cast<size_t>(found - numbers.begin()));
      }
    }
  }
}

RC_GTEST_PROP(NumberColumn, InPartsIsAsTheWhole, ()) {
  std::vector<uint32_t> numbers = *Numbers();
  size_t cut = kColumnBlock * *rc::gen::inRange<size_t>(0, numbers.size() / kColumnBlock + 1);
  NumberColumnWriter writer;
  for (auto part : {std::span(numbers).first(cut), std::span(numbers).subspan(cut)}) {
    NumberColumnWriter tail;
    for (uint32_t number : part) tail.Add(number);
    writer.Append(std::move(tail));
  }
  RC_ASSERT(writer.Finish() == Pack(numbers));
}

// Columns that are one line are few bytes, however they were put together.
TEST(NumberColumn, InPartsIsOneLineWhereTheWholeIs) {
  for (uint32_t slope : {0U, 1U, 2U}) {
    for (uint32_t jump : {0U, 1U}) {
      NumberColumnWriter head;
      NumberColumnWriter tail;
      NumberColumnWriter whole;
      for (uint32_t row = 0; row < 600; ++row) {
        uint32_t number = 7 + slope * row + (row < 256 ? 0 : jump);
        (row < 256 ? head : tail).Add(number);
        whole.Add(number);
      }
      head.Append(std::move(tail));
      EXPECT_EQ(head.Finish(), whole.Finish()) << slope << " " << jump;
    }
  }
}

RC_GTEST_PROP(NumberColumn, KnowsItsBounds, ()) {
  std::vector<uint32_t> numbers = *Numbers();
  std::vector<std::byte> bytes = Pack(numbers);
  NumberColumn column(bytes);
  uint64_t most = *std::max_element(numbers.begin(), numbers.end());
  RC_ASSERT(column.AllBelow(most + 1));
  RC_ASSERT(!column.AllBelow(most));
}

TEST(NumberColumn, OfNone) {
  EXPECT_EQ(NumberColumn().size(), 0U);
  EXPECT_EQ(NumberColumn()[0], 0U);
  std::vector<std::byte> bytes = Pack({});
  EXPECT_EQ(NumberColumn(bytes).size(), 0U);
  EXPECT_EQ(NumberColumn(bytes).extent(), bytes.size());
}

TEST(NumberColumn, OneLineTakesOneEntry) {
  std::vector<uint32_t> level(100'000, 7);
  std::vector<uint32_t> rising;
  for (uint32_t row = 0; row < 100'000; ++row) rising.push_back(5 + row);
  EXPECT_LT(Pack(level).size(), 64U);
  EXPECT_LT(Pack(rising).size(), 64U);
  std::vector<std::byte> bytes = Pack(level);
  EXPECT_EQ(NumberColumn(bytes).constant(), 7U);
  EXPECT_EQ(NumberColumn(bytes)[99'999], 7U);
  bytes = Pack(rising);
  EXPECT_EQ(NumberColumn(bytes).constant(), std::nullopt);
  EXPECT_EQ(NumberColumn(bytes)[99'999], 100'004U);
}

TEST(NumberColumn, ColumnsOneAfterTheOther) {
  std::vector<std::byte> both = Pack({1, 2, 4});
  size_t first_size = both.size();
  std::vector<std::byte> second = Pack({8});
  both.insert(both.end(), second.begin(), second.end());
  auto first = NumberColumn::First(both);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->extent(), first_size);
  EXPECT_EQ((*first)[2], 4U);
  EXPECT_EQ(NumberColumn(std::span(both).subspan(first_size))[0], 8U);
}

// Any bytes are read safely, and no row is outside of them.
TEST(NumberColumn, DamageIsReadSafely) {
  std::vector<uint32_t> numbers;
  for (uint32_t row = 0; row < 300; ++row) numbers.push_back(row * row);
  std::vector<std::byte> bytes = Pack(numbers);
  for (size_t size = 0; size < bytes.size(); ++size) {
    std::span<const std::byte> cut = std::span(bytes).first(size);
    NumberColumn column(cut);
    EXPECT_EQ(column.size(), 0U) << size << " bytes";
  }
  for (size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::vector<std::byte> flipped = bytes;
    flipped[bit / 8] ^= std::byte{1} << (bit % 8);
    NumberColumn column(flipped);
    uint32_t sum = 0;
    for (size_t row = 0; row < 400; ++row) sum += column[row];
    std::vector<uint32_t> read(400);
    column.Read(0, read);
    for (uint32_t number : read) sum -= number;
    EXPECT_EQ(sum, 0U) << "one by one and together read the same, at bit " << bit;
  }
}

}  // namespace
}  // namespace causeway
