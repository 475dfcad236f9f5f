#include "importers/rereading.h"

#include <gtest/gtest.h>

#include "importers/article_frame.h"
#include "importers/buffered_document.h"
#include "importers/html.h"
#include "importers/importer_name.h"
#include "importers/medquad.h"
#include "importers/pdf.h"
#include "importers/prose/user_lexicon.h"
#include "importers/pubmed.h"
#include "importers/text.h"
#include "tests/importers/pdf_of.h"
#include "tests/importers/recording_sink.h"

namespace causeway {
namespace {

constexpr std::string_view kHtml =
    "<html><head><title>Gout | A to Z</title></head><body><p id='a'>Gout is caused by beer.</p>"
    "<div id='b'><p>It causes pain.</p></div></body></html>";
constexpr std::string_view kPubmed =
    "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>12</PMID><Article>"
    "<ArticleTitle>Gout.</ArticleTitle><Abstract><AbstractText>Gout is caused by beer."
    "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";
constexpr std::string_view kMedquad =
    "<Document><Focus>Gout</Focus><FocusAnnotations><Synonyms><Synonym>podagra</Synonym>"
    "</Synonyms></FocusAnnotations><QAPairs><QAPair><Question qid='q1'>What causes Gout?</Question>"
    "<Answer>Gout is caused by beer.</Answer></QAPair></QAPairs></Document>";

// The documents of a file as a store would keep them.
std::vector<BufferedDocument> DocumentsOf(decltype(ImportFormat::read) read, std::string_view bytes,
                                          const std::string& importer) {
  DocumentBuffer buffer;
  Result<std::string> note = read("a", bytes, {}, buffer);
  EXPECT_TRUE(note) << ToText(note.error());
  for (BufferedDocument& document : buffer.documents()) {
    document.document().importer = importer;
    document.document().digest = "d";
  }
  return std::move(buffer.documents());
}

std::string CallsOf(const BufferedDocument& document) {
  RecordingSink sink;
  EXPECT_TRUE(document.Replay(sink));
  return sink.calls;
}

TEST(RereadingTest, GivesWhatTheFileGives) {
  struct Case {
    std::string_view name;
    decltype(ImportFormat::read) read;
    std::string_view bytes;
  };
  std::string pdf = PdfOf({PdfParagraph(72, 700, {"Gout is caused by beer."})}, "All of gout");
  for (auto [name, read, bytes] :
       {Case{"text", ReadText, "Gout\n\nGout is caused by beer.\n"}, Case{"html", ReadHtml, kHtml},
        Case{"pubmed", ReadPubmed, kPubmed}, Case{"pdf", ReadPdf, pdf},
        Case{"medquad", ReadMedquad, kMedquad}}) {
    std::string importer = ImporterName({.name = name, .version = 1, .reads_prose = true}, {}, {});
    std::vector<BufferedDocument> first = DocumentsOf(read, bytes, importer);
    ASSERT_EQ(first.size(), 1) << name;
    const Document& stored = first[0].document();
    EXPECT_EQ(ReasonToLeave(stored, {}), "") << name;
    RecordingSink again;
    Result<void> done = ReadAgain({&stored, 1}, {}, again);
    ASSERT_TRUE(done) << ToText(done.error());
    EXPECT_EQ(again.calls, CallsOf(first[0])) << name;
    DocumentBuffer signed_again;
    ASSERT_TRUE(ReadAgain({&stored, 1}, {}, signed_again));
    const Document& now = signed_again.documents().at(0).document();
    EXPECT_EQ(now.title, stored.title) << name;
    EXPECT_EQ(now.digest, stored.digest) << name;
    EXPECT_EQ(now.frame, stored.frame) << name;
    EXPECT_NE(again.calls.find("CAUSES"), std::string::npos) << again.calls;
  }
}

TEST(RereadingTest, TheLeastConfidenceIsThatOfTheManifestUnlessAnotherIsNamed) {
  Document stored{.key = "a",
                  .text = "Gout\n\nGout is caused by beer.\n",
                  .digest = "d",
                  .importer = "text 3 model 5f min-confidence 1"};
  RecordingSink kept;
  ASSERT_TRUE(ReadAgain({&stored, 1}, {}, kept));
  EXPECT_EQ(kept.calls.find("CAUSES"), std::string::npos) << kept.calls;
  EXPECT_NE(kept.calls.find("min-confidence 1]"), std::string::npos) << kept.calls;
  RecordingSink lower;
  ASSERT_TRUE(ReadAgain({&stored, 1}, {.min_confidence = 0.01}, lower));
  EXPECT_NE(lower.calls.find("CAUSES"), std::string::npos) << lower.calls;
}

TEST(RereadingTest, SaysWhyADocumentIsLeft) {
  EXPECT_EQ(ReasonToLeave({.importer = "csv 1"}, {}), "it keeps no text");
  EXPECT_EQ(ReasonToLeave({.text = "Gout", .importer = "html 1 rules 1"}, {}),
            "of its file the text alone is kept: import the file again");
  EXPECT_EQ(ReasonToLeave({.text = "Gout", .importer = "test 1"}, {}),
            "its statements were not read from its text");
  Document by_lexicon{.text = "Gout", .importer = "text 3 rules 1 lexicon 77ab03e4"};
  EXPECT_EQ(ReasonToLeave(by_lexicon, {}), "it was read by a lexicon: name it by --lexicon");
  Lexicon lexicon = *ParseLexicon("gout\tcondition\n", "l.tsv");
  EXPECT_EQ(ReasonToLeave(by_lexicon, {.lexicon = &lexicon}), "");
}

}  // namespace
}  // namespace causeway
