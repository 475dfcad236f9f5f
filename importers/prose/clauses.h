// The sixth stage: a sentence's predicates, each with its subject. A dependency parser takes this
// door. Tested by tests/importers/prose/clauses_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// A verb with its auxiliaries ("is not thought to be caused"), or a preposition that stands for one
// ("due to"). Indices of the sentence's tokens, half open.
struct Predicate {
  size_t begin = 0;
  size_t end = 0;          // after the verb and the adverbs that follow it
  std::string_view lemma;  // of the verb: "cause", "be", "due"
  bool passive = false;
  bool denied = false;
  bool hedged = false;
  bool unsettled = false;  // "may not", "some do not": neither said nor denied
  bool finite = true;
  size_t subject_begin = 0;
  size_t subject_end = 0;  // == subject_begin where there is none
  size_t in_which = 0;     // of "a disease in which T cells die": the index of "in"; else 0
};

// In order of the text. O(tokens).
std::vector<Predicate> FindPredicates(TokenSpan tokens);

// The verb that the clause is about: not that of "the blood | supplied by arteries | decreases",
// nor of "enzymes that glands | make | leak"; the first where all are such. `verbs` isn't empty.
const Predicate& MainVerb(TokenSpan clause, const std::vector<Predicate>& verbs);

std::string ToText(TokenSpan tokens, const std::vector<Predicate>& predicates);

}  // namespace causeway
