// The rules stand in the order in which they are tried; each says what it is for.
#include "importers/prose/glosses.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "graph/statement.h"
#include "importers/prose/characters.h"
#include "importers/prose/extents.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

// What a bracket that names nothing opens with: "(see below)", "(not the cause)", "(both sides)".
constexpr std::array<std::string_view, 16> kNoNames = {
    "see", "due", "but", "not", "both", "either", "if",   "when",
    "or",  "and", "as",  "up",  "more", "less",   "most", "least"};
// "the duodenum, the first part of the small intestine".
constexpr std::array<std::string_view, 10> kParts = {
    "part", "portion", "section", "region", "segment", "end", "half", "lobe", "layer", "division"};
// Heads of an apposition that explains: "tenesmus, the painful feeling of incomplete evacuation".
constexpr std::array<std::string_view, 48> kExplaining = {
    "feeling",  "sensation", "covering",   "layer",     "lining",  "membrane", "tissue", "organ",
    "tube",     "sac",       "artery",     "vein",      "vessel",  "muscle",   "area",   "space",
    "fluid",    "process",   "ability",    "sugar",     "fat",     "loss",     "lack",   "buildup",
    "swelling", "narrowing", "hardening",  "scarring",  "tint",    "sound",    "way",    "action",
    "system",   "gland",     "opening",    "channel",   "bone",    "pigment",  "skin",   "chamber",
    "valve",    "eruption",  "dilatation", "inability", "pattern", "rash",     "amount", "level"};

// Classes that say nothing of their members: "fat and other substances".
constexpr std::array<std::string_view, 12> kVagueClasses = {
    "tissue", "organ",      "substance", "molecule", "cell", "location",
    "object", "medication", "structure", "place",    "area", "thing"};
// "mitochondria, which are structures inside cells".
constexpr std::array<std::string_view, 12> kStructures = {
    "structure", "compartment", "center", "organ", "gland", "tissue",
    "cell",      "tube",        "vessel", "sac",   "area",  "bone"};

bool IsDeterminer(const Token& token) {
  return token.lower == "a" || token.lower == "an" || token.lower == "the";
}

// A verb that no relative clause holds: the bracket is a sentence.
bool IsSentence(TokenSpan content) {
  for (const Token& token : content) {
    if (OpensRelative(token)) return false;
    if (IsVerbal(token)) return true;
  }
  return false;
}

bool NamesNothing(TokenSpan content) {
  if (content.empty() || content.size() > 30) return true;
  const Token& first = content.front();
  bool clause = OpensRelative(first) &&
                (content.size() < 3 || (content[1].lower != "is" && content[1].lower != "are"));
  return clause || first.tag == Tag::kNumber || first.tag == Tag::kPreposition ||
         first.tag == Tag::kMask || (content.size() == 1 && first.text.size() < 2) ||
         first.tag == Tag::kPronoun || HoldsNoun(kNoNames, first.lower) || IsSentence(content) ||
         std::ranges::any_of(content, [](const Token& t) {
           return t.text == "=" || t.text == "→" || t.text == "≠" || t.text == "%";
         });
}

Gloss SameAs(Words name, Words other) {
  return {.aside = {.type = RelationType::kSameAs,
                    .host = std::move(name),
                    .names = {std::move(other)},
                    .alias_scope = kGloss}};
}

bool IsVagueClass(const Words& words) {
  std::string_view head = words.back().lower;
  if (words.size() == 1) return IsGenericNoun(head) || HoldsNoun(kVagueClasses, head);
  return IsGenericNoun(head) && (words[0].lower == "health" || words[0].lower == "medical");
}

class GlossReader {
 public:
  GlossReader(TokenSpan before, TokenSpan content, size_t most)
      : before_(before), content_(content), most_(most) {
    near_ = before.subspan(BeginOfNear(before, before.size()));
  }

  // "it builds up in the blood (a disease called gout)" is no gloss of the blood.
  [[nodiscard]] bool HasHost() const {
    bool called =
        content_.size() > 3 && IsClassNoun(content_[1].lower) && content_[2].lower == "called";
    return !Cleaned(near_).empty() && !(called && IsSitePhrase(near_));
  }

  // "(the part of the brain that …)": what follows "of" is the whole.
  std::optional<Gloss> ReadPart() const {
    for (size_t i = 0; i + 2 < content_.size() && i < 6; ++i) {
      if (!HoldsNoun(kParts, content_[i].lower) || content_[i + 1].lower != "of") continue;
      return PartOf(content_.subspan(i + 2));
    }
    return std::nullopt;
  }

  // "structures inside cells that …": what it is in is the whole.
  std::optional<Gloss> ReadStructure() const {
    for (size_t i = 0; i + 2 < content_.size() && i < 8; ++i) {
      if (!HoldsNoun(kStructures, content_[i].lower)) continue;
      size_t joint = content_[i + 1].tag == Tag::kAdverb ? i + 2 : i + 1;
      std::string_view word = content_[joint].lower;
      bool inside = word == "in" || word == "inside" || word == "within" || word == "at";
      return inside ? PartOf(content_.subspan(joint + 1)) : std::nullopt;
    }
    return std::nullopt;
  }

  // ", one of the ataxias,": the class.
  std::optional<Gloss> ReadOneOf() const {
    if (content_.size() < 3 || content_[0].lower != "one" || content_[1].lower != "of")
      return std::nullopt;
    TokenSpan rest = content_.subspan(2);
    if (rest.size() > 3 && rest[1].lower == "group" && rest[2].lower == "of")
      rest = rest.subspan(3);
    Words of_class = Cleaned(rest.first(EndOfPhrase(rest, 0)));
    if (of_class.empty() || !IsPlural(of_class.back().lower)) return std::nullopt;
    return Gloss{{.type = RelationType::kIsA, .host = of_class, .names = {Cleaned(near_)}}};
  }

  // "(a waste gas)", "(proteins)": the class.
  std::optional<Gloss> ReadClass() const {
    Words words = Cleaned(content_);
    bool listed = std::ranges::any_of(
        content_, [](const Token& t) { return t.tag == Tag::kConjunction || t.text == ","; });
    std::string_view head = HeadNoun(words);
    bool condition = IsDeterminer(content_.front()) && IsClassNoun(head);
    if (!IsClassOfThings(head) && !condition) return std::nullopt;
    // "(the organ where a fetus grows)" is that one, not one of them.
    if (content_.front().lower == "the" && std::ranges::any_of(content_, OpensRelative))
      return std::nullopt;
    if (listed && !IsDeterminer(content_.front())) return std::nullopt;
    if (words.size() == 1 && !IsDeterminer(content_.front()) && !IsPlural(words[0].lower))
      return std::nullopt;
    Words one = WordsOf(TokenSpan(words).first(EndOfPhrase(words, 0)));
    return Gloss{{.type = RelationType::kIsA, .host = one, .names = {Cleaned(near_)}}};
  }

  // "(the organ where a fetus grows)", "(feeling like you can't breathe)": the whole of it.
  [[nodiscard]] bool IsDefinition() const {
    return IsDeterminer(content_.front()) || content_.front().lower == "feeling" ||
           std::ranges::any_of(content_, OpensRelative);
  }
  std::optional<Gloss> ReadDefinition() const {
    TokenSpan gloss = content_;
    while (!gloss.empty() && (OpensRelative(gloss.front()) || gloss.front().lower == "is" ||
                              gloss.front().lower == "are" || IsDeterminer(gloss.front())))
      gloss = gloss.subspan(1);
    // "a squeaky sound | when you breathe": no name holds the reader.
    for (size_t i = 2; i + 1 < gloss.size(); ++i) {
      if (gloss[i + 1].lower == "you" || gloss[i + 1].lower == "your") gloss = gloss.first(i);
    }
    if (gloss.empty()) return std::nullopt;
    return SameAs(Cleaned(near_), WordsOf(gloss));
  }

  // "dysarthria (slurred or slow speech)": a term, not a class of several things.
  static bool IsOneTerm(const Words& host) {
    size_t head = HeadOf(host);
    if (head >= host.size() || IsPlural(host[head].lower)) return false;
    return EndsClinical(TokenSpan(host).first(head + 1)) && !IsClassNoun(host[head].lower);
  }

  // "(brain and spinal cord)" after a site, "(egg or sperm)" after a plural.
  std::optional<Gloss> ReadList() const {
    std::vector<Words> names = Expand(content_, most_);
    if (names.size() < 2) return std::nullopt;
    Words host = Cleaned(before_.subspan(BeginOfPhrase(before_, 0, before_.size())));
    if (host.empty()) return std::nullopt;
    if (IsSitePhrase(host) && std::ranges::all_of(names, IsSitePhrase))
      return Gloss{{.type = RelationType::kPartOf, .host = host, .names = std::move(names)}};
    bool nouns = std::ranges::all_of(
        names, [](const Words& name) { return name.back().tag != Tag::kAdjective; });
    if (!nouns) return std::nullopt;
    if (IsOneTerm(host)) return SameAs(std::move(host), WordsOf(content_));
    return Gloss{{.type = RelationType::kIsA, .host = host, .names = std::move(names)}, true};
  }

  // "malignant (cancer) cells", "wasting (atrophy) of muscles": both with what follows. What kind
  // of "changes (mutations) in a gene" they are stands for the word.
  std::optional<Gloss> ReadShared(TokenSpan after) const {
    if (content_.size() > 2 || after.empty()) return std::nullopt;
    bool noun = after[0].tag == Tag::kNoun && !before_.empty() &&
                (before_.back().tag == Tag::kAdjective || before_.back().tag == Tag::kNoun ||
                 before_.back().tag == Tag::kParticiple) &&
                !IsVerbal(after[0]);
    if (!noun && !SharesComplement(after)) return std::nullopt;
    size_t end = noun ? 1 : EndOfComplement(after);
    while (noun && end < after.size() && after[end].tag == Tag::kNoun) ++end;
    Words host = Cleaned(near_);
    Words other = WordsOf(content_);
    bool change = HoldsNoun(std::array<std::string_view, 1>{"change"}, near_.back().lower);
    if (change || (EndsClinical(other) && !EndsClinical(host))) std::swap(host, other);
    host.insert(host.end(), after.begin(), after.begin() + static_cast<ptrdiff_t>(end));
    other.insert(other.end(), after.begin(), after.begin() + static_cast<ptrdiff_t>(end));
    Gloss gloss = SameAs(std::move(host), std::move(other));
    if (change) gloss.explained = {before_.size() - 1, before_.size()};
    return gloss;
  }

  std::optional<Gloss> ReadName() const {
    Words other = Cleaned(content_);
    // "a gene (or genes)": one or more of them.
    if (other.size() == 1 && Singular(other[0].lower) == Singular(before_.back().lower))
      return std::nullopt;
    Extent extent = GlossedBefore(before_, content_);
    Words host = Cleaned(before_.subspan(extent.begin));
    if (host.empty() || other.empty()) return std::nullopt;
    bool term = EndsClinical(TokenSpan(host).first(HeadOf(host) + 1));
    bool clinical = EndsClinical(other) != term;
    if (clinical ? !EndsClinical(other) : !IsGlossOf(host, other))
      return SameAs(std::move(host), std::move(other));
    Gloss gloss = SameAs(std::move(other), std::move(host));
    gloss.explained = extent;
    return gloss;
  }

 private:
  [[nodiscard]] std::optional<Gloss> PartOf(TokenSpan whole) const {
    whole = whole.first(EndOfPhrase(whole, 0));
    for (size_t i = 1; i < whole.size(); ++i) {
      if (whole[i].text == ",") whole = whole.first(i);
    }
    if (!IsSitePhrase(Cleaned(whole))) return std::nullopt;
    return Gloss{
        {.type = RelationType::kPartOf, .host = Cleaned(whole), .names = {Cleaned(near_)}}};
  }

  // "changes (mutations) in the gene", and not "a loss of sugar (hypoglycemia) in some".
  [[nodiscard]] bool SharesComplement(TokenSpan after) const {
    size_t near = before_.size() - near_.size();
    bool whole =
        BeginOfWide(before_, before_.size()) + 1 >= near && OverConjunction(before_, near) == near;
    bool in = after[0].lower == "in" && IsRelational(near_.back().lower);
    return content_.size() == 1 && after.size() > 1 && whole && (in || after[0].lower == "of");
  }

  static size_t EndOfComplement(TokenSpan after) {
    size_t end = 1;
    while (end < after.size() && (IsInPhrase(after[end]) || after[end].tag == Tag::kDeterminer))
      ++end;
    return end;
  }

  TokenSpan before_;
  TokenSpan content_;
  TokenSpan near_;
  size_t most_;
};

}  // namespace

bool IsGlossOf(TokenSpan words, TokenSpan name) {
  auto IsLoose = [](const Token& token) {
    return token.tag == Tag::kPreposition || OpensRelative(token) || IsVerbal(token);
  };
  return std::ranges::any_of(words, IsLoose) && std::ranges::none_of(name, IsLoose);
}

std::optional<Gloss> ReadOthers(TokenSpan tokens, size_t at, size_t most) {
  if (at == 0 || at + 2 >= tokens.size() || tokens[at].tag != Tag::kConjunction)
    return std::nullopt;
  size_t other = tokens[at + 1].lower == "some" || tokens[at + 1].lower == "many" ? at + 2 : at + 1;
  if (other + 1 >= tokens.size() || tokens[other].lower != "other") return std::nullopt;
  size_t end = other + 1;
  while (end < tokens.size() && IsInPhrase(tokens[end])) ++end;
  Words of_class = Cleaned(tokens.subspan(other + 1, end - other - 1));
  if (of_class.empty() || !IsPlural(of_class.back().lower)) return std::nullopt;
  if (IsVagueClass(of_class)) return std::nullopt;
  size_t list_end = tokens[at - 1].text == "," ? at - 1 : at;
  size_t begin = BeginOfNear(tokens, list_end);
  while (begin > 1 && tokens[begin - 1].text == "," && IsInPhrase(tokens[begin - 2]))
    begin = BeginOfNear(tokens, begin - 1);
  if (begin >= list_end) return std::nullopt;
  std::vector<Words> members;
  for (const Words& name : Expand(tokens.subspan(begin, list_end - begin), most)) {
    Words plain = Cleaned(name);
    bool noun = !plain.empty() && plain.back().tag != Tag::kAdjective &&
                plain.back().tag != Tag::kParticiple;
    if (noun) members.push_back(std::move(plain));
  }
  if (members.empty() || tokens[begin].lower == "including") return std::nullopt;
  return Gloss{{.type = RelationType::kIsA, .host = of_class, .names = std::move(members)}};
}

std::optional<Gloss> ReadBracketGloss(TokenSpan before, TokenSpan content, TokenSpan after,
                                      size_t most) {
  if (NamesNothing(content)) return std::nullopt;
  GlossReader reader(before, content, most);
  if (!reader.HasHost()) return std::nullopt;
  if (auto part = reader.ReadPart()) return part;
  if (auto of_class = reader.ReadClass()) return of_class;
  if (reader.IsDefinition()) return reader.ReadDefinition();
  if (auto list = reader.ReadList()) return list;
  if (auto shared = reader.ReadShared(after)) return shared;
  return reader.ReadName();
}

// "tiredness, | a mild fever and weight loss": the rest of a list, no apposition.
bool EndsList(TokenSpan content) {
  auto joint = std::ranges::find(content, "and", &Token::lower);
  return joint != content.end() && std::none_of(content.begin(), joint, [](const Token& token) {
           return token.tag == Tag::kPreposition || token.tag == Tag::kTo ||
                  token.tag == Tag::kRelative;
         });
}

std::optional<Gloss> ReadApposition(TokenSpan before, TokenSpan content, size_t most) {
  GlossReader reader(before, content, most);
  if (content.empty() || !reader.HasHost()) return std::nullopt;
  if (auto one = reader.ReadOneOf()) return one;
  if (NamesNothing(content) || EndsList(content)) return std::nullopt;
  if (auto part = reader.ReadPart()) return part;
  if (auto structure = reader.ReadStructure()) return structure;
  Words words = Cleaned(content);
  bool explains = words.size() > 1 && HoldsNoun(kExplaining, HeadNoun(words));
  return explains && IsDeterminer(content.front()) ? reader.ReadDefinition() : std::nullopt;
}

std::optional<Gloss> ReadDashed(TokenSpan before, TokenSpan content, size_t most) {
  if (NamesNothing(content) || content.size() < 2) return std::nullopt;
  GlossReader reader(before, content, most);
  if (!reader.HasHost()) return std::nullopt;
  if (auto part = reader.ReadPart()) return part;
  if (auto of_class = reader.ReadClass()) return of_class;
  bool explains =
      IsDeterminer(content.front()) || HoldsNoun(kExplaining, HeadNoun(Cleaned(content)));
  bool term = EndsClinical(before) && !EndsClinical(content);
  return explains || term ? reader.ReadDefinition() : std::nullopt;
}

}  // namespace causeway
