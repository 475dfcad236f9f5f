#include "importers/markdown.h"

#include <gtest/gtest.h>

#include "tests/importers/read_document.h"

namespace causeway {
namespace {

TEST(Markdown, IsReadAsWhatItStandsFor) {
  EXPECT_EQ(ReadDocument(ReadMarkdown, "gout.md", R"(Gout
====

Gout *causes* [pain](http://example.org)
and **fever**, ca&shy;f&eacute;.

## Causes ##

It may be caused by:

* beer
  1. ale
* meat

| Sign | Gout |
|------|------|
| Pain | yes  |

<div>Raw <b>HTML</b>.</div>
)"),
            "gout.md: Gout\n"
            "# Gout\n\nGout causes pain and fever, café.\n\n## Causes\n\nIt may be caused by:\n\n"
            "- beer\n  1. ale\n- meat\n\n| Sign | Gout |\n| Pain | yes |\n\nRaw HTML.\n"
            "= gout CAUSES pain\n= gout CAUSES fever\n= gout CAUSES café\n"
            "= beer CAUSES gout in \"Causes\"\n= ale CAUSES gout in \"Causes\"\n"
            "= meat CAUSES gout in \"Causes\"\n= gout CAUSES pain in \"Causes\"\n");
}

TEST(Markdown, FrontMatterGivesTheTitle) {
  EXPECT_EQ(
      ReadDocument(ReadMarkdown, "g.md", "---\ntitle: \"Gout <now>\"\ndate: x\n---\nIt hurts."),
      "g.md: Gout now>\n# Gout now>\n\nIt hurts.\n");
  EXPECT_EQ(ReadDocument(ReadMarkdown, "g.md", "---\ntitle: cut"),
            "g.md: title: cut\ntitle: cut\n");
}

TEST(Markdown, ANestIsRefused) {
  EXPECT_EQ(ReadDocument(ReadMarkdown, "g.md", std::string(600, '>') + " x"),
            "tags nest deeper than 512, at line 513\nSplit it, or leave it out.");
}

TEST(Markdown, IsKnownByItsFirstLine) {
  EXPECT_TRUE(LooksLikeMarkdown("# Gout\n\nIt hurts."));
  EXPECT_TRUE(LooksLikeMarkdown("---\ntitle: x"));
  EXPECT_FALSE(LooksLikeMarkdown("Gout hurts."));
}

}  // namespace
}  // namespace causeway
