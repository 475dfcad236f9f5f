// A verb without a subject of its own takes that of the verb that it is joined to or completes, and
// a participle or relative clause the noun that it stands by. Where the parser errs more often than
// the rules (what "which" after a comma speaks of, "caused by" after a noun), they keep their word.
#include "importers/prose/parse_repairs.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "importers/prose/cues.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/noun_chunks.h"

namespace causeway {
namespace {

constexpr uint32_t kNone = kRootHead;
constexpr int kMostVerbs = 8;              // from a verb to the one whose subject it shares
constexpr uint32_t kMostClauseWords = 20;  // between the subject of a clause and "which"

bool IsSubject(Deprel relation) {
  return relation == Deprel::kNsubj || relation == Deprel::kNsubjPass ||
         relation == Deprel::kCsubj || relation == Deprel::kCsubjPass ||
         relation == Deprel::kNsubjOuter;
}

bool IsRelative(const Token& token) {
  return token.pos == Pos::kWdt || token.pos == Pos::kWp || token.tag == Tag::kRelative;
}

bool IsRelativeClause(Deprel relation) {
  return relation == Deprel::kAclRelcl || relation == Deprel::kAdvclRelcl;
}

bool PartsClauses(const Token& token) { return IsJoint(token) || token.text == ";"; }

bool IsClass(const Token& token) { return IsClassNoun(token.lower) || IsGenericNoun(token.lower); }

// What is called, and what includes or has something, is read by the words that stand before.
bool IsForRules(const Predicate& predicate) {
  constexpr std::array<std::string_view, 6> kLemmas = {"call",  "know",    "name",
                                                       "refer", "include", "have"};
  return std::ranges::find(kLemmas, predicate.lemma) != kLemmas.end();
}

class SubjectFinder {
 public:
  SubjectFinder(TokenSpan tokens, std::vector<Predicate>& predicates)
      : tokens_(tokens),
        predicates_(predicates),
        first_(tokens.size(), kNone),
        next_(tokens.size(), kNone) {
    for (auto i = static_cast<uint32_t>(tokens.size()); i-- > 0;) {
      uint32_t head = tokens[i].head;
      if (head == kRootHead) continue;
      next_[i] = first_[head];
      first_[head] = i;
    }
  }

  void Mend() {
    for (Predicate& predicate : predicates_) Mend(predicate);
  }

 private:
  void Mend(Predicate& predicate) const {
    if (PrepositionalCueAt(tokens_, predicate.begin) > 0 || IsForRules(predicate)) return;
    if (IsCausedToAct(predicate)) return;
    uint32_t verb = VerbOf(predicate);
    uint32_t subject = SubjectOf(verb, kMostVerbs);
    if (subject == kNone || subject >= predicate.begin) return;
    if (IsAmbiguous(predicate, verb) || !CanBeSubject(subject, verb, predicate)) return;
    if (subject >= predicate.subject_begin && subject < predicate.subject_end)
      return TakeOffIntroduction(subject, predicate);
    if (IsClass(tokens_[subject]) && StandsByNoun(verb)) return;
    SetSubject(subject, predicate);
  }

  // "causes | fluid | to collect": whose infinitive it is stands right before it.
  [[nodiscard]] bool IsCausedToAct(const Predicate& predicate) const {
    size_t begin = predicate.begin;
    return begin > 1 && tokens_[begin - 1].tag == Tag::kTo && predicate.subject_end + 1 == begin &&
           tokens_[begin - 2].tag == Tag::kNoun;
  }

  [[nodiscard]] uint32_t VerbOf(const Predicate& predicate) const {
    auto at = static_cast<uint32_t>(predicate.end) - 1;
    while (at > predicate.begin && tokens_[at].tag == Tag::kAdverb) --at;
    Deprel relation = tokens_[at].relation;
    bool auxiliary =
        relation == Deprel::kCop || relation == Deprel::kAux || relation == Deprel::kAuxPass;
    return auxiliary && tokens_[at].head != kNone ? tokens_[at].head : at;
  }

  template <class Condition>
  [[nodiscard]] uint32_t Child(uint32_t head, Condition condition) const {
    for (uint32_t child = first_[head]; child != kNone; child = next_[child]) {
      if (condition(tokens_[child].relation)) return child;
    }
    return kNone;
  }
  [[nodiscard]] bool Has(uint32_t head, Deprel relation) const {
    return Child(head, [&](Deprel of) { return of == relation; }) != kNone;
  }

  [[nodiscard]] bool StandsByNoun(uint32_t verb) const {
    return tokens_[verb].relation == Deprel::kAcl || tokens_[verb].relation == Deprel::kAclRelcl;
  }

  // The token that heads the subject of the verb at `verb`; kNone where it has none.
  [[nodiscard]] uint32_t SubjectOf(uint32_t verb, int steps) const {
    uint32_t head = tokens_[verb].head;
    uint32_t own = Child(verb, IsSubject);
    if (own != kNone && !IsRelative(tokens_[own])) return own;
    if (head == kNone || steps == 0) return kNone;
    if (own != kNone || StandsByNoun(verb)) return AntecedentAt(head, steps - 1);
    switch (tokens_[verb].relation) {
      case Deprel::kXcomp: {
        uint32_t object = Child(head, [](Deprel of) { return of == Deprel::kObj; });
        return object != kNone ? object : SubjectOf(head, steps - 1);
      }
      case Deprel::kConj:
      case Deprel::kAdvcl:
      case Deprel::kParataxis:
        return SubjectOf(head, steps - 1);
      default:
        return kNone;
    }
  }

  // Of "X is a disease that", "X, a disease that": X.
  [[nodiscard]] uint32_t AntecedentAt(uint32_t noun, int steps) const {
    if (!IsClass(tokens_[noun])) return noun;
    uint32_t defined = Has(noun, Deprel::kCop) ? SubjectOf(noun, steps) : kNone;
    if (defined != kNone) return defined;
    bool apposed = tokens_[noun].relation == Deprel::kAppos && tokens_[noun].head != kNone;
    return apposed ? tokens_[noun].head : noun;
  }

  // Where the parser errs more often than the rules.
  [[nodiscard]] bool IsAmbiguous(const Predicate& predicate, uint32_t verb) const {
    size_t begin = predicate.begin;
    while (begin > 0 && tokens_[begin - 1].tag == Tag::kAdverb) --begin;
    if (begin == 0) return false;
    const Token& before = tokens_[begin - 1];
    Deprel relation = tokens_[verb].relation;
    if (IsRelative(before)) return !IsRelativeClause(relation);
    if (predicate.finite) return false;
    return predicate.passive ? !PartsClauses(before)
                             : PartsClauses(before) && relation == Deprel::kAcl;
  }

  // No phrase under a preposition can; and a clause only of "which", if it is not about persons.
  [[nodiscard]] bool CanBeSubject(uint32_t subject, uint32_t verb,
                                  const Predicate& predicate) const {
    if (!IsVerbPos(tokens_[subject].pos)) return !Has(subject, Deprel::kCase);
    if (!IsRelativeClause(tokens_[verb].relation)) return false;
    uint32_t of = SubjectOf(subject, kMostVerbs);
    return of != kNone && !IsPerson(tokens_[of].lower) && of < predicate.begin &&
           predicate.begin - of <= kMostClauseWords;
  }

  // "If untreated, | gout …": what stands before the comma introduces the clause.
  void TakeOffIntroduction(uint32_t subject, Predicate& predicate) const {
    uint32_t begin = BeginOf(subject);
    if (begin < predicate.subject_begin + 2 || tokens_[begin - 1].text != ",") return;
    bool listed = tokens_[begin - 2].tag == Tag::kAdjective || Has(subject, Deprel::kConj);
    if (!listed) predicate.subject_begin = begin;
  }

  // The subject as another predicate has it, or else its words up to the first clause in it.
  void SetSubject(uint32_t subject, Predicate& predicate) const {
    for (const Predicate& other : predicates_) {
      if (&other == &predicate) break;
      if (subject < other.subject_begin || subject >= other.subject_end) continue;
      predicate.subject_begin = other.subject_begin;
      predicate.subject_end = other.subject_end;
      return;
    }
    bool cut = false;
    size_t begin = BeginOf(subject);
    size_t end = std::min<size_t>(EndOf(subject, cut), predicate.begin);
    if (!IsVerbPos(tokens_[subject].pos) && HoldsPredicate(begin, end)) return;
    predicate.subject_begin = begin;
    predicate.subject_end = end;
  }

  // Parser and rules differ in what is a verb: "high glucose damages nerves".
  [[nodiscard]] bool HoldsPredicate(size_t begin, size_t end) const {
    return std::ranges::any_of(predicates_, [&](const Predicate& other) {
      return other.finite && other.begin >= begin && other.begin < end;
    });
  }

  // Whether what a token heads is a clause or a phrase of its own beside its head's.
  [[nodiscard]] bool IsApart(uint32_t at) const {
    const Token& token = tokens_[at];
    switch (token.relation) {
      case Deprel::kAcl:
      case Deprel::kAclRelcl:
      case Deprel::kAdvcl:
      case Deprel::kAppos:
      case Deprel::kCcomp:
      case Deprel::kParataxis:
        return true;
      case Deprel::kConj:
        return IsVerbPos(token.pos) && token.pos != Pos::kVbg;
      default:
        return false;
    }
  }

  [[nodiscard]] uint32_t LeftmostOf(uint32_t head) const {
    uint32_t child = first_[head];
    while (child != kNone && child < head && IsApart(child)) child = next_[child];
    return child != kNone && child < head ? LeftmostOf(child) : head;
  }

  // Without its own preposition and what joins it to what is before.
  [[nodiscard]] uint32_t BeginOf(uint32_t head) const {
    uint32_t begin = LeftmostOf(head);
    while (begin < head &&
           ((tokens_[begin].relation == Deprel::kCase && tokens_[begin].head == head) ||
            tokens_[begin].tag == Tag::kPunctuation || tokens_[begin].tag == Tag::kConjunction))
      ++begin;
    return begin;
  }

  [[nodiscard]] uint32_t EndOf(uint32_t head, bool& cut) const {
    uint32_t end = head + 1;
    for (uint32_t child = first_[head]; child != kNone && !cut; child = next_[child]) {
      if (child < head) continue;
      cut = IsApart(child);
      if (!cut) end = std::max(end, EndOf(child, cut));
    }
    return end;
  }

  TokenSpan tokens_;
  std::vector<Predicate>& predicates_;
  std::vector<uint32_t> first_;  // the first token that each governs
  std::vector<uint32_t> next_;   // the next that its head governs
};

// A part of a parsed sentence is none: its heads are those of the whole.
bool IsParsed(TokenSpan tokens) {
  return !tokens.empty() && std::ranges::all_of(tokens, [&](const Token& token) {
    return token.relation != Deprel::kNone &&
           (token.head == kRootHead || token.head < tokens.size());
  });
}

// Words of which the trained tagger knows better what they are.
bool IsUncertain(TokenSpan tokens, size_t at) {
  if (tokens[at].tag == Tag::kGerund) return true;
  if (tokens[at].tag != Tag::kNoun || at == 0) return false;
  Tag before = tokens[at - 1].tag;
  return before == Tag::kModal ||
         (before == Tag::kTo && at > 1 && tokens[at - 2].tag != Tag::kNoun);
}

bool StatesRelation(const Predicate& predicate) {
  return predicate.lemma == "be" || predicate.lemma == "include" || IsCueLemma(predicate.lemma);
}

// Whether all that stands before a predicate is its subject, as the rules see it.
bool FollowsItsSubject(TokenSpan tokens, const Predicate& predicate) {
  bool whole = predicate.finite && predicate.subject_begin == 0 && predicate.subject_end > 0 &&
               predicate.subject_end == predicate.begin;
  return whole &&
         std::none_of(tokens.begin(), tokens.begin() + static_cast<ptrdiff_t>(predicate.begin),
                      [](const Token& token) {
                        return PartsClauses(token) || token.tag == Tag::kVerb ||
                               token.tag == Tag::kRelative;
                      });
}

}  // namespace

bool CallsForParse(TokenSpan tokens) {
  std::vector<Predicate> predicates = FindPredicates(tokens);
  bool states = std::ranges::any_of(predicates, StatesRelation);
  if (!states) return false;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (IsUncertain(tokens, i)) return true;
  }
  return std::ranges::any_of(predicates, [&](const Predicate& predicate) {
    return StatesRelation(predicate) && !FollowsItsSubject(tokens, predicate);
  });
}

void MendTags(Tokens& tokens) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    if (!IsUncertain(tokens, i)) continue;
    if (token.tag == Tag::kGerund && (token.pos == Pos::kNn || token.pos == Pos::kNns)) {
      token.tag = Tag::kNoun;
    } else if (token.tag == Tag::kNoun && token.pos == Pos::kVb) {
      std::optional<VerbEntry> verb = LookUpVerb(token.lower);
      token.tag = Tag::kVerb;
      token.lemma = verb ? verb->lemma : token.lower;
    }
  }
}

void MendSubjects(TokenSpan tokens, std::vector<Predicate>& predicates) {
  if (IsParsed(tokens)) SubjectFinder(tokens, predicates).Mend();
}

}  // namespace causeway
