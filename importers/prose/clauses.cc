// One pass from left to right: each verb group looks back for its subject no further than the
// predicate before it.
#include "importers/prose/clauses.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "importers/prose/cues.h"
#include "importers/prose/denials.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

std::string_view LemmaOfAuxiliary(std::string_view word) {
  constexpr std::array<std::string_view, 5> kHave = {"has", "have", "had", "having", "hasn't"};
  if (std::ranges::find(kHave, word) != kHave.end()) return "have";
  return word.starts_with("do") || word.starts_with("did") ? "do" : "be";
}

bool IsContracted(std::string_view word) {
  return word.ends_with("n't") || word.ends_with("n’t") || word == "cannot";
}

bool BreaksClause(const Token& token) {
  return token.tag == Tag::kSubordinator || token.tag == Tag::kRelative || token.text == ";" ||
         token.text == ":" || token.text == "—" || token.text == "–" || token.tag == Tag::kMask;
}

class ClauseReader {
 public:
  explicit ClauseReader(TokenSpan tokens) : tokens_(tokens) {}

  std::vector<Predicate> Read() {
    for (size_t at = 0; at < tokens_.size(); ++at) {
      if (!Starts(at)) continue;
      Predicate predicate = ReadGroup(at);
      if (predicate.end <= at) continue;
      FindSubject(predicate);
      ReadDenial(tokens_, predicate);
      predicates_.push_back(predicate);
      at = predicate.end - 1;
    }
    return std::move(predicates_);
  }

 private:
  [[nodiscard]] bool Is(size_t at, std::string_view word) const {
    return at < tokens_.size() && tokens_[at].lower == word;
  }
  [[nodiscard]] bool HasTag(size_t at, Tag tag) const {
    return at < tokens_.size() && tokens_[at].tag == tag;
  }

  [[nodiscard]] bool Starts(size_t at) const {
    const Token& token = tokens_[at];
    switch (token.tag) {
      case Tag::kVerb:
      case Tag::kAuxiliary:
      case Tag::kModal:
        return true;
      case Tag::kParticiple:
        return StartsReduced(at);
      case Tag::kGerund:
        return StartsParticipial(at);
      default:
        return PrepositionalCueAt(tokens_, at) > 0;
    }
  }

  // "damage caused by", "medicines known to cause", "the virus attacked the"; "problems related to
  // gout" are named so.
  [[nodiscard]] bool StartsReduced(size_t at) const {
    if (IsRaising(tokens_[at].lower) && HasTag(at + 1, Tag::kTo)) return true;
    if (at == 0 || !IsCueLemma(tokens_[at].lemma) || tokens_[at].lower == "related") return false;
    Tag before = tokens_[at - 1].tag;
    if (before == Tag::kDeterminer || before == Tag::kAdjective || before == Tag::kConjunction)
      return false;
    return HasTag(at + 1, Tag::kPreposition) || HasTag(at + 1, Tag::kDeterminer) ||
           HasTag(at + 1, Tag::kTo);
  }

  // ", causing pain", "a gene causing deafness"; not "the swelling", "swelling of".
  [[nodiscard]] bool StartsParticipial(size_t at) const {
    if (!IsCueLemma(tokens_[at].lemma) || at == 0 || Is(at + 1, "of")) return false;
    Tag before = tokens_[at - 1].tag;
    return before == Tag::kPunctuation || before == Tag::kNoun || before == Tag::kAdverb ||
           before == Tag::kConjunction || before == Tag::kRelative;
  }

  [[nodiscard]] Predicate ReadGroup(size_t at) const {
    Predicate group{.begin = at, .end = at};
    if (size_t words = PrepositionalCueAt(tokens_, at); words > 0) {
      group.lemma = tokens_[at].lower;
      group.end = at + 1;
      group.finite = false;
      // "is not | due to": what the copula denies or supposes is said of the preposition.
      const Predicate* before = predicates_.empty() ? nullptr : &predicates_.back();
      if (before != nullptr && before->lemma == "be" && before->end == at) {
        group.denied = before->denied;
        group.hedged = before->hedged;
      }
      return group;
    }
    std::string_view auxiliary;
    size_t i = at;
    for (; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      group.denied |= token.tag == Tag::kNot || IsContracted(token.lower) ||
                      (token.lower == "no" && Is(i + 1, "longer"));
      bool raises = IsRaising(token.lower) && HasTag(i + 1, Tag::kTo);
      bool inner = token.tag == Tag::kModal || token.tag == Tag::kNot ||
                   token.tag == Tag::kAdverb || raises || token.lower == "no" ||
                   token.lower == "longer" ||
                   (token.tag == Tag::kPronoun && at > 0 && Is(at - 1, "nor"));
      if (token.lower == "no" && !Is(i + 1, "longer")) break;
      if (inner || token.tag == Tag::kAuxiliary) group.hedged |= IsHedge(token.lower);
      if (raises) {
        ++i;
        auxiliary = {};
      } else if (token.tag == Tag::kAuxiliary) {
        auxiliary = LemmaOfAuxiliary(token.lower);
      } else if (!inner) {
        break;
      }
    }
    return Finish(group, i, auxiliary);
  }

  [[nodiscard]] Predicate Finish(Predicate group, size_t i, std::string_view auxiliary) const {
    bool verb = HasTag(i, Tag::kVerb) || HasTag(i, Tag::kParticiple) || HasTag(i, Tag::kGerund);
    bool bare = auxiliary.empty() && tokens_[group.begin].tag != Tag::kVerb;
    if (verb && IsInsidePhrase(i, auxiliary)) verb = false;
    if (verb) {
      group.lemma = tokens_[i].lemma;
      group.passive = tokens_[i].tag == Tag::kParticiple && auxiliary != "have";
      group.finite = !(bare && i == group.begin);
      if (auxiliary.empty() && i == group.begin && tokens_[i].tag == Tag::kParticiple) {
        group.passive = HasTag(i + 1, Tag::kPreposition) || HasTag(i + 1, Tag::kTo);
        group.finite = !group.passive;
      }
      ++i;
    } else {
      group.lemma = auxiliary;
      if (auxiliary.empty()) return {.begin = group.begin, .end = group.begin};
    }
    while (HasTag(i, Tag::kAdverb)) {
      group.hedged |= IsHedge(tokens_[i].lower);
      ++i;
    }
    group.end = i;
    return group;
  }

  // "are increased thirst", "have swollen joints", "have increasing pain": a participle before a
  // noun is a modifier.
  [[nodiscard]] bool IsInsidePhrase(size_t at, std::string_view auxiliary) const {
    if (auxiliary.empty() || tokens_[at].tag == Tag::kVerb || tokens_[at].lemma == "call")
      return false;
    bool noun = HasTag(at + 1, Tag::kNoun) || HasTag(at + 1, Tag::kAdjective) ||
                HasTag(at + 1, Tag::kGerund);
    if (tokens_[at].tag == Tag::kGerund)
      return auxiliary == "have" ||
             (auxiliary == "be" && !noun && !HasTag(at + 1, Tag::kDeterminer));
    return noun || (HasTag(at + 1, Tag::kConjunction) && auxiliary == "have");
  }

  void FindSubject(Predicate& predicate) {
    size_t start = predicate.begin;
    while (start > 0 && tokens_[start - 1].tag == Tag::kAdverb) --start;
    const Predicate* before = predicates_.empty() ? nullptr : &predicates_.back();
    size_t floor = before != nullptr ? before->end : 0;
    if (start < floor) start = floor;
    if (start > floor && tokens_[start - 1].tag == Tag::kRelative)
      return FindAntecedent(predicate, start - 1, floor);
    if (start > 0 && start == floor && before != nullptr && predicate.finite)
      return Share(predicate, before);
    if (!predicate.finite) return FindAdjacent(predicate, start, floor);
    if (IsCausedTo(start, floor)) return Set(predicate, floor, start - 1);
    FindFinite(predicate, start, floor);
  }

  // "causes copper to | build up": the copper does.
  [[nodiscard]] bool IsCausedTo(size_t start, size_t floor) const {
    constexpr std::array<std::string_view, 6> kCausatives = {"cause", "allow",  "enable",
                                                             "force", "prompt", "stimulate"};
    const Predicate* before = predicates_.empty() ? nullptr : &predicates_.back();
    return before != nullptr && !before->passive && start > floor + 1 &&
           HasTag(start - 1, Tag::kTo) &&
           std::ranges::find(kCausatives, before->lemma) != kCausatives.end();
  }

  void Set(Predicate& predicate, size_t begin, size_t end) const {
    predicate.subject_begin = begin;
    predicate.subject_end = std::max(begin, end);
  }
  static void Share(Predicate& predicate, const Predicate* other) {
    predicate.subject_begin = other->subject_begin;
    predicate.subject_end = other->subject_end;
  }

  // The subject of "which affects" is the phrase before; of "X is a disease that affects", X.
  void FindAntecedent(Predicate& predicate, size_t relative, size_t floor) {
    size_t end = relative;
    while (end > floor &&
           (tokens_[end - 1].text == "," || tokens_[end - 1].tag == Tag::kPreposition))
      --end;
    bool inside = end < relative && tokens_[relative - 1].tag == Tag::kPreposition;
    size_t of_class = predicate.lemma == "be" && !predicate.passive && end + 1 == relative
                          ? BeginOfClassBefore(end, floor)
                          : end;
    if (of_class < end) return Set(predicate, of_class, end);
    SetAntecedent(predicate, end, floor);
    if (inside) predicate.in_which = relative;
  }

  // "a type of | dystonia, which is a movement disorder": what is told of the class; `end` where
  // the phrase names no kind.
  [[nodiscard]] size_t BeginOfClassBefore(size_t end, size_t floor) const {
    constexpr std::array<std::string_view, 6> kKinds = {"type",    "form",    "kind",
                                                        "subtype", "variant", "variety"};
    for (size_t at = BeginOfPhrase(tokens_, floor, end); at + 2 < end; ++at) {
      bool kind = HoldsNoun(kKinds, tokens_[at].lower) && tokens_[at + 1].lower == "of";
      if (kind && !IsClassNoun(tokens_[end - 1].lower)) return at + 2;
    }
    return end;
  }

  void SetAntecedent(Predicate& predicate, size_t end, size_t floor) {
    size_t begin = BeginOfPhrase(tokens_, floor, end);
    const Predicate* before = predicates_.empty() ? nullptr : &predicates_.back();
    TokenSpan phrase = tokens_.subspan(begin, end - begin);
    size_t head = HeadOf(phrase);
    bool classes = head < phrase.size() &&
                   (IsClassNoun(phrase[head].lower) || IsGenericNoun(phrase[head].lower));
    if (begin == end && before != nullptr) return Share(predicate, before);
    if (classes && before != nullptr && before->lemma == "be" && !before->passive)
      return Share(predicate, before);
    bool apposed = begin > floor + 1 && tokens_[begin - 1].text == "," &&
                   phrase[0].tag == Tag::kDeterminer && classes;
    if (apposed) return Set(predicate, BeginOfPhrase(tokens_, floor, begin - 1), begin - 1);
    Set(predicate, begin, end);
  }

  // Reduced clauses: "damage caused by", ", caused by", ", causing".
  void FindAdjacent(Predicate& predicate, size_t start, size_t floor) {
    bool comma = start > floor &&
                 (tokens_[start - 1].text == "," || tokens_[start - 1].tag == Tag::kConjunction);
    bool participial = tokens_[predicate.begin].tag == Tag::kGerund;
    const Predicate* before = predicates_.empty() ? nullptr : &predicates_.back();
    if (comma && participial && before != nullptr) return Share(predicate, before);
    SetAntecedent(predicate, comma ? start - 1 : start, floor);
  }

  // The phrase between the last clause and the verb, or the subject of the verb before it.
  void FindFinite(Predicate& predicate, size_t start, size_t floor) {
    const Predicate* before = predicates_.empty() ? nullptr : &predicates_.back();
    size_t clause = start;
    while (clause > floor && !BreaksClause(tokens_[clause - 1])) --clause;
    if (clause > floor && tokens_[clause - 1].tag == Tag::kRelative && clause >= 2 &&
        tokens_[clause - 2].tag == Tag::kPreposition) {
      predicate.in_which = clause - 1;
    }
    if (before != nullptr && IsActBefore(*before, floor, start))
      return Set(predicate, before->begin, start);
    bool opens = clause > floor || before == nullptr;
    if (opens) return Set(predicate, AfterIntroduction(clause, start), start);
    if (TellsPersons(*before) && !HasTag(start - 1, Tag::kConjunction))
      return Set(predicate, before->subject_begin, start);
    size_t joint = start;
    while (joint > floor && !IsJoint(tokens_[joint - 1])) --joint;
    if (joint == floor) return Share(predicate, before);
    if (joint == start) return Share(predicate, before);
    Set(predicate, joint, start);
  }

  // "Being overweight | causes", "Having gout | can lead to": the act is the subject.
  [[nodiscard]] bool IsActBefore(const Predicate& act, size_t floor, size_t start) const {
    bool gerund = Is(act.begin, "being") || Is(act.begin, "having");
    bool opens =
        act.begin == 0 || BreaksClause(tokens_[act.begin - 1]) || IsJoint(tokens_[act.begin - 1]);
    bool whole = std::none_of(tokens_.begin() + static_cast<ptrdiff_t>(floor),
                              tokens_.begin() + static_cast<ptrdiff_t>(start),
                              [](const Token& t) { return t.text == "," || BreaksClause(t); });
    return gerund && opens && whole && start > floor && act.subject_begin == act.subject_end;
  }

  // "children who have gout | often limp": whom the relative clause tells apart.
  [[nodiscard]] bool TellsPersons(const Predicate& clause) const {
    return clause.begin > 0 && Is(clause.begin - 1, "who") &&
           (clause.lemma == "have" || clause.lemma == "develop");
  }

  // "In late disease, swallowing …": after the comma.
  [[nodiscard]] size_t AfterIntroduction(size_t begin, size_t end) const {
    Tag first = begin < end ? tokens_[begin].tag : Tag::kNoun;
    // "If untreated, …", "If left untreated, …".
    bool reduced =
        begin > 0 && tokens_[begin - 1].tag == Tag::kSubordinator && first == Tag::kParticiple;
    if (first != Tag::kPreposition && first != Tag::kAdverb && first != Tag::kSubordinator &&
        !reduced)
      return begin;
    for (size_t i = begin; i < end; ++i) {
      if (tokens_[i].text == ",") return i + 1;
    }
    return begin;
  }

  TokenSpan tokens_;
  std::vector<Predicate> predicates_;
};

bool IsRelative(TokenSpan clause, const Predicate& verb) {
  if (verb.begin == 0) return false;
  const Token& before = clause[verb.begin - 1];
  const Token& opening = clause[verb.subject_begin > 0 ? verb.subject_begin - 1 : 0];
  return before.tag == Tag::kRelative || before.lower == "that" ||
         (verb.subject_begin > 1 && (opening.lower == "that" || opening.tag == Tag::kRelative));
}

}  // namespace

std::vector<Predicate> FindPredicates(TokenSpan tokens) { return ClauseReader(tokens).Read(); }

const Predicate& MainVerb(TokenSpan clause, const std::vector<Predicate>& verbs) {
  auto main = std::ranges::find_if(
      verbs, [&](const Predicate& verb) { return verb.finite && !IsRelative(clause, verb); });
  return main == verbs.end() ? verbs.front() : *main;
}

std::string ToText(TokenSpan tokens, const std::vector<Predicate>& predicates) {
  std::string out;
  for (const Predicate& p : predicates) {
    out += fmt::format(
        "[{}] {}{}{}{}\n", ToText(tokens.subspan(p.subject_begin, p.subject_end - p.subject_begin)),
        p.lemma, p.passive ? " passive" : "", p.denied ? " denied" : "", p.hedged ? " hedged" : "");
  }
  return out;
}

}  // namespace causeway
