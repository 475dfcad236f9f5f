#include "graph/text_source.h"

#include <gtest/gtest.h>

#include "graph/builder.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

class OneText final : public TextSource {
 public:
  explicit OneText(std::string text)
      : text_(std::make_shared<const std::string>(std::move(text))) {}
  Result<std::shared_ptr<const std::string>> Text(const DocumentView&) const override {
    return text_;
  }

 private:
  std::shared_ptr<const std::string> text_;
};

// A graph of one statement that stands at [begin, end) of a document with or without a text.
Graph GraphAt(uint32_t begin, uint32_t end, std::string text) {
  GraphBuilder builder;
  Statement statement{.subject = {.name = "a"}, .relation = "CAUSES", .object = {.name = "b"}};
  statement.evidence.begin = begin;
  statement.evidence.end = end;
  EXPECT_TRUE(builder.Begin({.key = "d", .text = std::move(text)}));
  EXPECT_TRUE(builder.Take({&statement, 1}));
  EXPECT_TRUE(builder.End());
  return *builder.Build();
}

std::string QuoteAt(uint32_t begin, uint32_t end, const std::string& text) {
  return *Quote(GraphAt(begin, end, text), OneText(text), EvidenceId{0});
}

TEST(Quote, TheSentence) {
  const char* const lines = "a.txt | a | CAUSES | b | \"B comes of a.\"\na.txt | b | CAUSES | c";
  Graph graph = BuildGraph(lines);
  EXPECT_EQ(*Quote(graph, StatementTexts(lines), EvidenceId{0}), "B comes of a.");
  EXPECT_EQ(*Quote(graph, StatementTexts(lines), EvidenceId{1}), "b CAUSES c.");
}

TEST(Quote, WhiteSpaceIsFolded) {
  EXPECT_EQ(QuoteAt(0, 20, "  a\n\tcauses \r\n b.  "), "a causes b.");
}

TEST(Quote, OffsetsBeyondTheTextAreCut) {
  EXPECT_EQ(QuoteAt(2, 99, "a b"), "b");
  EXPECT_EQ(QuoteAt(50, 99, "a b"), "");
  EXPECT_EQ(QuoteAt(2, 1, "a b"), "");
}

TEST(Quote, ADocumentWithoutATextHasNone) { EXPECT_EQ(QuoteAt(0, 3, ""), ""); }

}  // namespace
}  // namespace causeway
