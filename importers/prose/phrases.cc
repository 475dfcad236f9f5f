// Chunk-based coordination: the conjuncts are found by commas and conjunctions, and words that
// stand once are shared by what their neighbours lack.
#include "importers/prose/phrases.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"
#include "importers/prose/coordination.h"
#include "importers/prose/cues.h"
#include "importers/prose/genes.h"
#include "importers/prose/lexicon.h"

namespace causeway {
namespace {

constexpr size_t kLongestRange = 12;  // tokens before the "to" of "ranging from"

constexpr std::array<std::string_view, 30> kOuterPrepositions = {
    "by",     "through", "via",     "without", "within",     "despite",  "per",    "among",
    "until",  "since",   "after",   "before",  "unlike",     "besides",  "except", "beyond",
    "about",  "along",   "outside", "over",    "like",       "into",     "upon",   "under",
    "inside", "plus",    "due",     "because", "throughout", "depending"};

// "half of the children", "a number of people".
constexpr std::array<std::string_view, 13> kShares = {
    "all", "half",    "majority",   "many",       "minority", "most", "number",
    "one", "percent", "percentage", "proportion", "some",     "third"};

bool IsBreak(const Token& token) {
  return token.tag == Tag::kSubordinator || token.tag == Tag::kRelative ||
         token.tag == Tag::kMask || token.text == ";" || token.text == "." || token.text == "—" ||
         token.text == "–" || token.text == "(" || token.text == ")" || token.text == "?" ||
         token.text == "!" || token.text == "→" || token.text == "≠" || token.text == ":" ||
         (token.tag == Tag::kPreposition && Holds(kOuterPrepositions, token.lower));
}

// "the flow of blood | through the heart", "acid rising | into the esophagus": the way a flow
// takes.
bool IsWayOfFlow(TokenSpan tokens, size_t at) {
  constexpr std::array<std::string_view, 7> kFlows = {
      "circulation", "flow", "leakage", "movement", "passage", "reflux", "transport"};
  constexpr std::array<std::string_view, 6> kFlowing = {"flowing", "leaking", "moving",
                                                        "passing", "rising",  "spilling"};
  constexpr size_t kMostWords = 7;
  if (tokens[at].lower != "through" && tokens[at].lower != "into") return false;
  if (at + 1 < tokens.size() && tokens[at + 1].tag == Tag::kConjunction) return false;
  if (Holds(kFlowing, tokens[at - 1].lower)) return true;
  for (size_t i = at; i > 0 && at - i < kMostWords; --i) {
    const Token& token = tokens[i - 1];
    if (HoldsNoun(kFlows, token.lower) && !IsVerbal(token)) return true;
    if (IsVerbal(token) || token.tag == Tag::kPunctuation) break;
  }
  return false;
}

// "bleeding | after menopause", "a fast pulse | upon standing": when it is felt belongs to it.
bool IsMoment(TokenSpan tokens, size_t at) {
  constexpr std::array<std::string_view, 3> kWhen = {"after", "before", "upon"};
  constexpr std::array<std::string_view, 10> kMoments = {
      "birth", "eating",    "exercise", "exertion", "intercourse",
      "meal",  "menopause", "sex",      "standing", "urination"};
  Tag before = tokens[at - 1].tag;
  if (!Holds(kWhen, tokens[at].lower) || (before != Tag::kNoun && before != Tag::kGerund))
    return false;
  size_t noun = at + 1;
  while (noun < tokens.size() && tokens[noun].tag == Tag::kDeterminer) ++noun;
  return noun < tokens.size() && HoldsNoun(kMoments, tokens[noun].lower);
}

// "lumps | under the skin": where a thing is belongs to it.
bool IsInnerPlace(TokenSpan tokens, size_t at) {
  constexpr std::array<std::string_view, 5> kInner = {"inside", "over", "throughout", "under",
                                                      "within"};
  if (!Holds(kInner, tokens[at].lower) || tokens[at - 1].tag != Tag::kNoun) return false;
  for (size_t i = at + 1; i < tokens.size() && i < at + 4; ++i) {
    if (IsSite(tokens[i].lower)) return tokens[i].lower != "body";
    if (tokens[i].tag != Tag::kDeterminer && tokens[i].tag != Tag::kAdjective) return false;
  }
  return false;
}

// "A and B are C": B is the subject of what follows, so the phrase ends before its conjunction.
size_t BeforeNextSubject(TokenSpan tokens, size_t begin, size_t verb) {
  for (size_t i = verb; i > begin; --i) {
    if (!PartsNames(tokens[i - 1])) continue;
    size_t end = i - 1;
    while (end > begin && PartsNames(tokens[end - 1])) --end;
    return end;
  }
  return verb;
}

// "thinking | clearly, …"
bool EndsAct(TokenSpan tokens, size_t begin, size_t adverb) {
  return adverb > begin && tokens[adverb - 1].tag == Tag::kGerund &&
         IsMannerWord(tokens[adverb].lower);
}

size_t TrimJoints(TokenSpan tokens, size_t begin, size_t end) {
  while (end > begin && (PartsNames(tokens[end - 1]) ||
                         (tokens[end - 1].tag == Tag::kAdverb && !EndsAct(tokens, begin, end - 1))))
    --end;
  return end;
}

bool IsConjunct(TokenSpan words) {
  return std::ranges::any_of(words, [](const Token& t) {
    return t.tag == Tag::kNoun || t.tag == Tag::kGerund || t.tag == Tag::kAdjective ||
           t.tag == Tag::kSlot || t.tag == Tag::kParticiple || t.tag == Tag::kPronoun ||
           t.lower == "this" || t.lower == "much" || t.lower == "many" || t.lower == "these" ||
           t.lower == "both" || t.tag == Tag::kVerb;
  });
}

// "diseases", "conditions": several of them after one modifier are one class.
bool IsAnyIllness(std::string_view noun) {
  constexpr std::array<std::string_view, 4> kIllnesses = {"conditions", "diseases", "disorders",
                                                          "illnesses"};
  return Holds(kIllnesses, noun);
}

// "wear | and | tear", "in | and | out of", "lung diseases | and | conditions": no two names.
bool IsOneThing(TokenSpan phrase, size_t at) {
  if (at == 0 || at + 1 >= phrase.size()) return false;
  const Token& before = phrase[at - 1];
  const Token& after = phrase[at + 1];
  if (before.tag == Tag::kPreposition && after.tag == Tag::kPreposition) return true;
  auto Are = [&](std::string_view one, std::string_view other) {
    return before.lower == one && phrase[at].lower == "and" && after.lower == other;
  };
  // "HIV/AIDS"
  bool spelling = phrase[at].text == "/" && std::ranges::all_of(before.text, IsUpper) &&
                  std::ranges::all_of(after.text, IsUpper);
  bool named =
      (at > 1 && phrase[at - 2].tag == Tag::kNoun) ||
      (at + 2 < phrase.size() && (phrase[at + 2].lower == "of" || phrase[at + 2].lower == "from"));
  bool classes = IsAnyIllness(before.lower) && IsAnyIllness(after.lower) && at > 1;
  return spelling || classes || (named && Are("signs", "symptoms")) || Are("wear", "tear") ||
         Are("pins", "needles") || (Are("head", "neck") && at + 2 < phrase.size());
}

// "| ranging | from colds | to | serious lung infections": whether the word opens or parts a range.
bool DividesRange(TokenSpan phrase, size_t at) {
  auto Opens = [&](size_t i) {
    return i + 1 < phrase.size() && phrase[i].lower == "ranging" && phrase[i + 1].lower == "from";
  };
  if (Opens(at)) return true;
  if (phrase[at].tag != Tag::kTo) return false;
  for (size_t i = at; i-- > 0 && at - i < kLongestRange;) {
    if (Opens(i)) return true;
    if (phrase[i].tag == Tag::kTo) break;
  }
  return false;
}

bool HasArticle(const Conjunct& part) {
  std::string_view first = part.words.front().lower;
  return first == "a" || first == "an" || first == "the";
}

// "gout, a painful arthritis, …": no list, but what the first is.
void DropExplanations(std::vector<Conjunct>& parts) {
  if (parts.size() != 2 || parts[1].after_conjunction) return;
  if (HasArticle(parts[1]) && !HasArticle(parts[0])) parts.pop_back();
}

// "fever, | especially at night": when or where, no name.
bool IsRemark(TokenSpan words) {
  return words.size() > 1 && words[0].tag == Tag::kAdverb && words[1].tag == Tag::kPreposition;
}

std::vector<Conjunct> Conjuncts(TokenSpan phrase, size_t most) {
  std::vector<Conjunct> parts(1);
  for (size_t i = 0; i < phrase.size() && parts.size() <= most; ++i) {
    if (DividesRange(phrase, i)) {
      if (phrase[i].tag == Tag::kGerund) {
        ++i;  // "from"
      } else if (IsConjunct(parts.back().words)) {
        parts.emplace_back().after_comma = true;
      }
      continue;
    }
    if (!PartsNames(phrase[i]) || IsOneThing(phrase, i)) {
      parts.back().words.push_back(phrase[i]);
      continue;
    }
    if (IsConjunct(parts.back().words)) parts.emplace_back();
    parts.back().after_comma |= phrase[i].text == ",";
    parts.back().after_conjunction |= phrase[i].text != ",";
  }
  std::erase_if(parts, [](const Conjunct& part) {
    return !IsConjunct(part.words) || (part.after_comma && IsRemark(part.words));
  });
  DropExplanations(parts);
  return parts;
}

bool IsGerund(const Token& token) { return token.lower == "having" || token.lower == "being"; }

bool OpensClause(const Token& token) {
  bool compares = token.lower == "as" || token.lower == "than";
  return token.tag == Tag::kRelative || (token.tag == Tag::kSubordinator && !compares);
}

// "…, leading to", "…, reducing the": what says what comes of a clause.
bool IsConsequence(std::string_view lemma) {
  if (lemma == "cause" || lemma == "lead" || lemma == "result" || lemma == "make") return true;
  return std::ranges::any_of(Cues(), [&](const Cue& cue) {
    return cue.lemma == lemma && (cue.takes == Takes::kChange || cue.takes == Takes::kEvent ||
                                  cue.type == RelationType::kAffects);
  });
}

}  // namespace

bool CompletesNoun(TokenSpan tokens, size_t to) {
  constexpr std::array<std::string_view, 8> kNouns = {"ability", "inability", "failure", "urge",
                                                      "need",    "tendency",  "desire",  "urgency"};
  constexpr std::array<std::string_view, 3> kActs = {"failing", "trying", "waiting"};
  return to > 0 && to + 1 < tokens.size() && tokens[to].tag == Tag::kTo &&
         tokens[to + 1].tag == Tag::kVerb &&
         (Holds(kActs, tokens[to - 1].lower) ||
          (tokens[to - 1].tag == Tag::kNoun && HoldsNoun(kNouns, tokens[to - 1].lower)));
}

size_t EndOfPhrase(TokenSpan tokens, size_t begin) {
  size_t end = begin;
  for (; end < tokens.size(); ++end) {
    if (end == begin && tokens[end].lemma == "include") break;  // "symptoms you develop | include"
    if (end > begin && CompletesNoun(tokens, end)) {
      ++end;
      continue;
    }
    bool inner = end > begin &&
                 (IsInnerPlace(tokens, end) || IsWayOfFlow(tokens, end) || IsMoment(tokens, end));
    bool breaks = IsBreak(tokens[end]) && !inner;
    if (breaks || (end > begin && PrepositionalCueAt(tokens, end) > 0)) break;
    if (end > begin && IsVerbal(tokens[end])) {
      end = BeforeNextSubject(tokens, begin, end);
      break;
    }
    bool participle = tokens[end].tag == Tag::kGerund && end > begin &&
                      tokens[end - 1].text == "," && end + 1 < tokens.size() &&
                      tokens[end + 1].tag != Tag::kConjunction &&
                      !IsRelational(tokens[end].lower) && IsConsequence(tokens[end].lemma);
    if (participle) break;
  }
  return TrimJoints(tokens, begin, end);
}

size_t BeginOfPhrase(TokenSpan tokens, size_t floor, size_t end, bool wide) {
  size_t at = end;
  while (at > floor) {
    const Token& token = tokens[at - 1];
    bool inner =
        token.tag == Tag::kPreposition && (token.lower == "of" || token.lower == "in" ||
                                           (wide && !Holds(kOuterPrepositions, token.lower)));
    bool phrase = token.tag == Tag::kNoun || token.tag == Tag::kAdjective ||
                  token.tag == Tag::kParticiple || token.tag == Tag::kDeterminer ||
                  token.tag == Tag::kNumber || token.tag == Tag::kSlot ||
                  token.tag == Tag::kPronoun || (token.tag == Tag::kGerund && at != end) ||
                  (token.tag == Tag::kGerund && !LookUpVerb(token.lower)) || inner;
    if (!phrase) break;
    --at;
    if (token.tag == Tag::kDeterminer && (at == floor || tokens[at - 1].tag != Tag::kPreposition))
      break;
  }
  return at;
}

size_t PrepositionIn(TokenSpan words) {
  for (size_t i = 1; i < words.size(); ++i) {
    if (words[i].tag == Tag::kPreposition) return i;
  }
  return words.size();
}

size_t HeadOf(TokenSpan words) {
  size_t end = PrepositionIn(words);
  for (size_t i = 1; i < end; ++i) {
    if (words[i].tag == Tag::kTo || words[i].tag == Tag::kVerb || words[i].lower == "who") end = i;
  }
  return end == 0 ? words.size() : end - 1;
}

bool SpeaksOfPersons(TokenSpan words) {
  size_t head = HeadOf(words);
  if (head + 1 < words.size() && Holds(kShares, words[head].lower) && words[head + 1].lower == "of")
    return SpeaksOfPersons(words.subspan(head + 2));
  return head < words.size() &&
         (IsPerson(words[head].lower) || words[head].lower == "you" || words[head].lower == "who");
}

std::vector<Words> Expand(TokenSpan phrase, size_t most) {
  std::vector<Conjunct> parts = Conjuncts(phrase, most);
  ShareWords(parts);
  std::vector<Words> names;
  for (const Conjunct& part : parts) {
    if (names.size() < most) names.push_back(part.words);
  }
  CompleteGenes(names);
  return names;
}

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

bool IsOnePhrase(TokenSpan words) {
  return std::ranges::none_of(words, [](const Token& token) {
    return token.text == "," || token.text == ";" || token.text == ":" ||
           token.tag == Tag::kSubordinator;
  });
}

bool NamesSite(const Words& words) {
  return std::ranges::any_of(words,
                             [](const Token& t) { return IsSite(t.lower) || t.tag == Tag::kSlot; });
}

}  // namespace causeway
