// What sort of thing a noun names, by the lexicographer files of WordNet 3.0 (Fellbaum 1998;
// lexnames(5WN)): "lung" is of the body, "fever" a state, "smoking" an act. The table is made when
// the program is built (nouns/make_noun_table.cc). Tested by tests/importers/prose/nouns_test.cc.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace causeway {

// In the order of the lexicographer files: kTops is file 03.
enum class NounClass : uint8_t {
  kTops,
  kAct,
  kAnimal,
  kArtifact,
  kAttribute,
  kBody,
  kCognition,
  kCommunication,
  kEvent,
  kFeeling,
  kFood,
  kGroup,
  kLocation,
  kMotive,
  kObject,
  kPerson,
  kPhenomenon,
  kPlant,
  kPossession,
  kProcess,
  kQuantity,
  kRelation,
  kShape,
  kState,
  kSubstance,
  kTime,
  kUnknown,  // no noun of WordNet's
};
inline constexpr size_t kNounClasses = static_cast<size_t>(NounClass::kUnknown);

// The branches of WordNet's hierarchy in which medicine lies; nouns/make_noun_table.cc names their
// roots.
enum class NounBranch : uint8_t {
  kNone,
  kBodyPart,
  kBodySubstance,
  kDisease,
  kSymptom,
  kDrug,
  kTreatment,
  kTest,
  kBodilyProcess,
  kMicroorganism,
};

// The classes of a noun's senses; the first is that of its most frequent one.
struct NounSenses {
  NounClass first = NounClass::kUnknown;
  NounBranch branch = NounBranch::kNone;  // of the most frequent sense that is in one
  uint32_t all = 0;                       // a bit each class

  [[nodiscard]] bool Has(NounClass of) const {
    return ((all >> static_cast<uint32_t>(of)) & 1) != 0;
  }
  friend bool operator==(const NounSenses&, const NounSenses&) = default;
};

// Of a noun in lower case, singular or plural. The longest run of words at its end that WordNet
// lists decides: "heart attack" by itself, "sudden attack" by its head. O(words · bytes).
NounSenses SensesOf(std::string_view noun);
inline NounClass ClassOf(std::string_view noun) { return SensesOf(noun).first; }

// "body"; "unknown" of kUnknown.
std::string_view NameOf(NounClass of);

}  // namespace causeway
