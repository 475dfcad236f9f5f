#include "importers/curies.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(Curies, OfObo) {
  EXPECT_EQ(CurieOf("http://purl.obolibrary.org/obo/HP_0000001"), "HP:0000001");
  EXPECT_EQ(CurieOf("http://purl.obolibrary.org/obo/BFO_0000050"), "BFO:0000050");
  EXPECT_EQ(CurieOf("http://purl.obolibrary.org/obo/UBERON_CORE_7"), "UBERON_CORE:7");
}

TEST(Curies, OfIdentifiersOrgHaveThePrefixThatOntologiesUse) {
  EXPECT_EQ(CurieOf("http://identifiers.org/hgnc/5"), "HGNC:5");
  EXPECT_EQ(CurieOf("https://identifiers.org/hgnc:5"), "HGNC:5");
  EXPECT_EQ(CurieOf("https://identifiers.org/hgnc/HGNC:5"), "HGNC:5");
  EXPECT_EQ(CurieOf("https://identifiers.org/ncbigene/672"), "NCBIGene:672");
}

TEST(Curies, OfWellKnownVocabularies) {
  EXPECT_EQ(CurieOf("http://www.w3.org/2004/02/skos/core#exactMatch"), "skos:exactMatch");
  EXPECT_EQ(CurieOf("https://w3id.org/biolink/vocab/has_phenotype"), "biolink:has_phenotype");
  EXPECT_EQ(CurieOf("http://www.orpha.net/ORDO/Orphanet_558"), "ORPHA:558");
}

TEST(Curies, WhatIsInNoTableStaysAsItIs) {
  for (const char* iri :
       {"http://purl.obolibrary.org/obo/T/father-of", "http://purl.obolibrary.org/obo/hp.owl",
        "http://purl.obolibrary.org/obo/mondo#has_modifier", "http://example.org/a_1",
        "http://identifiers.org/", "HP:0000001", "part_of", "http://purl.obolibrary.org/obo/_1",
        "http://purl.obolibrary.org/obo/HP_", ""}) {
    EXPECT_EQ(CurieOf(iri), iri);
  }
}

TEST(Curies, AreTold) {
  for (const char* curie : {"HP:0000001", "biolink:causes", "PUBCHEM.COMPOUND:10429502"}) {
    EXPECT_TRUE(IsCurie(curie)) << curie;
  }
  for (const char* other :
       {"asthma", "http://example.org/a", ":a", "a:", "a b:c", "7:8", "a:b c"}) {
    EXPECT_FALSE(IsCurie(other)) << other;
  }
}

TEST(Curies, HaveALocalName) {
  EXPECT_EQ(LocalNameOf("biolink:has_phenotype"), "has_phenotype");
  EXPECT_EQ(LocalNameOf("http://example.org/x#has_modifier"), "has_modifier");
  EXPECT_EQ(LocalNameOf("http://example.org/x/father-of"), "father-of");
  EXPECT_EQ(LocalNameOf("part_of"), "part_of");
  EXPECT_EQ(LocalNameOf("http://example.org/"), "http://example.org/");
}

TEST(IsIdentifier, TakesWhatSaysOfWhatItIsAnId) {
  EXPECT_TRUE(IsIdentifier("HP:0000001"));
  EXPECT_TRUE(IsIdentifier("Biological Process::GO:0000002"));
  EXPECT_TRUE(IsIdentifier("Gene::9021"));
  for (const char* text : {"", "7", "asthma", "::7", "note: a word"}) {
    EXPECT_FALSE(IsIdentifier(text)) << text;
  }
}

}  // namespace
}  // namespace causeway
