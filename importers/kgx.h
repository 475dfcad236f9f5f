// Knowledge graphs in KGX's forms: tables of nodes and of edges (TSV), JSON, JSON lines. What is
// kept of them: docs/formats.md, "KGX". Tested by tests/importers/kgx_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "importers/import.h"

namespace causeway {

bool LooksLikeKgxTsv(std::string_view head);
bool LooksLikeKgxJson(std::string_view head);
bool LooksLikeKgxJsonl(std::string_view head);

// Evidence is the line of its row, in JSON the number of its record.
Result<std::string> LoadKgxTsv(const GraphInput& input, StatementSink& sink);
Result<std::string> LoadKgxJson(const GraphInput& input, StatementSink& sink);
Result<std::string> LoadKgxJsonl(const GraphInput& input, StatementSink& sink);

}  // namespace causeway
