// A clause becomes a noun phrase where its own words make one: by its participle or adjective, by
// the noun of its verb; otherwise it stays a clause, without modals and adverbs of frequency.
#include "importers/prose/events.h"

#include <algorithm>
#include <array>
#include <vector>

#include "importers/prose/clauses.h"
#include "importers/prose/conjoined.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/verb_phrases.h"

namespace causeway {
namespace {

// Verbs of what befalls a thing, and their nouns: "tissue dies", death of tissue.
struct Nominal {
  std::string_view lemma;
  std::string_view noun;
};
constexpr std::array kNominals = {Nominal{"accumulate", "accumulation"},
                                  Nominal{"build", "buildup"},
                                  Nominal{"collapse", "collapse"},
                                  Nominal{"degenerate", "degeneration"},
                                  Nominal{"deteriorate", "deterioration"},
                                  Nominal{"die", "death"},
                                  Nominal{"enlarge", "enlargement"},
                                  Nominal{"harden", "hardening"},
                                  Nominal{"leak", "leaking"},
                                  Nominal{"narrow", "narrowing"},
                                  Nominal{"rupture", "rupture"},
                                  Nominal{"spread", "spread"},
                                  Nominal{"stiffen", "stiffening"},
                                  Nominal{"swell", "swelling"},
                                  Nominal{"thicken", "thickening"},
                                  Nominal{"tighten", "tightening"},
                                  Nominal{"weaken", "weakening"},
                                  Nominal{"widen", "widening"}};
constexpr std::array<std::string_view, 6> kChanging = {"increase", "decrease", "rise",
                                                       "drop",     "fall",     "slow"};

TokenSpan Rest(TokenSpan clause, const Predicate& verb) { return clause.subspan(verb.end); }

TokenSpan SubjectOf(TokenSpan clause, const Predicate& verb) {
  return clause.subspan(verb.subject_begin, verb.subject_end - verb.subject_begin);
}

Words Joined(std::initializer_list<TokenSpan> parts) {
  Words words;
  for (TokenSpan part : parts) words.insert(words.end(), part.begin(), part.end());
  return words;
}

// "is crucial", "is possible": judged, not told.
bool IsJudgement(const Token& token) {
  constexpr std::array<std::string_view, 14> kWords = {
      "crucial",   "important", "necessary", "possible",  "likely", "available", "normal",
      "essential", "helpful",   "common",    "effective", "safe",   "present",   "useful"};
  return Holds(kWords, token.lower);
}

// "cells are made": no state of the cells.
bool Makes(std::string_view lemma) {
  constexpr std::array<std::string_view, 9> kVerbs = {
      "make", "produce", "form", "generate", "add", "move", "carry", "create", "pump"};
  return Holds(kVerbs, lemma);
}

// "scar tissue | forms", "fats | are made": that they come to be is said by their name.
Words Formed(TokenSpan clause, const Predicate& verb) {
  constexpr std::array<std::string_view, 5> kMaking = {"make", "produce", "form", "generate",
                                                       "create"};
  constexpr std::array<std::string_view, 4> kForming = {"form", "appear", "develop", "arise"};
  bool forms = verb.passive ? Holds(kMaking, verb.lemma) : Holds(kForming, verb.lemma);
  return forms && verb.end >= clause.size() ? Cleaned(SubjectOf(clause, verb)) : Words();
}

// "the ducts become | blocked": blocked ducts.
Words State(TokenSpan clause, const Predicate& verb) {
  size_t at = verb.passive ? verb.end - 1 : verb.end;
  while (at < clause.size() && clause[at].tag == Tag::kAdverb && clause[at].lower != "less") ++at;
  if (verb.passive && Makes(verb.lemma)) return {};
  if (at >= clause.size() || !IsAdjectival(clause[at]) || IsJudgement(clause[at])) return {};
  bool bare = at + 1 == clause.size() || (verb.passive && clause[at + 1].tag == Tag::kPreposition &&
                                          clause[at + 1].lower != "by");
  if (!bare) return {};
  return Joined({clause.subspan(at, 1), Cleaned(SubjectOf(clause, verb)), clause.subspan(at + 1)});
}

// "fluid | builds up | in the lungs": buildup of fluid in the lungs.
Words Nominalized(TokenSpan clause, const Predicate& verb) {
  auto found = std::ranges::find(kNominals, verb.lemma, &Nominal::lemma);
  if (found == kNominals.end()) return {};
  TokenSpan rest = Rest(clause, verb);
  if (!rest.empty() && (rest[0].lower == "up" || rest[0].lower == "out")) rest = rest.subspan(1);
  if (!rest.empty() && rest[0].tag != Tag::kPreposition) return {};
  Token noun = Inserted(clause[verb.begin], found->noun, Tag::kNoun);
  Token of = Inserted(noun, "of", Tag::kPreposition);
  return Joined({{&noun, 1}, {&of, 1}, SubjectOf(clause, verb), rest});
}

// "pressure | rises": the participle of what a quantity does.
Words Changing(TokenSpan clause, const Predicate& verb) {
  if (std::ranges::find(kChanging, verb.lemma) == kChanging.end() || verb.passive) return {};
  if (verb.end < clause.size()) return {};
  std::string_view participle = verb.lemma == "rise" ? "increased" : ParticipleOf(verb.lemma);
  if (verb.lemma == "drop" || verb.lemma == "fall") participle = "decreased";
  Token change = Inserted(clause[verb.begin], participle, Tag::kParticiple);
  return Joined({{&change, 1}, Cleaned(SubjectOf(clause, verb))});
}

bool Qualifies(const Token& token) {
  constexpr std::array<std::string_view, 5> kModals = {"can", "could", "may", "might", "will"};
  bool modal = std::ranges::find(kModals, token.lower) != kModals.end();
  constexpr std::array<std::string_view, 9> kAdverbs = {"also",    "often",      "sometimes",
                                                        "usually", "eventually", "gradually",
                                                        "then",    "still",      "either"};
  return modal || std::ranges::find(kAdverbs, token.lower) != kAdverbs.end();
}

// "should be checked", "improves", "isn't treated", "releases insulin": advice, recovery, care and
// what organs normally do are no effects.
bool IsNoEffect(TokenSpan clause, const Predicate& verb) {
  constexpr std::array<std::string_view, 55> kVerbs = {
      "prevent", "avoid",    "define",    "confuse", "classify",  "consider", "base",    "measure",
      "test",    "order",    "tell",      "suggest", "perform",   "ask",      "provide", "encode",
      "play",    "contain",  "serve",     "act",     "consist",   "control",  "improve", "resolve",
      "heal",    "recover",  "recommend", "call",    "treat",     "find",     "detect",  "repair",
      "send",    "need",     "help",      "use",     "require",   "refer",    "release", "include",
      "range",   "resemble", "mean",      "ease",    "disappear", "subside",  "pass",    "vary",
      "depend",  "go",       "diagnose",  "know",    "think",     "see",      "tend"};
  constexpr std::array<std::string_view, 6> kOthers = {"should", "must", "you", "he", "she", "we"};
  bool other = std::ranges::find(kVerbs, verb.lemma) != kVerbs.end();
  return other || std::ranges::any_of(clause, [&](const Token& token) {
           return Holds(kOthers, token.lower) || token.lower.starts_with("you'");
         });
}

// "Symptoms start", "the condition": tells nothing by itself.
bool IsVague(TokenSpan subject) {
  Words name = Cleaned(subject);
  return name.size() == 1 && IsGenericNoun(name[0].lower);
}

bool IsTold(TokenSpan clause, const Predicate& verb) {
  TokenSpan subject = SubjectOf(clause, verb);
  bool refers = subject.size() == 1 &&
                (subject[0].tag == Tag::kPronoun || subject[0].tag == Tag::kDeterminer);
  bool must = verb.lemma == "have" && verb.end < clause.size() && clause[verb.end].tag == Tag::kTo;
  bool linking = verb.lemma == "be" || (verb.lemma == "have" && !must) || verb.lemma == "do";
  bool defines = linking && !verb.passive && !verb.denied;
  return verb.finite && !subject.empty() && !refers && !defines && !SpeaksOfPersons(subject);
}

// "there is | a shortage of enzymes": the shortage.
Words Existing(TokenSpan clause, const Predicate& verb) {
  TokenSpan subject = SubjectOf(clause, verb);
  bool exists = subject.size() == 1 && subject[0].lower == "there" && verb.lemma == "be";
  return exists && !verb.denied ? Cleaned(Rest(clause, verb)) : Words();
}

}  // namespace

Words EventOf(TokenSpan clause) {
  constexpr size_t kMostWords = 16;
  while (!clause.empty() &&
         (clause.back().tag == Tag::kPunctuation || clause.back().tag == Tag::kConjunction ||
          (clause.back().tag == Tag::kAdverb && clause.back().lower == "then")))
    clause = clause.first(clause.size() - 1);
  // "instead of", "rather than": what doesn't happen.
  auto other = std::ranges::find_if(
      clause, [](const Token& t) { return t.lower == "instead" || t.lower == "rather"; });
  clause = clause.first(static_cast<size_t>(other - clause.begin()));
  if (clause.empty() || clause.size() > kMostWords) return {};
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty()) return {};
  const Predicate& verb = MainVerb(clause, verbs);
  if (IsNoEffect(clause, verb) || IsVague(SubjectOf(clause, verb))) return {};
  Words state = verb.denied ? Words() : State(clause, verb);
  if (!state.empty() && !SpeaksOfPersons(SubjectOf(clause, verb)) &&
      verb.subject_end > verb.subject_begin && SubjectOf(clause, verb)[0].tag != Tag::kPronoun)
    return state;
  if (Words name = Existing(clause, verb); !name.empty()) return name;
  if (!IsTold(clause, verb)) return {};
  if (Words name = Formed(clause, verb); !verb.denied && !name.empty()) return name;
  if (Words name = Nominalized(clause, verb); !verb.denied && !name.empty()) return name;
  if (Words name = Changing(clause, verb); !verb.denied && !name.empty()) return name;
  Words name(clause.begin(), clause.end());
  std::erase_if(name, Qualifies);
  return name;
}

std::vector<Words> EventsOf(TokenSpan clause, size_t most) {
  std::vector<Words> events;
  for (const Words& part : ConjoinedClauses(clause, most)) {
    if (Words event = EventOf(part); !event.empty()) events.push_back(std::move(event));
  }
  return events;
}

std::vector<Words> ActsOfPersons(TokenSpan clause, size_t most) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty() || !SpeaksOfPersons(SubjectOf(clause, verbs[0]))) return {};
  const Predicate& verb = verbs[0];
  constexpr std::array<std::string_view, 8> kMinds = {"think",   "know", "believe", "see",
                                                      "suspect", "want", "wonder",  "plan"};
  if (Holds(kMinds, verb.lemma)) return {};
  size_t at = verb.begin;
  while (at + 1 < verb.end && clause[at].lemma != verb.lemma) ++at;
  if (verb.passive && at > verb.begin) --at;
  Words act = WordsOf(clause.subspan(at));
  std::vector<Words> acts = VerbPhrases(act, most);
  bool had = acts.empty() || acts[0].front().range != act.front().range;
  if (had && !verb.denied) return acts;
  if (had) acts = {act};
  for (Words& name : acts) {
    name = AsGerund(std::move(name));
    if (verb.denied) name.insert(name.begin(), Inserted(name[0], "not", Tag::kNoun));
  }
  return acts;
}

}  // namespace causeway
