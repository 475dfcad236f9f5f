#include "importers/obo.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

std::string Load(std::string_view text) { return Loaded(LoadObo, text); }

TEST(Obo, ATermIsItsDeclarationItsSynonymsAndItsEdges) {
  EXPECT_EQ(Load("format-version: 1.2\n"
                 "default-namespace: disease_ontology\n"
                 "\n"
                 "[Term]\n"
                 "id: DOID:2\n"
                 "name: wheezy lung\n"
                 "alt_id: DOID:3\n"
                 "def: \"A lung that \\\"sings\\\".\" [a:1, url:http\\://b.org/x]\n"
                 "subset: slim\n"
                 "synonym: \"singing lung\" EXACT layperson [c:1] {source=\"me\"}\n"
                 "synonym: \"odd lung\" BROAD []\n"
                 "xref: MSH:1 \"Wheeze\"\n"
                 "xref: MSH:2\n"
                 "is_a: DOID:1 {source=\"b:1\"} ! lung\n"
                 "relationship: has_part UBERON:7 ! bronchus\n"
                 "relationship: develops_from DOID:9\n"),
            "4: DOID:2 \"wheezy lung\" [Condition] {broad_synonym: \"odd lung\", definition: \"A "
            "lung that \\\"sings\\\".\", definition_xref: [\"a:1\",\"url:http://b.org/x\"], "
            "subset: \"slim\", xref: [\"MSH:1\",\"MSH:2\"]}\n"
            "10: DOID:2 \"wheezy lung\" -SAME_AS-> \"singing lung\" {source: \"me\", synonym_type: "
            "\"layperson\", xref: \"c:1\"}\n"
            "4: DOID:2 \"wheezy lung\" -SAME_AS-> \"DOID:3\"\n"
            "14: DOID:2 \"wheezy lung\" -IS_A-> DOID:1 {source: \"b:1\"}\n"
            "15: UBERON:7 -PART_OF-> DOID:2 \"wheezy lung\"\n"
            "16: DOID:2 \"wheezy lung\" -DEVELOPS_FROM-> DOID:9\n");
}

TEST(Obo, ADefinitionByIntersectionIsEdges) {
  EXPECT_EQ(Load("[Term]\nid: U:1\nintersection_of: U:2 ! tendon\n"
                 "intersection_of: part_of U:3 {a=\"b\"} ! foot\n"),
            "1: U:1\n"
            "3: U:1 -IS_A-> U:2 {intersection_of: true}\n"
            "4: U:1 -PART_OF-> U:3 {a: \"b\", intersection_of: true}\n");
}

TEST(Obo, AnObsoleteTermIsMarkedAndHasNoAliases) {
  EXPECT_EQ(Load("[Term]\nid: D:1\nname: dropsy\nsynonym: \"hydrops\" EXACT []\n"
                 "is_obsolete: true\nreplaced_by: D:2\nconsider: D:3\nconsider: D:4\n"),
            "1: D:1 \"obsolete dropsy\" {consider: [\"D:3\",\"D:4\"], exact_synonym: \"hydrops\", "
            "obsolete: true, replaced_by: \"D:2\"}\n");
}

TEST(Obo, OtherPropertiesAreKept) {
  EXPECT_EQ(Load("[Term]\nid: D:1\nproperty_value: skos:exactMatch MIM:1\n"
                 "property_value: IAO:0000116 \"a note\" xsd:string\n"
                 "property_value: \"rib_number\" \"12\" xsd:integer\ncomment: Wow! Yes.\n"),
            "1: D:1 {IAO_0000116: \"a note\", comment: \"Wow! Yes.\", exactMatch: \"MIM:1\", "
            "rib_number: \"12\"}\n");
}

TEST(Obo, RelationsAreNodesOfTheirOwn) {
  EXPECT_EQ(Load("[Typedef]\nid: near\nname: is near\nis_a: touches\nis_transitive: true\n\n"
                 "[Typedef]\nid: touches\nxref: RO:0002220\n"),
            "1: Relation:near \"is near\" [Relation] {is_transitive: true}\n"
            "4: Relation:near \"is near\" -SUB_PROPERTY_OF-> RO:0002220\n"
            "7: RO:0002220 [Relation] {xref: \"RO:0002220\"}\n");
}

TEST(Obo, ANamespaceMayBeAKind) {
  EXPECT_EQ(Load("default-namespace: x\n[Term]\nid: A:1\nnamespace: human_phenotype\n"),
            "2: A:1 [Effect] {namespace: \"human_phenotype\"}\n");
}

TEST(Obo, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(Load("format-version: 1.2\n\n[Term]\nname: x\n"), "line 3: [Term] has no id");
  EXPECT_EQ(Load("[Term]\nid: D:1\nwhat is this\n"),
            "line 3: no \"tag: value\" but \"what is this\"");
  EXPECT_EQ(Load("[Term]\nid: D:1\ndef: \"cut sho"), "line 3: a quote is not closed");
  EXPECT_EQ(Load("[Term]\nid: D:1\nsynonym: bare EXACT []\n"),
            "line 3: no text in quotes but \"bare EXACT []\"");
  EXPECT_EQ(Load("[Term]\nid: D:1\nrelationship: part_of ! lung\n"),
            "line 3: \"relationship\" does not say to what");
}

TEST(Obo, IsTold) {
  EXPECT_TRUE(LooksLikeObo("format-version: 1.2\n"));
  EXPECT_TRUE(LooksLikeObo("! a comment\nontology: x\n\n[Term]\nid: A:1\n"));
  EXPECT_FALSE(LooksLikeObo("Asthma\n\nAsthma is a disease.\n"));
}

}  // namespace
}  // namespace causeway
