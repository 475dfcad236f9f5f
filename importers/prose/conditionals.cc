// The condition ends at the first comma; both clauses must tell an event.
#include "importers/prose/conditionals.h"

#include <algorithm>
#include <array>

#include "importers/prose/causatives.h"
#include "importers/prose/clauses.h"
#include "importers/prose/conjoined.h"
#include "importers/prose/cues.h"
#include "importers/prose/effects.h"
#include "importers/prose/events.h"
#include "importers/prose/filters.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr size_t kMostEvents = 4;  // that "this" stands for

bool Opens(TokenSpan tokens, std::initializer_list<std::string_view> words) {
  return tokens.size() > words.size() &&
         std::equal(words.begin(), words.end(), tokens.begin(),
                    [](std::string_view word, const Token& token) { return token.lower == word; });
}

// "blood flows back | and can lead to": a second verb of the same subject.
bool JoinsVerb(TokenSpan tokens, size_t at) {
  if (tokens[at].tag != Tag::kConjunction || at + 1 >= tokens.size()) return false;
  Tag next = tokens[at + 1].tag;
  return next == Tag::kModal || next == Tag::kAuxiliary || next == Tag::kVerb;
}

// The first clause of what follows a condition.
TokenSpan MainClause(TokenSpan tokens) {
  size_t end = 0;
  while (end < tokens.size() && tokens[end].text != "," && tokens[end].text != "." &&
         tokens[end].text != ";" && tokens[end].text != ":" &&
         tokens[end].tag != Tag::kSubordinator && tokens[end].tag != Tag::kMask &&
         !JoinsVerb(tokens, end))
    ++end;
  return tokens.first(end);
}

bool HasVerb(const Words& words) {
  return std::ranges::any_of(words, [](const Token& t) { return t.tag == Tag::kVerb; });
}

// Whether a cue says more of a clause than that it happens.
bool IsReadByCue(TokenSpan clause) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty()) return true;
  const Predicate& verb = MainVerb(clause, verbs);
  CueMatch match = FindCue(clause, verb);
  if (match.cue == nullptr || match.cue->type == RelationType::kOccursIn) return false;
  if (match.end >= clause.size()) return false;
  return match.cue->takes != Takes::kEvent || CausedAt(clause, verb, match.end, 1).end > 0;
}

bool IsHedged(TokenSpan clause) {
  return std::ranges::any_of(clause, [](const Token& token) {
    return token.tag == Tag::kModal && IsHedge(token.lower) && token.lower != "cannot";
  });
}

// "Without | enough insulin": lack of insulin.
Words LackOf(TokenSpan phrase) {
  Words thing = Cleaned(phrase);
  if (!thing.empty() && thing.front().lower == "enough") thing.erase(thing.begin());
  if (thing.empty() || SpeaksOfPersons(thing) || IsTreatmentWord(thing[HeadOf(thing)].lower))
    return {};
  const Token& first = thing.front();
  thing.insert(thing.begin(),
               {Inserted(first, "lack", Tag::kNoun), Inserted(first, "of", Tag::kPreposition)});
  return thing;
}

struct Subordination {
  std::string_view opening;  // "when", "because", "without"
  TokenSpan condition;
  TokenSpan main;         // empty where there is none
  bool fronted = false;   // the condition comes first
  bool reversed = false;  // "…, so …": what stands last is the effect
};

// "as a result", "as long as": no clauses.
bool IsPhrasal(const Token& after) {
  constexpr std::array<std::string_view, 10> kAfter = {"a",    "an",   "long", "soon", "well",
                                                       "much", "many", "few",  "far",  "of"};
  return Holds(kAfter, after.lower);
}

bool OpensCondition(TokenSpan tokens, size_t at) {
  constexpr std::array<std::string_view, 6> kOpening = {"when", "if",   "because",
                                                        "as",   "once", "whenever"};
  return at + 2 < tokens.size() && tokens[at].tag == Tag::kSubordinator &&
         Holds(kOpening, tokens[at].lower) &&
         (tokens[at].lower != "as" || !IsPhrasal(tokens[at + 1]));
}

bool HasClause(TokenSpan tokens) {
  std::vector<Predicate> verbs = FindPredicates(tokens);
  return !verbs.empty() && verbs[0].finite && verbs[0].subject_end > verbs[0].subject_begin;
}

// "Over time, | when …", "But | if …": where the sentence itself begins.
size_t AfterIntroduction(TokenSpan tokens) {
  size_t at = 0;
  for (size_t i = 0; i < std::min<size_t>(tokens.size(), 4); ++i) {
    if (OpensCondition(tokens, i) || tokens[i].lower == "without") break;
    if (tokens[i].text == "," && FindPredicates(tokens.first(i)).empty()) at = i + 1;
  }
  while (at < tokens.size() &&
         (tokens[at].tag == Tag::kConjunction || tokens[at].tag == Tag::kAdverb))
    ++at;
  return at;
}

// "Stroke | may occur in people with gout": what comes about is the subject.
bool ComesAbout(TokenSpan clause, const Predicate& verb) {
  constexpr std::array<std::string_view, 9> kVerbs = {
      "occur", "develop", "happen", "arise", "result", "appear", "form", "start", "begin"};
  constexpr std::array<std::string_view, 2> kPassives = {"form", "produce"};
  TokenSpan rest = clause.subspan(verb.end);
  bool ends = rest.empty() || (rest[0].lower == "in" && SpeaksOfPersons(rest.subspan(1)));
  bool comes = verb.passive ? Holds(kPassives, verb.lemma) : Holds(kVerbs, verb.lemma);
  return comes && !verb.denied && ends;
}

// "…, | blood flows back"; a list may be its subject: "clots, bleeding and scars form".
TokenSpan MainAfter(TokenSpan tokens, size_t begin) {
  TokenSpan main = Between(tokens, begin, EndOfClause(tokens, begin));
  if (HasClause(main)) return main;
  TokenSpan rest = tokens.subspan(begin);
  rest = rest.first(static_cast<size_t>(std::ranges::find(rest, ".", &Token::text) - rest.begin()));
  std::vector<Predicate> verbs = FindPredicates(rest);
  bool listed = verbs.size() == 1 && ComesAbout(rest, verbs[0]) &&
                std::ranges::any_of(rest.first(verbs[0].begin), IsJoint);
  return listed ? rest : main;
}

// "When the valve leaks, blood flows back".
Subordination Fronted(TokenSpan tokens) {
  size_t begin = AfterIntroduction(tokens);
  if (begin >= tokens.size()) return {};
  bool without = tokens[begin].lower == "without";
  if (!without && !OpensCondition(tokens, begin)) return {};
  for (size_t at = begin + 2; at + 2 < tokens.size(); ++at) {
    if (tokens[at].text != "," || tokens[at + 1].tag == Tag::kConjunction) continue;
    TokenSpan condition = Between(tokens, begin + 1, at);
    TokenSpan main = MainAfter(tokens, at + 1);
    bool clauses = (without || HasClause(condition)) && HasClause(main);
    if (!clauses) return {};
    return {.opening = tokens[begin].lower, .condition = condition, .main = main, .fronted = true};
  }
  return {};
}

// "Blood flows back | when the valve leaks"; "the valve leaks, | so blood flows back".
Subordination Trailing(TokenSpan tokens) {
  size_t begin = AfterIntroduction(tokens);
  for (size_t at = begin; at + 2 < tokens.size(); ++at) {
    if (tokens[at].text == "," && tokens[at + 1].lower != "so") begin = at + 1;
    if (tokens[at].tag == Tag::kRelative || tokens[at].lower == "that") return {};
    if (tokens[at].tag != Tag::kSubordinator) continue;
    bool so = tokens[at].lower == "so" && tokens[at + 1].lower != "that";
    if ((!so && !OpensCondition(tokens, at)) || at < begin + 2) return {};
    TokenSpan main = Between(tokens, begin, tokens[at - 1].text == "," ? at - 1 : at);
    TokenSpan condition = Between(tokens, at + 1, EndOfClause(tokens, at + 1));
    if (!HasClause(main) || !HasClause(condition)) return {};
    CueMatch cue = FindCue(tokens, FindPredicates(main).back());
    if (cue.cue != nullptr && cue.cue->takes == Takes::kClause) return {};
    return {.opening = tokens[at].lower, .condition = condition, .main = main, .reversed = so};
  }
  return {};
}

std::vector<Words> CausesOf(const Subordination& found, size_t most) {
  if (found.opening == "without") {
    if (!FindPredicates(found.condition).empty()) return {};
    Words lack = LackOf(found.condition);
    return lack.empty() ? std::vector<Words>() : std::vector<Words>{std::move(lack)};
  }
  if (found.reversed) return EventsOf(found.condition, most);
  std::vector<Words> causes;
  for (const Words& clause : ClausesAt(found.condition, 0, most)) {
    for (Words& event : EventsOfCondition(clause, most)) causes.push_back(std::move(event));
  }
  return causes;
}

bool TellsOfPersons(TokenSpan clause) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  return !verbs.empty() &&
         SpeaksOfPersons(Between(clause, verbs[0].subject_begin, verbs[0].subject_end));
}

// "your risk is higher", "cancer would occur less often": nothing that comes about.
bool TellsOfChance(TokenSpan clause) {
  constexpr std::array<std::string_view, 7> kWords = {"risk",       "risks", "chance", "chances",
                                                      "likelihood", "odds",  "would"};
  return std::ranges::any_of(clause, [&](const Token& t) { return Holds(kWords, t.lower); });
}

// "When the valve leaks, | it …": the valve; empty where the main clause has another subject.
TokenSpan Antecedent(TokenSpan condition, TokenSpan main) {
  bool refers = !main.empty() && (main[0].lower == "it" || main[0].lower == "they");
  std::vector<Predicate> verbs = FindPredicates(condition);
  if (!refers || verbs.empty()) return {};
  TokenSpan subject = Between(condition, verbs[0].subject_begin, verbs[0].subject_end);
  size_t head = HeadOf(subject);
  if (head >= subject.size() || IsPlural(subject[head].lower) != (main[0].lower == "they"))
    return {};
  bool names = subject[0].tag != Tag::kPronoun && IsOnePhrase(subject) &&
               std::ranges::none_of(subject, IsJoint);
  return names ? subject : TokenSpan();
}

Words WithSubjectOf(TokenSpan condition, TokenSpan main) {
  Words clause = WordsOf(main);
  TokenSpan subject = Antecedent(condition, main);
  if (subject.empty()) return clause;
  clause.erase(clause.begin());
  clause.insert(clause.begin(), subject.begin(), subject.end());
  return clause;
}

bool IsNoComplaint(const Words& name) {
  NameKind kind = KindOf(ToText(Cleaned(name)));
  return kind != NameKind::kEffect && kind != NameKind::kCondition;
}

// "If the level is low, it …": the low level does, not the level.
bool IsByItsState(TokenSpan subject) {
  constexpr std::array<std::string_view, 8> kAmounts = {"level",    "levels", "amount", "number",
                                                        "pressure", "supply", "flow",   "count"};
  size_t head = HeadOf(subject);
  return head < subject.size() &&
         (Holds(kAmounts, subject[head].lower) || IsSite(subject[head].lower));
}

// "people | may have a cough", "you may feel dizzy": what befalls them.
std::vector<Words> ComplaintsOf(TokenSpan clause, const Predicate& verb, size_t most) {
  constexpr std::array<std::string_view, 8> kVerbs = {"have",   "feel",       "get",    "develop",
                                                      "become", "experience", "suffer", "notice"};
  bool should = std::ranges::any_of(clause, [](const Token& t) {
    return t.lower == "should" || t.lower == "must" || t.lower == "need";
  });
  if (should || verb.denied || verb.passive || !Holds(kVerbs, verb.lemma)) return {};
  TokenSpan rest = clause.subspan(verb.end);
  bool noun = !rest.empty() && rest.back().tag == Tag::kNoun;
  std::vector<Words> names = noun ? Expand(rest, most) : ActsOfPersons(clause, most);
  std::erase_if(names, IsNoComplaint);
  return names;
}

std::vector<Words> EffectsOf(const Subordination& found, size_t most) {
  Words clause = found.fronted ? WithSubjectOf(found.condition, found.main) : WordsOf(found.main);
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty() || TellsOfChance(clause)) return {};
  TokenSpan subject = Between(clause, verbs[0].subject_begin, verbs[0].subject_end);
  if (ComesAbout(clause, verbs[0])) return Expand(subject, most);
  if (SpeaksOfPersons(subject)) return ComplaintsOf(clause, verbs[0], most);
  std::vector<Words> effects;
  for (const Words& part : ConjoinedClauses(clause, most)) {
    if (IsReadByCue(part)) continue;
    if (Words event = EventOf(part); !event.empty()) effects.push_back(std::move(event));
  }
  return effects;
}

}  // namespace

std::vector<Relation> ReadConditional(TokenSpan tokens, size_t most) {
  std::vector<Relation> relations;
  Subordination found = Fronted(tokens);
  if (found.main.empty()) found = Trailing(tokens);
  if (found.main.empty()) return relations;
  std::vector<Words> causes = CausesOf(found, most);
  std::vector<Words> effects = EffectsOf(found, most);
  if (found.reversed) std::swap(causes, effects);
  if (!found.reversed && TellsOfPersons(found.condition))
    std::erase_if(effects, [](const Words& w) { return w.size() > 1 && IsNoFinding(w); });
  for (const Words& cause : causes) {
    for (const Words& effect : effects) {
      relations.push_back(
          {.subject = cause, .object = effect, .hedged = IsHedged(found.main), .confidence = 0.6F});
    }
  }
  return relations;
}

void MendPronouns(TokenSpan tokens, std::vector<Relation>& relations) {
  Subordination found = Fronted(tokens);
  TokenSpan antecedent = Antecedent(found.condition, found.main);
  if (antecedent.empty() || SpeaksOfPersons(antecedent)) return;
  Words meant = WordsOf(antecedent);
  std::vector<Words> events = EventsOf(found.condition, 2);
  if (events.size() == 1 && IsByItsState(antecedent)) meant = events[0];
  for (Relation& relation : relations) {
    for (Words* words : {&relation.subject, &relation.object}) {
      bool refers = words->size() == 1 && words->front().range == found.main[0].range;
      if (refers) *words = meant;
    }
  }
}

std::vector<Words> EventsOfCondition(TokenSpan clause, size_t most) {
  std::vector<Words> events = EventsOf(clause, most);
  return events.empty() ? ActsOfPersons(clause, most) : events;
}

bool OpensConsequence(TokenSpan tokens) {
  return Opens(tokens, {"as", "a", "result", ","}) || Opens(tokens, {"thus", ","}) ||
         Opens(tokens, {"therefore", ","}) || Opens(tokens, {"consequently", ","}) ||
         Opens(tokens, {"because", "of", "this", ","});
}

std::vector<Words> EventsOfSentence(TokenSpan tokens, size_t most) {
  while (!tokens.empty() && (tokens[0].tag == Tag::kPunctuation || tokens[0].tag == Tag::kAdverb))
    tokens = tokens.subspan(1);
  TokenSpan main = MainClause(tokens);
  if (main.size() + 1 < tokens.size() || IsReadByCue(main)) return {};
  return EventsOf(main, most);
}

Words EventBefore(TokenSpan tokens, const Predicate& governor, const Predicate& predicate) {
  size_t comma = predicate.begin;
  while (comma > 0 && (tokens[comma - 1].tag == Tag::kAdverb || tokens[comma - 1].lower == "which"))
    --comma;
  bool follows = comma > governor.end && tokens[comma - 1].text == "," &&
                 predicate.subject_begin == governor.subject_begin &&
                 governor.subject_begin < governor.subject_end;
  if (!follows) return {};
  TokenSpan clause = tokens.subspan(governor.subject_begin, comma - 1 - governor.subject_begin);
  bool whole = std::ranges::find(clause, ",", &Token::text) == clause.end();
  return whole ? EventOf(clause) : Words();
}

Words GatheringBefore(TokenSpan tokens, const Predicate& governor, const Predicate& predicate) {
  constexpr std::array<std::string_view, 2> kGather = {"accumulate", "build"};
  size_t joint = predicate.begin;
  while (joint > governor.end && tokens[joint - 1].tag == Tag::kAdverb) --joint;
  bool joined = joint > governor.end && tokens[joint - 1].tag == Tag::kConjunction &&
                predicate.subject_begin == governor.subject_begin &&
                Holds(kGather, governor.lemma) && !governor.passive && !governor.denied &&
                tokens[governor.subject_begin].tag != Tag::kDeterminer;
  if (!joined) return {};
  return EventOf(Between(tokens, governor.subject_begin, joint - 1));
}

std::vector<Words> LastEffects(TokenSpan tokens, const std::vector<Relation>& relations) {
  std::vector<Words> effects;
  const Words* cause = nullptr;
  for (size_t i = relations.size(); i-- > 0;) {
    const Relation& relation = relations[i];
    if (relation.type != RelationType::kCauses || relation.denied) continue;
    if (cause == nullptr) cause = &relation.subject;
    bool same = cause->empty() == relation.subject.empty() &&
                (cause->empty() || cause->front().range == relation.subject.front().range);
    if (!same) break;
    // "Gout occurs when crystals form. As a result, …": of what was said last.
    bool clause = HasVerb(*cause) && !relation.object.empty() && !cause->empty() &&
                  cause->front().range.begin > relation.object.front().range.begin;
    effects.insert(effects.begin(), clause ? relation.subject : relation.object);
    if (clause) break;
  }
  if (effects.empty()) effects = EventsOfSentence(tokens, kMostEvents);
  return effects;
}

}  // namespace causeway
