// The table of formats, and how one is found in it.
#include "export/export.h"

#include <gtest/gtest.h>

#include <set>

namespace causeway {
namespace {

// Of all formats, as messages list them.
std::string Names() {
  std::string names;
  for (const ExportFormat& format : ExportFormats()) {
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  }
  return names;
}

TEST(ExportTest, NamesAndSuffixesAreUnique) {
  std::set<std::string_view> seen;
  for (const ExportFormat& format : ExportFormats()) {
    EXPECT_TRUE(seen.insert(format.name).second) << format.name;
    if (!format.suffixes.empty()) {
      EXPECT_TRUE(seen.insert(format.suffixes).second) << format.suffixes;
    }
    EXPECT_FALSE(format.help.empty());
  }
}

TEST(ExportTest, FindsByNameAndByPath) {
  EXPECT_EQ((*FindExportFormat("dot"))->name, "dot");
  EXPECT_EQ((*FindExportFormatForPath("out/a.b/graph.gv"))->name, "dot");
  EXPECT_EQ((*FindExportFormatForPath("graph.svg"))->name, "svg");
}

TEST(ExportTest, AnUnknownNameGetsASuggestion) {
  EXPECT_EQ(ToText(FindExportFormat("svgg").error()),
            "there is no export format \"svgg\"\nDid you mean svg?");
  EXPECT_EQ(FindExportFormat("gif").error().code, ErrorCode::kUsage);
  EXPECT_EQ(ToText(FindExportFormat("spreadsheet").error()),
            "there is no export format \"spreadsheet\"\n"
            "The formats are " +
                Names() + ".");
}

TEST(ExportTest, APathWithoutAKnownSuffixIsAnError) {
  for (std::string_view path : {"graph", "graph.", ".svg", "a.svg/graph", "graph.xyz"}) {
    EXPECT_FALSE(FindExportFormatForPath(path)) << path;
  }
  EXPECT_EQ(ToText(FindExportFormatForPath("graph.xyz").error()),
            "the name graph.xyz does not tell the format\n"
            "Name it with --format: " +
                Names() + ".");
}

}  // namespace
}  // namespace causeway
