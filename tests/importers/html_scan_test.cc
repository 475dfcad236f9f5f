#include "importers/html_scan.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

std::string Check(std::string_view html, const Limits& limits) {
  Result<void> checked = CheckHtml(html, limits);
  return checked ? "" : checked.error().message;
}

std::string Times(size_t count, std::string_view tag) {
  std::string html;
  for (size_t i = 0; i < count; ++i) html += tag;
  return html;
}

TEST(HtmlScan, NestingHasALimit) {
  Limits limits{.markup_nesting = 5};
  EXPECT_EQ(Check(Times(4, "<div>"), limits), "");
  EXPECT_EQ(Check(Times(5, "<div>"), limits), "");
  EXPECT_EQ(Check(Times(6, "<div>\n"), limits), "tags nest deeper than 5, at line 6");
  EXPECT_EQ(Check(Times(6, "<b></i>"), limits), "tags nest deeper than 5, at line 1");
}

TEST(HtmlScan, WhatIsClosedDoesNotNest) {
  Limits limits{.markup_nesting = 3};
  EXPECT_EQ(Check(Times(9, "<div><b>x</b></div>"), limits), "");
  EXPECT_EQ(Check(Times(9, "<div><b>x</DIV >"), limits), "");
  EXPECT_EQ(Check(Times(9, "<p>x<br><li>y<g/>"), limits), "");
  EXPECT_EQ(Check(Times(9, "<!-- <div> --><i title='<div><div>'></i>"), limits), "");
  EXPECT_EQ(Check("<script>" + Times(9, "<div></div") + "</script><i>", limits), "");
  EXPECT_EQ(Check(Times(9, "a < b <3 "), limits), "");
}

TEST(HtmlScan, TagsAndAttributesHaveALimit) {
  Limits limits{.html_parts = 6};
  EXPECT_EQ(Check(Times(6, "<br>"), limits), "");
  EXPECT_EQ(Check(Times(7, "<br>"), limits), "it has more than 6 tags and attributes, at line 1");
  EXPECT_EQ(Check(Times(2, "<br a='1 2 3'  b=2>"), limits), "");
  EXPECT_EQ(Check("<br a b=1 c = 2 d e f>", limits),
            "it has more than 6 tags and attributes, at line 1");
}

TEST(HtmlScan, BytesHaveALimit) {
  EXPECT_EQ(Check("12345", {.html_bytes = 5}), "");
  EXPECT_EQ(Check("123456", {.html_bytes = 5}), "as HTML it has more than 5 bytes");
}

TEST(HtmlScan, WhatIsCutIsPassedOver) {
  for (std::string_view html : {"<", "</", "<a", "<a b", "<a b='", "<!--", "<script", "</a", "<a/"})
    EXPECT_EQ(Check(html, {}), "") << html;
}

}  // namespace
}  // namespace causeway
