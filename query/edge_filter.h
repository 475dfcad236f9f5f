// Which edges count, and which of the sentences behind them: INCLUDING DENIED, ONLY PLAIN and IN
// DOCUMENTS. Where only some documents count, an edge is what their sentences say of it: as hedged,
// as confident and in as many documents. Tested by tests/query/golden/documents.txt.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/graph.h"

namespace causeway {

// The documents whose keys match a glob.
struct DocumentSet {
  std::string glob;
  std::vector<bool> holds;  // by document
};

// Whether `text` is of the form of `glob`: "*" stands for any characters, "?" for one byte. The
// case of ASCII letters does not matter. O(glob · text).
bool MatchesGlob(std::string_view glob, std::string_view text);

struct EdgeFilter {
  bool including_denied = false;
  bool only_plain = false;
  const DocumentSet* documents = nullptr;  // none: all; the plan owns it
};

// As a plan shows it: ", denied too, only plain, in documents 'a*'", or nothing.
std::string ToText(EdgeFilter filter);

bool IsDenied(const Graph& graph, EdgeId edge);

// Whether a sentence is in a document that counts.
bool Counts(const Graph& graph, EvidenceId evidence, EdgeFilter filter);

// Whether an edge counts, denied or not: in some document, and not hedged alone where only plain
// ones were asked for.
bool Admits(const Graph& graph, EdgeId edge, EdgeFilter filter);

// Whether an edge counts: denied ones only where they were asked for.
bool Counts(const Graph& graph, EdgeId edge, EdgeFilter filter);

// What the sentences that count say: hedged where all are, as confident as the most confident.
Certainty CertaintyIn(const Graph& graph, EdgeId edge, EdgeFilter filter);
double ConfidenceIn(const Graph& graph, EdgeId edge, EdgeFilter filter);

// The documents behind edges that count, equal digests once, sorted.
std::vector<DocumentId> DocumentsBehind(const Graph& graph, std::span<const EdgeId> edges,
                                        EdgeFilter filter);

}  // namespace causeway
