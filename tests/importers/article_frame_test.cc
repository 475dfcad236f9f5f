#include "importers/article_frame.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

Article Whole() {
  return {.title = "Gout",
          .text = "# Gout\nGout causes pain.\n",
          .place_key = "element",
          .places = {{.offset = 0, .place = {}}, {.offset = 7, .place = "p1"}},
          .source = {{.key = "pmid", .value = "12"}, {.key = "year", .value = int64_t{2001}}},
          .aliases = {{.name = "podagra", .begin = 2, .end = 6}}};
}

TEST(ArticleFrameTest, KeepsAllButTheText) {
  Article article = Whole();
  std::string frame = FrameOf(article);
  EXPECT_EQ(frame, R"({"aliases":[["podagra",2,6]],"place":"element","places":[[0,null],[7,"p1"]],)"
                   R"("source":[["pmid","12"],["year",2001]],"title":"Gout"})");
  Result<FramedArticle> framed = ArticleOf(frame, article.text);
  ASSERT_TRUE(framed) << ToText(framed.error());
  const Article& read = framed->article;
  EXPECT_EQ(read.title, article.title);
  EXPECT_EQ(read.text, article.text);
  EXPECT_EQ(read.places.at(1).place, Value("p1"));
  EXPECT_EQ(read.source.at(0).key, "pmid");
  EXPECT_EQ(FrameOf(read), frame);
}

TEST(ArticleFrameTest, IsEmptyWhereTheTextIsAll) {
  EXPECT_EQ(FrameOf({.text = "Gout causes pain.", .is_plain = true}), "");
  EXPECT_EQ(FrameOf({.text = "Gout causes pain."}), "{}");
  EXPECT_EQ(ArticleOf("{}", "Gout")->article.title, "");
}

TEST(ArticleFrameTest, WhatIsNoFrameIsDamage) {
  for (std::string_view frame :
       {"[]", R"({"title":1})", R"({"places":7})", R"({"places":[7]})", R"({"places":[[1]]})",
        R"({"places":[[-1,"a"]]})", R"({"source":[[1,"a"]]})", R"({"aliases":[["a",1,"b"]]})"}) {
    Result<FramedArticle> read = ArticleOf(frame, "");
    ASSERT_FALSE(read) << frame;
    EXPECT_EQ(read.error().code, ErrorCode::kDamaged) << frame;
  }
  EXPECT_FALSE(ArticleOf("{", ""));
}

}  // namespace
}  // namespace causeway
