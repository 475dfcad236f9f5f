// Clauses are bounded by punctuation and by the words that open others; a change is named by the
// participle of its verb.
#include "importers/prose/effects.h"

#include <algorithm>
#include <array>

#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

// Whether a word can be part of what does the act of an infinitive.
bool IsOfPhrase(const Token& token) {
  return token.tag != Tag::kTo && token.tag != Tag::kVerb && token.tag != Tag::kAuxiliary &&
         token.tag != Tag::kModal && token.tag != Tag::kPunctuation &&
         token.tag != Tag::kSubordinator && token.tag != Tag::kRelative && token.tag != Tag::kMask;
}

// "to get gout | include": where a clause ends whose verb stands at `verb`.
size_t EndOfAct(TokenSpan tokens, size_t verb) {
  size_t end = EndOfClause(tokens, verb);
  for (size_t i = verb + 1; i < end; ++i) {
    if (tokens[i].tag == Tag::kVerb && tokens[i - 1].tag == Tag::kNoun) return i;
  }
  return end;
}

bool NamesRisk(std::string_view word) {
  constexpr std::array<std::string_view, 9> kRisks = {"risk",     "risks",       "chance",
                                                      "chances",  "likelihood",  "odds",
                                                      "progress", "progression", "need"};
  return std::ranges::find(kRisks, word) != kRisks.end();
}

}  // namespace

size_t EndOfClause(TokenSpan tokens, size_t at) {
  while (at < tokens.size() && tokens[at].text != "," && tokens[at].text != ";" &&
         tokens[at].text != "." &&
         (tokens[at].tag != Tag::kSubordinator || tokens[at].lower == "than") &&
         tokens[at].tag != Tag::kMask && tokens[at].text != ":")
    ++at;
  return at;
}

size_t EndOfInfinitive(TokenSpan tokens, size_t begin) {
  size_t to = begin;
  while (to < tokens.size() && IsOfPhrase(tokens[to])) ++to;
  if (to == begin || to + 1 >= tokens.size() || tokens[to].tag != Tag::kTo) return 0;
  if (CompletesNoun(tokens, to)) return 0;
  size_t verb = to + 1;
  while (verb + 1 < tokens.size() && tokens[verb].tag == Tag::kAdverb) ++verb;
  Tag tag = tokens[verb].tag;
  bool persons = SpeaksOfPersons(tokens.subspan(begin, to - begin));
  if (tag != Tag::kVerb && tag != Tag::kAuxiliary && !(persons && tag == Tag::kNoun)) return 0;
  return EndOfAct(tokens, verb);
}

Words HowAt(TokenSpan tokens, size_t begin) {
  if (begin + 2 >= tokens.size() || tokens[begin + 1].tag == Tag::kPronoun) return {};
  size_t end = EndOfClause(tokens, begin + 1);
  for (size_t at = begin + 1; at + 1 < end; ++at) {
    bool another = tokens[at].tag == Tag::kConjunction && tokens[at + 1].tag == Tag::kVerb;
    if (another) end = at;
  }
  Words clause = WordsOf(Between(tokens, begin, end));
  clause.front().tag = Tag::kNoun;  // or it would be no part of a name
  return clause;
}

Words WithoutPersons(TokenSpan clause) {
  size_t to = 0;
  while (to < clause.size() && clause[to].tag != Tag::kTo) ++to;
  TokenSpan subject = clause.first(to);
  if (SpeaksOfPersons(subject) && to + 1 < clause.size()) clause = clause.subspan(to + 1);
  return {clause.begin(), clause.end()};
}

std::vector<Words> ClausesAt(TokenSpan tokens, size_t begin, size_t most) {
  std::vector<Words> clauses;
  while (begin < tokens.size() && clauses.size() < most) {
    size_t end = EndOfClause(tokens, begin);
    clauses.push_back(WordsOf(Between(tokens, begin, end)));
    size_t next = end;
    if (next + 1 < tokens.size() && tokens[next].text == ",") ++next;
    if (next > end && tokens[next].tag == Tag::kConjunction) ++next;
    bool again = next < tokens.size() && next > begin && tokens[next].tag == Tag::kSubordinator &&
                 tokens[next - 1].tag == Tag::kConjunction;
    if (!again) break;
    begin = next + 1;
  }
  return clauses;
}

size_t FromActAt(TokenSpan tokens, size_t begin) {
  size_t end = EndOfClause(tokens, begin);
  for (size_t i = begin + 1; i + 1 < end; ++i) {
    if (tokens[i].lower == "from")
      return tokens[i + 1].tag == Tag::kGerund || tokens[i + 1].lower.ends_with("ing") ? i : 0;
  }
  return 0;
}

// "Alcohol worsens the pain": worse pain.
std::string_view NameOfChange(std::string_view lemma) {
  bool worse = lemma == "worsen" || lemma == "aggravate" || lemma == "exacerbate";
  return worse ? "worse" : ParticipleOf(lemma);
}

Words Changed(std::string_view lemma, TokenSpan object, size_t at) {
  Words name(object.begin(), object.end());
  if (name.empty()) return name;
  name.insert(name.begin() + static_cast<ptrdiff_t>(at),
              Inserted(name.front(), NameOfChange(lemma), Tag::kParticiple));
  return name;
}

bool CanBeChanged(TokenSpan tokens, const Predicate& predicate, size_t begin) {
  Tag before = predicate.begin > 0 ? tokens[predicate.begin - 1].tag : Tag::kPunctuation;
  bool order = predicate.begin == 0;
  bool act = !predicate.finite && before != Tag::kPunctuation && before != Tag::kAdverb;
  bool degree = predicate.begin > 0 && tokens[predicate.begin - 1].lower == "how";
  if (order || act || degree || before == Tag::kTo || begin >= tokens.size()) return false;
  const Token& first = tokens[begin];
  return first.tag != Tag::kPunctuation && first.tag != Tag::kPreposition &&
         first.tag != Tag::kPronoun && first.tag != Tag::kNumber && first.tag != Tag::kTo &&
         first.tag != Tag::kConjunction && first.tag != Tag::kSubordinator &&
         first.tag != Tag::kRelative;
}

bool IsMended(std::string_view lemma, const Words& changed) {
  constexpr std::array<std::string_view, 8> kRaising = {"increase", "raise",  "elevate", "enlarge",
                                                        "thicken",  "narrow", "worsen",  "alter"};
  if (changed.empty()) return true;
  if (changed.front().lower == "worse") return false;
  Words thing = Cleaned(TokenSpan(changed).subspan(1));
  if (thing.empty()) return true;
  bool risk = std::ranges::any_of(thing, [](const Token& token) { return NamesRisk(token.lower); });
  NameKind kind = KindOf(ToText(thing));
  constexpr std::array<std::string_view, 8> kAmounts = {"level",  "levels",  "amount", "amounts",
                                                        "number", "numbers", "count",  "supply"};
  size_t head = HeadOf(thing);
  bool amount = head < thing.size() && Holds(kAmounts, thing[head].lower);
  bool bad = !amount && (kind == NameKind::kCondition || kind == NameKind::kEffect);
  return risk || (bad && !Holds(kRaising, lemma));
}

void NameLoss(Words& object) {
  Words name = Cleaned(object);
  if (name.empty()) return;
  if (KindOf(ToText(name)) == NameKind::kSubstance) {
    name.insert(name.begin(), Inserted(name[0], "lost", Tag::kParticiple));
  } else {
    name.insert(name.begin(), {Inserted(name[0], "loss", Tag::kNoun),
                               Inserted(name[0], "of", Tag::kPreposition)});
  }
  object = std::move(name);
}

bool IsTreating(const Words& subject) {
  NameKind kind = KindOf(ToText(Cleaned(subject)));
  return kind == NameKind::kTreatment || kind == NameKind::kPopulation;
}

}  // namespace causeway
