// "Examples include A and B" after "Such conditions can cause gout": what was said of the class is
// said of each. Tested by tests/importers/prose/examples_test.cc.
#pragma once

#include <vector>

#include "importers/prose/asides.h"
#include "importers/prose/document.h"

namespace causeway {

// Whether a sentence gives examples of what was spoken of before: "Examples of these are …". O(1).
bool GivesExamples(TokenSpan sentence);
// `before` holds the relations of the sentence or item that names the class. O(examples · before).
std::vector<Relation> ReadExamples(const Asides& sentence, const std::vector<Relation>& before,
                                   size_t most);

}  // namespace causeway
