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

// How a type reads in a sentence: {"CAUSES", "causes", "is caused by"}.
struct TypeWording {
  std::string_view type;
  std::string_view forward;
  std::string_view backward;
};
inline constexpr std::array kTypeWordings = {
    TypeWording{type::kCauses, "causes", "is caused by"},
    TypeWording{type::kOccursIn, "occurs in", "is the site of"},
    TypeWording{type::kAffects, "affects", "is affected by"},
    TypeWording{type::kIsA, "is a", "includes"},
    TypeWording{type::kPartOf, "is part of", "has part"},
    TypeWording{type::kSameAs, "is the same as", "is the same as"},
    TypeWording{type::kHasPhenotype, "has phenotype", "is a phenotype of"},
};

// The kind that a node plays as the subject or the object of an affirmed edge of this type; an
// object of CAUSES is an effect only where it is not a condition.
std::optional<Kind> KindOfSubject(std::string_view type);
std::optional<Kind> KindOfObject(std::string_view type);
// The kind that an ontology's terms are, by the prefix of their identifiers: DOID:2841 is a
// condition.
std::optional<Kind> KindOfIdentifier(std::string_view id);

}  // namespace causeway
