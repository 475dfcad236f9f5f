#include "importers/prose/omissions.h"

#include <gtest/gtest.h>

#include "importers/prose/tokens.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

std::string Said(std::string_view text) {
  Tagged sentence(text);
  return ToText(WithoutPronunciations(sentence.tokens()));
}

TEST(Omissions, PronunciationsGo) {
  EXPECT_EQ(Said("Congenital (kon-JEN-ih-tal) defects"), "Congenital defects");
  EXPECT_EQ(Said("An empyema (em-pi-E-ma) forms"), "An empyema forms");
  EXPECT_EQ(Said("Stenosis (ste-NO-sis)"), "Stenosis");
  EXPECT_EQ(Said("Pericarditis (PER-i-kar-DI-tis)"), "Pericarditis");
}

TEST(Omissions, BracketsWithWordsStay) {
  EXPECT_EQ(Said("coughs (T-cell) and (gene-linked) fevers"),
            "coughs (T-cell) and (gene-linked) fevers");
}

TEST(Omissions, ParentheticalsGoWithTheirCommas) {
  Tagged gout("Gout, on the other hand, hurts");
  EXPECT_EQ(ToText(WithoutParentheticals(gout.tokens())), "Gout hurts");
  Tagged however("However, it heals");
  EXPECT_EQ(ToText(WithoutParentheticals(however.tokens())), ", it heals");
  Tagged time("Over time the joint stiffens");
  EXPECT_EQ(ToText(WithoutParentheticals(time.tokens())), "the joint stiffens");
  Tagged also("the toes but in time also the heel");
  EXPECT_EQ(ToText(WithoutParentheticals(also.tokens())), "the toes but also the heel");
}

}  // namespace
}  // namespace causeway
