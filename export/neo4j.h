// Neo4j: tables for its bulk importer. Tested by tests/cli/neo4j_test.py.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// Tables with the headers of `neo4j-admin database import`: ids, labels, types of values. Lists are
// parted by "|" (--array-delimiter), fields may have line feeds (--multiline-fields). Texts are
// as they are, formulas too: no spreadsheet is meant.
Result<void> WriteNeo4jNodes(ByteSink& sink, const ExportRequest& request);
Result<void> WriteNeo4jEdges(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
