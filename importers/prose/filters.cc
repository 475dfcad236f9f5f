// Filters over words; each returns at the first that settles it.
#include "importers/prose/filters.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "importers/prose/facets.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/names.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

bool IsFirstPerson(TokenSpan sentence, size_t at) {
  std::string_view word = sentence[at].lower;
  if (word == "my" || word == "we" || word == "our" || word == "us" || word == "me")
    return sentence[at].text != "US";
  if (word != "i" || sentence[at].text != "I" || at + 1 >= sentence.size()) return false;
  Tag next = sentence[at + 1].tag;
  return next == Tag::kAuxiliary || next == Tag::kModal || next == Tag::kVerb ||
         next == Tag::kAdverb;
}

// "a small tube", "complexes": what a thing looks like, not what it is.
bool IsShape(std::string_view noun) {
  static constexpr std::array<std::string_view, 14> kShapes = {
      "tube",  "molecule", "package", "wall", "lattice", "track", "pair",
      "sheet", "piece",    "string",  "ball", "bag",     "chain", "strip"};
  return noun == "complexes" || HoldsNoun(kShapes, noun);
}

// "a liquid", "substances": a class only with more to it ("toxic substances").
bool IsVagueStuff(std::string_view noun) {
  static constexpr std::array<std::string_view, 12> kStuff = {
      "substance", "liquid", "material", "structure", "device",  "item",
      "object",    "place",  "action",   "step",      "measure", "service"};
  return HoldsNoun(kStuff, noun);
}

// "a chronic disease", "a complex medical condition": how it goes on, not what it is.
bool IsCourse(const Words& name) {
  static constexpr std::array<std::string_view, 5> kHeads = {"disease", "disorder", "condition",
                                                             "illness", "syndrome"};
  static constexpr std::array<std::string_view, 29> kCourses = {
      "ongoing",      "temporary",  "complex",       "simple",    "slow",        "progressive",
      "relapsing",    "chronic",    "acute",         "treatable", "preventable", "uncommon",
      "long-lasting", "long-term",  "short-term",    "lifelong",  "life-long",   "silent",
      "separate",     "recognized", "heterogeneous", "painful",   "disabling",   "debilitating",
      "devastating",  "medical",    "slow-growing",  "lasting",   "acquired"};
  if (name.size() < 2 || !HoldsNoun(kHeads, name.back().lower)) return false;
  return std::all_of(name.begin(), name.end() - 1, [](const Token& token) {
    return std::ranges::find(kCourses, token.lower) != kCourses.end() ||
           IsVagueModifier(token.lower);
  });
}

// "the following symptoms", "health concerns", "source of energy": a class that says nothing.
bool IsVagueClass(const Words& name, size_t head) {
  static constexpr std::array<std::string_view, 6> kModifiers = {
      "health", "medical", "underlying", "warning", "associated", "risk"};
  static constexpr std::array<std::string_view, 5> kRoles = {"source", "sources", "phase", "target",
                                                             "targets"};
  std::string_view noun = name[head].lower;
  if (IsCourse(name)) return true;
  if (IsShape(noun) || (name.size() == 1 && IsVagueStuff(noun))) return true;
  const FacetCue* facet = FindFacet(name[0].lower);
  bool role = facet != nullptr && facet->type == RelationType::kCauses && name.size() > 1;
  if (name[0].lower == "following" || noun == "risk" || role) return true;
  if (std::ranges::all_of(name, [](const Token& token) {
        return token.tag == Tag::kConjunction || IsGenericNoun(token.lower);
      }))
    return true;
  if (head + 1 < name.size()) return std::ranges::find(kRoles, noun) != kRoles.end();
  bool vague = IsGenericNoun(noun) || IsVaguePredicate(noun);
  return head == 1 && vague && std::ranges::find(kModifiers, name[0].lower) != kModifiers.end();
}

// What is neither thing, condition nor event: it has no kinds and no place.
bool IsOutside(NameKind kind) {
  return kind == NameKind::kPopulation || kind == NameKind::kTest || kind == NameKind::kTime ||
         kind == NameKind::kQuantity || kind == NameKind::kOrganization;
}

bool IsFinding(NameKind kind) { return kind == NameKind::kCondition || kind == NameKind::kEffect; }

bool CanBeKindOf(NameKind member, NameKind of_class) {
  if (IsOutside(member) || IsOutside(of_class)) return false;
  if (member == NameKind::kEffect) return IsFinding(of_class) || of_class == NameKind::kCause;
  if (of_class == NameKind::kSite) return member == NameKind::kSite || member == NameKind::kOther;
  return member != NameKind::kSite || of_class != NameKind::kEffect;
}

// "irritated airways": a finding by its participle, and a site that is reached.
bool IsHarmedSite(std::string_view name, NameKind kind) {
  size_t space = name.find(' ');
  bool participle = space != std::string_view::npos && name.substr(0, space).ends_with("ed");
  return participle && kind == NameKind::kEffect &&
         KindOf(name.substr(space + 1)) == NameKind::kSite;
}

bool CanBePart(NameKind kind) {
  return kind == NameKind::kSite || kind == NameKind::kOther || kind == NameKind::kFunction;
}

}  // namespace

bool IsUnusual(const Token& modifier) {
  static constexpr std::array<std::string_view, 14> kUnusual = {
      "abnormal", "cancer",   "cancerous", "damaged",   "defective", "excess", "extra",
      "faulty",   "infected", "leukemia",  "malignant", "sickle",    "too",    "tumor"};
  return Holds(kUnusual, modifier.lower);
}

namespace {

// "problems with vision", "a condition in the digestive tract": of a part or a function of the
// body.
bool IsOfBody(const Words& name) {
  constexpr std::array<std::string_view, 6> kPlaces = {"area", "part",  "place",
                                                       "side", "point", "location"};
  size_t joint = PrepositionIn(name);
  bool place = HoldsNoun(kPlaces, name[0].lower);
  if (place || joint + 1 >= name.size() || !IsOnePhrase(name)) return false;
  NameKind kind = KindOf(ToText(Cleaned(TokenSpan(name).subspan(joint + 1))));
  return kind == NameKind::kSite || kind == NameKind::kFunction;
}

// "47", not "herpes virus 6": a number that tells no agent or condition from others.
bool IsBareNumber(const Words& name, size_t head) {
  if (name[head].tag != Tag::kNumber) return false;
  NameKind kind = KindOf(ToText(name));
  return head == 0 || (kind != NameKind::kCondition && kind != NameKind::kCause);
}

// Neither too long nor censored, with a head, and not "the following signs".
bool IsNameable(const Words& name) {
  if (name.empty() || name.size() > 16 || name[0].lower == "following") return false;
  bool hidden = std::ranges::any_of(
      name, [](const Token& t) { return t.tag == Tag::kMask || t.tag == Tag::kSlot; });
  return !hidden && HeadOf(name) < name.size();
}

}  // namespace

bool IsAside(TokenSpan sentence) {
  if (sentence.empty()) return true;
  for (size_t i = 0; i < sentence.size(); ++i) {
    if (IsFirstPerson(sentence, i) || sentence[i].text == "?") return true;
  }
  return false;
}

bool IsAuthor(TokenSpan sentence) {
  return sentence.size() > 1 && sentence[0].text == "I" && sentence[1].lower == "am";
}

bool IsNoName(const Words& phrase, RelationType type, bool object) {
  Words name = Cleaned(phrase);
  if (!IsNameable(name)) return true;
  size_t head = HeadOf(name);
  std::string_view noun = name[head].lower;
  if (IsPerson(noun) || IsTreatmentWord(noun) || IsBareNumber(name, head)) return true;
  if (name.size() == 1 && (IsGenericNoun(noun) || noun.size() < 2)) return true;
  if (name.size() > 1 && head == 0 && IsGenericNoun(noun) && type == RelationType::kIsA)
    return !object || !IsOfBody(name);
  // What an organ normally does is no assertion.
  if (!object && type == RelationType::kCauses && name.size() < 3 && IsSite(noun)) return true;
  bool bare =
      name.size() == 1 && (name[0].tag == Tag::kAdjective || name[0].tag == Tag::kParticiple);
  if (bare) return true;
  if (type == RelationType::kIsA && object && (IsTimeWord(noun) || IsVagueClass(name, head)))
    return true;
  bool only_sites = std::ranges::all_of(name, [](const Token& t) { return IsSite(t.lower); });
  if (type == RelationType::kCauses && object && only_sites) return true;
  if (type == RelationType::kOccursIn && !object && IsMaterial(noun) && !IsUnusual(name[0]))
    return true;
  if (name.size() > 1 && name[0].tag == Tag::kParticiple && name[1].tag == Tag::kPreposition)
    return true;
  bool place = type == RelationType::kOccursIn || type == RelationType::kAffects;
  bool numbers = std::ranges::any_of(phrase, [](const Token& t) {
    return t.tag == Tag::kNumber && t.range.end - t.range.begin > 1 && t.lower != "one" &&
           t.lower != "two";
  });
  return place && object && (numbers || IsTimeWord(noun));
}

bool FitsKinds(std::string_view subject, RelationType type, std::string_view object) {
  NameKind of_object = KindOf(object);
  switch (type) {
    case RelationType::kOccursIn:
      return of_object == NameKind::kSite && KindOf(subject) != NameKind::kSubstance;
    case RelationType::kAffects:
      return of_object == NameKind::kSite || of_object == NameKind::kFunction ||
             of_object == NameKind::kGene || IsHarmedSite(object, of_object);
    case RelationType::kPartOf:
      return of_object == NameKind::kSite && CanBePart(KindOf(subject));
    case RelationType::kIsA:
      // Of "mutations in genes, such as the A1 gene", each is one, which says nothing.
      if (NameKey(object) == "gene" && subject.ends_with(" gene")) return false;
      return CanBeKindOf(KindOf(subject), of_object);
    default:
      return true;
  }
}

bool IsNoFinding(const Words& phrase) {
  NameKind kind = KindOf(ToText(Cleaned(phrase)));
  bool amount = std::ranges::any_of(phrase, [](const Token& t) { return t.tag == Tag::kNumber; });
  bool act = !phrase.empty() && phrase.front().tag == Tag::kGerund;
  return amount || act || (!IsFinding(kind) && kind != NameKind::kCause);
}

bool IsNoCondition(const Words& phrase) {
  return KindOf(ToText(Cleaned(phrase))) != NameKind::kCondition;
}

bool CannotBeHad(const Words& phrase) {
  NameKind kind = KindOf(ToText(Cleaned(phrase)));
  return kind == NameKind::kSubstance || kind == NameKind::kSite || kind == NameKind::kFunction ||
         kind == NameKind::kQuantity || kind == NameKind::kTime;
}

bool CanBeToldOf(std::string_view finding, std::string_view condition, bool titled) {
  NameKind kind = KindOf(condition);
  bool agent = kind == NameKind::kSite || kind == NameKind::kTreatment ||
               kind == NameKind::kSubstance || kind == NameKind::kFunction || IsOutside(kind);
  if (kind != NameKind::kCondition && (agent || !titled)) return false;
  std::set<std::string> found = KeyWords(finding);
  std::set<std::string> of = KeyWords(condition);
  bool of_class =
      KindOf(finding) == NameKind::kCondition &&
      finding.substr(finding.rfind(' ') + 1) == condition.substr(condition.rfind(' ') + 1);
  return !of_class && !std::ranges::includes(found, of) && !std::ranges::includes(of, found);
}

}  // namespace causeway
