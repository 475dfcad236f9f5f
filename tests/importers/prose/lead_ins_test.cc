#include "importers/prose/lead_ins.h"

#include <gtest/gtest.h>

#include <string>

#include "importers/prose/characters.h"
#include "importers/prose/tokens.h"
#include "tests/importers/prose/tagged.h"

namespace causeway {
namespace {

class Untagged {
 public:
  explicit Untagged(std::string_view text) : text_(text), lower_(LowerAscii(text)) {
    tokens_ = Tokenize(text_, lower_, {0, static_cast<uint32_t>(text_.size())});
  }
  Untagged(const Untagged&) = delete;
  Untagged& operator=(const Untagged&) = delete;

  [[nodiscard]] const Tokens& tokens() const { return tokens_; }

 private:
  std::string text_;
  std::string lower_;
  Tokens tokens_;
};

// With the item in square brackets.
std::string Join(std::string_view lead_text, std::string_view item_text) {
  Untagged lead(lead_text);
  Untagged item(item_text);
  VirtualSentence joined = JoinLeadIn(lead.tokens(), item.tokens());
  TokenSpan tokens = joined.tokens;
  std::string before = ToText(tokens.first(joined.item_begin));
  std::string after = ToText(tokens.subspan(joined.item_end));
  std::string inside =
      ToText(tokens.subspan(joined.item_begin, joined.item_end - joined.item_begin));
  return before + "[" + inside + "]" + after;
}

TEST(LeadIns, AnItemFollowsItsLeadIn) {
  EXPECT_EQ(Join("Symptoms of gout include:", "sudden pain"),
            "Symptoms of gout include[sudden pain]");
  EXPECT_EQ(Join("You are more likely to get it if:", "you drink"),
            "You are more likely to get it if[you drink]");
}

TEST(LeadIns, AnItemStandsWhereTheLeadInPoints) {
  EXPECT_EQ(Join("The following may cause gout:", "Trauma"), "[Trauma]may cause gout");
  EXPECT_EQ(Join("Any of the following conditions can lead to gout:", "Obesity."),
            "[Obesity]can lead to gout");
  EXPECT_EQ(Join("See a nurse if you have one or more of the following signs:", "Fever."),
            "See a nurse if you have[Fever .]");
  EXPECT_EQ(Join("Risks include the following rare diseases that run in families (are inherited):",
                 "Gout"),
            "Risks include[Gout]");
  EXPECT_EQ(Join("Gout may come with any of these problems:", "fever"),
            "Gout may come with[fever]");
  EXPECT_EQ(Join("Most have more than one of the following:", "fever"), "Most have[fever]");
  EXPECT_EQ(Join("The signs are as follows:", "fever"), "The signs are[fever]");
}

TEST(LeadIns, ASentenceStaysAlone) {
  EXPECT_EQ(Join("Gout leads to problems:", "You may limp."), "[You may limp .]");
  EXPECT_EQ(Join("You can get it if:", "your joints are worn"),
            "You can get it if[your joints are worn]");
  EXPECT_EQ(Join("Gout leads to:", "joints that swell"), "Gout leads to[joints that swell]");
  EXPECT_EQ(Join("Causes of gout include:", "beer – it contains purines"),
            "Causes of gout include[beer – it contains purines]");
}

TEST(LeadIns, PhrasesHaveTheirVerbsInClauses) {
  for (std::string_view phrase :
       {"joints that swell and hurt", "a need to rest", "toes, which ache", "having gout"}) {
    EXPECT_TRUE(IsPhrase(Tagged(phrase).tokens())) << phrase;
  }
  for (std::string_view sentence :
       {"Joints may swell", "Those who drink often can limp", "If it hurts", "It is red"}) {
    EXPECT_FALSE(IsPhrase(Tagged(sentence).tokens())) << sentence;
  }
}

TEST(LeadIns, OfALongLeadInTheEndIsRead) {
  std::string lead;
  for (int i = 0; i < 200; ++i) lead += "and ";
  Untagged long_lead(lead + "gout causes:");
  Untagged item("pain");
  EXPECT_EQ(JoinLeadIn(long_lead.tokens(), item.tokens()).item_begin, 99U);
}

TEST(LeadIns, TheseAtTheBeginningPointsBack) {
  EXPECT_EQ(Join("These symptoms may include:", "fever"), "These symptoms may include[fever]");
  EXPECT_EQ(Join("These include:", "fever"), "These include[fever]");
}

TEST(LeadIns, WhatIsMissingBetweenThemIsPutIn) {
  EXPECT_EQ(Join("Common causes of gout:", "beer"), "Common causes of gout include[beer]");
  EXPECT_EQ(Join("Gout can lead to serious problems:", "stones"),
            "Gout can lead to serious problems such as[stones]");
  EXPECT_EQ(Join("Gout causes:", "pain"), "Gout causes[pain]");
  EXPECT_EQ(Join("Get a checkup if you're:", "a drinker"), "Get a checkup if you're[a drinker]");
  EXPECT_EQ(Join("", "pain"), "[pain]");
}

TEST(LeadIns, OnlyWordsOfTheTextHaveARange) {
  Untagged lead("Causes:");
  Untagged item("beer");
  VirtualSentence joined = JoinLeadIn(lead.tokens(), item.tokens());
  ASSERT_EQ(joined.tokens.size(), 3U);
  EXPECT_FALSE(joined.tokens[0].range.empty());
  EXPECT_TRUE(joined.tokens[1].range.empty());
  EXPECT_FALSE(joined.tokens[2].range.empty());
}

TEST(LeadIns, AHeadingLeadsInByItsFacet) {
  Untagged focus("Gout attacks");
  FacetLeadIn lead = LeadInOf(*FindFacet("symptoms"), focus.tokens());
  EXPECT_EQ(ToText(lead.tokens), "symptoms of Gout attacks include");
  EXPECT_EQ(lead.focus_begin, 2U);
  EXPECT_EQ(lead.focus_end, 4U);
  EXPECT_EQ(ToText(LeadInOf(*FindFacet("symptoms"), {}).tokens), "symptoms include");
}

TEST(LeadIns, EveryFacetHasOne) {
  for (const Facet& facet : Facets()) {
    EXPECT_NE(facet.lead_in.find(" * "), std::string_view::npos) << facet.nouns;
  }
}

}  // namespace
}  // namespace causeway
