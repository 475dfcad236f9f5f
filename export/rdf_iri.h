// IRIs of what a graph holds. Tested by tests/cli/rdf_test.py.
#pragma once

#include <string>
#include <string_view>

#include "graph/graph.h"
#include "graph/ids.h"

namespace causeway {

// Of what has no IRI elsewhere: a name that no network resolves (RFC 2606, section 2).
inline constexpr std::string_view kOwnNamespace = "https://causeway.invalid/";

// Of a node: an identifier that is an IRI, or that of a CURIE (of the OBO Foundry, of a well-known
// namespace, otherwise at identifiers.org); otherwise one of ours made of `id`.
std::string IriOfNode(const Graph& graph, NodeId node, std::string_view id);

// One of ours, of a kind ("document/") and any text; what an IRI cannot hold is percent-encoded.
std::string OwnIri(std::string_view kind, std::string_view text);

}  // namespace causeway
