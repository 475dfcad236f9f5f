#include "importers/pubmed.h"

#include <gtest/gtest.h>

#include "tests/importers/read_document.h"

namespace causeway {
namespace {

constexpr std::string_view kSet = R"(<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "http://example.org/p.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID Version="1">12</PMID>
<Article><ELocationID EIdType="pii">S1</ELocationID><ELocationID EIdType="doi">10.1/a</ELocationID>
<ArticleTitle>Causes of <i>gout</i>.</ArticleTitle>
<Abstract><AbstractText Label="BACKGROUND">Uric acid causes gout.</AbstractText>
<AbstractText Label="RESULTS">Gout causes pain.</AbstractText>
<CopyrightInformation>Someone</CopyrightInformation></Abstract></Article>
<CommentsCorrectionsList><CommentsCorrections><PMID>99</PMID></CommentsCorrections>
</CommentsCorrectionsList>
<OtherAbstract><AbstractText>La goutte fait mal.</AbstractText></OtherAbstract></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">12</ArticleId>
<ArticleId IdType="doi">10.1/b</ArticleId></ArticleIdList>
<ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1/c</ArticleId>
</ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>13</PMID><ArticleTitle>[Asthma.]</ArticleTitle>
<Abstract><AbstractText>Asthma causes wheezing.</AbstractText></Abstract></BookDocument>
</PubmedBookArticle>
</PubmedArticleSet>)";

TEST(Pubmed, EachArticleIsADocument) {
  EXPECT_EQ(ReadDocument(ReadPubmed, "set.xml", kSet),
            "set.xml#12: Causes of gout\n"
            "# Causes of gout\n\n## BACKGROUND\n\nUric acid causes gout.\n\n"
            "## RESULTS\n\nGout causes pain.\n"
            "= uric acid CAUSES gout in \"BACKGROUND\" pmid=12 doi=10.1/a\n"
            "= gout CAUSES pain in \"RESULTS\" pmid=12 doi=10.1/a\n"
            "set.xml#13: Asthma.\n"
            "# Asthma.\n\nAsthma causes wheezing.\n"
            "= asthma CAUSES wheezing pmid=13\n");
}

TEST(Pubmed, AnArticleWithoutAnIdentifierIsKnownByItsNumber) {
  EXPECT_EQ(ReadDocument(ReadPubmed, "set.xml",
                         "<PubmedArticleSet><PubmedArticle/><PubmedArticle><ArticleTitle>Gout"
                         "</ArticleTitle></PubmedArticle></PubmedArticleSet>"),
            "set.xml#1: \nset.xml#2: Gout\n# Gout\n");
}

TEST(Pubmed, ACutSetIsAnError) {
  EXPECT_EQ(ReadDocument(ReadPubmed, "set.xml", kSet.substr(0, 500)),
            "not well-formed XML at line 9, column 1: unclosed token");
}

TEST(Pubmed, IsKnownByItsRoot) {
  EXPECT_TRUE(LooksLikePubmed(kSet));
  EXPECT_TRUE(LooksLikePubmed("<PubmedArticle>"));
  EXPECT_FALSE(LooksLikePubmed("<article>PubmedArticleSet</article>"));
}

}  // namespace
}  // namespace causeway
