// The condition ends at the first comma; both clauses must tell an event.
#include "importers/prose/conditionals.h"

#include <algorithm>
#include <array>

#include "importers/prose/clauses.h"
#include "importers/prose/cues.h"
#include "importers/prose/events.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

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
  CueMatch match = FindCue(clause, verbs.front());
  return match.cue != nullptr && match.cue->type != RelationType::kOccursIn;
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

}  // namespace

std::vector<Relation> ReadConditional(TokenSpan tokens) {
  auto comma = std::ranges::find(tokens, ",", &Token::text);
  if (comma == tokens.end() || tokens.empty()) return {};
  size_t at = static_cast<size_t>(comma - tokens.begin());
  std::string_view opening = tokens[0].lower;
  if (at < 2) return {};
  TokenSpan condition = tokens.subspan(1, at - 1);
  TokenSpan main = MainClause(tokens.subspan(at + 1));
  Words cause;
  if (opening == "when" || opening == "if" || opening == "because") cause = EventOf(condition);
  if (opening == "without" && FindPredicates(condition).empty()) cause = LackOf(condition);
  if (cause.empty() || IsReadByCue(main)) return {};
  Words effect = EventOf(main);
  if (effect.empty()) return {};
  return {{.subject = std::move(cause),
           .object = std::move(effect),
           .hedged = IsHedged(main),
           .confidence = 0.6F}};
}

bool OpensConsequence(TokenSpan tokens) {
  return Opens(tokens, {"as", "a", "result", ","}) || Opens(tokens, {"thus", ","}) ||
         Opens(tokens, {"therefore", ","}) || Opens(tokens, {"consequently", ","}) ||
         Opens(tokens, {"because", "of", "this", ","});
}

Words EventOfSentence(TokenSpan tokens) {
  while (!tokens.empty() && (tokens[0].tag == Tag::kPunctuation || tokens[0].tag == Tag::kAdverb))
    tokens = tokens.subspan(1);
  TokenSpan main = MainClause(tokens);
  if (main.size() + 1 < tokens.size() || IsReadByCue(main)) return {};
  return EventOf(main);
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
  Words event = EventOfSentence(tokens);
  if (effects.empty() && !event.empty()) effects = {std::move(event)};
  return effects;
}

}  // namespace causeway
