// Full text of journals in JATS (ANSI/NISO Z39.96), as PubMed Central gives it: title, abstract,
// sections, lists, captions and tables. Tested by tests/importers/jats_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/statement.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeJats(std::string_view head);

// References, acknowledgements, notes, authors and formulas are left out. Evidence says `pmid` and
// `doi`, where the article has them, and as `element` the id of the nearest element around it.
Result<std::string> ReadJats(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink);

}  // namespace causeway
