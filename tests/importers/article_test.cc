#include "importers/article.h"

#include <gtest/gtest.h>

#include "tests/importers/read_document.h"

namespace causeway {
namespace {

TEST(Article, StatementsSayWhereTheyStand) {
  std::string text = "# Gout\n\nGout causes pain.\n\nGout causes fever.\n";
  auto second = static_cast<uint32_t>(text.rfind("Gout"));
  Article article{
      .title = "Gout",
      .text = text,
      .place_key = "page",
      .places = {{.offset = 0, .place = Value()}, {.offset = second, .place = Value(int64_t{2})}},
      .source = {{.key = "pmid", .value = "12"}},
      .aliases = {{.name = "podagra", .begin = 2, .end = 6}}};
  DocumentLines sink;
  ASSERT_TRUE(ReadArticle("g.x", article, {}, sink));
  EXPECT_EQ(sink.lines, "g.x: Gout\n" + text +
                            "= Gout SAME_AS podagra pmid=12 alias=synonym\n"
                            "= gout CAUSES pain pmid=12\n"
                            "= gout CAUSES fever pmid=12 page=2\n");
  EXPECT_EQ(sink.quotes, "Gout\nGout causes pain.\nGout causes fever.\n");
}

TEST(Article, WithoutATitleOfItsOwnTheTextTells) {
  DocumentLines sink;
  ASSERT_TRUE(ReadArticle("g.x", {.text = "Gout\n\nIt hurts.\n"}, {}, sink));
  EXPECT_EQ(sink.lines, "g.x: Gout\nGout\n\nIt hurts.\n");
}

}  // namespace
}  // namespace causeway
