#include "importers/prose/fullest_names.h"

#include <gtest/gtest.h>

#include "graph/statement.h"

namespace causeway {
namespace {

// `name` under `title`, in a document that gives one other name.
std::string Fullest(std::string title, std::string full, std::string alias, std::string name) {
  std::vector<Assertion> assertions = {
      {.subject = std::move(full), .type = RelationType::kSameAs, .object = std::move(alias)},
      {.subject = std::move(name), .object = "fatigue"}};
  PutFullestNames({std::move(title)}, assertions);
  return assertions[1].subject;
}

TEST(FullestNames, AbbreviationsWithinLongerNames) {
  EXPECT_EQ(Fullest("Gout", "alpha-1 antitrypsin", "AAT", "low levels of AAT in blood"),
            "low levels of alpha-1 antitrypsin in blood");
  EXPECT_EQ(Fullest("Gout", "cyst of the kidney", "KC", "ruptured KCs"),
            "ruptured cyst of the kidney");
}

TEST(FullestNames, OtherNamesOfSeveralWords) {
  EXPECT_EQ(Fullest("Gout", "blebs", "small sacs of air", "rupture of small sacs of air"),
            "rupture of blebs");
}

TEST(FullestNames, AWordAloneMayMeanAnotherThing) {
  EXPECT_EQ(Fullest("Gout", "coronary heart disease", "disease", "kidney disease"),
            "kidney disease");
}

TEST(FullestNames, WhatTheNameAlreadyHolds) {
  EXPECT_EQ(Fullest("Gout", "PS deficiency", "PS", "severe PS deficiency"), "severe PS deficiency");
}

TEST(FullestNames, InitialsOfTheTitle) {
  EXPECT_EQ(Fullest("Urinary tract infections", "cold", "coryza", "repeated UTIs"),
            "repeated Urinary tract infections");
}

TEST(FullestNames, AGenusIsWrittenOnce) {
  EXPECT_EQ(Fullest("Mycobacterium leprae infection", "cold", "coryza", "M. leprae in nerves"),
            "Mycobacterium leprae in nerves");
}

TEST(FullestNames, ATitleStaysAsItIs) {
  EXPECT_EQ(Fullest("Hyper IgE syndrome", "immunoglobulin E", "IgE", "hyper IgE syndrome"),
            "hyper IgE syndrome");
  EXPECT_EQ(Fullest("Ehlers-Danlos syndrome, vascular type", "cold", "coryza", "vascular type"),
            "Ehlers-Danlos syndrome, vascular type");
}

}  // namespace
}  // namespace causeway
