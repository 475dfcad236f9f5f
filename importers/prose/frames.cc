// The frame is a prepositional phrase before the subject's comma; the clause is an event of it.
#include "importers/prose/frames.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"
#include "importers/prose/clauses.h"
#include "importers/prose/cue_senses.h"
#include "importers/prose/cues.h"
#include "importers/prose/effects.h"
#include "importers/prose/events.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/sites.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 4> kWithin = {"in", "with", "during", "among"};
// "Crystals | form in joints": what comes about is the subject.
constexpr std::array<std::string_view, 7> kForming = {"form",  "appear", "develop", "arise",
                                                      "occur", "emerge", "happen"};

// "In PSC", not "In MRI".
bool IsShortName(const Words& name) {
  std::string_view text = name.size() == 1 ? name[0].text : std::string_view();
  return text.size() > 1 && text.size() < 7 && std::ranges::all_of(text, IsUpper) &&
         KindOf(text) == NameKind::kOther;
}

bool IsConditionName(TokenSpan words) {
  Words name = Cleaned(words);
  return IsShortName(name) || KindOf(ToText(name)) == NameKind::kCondition;
}

// "people with gout", "affected infants"; not "children", "people who smoke".
bool AreAffected(TokenSpan persons) {
  constexpr std::array<std::string_view, 4> kHaving = {"with", "have", "has", "by"};
  for (size_t at = 0; at < persons.size(); ++at) {
    TokenSpan had = persons.subspan(at + 1);
    if (Holds(kHaving, persons[at].lower)) return IsConditionName(had) || IsFinding(WordsOf(had));
  }
  return std::ranges::any_of(persons, [](const Token& t) { return t.lower == "affected"; });
}

bool IsCondition(TokenSpan frame) {
  return SpeaksOfPersons(frame) ? AreAffected(frame) : IsConditionName(frame);
}

bool TakesObject(TokenSpan clause, const Predicate& verb) {
  if (verb.end >= clause.size()) return false;
  Tag tag = clause[verb.end].tag;
  return tag == Tag::kNoun || tag == Tag::kDeterminer || tag == Tag::kAdjective ||
         tag == Tag::kParticiple || tag == Tag::kTo;
}

// "scar tissue | forms in the ducts": scar tissue.
std::vector<Words> FormedIn(TokenSpan clause, size_t most) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty() || verbs[0].denied) return {};
  const Predicate& verb = verbs[0];
  bool forms =
      verb.passive ? verb.lemma == "form" || verb.lemma == "produce" : Holds(kForming, verb.lemma);
  if (!forms || TakesObject(clause, verb) || verb.subject_begin == verb.subject_end) return {};
  return Expand(Between(clause, verb.subject_begin, verb.subject_end), most);
}

bool IsReadElsewhere(TokenSpan clause) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty()) return true;
  const Predicate& verb = MainVerb(clause, verbs);
  if (EndOfHarm(clause, verb) > 0) return true;
  CueMatch match = FindCue(clause, verb);
  return match.cue != nullptr && match.cue->type != RelationType::kOccursIn;
}

}  // namespace

TokenSpan ConditionFraming(TokenSpan tokens, size_t subject) {
  if (subject == 0 || tokens[subject - 1].text != ",") return {};
  size_t open = subject - 1;
  while (open > 0 && tokens[open - 1].tag != Tag::kSubordinator && tokens[open - 1].text != ";" &&
         tokens[open - 1].text != ",")
    --open;
  if (open + 1 >= subject - 1 || !Holds(kWithin, tokens[open].lower)) return {};
  TokenSpan frame = Between(tokens, open + 1, subject - 1);
  return IsCondition(frame) ? frame : TokenSpan();
}

std::vector<Relation> ReadFramed(TokenSpan tokens, size_t most) {
  auto comma = std::ranges::find(tokens, ",", &Token::text);
  auto begin = static_cast<size_t>(comma - tokens.begin()) + 1;
  if (begin >= tokens.size()) return {};
  TokenSpan frame = ConditionFraming(tokens, begin);
  if (frame.empty()) return {};
  TokenSpan clause = Between(tokens, begin, EndOfClause(tokens, begin));
  if (IsReadElsewhere(clause)) return {};
  std::vector<Words> events = FormedIn(clause, most);
  if (events.empty()) events = EventsOf(clause, most);
  std::vector<Relation> relations;
  for (Words& event : events) {
    relations.push_back({.subject = WordsOf(frame),
                         .type = RelationType::kCauses,
                         .object = std::move(event),
                         .confidence = 0.6F});
  }
  return relations;
}

}  // namespace causeway
