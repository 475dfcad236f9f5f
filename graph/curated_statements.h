// The statements that curation adds to a document: what its reader overlooked, with the sentence
// that says it. Tested by tests/graph/store_curation_test.cc.
#pragma once

#include "base/result.h"
#include "graph/curation.h"
#include "graph/statement.h"

namespace causeway {

// The evidence's property that says who added it.
inline constexpr std::string_view kCurator = "curator";

// Hands what holds of `log` for this document to the sink, where its text has the quotation still.
Result<void> TakeCurated(const CurationLog& log, const Document& document, StatementSink& sink);

// A word that is an identifier rather than a name: "DOID:2841".
bool LooksLikeIdentifier(std::string_view word);

}  // namespace causeway
