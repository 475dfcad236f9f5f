#include "importers/property_keys.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(PropertyKeys, AreOneInEveryVocabulary) {
  PropertyKeys keys;
  EXPECT_EQ(keys.Of("http://purl.obolibrary.org/obo/IAO_0000115"), "definition");
  EXPECT_EQ(keys.Of("IAO:0000115"), "definition");
  EXPECT_EQ(keys.Of("skos:definition"), "definition");
  EXPECT_EQ(keys.Of("oboInOwl:hasDbXref"), "xref");
  EXPECT_EQ(keys.Of("owl:deprecated"), "obsolete");
}

TEST(PropertyKeys, OthersKeepTheirNameAsAQueryCanWriteIt) {
  PropertyKeys keys;
  EXPECT_EQ(keys.Of("skos:exactMatch"), "exactMatch");
  EXPECT_EQ(keys.Of("HP:0040005"), "HP_0040005");
  EXPECT_EQ(keys.Of("http://a.org/x#odd-name"), "odd_name");
}

TEST(PropertyList, HasAListWhereAKeyHasSeveralValues) {
  PropertyList list;
  list.Add("b", "1");
  list.Add("a", true);
  list.Add("b", "2");
  std::span<const Property> properties = list.Finish();
  ASSERT_EQ(properties.size(), 2);
  EXPECT_EQ(properties[0].key, "a");
  EXPECT_EQ(properties[0].value, Value(true));
  EXPECT_EQ(properties[1].value, Value(List{"1", "2"}));
}

}  // namespace
}  // namespace causeway
