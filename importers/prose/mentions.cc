// Noun chunks are linked to one another by what stands between them: a preposition makes the
// second the complement of the first, a comma or a conjunction makes both conjuncts. Lists are
// followed lexically, since the parser loses itself in more than two conjuncts; where two places
// fit, its opinion counts as one of several.
#include "importers/prose/mentions.h"

#include <fmt/format.h>

#include <algorithm>

#include "importers/prose/lexicon.h"
#include "importers/prose/noun_chunks.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr uint32_t kNowhere = UINT32_MAX;
constexpr uint32_t kMostNesting = 3;  // complements of complements in one name
constexpr size_t kMostWords = 32;     // of one name
constexpr size_t kMostGovernors = 8;  // that are tried for one phrase
constexpr size_t kMentionsAToken = 4;

enum class Link : uint8_t { kNone, kJoint, kPreposition, kBoth };

struct Complement {
  uint32_t preposition = 0;  // a token
  uint32_t chunk = 0;        // the first of its coordination
};

struct Phrase {
  NounChunk chunk;
  bool borrowed = false;         // its noun is another's
  Words words;                   // cleaned; an open one has borrowed its noun
  uint32_t governor = kNowhere;  // the phrase whose complement it is
  uint32_t preposition = 0;      // between them
  uint32_t first = kNowhere;     // the first of its coordination; itself when alone
  uint32_t next = kNowhere;      // the next of its coordination
  uint32_t last = kNowhere;      // of the first: the last of its coordination
  std::vector<Complement> complements;
};

bool IsJoint(const Token& token) {
  return token.text == "," || token.tag == Tag::kConjunction || token.text == "/";
}

bool IsPreposition(const Token& token) {
  return token.tag == Tag::kPreposition ||
         (token.tag == Tag::kTo && token.relation == Deprel::kCase);
}

class MentionFinder {
 public:
  MentionFinder(TokenSpan sentence, const Limits& limits) : sentence_(sentence), limits_(limits) {}

  std::vector<MentionSpan> Find() {
    for (const NounChunk& chunk : FindNounChunks(sentence_)) phrases_.push_back({.chunk = chunk});
    for (uint32_t i = 0; i < phrases_.size(); ++i) {
      phrases_[i].first = phrases_[i].last = i;
      phrases_[i].words = OwnWords(phrases_[i].chunk);
      if (i > 0) Connect(i);
    }
    for (uint32_t i = Count(); i-- > 0;) BorrowNoun(i);
    for (uint32_t i = Count(); i-- > 0;) BorrowComplement(i);
    for (uint32_t i = 0; i < phrases_.size(); ++i) Emit(i);
    FindPronouns();
    std::ranges::stable_sort(mentions_, {}, &MentionSpan::head);
    return std::move(mentions_);
  }

 private:
  [[nodiscard]] uint32_t Count() const { return static_cast<uint32_t>(phrases_.size()); }
  [[nodiscard]] const Token& HeadOf(uint32_t phrase) const {
    return sentence_[phrases_[phrase].chunk.head];
  }

  // A chunk without determiners, counts and vague words.
  [[nodiscard]] Words OwnWords(const NounChunk& chunk) const {
    Words words;
    for (uint32_t i = chunk.begin; i < chunk.end; ++i) {
      const Token& token = sentence_[i];
      bool last = i == chunk.head;
      bool determiner = token.tag == Tag::kDeterminer || token.pos == Pos::kDt ||
                        token.pos == Pos::kPdt || token.pos == Pos::kPrpPoss;
      bool opens = words.empty() && (token.pos == Pos::kRb || token.pos == Pos::kCd);
      bool vague = IsVagueModifier(token.lower) && !IsNominal(token.pos) &&
                   !CountsOne(sentence_.subspan(i, chunk.end - i));
      if (last || (!determiner && !opens && !vague)) words.push_back(token);
    }
    return words;
  }

  [[nodiscard]] Link LinkBefore(uint32_t phrase, uint32_t& preposition) const {
    uint32_t begin = phrases_[phrase - 1].chunk.end;
    uint32_t end = phrases_[phrase].chunk.begin;
    bool joint = false;
    bool prepositions = false;
    for (uint32_t i = begin; i < end; ++i) {
      const Token& token = sentence_[i];
      if (IsJoint(token)) {
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
    uint32_t preposition = 0;
    switch (LinkBefore(phrase, preposition)) {
      case Link::kNone:
        return;
      case Link::kPreposition:
        return Complete(GovernorOf(phrase, preposition), preposition, phrase);
      case Link::kJoint:
        return Join(ConjunctOf(phrase), phrase);
      case Link::kBoth:
        return;
    }
  }

  // The phrase that the parser attaches `phrase` to, or kNowhere.
  [[nodiscard]] uint32_t ParsedGovernor(uint32_t phrase) const {
    uint32_t head = HeadOf(phrase).head;
    if (head == kRootHead) return kNowhere;
    auto after =
        std::ranges::upper_bound(phrases_, head, {}, [](const Phrase& p) { return p.chunk.begin; });
    if (after == phrases_.begin()) return kNowhere;
    --after;
    return head < after->chunk.end ? static_cast<uint32_t>(after - phrases_.begin()) : kNowhere;
  }

  // "of" belongs to what stands before it; another preposition to that, or to what that itself
  // completes, if the parser agrees or the noun calls for it ("pain in").
  [[nodiscard]] uint32_t GovernorOf(uint32_t phrase, uint32_t preposition) const {
    uint32_t before = phrase - 1;
    if (sentence_[preposition].lower == "of") return before;
    uint32_t parsed = ParsedGovernor(phrase);
    size_t tried = 0;
    for (uint32_t i = before; i != kNowhere && tried++ < kMostGovernors; i = phrases_[i].governor) {
      if (IsRelational(HeadOf(i).lower) || i == parsed) return i;
    }
    return kNowhere;
  }

  void Complete(uint32_t governor, uint32_t preposition, uint32_t phrase) {
    if (governor == kNowhere) return;
    phrases_[phrase].governor = governor;
    phrases_[phrase].preposition = preposition;
    phrases_[governor].complements.push_back({preposition, phrase});
  }

  // The phrase before that `phrase` is coordinated with: the last, or one that the last completes.
  [[nodiscard]] uint32_t ConjunctOf(uint32_t phrase) const {
    uint32_t parsed = ParsedGovernor(phrase);
    uint32_t best = kNowhere;
    int best_score = -100;
    size_t tried = 0;
    for (uint32_t i = phrase - 1; i != kNowhere && tried++ < kMostGovernors;
         i = phrases_[i].governor) {
      int score = Likeness(i, phrase);
      if (parsed != kNowhere && phrases_[parsed].first == phrases_[i].first) score += 2;
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
    if (conjunct == kNowhere) return;
    uint32_t first = phrases_[conjunct].first;
    phrases_[phrases_[first].last].next = phrase;
    phrases_[first].last = phrase;
    phrases_[phrase].first = first;
    phrases_[phrase].governor = phrases_[first].governor;
    phrases_[phrase].preposition = phrases_[first].preposition;
  }

  // "partial | complete collapse", "muscle | joint pain": the first takes the later's noun.
  void BorrowNoun(uint32_t index) {
    Phrase& phrase = phrases_[index];
    if (phrase.next == kNowhere || phrase.words.empty()) return;
    const Phrase& later = phrases_[phrase.next];
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
  [[nodiscard]] bool ModifiesLater(const Phrase& phrase, const Phrase& later) const {
    const Token& head = sentence_[phrase.chunk.head];
    bool parsed = (head.relation == Deprel::kCompound || head.relation == Deprel::kAmod) &&
                  head.head >= later.chunk.begin && head.head != kRootHead;
    bool sites = phrase.words.size() <= 2 && IsSite(head.lower) &&
                 IsSite(later.words[later.words.size() - 2].lower) &&
                 !IsSite(later.words.back().lower);
    return parsed || sites;
  }

  // "degeneration | death of motor neurons": the first takes "of motor neurons".
  void BorrowComplement(uint32_t index) {
    Phrase& phrase = phrases_[index];
    if (phrase.next == kNowhere || !phrase.complements.empty()) return;
    const Phrase& later = phrases_[phrase.next];
    if (later.complements.empty() || sentence_[later.complements[0].preposition].lower != "of")
      return;
    bool bare = sentence_[later.chunk.begin].tag != Tag::kDeterminer;
    if ((phrase.chunk.open || IsRelational(HeadOf(index).lower)) && bare)
      phrase.complements.push_back(later.complements[0]);
  }

  void Append(Words& name, uint32_t phrase, uint32_t nesting) const {
    const Phrase& p = phrases_[phrase];
    name.insert(name.end(), p.words.begin(), p.words.end());
    if (nesting == 0 || p.complements.empty()) return;
    const Complement& c = p.complements[0];
    if (sentence_[c.preposition].lower != "of") return;
    name.push_back(sentence_[c.preposition]);
    Append(name, c.chunk, nesting - 1);
  }

  void Emit(uint32_t index) {
    const Phrase& phrase = phrases_[index];
    if (phrase.words.empty() || (phrase.chunk.open && !phrase.borrowed) || IsMeasured(phrase))
      return;
    std::vector<Words> names{phrase.words};
    uint32_t end = phrase.chunk.end;
    for (const Complement& complement : phrase.complements) {
      bool of = sentence_[complement.preposition].lower == "of";
      end = std::max(end, phrases_[phrases_[complement.chunk].last].chunk.end);
      if (!of) Add(index, names, end);
      names = Completed(names, complement);
    }
    Add(index, names, end);
  }

  // "a variety of reasons" is about reasons.
  [[nodiscard]] bool IsMeasured(const Phrase& phrase) const {
    return phrase.words.size() == 1 && !phrase.complements.empty() &&
           sentence_[phrase.complements[0].preposition].lower == "of" &&
           IsMeasure(sentence_[phrase.chunk.head].lower);
  }

  // Each name with each conjunct of the complement.
  [[nodiscard]] std::vector<Words> Completed(const std::vector<Words>& names,
                                             const Complement& complement) const {
    std::vector<Words> completed;
    for (const Words& name : names) {
      for (uint32_t c = complement.chunk; c != kNowhere; c = phrases_[c].next) {
        if (completed.size() >= limits_.list_names || name.size() > kMostWords) return completed;
        completed.push_back(name);
        completed.back().push_back(sentence_[complement.preposition]);
        Append(completed.back(), c, kMostNesting);
      }
    }
    return completed;
  }

  void Add(uint32_t index, const std::vector<Words>& names, uint32_t end) {
    const Phrase& phrase = phrases_[index];
    const Token& head = HeadOf(index);
    for (const Words& name : names) {
      if (mentions_.size() >= kMentionsAToken * sentence_.size()) return;
      mentions_.push_back(
          {.head = phrase.chunk.head,
           .begin = phrase.chunk.begin,
           .end = end,
           .group = phrases_[phrase.first].chunk.head,
           .kind = IsPerson(head.lower) ? MentionKind::kPersons : MentionKind::kNoun,
           .words = name});
    }
  }

  void FindPronouns() {
    for (uint32_t i = 0; i < sentence_.size(); ++i) {
      const Token& token = sentence_[i];
      bool personal = token.lower == "it" || token.lower == "they" || token.lower == "them";
      bool pointing = (token.lower == "this" || token.lower == "these" || token.lower == "those") &&
                      token.relation != Deprel::kDet;
      if (!personal && !pointing) continue;
      mentions_.push_back({.head = i,
                           .begin = i,
                           .end = i + 1,
                           .group = i,
                           .kind = MentionKind::kPronoun,
                           .words = {token}});
    }
  }

  TokenSpan sentence_;
  const Limits& limits_;
  std::vector<Phrase> phrases_;
  std::vector<MentionSpan> mentions_;
};

}  // namespace

std::vector<MentionSpan> FindMentions(TokenSpan sentence, const Limits& limits) {
  return MentionFinder(sentence, limits).Find();
}

std::string ToText(TokenSpan sentence, const std::vector<MentionSpan>& mentions) {
  std::string out;
  for (const MentionSpan& mention : mentions) {
    out += sentence[mention.head].text;
    if (mention.group != mention.head) out += fmt::format(" < {}", sentence[mention.group].text);
    out += fmt::format(": {}\n", ToText(mention.words));
  }
  return out;
}

}  // namespace causeway
