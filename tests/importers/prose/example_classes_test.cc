#include "importers/prose/example_classes.h"

#include <gtest/gtest.h>

#include "importers/prose/asides.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string ClassesOf(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadAsides(sentence.tokens(), 100));
}

TEST(ExampleClasses, JoinedAdjectivesAreTwoClasses) {
  EXPECT_EQ(ClassesOf("emotional or physical stress such as anger"),
            "emotional or physical stress\n"
            "anger IS_A emotional stress\nanger IS_A physical stress\n");
}

TEST(ExampleClasses, TwoNounsMayBeOneClass) {
  EXPECT_EQ(ClassesOf("Lung diseases and conditions such as pneumonia can cause it"),
            "Lung diseases and conditions can cause it\n"
            "pneumonia IS_A Lung diseases and conditions\n");
}

TEST(ExampleClasses, WhereTheyComeFromSaysNothing) {
  EXPECT_EQ(ClassesOf("proteins from the blood such as albumin"),
            "proteins from the blood\nalbumin IS_A proteins\n");
}

}  // namespace
}  // namespace causeway
