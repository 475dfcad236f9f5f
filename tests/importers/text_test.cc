#include "importers/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace causeway {
namespace {

// Keeps one line a statement.
class TextLines final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    document_ = document;
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& s : batch) {
      std::string line(s.subject.name);
      line.append(" ").append(s.relation).append(" ").append(s.object.name);
      for (std::string_view label : s.subject.labels) line.append(" ").append(label);
      for (const Property& p : s.evidence.properties) {
        line.append(" ").append(p.key).append("=").append(*p.value.get_if<std::string>());
      }
      lines_.push_back(line);
    }
    return {};
  }
  Result<void> End() override { return {}; }

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const std::vector<std::string>& lines() const { return lines_; }

 private:
  Document document_;
  std::vector<std::string> lines_;
};

TEST(Text, AnArticleBecomesADocumentAndItsStatements) {
  TextLines sink;
  ASSERT_TRUE(ReadText("gout.txt", "Gout\n\nGout (podagra) causes pain.\n", {}, sink));
  EXPECT_EQ(sink.document().key, "gout.txt");
  EXPECT_EQ(sink.document().title, "Gout");
  EXPECT_THAT(sink.lines(), testing::ElementsAre("gout SAME_AS podagra Condition alias=gloss",
                                                 "gout CAUSES pain Condition"));
}

TEST(Text, BytesThatAreNoUtf8AreReplaced) {
  TextLines sink;
  ASSERT_TRUE(ReadText("g.txt", "Gout\n\nGout caus\xE9s pain.\n", {}, sink));
  EXPECT_THAT(sink.document().text, testing::HasSubstr("caus\uFFFDs"));
}

TEST(Text, ALineHasALimit) {
  for (size_t size : {9U, 10U, 11U}) {
    TextLines sink;
    Result<std::string> read = ReadText("g.txt", "Gout\n" + std::string(size, 'x') + "\nGout",
                                        {.limits = {.line_bytes = 10}}, sink);
    EXPECT_EQ(read.has_value(), size <= 10);
    if (read) continue;
    EXPECT_EQ(read.error().message, "line 2 has 11 bytes; the most is 10");
  }
}

TEST(Text, WhatIsLeftUnreadIsNoted) {
  TextLines sink;
  Result<std::string> read = ReadText("g.txt", "Gout\n\nGout causes pain in the toes.\n",
                                      {.limits = {.sentence_bytes = 10}}, sink);
  EXPECT_EQ(*read, "1 sentence too long to read");
}

TEST(Text, LooksLikeText) {
  EXPECT_TRUE(LooksLikeText("Gout hurts.\n"));
  EXPECT_FALSE(LooksLikeText(std::string_view("a\0 b", 4)));
  EXPECT_FALSE(LooksLikeText("\xFF\xFE a b"));
}

}  // namespace
}  // namespace causeway
