// Lead and item are joined at a slot: the phrase that points at the list, or the lead-in's end.
#include "importers/prose/lead_ins.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/tags.h"

namespace causeway {
namespace {

// Of a longer lead-in only the end is read, so that a long list takes time in proportion to it.
constexpr size_t kLongestLead = 100;

struct Slot {
  size_t begin = 0;
  size_t end = 0;
};

// Words that no document holds: they have no range.
void AddWords(std::string_view words, Tokens& tokens) {
  for (auto split : std::views::split(words, ' ')) {
    std::string_view word(split.begin(), split.end());
    if (!word.empty()) tokens.push_back({.text = word, .lower = word, .lemma = word});
  }
}

Tokens Tagged(TokenSpan lead) {
  Tokens tokens(lead.begin(), lead.end());
  while (!tokens.empty() && tokens.back().text.size() == 1 && !IsAlnum(tokens.back().text[0]) &&
         tokens.back().text != ")")
    tokens.pop_back();
  TagTokens(tokens);
  return tokens;
}

bool IsVerbal(const Token& token) {
  return token.tag == Tag::kVerb || token.tag == Tag::kAuxiliary || token.tag == Tag::kModal;
}

bool IsGerund(const Token& token) { return token.lower == "having" || token.lower == "being"; }

// Where "the following rare disorders that are inherited" ends: before the sentence's verb.
size_t EndOfPointer(const Tokens& tokens, size_t at) {
  while (at < tokens.size() && !IsVerbal(tokens[at]) && tokens[at].text != ",") {
    if (tokens[at].tag == Tag::kRelative) return tokens.size();
    ++at;
  }
  return at;
}

bool Is(const Tokens& tokens, size_t at, std::string_view word) {
  return at < tokens.size() && tokens[at].lower == word;
}

// "[any | one or more of] the following": where it begins.
size_t BeginOfPointer(const Tokens& tokens, size_t at) {
  static constexpr std::array<std::string_view, 15> kQuantifiers = {
      "any",  "one",  "some", "all", "two",  "three",   "either", "least",
      "than", "both", "or",   "and", "more", "several", "at"};
  if (at > 0 && tokens[at - 1].lower == "the") --at;
  if (at == 0 || tokens[at - 1].lower != "of") return at;
  size_t begin = at - 1;
  while (begin > 0 &&
         std::ranges::find(kQuantifiers, tokens[begin - 1].lower) != kQuantifiers.end())
    --begin;
  return begin + 1 == at ? at : begin;
}

// "any of these problems" at the lead-in's end; at its beginning "these" points back.
bool PointsAhead(const Tokens& tokens, size_t at) {
  if (tokens[at].lower != "these" || at == 0) return false;
  return EndOfPointer(tokens, at + 1) == tokens.size() && at + 4 > tokens.size();
}

Slot SlotOf(const Tokens& tokens) {
  for (size_t at = tokens.size(); at-- > 0;) {
    if (Is(tokens, at, "follows") && at > 0 && Is(tokens, at - 1, "as"))
      return {at - 1, tokens.size()};
    bool following = Is(tokens, at, "following") && (at == 0 || Is(tokens, at - 1, "the"));
    if (following || PointsAhead(tokens, at))
      return {BeginOfPointer(tokens, at), EndOfPointer(tokens, at + 1)};
  }
  return {tokens.size(), tokens.size()};
}

// "Gout causes", "These include"; not "Common causes", "Other changes".
bool Governs(const Tokens& tokens, size_t at) {
  if (IsVerbal(tokens[at])) return true;
  std::optional<VerbEntry> verb = LookUpVerb(tokens[at].lower);
  if (at == 0 || !verb || verb->form == VerbForm::kPast || verb->form == VerbForm::kGerund)
    return false;
  return !verb->also_noun || tokens[at - 1].tag == Tag::kNoun;
}

// What is missing between a lead-in that ends in a noun and its item.
std::string_view JointAfter(const Tokens& tokens) {
  const size_t last = tokens.size() - 1;
  bool noun =
      tokens[last].tag == Tag::kNoun && tokens[last].lower.find('\'') == std::string_view::npos;
  if ((!noun && tokens[last].text != ")") || Governs(tokens, last)) return "";
  bool governed = false;
  for (size_t at = 0; at < tokens.size(); ++at) governed |= Governs(tokens, at);
  if (governed) return "such as";
  return tokens[0].tag == Tag::kPreposition ? "" : "include";
}

bool OpensClause(const Token& token) {
  bool compares = token.lower == "as" || token.lower == "than";
  return token.tag == Tag::kRelative || (token.tag == Tag::kSubordinator && !compares);
}

// "You may bruise easily." is no item of "It leads to problems:", but "you drink" is of "if:".
bool StandsAlone(const Tokens& lead, TokenSpan item) {
  if (!lead.empty() && lead.back().tag == Tag::kSubordinator) return false;
  Tokens tokens(item.begin(), item.end());
  TagTokens(tokens);
  for (size_t i = 1; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    bool ends = token.tag == Tag::kPunctuation && token.text != "," && token.text != "(";
    if (ends || OpensClause(token) || IsVerbal(tokens[0])) return false;
    bool clause = i > 1 && tokens[i - 1].tag == Tag::kPronoun;  // "food we can eat"
    if (!clause && (token.tag == Tag::kModal || token.tag == Tag::kAuxiliary) && !IsGerund(token))
      return true;
  }
  return false;
}

}  // namespace

bool IsPhrase(TokenSpan tagged) {
  int clauses = 0;
  bool governed = false;  // a verb was seen, which "and" may join to another
  for (size_t i = 0; i < tagged.size(); ++i) {
    const Token& token = tagged[i];
    clauses += static_cast<int>(OpensClause(token));
    if (clauses > 0 && i == 0) return false;
    if (!IsVerbal(token) || IsGerund(token)) continue;
    Tag before = i > 0 ? tagged[i - 1].tag : Tag::kPunctuation;
    bool again = i > 0 && IsVerbal(tagged[i - 1]);
    if (again || before == Tag::kTo || (governed && before == Tag::kConjunction)) continue;
    governed = true;
    if (--clauses < 0) return false;
  }
  return true;
}

VirtualSentence JoinLeadIn(TokenSpan lead, TokenSpan item) {
  lead = lead.last(std::min(lead.size(), kLongestLead));
  Tokens tagged = Tagged(lead);
  if (StandsAlone(tagged, item)) return {{item.begin(), item.end()}, 0, item.size()};
  Slot slot = SlotOf(tagged);
  VirtualSentence joined;
  joined.tokens.assign(lead.begin(), lead.begin() + static_cast<ptrdiff_t>(slot.begin));
  bool closes = slot.end == tagged.size();
  if (closes && slot.begin == slot.end && !tagged.empty())
    AddWords(JointAfter(tagged), joined.tokens);
  while (!closes && !item.empty() && (item.back().text == "." || item.back().text == ";"))
    item = item.first(item.size() - 1);
  joined.item_begin = joined.tokens.size();
  joined.tokens.insert(joined.tokens.end(), item.begin(), item.end());
  joined.item_end = joined.tokens.size();
  joined.tokens.insert(joined.tokens.end(), lead.begin() + static_cast<ptrdiff_t>(slot.end),
                       lead.begin() + static_cast<ptrdiff_t>(tagged.size()));
  return joined;
}

FacetLeadIn LeadInOf(const Facet& facet, TokenSpan focus) {
  FacetLeadIn lead;
  size_t slot = facet.lead_in.find('*');
  AddWords(facet.lead_in.substr(0, slot), lead.tokens);
  if (focus.empty()) lead.tokens.pop_back();  // "of"
  lead.focus_begin = lead.tokens.size();
  for (Token token : focus) {
    token.range = {};
    lead.tokens.push_back(token);
  }
  lead.focus_end = lead.tokens.size();
  AddWords(facet.lead_in.substr(slot + 1), lead.tokens);
  return lead;
}

}  // namespace causeway
