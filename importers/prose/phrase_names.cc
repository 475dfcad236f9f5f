// What of a phrase is its name (phrases.h): determiners, vague words and what hangs over are not.
#include <algorithm>
#include <array>

#include "importers/prose/characters.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

bool Opens(const Token& token) {
  return token.tag == Tag::kDeterminer || token.tag == Tag::kNumber ||
         token.tag == Tag::kConjunction || token.tag == Tag::kPreposition ||
         token.tag == Tag::kTo || token.tag == Tag::kPunctuation || token.tag == Tag::kAdverb ||
         token.tag == Tag::kPronoun || token.tag == Tag::kAuxiliary || token.tag == Tag::kModal ||
         token.tag == Tag::kNot || token.tag == Tag::kSubordinator ||
         IsVagueModifier(token.lower) || token.tag == Tag::kMask;
}

// "multiple sclerosis" is one thing, "multiple tumors" are several.
bool IsOfOne(TokenSpan words, size_t at) {
  if (words[at].lower != "multiple" || at + 1 == words.size()) return false;
  TokenSpan rest = words.subspan(at + 1);
  size_t head = HeadOf(rest);
  return head < rest.size() && !IsPlural(rest[head].lower);
}

// "the | term | gout": what it is a term for is meant.
bool IsMention(TokenSpan words, size_t at) {
  if (at + 1 >= words.size() || (words[at].lower != "term" && words[at].lower != "terms"))
    return false;
  return words[at + 1].tag == Tag::kNoun || words[at + 1].tag == Tag::kAdjective;
}

// "three copies of a gene": how many are what is wrong.
bool CountsCopies(TokenSpan words, size_t at) {
  return words[at].tag == Tag::kNumber && at + 1 < words.size() && words[at + 1].lower == "copies";
}

// "too much sugar", "not enough air", "how much salt one eats": the amount is what is wrong.
bool IsWrongAmount(TokenSpan words, size_t at) {
  if (at + 2 >= words.size()) return false;
  std::string_view word = words[at].lower;
  std::string_view amount = words[at + 1].lower;
  if (word == "how") return amount == "much" || amount == "many";
  return word == "too"
             ? amount == "much" || amount == "many" || amount == "little" || amount == "few"
             : word == "not" && amount == "enough";
}

// "pain in | one or both | shoulders": in how many, where there are two.
bool IsOneOrBoth(TokenSpan words, size_t at) {
  constexpr std::array<std::string_view, 3> kWords = {"one", "or", "both"};
  for (size_t i = 0; i < kWords.size(); ++i) {
    if (at < i || words[at].lower != kWords[i] || at - i + kWords.size() > words.size()) continue;
    return words[at - i].lower == "one" && words[at - i + 1].lower == "or" &&
           words[at - i + 2].lower == "both";
  }
  return false;
}

// "less oxygen", not "less often".
bool IsLess(TokenSpan words, size_t at) {
  bool less = words[at].lower == "less" || words[at].lower == "fewer";
  size_t noun = at + 1;
  while (noun < words.size() && words[noun].tag == Tag::kAdjective) ++noun;
  return less && noun < words.size() && words[noun].tag == Tag::kNoun;
}

bool Hangs(const Token& token) {
  return token.tag == Tag::kConjunction || token.tag == Tag::kPreposition ||
         token.tag == Tag::kTo || token.tag == Tag::kPunctuation || token.tag == Tag::kAdverb ||
         token.tag == Tag::kDeterminer || token.tag == Tag::kPronoun ||
         token.tag == Tag::kAuxiliary || token.tag == Tag::kSubordinator ||
         token.tag == Tag::kRelative || token.tag == Tag::kNot || token.tag == Tag::kModal ||
         token.lower == "etc" || token.lower == "such" || token.tag == Tag::kMask;
}

// "the most | frequent changes"
bool IsCompared(TokenSpan words, size_t at) {
  return at > 0 && words[at].lower == "frequent" && words[at - 1].lower == "most";
}

// "certain", but not "no | known cause", "problems | related to".
bool IsVague(TokenSpan words, size_t at) {
  if (!IsVagueModifier(words[at].lower) || words[at].tag == Tag::kNoun) return false;
  if (at + 1 == words.size() || (at > 0 && words[at - 1].lower == "no")) return false;
  Tag next = words[at + 1].tag;
  bool governs = next == Tag::kPreposition || next == Tag::kTo;
  return !governs || words[at].lower == "leading";
}

// "the | body's | immune system": there is no other.
bool IsOfBody(TokenSpan words, size_t at) {
  if (at + 1 >= words.size() || (words[at].lower != "body's" && words[at].lower != "bodys"))
    return false;
  std::string_view next = words[at + 1].lower;
  return next == "immune" || (IsSite(next) && !IsMaterial(next) && Singular(next) != "tissue");
}

bool IsCalled(const Token& token) {
  return token.lower == "called" || token.lower == "named" || token.lower == "termed";
}

// Whether a word that a phrase opens with is no part of its name.
bool IsNoPart(TokenSpan words, size_t at) {
  if (IsOfOne(words, at) || IsWrongAmount(words, at) || IsLess(words, at)) return false;
  if (IsManner(words, at) || CountsCopies(words, at)) return false;
  if (IsCompared(words, at) || IsOfBody(words, at) || IsCalled(words[at])) return true;
  return Opens(words[at]) || IsMention(words, at);
}

// "juvenile | form of | gout": juvenile gout; how severe a form is stays one of it.
bool IsForm(TokenSpan words, size_t at) {
  constexpr std::array<std::string_view, 6> kAges = {"adult",    "childhood",  "infantile",
                                                     "juvenile", "late-onset", "neonatal"};
  return at > 0 && at + 2 < words.size() && words[at].lower == "form" &&
         words[at + 1].lower == "of" && Holds(kAges, words[at - 1].lower);
}

// How many words say only that a thing is, or may come: "tissues of | the larynx", "development of
// | gout", "a higher risk of | stroke".
size_t AfterFrame(TokenSpan words) {
  constexpr std::array<std::string_view, 4> kRaised = {"elevated", "greater", "higher",
                                                       "increased"};
  size_t noun = !words.empty() && Holds(kRaised, words[0].lower) ? 1 : 0;
  if (noun + 2 >= words.size()) return 0;
  if (words[1].lower == "majority" && words[2].lower == "of") return 3;  // "vast majority of"
  std::string_view frame = words[noun].lower;
  std::string_view joins = words[noun + 1].lower;
  TokenSpan rest = words.subspan(noun + 2);
  if (noun == 1) return frame == "risk" && (joins == "of" || joins == "for") ? 3 : 0;
  if (joins != "of") return 0;
  if (frame == "tissue" || frame == "tissues") return Singular(rest.back().lower) != "body" ? 2 : 0;
  NameKind kind = frame == "development" ? KindOf(ToText(rest)) : NameKind::kOther;
  return kind == NameKind::kCondition || kind == NameKind::kEffect ? 2 : 0;
}

// "the aspartylglucosaminidase | enzyme": the name says so.
bool IsClassAfterName(TokenSpan words, size_t at) {
  if (at == 0 || words[at].lower != "enzyme") return false;
  std::string_view name = words[at - 1].lower;
  return name.size() > 5 && name.ends_with("ase") && name != "disease";
}

// "clots | forming | in the arteries": that they come to be is said by their name.
bool IsForming(TokenSpan words, size_t at) {
  return words[at].lower == "forming" && at > 0 && at + 1 < words.size() &&
         words[at - 1].tag == Tag::kNoun && words[at + 1].tag == Tag::kPreposition;
}

// "blood flow is cut | off".
bool IsParticle(TokenSpan words, size_t at) {
  constexpr std::array<std::string_view, 5> kParticles = {"apart", "away", "down", "off", "up"};
  if (at == 0 || !Holds(kParticles, words[at].lower)) return false;
  return IsVerbal(words[at - 1]) || words[at - 1].tag == Tag::kParticiple;
}

// "gait in | its early stages"
bool IsStage(TokenSpan words) {
  bool own = words.front().lower == "its" || words.front().lower == "their";
  return own &&
         HoldsNoun(std::array<std::string_view, 3>{"course", "phase", "stage"}, words.back().lower);
}

// "dementia in later life", "infections in adults": a name does not hold when it is, nor whose.
size_t BeforeBearers(TokenSpan words) {
  constexpr std::array<std::string_view, 6> kAges = {"life",      "infancy", "childhood",
                                                     "adulthood", "youth",   "adolescence"};
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].lower == "with" && words[i + 1].lower == "onset") return i;
    if (words[i].lower == "for" && words.back().lower == "reasons") return i;
    if (words[i].lower != "in" && words[i].lower != "among") continue;
    TokenSpan bearers = words.subspan(i + 1);
    if (IsStage(bearers)) return i;
    std::string_view head = bearers[std::min(HeadOf(bearers), bearers.size() - 1)].lower;
    bool others = head == "group" || head == "groups" || head == "others";  // of muscles, of cells
    bool cases = bearers.size() < 3 && bearers.back().lower == "cases";     // "in most cases"
    if ((SpeaksOfPersons(bearers) && !others) || Holds(kAges, bearers.back().lower) || cases)
      return i;
  }
  return words.size();
}

// "items that may have blood | on them", "beats harder | than it should": what a clause ends in.
bool ClosesClause(TokenSpan words) {
  constexpr size_t kMostWords = 4;
  if (words.size() > 2 && words.back().tag == Tag::kPronoun &&
      words[words.size() - 2].tag == Tag::kPreposition)
    return true;
  size_t first = words.size() - std::min(words.size(), kMostWords);
  return std::any_of(words.begin() + static_cast<ptrdiff_t>(first), words.end(),
                     [](const Token& token) { return token.lower == "than"; }) &&
         words.back().lower != "than";
}

// "trouble thinking | clearly": how it is done.
bool TellsHow(TokenSpan words) {
  return words.size() > 1 && words.back().tag == Tag::kAdverb && IsMannerWord(words.back().lower) &&
         words[words.size() - 2].tag == Tag::kGerund;
}

// "hearing loss | caused by noise", "infections | beginning early": what follows was cut off.
bool IsCutOff(TokenSpan words) {
  constexpr std::array<std::string_view, 16> kOpen = {
      "based",    "beginning", "called",   "caused", "characterised", "characterized",
      "followed", "forming",   "listed",   "marked", "named",         "occurring",
      "produced", "resulting", "starting", "termed"};
  return words.size() > 1 && Holds(kOpen, words.back().lower) &&
         words[words.size() - 2].tag == Tag::kNoun;
}

// "vision loss | leading to blindness": what comes of a thing is no part of it.
size_t BeforeConsequence(TokenSpan words) {
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].lower == "leading" && words[i + 1].tag == Tag::kTo) return i;
  }
  return words.size();
}

// "oil is heated | to harden": what for is no part of what happens.
size_t BeforePurpose(TokenSpan words) {
  constexpr std::array<std::string_view, 6> kCausing = {"allow", "cause", "enable",
                                                        "force", "help",  "make"};
  size_t to = words.size() < 4 ? words.size() : words.size() - 2;
  bool act = to < words.size() && words[to].tag == Tag::kTo && words[to + 1].tag == Tag::kVerb &&
             words[to - 1].tag == Tag::kNoun && !CompletesNoun(words, to);
  if (!act) return words.size();
  TokenSpan before = words.first(to);
  bool clause = std::ranges::any_of(before, IsVerbal) &&
                std::ranges::none_of(
                    before, [&](const Token& token) { return Holds(kCausing, token.lemma); });
  return clause ? to : words.size();
}

// Whether a name follows the class at `at`: "the hormone | insulin", "the bacterium | E. coli".
bool IsClassBeforeName(TokenSpan words, size_t at) {
  constexpr std::array<std::string_view, 16> kClasses = {
      "antibiotic", "antibody", "bacterium", "bacteria", "chemical", "compound",
      "drug",       "enzyme",   "fungus",    "hormone",  "medicine", "mineral",
      "nucleotide", "parasite", "pigment",   "toxin"};
  if (at == 0 || words[at - 1].lower != "the" || at + 1 >= words.size()) return false;
  if (!HoldsNoun(kClasses, words[at].lower) || words[at + 1].tag != Tag::kNoun) return false;
  bool last = at + 2 == words.size() || words[at + 2].tag != Tag::kNoun;
  bool capital = IsUpper(words[at + 1].text.front());
  NameKind kind = KindOf(words[at + 1].lower);
  return capital || (last && (kind == NameKind::kSubstance || kind == NameKind::kTreatment));
}

// Whether a word only tells the class of the name that follows it: "a waxy substance called
// plaque" is plaque.
bool IsClassOfName(TokenSpan words, size_t at) {
  if (IsClassBeforeName(words, at)) return true;
  constexpr size_t kMostWords = 5;
  size_t called = at;
  while (called < words.size() && called - at < kMostWords &&
         (words[called].tag == Tag::kNoun || IsAdjectival(words[called])) &&
         !IsCalled(words[called]))
    ++called;
  if (called + 1 >= words.size() || !IsCalled(words[called]) || IsVerbal(words[called + 1]))
    return false;
  return called > 0 && words[called - 1].lower != "gene";
}

// Where a name ends that begins at `begin`, without what hangs over before `end`.
size_t WithoutOverhang(TokenSpan words, size_t begin, size_t end) {
  // "move slowly": an adverb belongs to its verb.
  bool clause = std::ranges::any_of(words, IsVerbal);
  auto IsOver = [&] {
    bool hangs = Hangs(words[end - 1]) && !(clause && words[end - 1].tag == Tag::kAdverb);
    TokenSpan rest = Between(words, begin, end);
    if (clause && (IsParticle(words, end - 1) || ClosesClause(rest))) return false;
    return (hangs && !TellsHow(rest)) || IsCutOff(rest);
  };
  while (end > begin && IsOver()) --end;
  return end;
}

// "enzyme", "hormone", "forming", where the name beside it says so.
bool IsSaidByName(TokenSpan words, size_t at) {
  return IsClassOfName(words, at) || IsClassAfterName(words, at) || IsForming(words, at);
}

// Whether a word points or counts, and tells nothing of the thing itself.
bool IsDeterminer(TokenSpan words, size_t at) {
  constexpr std::array<std::string_view, 4> kTelling = {"both", "more", "no", "such"};
  return words[at].tag == Tag::kDeterminer && !Holds(kTelling, words[at].lower) &&
         !IsLess(words, at) && !IsOneOrBoth(words, at);
}

}  // namespace

bool IsMannerWord(std::string_view adverb) {
  constexpr std::array<std::string_view, 42> kDegrees = {
      "actually",   "apparently",   "approximately", "commonly",     "considerably",  "entirely",
      "especially", "essentially",  "eventually",    "extremely",    "fairly",        "frequently",
      "generally",  "gradually",    "greatly",       "highly",       "initially",     "largely",
      "likely",     "mainly",       "markedly",      "mildly",       "moderately",    "mostly",
      "normally",   "occasionally", "only",          "particularly", "possibly",      "potentially",
      "primarily",  "probably",     "relatively",    "severely",     "significantly", "slightly",
      "sometimes",  "specifically", "strikingly",    "subsequently", "typically",     "usually"};
  return adverb.ends_with("ly") && !Holds(kDegrees, adverb);
}

bool IsManner(TokenSpan words, size_t at) {
  if (words[at].tag != Tag::kAdverb || at + 2 >= words.size()) return false;
  return IsMannerWord(words[at].lower) && IsAdjectival(words[at + 1]) &&
         !IsVagueModifier(words[at + 1].lower);
}

bool IsMeasure(std::string_view noun) {
  constexpr std::array<std::string_view, 24> kMeasures = {
      "variety", "number",   "range",  "type",    "types",  "kind",    "kinds",   "form",
      "forms",   "group",    "lot",    "one",     "series", "part",    "set",     "case",
      "cases",   "episodes", "degree", "degrees", "most",   "mixture", "percent", "combination"};
  return Holds(kMeasures, noun);
}

Words Cleaned(TokenSpan words) {
  size_t begin = 0;
  size_t end = std::min({BeforeBearers(words), BeforeConsequence(words), BeforePurpose(words)});
  for (bool again = true; again && begin < end;) {
    again = false;
    while (begin < end && IsNoPart(words, begin)) ++begin;
    if (begin + 1 < end && IsMeasure(words[begin].lower) && words[begin + 1].lower == "of") {
      begin += 2;
      again = true;
    }
    if (size_t frame = AfterFrame(Between(words, begin, end)); frame > 0) {
      begin += frame;
      again = true;
    }
  }
  end = WithoutOverhang(words, begin, end);
  Words kept;
  for (size_t i = begin; i < end; ++i) {
    bool determiner = IsDeterminer(words, i);
    bool vague = IsVague(words.first(end), i) && !IsOfOne(words, i);
    bool amount = i > begin && IsWrongAmount(words, i - 1);
    bool partitive = determiner && i + 1 < end && words[i + 1].lower == "of";
    bool part = !determiner && !vague && !IsSaidByName(words.first(end), i);
    if (amount || part) kept.push_back(words[i]);
    if (partitive) ++i;  // "in any | of | several genes"
    if (IsForm(words.first(end), i + 1)) i += 2;
  }
  return kept;
}

}  // namespace causeway
