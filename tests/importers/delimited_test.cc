#include "importers/delimited.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace causeway {
namespace {

using Records = std::vector<std::vector<std::string>>;

// The records, and as the last one the error, if there is one.
Records RecordsOf(std::string_view text, Dialect dialect = {}, const Limits& limits = {}) {
  MemorySource bytes(text);
  DelimitedReader reader(bytes, dialect, limits);
  Records records;
  for (;;) {
    Result<bool> more = reader.Next();
    if (!more) records.push_back({more.error().message});
    if (!more || !*more) return records;
    records.emplace_back(reader.fields().begin(), reader.fields().end());
  }
}

TEST(Delimited, DividesRecords) {
  EXPECT_EQ(RecordsOf("a,b\r\n\r\n,c,\n"), (Records{{"a", "b"}, {"", "c", ""}}));
  EXPECT_EQ(RecordsOf("a\tb,c\"d\n", {.separator = '\t', .quotes = false}),
            (Records{{"a", "b,c\"d"}}));
}

TEST(Delimited, TakesQuotesOff) {
  EXPECT_EQ(RecordsOf("\"a,b\",\"say \"\"so\"\"\",\"\",c\n"),
            (Records{{"a,b", "say \"so\"", "", "c"}}));
  EXPECT_EQ(RecordsOf("\"two\r\nlines\",b\nc,d"), (Records{{"two\nlines", "b"}, {"c", "d"}}));
  EXPECT_EQ(RecordsOf("5\" nail,5\" nut\n"), (Records{{"5\" nail", "5\" nut"}}));
  EXPECT_EQ(RecordsOf("5\" nail,a\nb\n"), (Records{{"5\" nail", "a"}, {"b"}}));
  EXPECT_EQ(RecordsOf("a,\"b\n\n\"\"c\"\"\n\",d\n"), (Records{{"a", "b\n\n\"c\"\n", "d"}}));
}

TEST(Delimited, SaysWhereARecordIsWrong) {
  EXPECT_EQ(RecordsOf("a\n\"b\nc\n"), (Records{{"a"}, {"line 2: a quote is not closed"}}));
  EXPECT_EQ(RecordsOf("a,\"b\"c,d\n"),
            (Records{{"line 1: a quoted field goes on after its quotes"}}));
}

TEST(Delimited, HoldsItsLimits) {
  Limits limits{.line_bytes = 1 << 18, .record_fields = 3};
  EXPECT_EQ(RecordsOf("a,b,c\n\"a\",b,c", {}, limits), (Records{{"a", "b", "c"}, {"a", "b", "c"}}));
  EXPECT_EQ(RecordsOf("a,b,c,d", {}, limits),
            (Records{{"line 1: the record has more than 3 fields"}}));
  EXPECT_EQ(RecordsOf("\"a\",b,c,d", {}, limits),
            (Records{{"line 1: the record has more than 3 fields"}}));
  std::string open = "\"" + std::string(1 << 17, 'x') + "\n" + std::string(1 << 17, 'y') + "\"";
  EXPECT_EQ(RecordsOf(open, {}, limits),
            (Records{{"line 1: the record has more than 262144 bytes"}}));
}

TEST(Delimited, NumbersLines) {
  Limits limits;
  DelimitedReader reader("a\n\n\"b\nc\"\nd\n", 7, {}, limits);
  std::vector<uint32_t> lines;
  while (*reader.Next()) lines.push_back(reader.line());
  EXPECT_EQ(lines, (std::vector<uint32_t>{7, 9, 11}));
}

TEST(Delimited, GivesNothingBeyondARecord) {
  MemorySource bytes("a,b\n");
  Limits limits;
  DelimitedReader reader(bytes, {}, limits);
  ASSERT_TRUE(*reader.Next());
  EXPECT_EQ(reader[1], "b");
  EXPECT_EQ(reader[2], "");
}

RC_GTEST_PROP(Delimited, ReadsBackWhatRfc4180Writes, (const Records& written)) {
  std::string text;
  Records expected;
  for (const std::vector<std::string>& record : written) {
    if (record.empty()) continue;
    std::vector<std::string> quoted;
    for (const std::string& field : record) {
      std::string doubled;
      for (char c : field) doubled += c == '"' ? std::string("\"\"") : std::string(1, c);
      quoted.push_back('"' + doubled + '"');
    }
    text += fmt::format("{}\n", fmt::join(quoted, ","));
    expected.push_back(record);
  }
  // CR LF within a field comes back as LF.
  RC_PRE(text.find("\r\n") == std::string::npos);
  RC_ASSERT(RecordsOf(text) == expected);
}

}  // namespace
}  // namespace causeway
