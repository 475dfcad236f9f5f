// What each edge type says of the kinds of its ends, and each identifier of its own.
#include "graph/vocabulary.h"

#include <algorithm>

namespace causeway {
namespace {

struct KindsOfType {
  std::string_view type;
  std::optional<Kind> subject;
  std::optional<Kind> object;
};

// AFFECTS says nothing of its object: it may be a site or a function.
constexpr std::array kKindsOfTypes = {
    KindsOfType{type::kCauses, Kind::kCause, Kind::kEffect},
    KindsOfType{type::kOccursIn, std::nullopt, Kind::kSite},
    KindsOfType{type::kPartOf, Kind::kSite, Kind::kSite},
    KindsOfType{type::kHasPhenotype, std::nullopt, Kind::kEffect},
};

struct KindOfPrefix {
  std::string_view prefix;
  Kind kind;
};
constexpr std::array kKindsOfPrefixes = {
    KindOfPrefix{"DOID", Kind::kCondition},     KindOfPrefix{"MONDO", Kind::kCondition},
    KindOfPrefix{"OMIM", Kind::kCondition},     KindOfPrefix{"ORPHA", Kind::kCondition},
    KindOfPrefix{"Orphanet", Kind::kCondition}, KindOfPrefix{"HP", Kind::kEffect},
    KindOfPrefix{"UBERON", Kind::kSite},
};

const KindsOfType* FindType(std::string_view type) {
  const auto* found = std::ranges::find(kKindsOfTypes, type, &KindsOfType::type);
  return found == kKindsOfTypes.end() ? nullptr : found;
}

}  // namespace

std::optional<Kind> KindOfSubject(std::string_view type) {
  const KindsOfType* found = FindType(type);
  return found == nullptr ? std::nullopt : found->subject;
}

std::optional<Kind> KindOfObject(std::string_view type) {
  const KindsOfType* found = FindType(type);
  return found == nullptr ? std::nullopt : found->object;
}

std::optional<Kind> KindOfIdentifier(std::string_view id) {
  std::string_view prefix = id.substr(0, id.find(':'));
  const auto* found = std::ranges::find(kKindsOfPrefixes, prefix, &KindOfPrefix::prefix);
  return found == kKindsOfPrefixes.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace causeway
