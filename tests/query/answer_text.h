// An answer as text, for golden comparisons: the title, the columns, a line for each row with its
// cells, below it its citations ("[2] a.txt: trauma CAUSES pain"), and a line "note: …" for each
// notice.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "query/query.h"

namespace causeway {

enum class ShowCitations { kNo, kYes };

std::string ToText(const Graph& graph, const Value& value);
std::string ToText(const Graph& graph, const Answer& answer,
                   ShowCitations citations = ShowCitations::kNo);

// The answer to `query`, or its error, as text.
std::string Ask(const Graph& graph, std::string_view query, const QueryOptions& options = {});
// The same with citations.
std::string AskWithEvidence(const Graph& graph, std::string_view query);

// The names of the subgraph's nodes and its edges, a line each.
std::string SubgraphText(const Graph& graph, const Subgraph& subgraph);

}  // namespace causeway
