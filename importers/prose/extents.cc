// Extents over tags and word classes; where these leave a choice, the words that a term shares with
// what it names, and the kinds of both, settle it.
#include "importers/prose/extents.h"

#include <algorithm>
#include <array>

#include "importers/prose/facets.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

// Word endings of terms that LooksClinical does not hold.
constexpr std::array<std::string_view, 10> kTermEndings = {"ia", "ism", "sis",    "omas", "us",
                                                           "um", "ema", "thorax", "athy", "phy"};
// Heads of a class, not of another name: "warfarin (a blood-thinning medicine)".
constexpr std::array<std::string_view, 27> kClassHeads = {
    "medicine", "drug",     "antibiotic", "protein",   "hormone",   "enzyme",    "gas",
    "product",  "chemical", "substance",  "bacterium", "bacteria",  "molecule",  "medication",
    "steroid",  "mineral",  "vitamin",    "organism",  "treatment", "procedure", "device",
    "antibody", "organ",    "gland",      "virus",     "parasite",  "fungus"};
// Prepositions that no name holds, where the phrase before a gloss is measured.
constexpr std::array<std::string_view, 16> kOutsideExtent = {
    "with", "by",    "during", "like",    "due",   "despite", "including", "for",
    "as",   "after", "before", "because", "until", "than",    "through",   "without"};
// "nerves connecting the brain", "fusion affecting the skull": relative clauses without a relative.
constexpr std::array<std::string_view, 6> kReduced = {"affecting",   "connecting", "involving",
                                                      "surrounding", "lining",     "covering"};

// Participles that take the nouns after them.
constexpr std::array<std::string_view, 14> kTaking = {
    "including", "causing",    "producing", "leading",    "resulting",  "damaging", "having",
    "making",    "developing", "reducing",  "preventing", "increasing", "like",     "experiencing"};
// Openings of terms for what is wrong: "hyperpigmentation".
constexpr std::array<std::string_view, 4> kFindingPrefixes = {"hyper", "hypo", "dys", "brady"};

constexpr size_t kMostHost = 60;  // tokens of a phrase that a gloss is about
constexpr size_t kMostSteps = 9;  // tokens between a noun's relative and the gloss

// "including | tremors", "affecting one | side": no modifier of the nouns after it.
bool OpensParticiple(TokenSpan tokens, size_t at, size_t end) {
  return tokens[at].tag == Tag::kGerund && at + 1 < end &&
         (Holds(kReduced, tokens[at].lower) || Holds(kTaking, tokens[at].lower));
}

bool IsEdge(const Token& token) {
  return token.text == "," || token.text == ";" || token.text == ":" || token.text == ".";
}

bool OpensClauseOfNoun(const Token& token) {
  return token.lower == "that" || token.lower == "which" || Holds(kReduced, token.lower);
}

// The noun that a relative clause before `begin` belongs to: "tubes that carry | lymph". No class
// unless `classes`: what "a disease that causes | dyspnea (…)" glosses is near.
size_t OverClause(TokenSpan tokens, size_t begin, bool classes = false) {
  size_t at = begin;
  for (size_t steps = 0; at > 1 && steps < kMostSteps; ++steps, --at) {
    const Token& token = tokens[at - 1];
    if (IsEdge(token)) break;
    size_t before = at - 1;
    while (before > 1 && Holds(kReduced, token.lower) &&
           (tokens[before - 1].tag == Tag::kAdverb || tokens[before - 1].text == ","))
      --before;
    const Token& noun = tokens[before - 1];
    bool of_class = IsClassNoun(noun.lower) || IsClassOfThings(noun.lower);
    if (OpensClauseOfNoun(token) && IsInPhrase(noun) && (classes || !of_class))
      return BeginOfWide(tokens, before);
  }
  return begin;
}

// "fat" and "fatty", "nerves" and "nervous": one is the beginning of the other, but for an ending.
bool SharesStem(std::string_view a, std::string_view b) {
  a = Singular(a);
  b = Singular(b);
  size_t least = std::min(a.size(), b.size());
  if (least < 3) return false;
  size_t same = 0;
  while (same < least && a[same] == b[same]) ++same;
  return same == least || (same >= 4 && same + 2 >= least);
}

bool IsContent(const Token& token) {
  return token.tag == Tag::kNoun || token.tag == Tag::kAdjective || token.tag == Tag::kGerund;
}

bool SharesWord(const Token& token, TokenSpan words) {
  return IsContent(token) && std::ranges::any_of(words, [&](const Token& word) {
           return IsContent(word) && SharesStem(token.lower, word.lower);
         });
}

bool IsVerbOfSentence(TokenSpan tokens, size_t at) {
  bool verb = tokens[at].tag == Tag::kVerb || tokens[at].tag == Tag::kAuxiliary ||
              tokens[at].tag == Tag::kModal;
  return verb && (at == 0 || tokens[at - 1].tag != Tag::kRelative);
}

const Token& HeadWord(TokenSpan term) { return term[std::min(HeadOf(term), term.size() - 1)]; }

// Where a word of the term stands before the nouns that end `before`, in the same clause; `near`
// where none does.
size_t FindShared(TokenSpan before, size_t near, TokenSpan term) {
  const Token& head = HeadWord(term);
  if (Singular(before.back().lower) == Singular(head.lower)) return near;
  bool near_shares = std::ranges::any_of(before.subspan(near),
                                         [&](const Token& t) { return SharesWord(t, term); });
  for (size_t i = near; i-- > 0 && near - i < kMostSteps + 4;) {
    if (IsEdge(before[i]) || IsVerbOfSentence(before, i)) break;
    bool same_head = Singular(before[i].lower) == Singular(head.lower);
    if (same_head || (!near_shares && SharesWord(before[i], term))) return i;
  }
  return near;
}

// "hearing loss | caused by", "weakness | due to": what follows is no part of the name.
bool TellsCause(const Token& token) {
  return token.lower == "caused" || token.lower == "due" || token.lower == "resulting" ||
         token.lower == "because" || token.lower == "from";
}

// What of the words from `begin` on is the name alone: the rest tells its cause or its site.
Extent NameIn(TokenSpan before, size_t begin) {
  auto first = before.begin() + static_cast<ptrdiff_t>(std::min(begin + 1, before.size()));
  auto told = std::find_if(first, before.end(), [](const Token& token) {
    return TellsCause(token) || token.lower == "affecting";
  });
  return {begin, static_cast<size_t>(told - before.begin())};
}

// By a word that the term shares with what stands before the last nouns; empty where it shares
// none.
Extent ByShared(TokenSpan before, size_t near, TokenSpan term) {
  size_t at = FindShared(before, near, term);
  if (at == near) return {};
  size_t end = at + 1;
  while (end < near && IsInPhrase(before[end]) && before[end].tag != Tag::kParticiple) ++end;
  bool head = SharesStem(before[at].lower, HeadWord(term).lower);
  return NameIn(before, head ? BeginOfNear(before, end) : BeginOfWide(before, end));
}

bool IsFindingKind(TokenSpan words) {
  words = words.first(NameIn(words, 0).end);
  NameKind kind = KindOf(ToText(Cleaned(words)));
  return kind == NameKind::kCondition || kind == NameKind::kEffect ||
         std::ranges::any_of(kFindingPrefixes, [&](std::string_view prefix) {
           return words.back().lower.starts_with(prefix);
         });
}

// "dark, | velvety skin": the adjectives before the comma are its own.
bool ContinuesAdjectives(TokenSpan before, size_t begin) {
  return begin > 1 && begin < before.size() && before[begin - 1].text == "," &&
         before[begin].tag == Tag::kAdjective && before[begin - 2].tag == Tag::kAdjective;
}

// "problems with | balance", and not "people with | gout".
bool IsWithin(TokenSpan before, size_t preposition) {
  const Token& token = before[preposition];
  if (token.tag != Tag::kPreposition && token.tag != Tag::kTo) return false;
  bool moment = token.lower == "during" || token.lower == "after";
  if (moment || !HoldsNoun(kOutsideExtent, token.lower)) return true;
  return token.lower == "with" && preposition > 0 &&
         (IsGenericNoun(before[preposition - 1].lower) ||
          IsRelational(before[preposition - 1].lower));
}

// "eyes and | skin", "sensitivity to light and | glare": two that one word governs.
bool IsShared(TokenSpan before, size_t conjunction, size_t right) {
  if (before[conjunction].tag != Tag::kConjunction || right != conjunction + 1) return false;
  size_t left = BeginOfNear(before, conjunction);
  if (left == conjunction) return false;
  size_t governor = left;
  while (governor > 0 && before[governor - 1].tag == Tag::kDeterminer) --governor;
  bool governed = governor > 0 && IsWithin(before, governor - 1);
  bool sites = IsSite(before[conjunction - 1].lower) && IsSitePhrase(before.subspan(right));
  return governed || sites;
}

// One step to the left over a determiner, a preposition, "and" or a relative clause; `begin` where
// nothing there belongs to the phrase.
size_t Widened(TokenSpan before, size_t begin) {
  size_t at = begin;
  while (at > 0 && (before[at - 1].tag == Tag::kDeterminer || before[at - 1].lower == "one")) --at;
  if (at == 0) return begin;
  if (ContinuesAdjectives(before, begin)) return BeginOfNear(before, begin - 1);
  if (before[at - 1].lower == "too") return at - 1;
  if (IsWithin(before, at - 1) || IsShared(before, at - 1, begin)) {
    size_t wider = BeginOfNear(before, at - 1);
    return wider < at - 1 ? wider : begin;
  }
  size_t clause = OverClause(before, at, true);
  return clause < at ? BeginOfNear(before, clause + 1) : begin;
}

bool IsHighOrLow(TokenSpan words) {
  return !words.empty() && (words.front().tag == Tag::kAdjective ||
                            words.front().tag == Tag::kParticiple || words.front().lower == "too");
}

// The widest that is a finding as its term is, or begins with what makes it one: "increased
// sensitivity to light and | glare", "thick skin on | palms"; begin() == end where there is none.
size_t BeginOfFinding(TokenSpan before, size_t near) {
  size_t begin = near;
  while (begin > 0 && before[begin].lower != "too" && !IsFindingKind(before.subspan(begin))) {
    size_t wider = Widened(before, begin);
    if (wider >= begin) break;
    begin = wider;
  }
  bool found = IsFindingKind(before.subspan(begin)) || IsHighOrLow(before.subspan(begin));
  return found ? begin : before.size();
}

// By the classes of words alone.
size_t BeginByWords(TokenSpan before, size_t near, TokenSpan term) {
  TokenSpan last = before.subspan(near);
  bool plural = !last.empty() && !IsPlural(last.back().lower) && IsPlural(term.back().lower);
  if (size_t clause = OverClause(before, near); plural && clause < near) return clause;
  if (IsSitePhrase(last) && IsSitePhrase(term)) return near;
  if (EndsClinical(last) && !EndsClinical(term)) return near;
  size_t wide = BeginOfWide(before, before.size());
  size_t over = OverConjunction(before, wide);
  size_t head = over + HeadOf(before.subspan(over));
  bool whole = EndsClinical(term) || IsSitePhrase(last) || over < wide;
  bool process = head < before.size() &&
                 (IsRelational(before[head].lower) || IsProcessNoun(before[head].lower) ||
                  before[head].lower == term.back().lower);
  if (!whole && !process) return near;
  return EndsClinical(term) ? OverClause(before, over) : over;
}

}  // namespace

bool IsInPhrase(const Token& token) {
  return token.tag == Tag::kNoun || token.tag == Tag::kAdjective || token.tag == Tag::kGerund ||
         token.tag == Tag::kParticiple || token.tag == Tag::kNumber || token.tag == Tag::kSlot;
}

bool EndsClinical(TokenSpan words) {
  if (words.empty()) return false;
  std::string_view word = words.back().lower;
  return LooksClinical(word) || LooksClinical(Singular(word)) ||
         std::ranges::any_of(kTermEndings, [&](std::string_view ending) {
           return word.size() > ending.size() + 3 && word.ends_with(ending);
         });
}

bool IsSitePhrase(TokenSpan words) {
  size_t head = HeadOf(words);
  return head < words.size() && IsSite(words[head].lower);
}

bool IsClassOfThings(std::string_view noun) { return HoldsNoun(kClassHeads, noun); }

std::string_view HeadNoun(TokenSpan words) {
  auto clause = std::ranges::find_if(words, OpensRelative);
  TokenSpan phrase = words.first(static_cast<size_t>(clause - words.begin()));
  size_t head = HeadOf(phrase);
  if (head >= phrase.size()) return {};
  while (head > 0 && phrase[head].tag == Tag::kParticiple) --head;
  return phrase[head].lower;
}

bool OpensRelative(const Token& token) {
  return token.tag == Tag::kRelative || token.lower == "when" || token.lower == "where";
}

size_t BeginOfNear(TokenSpan tokens, size_t end) {
  size_t begin = end;
  while (begin > 0 && end - begin < kMostHost && IsInPhrase(tokens[begin - 1]) &&
         !OpensParticiple(tokens, begin - 1, end))
    --begin;
  return begin;
}

size_t BeginOfWide(TokenSpan tokens, size_t end) {
  size_t begin = end;
  while (begin > 0 && end - begin < kMostHost) {
    const Token& token = tokens[begin - 1];
    bool joint =
        token.tag == Tag::kPreposition && !HoldsNoun(kOutsideExtent, token.lower) && begin < end;
    bool facet = FindFacet(token.lower) != nullptr;
    if (facet || (!IsInPhrase(token) && token.tag != Tag::kDeterminer && !joint)) break;
    --begin;
  }
  while (begin < end && tokens[begin].tag == Tag::kPreposition) ++begin;
  return begin;
}

size_t OverConjunction(TokenSpan tokens, size_t begin) {
  if (begin < 3 || tokens[begin - 1].tag != Tag::kConjunction || tokens[begin - 2].text == ",")
    return begin;
  size_t first = BeginOfWide(tokens, begin - 1);
  size_t head = first + HeadOf(tokens.subspan(first, begin - 1 - first));
  bool shares = head + 1 < begin - 1 &&
                (IsRelational(tokens[head].lower) || IsProcessNoun(tokens[head].lower));
  bool between = std::ranges::any_of(tokens.subspan(first, begin - first),
                                     [](const Token& t) { return t.lower == "between"; });
  return shares || between ? first : begin;
}

namespace {

Extent ExtentBefore(TokenSpan before, TokenSpan term) {
  size_t near = BeginOfNear(before, before.size());
  if (near == before.size() || term.empty()) return {near, before.size()};
  if (Extent shared = ByShared(before, near, term); shared.begin < shared.end) return shared;
  TokenSpan last = before.subspan(near);
  bool finding = EndsClinical(term) || IsFindingKind(term);
  if (KindOf(ToText(Cleaned(last))) == NameKind::kCondition) return {near, before.size()};
  bool shared = near > 1 && IsShared(before, near - 1, near) && !IsRelational(last.back().lower);
  bool alone = IsFindingKind(last) && !shared;
  if (!finding || alone || (EndsClinical(last) && !IsSitePhrase(last)))
    return {BeginByWords(before, near, term), before.size()};
  if (shared) near = Widened(before, BeginOfNear(before, near - 1));
  if (size_t begin = BeginOfFinding(before, near); begin < before.size())
    return NameIn(before, begin);
  size_t begin = BeginByWords(before, near, term);
  bool place = IsSite(last.front().lower) && IsSitePhrase(before.subspan(begin));
  return {place && !IsSitePhrase(term) ? before.size() : begin, before.size()};
}

// "weakened and | enlarged heart", "abnormally | slow breathing": where the modifiers of the noun
// begin whose last one stands at `begin`.
size_t BeginOfModifiers(TokenSpan before, size_t begin) {
  while (begin > 0 && begin + 1 < before.size() && IsAdjectival(before[begin])) {
    size_t joint = begin - 1;
    if (IsManner(before, joint)) {
      begin = joint;
      continue;
    }
    bool joined = joint > 0 && (before[joint].lower == "and" || before[joint].text == ",") &&
                  IsAdjectival(before[joint - 1]);
    if (!joined) break;
    begin = joint - 1;
  }
  return begin;
}

}  // namespace

Extent GlossedBefore(TokenSpan before, TokenSpan term) {
  Extent extent = ExtentBefore(before, term);
  bool whole = extent.begin < extent.end && PrepositionIn(term) == term.size();
  if (whole) extent.begin = BeginOfModifiers(before, extent.begin);
  auto CountsOnly = [&](const Token& token) {  // "| single building blocks (amino acids)"
    return token.tag == Tag::kDeterminer || token.lower == "single";
  };
  while (extent.begin < extent.end && CountsOnly(before[extent.begin])) ++extent.begin;
  return extent;
}

size_t BeginOfClass(TokenSpan before, TokenSpan member) {
  size_t phrase =
      BeginOfPhrase(before, before.size() - std::min(before.size(), kMostHost), before.size());
  size_t near = BeginOfNear(before, before.size());
  TokenSpan last = before.subspan(near);
  bool fits =
      !last.empty() && IsPlural(last.back().lower) && (!IsSitePhrase(last) || IsSitePhrase(member));
  if (fits) return phrase;
  size_t wide = OverClause(before, near, true);
  size_t joint = near > 1 && before[near - 1].tag == Tag::kDeterminer ? near - 1 : near;
  if (wide == near && joint > 1 && before[joint - 1].tag == Tag::kPreposition)
    wide = BeginOfNear(before, joint - 1);
  TokenSpan whole = before.subspan(wide);
  bool plural = wide < near && IsPlural(HeadNoun(whole));
  return plural ? wide : phrase;
}

}  // namespace causeway
