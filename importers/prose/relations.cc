// Each predicate is read by the first that fits: a facet with "is" or "include", a cue, a
// definition.
#include "importers/prose/relations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/statement.h"
#include "importers/prose/called.h"
#include "importers/prose/causatives.h"
#include "importers/prose/clauses.h"
#include "importers/prose/conditionals.h"
#include "importers/prose/cue_senses.h"
#include "importers/prose/cues.h"
#include "importers/prose/definitions.h"
#include "importers/prose/denials.h"
#include "importers/prose/effects.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/events.h"
#include "importers/prose/facet_sentences.h"
#include "importers/prose/facets.h"
#include "importers/prose/filters.h"
#include "importers/prose/findings.h"
#include "importers/prose/frames.h"
#include "importers/prose/glosses.h"
#include "importers/prose/hedges.h"
#include "importers/prose/in_which.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/parse_repairs.h"
#include "importers/prose/phrases.h"
#include "importers/prose/restrictions.h"
#include "importers/prose/risk.h"
#include "importers/prose/sites.h"
#include "importers/prose/tokens.h"
#include "importers/prose/varieties.h"

namespace causeway {
namespace {

class RelationReader {
 public:
  RelationReader(const Asides& sentence, size_t most)
      : tokens_(sentence.tokens), sentence_(sentence), most_(most) {}

  std::vector<Relation> Read() {
    ReadAsides();
    std::optional<RiskStatement> risk = ReadRisk(sentence_, most_);
    if (risk) relations_.insert(relations_.end(), risk->relations.begin(), risk->relations.end());
    std::vector<Predicate> predicates = FindPredicates(tokens_);
    MendSubjects(tokens_, predicates);
    HedgeByContext(tokens_, predicates);
    for (Predicate& predicate : predicates) {
      if (risk && predicate.begin >= risk->begin && predicate.begin < risk->end) continue;
      InheritHedge(predicate);
      size_t before = relations_.size();
      findings_ = 0;
      ReadPredicate(predicate);
      if (!predicate.finite) continue;
      governor_ = predicate;
      governor_is_read_ = relations_.size() > before + findings_;
    }
    for (Relation& relation : PlaceInSentence(tokens_, predicates, most_))
      relations_.push_back(std::move(relation));
    if (!risk) {
      for (Relation& relation : ReadConditional(tokens_, most_))
        relations_.push_back(std::move(relation));
    }
    for (Relation& relation : ReadFramed(tokens_, most_)) relations_.push_back(std::move(relation));
    MendPronouns(tokens_, relations_);
    ReadContrast();
    ReadAppositions();
    DropNormal();
    for (Relation& relation : relations_) {
      bool placed =
          relation.type == RelationType::kOccursIn || relation.type == RelationType::kAffects;
      if (placed && !relation.denied) relation.object = WithoutBody(relation.object);
    }
    return std::move(relations_);
  }

 private:
  [[nodiscard]] std::vector<Words> Names(TokenSpan phrase) const {
    return NamesWithExamples(sentence_, phrase, most_);
  }

  // "It can cause weakness, leading to falls": what follows is as uncertain.
  void InheritHedge(Predicate& predicate) {
    if (predicate.finite) return;
    if (FollowsEffects(predicate)) {
      predicate.hedged |= effects_hedged_;
    } else if (predicate.subject_begin == governor_.subject_begin) {
      predicate.hedged |= governor_.hedged;
    }
  }

  // ", leading to", ", which in turn causes": said of what the cue before it took.
  [[nodiscard]] bool FollowsEffects(const Predicate& predicate) const {
    size_t at = predicate.begin;
    while (at > effects_end_ && tokens_[at - 1].tag == Tag::kAdverb) --at;
    bool which = at > effects_end_ && tokens_[at - 1].lower == "which";
    if (which) --at;
    if (predicate.finite && (!which || effects_.size() > 2)) return false;
    return effects_end_ > 0 && at == effects_end_ + 1 && tokens_[effects_end_].text == ",";
  }

  // "Normally, the valve prevents blood from flowing back."
  void DropNormal() {
    if (tokens_.empty() || tokens_[0].lower != "normally") return;
    std::erase_if(relations_, [](const Relation& relation) {
      return relation.type == RelationType::kCauses || relation.type == RelationType::kAffects;
    });
  }

  void ReadAsides() {
    for (const Aside& aside : sentence_.asides) {
      for (const Words& name : aside.names) {
        bool forward = aside.type == RelationType::kSameAs;
        relations_.push_back({.subject = forward ? aside.host : name,
                              .type = aside.type,
                              .object = forward ? name : aside.host,
                              .alias_scope = aside.alias_scope,
                              .confidence = 0.9F});
      }
    }
  }

  void ReadPredicate(const Predicate& predicate) {
    if (predicate.unsettled || (governor_.lemma == "make" && predicate.end <= object_end_)) return;
    TokenSpan subject = TokenSpan(tokens_).subspan(predicate.subject_begin,
                                                   predicate.subject_end - predicate.subject_begin);
    if (predicate.in_which > 0) ReadWhatHappens(predicate);
    if (auto told = ReadFacetSentence(sentence_, predicate, most_)) {
      for (Relation& relation : *told) Add(predicate, std::move(relation));
      return;
    }
    CueMatch match = FindCue(tokens_, predicate);
    if (match.cue == nullptr || match.cue->type == RelationType::kOccursIn) {
      for (Relation& relation : ReadFindings(sentence_, predicate, most_)) {
        Add(predicate, std::move(relation));
        ++findings_;
      }
    }
    if (size_t begin = BeginOfClassification(tokens_, predicate); begin > 0 && !predicate.denied)
      ReadDefinition(predicate, subject, begin);
    // "a disease in which malignant cells form in": the disease is there
    bool of_disease = predicate.in_which > 0 && IsOfCells(subject);
    if (match.cue != nullptr && match.cue->type == RelationType::kOccursIn && of_disease) return;
    if (match.cue != nullptr) return ReadCue(predicate, subject, match);
    if (predicate.lemma == "include" && !predicate.passive) return ReadMembers(predicate, subject);
    if (predicate.lemma == "be" && !predicate.passive && !predicate.denied)
      ReadDefinition(predicate, subject, predicate.end);
  }

  [[nodiscard]] std::vector<Words> Items(size_t begin) const {
    return ItemsFrom(sentence_, begin, most_);
  }

  // "Conditions that can cause ataxia include stroke": what is said of the class is said of each.
  void ReadMembers(const Predicate& predicate, TokenSpan subject) {
    Words name = Cleaned(subject);
    if (name.empty() || HeadOf(name) >= name.size()) return;
    if (!IsPlural(name[HeadOf(name)].lower) && !IsSite(name[HeadOf(name)].lower)) return;
    bool generic = name.size() == 1 && IsGenericNoun(name[0].lower);
    bool parts = IsSite(name[HeadOf(name)].lower);
    const std::vector<Relation> before = relations_;
    for (const Words& item : Items(predicate.end)) {
      if (SpeaksOfPersons(item)) continue;
      AddOfClass(before, subject, name, item);
      if (!generic)
        Add(predicate, {.subject = item,
                        .type = parts ? RelationType::kPartOf : RelationType::kIsA,
                        .object = name,
                        .confidence = 0.7F});
    }
  }

  // "Changes that occur in gout include pain": what was said of them, as causes or as effects.
  void AddOfClass(const std::vector<Relation>& before, TokenSpan subject, const Words& name,
                  const Words& item) {
    for (Relation relation : before) {
      Words effect = Cleaned(relation.object);
      bool effects = relation.type == RelationType::kCauses && !effect.empty() &&
                     effect.front().range == name.front().range;
      bool causes =
          !relation.subject.empty() && relation.subject.front().range == subject.front().range;
      if (!causes && !effects) continue;
      (causes ? relation.subject : relation.object) = item;
      relations_.push_back(std::move(relation));
    }
  }

  void Add(const Predicate& predicate, Relation relation) {
    relation.denied = predicate.denied != relation.denied;
    relation.hedged |= predicate.hedged;
    relations_.push_back(std::move(relation));
  }

  [[nodiscard]] std::vector<Words> SubjectsOf(const Predicate& predicate, TokenSpan subject,
                                              const Cue& cue) const {
    // "can cause falls, affecting the joints": the first cause is what reaches a site.
    bool chained = cue.type == RelationType::kCauses || predicate.finite;
    if (chained && FollowsEffects(predicate)) return effects_;
    if (Words gathering = GatheringBefore(tokens_, governor_, predicate); !gathering.empty())
      return {gathering};
    if (chained && !governor_is_read_) {
      if (Words event = EventBefore(tokens_, governor_, predicate); !event.empty()) return {event};
    }
    if (cue.type == RelationType::kCauses && cue.order == Order::kForward) {
      if (Words whole = RestrictedSubject(tokens_, predicate); !whole.empty()) return {whole};
    }
    // "Cholesterol is a substance | found in": what is so defined is found there; "gout is
    // arthritis | caused by crystals".
    bool caused = cue.type == RelationType::kCauses && cue.order == Order::kBackward;
    bool defined = (cue.type == RelationType::kOccursIn || (caused && predicate.passive)) &&
                   last_copula_.lemma == "be" && last_copula_.end == predicate.subject_begin;
    return Names(defined ? Between(tokens_, last_copula_.subject_begin, last_copula_.subject_end)
                         : subject);
  }

  void ReadCue(const Predicate& predicate, TokenSpan subject, const CueMatch& match) {
    const Cue& cue = *match.cue;
    if (cue.type == RelationType::kSameAs) {
      for (Relation& relation : ReadCalled(sentence_, predicate, subject, match.end, most_))
        Add(predicate, std::move(relation));
      return;
    }
    std::vector<Words> subjects = SubjectsOf(predicate, subject, cue);
    if (cue.type == RelationType::kOccursIn && ReadOccurrence(predicate, subject, match.end))
      return;
    bool likely = predicate.begin > 1 && tokens_[predicate.begin - 2].lower == "likely";
    bool at_risk = cue.sense == Sense::kPersonsAtRisk || likely;
    // "people who have gout" are told apart by the gout; nothing is said to cause it.
    bool tells = predicate.begin > 0 && tokens_[predicate.begin - 1].lower == "who";
    if (IsOfPersons(cue) && (tells || subjects.empty())) return;
    bool changes = cue.takes == Takes::kChange || cue.takes == Takes::kEvent;
    if (changes) std::erase_if(subjects, IsTreating);
    if (cue.lemma == "allow" || cue.lemma == "enable") std::erase_if(subjects, CannotBeHad);
    if (changes && subjects.empty()) return;
    if (cue.takes == Takes::kFinding) {
      std::erase_if(subjects, CannotBeHad);
      if (subjects.empty() || (!predicate.finite && cue.lemma == "follow")) return;
    }
    if (subjects.empty()) subjects.emplace_back();
    size_t begin = AfterRisk(match.end);
    at_risk |= begin > match.end;
    std::vector<Words> objects = Objects(predicate, cue, begin, begin > match.end);
    for (const Words& object : objects) {
      for (const Words& one : subjects)
        Relate(predicate, cue, TypeOf(cue, one, objects), one, object, at_risk);
    }
    if (cue.type == RelationType::kCauses && cue.order == Order::kForward)
      NoteEffects(std::move(objects), predicate.hedged);
  }

  void NoteEffects(std::vector<Words> effects, bool hedged) {
    effects_ = std::move(effects);
    effects_end_ = effects_.empty() ? 0 : object_end_;
    effects_hedged_ = hedged;
  }

  void Relate(const Predicate& predicate, const Cue& cue, RelationType type, const Words& subject,
              const Words& object, bool at_risk) {
    if (cue.sense != Sense::kAnyone && IsOfPersons(cue) != IsPersonPhrase(subject)) return;
    bool backward = OrderOf(cue, subject, object, at_risk) == Order::kBackward;
    bool site = KindOf(ToText(Cleaned(subject))) == NameKind::kSite;
    bool part = site && (cue.lemma == "locate" || cue.lemma == "find");  // sites.h
    if (part && !IsUnusual(Cleaned(subject).front())) return;
    bool arrives = cue.lemma == "reach" && KindOf(ToText(Cleaned(subject))) != NameKind::kCondition;
    if (arrives) return;  // "blood reaches the heart"
    Add(predicate, {.subject = backward ? object : subject,
                    .type = type,
                    .object = backward ? subject : object,
                    .denied = cue.sense == Sense::kDenies,
                    .hedged = at_risk || cue.sense == Sense::kHedgedAlways,
                    .alias_scope = cue.type == RelationType::kSameAs ? kGloss : std::string_view(),
                    .confidence = cue.confidence});
  }

  static bool IsOfPersons(const Cue& cue) {
    return cue.sense == Sense::kPersons || cue.sense == Sense::kPersonsAtRisk;
  }

  // "Seizures occur in both disorders", "in people with epilepsy": the condition causes them.
  bool ReadOccurrence(const Predicate& predicate, TokenSpan subject, size_t begin) {
    size_t end = EndOfPhrase(tokens_, begin);
    Words place = WordsOf(Between(tokens_, begin, end));
    bool refers =
        place.size() > 1 && place[0].tag == Tag::kDeterminer && IsClassNoun(place.back().lower);
    refers |= place.size() == 1 && place[0].lower == "both";
    if (place.empty() || (!refers && !IsPersonPhrase(place))) return false;
    for (const Words& effect : Names(subject)) {
      Add(predicate, {.subject = place,
                      .type = RelationType::kCauses,
                      .object = effect,
                      .told = true,
                      .confidence = 0.7F});
    }
    return true;
  }

  // "Unlike gout, lupus affects the kidneys": gout does not.
  void ReadContrast() {
    TokenSpan other = ContrastOf(tokens_);
    if (other.empty() || governor_.subject_begin <= other.size()) return;
    TextRange subject = tokens_[governor_.subject_begin].range;
    Words name(other.begin(), other.end());
    if (IsPersonPhrase(name)) return;
    for (size_t i = 0, count = relations_.size(); i < count; ++i) {
      Relation relation = relations_[i];
      bool said = !relation.denied && !relation.subject.empty() &&
                  relation.subject.front().range == subject &&
                  relation.type <= RelationType::kAffects;
      if (!said) continue;
      relation.subject = name;
      relation.denied = true;
      relation.hedged = false;
      relations_.push_back(std::move(relation));
    }
  }

  // "have an increased risk of | stroke", "a chance to develop | ulcers".
  [[nodiscard]] size_t AfterRisk(size_t begin) const {
    for (size_t i = begin; i + 2 < tokens_.size() && i < begin + 5; ++i) {
      std::string_view word = tokens_[i].lower;
      if (word == "risk" || word == "risks" || word == "chance" || word == "likelihood") {
        if (tokens_[i + 1].lower == "to") return i + 3;
        return tokens_[i + 1].tag == Tag::kPreposition ? AfterPerson(i + 2) : begin;
      }
      if (tokens_[i].tag == Tag::kVerb || tokens_[i].text == ",") break;
    }
    return begin;
  }

  // "the chance of | a person getting | gout".
  [[nodiscard]] size_t AfterPerson(size_t begin) const {
    size_t at = begin;
    while (at + 1 < tokens_.size() && tokens_[at].tag == Tag::kDeterminer) ++at;
    std::string_view noun = tokens_[at].lower;
    bool person = IsPerson(noun) || IsPerson(noun.substr(0, noun.find('\'')));
    bool gets = at + 2 < tokens_.size() && tokens_[at + 1].tag == Tag::kGerund;
    return person && gets ? at + 2 : begin;
  }

  static bool IsPersonPhrase(const Words& words) {
    return SpeaksOfPersons(words) || (words.size() == 1 && words[0].lower == "they");
  }

  // "irritate | and damage | the lungs": the object of the second is that of the first.
  [[nodiscard]] size_t AfterJoinedVerb(size_t begin) const {
    bool joined = begin + 2 < tokens_.size() && tokens_[begin].tag == Tag::kConjunction &&
                  LookUpVerb(tokens_[begin + 1].lower).has_value() &&
                  tokens_[begin + 1].tag == tokens_[begin - 1].tag;
    return joined ? begin + 2 : begin;
  }

  std::vector<Words> Objects(const Predicate& predicate, const Cue& cue, size_t begin,
                             bool at_risk = false) {
    while (begin + 2 < tokens_.size() &&
           (tokens_[begin].text == ":" || tokens_[begin].lower == "either" ||
            (tokens_[begin].lower == "both" && tokens_[begin + 2].tag == Tag::kConjunction))) {
      ++begin;
    }
    begin = AfterJoinedVerb(begin);
    if (cue.takes == Takes::kClause && cue.order == Order::kBackward) return Conditions(begin);
    if (cue.takes == Takes::kClause) return ClausesAt(tokens_, begin, most_);
    if (cue.takes == Takes::kEvent) return Caused(predicate, begin);
    begin = AfterCausing(tokens_, begin);
    if (cue.takes == Takes::kChange && !at_risk) return Changes(predicate, begin);
    if (cue.takes == Takes::kChange && cue.lemma != "increase" && cue.lemma != "raise") return {};
    object_end_ = EndOfPhrase(tokens_, begin);
    TokenSpan phrase = TokenSpan(tokens_).subspan(begin, object_end_ - begin);
    if (cue.type == RelationType::kAffects && begin < tokens_.size() &&
        tokens_[begin].lower == "how") {
      Words how = HowAt(tokens_, begin);
      object_end_ = begin + how.size();
      return how.empty() ? std::vector<Words>{} : std::vector<Words>{std::move(how)};
    }
    size_t clause = EndOfInfinitive(tokens_, begin);
    if (clause > object_end_) {
      object_end_ = clause;
      if (cue.lemma == "cause" && cue.order == Order::kForward) {
        CausedEvents events = InfinitivesAt(tokens_, begin, most_);
        if (!events.names.empty()) return std::move(events.names);
      }
      return {WithoutPersons(TokenSpan(tokens_).subspan(begin, clause - begin))};
    }
    std::vector<Words> objects = Names(phrase);
    Restrict(cue, objects);
    AddRepeated(begin, objects);
    if (cue.takes == Takes::kFinding)
      std::erase_if(objects, cue.lemma == "play" ? IsNoCondition : IsNoFinding);
    // One known site vouches for the list that it stands in.
    if (cue.lemma == "involve" && !objects.empty() && IsFinding(objects[0])) return objects;
    if (cue.takes == Takes::kSite && std::ranges::none_of(objects, NamesSite)) return {};
    return objects;
  }

  // "affects nerves, is caused by bacteria | that …": which ones.
  void Restrict(const Cue& cue, std::vector<Words>& objects) const {
    if (cue.lemma == "lose") std::ranges::for_each(objects, NameLoss);
    if (cue.type == RelationType::kAffects || cue.takes == Takes::kSite)
      AddRestriction(tokens_, object_end_, objects);
    if (cue.type == RelationType::kCauses && cue.order == Order::kBackward)
      RestrictLast(tokens_, object_end_, EndOfClause(tokens_, object_end_), objects);
  }

  [[nodiscard]] std::vector<Words> Conditions(size_t begin) const {
    std::vector<Words> events;
    for (const Words& clause : ClausesAt(tokens_, begin, most_)) {
      std::vector<Words> told = EventsOfCondition(clause, most_);
      if (told.empty()) told = {clause};
      events.insert(events.end(), told.begin(), told.end());
    }
    return events;
  }

  // "reduces | the number and size of cells", "prevents | the skull from growing".
  std::vector<Words> Changes(const Predicate& predicate, size_t begin) {
    if (!CanBeChanged(tokens_, predicate, begin)) return {};
    object_end_ = EndOfPhrase(tokens_, begin);
    std::vector<Words> objects = Names(TokenSpan(tokens_).subspan(begin, object_end_ - begin));
    for (Words& object : objects) object = Changed(predicate.lemma, object);
    std::erase_if(objects, [&](const Words& o) { return IsMended(predicate.lemma, o); });
    return objects;
  }

  std::vector<Words> Caused(const Predicate& predicate, size_t begin) {
    if (IsAdvice(tokens_, predicate) || !CanBeChanged(tokens_, predicate, begin)) return {};
    CausedEvents found = CausedAt(tokens_, predicate, begin, most_);
    object_end_ = std::max(found.end, begin);
    return std::move(found.names);
  }

  // "caused by smoke, | by dust or through injuries": the preposition again.
  void AddRepeated(size_t begin, std::vector<Words>& objects) {
    while (size_t next = AfterRepeated(tokens_, begin, object_end_)) {
      object_end_ = EndOfPhrase(tokens_, next);
      for (Words& name : Names(TokenSpan(tokens_).subspan(next, object_end_ - next)))
        objects.push_back(std::move(name));
      begin = next;
    }
  }

  void ReadWhatHappens(const Predicate& predicate) {
    bool defined = last_copula_.lemma == "be" && last_copula_.end < predicate.in_which;
    TokenSpan owner = defined
                          ? Between(tokens_, last_copula_.subject_begin, last_copula_.subject_end)
                          : TokenSpan();
    for (Relation& relation : ReadInWhich(sentence_, predicate, owner, most_))
      relations_.push_back(std::move(relation));
  }

  void ReadDefinition(const Predicate& predicate, TokenSpan subject, size_t begin) {
    if (predicate.lemma == "be") last_copula_ = predicate;
    if (TellsMostAffected(subject)) return;
    std::vector<Words> subjects = Names(subject);
    if (subjects.empty() || !CanBeDefined(subject, TokenSpan(tokens_).subspan(predicate.end)))
      return;
    for (const Words& one : subjects) {
      for (Relation& relation : Define(one, TokenSpan(tokens_).subspan(begin), most_))
        Add(predicate, WithCalledClass(sentence_, std::move(relation)));
    }
  }

  // What holds between the phrases of a sentence without a verb.
  void ReadAppositions() {
    for (Relation& relation : DefineAppositions(tokens_, most_))
      relations_.push_back(std::move(relation));
    for (Relation& relation : ReadVarieties(sentence_, most_))
      relations_.push_back(std::move(relation));
    for (Relation& relation : SitesOfGlosses(relations_, most_))
      relations_.push_back(std::move(relation));
    PlaceClasses(relations_);
  }

  const Tokens& tokens_;
  const Asides& sentence_;
  size_t most_;
  Predicate last_copula_;
  Predicate governor_;             // the last finite predicate
  bool governor_is_read_ = false;  // by a cue or as a definition
  size_t findings_ = 0;            // of the predicate that is read
  std::vector<Words> effects_;  // what the last cue took: ", leading to …" after it is said of them
  size_t effects_end_ = 0;      // 0: none
  bool effects_hedged_ = false;
  size_t object_end_ = 0;  // of the objects that were read last
  std::vector<Relation> relations_;
};

}  // namespace

std::vector<Relation> ReadRelations(const Asides& sentence, size_t most) {
  return RelationReader(sentence, most).Read();
}

}  // namespace causeway
