// A sentence is parted at the words that speak of the risk: whose it is stands before them or in a
// clause with "if", what it is of behind.
#include "importers/prose/risk.h"

#include <algorithm>
#include <array>

#include "importers/prose/effects.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/verb_phrases.h"

namespace causeway {
namespace {

// Persons of whom nothing is said yet.
constexpr std::array<std::string_view, 14> kAnyone = {
    "people", "person", "persons", "individual", "individuals", "patient",  "patients",
    "those",  "you",    "anyone",  "someone",    "everyone",    "somebody", "others"};
constexpr std::array<std::string_view, 12> kGetting = {
    "develop", "get",    "have", "experience", "contract", "acquire",
    "having",  "suffer", "be",   "from",       "the",      "a"};
constexpr std::array<std::string_view, 6> kHaving = {"have",    "has",       "had",
                                                     "undergo", "undergoes", "undergone"};
constexpr std::array<std::string_view, 4> kRisks = {"risk", "risks", "chance", "chances"};
constexpr std::array<std::string_view, 10> kRising = {
    "increase", "increases", "rise", "rises", "go", "goes", "is", "are", "be", "grows"};
constexpr std::array<std::string_view, 7> kLess = {"low",   "lower", "lowest", "less",
                                                   "least", "no",    "reduced"};

bool IsBe(const Token& token) {
  return token.tag == Tag::kAuxiliary &&
         (token.lower == "is" || token.lower == "are" || token.lower == "be" ||
          token.lower == "was" || token.lower == "were");
}

bool IsHead(const Token& token) { return IsPerson(token.lower) || Holds(kAnyone, token.lower); }

bool IsBeforeNoun(const Token& token) {
  return token.tag == Tag::kDeterminer || token.tag == Tag::kAdjective ||
         token.tag == Tag::kNumber || token.tag == Tag::kParticiple || token.tag == Tag::kAdverb ||
         token.tag == Tag::kConjunction;
}

// The index of the persons that a phrase opens with; its size where it opens with other things.
size_t HeadAt(TokenSpan phrase, size_t at) {
  for (; at < phrase.size(); ++at) {
    if (IsHead(phrase[at])) {
      bool modifies =
          at + 1 < phrase.size() && phrase[at + 1].tag == Tag::kNoun;  // "family history"
      return modifies ? phrase.size() : at;
    }
    bool modifier = at + 1 < phrase.size() && IsHead(phrase[at + 1]);  // "older adults"
    if (!IsBeforeNoun(phrase[at]) && !(modifier && phrase[at].tag == Tag::kNoun)) break;
  }
  return phrase.size();
}

// "people who smoke | and | people who have diabetes | and | infants".
std::vector<TokenSpan> Groups(TokenSpan persons) {
  std::vector<TokenSpan> groups;
  size_t begin = 0;
  for (size_t at = 1; at < persons.size(); ++at) {
    if (!IsJoint(persons[at])) continue;
    size_t next = at + 1;
    while (next < persons.size() && IsJoint(persons[next])) ++next;
    if (HeadAt(persons, next) == persons.size()) continue;
    groups.push_back(persons.subspan(begin, at - begin));
    begin = at = next;
  }
  groups.push_back(persons.subspan(begin));
  return groups;
}

class RiskReader {
 public:
  RiskReader(const Asides& sentence, size_t most)
      : sentence_(sentence), tokens_(sentence.tokens), most_(most) {}

  std::optional<RiskStatement> Read() {
    for (size_t at = 0; at < tokens_.size(); ++at) {
      if (std::optional<RiskStatement> rise = ReadRise(at)) return rise;
      if (std::optional<RiskStatement> more = ReadMore(at)) return more;
      size_t object = AfterWords(at);
      if (object == 0) continue;
      std::optional<size_t> be = BeBefore(at);
      if (!be) continue;
      return Statement(*be, object);
    }
    return {};
  }

  void AddTraits(TokenSpan group, std::vector<Trait>& traits) const {
    size_t head = HeadAt(group, 0);
    if (head >= group.size()) return;
    TokenSpan rest = group.subspan(head + 1);
    while (!rest.empty() && rest[0].text == ",") rest = rest.subspan(1);
    auto who = std::ranges::find(rest, std::string_view("who"), &Token::lower);
    if (rest.empty()) {
      if (IsToldApart(group, head)) traits.push_back({AsName(group), true});
    } else if (rest[0].lower == "with" || rest[0].lower == "on") {
      AddNames(rest.subspan(1), traits);
    } else if (who != rest.end()) {
      AddClauses(rest.subspan(static_cast<size_t>(who - rest.begin()) + 1), traits);
    } else if (rest[0].lower == "whose") {
      AddOthers(rest.subspan(1), traits);
    } else if (rest[0].tag == Tag::kPreposition || rest[0].tag == Tag::kAdjective ||
               rest[0].tag == Tag::kParticiple) {
      traits.push_back({Words(group.begin(), group.end()), true});
    }
  }

 private:
  // "older adults", "infants"; not "people", "some children".
  static bool IsToldApart(TokenSpan group, size_t head) {
    TokenSpan before = group.first(head);
    bool vague = std::ranges::any_of(before, [](const Token& token) {
      return token.tag == Tag::kDeterminer || IsVagueModifier(token.lower);
    });
    bool told = std::ranges::any_of(before, [](const Token& token) {
      bool quality = token.tag == Tag::kAdjective || token.tag == Tag::kNoun ||
                     token.tag == Tag::kParticiple || token.lower == "elderly";
      return quality && !IsVagueModifier(token.lower);
    });
    return told || (!vague && !Holds(kAnyone, group[head].lower));
  }
  // "elderly people": what looks like an adverb belongs to the name.
  static Words AsName(TokenSpan group) {
    Words name(group.begin(), group.end());
    if (name[0].lower == "elderly") name[0].tag = Tag::kAdjective;
    return name;
  }
  static TokenSpan AfterNouns(TokenSpan clause) {
    while (!clause.empty() && clause[0].tag != Tag::kAuxiliary && clause[0].tag != Tag::kVerb)
      clause = clause.subspan(1);
    return clause;
  }
  // "whose | partner has gout": a partner with gout.
  void AddOthers(TokenSpan clause, std::vector<Trait>& traits) const {
    TokenSpan acts = AfterNouns(clause);
    TokenSpan nouns = clause.first(clause.size() - acts.size());
    std::vector<Trait> had;
    AddActs(acts, had);
    for (Trait& trait : had) {
      bool other = !nouns.empty() && !acts.empty() && Holds(kHaving, acts[0].lower) &&
                   (IsPerson(nouns.back().lower) || nouns.back().lower == "partner");
      if (other) {
        Words name = WordsOf(nouns);
        name.push_back(Inserted(name.back(), "with", Tag::kPreposition));
        name.insert(name.end(), trait.name.begin(), trait.name.end());
        trait = {std::move(name), true};
      }
      traits.push_back(std::move(trait));
    }
  }
  void AddNames(TokenSpan phrase, std::vector<Trait>& traits) const {
    size_t end = EndOfPhrase(phrase, 0);
    bool told = end < phrase.size() && phrase[end].tag == Tag::kRelative;
    for (Words& name : NamesWithExamples(sentence_, phrase.first(end), most_)) {
      // "diseases | that affect the muscles" are named by the clause.
      Words plain = Cleaned(name);
      if (told && plain.size() == 1 && IsGenericNoun(plain[0].lower))
        name = WordsOf(phrase.first(EndOfClause(phrase, end)));
      bool persons = SpeaksOfPersons(name);
      traits.push_back({std::move(name), persons});
      if (told && plain.size() == 1) break;
    }
  }

  // "who | smoke | or who | have a cough".
  void AddClauses(TokenSpan acts, std::vector<Trait>& traits) const {
    for (size_t at = 1; at + 1 < acts.size(); ++at) {
      if (!IsJoint(acts[at]) || acts[at + 1].lower != "who") continue;
      AddActs(acts.first(at), traits);
      return AddClauses(acts.subspan(at + 2), traits);
    }
    AddActs(acts, traits);
  }

  // "who | often smoke", "if you | have a cough": what they have, or what they do.
  void AddActs(TokenSpan acts, std::vector<Trait>& traits) const {
    while (!acts.empty() && (acts[0].tag == Tag::kAdverb || acts[0].tag == Tag::kModal))
      acts = acts.subspan(1);
    bool having = !acts.empty() && Holds(kHaving, acts[0].lower);
    while (having && acts.size() > 1 && (acts[1].lower == "had" || acts[1].tag == Tag::kAdverb))
      acts = acts.subspan(1);
    bool done =
        having && acts.size() > 1 &&
        (acts[1].lower == "been" ||
         (acts[1].tag == Tag::kParticiple &&
          (acts.size() < 3 || (acts[2].tag != Tag::kNoun && acts[2].tag != Tag::kAdjective))));
    if (having && !done) return AddNames(acts.subspan(1), traits);
    // "you are | exposed to dust": the dust.
    bool exposed = acts.size() > 3 && IsBe(acts[0]) && acts[1].tag == Tag::kParticiple &&
                   acts[2].tag == Tag::kTo;
    if (exposed) return AddNames(acts.subspan(3), traits);
    // "who | delay urination": what may be a noun is their act.
    Words verbs = WordsOf(acts);
    bool act = !verbs.empty() && verbs[0].tag == Tag::kNoun && LookUpVerb(verbs[0].lower);
    if (act) verbs[0].tag = Tag::kVerb;
    if (!OpensVerbPhrase(verbs)) return;
    for (Words& one : VerbPhrases(verbs, most_)) {
      bool quality = IsBe(verbs[0]) && one.size() == 1 && !IsVerbal(one[0]);
      if (quality) {  // "are overweight | or obese"
        one[0].tag = Tag::kNoun;
        one.insert(one.begin(), verbs[0]);
      }
      traits.push_back({AsGerund(std::move(one)), false});
    }
  }

  [[nodiscard]] bool Is(size_t at, std::string_view word) const {
    return at < tokens_.size() && tokens_[at].lower == word;
  }

  // After "at high risk", "more likely than men to", "prone to": where what it is of begins.
  [[nodiscard]] size_t AfterWords(size_t at) const {
    std::string_view word = tokens_[at].lower;
    if (word == "at") return AfterAtRisk(at + 1);
    if (word == "prone" || word == "susceptible" || word == "vulnerable")
      return Is(at + 1, "to") ? at + 1 : 0;
    bool likely = word == "likely" && at > 0 &&
                  (Is(at - 1, "more") || Is(at - 1, "most") || Is(at - 1, "times"));
    if (!likely) return 0;
    size_t to = at + 1;
    if (Is(to, "than")) {
      while (to < tokens_.size() && tokens_[to].tag != Tag::kTo && tokens_[to].text != ",") ++to;
    }
    return Is(to, "to") && to + 1 < tokens_.size() ? to : 0;
  }

  [[nodiscard]] size_t AfterAtRisk(size_t at) const {
    for (size_t end = at; end < tokens_.size() && end < at + 4; ++end) {
      if (Holds(kLess, tokens_[end].lower)) return 0;
      if (tokens_[end].lower == "risk") return end + 1;
    }
    return 0;
  }

  // The copula that the words of risk stand with: "are | also more likely".
  [[nodiscard]] std::optional<size_t> BeBefore(size_t at) const {
    for (size_t i = at; i > 0 && at - i < 6; --i) {
      const Token& token = tokens_[i - 1];
      if (token.tag == Tag::kNot || Holds(kLess, token.lower)) return {};
      if (IsBe(token)) return i - 1;
      bool between = token.tag == Tag::kAdverb || token.tag == Tag::kDeterminer ||
                     token.tag == Tag::kNumber || token.tag == Tag::kTo || token.lower == "times" ||
                     token.tag == Tag::kConjunction;
      if (!between) return {};
    }
    return {};
  }

  // Whose risk it is: the phrase before the copula; of "if you smoke, you are", what "if" says.
  [[nodiscard]] std::optional<RiskStatement> Statement(size_t be, size_t object) const {
    size_t end = be + static_cast<size_t>(tokens_[be].tag == Tag::kPronoun);
    while (end > 0 && (tokens_[end - 1].tag == Tag::kAdverb || tokens_[end - 1].tag == Tag::kModal))
      --end;
    size_t begin = AfterIntroduction(end);
    TokenSpan persons = TokenSpan(tokens_).subspan(begin, end - begin);
    if (!OpensWithPersons(persons)) return {};
    RiskStatement statement{.begin = begin, .end = EndOfObject(object)};
    std::vector<Trait> traits = TraitsOf(sentence_, persons, most_);
    if (traits.empty()) traits = Conditions(statement);
    if (traits.empty() && IsPatients(persons.back())) return {};  // those with the condition
    Relate(traits, Objects(object), statement);
    return statement;
  }

  static bool IsPatients(const Token& token) {
    return Singular(token.lower) == "individual" || Singular(token.lower) == "patient";
  }

  // "In addition, | older adults".
  [[nodiscard]] size_t AfterIntroduction(size_t end) const {
    TokenSpan before = TokenSpan(tokens_).first(end);
    if (OpensWithPersons(before)) return 0;
    for (size_t i = end; i > 0; --i) {
      bool parts = tokens_[i - 1].text == "," || tokens_[i - 1].text == ";" ||
                   tokens_[i - 1].text == ":" || tokens_[i - 1].lower == "but" ||
                   tokens_[i - 1].lower == "that" || tokens_[i - 1].lower == "because";
      if (parts && OpensWithPersons(before.subspan(i))) return i;
    }
    return 0;
  }

  // "if you smoke or are overweight": the clause with "if" before or after.
  [[nodiscard]] std::vector<Trait> Conditions(RiskStatement& statement) const {
    std::vector<Trait> traits;
    for (size_t at = 0; at < tokens_.size(); ++at) {
      if (tokens_[at].lower != "if" && tokens_[at].lower != "when") continue;
      size_t end = at + 1;
      while (end < tokens_.size() && tokens_[end].tag != Tag::kSubordinator &&
             tokens_[end].text != ";")
        ++end;
      if (at < statement.begin) end = statement.begin;
      size_t verb = at + 1;
      while (verb < end && (IsHead(tokens_[verb]) || IsBeforeNoun(tokens_[verb]))) ++verb;
      if (verb == end) continue;
      if (verb == at + 1 || !IsHead(tokens_[verb - 1])) {
        traits.push_back({ClauseOf(at + 1, end), false});
      } else {
        AddActs(TokenSpan(tokens_).subspan(verb, end - verb), traits);
      }
      statement.begin = std::min(statement.begin, at);
      statement.end = std::max(statement.end, end);
    }
    return traits;
  }

  // "Your risk for gout may go up | if you smoke".
  [[nodiscard]] std::optional<RiskStatement> ReadRise(size_t at) const {
    bool risk = Holds(kRisks, tokens_[at].lower) && (Is(at + 1, "of") || Is(at + 1, "for"));
    if (!risk) return {};
    RiskStatement statement{.begin = 0, .end = EndOfObject(at + 1)};
    size_t verb = statement.end;
    while (verb < tokens_.size() &&
           (tokens_[verb].tag == Tag::kModal || tokens_[verb].tag == Tag::kAdverb))
      ++verb;
    if (verb >= tokens_.size() || !Holds(kRising, tokens_[verb].lower)) return {};
    size_t begin = statement.begin = at + 1;
    std::vector<Trait> traits = Conditions(statement);
    if (traits.empty()) traits = TraitsAfterPreposition(at);
    Relate(traits, Objects(begin), statement);
    if (statement.relations.empty()) return {};
    statement.begin = 0;
    return statement;
  }

  // "In | patients who smoke, | the risk of stroke is higher".
  [[nodiscard]] std::vector<Trait> TraitsAfterPreposition(size_t risk) const {
    bool opens = risk > 3 && tokens_[0].tag == Tag::kPreposition;
    if (!opens) return {};
    TokenSpan persons = TokenSpan(tokens_).subspan(1, risk - 1);
    auto comma = std::ranges::find(persons, std::string_view(","), &Token::text);
    persons = persons.first(static_cast<size_t>(comma - persons.begin()));
    auto who = std::ranges::find(persons, std::string_view("who"), &Token::lower);
    if (who == persons.end() || !OpensWithPersons(persons)) return {};
    return TraitsOf(sentence_, persons, most_);
  }

  // "Gout | is more common in | people who are overweight".
  [[nodiscard]] std::optional<RiskStatement> ReadMore(size_t at) const {
    constexpr std::array<std::string_view, 6> kOften = {"common",   "commonly",   "likely",
                                                        "frequent", "frequently", "often"};
    bool more = (Is(at, "more") || Is(at, "most")) && at + 3 < tokens_.size() &&
                Holds(kOften, tokens_[at + 1].lower);
    if (!more) return {};
    size_t in = at + 2;
    if (tokens_[in].tag == Tag::kTo) in += 2;  // "to occur"
    if (!Is(in, "in") && !Is(in, "among")) return {};
    size_t verb = 0;
    while (verb < at && !IsVerbal(tokens_[verb])) ++verb;
    size_t end = in + 1;
    while (end < tokens_.size() && tokens_[end].text != "." && tokens_[end].text != ";") ++end;
    RiskStatement statement{.begin = 0, .end = end};
    std::vector<Trait> traits =
        TraitsOf(sentence_, TokenSpan(tokens_).subspan(in + 1, end - in - 1), most_);
    std::erase_if(traits, [](const Trait& trait) { return trait.named; });
    TokenSpan subject = TokenSpan(tokens_).first(verb);
    if (verb == at || subject.empty() || !IsOnePhrase(subject)) return {};
    Relate(traits, NamesWithExamples(sentence_, subject, most_), statement);
    if (statement.relations.empty()) return {};
    return statement;
  }

  // "when | the kidneys are damaged".
  [[nodiscard]] Words ClauseOf(size_t begin, size_t end) const {
    Words clause;
    for (size_t i = begin; i < end && tokens_[i].text != ","; ++i) clause.push_back(tokens_[i]);
    return clause;
  }

  [[nodiscard]] size_t ObjectAt(size_t at) const {
    bool joint = at < tokens_.size() && (tokens_[at].lower == "of" || tokens_[at].lower == "for" ||
                                         tokens_[at].tag == Tag::kTo);
    if (!joint) return tokens_.size();
    ++at;
    while (at < tokens_.size() &&
           (Holds(kGetting, tokens_[at].lower) || Holds(kGetting, tokens_[at].lemma)))
      ++at;
    return at;
  }
  [[nodiscard]] size_t EndOfObject(size_t at) const {
    size_t begin = ObjectAt(at);
    return begin < tokens_.size() ? std::max(at, EndOfPhrase(tokens_, begin)) : at;
  }
  // An empty name stands for what the section is about.
  [[nodiscard]] std::vector<Words> Objects(size_t at) const {
    size_t begin = ObjectAt(at);
    if (begin >= tokens_.size()) return {Words()};
    TokenSpan phrase = TokenSpan(tokens_).subspan(begin);
    if (OpensVerbPhrase(phrase)) return {};
    return NamesWithExamples(sentence_, phrase.first(EndOfPhrase(phrase, 0)), most_);
  }

  static void Relate(const std::vector<Trait>& traits, const std::vector<Words>& objects,
                     RiskStatement& statement) {
    for (const Trait& trait : traits) {
      for (const Words& object : objects) {
        statement.relations.push_back({.subject = trait.name,
                                       .type = RelationType::kCauses,
                                       .object = object,
                                       .hedged = true,
                                       .named = trait.named,
                                       .confidence = 0.8F});
      }
    }
  }

  const Asides& sentence_;
  const Tokens& tokens_;
  size_t most_;
};

}  // namespace

bool OpensWithPersons(TokenSpan phrase) { return HeadAt(phrase, 0) < phrase.size(); }

std::vector<Trait> TraitsOf(const Asides& sentence, TokenSpan persons, size_t most) {
  std::vector<Trait> traits;
  RiskReader reader(sentence, most);
  for (TokenSpan group : Groups(persons)) reader.AddTraits(group, traits);
  if (traits.size() > most) traits.resize(most);
  return traits;
}

std::optional<RiskStatement> ReadRisk(const Asides& sentence, size_t most) {
  return RiskReader(sentence, most).Read();
}

}  // namespace causeway
