// A table of verbs and adjectives for each way to tell; the subject's kind decides whether what is
// told is a finding.
#include "importers/prose/findings.h"

#include <algorithm>
#include <array>
#include <string>

#include "importers/prose/characters.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/facets.h"
#include "importers/prose/frames.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

// "Seizures may also | occur".
constexpr std::array<std::string_view, 9> kHappen = {
    "occur", "appear", "develop", "arise", "happen", "emerge", "ensue", "begin", "follow"};
// "Seizures are | common".
constexpr std::array<std::string_view, 17> kPresent = {
    "common",     "frequent", "infrequent", "uncommon", "evident", "apparent",
    "visible",    "possible", "typical",    "usual",    "present", "prominent",
    "noticeable", "likely",   "absent",     "seen",     "rare"};
// "An increased protein level is | seen".
constexpr std::array<std::string_view, 8> kNoticed = {"see",    "observe",  "note",   "find",
                                                      "report", "describe", "detect", "notice"};
// "The arms | become thin".
constexpr std::array<std::string_view, 11> kBecome = {
    "become", "be", "look", "appear", "seem", "turn", "get", "grow", "feel", "remain", "stay"};
// What befalls a part of the body or a function: "vision may | blur", "reflexes are | lost".
constexpr std::array<std::string_view, 44> kBefall = {
    "increase",    "decrease",    "rise",    "fall",   "drop",    "weaken",  "swell",
    "thicken",     "harden",      "shrink",  "narrow", "widen",   "stiffen", "degenerate",
    "die",         "fail",        "enlarge", "ache",   "itch",    "hurt",    "burn",
    "tingle",      "bleed",       "blur",    "clot",   "rupture", "tear",    "leak",
    "blister",     "peel",        "crack",   "droop",  "twitch",  "curve",   "collapse",
    "malfunction", "deteriorate", "decline", "slow",   "lose",    "break",   "waste",
    "delay",       "impair"};
// What persons with a condition do: "they may | bleed for a longer time".
constexpr std::array<std::string_view, 25> kSuffer = {
    "choke", "stutter", "hallucinate", "bleed", "bruise",  "tire",   "vomit",   "faint",    "limp",
    "cough", "wheeze",  "sweat",       "die",   "fall",    "shake",  "tremble", "struggle", "drool",
    "snore", "lose",    "gain",        "wake",  "stumble", "shiver", "collapse"};
// "They may be | tall for their age".
constexpr std::array<std::string_view, 42> kAiling = {
    "small",       "short",       "tall",         "thin",       "weak",      "tired",
    "sleepy",      "sensitive",   "irritable",    "restless",   "anxious",   "depressed",
    "confused",    "paralyzed",   "deaf",         "blind",      "thirsty",   "hungry",
    "dizzy",       "nauseated",   "sick",         "ill",        "unsteady",  "clumsy",
    "forgetful",   "disoriented", "pale",         "dehydrated", "infertile", "sterile",
    "immobile",    "unconscious", "unresponsive", "bedridden",  "drowsy",    "lethargic",
    "incontinent", "aggressive",  "withdrawn",    "breathless", "anemic",    "developmentally"};
// What persons do not, without its being a finding: "do not | need".
constexpr std::array<std::string_view, 20> kAbstain = {
    "need", "know",    "have",    "want",    "require",    "develop", "experience",
    "get",  "take",    "seek",    "be",      "notice",     "realize", "inherit",
    "live", "survive", "predict", "respond", "understand", "diagnose"};
constexpr std::array<std::string_view, 6> kSome = {"some", "others", "many",
                                                   "most", "few",    "several"};

bool IsSuch(NameKind kind) { return kind == NameKind::kEffect || kind == NameKind::kCondition; }

// "Complications", "these symptoms": said of, but no findings themselves.
bool IsFacetAlone(const Words& name) {
  size_t head = HeadOf(name);
  return head < name.size() && (FindFacet(name[head].lower) != nullptr);
}

// "An increased chance of gout", "onset of symptoms": no finding.
bool NamesChance(const Words& name) {
  constexpr std::array<std::string_view, 10> kChances = {
      "chance", "risk",    "onset",  "likelihood", "process",
      "cause",  "problem", "change", "problems",   "changes"};
  size_t head = HeadOf(name);
  return head < name.size() && Holds(kChances, name[head].lower);
}

bool NamesFinding(const Words& words) {
  Words name = Cleaned(words);
  if (name.empty() || IsFacetAlone(name) || NamesChance(name)) return false;
  bool pronoun = std::ranges::any_of(name, [](const Token& t) { return t.tag == Tag::kPronoun; });
  bool bare = name.size() == 1 && IsGenericNoun(name[0].lower);
  return !pronoun && !bare && IsSuch(KindOf(ToText(name)));
}

bool NamesPart(const Words& words) {
  Words name = Cleaned(words);
  if (name.empty() || name.back().tag == Tag::kTo) return false;
  constexpr std::array<std::string_view, 6> kFluids = {"urine",  "stool", "blood",
                                                       "phlegm", "mucus", "saliva"};
  NameKind kind = KindOf(ToText(name));
  return kind == NameKind::kSite || kind == NameKind::kFunction ||
         HoldsNoun(kFluids, name.back().lower);
}

class FindingReader {
 public:
  FindingReader(const Asides& sentence, const Predicate& predicate, size_t most)
      : sentence_(sentence), tokens_(sentence.tokens), predicate_(predicate), most_(most) {}

  std::vector<Relation> Read() {
    if (predicate_.in_which > 0 || !predicate_.finite || !IsMainClause()) return {};
    TokenSpan whose = Between(tokens_, predicate_.subject_begin, predicate_.subject_end);
    bool suffers = SpeaksOfPersons(whose) && Holds(kSuffer, predicate_.lemma);
    if ((!suffers && GivesCause()) || IsElsewhere()) return {};
    condition_ = WordsOf(ConditionFraming(tokens_, predicate_.subject_begin));
    TokenSpan subject = tokens_.subspan(predicate_.subject_begin,
                                        predicate_.subject_end - predicate_.subject_begin);
    if (subject.empty()) return {};
    if (Existential(subject)) {
      TokenSpan phrase = Phrase(predicate_.end);
      if (!IsFacetAlone(WordsOf(phrase))) Presence(phrase);
    } else if (SpeaksOfPersons(subject) ||
               (subject.size() == 1 && Holds(kSome, subject[0].lower))) {
      Complaint(subject);
    } else if (TellsPresence()) {
      Presence(subject);
      bool absent = !TokensAfter().empty() && TokensAfter()[0].lower == "absent";
      for (Relation& relation : found_) relation.denied = absent;
    } else {
      Change(subject);
    }
    return std::move(found_);
  }

 private:
  // Not "when seizures occur", "that seizures occur", "makes the arms become weak".
  [[nodiscard]] bool IsMainClause() const {
    constexpr std::array<std::string_view, 10> kJoin = {"but",     "while",   "although",  "though",
                                                        "whereas", "however", "therefore", "thus",
                                                        "hence",   "so"};
    size_t at = predicate_.begin;
    if (at > 0 && (tokens_[at - 1].tag == Tag::kTo || tokens_[at - 1].tag == Tag::kRelative))
      return false;
    for (at = predicate_.subject_begin; at > 0 && tokens_[at - 1].text != ";"; --at) {
      const Token& token = tokens_[at - 1];
      if (token.tag == Tag::kRelative || token.lower == "that" || token.text == ":") return false;
      if (token.tag == Tag::kSubordinator) return Holds(kJoin, token.lower);
    }
    return true;
  }

  // "Rigidity occurs in | diseases such as …": in others than the one in focus.
  [[nodiscard]] bool IsElsewhere() const {
    if (predicate_.end + 1 >= tokens_.size() || tokens_[predicate_.end].lower != "in") return false;
    return KindOf(ToText(Cleaned(Phrase(predicate_.end + 1)))) == NameKind::kCondition;
  }

  // "Fainting may occur | when the pulse slows": its cause is told.
  [[nodiscard]] bool GivesCause() const {
    constexpr std::array<std::string_view, 9> kGrounds = {
        "because", "when", "if", "after", "due", "from", "for", "whether", "than"};
    for (size_t at = predicate_.end; at < tokens_.size() && tokens_[at].text != ","; ++at) {
      if (Holds(kGrounds, tokens_[at].lower)) return true;
    }
    return false;
  }

  static bool Existential(TokenSpan subject) {
    return subject.size() == 1 && subject[0].lower == "there";
  }

  [[nodiscard]] TokenSpan Phrase(size_t begin) const {
    return tokens_.subspan(begin, EndOfPhrase(tokens_, begin) - begin);
  }

  [[nodiscard]] bool TellsPresence() const {
    const std::string_view lemma = predicate_.lemma;
    if (predicate_.passive) return Holds(kNoticed, lemma);
    if (lemma == "be") {
      TokenSpan after = TokensAfter();
      bool noun = after.size() > 1 && (after[1].tag == Tag::kNoun || IsAdjectival(after[1]));
      return !noun && !after.empty() && Holds(kPresent, after[0].lower);
    }
    if (lemma == "appear" && !TokensAfter().empty() && IsAdjectival(TokensAfter()[0])) return false;
    return Holds(kHappen, lemma) && !TakesObject();
  }

  [[nodiscard]] TokenSpan TokensAfter() const {
    size_t at = predicate_.end;
    while (at < tokens_.size() && (tokens_[at].tag == Tag::kAdverb || tokens_[at].lower == "more" ||
                                   tokens_[at].lower == "less"))
      ++at;
    return tokens_.subspan(at);
  }
  [[nodiscard]] bool TakesObject() const {
    if (predicate_.end >= tokens_.size()) return false;
    Tag tag = tokens_[predicate_.end].tag;
    std::string_view word = tokens_[predicate_.end].lower;
    if (word == "down" || word == "up" || word == "out" || word == "off") return true;
    return tag == Tag::kNoun || tag == Tag::kDeterminer || tag == Tag::kAdjective ||
           tag == Tag::kTo || tag == Tag::kGerund || tag == Tag::kPronoun || tag == Tag::kNumber;
  }
  // "The rash", "these spells": known already.
  static bool IsGiven(TokenSpan phrase) {
    constexpr std::array<std::string_view, 9> kPointing = {"the",  "this", "these", "that", "those",
                                                           "such", "its",  "their", "no"};
    return !phrase.empty() && Holds(kPointing, phrase[0].lower);
  }

  void Presence(TokenSpan phrase) {
    if (IsGiven(phrase)) return;
    for (const Words& name : NamesWithExamples(sentence_, phrase, most_)) {
      if (NamesFinding(name)) Add(name);
    }
    bool likely = predicate_.hedged || found_.size() > 1;
    std::erase_if(found_, [&](const Relation& r) {
      return !likely && KindOf(ToText(Cleaned(r.object))) == NameKind::kCondition;
    });
  }

  void Add(Words finding) {
    found_.push_back({.subject = condition_,
                      .type = RelationType::kCauses,
                      .object = std::move(finding),
                      .told = true,
                      .confidence = 0.6F});
  }

  // "People with gout | are unable to walk", "may get tired easily", "cannot sleep".
  void Complaint(TokenSpan subject) {
    for (size_t at = predicate_.begin; at < predicate_.end; ++at) {
      if (tokens_[at].lower == "should" || tokens_[at].lower == "must") return;
    }
    size_t begin = BeginOfComplaint();
    if (begin == 0 || (predicate_.denied && IsAnyone(subject))) return;
    if (predicate_.lemma == "die") return Death();
    if (SpeaksOfPersons(subject)) condition_ = {subject.begin(), subject.end()};
    size_t end = predicate_.end;
    while (end < tokens_.size() && !EndsClause(end)) ++end;
    Words name = WordsOf(Between(tokens_, begin, end));
    name.front().tag = name.back().tag = Tag::kNoun;  // "not" and "easily" belong to the name
    bool denied = predicate_.denied;
    Add(std::move(name));
    found_.back().denied = denied;
  }

  // "Most patients die | of a stroke, within a year".
  void Death() {
    Words death = {Inserted(tokens_[predicate_.end - 1], "death", Tag::kNoun)};
    size_t at = predicate_.end;
    bool of = at + 1 < tokens_.size() && (tokens_[at].lower == "of" || tokens_[at].lower == "from");
    if (!of) return Add(std::move(death));
    for (Words& cause : NamesWithExamples(sentence_, Phrase(at + 1), most_)) {
      if (IsSuch(KindOf(ToText(Cleaned(cause)))))
        found_.push_back({.subject = std::move(cause), .object = death, .confidence = 0.7F});
    }
  }

  // "You cannot", "scientists do not": not those with the condition.
  static bool IsAnyone(TokenSpan subject) {
    constexpr std::array<std::string_view, 8> kOurs = {"with",    "who",    "affected", "patients",
                                                       "infants", "babies", "children", "some"};
    return std::ranges::none_of(subject, [&](const Token& t) { return Holds(kOurs, t.lower); });
  }

  [[nodiscard]] bool EndsClause(size_t at) const {
    const Token& token = tokens_[at];
    bool joins = token.tag == Tag::kConjunction && at + 1 < tokens_.size() &&
                 (tokens_[at + 1].tag == Tag::kVerb || tokens_[at + 1].tag == Tag::kAuxiliary ||
                  tokens_[at + 1].tag == Tag::kModal || tokens_[at + 1].tag == Tag::kAdverb);
    return token.text == "," || token.text == ";" || token.text == "." || token.text == ":" ||
           token.tag == Tag::kSubordinator || token.tag == Tag::kMask ||
           token.tag == Tag::kRelative || joins;
  }

  // The index at which the name of a complaint begins; 0 where it is none.
  [[nodiscard]] size_t BeginOfComplaint() const {
    for (size_t at = predicate_.begin; at < predicate_.end; ++at) {
      if (tokens_[at].lower == "unable") return at;
      if (predicate_.denied && (IsNegated(at) || tokens_[at].tag == Tag::kNot))
        return Holds(kAbstain, predicate_.lemma) ? 0 : BeginOfNegation(at);
    }
    if (predicate_.denied || predicate_.passive) return 0;
    if (Holds(kSuffer, predicate_.lemma)) return IndexOfVerb();
    size_t after = tokens_.size() - TokensAfter().size();
    bool state = Holds(kBecome, predicate_.lemma) && after < tokens_.size() &&
                 Holds(kAiling, tokens_[after].lower);
    return state ? after : 0;
  }
  [[nodiscard]] bool IsNegated(size_t at) const {
    std::string_view word = tokens_[at].lower;
    return word == "cannot" || word.ends_with("n't") || word.ends_with("n’t");
  }
  [[nodiscard]] size_t BeginOfNegation(size_t at) const {
    return !IsNegated(at) && at > predicate_.begin && tokens_[at - 1].lower.starts_with("d")
               ? at - 1
               : at;
  }
  [[nodiscard]] size_t IndexOfVerb() const {
    for (size_t at = predicate_.begin; at < predicate_.end; ++at) {
      if (tokens_[at].lemma == predicate_.lemma) return at;
    }
    return predicate_.begin;
  }

  // "The nails become thick and misshapen": thick nails, misshapen nails.
  void Change(TokenSpan subject) {
    if (predicate_.denied) return;
    std::vector<Words> parts = NamesWithExamples(sentence_, subject, most_);
    std::erase_if(parts, [](const Words& part) { return NamesChance(part) || !NamesPart(part); });
    if (parts.empty()) return;
    if (Holds(kBefall, predicate_.lemma)) {
      if (!predicate_.passive && TakesObject()) return;
      const Token& verb = tokens_[IndexOfVerb()];
      for (Words part : parts) {
        part.push_back(verb);
        Add(std::move(part));
      }
      return;
    }
    if (predicate_.passive || !Holds(kBecome, predicate_.lemma)) return;
    for (const Words& state : States()) {
      for (const Words& part : parts) {
        Words name = state;
        Words plain = Cleaned(part);
        name.insert(name.end(), plain.begin(), plain.end());
        constexpr std::array<std::string_view, 6> kNew = {"become", "turn", "look",
                                                          "appear", "grow", "feel"};
        if (Holds(kNew, predicate_.lemma) || KindOf(ToText(name)) == NameKind::kEffect) Add(name);
      }
    }
  }

  // "cloudy", "bloody": what the tagger takes for a noun is an adjective where the clause ends.
  [[nodiscard]] bool LooksAdjectival(size_t at) const {
    bool ends = at + 1 >= tokens_.size() || IsJoint(tokens_[at + 1]) || tokens_[at + 1].text == ".";
    return ends && tokens_[at].tag == Tag::kNoun && tokens_[at].lower.ends_with("dy") &&
           tokens_[at].lower != "body";
  }

  // The adjectives after the verb, each by itself: "rough, swollen and very thin".
  [[nodiscard]] std::vector<Words> States() const {
    std::vector<Words> states(1);
    size_t at = predicate_.end;
    for (; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      bool joint = token.text == "," || token.tag == Tag::kConjunction;
      if (joint && !states.back().empty()) states.emplace_back();
      if (joint || token.tag == Tag::kAdverb) continue;
      if (!IsAdjectival(token) && !LooksAdjectival(at)) break;
      states.back().push_back(token);
    }
    bool noun =
        at < tokens_.size() && (tokens_[at].tag == Tag::kNoun || tokens_[at].tag == Tag::kGerund);
    if (noun && !states.empty()) states.pop_back();
    std::erase_if(states, [](const Words& state) { return state.empty(); });
    return states;
  }

  const Asides& sentence_;
  TokenSpan tokens_;
  const Predicate& predicate_;
  size_t most_;
  Words condition_;
  std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> ReadFindings(const Asides& sentence, const Predicate& predicate,
                                   size_t most) {
  return FindingReader(sentence, predicate, most).Read();
}

}  // namespace causeway
