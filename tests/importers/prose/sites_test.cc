#include "importers/prose/sites.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "importers/prose/tokens.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Sites(std::string_view text) {
  Tagged phrase(text);
  std::vector<std::string> names;
  for (const Words& site : SitesWithin(phrase.tokens(), 100)) names.push_back(ToText(site));
  return names;
}

std::string Places(std::string_view text) {
  Tagged sentence(text);
  return ToText(PlaceInSentence(sentence.tokens(), FindPredicates(sentence.tokens()), 100));
}

std::string SitesIn(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(Sites, WhereADefinitionPlacesItsHead) {
  EXPECT_THAT(Sites("a pouch in the bladder that fills"), ElementsAre("the bladder"));
  EXPECT_THAT(Sites("a dark tint to the gums and lips"), ElementsAre("the gums", "lips"));
  EXPECT_THAT(Sites("a growth of cells found inside the skull"), ElementsAre("the skull"));
  EXPECT_THAT(Sites("a growth of cells"), IsEmpty());
  EXPECT_THAT(Sites("a test for stones in the kidney"), IsEmpty());
  EXPECT_THAT(Sites("a stone in the shape of the heart"), IsEmpty());
}

TEST(Sites, AClauseTellsGeneralSitesApart) {
  EXPECT_EQ(SitesIn("Polio damages the muscles and nerves that support breathing"),
            "Polio AFFECTS the muscles that support breathing\n"
            "Polio AFFECTS nerves that support breathing\n");
  EXPECT_EQ(SitesIn("Hepatitis damages the liver that filters blood"),
            "Hepatitis AFFECTS the liver\n");
  EXPECT_EQ(SitesIn("Stroke damages the areas of the brain that control speech"),
            "Stroke AFFECTS the areas of the brain that control speech\n");
}

TEST(Sites, EachItemOfTheClausesListTellsOneApart) {
  EXPECT_EQ(SitesIn("It reaches or affects the arteries that carry blood to your legs and feet"),
            "It AFFECTS the arteries that carry blood to your legs\n"
            "It AFFECTS the arteries that carry blood to feet\n");
}

TEST(Sites, TheBodyIsNoNewsOfASite) {
  EXPECT_EQ(SitesIn("Lupus affects the cells of the body"), "Lupus AFFECTS the cells\n");
  EXPECT_EQ(SitesIn("Shingles affects one side of the body"),
            "Shingles AFFECTS one side of the body\n");
  EXPECT_EQ(SitesIn("Lupus affects distant parts of the body"),
            "Lupus AFFECTS distant parts of the body\n");
}

TEST(Sites, WhatIsDefinedIsWhereItsClassIs) {
  EXPECT_EQ(SitesIn("Gallstones are hard pebbles that develop in the gallbladder"),
            "Gallstones IS_A hard pebbles\nGallstones OCCURS_IN the gallbladder\n");
}

TEST(Sites, AFunctionIsReachedOnlyByItsCause) {
  EXPECT_EQ(Places("Memory is impaired"), "");
  EXPECT_EQ(Places("Memory is usually spared"), "~ AFFECTS Memory denied\n");
}

TEST(Sites, ASiteInASiteIsAPart) {
  EXPECT_EQ(Places("The ovaries are in the pelvis"), "The ovaries PART_OF the pelvis\n");
  EXPECT_EQ(Places("The islets are found in the pancreas"), "The islets PART_OF the pancreas\n");
  EXPECT_EQ(Places("The spleen is an organ located in the abdomen"),
            "The spleen PART_OF the abdomen\n");
  EXPECT_EQ(Places("Cancer cells are found in the pancreas"), "");
  EXPECT_EQ(Places("The pain is usually in the back"), "The pain OCCURS_IN the back\n");
}

TEST(Sites, TheSitesMostAffected) {
  EXPECT_EQ(SitesIn("The joints most often affected are the knees and hips"),
            "~ AFFECTS the knees\n~ AFFECTS hips\n");
  EXPECT_EQ(SitesIn("The ileum is the site most commonly affected"), "~ AFFECTS The ileum\n");
}

TEST(Sites, WhatSpreadsLeavesASite) {
  EXPECT_EQ(SitesIn("The cancer spreads from the lungs to the bones"),
            "The cancer AFFECTS the bones\n");
}

TEST(Sites, ASpaceIsOneSite) {
  EXPECT_THAT(Sites("a buildup of air in the space between the lungs and the ribs"),
              ElementsAre("the space between the lungs and the ribs"));
}

TEST(Sites, AStructureIsItsOwners) {
  EXPECT_THAT(Sites("a problem with the heart's structure"), ElementsAre("the heart"));
}

TEST(Sites, HarmWithoutAnAgentComesFromTheTopic) {
  EXPECT_EQ(Places("The kidneys and liver may also be damaged"),
            "~ AFFECTS The kidneys hedged\n~ AFFECTS liver hedged\n");
  EXPECT_EQ(Places("The eyelids become inflamed"), "~ AFFECTS The eyelids\n");
  EXPECT_EQ(Places("The toes are usually spared"), "~ AFFECTS The toes denied\n");
  EXPECT_EQ(Places("If the nerve is damaged, see a doctor"), "");
  EXPECT_EQ(Places("The liver is damaged by alcohol"), "");
}

TEST(Sites, WhatFormsInADiseaseIsPlacedByItself) {
  EXPECT_EQ(SitesIn("Gout is a disease in which crystals build up in the joints"),
            "Gout CAUSES buildup of crystals in the joints\ncrystals OCCURS_IN the joints\n");
  EXPECT_EQ(SitesIn("Myeloma is a disease in which abnormal cells grow in the marrow"),
            "Myeloma OCCURS_IN the marrow\n"
            "Myeloma CAUSES abnormal cells grow in the marrow\n");
}

TEST(Sites, WhatIsCausedToGoSomewhereIsThere) {
  EXPECT_EQ(SitesIn("Cirrhosis causes fluid to collect in the joints"),
            "Cirrhosis CAUSES fluid collect in the joints\nfluid OCCURS_IN the joints\n");
}

TEST(Sites, HowSomethingWorksIsAffected) {
  EXPECT_EQ(SitesIn("The mutation affects how cells grow"),
            "The mutation AFFECTS how cells grow\n");
  EXPECT_EQ(SitesIn("The disorder affects how it works"), "");
}

TEST(Sites, WhatThereIsInASite) {
  EXPECT_EQ(Places("There may be cysts and tumors in the liver"),
            "cysts OCCURS_IN the liver hedged\ntumors OCCURS_IN the liver hedged\n");
}

TEST(Sites, WhereAnEffectUsuallyIs) {
  EXPECT_EQ(Places("It causes swelling, most often in the legs or feet"),
            "swelling OCCURS_IN the legs\nswelling OCCURS_IN feet\n");
  EXPECT_EQ(Places("It causes swelling, most often in the evening"), "");
}

}  // namespace
}  // namespace causeway
