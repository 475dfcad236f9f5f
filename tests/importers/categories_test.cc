#include "importers/categories.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(Categories, AreOurKindsWhereOneFits) {
  EXPECT_EQ(LabelOfCategory("biolink:Disease"), "Condition");
  EXPECT_EQ(LabelOfCategory("https://w3id.org/biolink/vocab/PhenotypicFeature"), "Effect");
  EXPECT_EQ(LabelOfCategory("biolink:AnatomicalEntity"), "Site");
  EXPECT_EQ(LabelOfCategory("Side Effect"), "Effect");
  EXPECT_EQ(LabelOfCategory("disease_ontology"), "Condition");
  EXPECT_EQ(LabelOfCategory("uberon"), "Site");
}

TEST(Categories, OthersKeepTheirName) {
  EXPECT_EQ(LabelOfCategory("biolink:Gene"), "Gene");
  EXPECT_EQ(LabelOfCategory("biological_process"), "BiologicalProcess");
  EXPECT_EQ(LabelOfCategory("Condition"), "Condition");
  EXPECT_EQ(LabelOfCategory("biolink:NamedThing"), "");
  EXPECT_EQ(LabelOfCategory("owl:Class"), "");
}

TEST(Categories, ANamespaceMayBeNone) {
  EXPECT_EQ(FindLabelOfCategory("human_phenotype"), "Effect");
  EXPECT_EQ(FindLabelOfCategory("external"), std::nullopt);
}

}  // namespace
}  // namespace causeway
