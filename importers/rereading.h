// Stored texts read again by the rules, models and lexicon of now. Tested by
// tests/importers/rereading_test.cc.
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

// Why `stored` cannot be read again exactly as from its file, or empty where it can.
std::string ReasonToLeave(const Document& stored, const ImportOptions& options);

// Reads documents that have no such reason, several at once, and hands them over in their order,
// with their keys and digests, signed by who reads them now. The least confidence is that of the
// options, or, where they have none, the one that the document's importer names.
Result<void> ReadAgain(std::span<const Document> stored, const ImportOptions& options,
                       StatementSink& sink);

}  // namespace causeway
