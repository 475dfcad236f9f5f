// The well-known words of the model: kinds of nodes, types of edges, and what each type means for
// the kinds of its ends. One table of each; nothing else lists them.
// Tested by tests/graph/vocabulary_test.cc.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace causeway {

// The four kinds, in the order in which they decide a node's colour and shape.
enum class Kind { kCondition, kSite, kEffect, kCause };
inline constexpr std::array<std::string_view, 4> kKindLabels = {"Condition", "Site", "Effect",
                                                                "Cause"};

namespace type {
inline constexpr std::string_view kCauses = "CAUSES";
inline constexpr std::string_view kOccursIn = "OCCURS_IN";
inline constexpr std::string_view kAffects = "AFFECTS";
inline constexpr std::string_view kIsA = "IS_A";
inline constexpr std::string_view kPartOf = "PART_OF";
inline constexpr std::string_view kSameAs = "SAME_AS";
inline constexpr std::string_view kHasPhenotype = "HAS_PHENOTYPE";
}  // namespace type

enum class Direction { kOut, kIn };

// A facet is what a person calls a group of attributes: "causes of X" are the sources of the CAUSES
// edges that come into X.
struct Facet {
  std::string_view name;      // plural, as asked: "causes"
  std::string_view singular;  // "cause"
  std::string_view type;
  Direction direction;
};

// In the order in which a comparison shows them. "effects" stands twice: HAS_PHENOTYPE counts too.
inline constexpr std::array kFacets = {
    Facet{"sites", "site", type::kOccursIn, Direction::kOut},
    Facet{"causes", "cause", type::kCauses, Direction::kIn},
    Facet{"effects", "effect", type::kCauses, Direction::kOut},
    Facet{"effects", "effect", type::kHasPhenotype, Direction::kOut},
    Facet{"affects", "affects", type::kAffects, Direction::kOut},
    Facet{"classes", "class", type::kIsA, Direction::kOut},
    Facet{"members", "member", type::kIsA, Direction::kIn},
    Facet{"wholes", "whole", type::kPartOf, Direction::kOut},
    Facet{"parts", "part", type::kPartOf, Direction::kIn},
};

// How a type reads in a sentence: "a causes b", "b is caused by a", "a may cause b" where it is
// hedged, "a does not cause b" where it is denied.
struct TypeWording {
  std::string_view type;
  std::string_view forward;
  std::string_view backward;
  std::string_view hedged;
  std::string_view denied;
};
inline constexpr std::array kTypeWordings = {
    TypeWording{type::kCauses, "causes", "is caused by", "may cause", "does not cause"},
    TypeWording{type::kOccursIn, "occurs in", "is the site of", "may occur in",
                "does not occur in"},
    TypeWording{type::kAffects, "affects", "is affected by", "may affect", "does not affect"},
    TypeWording{type::kIsA, "is a", "includes", "may be a", "is not a"},
    TypeWording{type::kPartOf, "is part of", "has part", "may be part of", "is not part of"},
    TypeWording{type::kSameAs, "is the same as", "is the same as", "may be the same as",
                "is not the same as"},
    TypeWording{type::kHasPhenotype, "has phenotype", "is a phenotype of", "may have phenotype",
                "does not have phenotype"},
};

// The kind that a node plays as the subject or the object of an affirmed edge of this type; an
// object of CAUSES is an effect only where it is not a condition.
std::optional<Kind> KindOfSubject(std::string_view type);
std::optional<Kind> KindOfObject(std::string_view type);
// The kind that an ontology's terms are, by the prefix of their identifiers: DOID:2841 is a
// condition.
std::optional<Kind> KindOfIdentifier(std::string_view id);

}  // namespace causeway
