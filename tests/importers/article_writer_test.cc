#include "importers/article_writer.h"

#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

void Item(ArticleWriter& writer, std::string_view text) {
  writer.OpenItem();
  writer.Text(text);
  writer.CloseItem();
}

void Heading(ArticleWriter& writer, uint32_t level, std::string_view text) {
  writer.OpenHeading(level);
  writer.Text(text);
  writer.CloseHeading();
}

void WriteRow(ArticleWriter& writer, const std::vector<std::string>& cells, uint32_t columns = 1) {
  writer.OpenRow();
  for (const std::string& cell : cells) {
    writer.OpenCell(columns);
    writer.Text(cell);
    writer.CloseCell();
  }
  writer.CloseRow();
}

TEST(ArticleWriter, HeadingsAndParagraphsAreALineEach) {
  ArticleWriter writer;
  Heading(writer, 1, " Gout\n attacks ");
  Heading(writer, 2, "Causes");
  writer.Text("Uric acid\ncauses ");
  writer.Text("gout.");
  writer.Break();
  Heading(writer, 3, "");
  writer.Break();
  writer.Text("It hurts.");
  writer.Break();
  EXPECT_EQ(writer.article().text,
            "# Gout attacks\n\n## Causes\n\nUric acid causes gout.\n\nIt hurts.\n");
}

TEST(ArticleWriter, ListsNestAndGoOn) {
  ArticleWriter writer;
  writer.Text("Gout causes:");
  writer.OpenList(false);
  writer.OpenItem();
  writer.Text("pain");
  writer.OpenList(true);
  Item(writer, "by night");
  Item(writer, "by day");
  writer.CloseList();
  writer.Text("After a list within.");
  writer.CloseItem();
  writer.OpenItem();
  writer.Text("Fever");
  writer.Break();
  writer.Text("It is mild.");
  writer.Break();
  writer.Text("It passes.");
  writer.CloseItem();
  writer.CloseList();
  EXPECT_EQ(writer.article().text,
            "Gout causes:\n\n- pain\n  1. by night\n  2. by day\n\nAfter a list within.\n\n"
            "- Fever: It is mild. It passes.\n");
}

TEST(ArticleWriter, ATermIsTheLabelOfWhatIsSaidOfIt) {
  ArticleWriter writer;
  writer.OpenList(false);
  for (std::string_view term : {"Podagra:", "Tophus"}) {
    writer.OpenTerm();
    writer.Text(term);
    writer.CloseTerm();
    if (term != "Tophus") Item(writer, "gout of the toe");
  }
  writer.CloseList();
  EXPECT_EQ(writer.article().text, "- Podagra: gout of the toe\n- Tophus\n");
}

TEST(ArticleWriter, RowsKeepTheirColumns) {
  ArticleWriter writer;
  WriteRow(writer, {"", "Gout", "Pseudo|gout"});
  WriteRow(writer, {"wide"}, 3);
  WriteRow(writer, {"", ""});
  WriteRow(writer, {"one cell is a line"});
  EXPECT_EQ(writer.article().text,
            "|  | Gout | Pseudo/gout |\n| wide |  |  |\n\none cell is a line\n");
}

TEST(ArticleWriter, WhatIsOpenedTwiceOrClosedTwiceHarmsNothing) {
  ArticleWriter writer;
  writer.CloseList();
  writer.CloseCell();
  writer.CloseTerm();
  writer.OpenTerm();
  writer.OpenItem();
  writer.OpenCell();
  Heading(writer, 2, "in a cell");
  writer.CloseCell();
  writer.CloseRow();
  writer.CloseHeading();
  EXPECT_EQ(writer.article().text, "in a cell\n");
}

TEST(ArticleWriter, PlacesBeginWhereTheirTextDoes) {
  ArticleWriter writer("page");
  writer.Text("one");
  writer.StandAt(int64_t{2});
  writer.StandAt(int64_t{3});
  writer.Text("three");
  writer.StandAt(int64_t{3});
  writer.Text("three again");
  writer.StandAt(Value());
  writer.Text("nowhere");
  writer.Break();
  ASSERT_EQ(writer.article().places.size(), 2U);
  EXPECT_EQ(writer.article().places[0].offset, 5U);
  EXPECT_EQ(writer.article().places[0].place, Value(int64_t{3}));
  EXPECT_EQ(writer.article().text.substr(writer.article().places[1].offset), "nowhere\n");
  EXPECT_TRUE(writer.article().places[1].place.is_null());
}

}  // namespace
}  // namespace causeway
