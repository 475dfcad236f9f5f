// Who is at risk, and of what: the persons' trait is the cause ("people who smoke are at risk of
// gout": smoking). Tested by tests/importers/prose/risk_test.cc.
#pragma once

#include <optional>
#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/document.h"

namespace causeway {

struct RiskStatement {
  size_t begin = 0;  // the tokens that it takes
  size_t end = 0;
  std::vector<Relation> relations;  // none where it names no trait
};

struct Trait {
  Words name;
  bool named = false;  // persons by themselves: "older adults"
};

// What tells persons apart: of "people with diabetes", "diabetes"; of "women who smoke", "smoking";
// of "older adults", they themselves. Nothing for "people". At most `most`. O(tokens).
std::vector<Trait> TraitsOf(const Asides& sentence, TokenSpan persons, size_t most);
// Whether a phrase is about persons from its start: "people on dialysis", "older adults".
// O(tokens).
bool OpensWithPersons(TokenSpan phrase);
// The first statement of a risk that persons run. O(tokens).
std::optional<RiskStatement> ReadRisk(const Asides& sentence, size_t most);

}  // namespace causeway
