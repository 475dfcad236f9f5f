// The list stands behind the first colon, comma or dash after the noun of kinds, up to the end.
#include "importers/prose/varieties.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"
#include "importers/prose/definitions.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 7> kKinds = {
    "types", "forms", "kinds", "varieties", "variants", "subtypes", "categories"};
constexpr std::array<std::string_view, 10> kNumbers = {"two",  "three", "four",    "five", "six",
                                                       "both", "many",  "several", "main", "major"};
// "Gout | has | three forms".
constexpr std::array<std::string_view, 6> kComingIn = {"has",  "have",   "comes",
                                                       "come", "occurs", "exists"};
// Passives that classify, and the word between them and the class.
constexpr std::array<std::array<std::string_view, 2>, 7> kClassifying = {{{"consider", ""},
                                                                          {"classify", "as"},
                                                                          {"categorize", "as"},
                                                                          {"regard", "as"},
                                                                          {"recognize", "as"},
                                                                          {"describe", "as"},
                                                                          {"think", "of"}}};

class VarietyReader {
 public:
  VarietyReader(const Asides& sentence, size_t most)
      : sentence_(sentence), tokens_(sentence.tokens), most_(most) {}

  std::vector<Relation> Read() {
    if (ReadAmong()) return std::move(relations_);
    for (size_t at = 1; at + 2 < tokens_.size(); ++at) {
      if (Holds(kKinds, tokens_[at].lower) && IsCounted(at) && ReadKinds(at)) break;
    }
    return std::move(relations_);
  }

 private:
  // "two | main | types".
  [[nodiscard]] bool IsCounted(size_t kinds) const {
    size_t begin = kinds - std::min<size_t>(kinds, 4);
    return std::any_of(tokens_.begin() + static_cast<ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<ptrdiff_t>(kinds), [](const Token& token) {
                         return token.tag == Tag::kNumber || Holds(kNumbers, token.lower);
                       });
  }

  [[nodiscard]] bool IsVerb(size_t at) const {
    return tokens_[at].tag == Tag::kVerb || tokens_[at].tag == Tag::kAuxiliary ||
           tokens_[at].tag == Tag::kModal;
  }

  bool ReadKinds(size_t kinds) {
    size_t joint = kinds + 1;
    bool verb = false;
    for (; joint < tokens_.size(); ++joint) {
      std::string_view text = tokens_[joint].text;
      if (text == ":" || text == "—" || text == "–") break;
      if (text == "," && !verb) break;
      if (text == "." || text == ";" || text == ",") return false;
      verb |= IsVerb(joint);
    }
    if (joint + 2 >= tokens_.size() || tokens_[joint + 1].tag == Tag::kPreposition) return false;
    if (tokens_[joint].text == "," && tokens_[kinds - 1].lower == "both") return false;
    bool of = tokens_[kinds + 1].lower == "of";
    if (!of && joint != kinds + 1) return false;
    Words whole = of ? Owner(kinds + 2, joint) : Subject(kinds);
    return Add(ItemsFrom(sentence_, joint + 1, most_), whole);
  }

  // "types of | lipoproteins | carry cholesterol".
  [[nodiscard]] Words Owner(size_t begin, size_t end) const {
    TokenSpan phrase = TokenSpan(tokens_).subspan(begin, end - begin);
    return WordsOf(phrase.first(EndOfPhrase(phrase, 0)));
  }

  // "Gout | has three forms": what has them; of "It has", what the section is about.
  [[nodiscard]] Words Subject(size_t kinds) const {
    for (size_t at = 1; at < kinds; ++at) {
      if (!Holds(kComingIn, tokens_[at].lower)) continue;
      TokenSpan subject = TokenSpan(tokens_).first(at);
      return subject[0].tag == Tag::kPronoun ? Words() : WordsOf(subject);
    }
    return {};
  }

  // "ischemic | - blockage of a vessel".
  static TokenSpan BeforeDash(TokenSpan item) {
    for (size_t i = 1; i < item.size(); ++i) {
      if (item[i].text == "-" || item[i].text == "–") return item.first(i);
    }
    return item;
  }

  // "incomplete", "alpha": what tells a kind apart, and is no name.
  static bool IsQuality(const Words& name) {
    return name.size() == 1 && IsLower(name[0].text[0]) && !IsPlural(name[0].lower) &&
           (name[0].tag != Tag::kNoun || KindOf(ToText(name)) == NameKind::kOther);
  }

  // "the milder form" of gout is a form of gout.
  static Words NameIn(const Words& item, const Words& whole) {
    Words name = Cleaned(BeforeDash(item));
    size_t head = HeadOf(name);
    bool kind = head < name.size() && std::ranges::any_of(kKinds, [&](std::string_view kinds) {
                  return Singular(kinds) == Singular(name[head].lower);
                });
    if (!kind && IsQuality(name) && !whole.empty()) {
      Words owner = Cleaned(whole);
      name.insert(name.end(), owner.begin(), owner.end());
      return name;
    }
    if (!kind) return NameOfKind(name, whole);
    name.resize(head + 1);
    if (name.size() < 2 || whole.empty()) return {};
    name.push_back(Inserted(name.back(), "of", Tag::kPreposition));
    Words owner = Cleaned(whole);
    name.insert(name.end(), owner.begin(), owner.end());
    return name;
  }

  bool Add(const std::vector<Words>& items, const Words& whole) {
    if (items.size() < 2) return false;
    for (const Words& item : items) {
      bool remark = item.size() > 1 && item[0].lower == "the" && item[1].lower == "most";
      Words name = remark ? Words() : NameIn(item, whole);
      if (name.empty() || name.back().tag == Tag::kAdjective) continue;
      relations_.push_back(
          {.subject = name, .type = RelationType::kIsA, .object = whole, .confidence = 0.8F});
    }
    return true;
  }

  // "Among the more common ataxias are …".
  bool ReadAmong() {
    if (tokens_.size() < 5 || tokens_[0].lower != "among") return false;
    size_t verb = 1;
    while (verb < tokens_.size() && tokens_[verb].lower != "are" && !IsVerb(verb)) ++verb;
    if (verb + 1 >= tokens_.size() || tokens_[verb].lower != "are") return false;
    Words whole = Cleaned(TokenSpan(tokens_).subspan(1, verb - 1));
    size_t head = HeadOf(whole);
    if (head >= whole.size() || !IsPlural(whole[head].lower) || IsPerson(whole[head].lower))
      return false;
    return Add(ItemsFrom(sentence_, verb + 1, most_), whole);
  }

  const Asides& sentence_;
  const Tokens& tokens_;
  size_t most_;
  std::vector<Relation> relations_;
};

}  // namespace

std::vector<Relation> ReadVarieties(const Asides& sentence, size_t most) {
  return VarietyReader(sentence, most).Read();
}

size_t BeginOfClassification(TokenSpan tokens, const Predicate& predicate) {
  size_t at = predicate.end;
  auto Is = [&](std::string_view word) { return at < tokens.size() && tokens[at].lower == word; };
  if (!predicate.passive && predicate.lemma == "belong") return Is("to") ? at + 1 : 0;
  if (!predicate.passive) return 0;
  for (const auto& [verb, joint] : kClassifying) {
    if (predicate.lemma != verb) continue;
    if (Is("to")) return 0;
    // "is considered the counterpart of" compares.
    if (joint.empty()) return Is("a") || Is("an") || Is("one") ? at : 0;
    return Is(joint) || Is("as") ? at + 1 : 0;
  }
  return 0;
}

}  // namespace causeway
