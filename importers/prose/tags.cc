// Lexical tagging in two passes: words alone, then words that may be noun or verb by what stands
// beside them.
#include "importers/prose/tags.h"

#include <array>
#include <optional>

#include "importers/prose/lexicon.h"

namespace causeway {
namespace {

Tag TagOfForm(VerbForm form) {
  if (form == VerbForm::kPast) return Tag::kParticiple;
  return form == VerbForm::kGerund ? Tag::kGerund : Tag::kVerb;
}

void TagAlone(Token& token) {
  if (token.tag != Tag::kNoun) return;
  if (token.lower.ends_with("n't") || token.lower.ends_with("n’t") || token.lower == "cannot") {
    bool modal = token.lower.starts_with("ca") || token.lower.starts_with("wo");
    token.tag = modal ? Tag::kModal : Tag::kAuxiliary;
    return;
  }
  if (std::optional<Tag> closed = ClosedClass(token.lower)) {
    token.tag = *closed;
  } else if (std::optional<VerbEntry> verb = LookUpVerb(token.lower)) {
    token.tag = TagOfForm(verb->form);
    token.lemma = verb->lemma;
  } else if (token.lower.size() > 4 && token.lower.ends_with("ly") &&
             !token.lower.ends_with("mily") && !token.lower.ends_with("aly")) {
    token.tag = Tag::kAdverb;
  } else if (token.lower.size() > 4 && token.lower.ends_with("ed") &&
             !token.lower.ends_with("eed")) {
    token.tag = Tag::kParticiple;
  } else if (LooksAdjectival(token.lower) || IsVagueModifier(token.lower)) {
    token.tag = Tag::kAdjective;
  }
}

bool IsNominal(Tag tag) {
  return tag == Tag::kNoun || tag == Tag::kAdjective || tag == Tag::kGerund ||
         tag == Tag::kNumber || tag == Tag::kParticiple;
}

bool IsOnlyVerb(const Token& token) {
  std::optional<VerbEntry> verb = LookUpVerb(token.lower);
  return token.tag == Tag::kVerb && verb && !verb->also_noun;
}

// "leads to blindness"; not "signals to fail".
bool TakesTo(const Tokens& tokens, size_t at) {
  if (at + 2 >= tokens.size() || tokens[at + 1].tag != Tag::kTo) return false;
  return tokens[at + 2].tag != Tag::kVerb;
}

// "people with flu | experience": a plural noun not far before.
bool PluralBefore(const Tokens& tokens, size_t at) {
  for (size_t i = at; i-- > 0 && at - i < 7;) {
    if (tokens[i].tag == Tag::kPunctuation || tokens[i].tag == Tag::kVerb) return false;
    if (tokens[i].tag == Tag::kNoun && (IsPlural(tokens[i].lower) || IsPerson(tokens[i].lower))) {
      return true;
    }
  }
  return false;
}

// "mutations that cause gout | change": the noun before "that" still waits for its verb.
bool AwaitsVerb(const Tokens& tokens, size_t at) {
  size_t verbs = 0;
  for (size_t i = at; i-- > 1;) {
    Tag tag = tokens[i].tag;
    if (tag == Tag::kPunctuation || tag == Tag::kSubordinator || tag == Tag::kConjunction) break;
    verbs += static_cast<size_t>(tag == Tag::kVerb);
    if (tag == Tag::kRelative) return verbs == 1 && IsPlural(tokens[i - 1].lower);
  }
  return false;
}

// Whether a word stands after nouns rather than after verbs.
bool FollowsNoun(const Token& after) {
  return after.lower == "of" || after.tag == Tag::kAuxiliary || after.tag == Tag::kModal ||
         IsOnlyVerb(after) || after.lower == "caused" || after.text == "," || after.text == ")" ||
         after.tag == Tag::kConjunction;
}

// "suggest that stress | may hurt": a noun, whose verb follows.
bool HasOwnVerb(const Tokens& tokens, size_t at) {
  return at + 1 < tokens.size() &&
         (tokens[at + 1].tag == Tag::kModal || IsOnlyVerb(tokens[at + 1]));
}

// "exposure to | smoke": a "to" before a thing.
bool IsDirectedAt(const Tokens& tokens, size_t at) {
  constexpr std::array<std::string_view, 16> kDirected = {
      "addition", "allergic",  "allergy",     "contribute", "contributes", "due",
      "exposed",  "exposure",  "lead",        "leading",    "leads",       "led",
      "reaction", "sensitive", "sensitivity", "similar"};
  return at > 1 && Holds(kDirected, tokens[at - 2].lower);
}

// Whether the word before makes a verb of one that may be noun or verb; nothing where it settles
// neither.
std::optional<bool> IsVerbAfter(const Tokens& tokens, size_t at) {
  size_t governor = at;  // "can severely narrow": what stands before the adverbs
  while (governor > 1 && tokens[governor - 1].tag == Tag::kAdverb) --governor;
  Tag before = at > 0 ? tokens[at - 1].tag : Tag::kPunctuation;
  if (governor < at && (tokens[governor - 1].tag == Tag::kModal)) return true;
  bool subject = before == Tag::kPronoun || before == Tag::kRelative;
  if (subject && (tokens[at - 1].lower == "one" || HasOwnVerb(tokens, at))) return false;
  if (before == Tag::kTo && IsDirectedAt(tokens, at)) return false;
  if (before == Tag::kModal || before == Tag::kTo || before == Tag::kNot || subject) return true;
  if (before == Tag::kAuxiliary) return tokens[at - 1].lower.starts_with("d");
  if (before == Tag::kDeterminer || before == Tag::kAdjective || before == Tag::kPreposition)
    return false;
  return std::nullopt;
}

// "The virus | attacks and destroys cells": what is joined to a verb in -s is one.
bool SharesSubject(const Tokens& tokens, size_t at) {
  std::optional<VerbEntry> verb = LookUpVerb(tokens[at].lower);
  if (at + 2 >= tokens.size() || at == 0 || tokens[at - 1].tag != Tag::kNoun) return false;
  std::optional<VerbEntry> joined = LookUpVerb(tokens[at + 2].lower);
  return verb && joined && verb->form == VerbForm::kThird && joined->form == VerbForm::kThird &&
         !joined->also_noun && tokens[at + 1].tag == Tag::kConjunction;
}

// "greatly | increase your risk".
bool IsStressed(const Tokens& tokens, size_t at) {
  return at > 1 && tokens[at - 1].tag == Tag::kAdverb && tokens[at - 1].lower.ends_with("ly") &&
         at + 1 < tokens.size() && tokens[at + 1].tag == Tag::kDeterminer;
}

// Whether a word that may be noun or verb stands where a verb does.
bool StandsAsVerb(const Tokens& tokens, size_t at) {
  if (std::optional<bool> settled = IsVerbAfter(tokens, at)) return *settled;
  const Token* after = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
  if (after == nullptr) return false;
  if (SharesSubject(tokens, at)) return true;
  if (FollowsNoun(*after)) return false;
  if (IsStressed(tokens, at)) return true;
  bool third = tokens[at].lower.ends_with("s") && !tokens[at].lower.ends_with("ss");
  size_t subject = at;
  while (subject > 0 && tokens[subject - 1].tag == Tag::kAdverb) --subject;
  if (subject == 0) return false;
  const Token& noun = tokens[subject - 1];
  if (noun.tag == Tag::kConjunction) {
    // "irritate and | damage | lung tissue"
    bool joined = subject > 1 && tokens[subject - 2].tag == Tag::kVerb;
    return after->tag == Tag::kDeterminer || ((third || joined) && IsNominal(after->tag));
  }
  if (AwaitsVerb(tokens, at) && (IsNominal(after->tag) || after->tag == Tag::kDeterminer))
    return true;
  bool named = noun.tag == Tag::kNoun || noun.tag == Tag::kGerund || noun.text == ")";
  if (!named && noun.tag != Tag::kPunctuation) return false;
  if (noun.tag == Tag::kNoun && !third && !PluralBefore(tokens, subject)) return false;
  bool object = after->tag == Tag::kDeterminer || IsNominal(after->tag) ||
                after->tag == Tag::kVerb || after->tag == Tag::kSlot;
  bool particle = after->tag == Tag::kPreposition || TakesTo(tokens, at) || after->lower == "as";
  bool cause = tokens[at].lemma == "cause" && IsNominal(after->tag);
  return noun.tag == Tag::kPunctuation ? after->tag == Tag::kDeterminer || cause
                                       : object || particle || after->tag == Tag::kAdverb;
}

// "This leads to": no noun in the plural follows "this".
bool IsPredicateOfThis(const Tokens& tokens, size_t at) {
  std::optional<VerbEntry> verb = LookUpVerb(tokens[at].lower);
  return at > 0 && tokens[at - 1].lower == "this" && verb && verb->form == VerbForm::kThird;
}

// "may lower", "and lower your"; not "has lower levels".
bool IsVerbLower(const Tokens& tokens, size_t at) {
  Tag before = at > 0 ? tokens[at - 1].tag : Tag::kPunctuation;
  if (before == Tag::kModal || before == Tag::kTo) return true;
  return at + 1 < tokens.size() && tokens[at + 1].tag == Tag::kDeterminer &&
         before != Tag::kAuxiliary && before != Tag::kDeterminer;
}

void TagVerb(Tokens& tokens, size_t at) {
  Token& token = tokens[at];
  Tag before = at > 0 ? tokens[at - 1].tag : Tag::kPunctuation;
  std::optional<VerbEntry> verb = LookUpVerb(token.lower);
  bool noun =
      (before == Tag::kDeterminer || before == Tag::kAdjective) && tokens[at - 1].lower != "that";
  if (verb && verb->also_noun) noun = !StandsAsVerb(tokens, at);
  if (token.lower == "lower") noun = !IsVerbLower(tokens, at);
  if (IsPredicateOfThis(tokens, at)) noun = false;
  if (noun) token.tag = LooksAdjectival(token.lower) ? Tag::kAdjective : Tag::kNoun;
}

// "that" after a noun opens a clause; "that, those" before one point at it.
Tag TagOfThat(const Tokens& tokens, size_t at) {
  if (at == 0) return Tag::kDeterminer;
  Tag before = tokens[at - 1].tag;
  bool after_noun = before == Tag::kNoun || before == Tag::kSlot || before == Tag::kPunctuation ||
                    before == Tag::kAdverb || before == Tag::kConjunction || before == Tag::kGerund;
  return after_noun || before == Tag::kVerb || before == Tag::kParticiple ? Tag::kRelative
                                                                          : Tag::kDeterminer;
}

// "Down | syndrome": a person's name, though the word is a preposition.
bool NamesSyndrome(const Tokens& tokens, size_t at) {
  return tokens[at].tag == Tag::kPreposition && tokens[at].text != tokens[at].lower &&
         at + 1 < tokens.size() && tokens[at + 1].lower == "syndrome";
}

constexpr std::array<std::string_view, 20> kTagNames = {
    "noun",    "adjective", "verb",       "participle",  "gerund",      "auxiliary",    "modal",
    "not",     "to",        "determiner", "preposition", "conjunction", "subordinator", "relative",
    "pronoun", "adverb",    "number",     "punctuation", "mask",        "slot"};

// "as well as", "not only … but also" join as "and" does.
void TagJoining(Tokens& tokens) {
  bool not_only = false;
  for (size_t at = 0; at + 1 < tokens.size(); ++at) {
    std::string_view next = tokens[at + 1].lower;
    bool well = at + 2 < tokens.size() && next == "well" && tokens[at + 2].lower == "as";
    if (well && tokens[at].lower == "as") {
      for (size_t i = at; i < at + 3; ++i) tokens[i].tag = Tag::kConjunction;
    }
    if (tokens[at].lower == "not" && next == "only") {
      tokens[at].tag = tokens[at + 1].tag = Tag::kAdverb;
      not_only = true;
    }
    if (not_only && tokens[at].lower == "but") tokens[at].tag = Tag::kConjunction;
    // "one or both eyes", "some or all": how many, and no two things.
    bool counts = at > 0 && tokens[at].lower == "or" &&
                  (tokens[at - 1].lower == "one" || tokens[at - 1].lower == "some") &&
                  (next == "both" || next == "more" || next == "all");
    if (!counts) continue;
    for (size_t i = at - 1; i < at + 2 + IsWordAt(tokens, at + 2, "of"); ++i)
      tokens[i].tag = Tag::kDeterminer;
  }
}

}  // namespace

void TagTokens(Tokens& tokens) {
  for (Token& token : tokens) TagAlone(token);
  TagJoining(tokens);
  for (size_t at = 0; at < tokens.size(); ++at) {
    bool adjectives = at > 0 && at + 1 < tokens.size() && tokens[at].lower == "but" &&
                      tokens[at - 1].tag == Tag::kAdjective &&
                      tokens[at + 1].tag == Tag::kAdjective;
    if (adjectives) tokens[at].tag = Tag::kConjunction;
    if (NamesSyndrome(tokens, at)) tokens[at].tag = Tag::kNoun;
    if (tokens[at].lower == "that") tokens[at].tag = TagOfThat(tokens, at);
    if (tokens[at].tag == Tag::kVerb) TagVerb(tokens, at);
  }
}

std::string ToTaggedText(TokenSpan tokens) {
  std::string out;
  for (const Token& token : tokens) {
    if (!out.empty()) out += ' ';
    out += token.text;
    out += '/';
    out += kTagNames[static_cast<size_t>(token.tag)];
  }
  return out;
}

}  // namespace causeway
