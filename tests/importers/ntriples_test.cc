// N-Triples and N-Quads as documents: lines, errors, limits.
#include "importers/ntriples.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

TEST(NTriples, GivesEachStatementItsLine) {
  EXPECT_EQ(Loaded(LoadNTriples,
                   "# asthma\n"
                   "<http://purl.obolibrary.org/obo/DOID_2841> "
                   "<http://www.w3.org/2000/01/rdf-schema#label> \"asthma\"@en .\r\n"
                   "\n"
                   "<http://purl.obolibrary.org/obo/DOID_2841> "
                   "<http://www.w3.org/2000/01/rdf-schema#subClassOf> "
                   "<http://purl.obolibrary.org/obo/DOID_1176> ."),
            "2: DOID:2841 \"asthma\"\n"
            "4: DOID:2841 -IS_A-> DOID:1176\n");
}

TEST(NTriples, KeepsTheGraphOfAQuadWithItsEvidence) {
  EXPECT_EQ(Loaded(LoadNQuads,
                   "<http://a.org/x> <http://a.org/causes> <http://a.org/y> <http://a.org/g> .\n"),
            "1: http://a.org/x -CAUSES-> http://a.org/y {graph: \"http://a.org/g\"}\n");
}

TEST(NTriples, SaysLineAndColumnOfAnError) {
  EXPECT_EQ(Loaded(LoadNTriples, "<s:s> <p:p> <o:o> .\n<s:s> <p:p> .\n"),
            "line 2, column 13: an object is an <IRI>, a _:blank node or a \"literal\"");
  EXPECT_EQ(Loaded(LoadNTriples, "<s:s> <p:p> \"cut off"),
            "line 1, column 21: a literal ends with '\"'");
}

TEST(NTriples, RefusesALineWithoutEnd) {
  Limits limits{.line_bytes = 1000};
  std::string line = "<s:s> <p:p> \"" + std::string(600'000, 'a') + "\" .\n";
  EXPECT_EQ(Loaded(LoadNTriples, line, limits), "line 1 has more than 1000 bytes");
}

TEST(NTriples, HoldsNoMoreThanItsLimit) {
  Limits limits{.held_bytes = 400};
  std::string text;
  for (int i = 0; i < 20; ++i) text += "_:a <http://a.org/knows> _:b .\n";
  EXPECT_EQ(Loaded(LoadNTriples, text, limits),
            "line 16: what hangs on blank nodes takes more than 400 bytes");
}

TEST(NTriples, IsKnownByItsFirstStatement) {
  EXPECT_TRUE(LooksLikeNTriples("# x\n\n_:a <p:p> \"o\" .\ngarbage"));
  EXPECT_FALSE(LooksLikeNTriples("<s:s> <p:p> <o:o> <g:g> .\n"));
  EXPECT_TRUE(LooksLikeNQuads("<s:s> <p:p> <o:o> <g:g> .\n"));
  EXPECT_FALSE(LooksLikeNTriples("@prefix a: <http://a.org/> .\n"));
  EXPECT_FALSE(LooksLikeNTriples(""));
  EXPECT_TRUE(LooksLikeNTriples("<s:s> <p:p> \"cut"));
  EXPECT_FALSE(LooksLikeNTriples("<html> <body>"));
}

}  // namespace
}  // namespace causeway
