// Pictures: well-formed, harmless, complete, the same each time; and what is too much is an error.
#include "export/svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/export/awkward_graph.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::Not;

// AddressSanitizer does not run under a limit of the address space.
ExportOptions Options() {
  ExportOptions options;
  options.limits.layout_bytes = 0;
  return options;
}

std::string Svg(const Graph& graph, const ExportOptions& options = Options()) {
  return Written(WriteSvg, graph, WholeGraph(graph), options);
}

const std::string& AwkwardSvg() {
  static const std::string svg = Svg(AwkwardGraph());
  return svg;
}

TEST(SvgTest, IsWellFormedXml) {
  auto path = std::filesystem::temp_directory_path() / "causeway_svg_test.svg";
  std::ofstream(path) << AwkwardSvg();
  if (std::system("command -v xmllint > /dev/null") != 0) GTEST_SKIP() << "no xmllint here";
  EXPECT_EQ(std::system(("xmllint --noout --nonet '" + path.string() + "'").c_str()), 0);
  std::filesystem::remove(path);
}

TEST(SvgTest, ShowsEveryName) {
  for (std::string_view name :
       {R"(>say &quot;hi&quot;, a\b\<)", ">line one line two<", ">na\u00EFve \u6F22\u5B57<",
        ">\u05E9\u05DC\u05D5\u05DD \u0639\u0627\u0644\u0645<", ">\U0001FAC1 lungs \U0001F9E0<",
        ">node<", ">Graph<", "&lt;/script&gt;&lt;b&gt;bold&lt;/b&gt;&lt;!", R"(>100% \N \G<)",
        ">(unnamed)<", ">=SUM(A1:A9)<", ">&amp;lt;i&amp;gt; R&amp;D<", ">heart failure<"}) {
    EXPECT_THAT(AwkwardSvg(), HasSubstr(std::string(name)));
  }
}

TEST(SvgTest, SentencesAreTooltips) {
  EXPECT_THAT(AwkwardSvg(),
              HasSubstr("<title>=SUM(A1:A9) causes heart failure (1 document, confidence 1)"));
  EXPECT_THAT(AwkwardSvg(),
              HasSubstr("\u201CSentence &quot;11&quot; says so, with a \\ in it.\u201D"));
}

TEST(SvgTest, HoldsNothingThatRunsOrLoads) {
  EXPECT_THAT(AwkwardSvg(), Not(HasSubstr("<script")));
  EXPECT_THAT(AwkwardSvg(), Not(HasSubstr("href")));
  EXPECT_THAT(AwkwardSvg(), Not(HasSubstr("<image")));
  EXPECT_THAT(AwkwardSvg(), Not(HasSubstr("<!DOCTYPE")));
}

TEST(SvgTest, IsTheSameEachTime) { EXPECT_EQ(Svg(AwkwardGraph()), AwkwardSvg()); }

TEST(SvgTest, AnEmptyGraphIsAnEmptyPicture) { EXPECT_THAT(Svg(Graph()), HasSubstr("<svg")); }

TEST(SvgTest, TooManyElementsAreAnError) {
  Graph graph = BuildGraph("a.txt | dust | CAUSES | asthma\n");
  ExportOptions options = Options();
  options.limits.layout_elements = 3;
  EXPECT_THAT(Svg(graph, options), HasSubstr("<svg"));
  options.limits.layout_elements = 2;
  EXPECT_EQ(
      Svg(graph, options),
      "a picture of 3 nodes and edges is more than can be laid out for reading (2)\n"
      "Draw a part of it: --around NAME, --min-evidence N, or the answer of a --query; or write "
      "the whole as dot, csv or json.");
}

}  // namespace
}  // namespace causeway
