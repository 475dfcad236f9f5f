// IRIs of what a graph holds. Tested by tests/cli/rdf_test.py.
#pragma once

#include <span>
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

// Of what some edges between two nodes say: Biolink's predicate, rdfs:subClassOf for IS_A; one of
// ours for a type that Biolink does not have.
std::string IriOfPredicate(const Graph& graph, std::span<const EdgeId> edges);

// "oa:exact" in full, of a namespace of graph/namespaces.h; "cw:" is ours.
std::string IriOfTerm(std::string_view curie);

// One of ours, of a kind ("document/") and any text; what an IRI cannot hold is percent-encoded.
std::string OwnIri(std::string_view kind, std::string_view text);

}  // namespace causeway
