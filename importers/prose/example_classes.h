// The class that a list of examples is of, by the words before it: "emotional or physical stress,
// such as anger" has two, "lung diseases and conditions, such as pneumonia" one. Tested by
// tests/importers/prose/example_classes_test.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// "lung diseases and | conditions": where the class begins whose last noun begins at `begin`.
// O(tokens).
size_t OverClassNouns(TokenSpan before, size_t begin);

// "proteins | from the blood" are proteins wherever they are. O(tokens).
Words WithoutOrigin(Words host);

// "emotional or | physical stress": both where adjectives are joined before `begin`, else `host`.
// O(tokens).
std::vector<Words> ClassesBefore(TokenSpan before, size_t begin, Words host, size_t most);

}  // namespace causeway
