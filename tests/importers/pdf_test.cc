#include "importers/pdf.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/importers/pdf_of.h"
#include "tests/importers/read_document.h"

namespace causeway {
namespace {

using Page = std::vector<PdfText>;

Page operator+(Page page, const Page& more) {
  page.insert(page.end(), more.begin(), more.end());
  return page;
}

Page Furniture(int number) {
  return {{.x = 72, .y = 760, .text = "Joints and their pains"},
          {.x = 300, .y = 30, .text = fmt::format("Page {} of 3", number)}};
}

TEST(Pdf, LinesBecomeParagraphsHeadingsAndItems) {
  Page first =
      Furniture(1) +
      Page{{.y = 700, .size = 20, .text = "Gout"}, {.y = 640, .size = 14, .text = "Symptoms"}} +
      PdfParagraph(72, 610,
                   {"Gout causes pain and inflam-", "mation of the toe. Its self-",
                    "limiting attacks come at night;", "a self-limiting attack passes."}) +
      PdfParagraph(72, 540, {"Gout can lead to swelling of the whole foot, and to"});
  Page second =
      Furniture(2) + PdfParagraph(72, 700, {"fever."}) +
      Page{{.y = 640, .size = 14, .text = "Causes"}} +
      PdfParagraph(72, 610, {"It may be caused by:"}) +
      PdfParagraph(72, 580,
                   {"\225 beer", "\225 foods that are rich", "  in purines", "\225 sugar"});
  Page third = Furniture(3) + PdfParagraph(72, 700, {"Gout does not cause blindness."});
  EXPECT_EQ(
      ReadDocument(ReadPdf, "gout.pdf", PdfOf({first, second, third}, "All of gout")),
      "gout.pdf: All of gout\n"
      "# Gout\n\n## Symptoms\n\n"
      "Gout causes pain and inflammation of the toe. Its self-limiting attacks come at night; a "
      "self-limiting attack passes.\n\n"
      "Gout can lead to swelling of the whole foot, and to fever.\n\n## Causes\n\n"
      "It may be caused by:\n\n- beer\n- foods that are rich in purines\n- sugar\n\n"
      "Gout does not cause blindness.\n"
      "= gout CAUSES pain of toe in \"Symptoms\" page=1\n"
      "= gout CAUSES inflammation of toe in \"Symptoms\" page=1\n"
      "= gout CAUSES swelling of whole foot in \"Symptoms\" page=1\n"
      "= gout CAUSES fever in \"Symptoms\" page=1\n"
      "= beer CAUSES gout in \"Causes\" page=2\n"
      "= foods CAUSES gout in \"Causes\" page=2\n"
      "= sugar CAUSES gout in \"Causes\" page=2\n"
      "= gout not CAUSES blindness in \"Causes\" page=3\n");
}

TEST(Pdf, ColumnsAreReadOneAfterTheOther) {
  Page page = PdfParagraph(72, 700,
                           {"Gout is a disease of the", "joints. Gout causes pain",
                            "in the toes. It comes in", "attacks and goes again."}) +
              PdfParagraph(330, 700,
                           {"Uric acid causes gout. It", "is made of purines, which",
                            "food holds. Beer has many", "of them, and so has meat."});
  std::string read = ReadDocument(ReadPdf, "gout.pdf", PdfOf({page}));
  EXPECT_NE(read.find("Gout causes pain in the toes. It comes in attacks and goes again.\n"),
            std::string::npos)
      << read;
  EXPECT_NE(read.find("Uric acid causes gout. It is made of purines, which food holds."),
            std::string::npos)
      << read;
}

TEST(Pdf, WhatIsNoPdfIsRefused) {
  EXPECT_EQ(ReadDocument(ReadPdf, "x.pdf", "%PDF-1.4\nnothing else"),
            "it is damaged: pdftotext finds no page in it");
  EXPECT_EQ(ReadDocument(ReadPdf, "x.pdf", "%PDF-1.4\n/Encrypt"),
            "it is a PDF under a password\nSave it without a password.");
  EXPECT_EQ(ReadDocument(ReadPdf, "x.pdf", PdfOf({{}})),
            "it has no text: its pages are pictures, or empty\n"
            "Have its text recognized first, for instance by ocrmypdf.");
}

TEST(Pdf, TextHasALimit) {
  EXPECT_EQ(ReadDocument(ReadPdf, "x.pdf", PdfOf({PdfParagraph(72, 700, {"Gout."})}),
                         {.pdf_text_bytes = 100}),
            "pdftotext did not read it: it gave more than 100 bytes\nSplit it, or leave it out.");
}

TEST(Pdf, WithoutTheProgramItSaysWhatToInstall) {
  std::string path = std::getenv("PATH");
  setenv("PATH", "/nonexistent", 1);
  std::string read = ReadDocument(ReadPdf, "x.pdf", PdfOf({{}}));
  setenv("PATH", path.c_str(), 1);
  EXPECT_EQ(read,
            "PDF is read by pdftotext, which is not installed\n"
            "Install it: apt install poppler-utils");
}

TEST(Pdf, IsKnownByItsHead) {
  EXPECT_TRUE(LooksLikePdf(PdfOf({})));
  EXPECT_TRUE(LooksLikePdf("\r\n%PDF-1.7"));
  EXPECT_FALSE(LooksLikePdf("A text about PDF-1.7"));
}

}  // namespace
}  // namespace causeway
