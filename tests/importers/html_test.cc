#include "importers/html.h"

#include <gtest/gtest.h>

#include "tests/importers/read_document.h"

namespace causeway {
namespace {

std::string TextOf(std::string_view html) { return ArticleOfHtml(html, {})->text; }

TEST(Html, TheMainTextIsRead) {
  EXPECT_EQ(ReadDocument(ReadHtml, "gout.html", R"(<!DOCTYPE html>
<html><head><title>Gout | Health A to Z</title><style>p {}</style><script>if (a < b) {}</script>
</head><body class="has-sidebar"><header><h1>Health A to Z</h1></header>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<div class="cookie-banner"><p>We use cookies.</p></div>
<main><div class="share-buttons">Share this</div><h1>Gout</h1>
<p id="top">Gout causes <b>pain</b>&nbsp;and
 fever.<sup><a href="#r1">[1]</a></sup></p>
<h2 id="causes">Causes</h2><p>It may be caused by:</p><ul><li>beer</li><li>meat</li></ul>
<p hidden>Not shown.</p></main><footer>Imprint</footer></body></html>)"),
            "gout.html: Gout\n"
            "# Gout\n\nGout causes pain and fever.\n\n## Causes\n\nIt may be caused by:\n\n"
            "- beer\n- meat\n"
            "= gout CAUSES pain element=top\n"
            "= gout CAUSES fever element=top\n"
            "= beer CAUSES gout in \"Causes\"\n"
            "= meat CAUSES gout in \"Causes\"\n");
}

TEST(Html, ThePagesTitleStandsInWithoutAHeading) {
  EXPECT_EQ(TextOf("<title>Gout - Health A to Z</title><p>It hurts."), "# Gout\n\nIt hurts.\n");
  EXPECT_EQ(TextOf("<p>It hurts.<p>Badly."), "It hurts.\n\nBadly.\n");
}

TEST(Html, ListsNestAndTermsAreLabels) {
  EXPECT_EQ(TextOf("<ol><li>a<ul><li>b</ul><li><p>c</p></ol>"
                   "<dl><dt>Tophus</dt><dd>a lump</dd></dl>"),
            "1. a\n  - b\n2. c\n- Tophus: a lump\n");
}

TEST(Html, TablesOfDataAreRowsAndOthersAreText) {
  EXPECT_EQ(TextOf("<table><tr><th>Sign<th>Gout<tr><td>Pain<td>yes</table>"),
            "| Sign | Gout |\n| Pain | yes |\n");
  EXPECT_EQ(TextOf("<table><tr><td>Menu<td><h2>Gout</h2><p>It hurts.<tr><td>"
                   "<table><tr><td>a<td>b</table></table>"),
            "Menu\n\n## Gout\n\nIt hurts.\n\n| a | b |\n");
}

TEST(Html, ABreakPartsLinesAfterAStop) {
  EXPECT_EQ(TextOf("<p>Gout hurts<br>badly.<br>It passes.</p>"),
            "Gout hurts badly.\n\nIt passes.\n");
}

TEST(Html, AWrapperThatIsNamedLikeFurnitureIsKept) {
  EXPECT_EQ(TextOf("<div class='page sidebar'><h2>Gout</h2><p>It hurts.</p></div>"),
            "## Gout\n\nIt hurts.\n");
}

TEST(Html, BrokenHtmlIsReadAsBrowsersDo) {
  EXPECT_EQ(TextOf("<p>Gout <b>causes <i>pain</b> now</i>.</div></p"), "Gout causes pain now.\n");
  EXPECT_EQ(TextOf("<h1>Gout"), "# Gout\n");
  EXPECT_EQ(TextOf(""), "");
}

TEST(Html, BombsAreRefused) {
  std::string nested;
  for (int i = 0; i < 600; ++i) nested += "<div>";
  EXPECT_EQ(ReadDocument(ReadHtml, "x.html", nested),
            "tags nest deeper than 512, at line 1\nSplit it, or leave it out.");
}

TEST(Html, IsKnownByItsFirstTag) {
  EXPECT_TRUE(LooksLikeHtml("\n<!-- x --><!DOCTYPE HTML PUBLIC"));
  EXPECT_TRUE(LooksLikeHtml("<?xml version='1.0'?>\n<html xmlns="));
  EXPECT_TRUE(LooksLikeHtml("<p>Gout"));
  EXPECT_FALSE(LooksLikeHtml("<?xml version='1.0'?><PubmedArticleSet>"));
  EXPECT_FALSE(LooksLikeHtml("Gout <b>hurts</b>"));
  EXPECT_FALSE(LooksLikeHtml("<!-- cut"));
}

}  // namespace
}  // namespace causeway
