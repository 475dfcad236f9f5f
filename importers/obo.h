// Ontologies in the OBO format. What is kept of them: docs/formats.md, "OBO".
// Tested by tests/importers/obo_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeObo(std::string_view head);

// Evidence is the line of its tag, of a declaration the line of its stanza.
Result<std::string> LoadObo(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
