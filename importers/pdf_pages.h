// The pages of a PDF as `pdftotext -bbox-layout` writes them (poppler-utils): blocks in the order
// of reading, their lines, and where each stands. Tested by tests/importers/pdf_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"

namespace causeway {

// In points, from the upper left corner of the page.
struct PdfLine {
  std::string text;
  double left = 0;
  double right = 0;
  double top = 0;
  double bottom = 0;
  bool begins_block = false;
  double letters = 0;  // their height, which goes with their size
};

struct PdfPage {
  double height = 0;
  std::vector<PdfLine> lines;
};

struct PdfPages {
  std::string title;  // as its author gave it; may be empty
  std::vector<PdfPage> pages;
};

// `xml` is the program's output. O(bytes).
Result<PdfPages> ReadPdfPages(std::string_view xml, const Limits& limits);

}  // namespace causeway
