// Each causative has its own frame; what is brought about is named as `events` names clauses.
#include "importers/prose/causatives.h"

#include <algorithm>
#include <array>

#include "importers/prose/conjoined.h"
#include "importers/prose/effects.h"
#include "importers/prose/events.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/verb_phrases.h"

namespace causeway {
namespace {

bool IsQuality(const Token& token) { return IsAdjectival(token) || token.lower == "worse"; }

// "the heart | from filling": "prevented", "kept" put before the act.
CausedEvents Prevented(TokenSpan tokens, std::string_view lemma, size_t begin) {
  size_t from = FromActAt(tokens, begin);
  if (from == 0 || SpeaksOfPersons(Between(tokens, begin, from))) return {};
  size_t end = EndOfPhrase(tokens, from + 1);
  while (end < tokens.size() && tokens[end].tag == Tag::kAdverb) ++end;
  return {{Changed(lemma, Between(tokens, begin, end), from - begin)}, end};
}

// "pressure on the nerves".
CausedEvents Strain(TokenSpan tokens, size_t begin, size_t most) {
  constexpr std::array<std::string_view, 6> kStrains = {"pressure", "strain",   "stress",
                                                        "weight",   "stresses", "burden"};
  size_t noun = begin;
  while (noun < std::min(begin + 3, tokens.size()) && !Holds(kStrains, tokens[noun].lower)) ++noun;
  bool strain = noun + 2 < tokens.size() && Holds(kStrains, tokens[noun].lower) &&
                tokens[noun + 1].lower == "on";
  if (!strain) return {};
  size_t end = EndOfPhrase(tokens, noun + 2);
  CausedEvents found{.end = end};
  for (const Words& site : Expand(Between(tokens, noun + 2, end), most)) {
    Words name = WordsOf(Between(tokens, noun, noun + 2));
    name.insert(name.end(), site.begin(), site.end());
    found.names.push_back(std::move(name));
  }
  return found;
}

// "make clots | form | in the veins": what comes to be is what is brought about.
void DropForming(Words& event) {
  constexpr std::array<std::string_view, 4> kForming = {"form", "develop", "appear", "occur"};
  for (size_t at = 1; at < event.size(); ++at) {
    bool place = at + 1 == event.size() || event[at + 1].tag == Tag::kPreposition;
    if (!place || event[at - 1].tag != Tag::kNoun || !Holds(kForming, event[at].lower)) continue;
    event.erase(event.begin() + static_cast<ptrdiff_t>(at));
    return;
  }
}

// "clots | form in the veins", "a person | feel tired": what a thing or a person then does.
CausedEvents MadeTo(TokenSpan tokens, size_t begin, size_t most) {
  size_t end = EndOfClause(tokens, begin);
  size_t verb = begin + 1;
  while (verb < end &&
         !(tokens[verb].tag == Tag::kVerb && tokens[verb].lower == tokens[verb].lemma))
    ++verb;
  if (verb >= end || tokens[verb - 1].tag != Tag::kNoun) return {};
  TokenSpan clause = Between(tokens, begin, end);
  if (!SpeaksOfPersons(clause.first(verb - begin))) {
    CausedEvents found{ConjoinedClauses(clause, most), end};
    std::ranges::for_each(found.names, DropForming);
    return found;
  }
  return {{AsGerund(WordsOf(clause.subspan(verb - begin)))}, end};
}

// "the pain and the cramps | worse": worse pain, worse cramps.
CausedEvents Made(TokenSpan tokens, size_t begin, size_t most) {
  size_t end = EndOfClause(tokens, begin);
  size_t state = begin;
  while (state < end && (!IsQuality(tokens[state]) || state + 1 < end)) ++state;
  if (state == begin || state >= end || tokens[begin].lower == "sure") return {};
  size_t thing = state;
  while (thing > begin && tokens[thing - 1].tag == Tag::kAdverb) --thing;
  TokenSpan phrase = Between(tokens, begin, thing);
  if (SpeaksOfPersons(phrase) || phrase.empty() || phrase[0].tag == Tag::kPronoun) return {};
  bool acts = phrase.size() > 1 && phrase[phrase.size() - 2].tag == Tag::kNoun &&
              LookUpVerb(phrase.back().lower);
  if (acts) return {{WordsOf(Between(tokens, begin, end))}, end};
  CausedEvents found{.end = end};
  for (Words& name : Expand(phrase, most)) {
    bool vague =
        name.size() == 1 && IsGenericNoun(name[0].lower) && !name[0].lower.starts_with("symptom");
    if (vague) continue;
    name.insert(name.begin(), tokens[state]);
    found.names.push_back(std::move(name));
  }
  return found;
}

}  // namespace

CausedEvents InfinitivesAt(TokenSpan tokens, size_t begin, size_t most) {
  size_t end = EndOfInfinitive(tokens, begin);
  size_t to = begin;
  while (to < end && tokens[to].tag != Tag::kTo) ++to;
  if (to >= end || SpeaksOfPersons(Between(tokens, begin, to))) return {};
  Words clause = WordsOf(Between(tokens, begin, end));
  clause.erase(clause.begin() + static_cast<ptrdiff_t>(to - begin));
  CausedEvents found{.end = end};
  for (Words& event : ConjoinedClauses(clause, most)) {
    bool dies = std::ranges::any_of(event, [](const Token& t) { return t.lemma == "die"; });
    Words death = dies ? EventOf(event) : Words();
    DropForming(event);
    found.names.push_back(death.empty() ? std::move(event) : std::move(death));
  }
  return found;
}

bool IsAdvice(TokenSpan tokens, const Predicate& verb) {
  std::string_view modal = tokens[verb.begin].lower;
  return modal == "should" || modal == "must";
}

CausedEvents CausedAt(TokenSpan tokens, const Predicate& verb, size_t begin, size_t most) {
  if (verb.lemma == "prevent" || verb.lemma == "keep" || verb.lemma == "stop")
    return Prevented(tokens, verb.lemma, begin);
  if (verb.lemma == "put" || verb.lemma == "place") return Strain(tokens, begin, most);
  if (verb.lemma == "make") {
    CausedEvents does = MadeTo(tokens, begin, most);
    return does.names.empty() ? Made(tokens, begin, most) : does;
  }
  return InfinitivesAt(tokens, begin, most);
}

}  // namespace causeway
