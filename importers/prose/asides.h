// The fifth stage: what a sentence says aside (brackets, "such as", "also called") is read and
// taken out, so that the clauses around it are whole. Tested by
// tests/importers/prose/asides_test.cc.
#pragma once

#include <string>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Host and names: "metabolic diseases, such as diabetes" (kIsA), "ALS" after its long form
// (kSameAs), "central nervous system (brain and spinal cord)" (kPartOf).
struct Aside {
  RelationType type = RelationType::kIsA;
  Words host;
  std::vector<Words> names;
  std::string_view alias_scope;
  bool called = false;  // of kIsA: "a disease called gout", the only example
};

struct Asides {
  Tokens tokens;  // the sentence without them
  std::vector<Aside> asides;
};

// At most `most` names an aside. O(tokens).
Asides ReadAsides(TokenSpan tokens, size_t most);

std::string ToText(const Asides& asides);

}  // namespace causeway
