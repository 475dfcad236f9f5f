// RDF in our model. Turtle is the syntax of these tests, because it is the one that people read.
#include "importers/rdf_statements.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "graph/builder.h"
#include "graph/graph.h"
#include "importers/turtle.h"
#include "tests/importers/load_text.h"

namespace causeway {
namespace {

constexpr std::string_view kPrefixes =
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . "
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . "
    "@prefix owl: <http://www.w3.org/2002/07/owl#> . "
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
    "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . "
    "@prefix oio: <http://www.geneontology.org/formats/oboInOwl#> . "
    "@prefix biolink: <https://w3id.org/biolink/vocab/> . "
    "@prefix obo: <http://purl.obolibrary.org/obo/> . "
    "@prefix ex: <http://example.org/> . ";

std::string Said(std::string_view turtle, const Limits& limits = {}) {
  return Loaded(LoadTurtle, std::string(kPrefixes) + std::string(turtle), limits);
}

TEST(RdfStatements, NamesAndSynonyms) {
  EXPECT_EQ(Said("obo:DOID_1 rdfs:label 'asthma' ; skos:prefLabel 'Asthma'@en-GB ;"
                 " rdfs:label 'Asthme'@fr ; skos:altLabel 'bronchial asthma' ;"
                 " oio:hasExactSynonym 'asthma bronchiale'@la ;"
                 " oio:hasRelatedSynonym 'wheezing' ."),
            "1: DOID:1 \"asthma\"\n"
            "1: DOID:1 \"Asthma\"\n"
            "1: DOID:1 {label_fr: \"Asthme\"}\n"
            "1: DOID:1 -SAME_AS-> \"bronchial asthma\" {alias: \"synonym\"}\n"
            "1: DOID:1 {synonym_la: \"asthma bronchiale\"}\n"
            "1: DOID:1 {related_synonym: \"wheezing\"}\n");
}

TEST(RdfStatements, ALabelThatIsNoNameIsAProperty) {
  EXPECT_EQ(Said("ex:a rdfs:label '' ; rdfs:label 'longer' .", {.name_bytes = 20}),
            "1: http://example.org/a {label: \"\"}\n"
            "1: http://example.org/a \"longer\"\n");
  EXPECT_EQ(Said("ex:a rdfs:label 'longer than twenty bytes' .", {.name_bytes = 20}),
            "1: http://example.org/a {label: \"longer than twenty bytes\"}\n");
}

TEST(RdfStatements, KindsClassesAndWhatEverythingIs) {
  EXPECT_EQ(Said("ex:a a biolink:Disease . ex:b a ex:Gene . ex:c a owl:Class ."
                 " ex:d a obo:DOID_4 ."),
            "1: http://example.org/a [Condition]\n"
            "1: http://example.org/b [Gene]\n"
            "1: http://example.org/c\n"
            "1: http://example.org/d -IS_A-> DOID:4\n");
}

TEST(RdfStatements, Properties) {
  EXPECT_EQ(Said("obo:DOID_1 obo:IAO_0000115 'A disease.' ; owl:deprecated true ;"
                 " rdfs:comment 'Une maladie'@fr ; oio:hasDbXref 'MESH:D001249' ;"
                 " rdfs:seeAlso <https://omim.org/entry/600807> ; ex:onset '2001-02-03'^^xsd:date ;"
                 " ex:count '007'^^xsd:int ; ex:odd 'x'^^xsd:integer ; ex:far 'INF'^^xsd:double ;"
                 " ex:big '99999999999999999999'^^xsd:integer ; ex:half .5 ."),
            "1: DOID:1 {definition: \"A disease.\"}\n"
            "1: DOID:1 {obsolete: true}\n"
            "1: DOID:1 {comment_fr: \"Une maladie\"}\n"
            "1: DOID:1 {xref: \"MESH:D001249\"}\n"
            "1: DOID:1 {see_also: \"OMIM:600807\"}\n"
            "1: DOID:1 {onset: \"2001-02-03\"}\n"
            "1: DOID:1 {count: 7}\n"
            "1: DOID:1 {odd: \"x\"}\n"
            "1: DOID:1 {far: \"INF\"}\n"
            "1: DOID:1 {big: \"99999999999999999999\"}\n"
            "1: DOID:1 {half: 0.5}\n");
}

TEST(RdfStatements, RelationsByTheirTypes) {
  EXPECT_EQ(
      Said("obo:DOID_1 obo:RO_0004026 obo:UBERON_2 . obo:UBERON_3 obo:BFO_0000051 obo:UBERON_2 ."
           " ex:a ex:livesNear ex:b ."),
      "1: DOID:1 -OCCURS_IN-> UBERON:2\n"
      "1: UBERON:2 -PART_OF-> UBERON:3\n"
      "1: http://example.org/a -LIVES_NEAR-> http://example.org/b\n");
}

TEST(RdfStatements, BlankNodesAreOfTheirDocument) {
  EXPECT_EQ(Said("_:x rdfs:label 'a person' ; ex:knows ex:b . ex:b ex:knows _:x ."),
            "1: _:file#x \"a person\"\n"
            "1: _:file#x -KNOWS-> http://example.org/b\n"
            "1: http://example.org/b -KNOWS-> _:file#x\n");
}

TEST(RdfStatements, CollectionsSayEachMember) {
  EXPECT_EQ(Said("ex:a ex:knows (ex:b 'c') ."),
            "1: http://example.org/a -KNOWS-> http://example.org/b\n"
            "1: http://example.org/a {knows: \"c\"}\n");
}

TEST(RdfStatements, RestrictionsAreRelations) {
  EXPECT_EQ(Said("obo:DOID_1 rdfs:subClassOf [ a owl:Restriction ; owl:onProperty obo:RO_0004026 ;"
                 " owl:someValuesFrom obo:UBERON_2 ] ."),
            "1: DOID:1 -OCCURS_IN-> UBERON:2\n");
  EXPECT_EQ(Said("obo:DOID_1 owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( obo:DOID_4"
                 " [ a owl:Restriction ; owl:onProperty obo:RO_0004026 ;"
                 " owl:someValuesFrom obo:UBERON_2 ] ) ] ."),
            "1: DOID:1 -IS_A-> DOID:4\n"
            "1: DOID:1 -OCCURS_IN-> UBERON:2\n");
}

TEST(RdfStatements, OtherClassExpressionsAreCounted) {
  EXPECT_EQ(Said("obo:DOID_1 rdfs:subClassOf [ owl:unionOf ( obo:DOID_2 obo:DOID_3 ) ] ,"
                 " [ owl:onProperty ex:p ; owl:allValuesFrom ex:q ] ."),
            "note: 2 expressions that no edge can hold were left out\n");
}

TEST(RdfStatements, AxiomsAnnotateTheirStatement) {
  EXPECT_EQ(Said("[] a owl:Axiom ; owl:annotatedSource obo:DOID_1 ;"
                 " owl:annotatedProperty rdfs:subClassOf ; owl:annotatedTarget obo:DOID_4 ;"
                 " oio:hasDbXref 'PMID:1', 'PMID:2' ; ex:negated false ."),
            "1: DOID:1 -IS_A-> DOID:4 {xref: [\"PMID:1\",\"PMID:2\"], negated: false}\n");
  EXPECT_EQ(Said("[] a owl:Axiom ; owl:annotatedSource obo:DOID_1 ;"
                 " owl:annotatedProperty obo:IAO_0000115 ; owl:annotatedTarget 'A disease.' ;"
                 " oio:hasDbXref 'PMID:1' ."),
            "1: DOID:1 {definition: \"A disease.\", definition_xref: \"PMID:1\"}\n");
}

TEST(RdfStatements, ReifiedStatementsMayDeny) {
  EXPECT_EQ(Said("[] a rdf:Statement ; rdf:subject obo:DOID_1 ; rdf:predicate ex:causes ;"
                 " rdf:object obo:HP_2 ; ex:negated true ; ex:source 'a book' ."),
            "1: DOID:1 -not CAUSES-> HP:2 {source: \"a book\"}\n");
  EXPECT_EQ(Said("ex:s rdf:subject ex:a ; rdf:predicate ex:causes ; rdf:object ex:b ."),
            "1: http://example.org/a -CAUSES-> http://example.org/b\n");
  EXPECT_EQ(Said("[] rdf:subject ex:a ; rdf:object ex:b ."),
            "note: 1 expressions that no edge can hold were left out\n");
}

TEST(RdfStatements, StructuresMayBeSharedAndGoRound) {
  EXPECT_EQ(Said("ex:a ex:p _:l . _:l rdf:first ex:b ; rdf:rest _:l ."),
            "line 1: blank nodes lead to one another without end");
  std::string nested = "ex:a rdfs:subClassOf ";
  for (int i = 0; i < 40; ++i) nested += "[ owl:onProperty ex:p ; owl:someValuesFrom ";
  nested += "ex:b";
  for (int i = 0; i < 40; ++i) nested += " ]";
  EXPECT_EQ(Said(nested + " ."), "note: 1 expressions that no edge can hold were left out\n");
}

TEST(RdfStatements, LeavesOutIrisThatAreNoNames) {
  EXPECT_EQ(Said("ex:a ex:p <http://a.org/long/long/long> . ex:a ex:p ex:b .", {.name_bytes = 22}),
            "1: http://example.org/a -P-> http://example.org/b\n"
            "note: 1 statements with an IRI of more than 22 bytes were left out\n");
}

// Triples come in any order: what names a node may come last.
TEST(RdfStatements, ANameMayComeAfterItsEdges) {
  GraphBuilder builder;
  ASSERT_TRUE(Load(LoadTurtle,
                   std::string(kPrefixes) + "obo:DOID_1 rdfs:subClassOf obo:DOID_4 ."
                                            " obo:DOID_4 rdfs:label 'disease' ."
                                            " obo:DOID_1 rdfs:label 'asthma' .",
                   builder));
  Result<Graph> graph = builder.Build();
  ASSERT_TRUE(graph);
  ASSERT_EQ(graph->node_count(), 2U);
  ASSERT_EQ(graph->edge_count(), 1U);
  EXPECT_EQ(graph->Name(graph->Source(EdgeId(0))), "asthma");
  EXPECT_EQ(graph->Name(graph->Target(EdgeId(0))), "disease");
}

}  // namespace
}  // namespace causeway
