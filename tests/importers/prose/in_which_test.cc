#include "importers/prose/in_which.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "importers/prose/relations.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

using testing::HasSubstr;

std::string ReadInWhich(std::string_view text) {
  Tagged sentence(text);
  return ToText(ReadRelations(ReadAsides(sentence.tokens(), 100), 100));
}

TEST(InWhich, WhatIsDefinedCausesWhatHappens) {
  EXPECT_THAT(ReadInWhich("Gout is a disease in which the joints become swollen and stiff."),
              HasSubstr("Gout CAUSES swollen joints\nGout CAUSES stiff joints\n"));
  EXPECT_THAT(ReadInWhich("Gout is a disease in which crystals build up in the toes."),
              HasSubstr("Gout CAUSES buildup of crystals in the toes\n"));
}

TEST(InWhich, ThePhraseBesideGoesBefore) {
  EXPECT_THAT(ReadInWhich("Lupus may cause pleurisy, a condition in which the chest hurts."),
              HasSubstr("pleurisy CAUSES the chest hurts"));
}

}  // namespace
}  // namespace causeway
