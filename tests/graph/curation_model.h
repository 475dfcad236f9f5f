// What a graph should be, by plain maps of strings: documents, and the entries of the curation log
// in force, taken as docs/curation.md says. Slow and obvious; it knows as much of identity as the
// documents of curation_model_test.cc need: no alias of theirs is claimed by two names.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "graph/curation.h"
#include "graph/graph.h"
#include "tests/graph/owned_statement.h"

namespace causeway {

struct CurationModel {
  std::map<std::string, OwnedDocument> documents;  // by key
  CurationLog log;
};

// A line for each node and each edge, sorted: mentions, name, aliases, labels; evidence, and how
// many documents.
std::vector<std::string> LinesOf(const CurationModel& model);
std::vector<std::string> LinesOf(const Graph& graph);

}  // namespace causeway
