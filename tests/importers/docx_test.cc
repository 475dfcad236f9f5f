#include "importers/docx.h"

#include <gtest/gtest.h>

#include "tests/importers/read_document.h"
#include "tests/importers/zip_of.h"

namespace causeway {
namespace {

constexpr std::string_view kStyles = R"(<w:styles xmlns:w="w">
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Inhalt1"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/>
</w:numPr></w:pPr></w:style>
<w:style w:styleId="Liste2"><w:basedOn w:val="Liste"/></w:style></w:styles>)";
constexpr std::string_view kNumbering = R"(<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>)";
constexpr std::string_view kCore =
    "<c:coreProperties xmlns:c='c' xmlns:dc='d'><dc:title>All of gout</dc:title>"
    "</c:coreProperties>";

std::string Paragraph(std::string_view text, std::string_view properties = {}) {
  return fmt::format("<w:p><w:pPr>{}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>", properties, text);
}

std::string Docx(std::string_view body) {
  return ZipOf({{"[Content_Types].xml", "<Types/>"},
                {"word/document.xml",
                 fmt::format("<w:document xmlns:w='w'><w:body>{}</w:body></w:document>", body)},
                {"word/styles.xml", std::string(kStyles)},
                {"word/numbering.xml", std::string(kNumbering)},
                {"docProps/core.xml", std::string(kCore)}});
}

TEST(Docx, HeadingsListsAndTablesAreKept) {
  std::string body =
      Paragraph("Gout", "<w:pStyle w:val='Titel'/>") +
      Paragraph("Causes 3", "<w:pStyle w:val='Inhalt1'/>") +
      "<w:p><w:r><w:t>Gout </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
      "<w:r><w:t>causes</w:t><w:tab/><w:t>pain.</w:t></w:r></w:p>" +
      Paragraph("Causes", "<w:pStyle w:val='berschrift1'/>") + Paragraph("It is caused by:") +
      Paragraph("beer", "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>") +
      Paragraph("ale", "<w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr>") +
      Paragraph("meat", "<w:pStyle w:val='Liste2'/>") +
      Paragraph("no item", "<w:pStyle w:val='Liste2'/><w:numPr><w:numId w:val='0'/></w:numPr>") +
      "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + Paragraph("Sign") +
      "</w:tc><w:tc>" + Paragraph("Gout") + Paragraph("now") + "</w:tc></w:tr></w:tbl>" +
      Paragraph("");
  EXPECT_EQ(ReadDocument(ReadDocx, "gout.docx", Docx(body)),
            "gout.docx: All of gout\n"
            "# Gout\n\nGout causes pain.\n\n## Causes\n\nIt is caused by:\n\n"
            "- beer\n  1. ale\n- meat\n\nno item\n\n| Sign |  | Gout now |\n"
            "= gout CAUSES pain\n= beer CAUSES gout in \"Causes\"\n"
            "= ale CAUSES gout in \"Causes\"\n= meat CAUSES gout in \"Causes\"\n");
}

TEST(Docx, OtherArchivesAndCutOnesAreRefused) {
  EXPECT_EQ(ReadDocument(ReadDocx, "x.docx", ZipOf({{"a.txt", "Gout"}})),
            "it is no Word document: the archive has no word/document.xml");
  EXPECT_EQ(ReadDocument(ReadDocx, "x.docx", "Gout hurts."),
            "it is no whole archive: Not a zip archive\nGet it again from where it comes.");
  std::string docx = Docx(Paragraph("Gout"));
  EXPECT_EQ(ReadDocument(ReadDocx, "x.docx", docx.substr(0, docx.size() / 2)),
            "it is no whole archive: Not a zip archive\nGet it again from where it comes.");
  EXPECT_EQ(ReadDocument(ReadDocx, "x.docx", "\xD0\xCF\x11\xE0old"),
            "it is an old Word document, or one under a password\n"
            "Save it as .docx without a password.");
  EXPECT_EQ(ReadDocument(ReadDocx, "x.docx", ZipOf({{"word/document.xml", "<w:p>"}})),
            "not well-formed XML at line 1, column 6: no element found");
}

// What a flipped byte does depends on where it is; it never goes unnoticed.
TEST(Docx, ADamagedFileIsRefused) {
  std::string docx = Docx(Paragraph(std::string(5000, 'x')));
  size_t data = docx.find("word/document.xml") + 30;
  docx[data] = static_cast<char>(docx[data] ^ 0x55);
  std::string read = ReadDocument(ReadDocx, "x.docx", docx);
  EXPECT_TRUE(read.starts_with("its word/document.xml is damaged") ||
              read.starts_with("not well-formed XML"))
      << read;
}

TEST(Docx, ABombIsRefused) {
  std::string bomb = Docx(Paragraph(std::string(3'000'000, ' ')));
  EXPECT_EQ(ReadDocument(ReadDocx, "x.docx", bomb,
                         {.unpacked_ratio = 10, .unpacked_free_bytes = 1'000'000}),
            "its word/document.xml unpacks to more than 1000000 bytes\nSplit it, or leave it out.");
}

TEST(Docx, IsKnownByItsParts) {
  EXPECT_TRUE(LooksLikeDocx(Docx("")));
  EXPECT_FALSE(LooksLikeDocx(ZipOf({{"a.txt", "Gout"}})));
  EXPECT_FALSE(LooksLikeDocx("word/"));
}

}  // namespace
}  // namespace causeway
