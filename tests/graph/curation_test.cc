#include "graph/curation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "graph/value_json.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> SayingOf(std::string_view usage) {
  std::vector<std::string> words;
  for (size_t begin = 0; begin < usage.size();) {
    size_t end = std::min(usage.find(' ', begin), usage.size());
    words.emplace_back(usage.substr(begin, end - begin));
    if (words.back() == "N") words.back() = "1";
    begin = end + 1;
  }
  return words;
}

void ExpectRoundTrip(const std::string& line) {
  Result<CurationEntry> entry = ParseCuration(line);
  ASSERT_TRUE(entry) << line << ": " << ToText(entry.error());
  EXPECT_EQ(ToLine(*entry), line);
}

TEST(Curation, EveryActionHasALine) {
  for (std::string_view usage : CurationUsages()) {
    Result<CurationEntry> entry = ParseAction(SayingOf(usage));
    ASSERT_TRUE(entry) << usage;
    entry->time = "2026-11-23T09:00:00Z";
    entry->author = "ana";
    EXPECT_EQ(*ParseCuration(ToLine(*entry)), *entry) << usage;
  }
}

TEST(Curation, LinesAreKept) {
  ExpectRoundTrip("2026-11-23T09:00:00Z ana merge COPD \"lung disease\" because \"they say so\"");
  ExpectRoundTrip("2026-11-23T09:00:00Z \"Ana B\" reject a CAUSES b in \"my file.txt\"");
  ExpectRoundTrip("2026-11-23T09:00:00Z ana rename a \"because\" because because1");
  ExpectRoundTrip("2026-11-23T09:00:00Z ana rename a \"say \\\"so\\\"\"");
  ExpectRoundTrip("2026-11-23T09:00:00Z ana undo 12");
}

TEST(Curation, WhateverTheWords) {
  for (std::string word : {"because", "in", " ", "\n", "\"", "\\", "Größe", "\x7F", "a b", "#"}) {
    CurationEntry entry{.time = "2026-11-23T09:00:00Z",
                        .author = word,
                        .kind = CurationKind::kMerge,
                        .words = {word, word},
                        .reason = word};
    EXPECT_EQ(*ParseCuration(ToLine(entry)), entry) << ToJson(Value(word));
  }
}

std::string ErrorIn(std::string_view line) {
  Result<CurationEntry> entry = ParseCuration(line);
  return entry ? "none" : entry.error().message;
}

TEST(Curation, BadLines) {
  std::string say = "not an entry of a curation log: ";
  EXPECT_EQ(ErrorIn(""), say + "it is too short");
  EXPECT_EQ(ErrorIn("today ana undo 1"), say + "today is not a time like 2026-11-23T09:00:00Z");
  EXPECT_EQ(ErrorIn("2026-11-23T09:00:00Z ana merge a"), say + "'merge a' cannot be said so");
  EXPECT_EQ(ErrorIn("2026-11-23T09:00:00Z ana undo 0"), say + "'0' is not the number of an entry");
  EXPECT_EQ(ErrorIn("2026-11-23T09:00:00Z ana merge a \"b"), say + "a quotation that does not end");
  EXPECT_EQ(ErrorIn("2026-11-23T09:00:00Z ana merge a \"b\"c"), say + "no blank after a quotation");
  EXPECT_EQ(ErrorIn(R"(2026-11-23T09:00:00Z ana merge a "\x")"),
            say + R"("\x" is not a JSON string)");
}

TEST(Curation, SaysHowAnActionIsSaid) {
  std::vector<std::string> words = {"label", "asthma"};
  Error error = ParseAction(words).error();
  EXPECT_EQ(error.message, "'label asthma' cannot be said so");
  EXPECT_EQ(error.hint, "Say: label add A LABEL, or: label remove A LABEL");
}

CurationEntry Undoing(const std::string& number) {
  return {.kind = CurationKind::kUndo, .words = {number}};
}

TEST(Curation, WhatIsUndoneCanBeRedone) {
  CurationEntry merge{.kind = CurationKind::kMerge, .words = {"a", "b"}};
  EXPECT_THAT(Holds({merge}), ElementsAre(true));
  EXPECT_THAT(Holds({merge, Undoing("1")}), ElementsAre(false, true));
  EXPECT_THAT(Holds({merge, Undoing("1"), Undoing("2")}), ElementsAre(true, false, true));
  EXPECT_THAT(Holds({merge, Undoing("1"), Undoing("1"), Undoing("2")}),
              ElementsAre(false, false, true, true));
  EXPECT_THAT(Holds({Undoing("7"), merge}), ElementsAre(true, true));
}

}  // namespace
}  // namespace causeway
