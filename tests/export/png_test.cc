// Pictures painted by cairo, PNG and PDF: read by others' readers, the same each time.
#include "export/png.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "export/pdf.h"
#include "tests/export/awkward_graph.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// AddressSanitizer does not run under a limit of the address space.
ExportOptions Unlimited() {
  ExportOptions options;
  options.limits.layout_bytes = 0;
  return options;
}

std::string Png(const Graph& graph) {
  return Written(WritePng, graph, WholeGraph(graph), Unlimited());
}

std::string Pdf(const Graph& graph, const ExportOptions& options = Unlimited()) {
  return Written(WritePdf, graph, WholeGraph(graph), options);
}

// The text that poppler finds in a page.
std::string PdfText(const std::string& pdf) {
  auto path = std::filesystem::temp_directory_path() / "causeway_png_test.pdf";
  std::ofstream(path) << pdf;
  std::string command = "pdftotext '" + path.string() + "' '" + path.string() + ".txt'";
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::ifstream text(path.string() + ".txt");
  return {std::istreambuf_iterator<char>(text), {}};
}

TEST(PngTest, IsAPngThatEnds) {
  std::string png = Png(AwkwardGraph());
  EXPECT_THAT(png, StartsWith("\x89PNG\r\n\x1a\n"));
  EXPECT_THAT(png.substr(png.size() - 8), HasSubstr("IEND"));
}

TEST(PngTest, IsTheSameEachTime) { EXPECT_EQ(Png(AwkwardGraph()), Png(AwkwardGraph())); }

TEST(PdfTest, HoldsTheNamesAsText) {
  if (std::system("command -v pdftotext > /dev/null") != 0) GTEST_SKIP() << "no pdftotext here";
  std::string text = PdfText(Pdf(AwkwardGraph()));
  for (std::string_view name : {"say \"hi\", a\\b\\", "heart failure", "=SUM(A1:A9)",
                                "100% \\N \\G", "</script><b>bold</b><!", "&lt;i&gt; R&D"}) {
    EXPECT_THAT(text, HasSubstr(std::string(name)));
  }
}

TEST(PdfTest, DoesNotSayWhenItWasMade) {
  std::string pdf = Pdf(AwkwardGraph());
  EXPECT_THAT(pdf, HasSubstr("/CreationDate (D:20000101000000"));
  EXPECT_EQ(Pdf(AwkwardGraph()), pdf);
}

TEST(PdfTest, MoreThanRanksHoldIsLaidOutByForces) {
  Graph graph = BuildGraph("a.txt | dust | CAUSES | asthma\na.txt | pollen | CAUSES | asthma\n");
  ExportOptions options = Unlimited();
  std::string ranked = Pdf(graph, options);
  options.limits.ranked_elements = 4;
  std::string forced = Pdf(graph, options);
  EXPECT_THAT(forced, StartsWith("%PDF"));
  EXPECT_NE(forced, ranked);
}

}  // namespace
}  // namespace causeway
