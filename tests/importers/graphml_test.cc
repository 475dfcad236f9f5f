// GraphML: keys, defaults, directions, yEd's labels, what is flattened, and errors.
#include "importers/graphml.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

using ::testing::HasSubstr;

std::string ReadGraphml(std::string_view inside) {
  return Loaded(LoadGraphml,
                "<?xml version=\"1.0\"?>\n<graphml>" + std::string(inside) + "</graphml>");
}

TEST(Graphml, ReadsKeysTypesAndDefaults) {
  EXPECT_EQ(
      ReadGraphml("<key id=\"n\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
                  "<key id=\"r\" for=\"node\" attr.name=\"rank\" attr.type=\"int\">"
                  "<default>1</default></key>\n"
                  "<key id=\"e\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n"
                  "<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
                  "<key id=\"d\" for=\"edge\" attr.name=\"negated\" attr.type=\"boolean\">"
                  "<default>false</default></key>\n"
                  "<graph edgedefault=\"directed\">\n"
                  "<node id=\"n0\"><data key=\"n\">asthma &amp; co</data></node>\n"
                  "<node id=\"n1\"><data key=\"r\">7</data></node>\n"
                  "<edge source=\"n0\" target=\"n1\"><data key=\"e\">causes</data>"
                  "<data key=\"w\">0.5</data></edge>\n"
                  "<edge source=\"n1\" target=\"n0\" directed=\"false\"><data key=\"d\">true</data>"
                  "</edge></graph>"),
      "8: \"asthma & co\" {rank: 1}\n"
      "9: \"n1\" {rank: 7}\n"
      "10: \"asthma & co\" -CAUSES-> \"n1\" {weight: 0.5}\n"
      "11: \"n1\" -not RELATED_TO-> \"asthma & co\" {directed: false}\n");
}

TEST(Graphml, AValueThatIsNotOfItsTypeIsText) {
  EXPECT_EQ(
      ReadGraphml("<key id=\"r\" for=\"all\" attr.name=\"rank\" attr.type=\"int\"/><graph>"
                  "<node id=\"a\"><data key=\"r\">first</data><data key=\"other\">x</data></node>"
                  "</graph>"),
      "2: \"a\" {other: \"x\", rank: \"first\"}\n");
}

TEST(Graphml, ReadsLabelsOfYed) {
  EXPECT_EQ(
      ReadGraphml("<key for=\"node\" id=\"d6\" yfiles.type=\"nodegraphics\"/><graph>"
                  "<node id=\"n0\"><data key=\"d6\"><y:ShapeNode xmlns:y=\"urn:y\">"
                  "<y:Fill color=\"#FFCC00\"/><y:NodeLabel> asthma\n</y:NodeLabel></y:ShapeNode>"
                  "</data></node></graph>"),
      "2: \"asthma\"\n");
}

TEST(Graphml, FlattensNestedGraphsAndLeavesHyperedgesOut) {
  EXPECT_EQ(
      ReadGraphml("<graph><node id=\"a\"><graph><node id=\"b\"/></graph></node>"
                  "<hyperedge><endpoint node=\"a\"/><data key=\"x\">y</data></hyperedge></graph>"),
      "2: \"b\"\n2: \"a\"\n"
      "note: 1 nested graphs were flattened; 1 hyperedges were left out\n");
}

TEST(Graphml, SaysWhereItIsWrong) {
  EXPECT_THAT(ReadGraphml("<graph><edge source=\"a\"/></graph>"),
              HasSubstr("a <edge> has no target"));
  EXPECT_THAT(ReadGraphml("<graph><node id=\"a\"></graph>"), HasSubstr("line 2"));
  EXPECT_THAT(Loaded(LoadGraphml, "<html></html>"),
              HasSubstr("not GraphML: its outermost element is <html>"));
  EXPECT_THAT(Loaded(LoadGraphml, "<graphml><graph><node id=\"a\"/>"), HasSubstr("line 1"));
}

TEST(Graphml, IsKnownByItsRoot) {
  EXPECT_TRUE(LooksLikeGraphml("<?xml version=\"1.0\"?><!-- a --><graphml xmlns=\"x\">"));
  EXPECT_FALSE(LooksLikeGraphml("<gexf>"));
}

}  // namespace
}  // namespace causeway
