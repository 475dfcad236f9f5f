#include "importers/lines.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace causeway {
namespace {

// The lines, or those before the error and its message.
std::vector<std::string> LinesOf(std::string_view text, const Limits& limits = {}) {
  MemorySource source(text);
  LineReader reader(source, limits);
  std::vector<std::string> lines;
  for (;;) {
    Result<bool> more = reader.Next();
    if (!more) lines.push_back("error: " + more.error().message);
    if (!more || !*more) return lines;
    EXPECT_EQ(reader.number(), lines.size() + 1);
    lines.emplace_back(reader.line());
  }
}

using Lines = std::vector<std::string>;

TEST(LineReader, TakesEveryEnd) {
  EXPECT_EQ(LinesOf(""), Lines());
  EXPECT_EQ(LinesOf("a\nb"), (Lines{"a", "b"}));
  EXPECT_EQ(LinesOf("a\r\n\r\nb\r\n"), (Lines{"a", "", "b"}));
  EXPECT_EQ(LinesOf("\n"), Lines{""});
}

TEST(LineReader, KeepsLinesLongerThanABlock) {
  std::string longest(1'000'000, 'x');
  EXPECT_EQ(LinesOf("a\n" + longest + "\nb\n"), (Lines{"a", longest, "b"}));
}

TEST(LineReader, HoldsItsLimit) {
  Limits limits{.line_bytes = 1 << 19};
  std::string at_limit(1 << 19, 'x');
  EXPECT_EQ(LinesOf("a\n" + at_limit, limits), (Lines{"a", at_limit}));
  EXPECT_EQ(LinesOf("a\n" + at_limit + "x", limits),
            (Lines{"a", "error: line 2 has more than 524288 bytes"}));
}

RC_GTEST_PROP(LineReader, JoinsToTheText, (const std::vector<std::string>& words)) {
  std::string text;
  Lines expected;
  for (const std::string& word : words) {
    std::string line;
    for (char c : word) line += c == '\n' || c == '\r' ? ' ' : c;
    text += line + '\n';
    expected.push_back(line);
  }
  RC_ASSERT(LinesOf(text) == expected);
  LineReader in_memory(text);
  for (const std::string& line : expected) RC_ASSERT(*in_memory.Next() && in_memory.line() == line);
  RC_ASSERT(!*in_memory.Next());
}

RC_GTEST_PROP(LineFeeds, AreCountedOneByOne, ()) {
  auto text = *rc::gen::container<std::string>(
      rc::gen::element('\n', '\x0B', '\x8A', '\0', '\xFF', 'a', '\t'));
  RC_ASSERT(LineFeeds(text) == static_cast<size_t>(std::ranges::count(text, '\n')));
}

TEST(LineFeeds, FillAWord) { EXPECT_EQ(LineFeeds(std::string(4096 + 7, '\n')), 4103U); }

}  // namespace
}  // namespace causeway
