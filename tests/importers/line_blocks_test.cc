#include "importers/line_blocks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <algorithm>

#include <string>
#include <vector>

#include "importers/text_source.h"

namespace causeway {
namespace {

std::vector<LineBlock> BlocksOf(std::string_view text, size_t size, Dialect dialect = {}) {
  Limits limits;
  MemorySource bytes(text);
  LineBlockReader reader(bytes, limits);
  std::vector<LineBlock> blocks;
  for (;;) {
    Result<LineBlock> block = reader.Next(size, dialect);
    EXPECT_TRUE(block);
    if (block->bytes.empty()) return blocks;
    blocks.push_back(*block);
  }
}

TEST(LineBlocks, EndWhereLinesEnd) {
  std::vector<LineBlock> blocks = BlocksOf("one\ntwo\nthree\nfour", 9);
  ASSERT_EQ(blocks.size(), 3U);
  EXPECT_EQ(blocks[0].bytes, "one\ntwo\n");
  EXPECT_EQ(blocks[1].bytes, "three\n");
  EXPECT_EQ(blocks[1].first_line, 3U);
  EXPECT_EQ(blocks[2].bytes, "four");
  EXPECT_EQ(blocks[2].first_line, 4U);
}

TEST(LineBlocks, DoNotEndWithinQuotes) {
  constexpr std::string_view kText = "a,\"b\nc\",d\ne\nf,g,h,i\n";
  std::vector<LineBlock> blocks = BlocksOf(kText, 8);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_EQ(blocks[0].bytes, "a,\"b\nc\",d\ne\n");
  EXPECT_EQ(blocks[1].first_line, 4U);
  EXPECT_EQ(BlocksOf(kText, 8, {.quotes = false})[0].bytes, "a,\"b\n");
}

TEST(LineBlocks, HoldTheLimitOfALine) {
  Limits limits{.line_bytes = 100};
  std::string text = std::string(99, 'x') + "\n";
  MemorySource fits(text);
  EXPECT_EQ(LineBlockReader(fits, limits).Next(10, {})->bytes, text);
  std::string longer(1000, 'x');
  MemorySource does_not(longer);
  EXPECT_EQ(LineBlockReader(does_not, limits).Next(10, {}).error().message,
            "line 1 has more than 100 bytes");
}

// What checks the text holds back a character that is not whole, wherever it comes to stand.
TEST(LineBlocks, GoOnAfterACharacterThatTheirEndCuts) {
  for (size_t before = 0; before < 40; ++before) {
    std::string text = std::string(before, 'x') + "\xF0\x9F\xAB\x81,\xC3\xA9\nb,c\nd,e\n";
    MemorySource bytes(text);
    Utf8Source checked(bytes);
    Limits limits;
    LineBlockReader reader(checked, limits);
    std::string joined;
    for (;;) {
      Result<LineBlock> block = reader.Next(16, {});
      ASSERT_TRUE(block);
      if (block->bytes.empty()) break;
      joined += block->bytes;
    }
    EXPECT_EQ(joined, text);
  }
}

RC_GTEST_PROP(LineBlocks, AreTheWholeTextWithItsLines, (const std::string& words)) {
  std::string text;
  for (char c : words) text += c % 3 == 0 ? '\n' : c % 7 == 0 ? '"' : c;
  std::string joined;
  for (const LineBlock& block : BlocksOf(text, *rc::gen::inRange<size_t>(4, 30))) {
    RC_ASSERT(block.first_line == 1 + std::ranges::count(joined, '\n'));
    joined += block.bytes;
  }
  RC_ASSERT(joined == text);
}

}  // namespace
}  // namespace causeway
