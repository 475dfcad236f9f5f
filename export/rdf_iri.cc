// The inverse of importers/curies.h, by the same table.
#include "export/rdf_iri.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "export/biolink.h"
#include "graph/namespaces.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 22> kOboPrefixes = {
    "BFO", "CHEBI", "CL",   "DOID", "ECTO", "GO", "HP", "IAO",  "MAXO",   "MONDO",     "MP",
    "OBI", "NBO",   "NCIT", "PATO", "PR",   "RO", "SO", "SYMP", "UBERON", "NCBITaxon", "VO"};

// RFC 3986, section 2.3.
bool IsUnreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

// Nothing that an IRI cannot hold (RFC 3987, section 2.2), nor anything but ASCII.
bool IsIri(std::string_view text) {
  bool is_web = text.starts_with("http://") || text.starts_with("https://");
  return is_web && std::ranges::all_of(text, [](char c) {
           return c > ' ' && c < '\x7f' &&
                  std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
         });
}

std::string IriOfCurie(std::string_view curie) {
  size_t colon = curie.find(':');
  std::string_view prefix = curie.substr(0, colon);
  std::string_view local = curie.substr(colon + 1);
  if (std::ranges::find(kOboPrefixes, prefix) != kOboPrefixes.end()) {
    return fmt::format("{}{}_{}", kOboNamespace, prefix, local);
  }
  const auto* known = std::ranges::find(kNamespaces, prefix, &Namespace::prefix);
  if (known != kNamespaces.end()) return fmt::format("{}{}", known->iri, local);
  return fmt::format("https://identifiers.org/{}", curie);
}

}  // namespace

std::string IriOfNode(const Graph& graph, NodeId node, std::string_view id) {
  for (StringId identifier : graph.Identifiers(node)) {
    std::string_view text = graph.Text(identifier);
    if (IsIri(text)) return std::string(text);
  }
  return id.find(':') == std::string_view::npos ? OwnIri("node/", id) : IriOfCurie(id);
}

std::string IriOfTerm(std::string_view curie) {
  size_t colon = curie.find(':');
  std::string_view prefix = curie.substr(0, colon);
  std::string_view local = curie.substr(colon + 1);
  if (prefix == "cw") return fmt::format("{}vocab#{}", kOwnNamespace, local);
  const auto* known = std::ranges::find(kNamespaces, prefix, &Namespace::prefix);
  return fmt::format("{}{}", known->iri, local);
}

std::string IriOfPredicate(const Graph& graph, std::span<const EdgeId> edges) {
  std::string_view biolink = BiolinkPredicate(graph, edges);
  if (biolink == "subclass_of") return IriOfTerm("rdfs:subClassOf");
  if (biolink != "related_to") return IriOfTerm(fmt::format("biolink:{}", biolink));
  if (edges.size() > 1) return IriOfTerm("biolink:related_to");
  return OwnIri("vocab/", graph.Type(edges.front()));
}

std::string OwnIri(std::string_view kind, std::string_view text) {
  std::string iri = fmt::format("{}{}", kOwnNamespace, kind);
  for (char c : text) {
    if (IsUnreserved(c)) {
      iri += c;
    } else {
      iri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return iri;
}

}  // namespace causeway
