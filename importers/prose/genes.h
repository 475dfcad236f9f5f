// Lists of genes share the words around them: "mutations in the A1, B2 or C3 gene" are mutations in
// each. Tested by tests/importers/prose/genes_test.cc.
#pragma once

#include <vector>

#include "importers/prose/document.h"

namespace causeway {

// Whether a word is the symbol of a gene: "BRCA1", "GAA".
bool IsGeneSymbol(const Token& token);

// "mutations in several genes", of which `member` is an example: "mutations in the A1 gene".
// Another member stands for itself. O(tokens).
Words MemberOfGenes(TokenSpan name, Words member);

// Gives each name of a list the words that only its first or last gene has. O(tokens).
void CompleteGenes(std::vector<Words>& names);

}  // namespace causeway
