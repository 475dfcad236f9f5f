// Which form of its condition a passage turns to: after "The juvenile form begins early", what is
// told of "the disease" is told of that. Tested by tests/importers/prose/forms_test.cc.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "importers/prose/document.h"

namespace causeway {

// "the adult form", "juvenile forms of the disorder": the form that a phrase names of `condition`
// ("adult gout"; a degree stays: "severe form of gout"); empty where it names none. O(tokens).
std::string FormNamed(TokenSpan phrase, std::string_view condition);

// The form of a condition that a sentence is about, before its verb: of gout, whose name and short
// form are `spellings`, "severe gout", "gout type II", "adult gout". Empty where it is about gout
// itself or several forms, nothing where it is about neither. O(tokens · spellings).
std::optional<std::string> FormIn(TokenSpan sentence, std::span<const std::string> spellings);

// "severe" of "severe gout", whose Cleaned name is "gout": how severe a cause is belongs to it.
std::string_view DegreeOf(TokenSpan phrase);

}  // namespace causeway
