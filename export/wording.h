// How the parts of an answer read in words: the same in tables, in CSV and in pictures. Tested by
// tests/export/wording_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "graph/graph.h"
#include "graph/ids.h"
#include "graph/value.h"

namespace causeway {

// The name; without one the first identifier; without either "(unnamed)".
std::string NodeInWords(const Graph& graph, NodeId node);

// "causes", "may cause", "does not cause". Of a type that has no wording, its letters in lower
// case: "co occurs with", "not: co occurs with".
std::string RelationInWords(const Graph& graph, EdgeId edge);

// "smoking may cause COPD".
std::string EdgeInWords(const Graph& graph, EdgeId edge);

// "yes (2 documents), via trauma", "possibly", "denied", "yes (2), denied (1)", "not mentioned". A
// number that is not said is one.
std::string StandingInWords(const Graph& graph, const Standing& standing);

// Where the sentence of an evidence stands, "copd.md:120-188": the document's key and its bytes;
// the key alone where the document keeps no text.
std::string PlaceInWords(const Graph& graph, EvidenceId evidence);
// What the evidence of an edge says besides, each after a semicolon: "; frequency 3/4; onset HP:1".
std::string RemarksInWords(const Graph& graph, EvidenceId evidence);

// Any cell: nodes and edges by name, lists with commas, null as nothing.
std::string ValueInWords(const Graph& graph, const Value& value);

}  // namespace causeway
