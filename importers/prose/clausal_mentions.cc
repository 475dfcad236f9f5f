// A clause is read around its verbs: its subject is the phrase before them, and what follows up to
// the next joint or clause is its complement.
#include "importers/prose/clausal_mentions.h"

#include <algorithm>
#include <array>

#include "importers/prose/cues.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/noun_chunks.h"

namespace causeway {
namespace {

constexpr size_t kMostAfterVerb = 16;
constexpr size_t kMostEventWords = 40;

// Verbs that state a relation or report one: their clauses are assertions, not arguments.
bool States(const Token& verb) {
  constexpr std::array<std::string_view, 33> kVerbs = {
      "include", "call",    "know",     "name",    "mean",    "have",     "associate",
      "think",   "refer",   "say",      "believe", "inherit", "diagnose", "treat",
      "help",    "involve", "suggest",  "term",    "develop", "occur",    "happen",
      "depend",  "range",   "use",      "follow",  "need",    "see",      "play",
      "provide", "show",    "describe", "relate",  "go"};
  return Holds(kVerbs, verb.lemma) || verb.lemma == "cause" || verb.lemma == "lead" ||
         verb.lemma == "result";
}

// "when nerves are damaged": the clause after one of these is what brings something about.
bool OpensEvent(const Token& token) {
  constexpr std::array<std::string_view, 8> kWords = {"if",      "when", "which", "where",
                                                      "because", "so",   "that",  "whenever"};
  return Holds(kWords, token.lower);
}

bool IsCausative(const Token& verb) {
  constexpr std::array<std::string_view, 8> kVerbs = {"cause", "allow", "make",   "enable",
                                                      "force", "lead",  "permit", "prevent"};
  return Holds(kVerbs, verb.lemma);
}

bool IsAuxiliary(const Token& token) {
  return token.tag == Tag::kAuxiliary || token.tag == Tag::kModal || token.tag == Tag::kNot ||
         token.pos == Pos::kMd;
}

bool IsAdverb(const Token& token) {
  return token.pos == Pos::kRb || token.pos == Pos::kRbr || token.tag == Tag::kAdverb;
}

class ClauseFinder {
 public:
  ClauseFinder(TokenSpan sentence, const std::vector<NounPhrase>& phrases)
      : sentence_(sentence), phrases_(phrases), phrase_at_(sentence.size(), kNoPhrase) {
    for (uint32_t i = 0; i < phrases.size(); ++i) {
      if (phrases[i].chunk.open && !phrases[i].borrowed) continue;
      std::fill(phrase_at_.begin() + phrases[i].chunk.begin,
                phrase_at_.begin() + phrases[i].chunk.end, i);
    }
  }

  std::vector<MentionSpan> Find() {
    for (uint32_t i = 0; i < sentence_.size();) {
      Verbs verbs = VerbsAt(i);
      if (verbs.end > i) Read(verbs);
      i = std::max(verbs.next, i + 1);
    }
    return std::move(mentions_);
  }

 private:
  // A verb with its auxiliaries and adverbs; `verb` may be the adjective after "is".
  struct Verbs {
    uint32_t begin = 0;
    uint32_t verb = 0;
    uint32_t end = 0;
    uint32_t next = 0;  // where the search for others goes on
    bool finite = false;
    bool copula = false;
  };

  [[nodiscard]] bool IsFree(uint32_t at) const {
    return at < sentence_.size() && phrase_at_[at] == kNoPhrase &&
           sentence_[at].tag != Tag::kPunctuation;
  }

  [[nodiscard]] Verbs VerbsAt(uint32_t begin) const {
    Verbs verbs{.begin = begin, .verb = begin, .end = begin};
    uint32_t at = begin;
    for (; IsFree(at); ++at) {
      const Token& token = sentence_[at];
      bool verbal = IsVerbPos(token.pos);
      bool gerund = token.pos == Pos::kVbg && at > begin && !IsAuxiliary(sentence_[at - 1]);
      if (gerund && !IsAdverb(sentence_[at - 1])) break;
      if (verbal) {
        verbs.verb = at;
        verbs.end = at + 1;
        verbs.finite |= token.pos != Pos::kVbg && token.pos != Pos::kVbn;
        verbs.copula =
            token.tag == Tag::kAuxiliary || token.lemma == "become" || token.lemma == "feel";
      } else if (IsAuxiliary(token)) {
        verbs.finite |= token.tag == Tag::kModal || token.pos == Pos::kMd;
      } else if (!IsAdverb(token) || at == begin) {
        break;
      }
    }
    if (verbs.end > begin && verbs.copula) TakePredicate(verbs);
    verbs.next = verbs.end > begin ? verbs.end : at;
    return verbs;
  }

  // "are very sparse": the adjective is what is said.
  void TakePredicate(Verbs& verbs) const {
    uint32_t at = verbs.end;
    while (IsFree(at) && IsAdverb(sentence_[at])) ++at;
    if (!IsFree(at) || (sentence_[at].pos != Pos::kJj && sentence_[at].pos != Pos::kJjr)) return;
    verbs.verb = at;
    verbs.end = at + 1;
  }

  void Read(const Verbs& verbs) {
    const Token& verb = sentence_[verbs.verb];
    if (verbs.copula && verb.tag == Tag::kAuxiliary) return;
    uint32_t before = verbs.begin;
    while (before > 0 && IsAdverb(sentence_[before - 1])) --before;
    if (before > 0 && sentence_[before - 1].tag == Tag::kTo)
      return ReadInfinitive(verbs, before - 1);
    if (States(verb)) return;
    if (before == 0) return Add(verbs, verbs.begin);
    uint32_t subject = phrase_at_[before - 1];
    if (subject == kNoPhrase) return ReadWithoutSubject(verbs, before - 1);
    if (verbs.finite) return ReadFinite(subject, verbs);
    Narrow(subject, verbs);
  }

  // After the token at `at`, which is no phrase: a pronoun, "that", a joint, a preposition.
  void ReadWithoutSubject(const Verbs& verbs, uint32_t at) {
    const Token& verb = sentence_[verbs.verb];
    const Token& left = sentence_[at];
    bool relative = left.pos == Pos::kWdt || left.pos == Pos::kWp || left.tag == Tag::kRelative ||
                    left.lower == "that";
    if (relative) {
      if (at > 0 && phrase_at_[at - 1] != kNoPhrase) Narrow(phrase_at_[at - 1], verbs);
      return;
    }
    if (!verbs.finite && (verb.pos == Pos::kVbg || verbs.copula)) return Add(verbs, verbs.begin);
    if (at == joined_until_ && left.tag == Tag::kConjunction && !IsCueLemma(verb.lemma))
      return Add(verbs, verbs.begin, subject_);
    ReadPredicate(verbs);
  }

  void ReadFinite(uint32_t subject, const Verbs& verbs) {
    const Token& verb = sentence_[verbs.verb];
    uint32_t top = TopOf(subject);
    uint32_t begin = phrases_[top].chunk.begin;
    bool opened = begin > 0 && OpensEvent(sentence_[begin - 1]);
    if (IsPerson(sentence_[phrases_[top].chunk.head].lower)) return ReadPredicate(verbs);
    if (!opened && (IsCueLemma(verb.lemma) || IsVagueModifier(verb.lower))) return;
    subject_ = sentence_.subspan(begin, phrases_[subject].chunk.end - begin);
    Add(verbs, begin);
    joined_until_ = mentions_.empty() ? 0 : mentions_.back().end;
  }

  // "patients may bleed easily", "they do not grow": what is said of persons.
  void ReadPredicate(const Verbs& verbs) {
    bool qualified = std::any_of(
        sentence_.begin() + verbs.begin, sentence_.begin() + verbs.verb, [](const Token& token) {
          return token.tag == Tag::kNot || token.lower == "may" || token.lower == "might" ||
                 token.lower.ends_with("n't") || token.lower == "cannot";
        });
    if (qualified && !IsCueLemma(sentence_[verbs.verb].lemma)) Add(verbs, verbs.begin);
  }

  // The phrase that `phrase` completes: "cells" of "cells in the lung are …".
  [[nodiscard]] uint32_t TopOf(uint32_t phrase) const {
    for (int i = 0; i < 4 && phrases_[phrase].governor != kNoPhrase; ++i)
      phrase = phrases_[phrase].governor;
    return phrase;
  }

  // "causing air to leak": the phrase before "to" is the subject; "inability to walk".
  void ReadInfinitive(const Verbs& verbs, uint32_t to) {
    if (to == 0 || phrase_at_[to - 1] == kNoPhrase) return;
    uint32_t subject = phrase_at_[to - 1];
    uint32_t begin = phrases_[TopOf(subject)].chunk.begin;
    bool caused = begin > 0 && IsCausative(sentence_[begin - 1]);
    if (caused) return Add(verbs, begin);
    constexpr std::array<std::string_view, 8> kNouns = {
        "ability", "inability", "failure", "urge", "need", "tendency", "difficulty", "trouble"};
    if (Holds(kNouns, sentence_[phrases_[subject].chunk.head].lower)) Narrow(subject, verbs);
  }

  // A verb that is said of something else.
  [[nodiscard]] bool IsFinite(uint32_t at) const {
    const Token& token = sentence_[at];
    return phrase_at_[at] == kNoPhrase &&
           (token.pos == Pos::kMd || token.pos == Pos::kVbz || token.pos == Pos::kVbp);
  }

  // The index at which a clause ends whose verbs end before `at`.
  [[nodiscard]] uint32_t EndOf(const Verbs& verbs) const {
    uint32_t at = verbs.end;
    for (; at < sentence_.size() && at - verbs.end < kMostAfterVerb; ++at) {
      const Token& token = sentence_[at];
      bool passive_agent = token.lower == "by" && sentence_[verbs.verb].pos == Pos::kVbn;
      if (token.tag == Tag::kPunctuation || token.tag == Tag::kConjunction || passive_agent ||
          IsFinite(at) || token.tag == Tag::kRelative || token.pos == Pos::kWdt ||
          token.lower == "due" ||
          (token.tag == Tag::kSubordinator && token.lower != "than" && token.lower != "as"))
        break;
    }
    return at;
  }

  // Auxiliaries and adverbs that say how sure or how often; "be" after them.
  [[nodiscard]] bool IsHedging(uint32_t at) const {
    constexpr std::array<std::string_view, 7> kHedges = {"may",  "might", "can",    "could",
                                                         "also", "often", "usually"};
    bool after = at > 0 && Holds(kHedges, sentence_[at - 1].lower);
    return Holds(kHedges, sentence_[at].lower) || (after && sentence_[at].lower == "be");
  }

  // `subject` is that of the clause before, which this one shares: "cells swell and die".
  void Add(const Verbs& verbs, uint32_t begin, TokenSpan subject = {}) {
    uint32_t end = EndOf(verbs);
    Words words(subject.begin(), subject.end());
    for (uint32_t i = begin; i < end; ++i) {
      const Token& token = sentence_[i];
      if (i < verbs.end && IsHedging(i)) continue;
      bool opens = words.empty() &&
                   (token.pos == Pos::kDt || token.pos == Pos::kPrpPoss || token.pos == Pos::kCd);
      if (!opens) words.push_back(token);
    }
    if (words.size() < 2 || words.size() > kMostEventWords) return;
    mentions_.push_back({.head = verbs.verb,
                         .begin = begin,
                         .end = end,
                         .group = verbs.verb,
                         .kind = MentionKind::kClause,
                         .words = std::move(words)});
  }

  // "bones that support breathing", "the vein entering the liver": the clause narrows the phrase
  // before it, and what that completes: "the area of the brain that controls breathing".
  void Narrow(uint32_t phrase, const Verbs& verbs) {
    AddNarrowed(phrase, phrases_[phrase].chunk.end, verbs);
    uint32_t governor = phrases_[phrase].governor;
    if (governor != kNoPhrase && sentence_[phrases_[phrase].preposition].lower == "of")
      AddNarrowed(governor, phrases_[governor].chunk.end, verbs);
  }

  void AddNarrowed(uint32_t phrase, uint32_t after, const Verbs& verbs) {
    uint32_t end = EndOf(verbs);
    const NounPhrase& noun = phrases_[phrase];
    Words words = noun.words;
    for (uint32_t i = after; i < end; ++i) words.push_back(sentence_[i]);
    if (words.size() > kMostEventWords) return;
    bool persons = IsPerson(sentence_[noun.chunk.head].lower);
    mentions_.push_back({.head = noun.chunk.head,
                         .begin = noun.chunk.begin,
                         .end = end,
                         .group = noun.chunk.head,
                         .kind = persons ? MentionKind::kPersons : MentionKind::kNoun,
                         .words = std::move(words)});
  }

  TokenSpan sentence_;
  const std::vector<NounPhrase>& phrases_;
  std::vector<uint32_t> phrase_at_;
  TokenSpan subject_;          // of the last clause
  uint32_t joined_until_ = 0;  // where it ends
  std::vector<MentionSpan> mentions_;
};

}  // namespace

std::vector<MentionSpan> FindClausalMentions(TokenSpan sentence,
                                             const std::vector<NounPhrase>& phrases) {
  return ClauseFinder(sentence, phrases).Find();
}

}  // namespace causeway
