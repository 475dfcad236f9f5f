// Without IN DOCUMENTS, the graph's own columns; with it, the evidence of each edge.
#include "query/edge_filter.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"

namespace causeway {

// Goes back to the last "*" where what follows does not match, and lets it stand for one more.
bool MatchesGlob(std::string_view glob, std::string_view text) {
  size_t at = 0;
  size_t star = std::string_view::npos;
  size_t behind_star = 0;
  for (size_t i = 0; i < text.size();) {
    bool star_here = at < glob.size() && glob[at] == '*';
    if (star_here) {
      star = at++;
      behind_star = i;
    } else if (at < glob.size() &&
               (glob[at] == '?' || LowerAscii(glob[at]) == LowerAscii(text[i]))) {
      ++at;
      ++i;
    } else if (star != std::string_view::npos) {
      at = star + 1;
      i = ++behind_star;
    } else {
      return false;
    }
  }
  return glob.find_first_not_of('*', at) == std::string_view::npos;
}

std::string ToText(EdgeFilter filter) {
  return fmt::format(
      "{}{}{}", filter.including_denied ? ", denied too" : "",
      filter.only_plain ? ", only plain" : "",
      filter.documents == nullptr ? "" : ", in documents '" + filter.documents->glob + "'");
}

bool IsDenied(const Graph& graph, EdgeId edge) {
  return graph.PolarityOf(edge) == Polarity::kDenied;
}

bool Counts(const Graph& graph, EvidenceId evidence, EdgeFilter filter) {
  if (filter.documents == nullptr) return true;
  uint32_t document = graph.Evidence(evidence).document.value;
  return document < filter.documents->holds.size() && filter.documents->holds[document];
}

bool Admits(const Graph& graph, EdgeId edge, EdgeFilter filter) {
  auto counts = [&](EvidenceId evidence) { return Counts(graph, evidence, filter); };
  if (filter.documents != nullptr && std::ranges::none_of(graph.EvidenceOf(edge), counts)) {
    return false;
  }
  return !filter.only_plain || CertaintyIn(graph, edge, filter) != Certainty::kHedged;
}

bool Counts(const Graph& graph, EdgeId edge, EdgeFilter filter) {
  if (!filter.including_denied && IsDenied(graph, edge)) return false;
  return Admits(graph, edge, filter);
}

Certainty CertaintyIn(const Graph& graph, EdgeId edge, EdgeFilter filter) {
  if (filter.documents == nullptr) return graph.CertaintyOf(edge);
  bool plain = std::ranges::any_of(graph.EvidenceOf(edge), [&](EvidenceId evidence) {
    return Counts(graph, evidence, filter) &&
           graph.Evidence(evidence).certainty != Certainty::kHedged;
  });
  return plain ? Certainty::kPlain : Certainty::kHedged;
}

double ConfidenceIn(const Graph& graph, EdgeId edge, EdgeFilter filter) {
  if (filter.documents == nullptr) return graph.Confidence(edge);
  double most = 0;
  for (EvidenceId evidence : graph.EvidenceOf(edge)) {
    if (Counts(graph, evidence, filter)) {
      most = std::max(most, graph.Evidence(evidence).confidence);
    }
  }
  return most;
}

std::vector<DocumentId> DocumentsBehind(const Graph& graph, std::span<const EdgeId> edges,
                                        EdgeFilter filter) {
  std::vector<DocumentId> documents;
  for (EdgeId edge : edges) {
    for (EvidenceId evidence : graph.EvidenceOf(edge)) {
      if (!Counts(graph, evidence, filter)) continue;
      documents.push_back(graph.Document(graph.Evidence(evidence).document).canonical);
    }
  }
  std::ranges::sort(documents);
  auto repeated = std::ranges::unique(documents);
  documents.erase(repeated.begin(), repeated.end());
  return documents;
}

}  // namespace causeway
