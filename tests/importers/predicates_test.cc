#include "importers/predicates.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

EdgeType Forward(std::string_view name) { return {.name = name}; }
EdgeType Reversed(std::string_view name) { return {.name = name, .reversed = true}; }

TEST(Predicates, AreOneTypeInEveryVocabulary) {
  EdgeTypes types;
  for (const char* predicate :
       {"is_a", "rdfs:subClassOf", "http://www.w3.org/2000/01/rdf-schema#subClassOf",
        "biolink:subclass_of", "subclass of", "skos:broader"}) {
    EXPECT_EQ(types.Of(predicate), Forward("IS_A")) << predicate;
  }
  for (const char* predicate : {"part_of", "BFO:0000050", "biolink:part_of",
                                "http://purl.obolibrary.org/obo/BFO_0000050", "part of"}) {
    EXPECT_EQ(types.Of(predicate), Forward("PART_OF")) << predicate;
  }
  EXPECT_EQ(types.Of("RO:0003303"), Forward("CAUSES"));
  EXPECT_EQ(types.Of("biolink:causes"), Forward("CAUSES"));
  EXPECT_EQ(types.Of("RO:0002200"), Forward("HAS_PHENOTYPE"));
  EXPECT_EQ(types.Of("biolink:disease_has_location"), Forward("OCCURS_IN"));
  EXPECT_EQ(types.Of("owl:sameAs"), Forward("SAME_AS"));
  EXPECT_EQ(types.Of("skos:exactMatch"), Forward("SAME_AS"));
}

TEST(Predicates, InversesAreTurnedRound) {
  EdgeTypes types;
  EXPECT_EQ(types.Of("has_part"), Reversed("PART_OF"));
  EXPECT_EQ(types.Of("biolink:caused_by"), Reversed("CAUSES"));
  EXPECT_EQ(types.Of("RO:0002201"), Reversed("HAS_PHENOTYPE"));
  EXPECT_EQ(types.Of("location_of"), Reversed("OCCURS_IN"));
  EXPECT_EQ(types.Of("biolink:affected_by"), Reversed("AFFECTS"));
}

TEST(Predicates, OthersKeepTheirName) {
  EdgeTypes types;
  EXPECT_EQ(types.Of("biolink:interacts_with"), Forward("INTERACTS_WITH"));
  EXPECT_EQ(types.Of("http://purl.obolibrary.org/obo/mondo#has_modifier"), Forward("HAS_MODIFIER"));
  EXPECT_EQ(types.Of("RO:0002434"), Forward("RO_0002434"));
  EXPECT_EQ(types.Of("http://purl.obolibrary.org/obo/RO_0002434"), Forward("RO_0002434"));
}

TEST(Predicates, ALabelNamesWhatNoTableHas) {
  EdgeTypes types;
  types.Name("http://purl.obolibrary.org/obo/RO_0002202", "develops from");
  types.Name("BFO:0000051", "enthält");
  types.Name("my:1", "has part");
  EXPECT_EQ(types.Of("http://purl.obolibrary.org/obo/RO_0002202"), Forward("DEVELOPS_FROM"));
  EXPECT_EQ(types.Of("BFO:0000051"), Reversed("PART_OF"));
  EXPECT_EQ(types.Of("my:1"), Reversed("PART_OF"));
}

TEST(Predicates, AreWrittenAsTypesAre) {
  EXPECT_EQ(TypeNameOf("has phenotype"), "HAS_PHENOTYPE");
  EXPECT_EQ(TypeNameOf("subPropertyOf"), "SUB_PROPERTY_OF");
  EXPECT_EQ(TypeNameOf("  in-part (of) "), "IN_PART_OF");
  EXPECT_EQ(TypeNameOf("CAUSES"), "CAUSES");
  EXPECT_EQ(TypeNameOf("原因"), "RELATED_TO");
  EXPECT_EQ(TypeNameOf(""), "RELATED_TO");
}

}  // namespace
}  // namespace causeway
