// PubMed's XML (its DTD "pubmed"): one document for each article of a set, its title and abstract.
// Tested by tests/importers/pubmed_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikePubmed(std::string_view head);

// The document of article 123 in set.xml is "set.xml#123". Its evidence says `pmid` and, where the
// article has one, `doi`; labels of the abstract's parts are headings.
Result<std::string> ReadPubmed(std::string_view key, std::string_view bytes,
                               const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
