// Phrases are linked by what stands between them: a preposition makes the second the complement of
// the first, a comma or a conjunction makes both conjuncts. Lists are followed lexically, since the
// parser loses itself in more than two conjuncts; where two places fit, its opinion counts as one
// of several.
#include "importers/prose/noun_phrases.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"

namespace causeway {
namespace {

constexpr uint32_t kMostInBrackets = 40;
constexpr size_t kMostGovernors = 8;  // that are tried for one phrase

enum class Link : uint8_t { kNone, kJoint, kPreposition, kBoth };

bool IsPreposition(const Token& token) {
  return token.tag == Tag::kPreposition ||
         (token.tag == Tag::kTo && token.relation == Deprel::kCase);
}

// A word that says nothing about what is named; how bad or how much it is stays.
bool IsVague(const Token& token) {
  constexpr std::array<std::string_view, 8> kKept = {"severe", "multiple", "early",   "major",
                                                     "more",   "less",     "extreme", "few"};
  if (IsNominal(token.pos) || std::ranges::find(kKept, token.lower) != kKept.end()) return false;
  return IsVagueModifier(token.lower) || (token.tag == Tag::kDeterminer && token.pos != Pos::kJjr);
}

// Not "Down" of "Down syndrome".
bool IsPlainAdverb(const Token& token) {
  return token.pos == Pos::kRb && token.lower != "too" && token.lower != "not" &&
         ClosedClass(token.lower) != Tag::kPreposition;
}

// "ARID1A".
bool MayBeGene(const Token& token) {
  return token.text.size() > 2 && std::ranges::count_if(token.text, IsUpper) > 1;
}

class PhraseFinder {
 public:
  explicit PhraseFinder(TokenSpan sentence) : sentence_(sentence) {}

  std::vector<NounPhrase> Find() {
    for (const NounChunk& chunk : FindNounChunks(sentence_)) phrases_.push_back({.chunk = chunk});
    for (uint32_t i = 0; i < phrases_.size(); ++i) {
      phrases_[i].first = phrases_[i].last = i;
      phrases_[i].words = OwnWords(phrases_[i].chunk);
      if (i > 0) Connect(i);
    }
    for (uint32_t i = Count(); i-- > 0;) BorrowNoun(i);
    for (uint32_t i = Count(); i-- > 0;) BorrowComplement(i);
    return std::move(phrases_);
  }

 private:
  [[nodiscard]] uint32_t Count() const { return static_cast<uint32_t>(phrases_.size()); }
  [[nodiscard]] const Token& HeadOf(uint32_t phrase) const {
    return sentence_[phrases_[phrase].chunk.head];
  }

  // A chunk without determiners, counts and vague words.
  [[nodiscard]] Words OwnWords(const NounChunk& chunk) const {
    Words words;
    bool gloss = false;
    for (uint32_t i = chunk.begin; i < chunk.end; ++i) {
      const Token& token = sentence_[i];
      gloss = token.text == "(" || (gloss && token.text != ")");
      if (gloss || token.tag == Tag::kPunctuation) continue;
      bool last = i == chunk.head;
      bool determiner =
          token.pos == Pos::kDt || token.pos == Pos::kPdt || token.pos == Pos::kPrpPoss;
      bool opens = words.empty() && (token.pos == Pos::kCd || IsPlainAdverb(token));
      bool vague = IsVague(token);
      if (last || (!determiner && !opens && !vague)) words.push_back(token);
    }
    return words;
  }

  // The index after what stands before `phrase`, and in `before` what that is; brackets that close
  // between are skipped: "a change (mutation) in".
  [[nodiscard]] uint32_t GapBefore(uint32_t phrase, uint32_t& before) const {
    before = phrase - 1;
    uint32_t begin = phrases_[before].chunk.end;
    if (sentence_[begin].text != ")") return begin;
    uint32_t open = begin;
    while (open > 0 && begin - open < kMostInBrackets && sentence_[open].text != "(") --open;
    while (before > 0 && phrases_[before].chunk.begin > open) --before;
    return phrases_[before].chunk.end == open ? begin + 1 : kNoPhrase;
  }

  [[nodiscard]] Link LinkBefore(uint32_t phrase, uint32_t begin, uint32_t& preposition) const {
    uint32_t end = phrases_[phrase].chunk.begin;
    bool joint = false;
    bool prepositions = false;
    for (uint32_t i = begin; i < end; ++i) {
      const Token& token = sentence_[i];
      if (PartsNames(token)) {
        if (prepositions) return Link::kNone;
        joint = true;
      } else if (IsPreposition(token) && !prepositions) {
        prepositions = true;
        preposition = i;
      } else if (token.tag != Tag::kAdverb && token.tag != Tag::kDeterminer) {
        return Link::kNone;
      }
    }
    if (prepositions) return joint ? Link::kBoth : Link::kPreposition;
    return joint ? Link::kJoint : Link::kNone;
  }

  void Connect(uint32_t phrase) {
    uint32_t before = 0;
    uint32_t preposition = 0;
    uint32_t gap = GapBefore(phrase, before);
    if (gap == kNoPhrase) return;
    switch (LinkBefore(phrase, gap, preposition)) {
      case Link::kNone:
        return;
      case Link::kPreposition:
        return Complete(GovernorOf(phrase, before, preposition), preposition, phrase);
      case Link::kJoint:
        return Join(ConjunctOf(phrase, before), phrase);
      case Link::kBoth:
        return JoinComplements(before, preposition, phrase);
    }
  }

  // "pain in the back and in the neck".
  void JoinComplements(uint32_t before, uint32_t preposition, uint32_t phrase) {
    bool same = phrases_[before].governor != kNoPhrase &&
                sentence_[phrases_[before].preposition].lower == sentence_[preposition].lower;
    if (same) Join(before, phrase);
  }

  // The phrase that the parser attaches `phrase` to, or kNoPhrase.
  [[nodiscard]] uint32_t ParsedGovernor(uint32_t phrase) const {
    uint32_t head = HeadOf(phrase).head;
    if (head == kRootHead) return kNoPhrase;
    auto after = std::ranges::upper_bound(phrases_, head, {},
                                          [](const NounPhrase& p) { return p.chunk.begin; });
    if (after == phrases_.begin()) return kNoPhrase;
    --after;
    return head < after->chunk.end ? static_cast<uint32_t>(after - phrases_.begin()) : kNoPhrase;
  }

  // "pain in", "people with"; "to" and "from" only after nouns that call for them.
  [[nodiscard]] bool Takes(uint32_t phrase, std::string_view preposition,
                           uint32_t complement) const {
    constexpr std::array<std::string_view, 12> kInner = {"in",     "on",      "with",  "around",
                                                         "under",  "within",  "below", "behind",
                                                         "during", "between", "along", "at"};
    constexpr std::array<std::string_view, 10> kTaking = {
        "exposure", "sensitivity", "resistance", "susceptibility", "allergy",
        "reaction", "response",    "trauma",     "blow",           "contact"};
    if (std::ranges::find(kInner, preposition) != kInner.end()) return true;
    std::string_view noun = HeadOf(phrase).lower;
    bool parsed = ParsedGovernor(complement) == phrase;
    bool taking = parsed || IsRelational(noun) || std::ranges::find(kTaking, noun) != kTaking.end();
    return taking && (preposition == "to" || preposition == "into" || preposition == "for");
  }

  // "of" belongs to what stands before it; another preposition to that, or to what that itself
  // completes, if the parser agrees or the noun calls for it ("pain in").
  [[nodiscard]] uint32_t GovernorOf(uint32_t phrase, uint32_t before, uint32_t preposition) const {
    if (sentence_[preposition].lower == "of") return before;
    uint32_t parsed = ParsedGovernor(phrase);
    size_t tried = 0;
    for (uint32_t i = before; i != kNoPhrase && tried++ < kMostGovernors;
         i = phrases_[i].governor) {
      if (!Takes(i, sentence_[preposition].lower, phrase)) continue;
      bool agreed = parsed != kNoPhrase && phrases_[parsed].first == phrases_[i].first;
      bool patients = IsPerson(HeadOf(i).lower) && sentence_[preposition].lower == "with";
      if (IsRelational(HeadOf(i).lower) || agreed || patients) return i;
    }
    return kNoPhrase;
  }

  void Complete(uint32_t governor, uint32_t preposition, uint32_t phrase) {
    if (governor == kNoPhrase) return;
    phrases_[phrase].governor = governor;
    phrases_[phrase].preposition = preposition;
    phrases_[governor].complements.push_back({preposition, phrase});
  }

  // The phrase before that `phrase` is coordinated with: the last, or one that the last completes.
  [[nodiscard]] uint32_t ConjunctOf(uint32_t phrase, uint32_t before) const {
    uint32_t parsed = ParsedGovernor(phrase);
    uint32_t best = kNoPhrase;
    int best_score = -100;
    size_t tried = 0;
    for (uint32_t i = before; i != kNoPhrase && tried++ < kMostGovernors;
         i = phrases_[i].governor) {
      int score = Likeness(i, phrase);
      if (parsed != kNoPhrase && phrases_[parsed].first == phrases_[i].first) score += 2;
      bool listed = i == before && phrases_[i].first != i;
      if (listed) score += 2;
      if (score > best_score) best_score = score, best = i;
    }
    return best;
  }

  [[nodiscard]] int Likeness(uint32_t a, uint32_t b) const {
    bool site_a = IsSite(HeadOf(a).lower);
    bool site_b = IsSite(HeadOf(b).lower);
    uint32_t after = phrases_[b].chunk.end;
    bool completed = after < sentence_.size() && sentence_[after].lower == "of";
    int score = 0;
    if (site_a && site_b) score += 2;
    if (site_a != site_b) score -= 2;
    if (completed) score += phrases_[a].complements.empty() ? -1 : 2;
    return score;
  }

  void Join(uint32_t conjunct, uint32_t phrase) {
    if (conjunct == kNoPhrase) return;
    uint32_t first = phrases_[conjunct].first;
    phrases_[phrases_[first].last].next = phrase;
    phrases_[first].last = phrase;
    phrases_[phrase].first = first;
    phrases_[phrase].governor = phrases_[first].governor;
    phrases_[phrase].preposition = phrases_[first].preposition;
  }

  // "partial | complete collapse", "muscle | joint pain": the first takes the later's noun.
  void BorrowNoun(uint32_t index) {
    NounPhrase& phrase = phrases_[index];
    if (phrase.next == kNoPhrase || phrase.words.empty()) return;
    const NounPhrase& later = phrases_[phrase.next];
    if (later.words.size() < 2) return;
    if (phrase.chunk.open) {
      auto noun =
          std::ranges::find_if(later.words, [](const Token& t) { return IsNominal(t.pos); });
      phrase.words.insert(phrase.words.end(), noun, later.words.end());
      phrase.borrowed = noun != later.words.end();
    } else if (ModifiesLater(phrase, later)) {
      phrase.words.push_back(later.words.back());
    }
  }

  // "kidney or bladder stones".
  [[nodiscard]] bool ModifiesLater(const NounPhrase& phrase, const NounPhrase& later) const {
    const Token& head = sentence_[phrase.chunk.head];
    bool parsed = (head.relation == Deprel::kCompound || head.relation == Deprel::kAmod) &&
                  head.head >= later.chunk.begin && head.head != kRootHead;
    bool sites = phrase.words.size() <= 2 && IsSite(head.lower) &&
                 IsSite(later.words[later.words.size() - 2].lower) &&
                 !IsSite(later.words.back().lower);
    bool gene =
        phrase.words.size() == 1 && MayBeGene(head) && later.words.back().lower.starts_with("gene");
    return parsed || sites || gene;
  }

  // "degeneration | death of motor neurons": the first takes "of motor neurons".
  void BorrowComplement(uint32_t index) {
    NounPhrase& phrase = phrases_[index];
    if (phrase.next == kNoPhrase || !phrase.complements.empty()) return;
    const NounPhrase& later = phrases_[phrase.next];
    if (later.complements.empty()) return;
    std::string_view preposition = sentence_[later.complements[0].preposition].lower;
    if (preposition != "of" && preposition != "in") return;
    bool bare = sentence_[later.chunk.begin].tag != Tag::kDeterminer;
    if ((phrase.chunk.open || IsRelational(HeadOf(index).lower)) && bare)
      phrase.complements.push_back(later.complements[0]);
  }

  TokenSpan sentence_;
  std::vector<NounPhrase> phrases_;
};

}  // namespace

std::vector<NounPhrase> FindNounPhrases(TokenSpan sentence) {
  return PhraseFinder(sentence).Find();
}

}  // namespace causeway
