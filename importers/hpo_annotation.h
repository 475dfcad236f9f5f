// Annotations of diseases with phenotypes: the .hpoa table of the Human Phenotype Ontology. What is
// kept of it: docs/formats.md, "HPO annotation". Tested by tests/importers/hpo_annotation_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeHpoAnnotation(std::string_view head);

// Each row is the evidence of one disease HAS_PHENOTYPE term, denied where its qualifier is NOT.
Result<std::string> LoadHpoAnnotation(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
