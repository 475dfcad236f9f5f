#include "importers/medquad.h"

#include <gtest/gtest.h>

#include "tests/importers/read_document.h"

namespace causeway {
namespace {

TEST(Medquad, QuestionsAreHeadingsAndAnswersStayAsTheyAre) {
  EXPECT_EQ(ReadDocument(ReadMedquad, "gout.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<Document id="7" source="X"><Focus>Gout</Focus>
<FocusAnnotations><UMLS><CUIs><CUI>C1</CUI></CUIs></UMLS>
<Synonyms><Synonym>podagra</Synonym><Synonym> </Synonym></Synonyms></FocusAnnotations>
<QAPairs><QAPair pid="1"><Question qid="7-1" qtype="causes">What causes Gout ?</Question>
<Answer>Uric acid causes gout.

It may be caused by:  - beer  - meat</Answer></QAPair></QAPairs></Document>)"),
            "gout.xml: Gout\n"
            "# Gout\n\n- podagra\n\n## What causes Gout ?\n\nUric acid causes gout.\n\n"
            "It may be caused by:  - beer  - meat\n"
            "= Gout SAME_AS podagra alias=synonym\n"
            "= uric acid CAUSES gout in \"What causes Gout ?\" element=7-1\n"
            "= beer CAUSES gout in \"What causes Gout ?\" element=7-1\n"
            "= meat CAUSES gout in \"What causes Gout ?\" element=7-1\n");
}

TEST(Medquad, TheOtherDialectIsReadAlike) {
  EXPECT_EQ(ReadDocument(ReadMedquad, "gout.xml",
                         "<doc docid='7'><doctitle-focus>Gout</doctitle-focus><qaPairs>"
                         "<pair pid='1'><question qid='7-1'>what is gout ?</question>"
                         "<answer>Gout causes pain.</answer></pair></qaPairs></doc>"),
            "gout.xml: Gout\n# Gout\n\n## what is gout ?\n\nGout causes pain.\n"
            "= gout CAUSES pain in \"what is gout ?\" element=7-1\n");
}

TEST(Medquad, OtherXmlIsRefused) {
  EXPECT_EQ(ReadDocument(ReadMedquad, "x.xml", "<svg/>"),
            "it is no file of questions and answers: its outermost element is neither Document "
            "nor doc at line 1, column 1");
  EXPECT_EQ(ReadDocument(ReadMedquad, "x.xml", "<Document><Focus>Gout</Focus>"),
            "not well-formed XML at line 1, column 30: no element found");
}

TEST(Medquad, IsKnownByItsRootAndItsPairs) {
  EXPECT_TRUE(LooksLikeMedquad("<?xml version='1.0'?><Document id='1'><QAPairs><QAPair"));
  EXPECT_TRUE(LooksLikeMedquad("<doc><qaPairs>"));
  EXPECT_FALSE(LooksLikeMedquad("<Document><p>QAPairs</p>"));
  EXPECT_FALSE(LooksLikeMedquad("<article><QAPairs>"));
}

}  // namespace
}  // namespace causeway
