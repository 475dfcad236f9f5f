// The condition is the phrase that "in which" or its class stands beside, else what is defined.
#include "importers/prose/in_which.h"

#include <algorithm>

#include "importers/prose/cues.h"
#include "importers/prose/effects.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/events.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/sites.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

class WhichReader {
 public:
  WhichReader(const Asides& sentence, const Predicate& predicate, TokenSpan defined, size_t most)
      : sentence_(sentence),
        tokens_(sentence.tokens),
        predicate_(predicate),
        owner_(Beside()),
        most_(most) {
    beside_ = !owner_.empty();
    if (!beside_) owner_ = defined;
  }

  std::vector<Relation> Read() {
    if (owner_.empty()) return {};
    TokenSpan happens = Between(tokens_, predicate_.subject_begin, predicate_.subject_end);
    bool harmed = EndOfHarm(tokens_, predicate_) > 0;
    ReadPlace(happens);
    if (harmed) Add(RelationType::kAffects, WithoutPlace(happens));
    if (!harmed || !predicate_.passive) ReadEvents();
    return std::move(relations_);
  }

 private:
  // "insulin resistance, | a condition | in which", "gout, | in which": the phrase before the
  // comma.
  [[nodiscard]] TokenSpan Beside() const {
    size_t at = predicate_.in_which - 1;
    if (at > 0 && IsClassNoun(tokens_[at - 1].lower)) --at;
    while (at > 0 &&
           (tokens_[at - 1].tag == Tag::kAdjective || tokens_[at - 1].tag == Tag::kDeterminer))
      --at;
    if (at < 2 || tokens_[at - 1].text != ",") return {};
    size_t end = at - 1;
    TokenSpan phrase = Between(tokens_, BeginOfPhrase(tokens_, 0, end), end);
    NameKind kind = KindOf(ToText(Cleaned(phrase)));
    bool names = kind == NameKind::kCondition || kind == NameKind::kEffect;
    return names ? phrase : TokenSpan();
  }

  void Add(RelationType type, const Words& object) {
    for (const Words& owner : NamesWithExamples(sentence_, owner_, most_)) {
      relations_.push_back({.subject = owner, .type = type, .object = object, .confidence = 0.7F});
    }
  }

  // "cancer cells | form in the ovary"; "plaque builds up in" is said of the plaque.
  void ReadPlace(TokenSpan happens) {
    CueMatch match = FindCue(tokens_, predicate_);
    bool placed = match.cue != nullptr && match.cue->type == RelationType::kOccursIn;
    if (!placed || beside_ || !IsOfMaterial(happens)) return;
    TokenSpan site = Between(tokens_, match.end, EndOfPhrase(tokens_, match.end));
    std::vector<Words> sites = NamesWithExamples(sentence_, site, most_);
    if (std::ranges::none_of(sites, NamesSite)) return;
    for (const Words& name : sites) Add(RelationType::kOccursIn, name);
  }

  void ReadEvents() {
    TokenSpan clause =
        Between(tokens_, predicate_.in_which + 1, EndOfClause(tokens_, predicate_.end));
    std::vector<Words> events = EventsOf(clause, most_);
    if (events.empty() && !beside_) events = {WordsOf(clause)};
    for (const Words& event : events) Add(RelationType::kCauses, event);
  }

  const Asides& sentence_;
  TokenSpan tokens_;
  const Predicate& predicate_;
  TokenSpan owner_;
  bool beside_ = false;
  size_t most_;
  std::vector<Relation> relations_;
};

}  // namespace

std::vector<Relation> ReadInWhich(const Asides& sentence, const Predicate& predicate,
                                  TokenSpan defined, size_t most) {
  return WhichReader(sentence, predicate, defined, most).Read();
}

}  // namespace causeway
