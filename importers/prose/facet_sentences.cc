// A list begins behind the verb and the words that open it.
#include "importers/prose/facet_sentences.h"

#include <algorithm>
#include <array>

#include "importers/prose/definitions.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/facets.h"
#include "importers/prose/filters.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

// Verbs whose object is the list, and what stands between them.
constexpr std::array<std::array<std::string_view, 2>, 6> kListing = {{{"be", ""},
                                                                      {"include", ""},
                                                                      {"comprise", ""},
                                                                      {"encompass", ""},
                                                                      {"consist", "of"},
                                                                      {"involve", ""}}};
// "symptoms appear, including …".
constexpr std::array<std::string_view, 10> kAppearing = {
    "appear", "arise", "begin", "come", "develop", "emerge", "happen", "occur", "set", "start"};
constexpr std::array<std::string_view, 4> kRanging = {"extend", "range", "run", "vary"};
// What tells symptoms apart by their time and weight, and not by their kind.
constexpr std::array<std::string_view, 36> kNoKinds = {
    "advanced", "associated",  "atypical",   "chief",    "cardinal",  "clinical",
    "common",   "defining",    "diagnostic", "earliest", "frequent",  "general",
    "health",   "key",         "late",       "later",    "medical",   "nonspecific",
    "physical", "predominant", "presenting", "primary",  "prominent", "reported",
    "risk",     "secondary",   "side",       "subtle",   "telltale",  "unpleasant",
    "unusual",  "visible",     "warning",    "worst",    "long-term", "short-term"};

class FacetSentence {
 public:
  FacetSentence(const Asides& sentence, const Predicate& predicate, size_t most)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        predicate_(predicate),
        subject_(
            TokenSpan(sentence.tokens)
                .subspan(predicate.subject_begin, predicate.subject_end - predicate.subject_begin)),
        most_(most) {}

  std::optional<std::vector<Relation>> Read() {
    if (predicate_.passive) return std::nullopt;
    phrase_ = FindFacetPhrase(subject_);
    if (phrase_.facet == nullptr || !FindList()) return std::nullopt;
    bool points =
        !subject_.empty() && (subject_[0].lower == "these" || subject_[0].lower == "this");
    bool kinds = phrase_.facet->type == RelationType::kIsA;
    if (kinds && (phrase_.owner.empty() || (points && predicate_.lemma == "be"))) return relations_;
    std::vector<Words> owners = NamesWithExamples(sentence_, phrase_.owner, most_);
    if (owners.empty()) owners.emplace_back();
    const Words of_class = kinds ? Words() : Kind();
    if (!of_class.empty()) {
      for (const Words& owner : owners) Relate(owner, of_class);
    }
    for (const Words& item : items_) {
      for (const Words& owner : owners) Relate(owner, item);
      if (!of_class.empty())
        relations_.push_back(
            {.subject = item, .type = RelationType::kIsA, .object = of_class, .confidence = 0.7F});
    }
    return relations_;
  }

 private:
  void Relate(const Words& owner, const Words& item) {
    const FacetCue& facet = *phrase_.facet;
    bool kind = facet.type == RelationType::kIsA;
    const Words& member = facet.item_is_subject ? item : owner;
    relations_.push_back({.subject = kind ? NameOfKind(item, owner) : member,
                          .type = facet.type,
                          .object = facet.item_is_subject ? owner : item,
                          .hedged = facet.hedged || IsSupposed(subject_),
                          .confidence = 0.9F});
  }

  [[nodiscard]] bool Is(size_t at, std::string_view word) const {
    return at < tokens_.size() && tokens_[at].lower == word;
  }

  bool FindList() {
    for (const auto& [verb, joint] : kListing) {
      if (predicate_.lemma != verb) continue;
      bool opens = joint.empty() || Is(predicate_.end, joint);
      return opens && Take(predicate_.end + (joint.empty() ? 0 : 1), verb == "involve");
    }
    if (phrase_.facet->type == RelationType::kIsA) return false;
    if (Holds(kRanging, predicate_.lemma) && Is(predicate_.end, "from")) return TakeRange();
    return Holds(kAppearing, predicate_.lemma) && FindOpened();
  }

  bool Take(size_t begin, bool findings) {
    items_ = ItemsFrom(sentence_, begin, most_);
    if (findings) std::erase_if(items_, IsNoFinding);
    return !findings || !items_.empty();
  }

  // "range | from a dry cough | to pneumonia".
  bool TakeRange() {
    size_t begin = predicate_.end + 1;
    size_t to = begin;
    while (to < tokens_.size() && tokens_[to].lower != "to") ++to;
    if (to == tokens_.size() || Is(begin, "person") || Is(to - 1, "person")) return false;
    items_ = NamesWithExamples(sentence_, TokenSpan(tokens_).subspan(begin, to - begin), most_);
    for (Words& item : ItemsFrom(sentence_, to + 1, most_)) items_.push_back(std::move(item));
    std::erase_if(items_, IsNoFinding);
    return !items_.empty();
  }

  // "begin suddenly | with chills", "appear, | such as fever", "appear, beginning | with fever".
  bool FindOpened() {
    size_t at = predicate_.end;
    while (at < tokens_.size() && (tokens_[at].tag == Tag::kAdverb || tokens_[at].text == ","))
      ++at;
    if (Is(at, "beginning") || Is(at, "starting")) ++at;
    bool such = Is(at, "such") && Is(at + 1, "as");
    bool opens = such || Is(at, "with") || Is(at, "including");
    if (!opens) return false;
    return Take(at + (such ? 2 : 1), true);
  }

  // Of "distinctive facial features", what the items are: the facet with what says its kind.
  [[nodiscard]] Words Kind() const {
    if (phrase_.facet->item_is_subject || phrase_.noun == 0) return {};
    Words name = Cleaned(subject_.first(phrase_.noun));
    while (!name.empty() && Holds(kNoKinds, name.front().lower)) name.erase(name.begin());
    bool kind = !name.empty() && std::ranges::none_of(name, [](const Token& token) {
      bool modifies = token.tag == Tag::kAdjective || token.tag == Tag::kNoun;
      return !modifies || FindFacet(token.lower) != nullptr || Holds(kNoKinds, token.lower) ||
             IsPerson(token.lower) || IsTimeWord(token.lower) || IsGenericNoun(token.lower) ||
             IsClassNoun(token.lower);
    });
    bool owner = kind && name.back().tag == Tag::kNoun && !IsSite(name.back().lower);
    if (!kind || owner) return {};
    name.push_back(subject_[phrase_.noun]);
    return name;
  }

  const Asides& sentence_;
  const Tokens& tokens_;
  const Predicate& predicate_;
  TokenSpan subject_;
  size_t most_;
  FacetPhrase phrase_;
  std::vector<Words> items_;
  std::vector<Relation> relations_;
};

}  // namespace

std::optional<std::vector<Relation>> ReadFacetSentence(const Asides& sentence,
                                                       const Predicate& predicate, size_t most) {
  return FacetSentence(sentence, predicate, most).Read();
}

}  // namespace causeway
