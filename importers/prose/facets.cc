// The table of facets.
#include "importers/prose/facets.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

constexpr std::array kFacets = {
    FacetCue{"cause causes caused", RelationType::kCauses, true, false,
             "The main cause of gout is uric acid."},
    FacetCue{"trigger triggers", RelationType::kCauses, true, false,
             "Common triggers of asthma are pollen and smoke."},
    FacetCue{"risk risks", RelationType::kCauses, true, true,
             "The risk factors for gout include obesity."},
    FacetCue{"symptom symptoms", RelationType::kCauses, false, false,
             "The symptoms of flu are fever and chills."},
    FacetCue{"sign signs", RelationType::kCauses, false, false,
             "An early sign of gout is redness."},
    FacetCue{"feature features", RelationType::kCauses, false, false,
             "The features of gout include swelling."},
    FacetCue{"characteristic characteristics", RelationType::kCauses, false, false,
             "The main characteristic of ataxia is clumsiness."},
    FacetCue{"hallmark hallmarks", RelationType::kCauses, false, false,
             "The hallmark of measles is a rash."},
    FacetCue{"manifestation manifestations", RelationType::kCauses, false, false,
             "Manifestations of lupus include rashes."},
    FacetCue{"effect effects", RelationType::kCauses, false, false,
             "The effects of anemia are tiredness and pallor."},
    FacetCue{"complication complications", RelationType::kCauses, false, false,
             "Complications of measles include pneumonia."},
    FacetCue{"consequence consequences", RelationType::kCauses, false, false,
             "A consequence of cirrhosis is jaundice."},
    FacetCue{"finding findings", RelationType::kCauses, false, false,
             "Findings of scurvy include bruising."},
    FacetCue{"complaint complaints", RelationType::kCauses, false, false,
             "The usual complaint of gout is pain."},
    FacetCue{"type types", RelationType::kIsA, true, false,
             "The types of stroke are ischemic stroke and hemorrhage."},
    FacetCue{"form forms", RelationType::kIsA, true, false,
             "The forms of anemia include thalassemia."},
    FacetCue{"kind kinds", RelationType::kIsA, true, false,
             "The kinds of glaucoma include neovascular glaucoma."},
    FacetCue{"example examples", RelationType::kIsA, true, false,
             "Examples of arthritis are gout and pseudogout."},
};

}  // namespace

std::span<const FacetCue> FacetCues() { return kFacets; }

const FacetCue* FindFacet(std::string_view noun) {
  static const auto* const kByNoun = [] {
    auto* table = new std::unordered_map<std::string_view, const FacetCue*>;
    for (const FacetCue& row : kFacets) {
      std::string_view nouns = row.nouns;
      while (!nouns.empty()) {
        size_t space = std::min(nouns.find(' '), nouns.size());
        table->emplace(nouns.substr(0, space), &row);
        nouns.remove_prefix(std::min(space + 1, nouns.size()));
      }
    }
    return table;
  }();
  auto found = kByNoun->find(noun);
  return found == kByNoun->end() ? nullptr : found->second;
}

namespace {

// "of dehydration | in babies and young children": whose signs they are, without the persons.
TokenSpan OwnerWithoutPersons(TokenSpan owner) {
  for (size_t i = 1; i + 1 < owner.size(); ++i) {
    bool among = owner[i].lower == "in" || owner[i].lower == "among" || owner[i].lower == "for";
    if (among && SpeaksOfPersons(Cleaned(owner.subspan(i + 1)))) return owner.first(i);
  }
  return owner;
}

// "signs | and symptoms", "risk | factors".
bool GoesOn(std::string_view word) {
  return FindFacet(word) != nullptr || word == "and" || word == "or" || word == "factors" ||
         word == "factor";
}

bool LeadsOwner(std::string_view word) {
  return word == "of" || word == "for" || word == "in" || word == "with";
}

Words OwnerIn(TokenSpan phrase) {
  Words owner = WordsOf(OwnerWithoutPersons(phrase));
  Words name = Cleaned(owner);
  // "triggers of the event": of what the text is about.
  return name.size() == 1 && IsGenericNoun(name[0].lower) ? Words() : owner;
}

}  // namespace

bool NamesEffects(const Words& phrase) {
  Words name = Cleaned(phrase);
  const FacetCue* facet = name.size() == 1 ? FindFacet(name[0].lower) : nullptr;
  return facet != nullptr && facet->type == RelationType::kCauses && !facet->item_is_subject;
}

FacetPhrase FindFacetPhrase(TokenSpan subject) {
  for (size_t i = 0; i < subject.size(); ++i) {
    const FacetCue* facet = FindFacet(subject[i].lower);
    if (facet == nullptr || subject[i].tag == Tag::kParticiple) continue;
    size_t next = i + 1;
    while (next < subject.size() && GoesOn(subject[next].lower)) ++next;
    if (next == subject.size()) {
      Words before = Cleaned(subject.first(i));
      bool named = !before.empty() && before.back().tag == Tag::kNoun &&
                   !FindFacet(before.back().lower) && !IsSite(before.back().lower);
      // "The kyphoscoliosis type is …" speaks of one thing, not of its kinds.
      if (named && facet->type == RelationType::kIsA && !IsPlural(subject[i].lower)) return {};
      return {facet, named ? before : Words(), i};
    }
    std::string_view joint = subject[next].lower;
    // "symptoms that may occur with gout", "symptoms associated with gout".
    bool clause = subject[next].tag == Tag::kRelative || subject[next].tag == Tag::kParticiple;
    if (clause && facet->type == RelationType::kCauses) {
      size_t with = subject.size();
      while (with > next && subject[with - 1].lower != "with" && subject[with - 1].lower != "of")
        --with;
      if (with == next) return {facet, {}, i};
      next = with - 1;
      joint = subject[next].lower;
    }
    return LeadsOwner(joint) ? FacetPhrase{facet, OwnerIn(subject.subspan(next + 1)), i}
                             : FacetPhrase{};
  }
  return {};
}

bool IsSupposed(TokenSpan phrase) {
  return std::ranges::any_of(phrase, [](const Token& token) {
    return IsHedge(token.lower) || token.lower == "possible" || token.lower == "potential";
  });
}

}  // namespace causeway
