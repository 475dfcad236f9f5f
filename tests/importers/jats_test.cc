#include "importers/jats.h"

#include <gtest/gtest.h>

#include "tests/importers/read_document.h"

namespace causeway {
namespace {

constexpr std::string_view kJatsArticle = R"(<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS//EN" "JATS-archivearticle1.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink">
<front><journal-meta><journal-title>Joints</journal-title></journal-meta>
<article-meta><article-id pub-id-type="pmid">12</article-id>
<article-id pub-id-type="publisher-id">x</article-id>
<article-id pub-id-type="doi">10.1/a</article-id>
<title-group><article-title>Causes of <italic>gout</italic><xref ref-type="fn">*</xref>
</article-title></title-group>
<contrib-group><contrib><name><surname>Nobody</surname></name></contrib></contrib-group>
<abstract><p>Uric acid causes gout.</p></abstract></article-meta></front>
<body><sec id="s1"><title>Symptoms</title>
<p id="p1">Gout causes pain [<xref ref-type="bibr">1</xref>, <xref ref-type="bibr">2</xref>] and
fever (<xref ref-type="fig">Figure 1</xref>). It leads to:
<list list-type="bullet"><list-item><p>swelling</p></list-item><list-item><p>redness</p></list-item>
</list>and to fatigue.</p>
<fig id="f1"><label>Figure 1</label><caption><title>A toe.</title><p>Gout damages the toe.</p>
</caption></fig>
<sec><title>Later</title><def-list><def-item><term>Tophus</term><def><p>a lump</p></def></def-item>
</def-list><table-wrap><table><tr><th colspan="2">Gout</th><th>x</th></tr></table>
<table-wrap-foot><p>n = 3</p></table-wrap-foot></table-wrap></sec></sec>
<sec><title>Causes</title><p>Beer causes gout.</p></sec></body>
<back><ack><p>We thank them.</p></ack><ref-list><ref><article-title>Other</article-title></ref>
</ref-list></back></article>)";

TEST(Jats, SectionsListsAndCaptionsAreKept) {
  EXPECT_EQ(ReadDocument(ReadJats, "a.nxml", kJatsArticle),
            "a.nxml: Causes of gout\n"
            "# Causes of gout\n\n## Abstract\n\nUric acid causes gout.\n\n## Symptoms\n\n"
            "Gout causes pain and fever (Figure 1). It leads to:\n\n- swelling\n- redness\n\n"
            "and to fatigue.\n\nA toe.\n\nGout damages the toe.\n\n### Later\n\n"
            "- Tophus: a lump\n\n| Gout |  | x |\n\n## Causes\n\nBeer causes gout.\n"
            "= uric acid CAUSES gout in \"Abstract\" pmid=12 doi=10.1/a\n"
            "= gout CAUSES pain in \"Symptoms\" pmid=12 doi=10.1/a element=p1\n"
            "= gout CAUSES fever in \"Symptoms\" pmid=12 doi=10.1/a element=p1\n"
            "= gout CAUSES swelling in \"Symptoms\" pmid=12 doi=10.1/a element=p1\n"
            "= gout CAUSES redness in \"Symptoms\" pmid=12 doi=10.1/a element=p1\n"
            "= gout AFFECTS toe in \"Symptoms\" pmid=12 doi=10.1/a element=f1\n"
            "= beer CAUSES gout in \"Causes\" pmid=12 doi=10.1/a\n");
}

TEST(Jats, ACutArticleIsAnError) {
  EXPECT_EQ(ReadDocument(ReadJats, "a.nxml", kJatsArticle.substr(0, 900)),
            "not well-formed XML at line 15, column 26: unclosed token");
}

TEST(Jats, IsKnownByItsRoot) {
  EXPECT_TRUE(LooksLikeJats(kJatsArticle));
  EXPECT_FALSE(LooksLikeJats("<html><article>"));
}

}  // namespace
}  // namespace causeway
