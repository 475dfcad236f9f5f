#include "importers/obo_graphs.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/importers/load_text.h"

namespace causeway {
namespace {

std::string LoadOboJson(std::string_view text) { return Loaded(LoadOboGraphs, text); }

TEST(OboGraphs, ANodeIsItsDeclarationAndItsSynonyms) {
  EXPECT_EQ(LoadOboJson(R"({"graphs": [{"id": "x", "nodes": [
    {"id": "http://purl.obolibrary.org/obo/DOID_2", "lbl": "wheezy lung", "type": "CLASS", "meta": {
      "definition": {"val": "A lung.", "xrefs": ["a:1"]}, "comments": ["c"],
      "subsets": ["http://purl.obolibrary.org/obo/doid#slim"],
      "xrefs": [{"val": "MSH:1"}, {"val": "MSH:2"}],
      "synonyms": [
        {"pred": "hasExactSynonym", "val": "singing lung", "xrefs": ["c:1"],
         "synonymType": "http://purl.obolibrary.org/obo/hp#layperson"},
        {"pred": "hasBroadSynonym", "val": "odd lung"}],
      "basicPropertyValues": [
        {"pred": "http://www.geneontology.org/formats/oboInOwl#hasOBONamespace",
         "val": "disease_ontology"},
        {"pred": "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId", "val": "DOID:3"},
        {"pred": "http://www.w3.org/2004/02/skos/core#exactMatch", "val": "MIM:1"}]}}]}]})"),
            "1: DOID:2 \"wheezy lung\" [Condition] {broad_synonym: \"odd lung\", comment: \"c\", "
            "definition: \"A lung.\", definition_xref: \"a:1\", exactMatch: \"MIM:1\", namespace: "
            "\"disease_ontology\", subset: \"slim\", xref: [\"MSH:1\",\"MSH:2\"]}\n"
            "1: DOID:2 \"wheezy lung\" -SAME_AS-> \"singing lung\" {synonym_type: \"layperson\", "
            "xref: \"c:1\"}\n"
            "1: DOID:2 \"wheezy lung\" -SAME_AS-> \"DOID:3\"\n");
}

TEST(OboGraphs, EdgesHaveTheTypeThatTheirPredicateIsCalled) {
  EXPECT_EQ(LoadOboJson(R"({"graphs": [{"nodes": [
      {"id": "http://purl.obolibrary.org/obo/RO_0002202", "type": "PROPERTY",
       "lbl": "develops from"},
      {"id": "http://a.org/unsaid", "type": "PROPERTY"}],
    "edges": [
      {"sub": "http://purl.obolibrary.org/obo/U_1", "pred": "is_a", "obj": "U:2",
       "meta": {"xrefs": [{"val": "b:1"}]}},
      {"sub": "U:1", "pred": "http://purl.obolibrary.org/obo/RO_0002202", "obj": "U:3"},
      {"sub": "U:1", "pred": "http://purl.obolibrary.org/obo/BFO_0000051", "obj": "U:4"}]}]})"),
            "1: RO:0002202 \"develops from\" [Relation]\n"
            "3: U:1 -IS_A-> U:2 {xref: \"b:1\"}\n"
            "4: U:1 -DEVELOPS_FROM-> U:3\n"
            "5: U:4 -PART_OF-> U:1\n");
}

TEST(OboGraphs, AxiomsAreEdges) {
  EXPECT_EQ(LoadOboJson(R"({"graphs": [{
    "logicalDefinitionAxioms": [{"definedClassId": "U:1", "genusIds": ["U:2"],
      "restrictions": [{"propertyId": "http://purl.obolibrary.org/obo/BFO_0000050",
                        "fillerId": "U:3"}]}],
    "equivalentNodesSets": [{"nodeIds": ["U:1", "V:1", "W:1"]}]}]})"),
            "1: U:1 -IS_A-> U:2 {intersection_of: true}\n"
            "1: U:1 -PART_OF-> U:3 {intersection_of: true}\n"
            "2: U:1 -SAME_AS-> V:1\n"
            "2: U:1 -SAME_AS-> W:1\n");
}

TEST(OboGraphs, AnObsoleteTermIsMarked) {
  EXPECT_EQ(LoadOboJson(R"({"graphs": [{"nodes": [{"id": "D:1", "lbl": "obsolete dropsy", "meta": {
      "deprecated": true, "basicPropertyValues": [
        {"pred": "http://purl.obolibrary.org/obo/IAO_0100001",
         "val": "http://purl.obolibrary.org/obo/D_2"}]}}]}]})"),
            "1: D:1 \"obsolete dropsy\" {obsolete: true, replaced_by: \"D:2\"}\n");
}

TEST(OboGraphs, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(LoadOboJson("{\"graphs\": [{\"nodes\": [\n{\"lbl\": \"x\"}]}]}"),
            "\"id\" is missing or empty at line 2, column 1 (byte 24)");
  EXPECT_EQ(LoadOboJson("{\"graphs\": [{\"edges\": [{\"sub\": \"A:1\", \"obj\": \"A:2\"}]}]}"),
            "an edge has no \"pred\" at line 1, column 24 (byte 23)");
  EXPECT_EQ(LoadOboJson("{\"graphs\": {}}"),
            "\"graphs\" is not an array at line 1, column 12 (byte 11)");
  EXPECT_EQ(
      LoadOboJson("{\"graphs\": [{\"nodes\": [{\"id\": \"A:1"),
      "not valid JSON at line 1, column 35 (byte 34): Missing a closing quotation mark in string.");
}

TEST(OboGraphs, AreTold) {
  EXPECT_TRUE(LooksLikeOboGraphs(" {\"graphs\" : ["));
  EXPECT_FALSE(LooksLikeOboGraphs("{\"nodes\": [], \"x\": \"graphs\"}"));
}

}  // namespace
}  // namespace causeway
