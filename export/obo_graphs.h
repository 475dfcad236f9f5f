// OBO Graphs JSON (github.com/geneontology/obographs), for OAK, ROBOT and pronto. Tested by
// tests/cli/obo_graphs_export_test.py.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// One graph whose nodes are classes and whose ids are IRIs. Aliases are exact synonyms; what has no
// place of its own is a basicPropertyValue, sentences of an edge too.
Result<void> WriteOboGraphs(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
