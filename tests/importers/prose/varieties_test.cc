#include "importers/prose/varieties.h"

#include <gtest/gtest.h>

#include "tests/importers/prose/read_one.h"

namespace causeway {
namespace {

TEST(Varieties, KindsThatAreListed) {
  EXPECT_EQ(ReadLines("There are two types of gout: acute and chronic."),
            "acute gout IS_A gout\nchronic gout IS_A gout\n");
  EXPECT_EQ(ReadLines("Two kinds of stroke, ischemic stroke and hemorrhage, can follow."),
            "ischemic stroke IS_A stroke\nhemorrhage IS_A stroke\n");
  EXPECT_EQ(ReadLines("There are two forms of gout: a painful form and a milder form."),
            "painful form of gout IS_A gout\nmilder form of gout IS_A gout\n");
}

TEST(Varieties, OfWhatHasThem) {
  EXPECT_EQ(ReadLines("It is rare. Chilblain lupus has two forms: acute and chronic."),
            "acute Chilblain lupus IS_A chilblain lupus\n"
            "chronic Chilblain lupus IS_A chilblain lupus\n");
}

TEST(Varieties, AmongAClass) {
  EXPECT_EQ(ReadLines("Among the more common joint diseases are gout and lupus."),
            "gout IS_A joint diseases\nlupus IS_A joint diseases\n");
}

TEST(Varieties, AreNoRemarks) {
  EXPECT_EQ(ReadLines("There are two types of gout, with some variation in symptoms."), "");
  EXPECT_EQ(ReadLines("In both types of gout, cells in joints grow."),
            "gout CAUSES cells in joints grow\n");
}

TEST(Varieties, VerbsThatClassify) {
  EXPECT_EQ(ReadLines("Gout is considered an inflammatory arthritis."),
            "gout IS_A inflammatory arthritis\n");
  EXPECT_EQ(ReadLines("Gout belongs to a group of diseases called crystal arthropathies."),
            "gout IS_A crystal arthropathies\n");
  EXPECT_EQ(ReadLines("Lupus is considered the counterpart of gout."), "");
}

TEST(Varieties, QualitiesTakeTheNameOfTheThing) {
  EXPECT_EQ(ReadLines("There are two types of thalassemia: alpha and beta."),
            "alpha thalassemia IS_A thalassemia\nbeta thalassemia IS_A thalassemia\n");
}

TEST(Varieties, MembersOfWhatAConditionBringsAreItsEffects) {
  EXPECT_EQ(ReadLines("The psychiatric changes that occur in people with lupus include apathy."),
            "lupus CAUSES psychiatric changes\nlupus CAUSES apathy\n"
            "apathy IS_A psychiatric changes\n");
}

}  // namespace
}  // namespace causeway
