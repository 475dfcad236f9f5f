// PDF files for tests: text in Helvetica where it is put. ISO 32000-1.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace causeway {

struct PdfText {
  int x = 72;
  int y = 700;  // from the lower edge of a page of 612 by 792 points
  int size = 10;
  std::string text;  // WinAnsi, without brackets
};

// Leading of ten-point text is twelve points.
inline std::vector<PdfText> PdfParagraph(int x, int y, const std::vector<std::string>& lines) {
  std::vector<PdfText> texts;
  for (const std::string& line : lines) {
    texts.push_back({.x = x, .y = y, .text = line});
    y -= 12;
  }
  return texts;
}

inline std::string PdfOf(const std::vector<std::vector<PdfText>>& pages,
                         std::string_view title = {}) {
  std::vector<std::string> objects = {
      "<</Type/Catalog/Pages 2 0 R>>", "",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
      fmt::format("<</Title({})>>", title)};
  std::string kids;
  for (const std::vector<PdfText>& page : pages) {
    std::string content;
    for (const PdfText& text : page) {
      content +=
          fmt::format("BT /F {} Tf {} {} Td ({}) Tj ET\n", text.size, text.x, text.y, text.text);
    }
    objects.push_back(fmt::format("<</Length {}>>stream\n{}\nendstream", content.size(), content));
    objects.push_back(
        fmt::format("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {} 0 R"
                    "/Resources<</Font<</F 3 0 R>>>>>>",
                    objects.size()));
    kids += fmt::format("{} 0 R ", objects.size());
  }
  objects[1] = fmt::format("<</Type/Pages/Kids[{}]/Count {}>>", kids, pages.size());
  std::string pdf = "%PDF-1.4\n";
  std::string table = fmt::format("xref\n0 {}\n0000000000 65535 f \n", objects.size() + 1);
  for (size_t i = 0; i < objects.size(); ++i) {
    table += fmt::format("{:010} 00000 n \n", pdf.size());
    pdf += fmt::format("{} 0 obj\n{}\nendobj\n", i + 1, objects[i]);
  }
  return fmt::format("{}{}trailer\n<</Size {}/Root 1 0 R/Info 4 0 R>>\nstartxref\n{}\n%%EOF\n", pdf,
                     table, objects.size() + 1, pdf.size());
}

}  // namespace causeway
