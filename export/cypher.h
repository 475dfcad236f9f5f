// A script of Cypher, for Neo4j and Memgraph. Tested by tests/cli/neo4j_test.py.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// A statement a line, which may be run again: each node and edge is MERGEd by its id. Names and
// sentences are literals from which nothing breaks out; labels and types are letters, digits and
// underscores.
Result<void> WriteCypher(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
