// The table of namespaces, and the form of OBO's (OBO Foundry ID policy).
#include "importers/curies.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

#include "base/ascii.h"
#include "graph/namespaces.h"

namespace causeway {
namespace {

constexpr std::string_view kIdentifiersOrg = "identifiers.org/";

// Prefixes that identifiers.org writes otherwise than the ontologies do; the others are upper case.
constexpr std::array kRegistered = {
    Namespace{"clinvar", "ClinVar"},    Namespace{"ensembl", "ENSEMBL"},
    Namespace{"mim", "OMIM"},           Namespace{"ncbigene", "NCBIGene"},
    Namespace{"orphanet", "ORPHA"},     Namespace{"orphanet.ordo", "ORPHA"},
    Namespace{"pubmed", "PMID"},        Namespace{"reactome", "Reactome"},
    Namespace{"taxonomy", "NCBITaxon"}, Namespace{"uniprot", "UniProtKB"},
    Namespace{"wikidata", "WIKIDATA"},
};

bool IsPrefix(std::string_view text) {
  return !text.empty() && std::isalpha(static_cast<unsigned char>(text.front())) != 0 &&
         std::ranges::all_of(
             text, [](char c) { return IsLetterOrDigit(c) || c == '_' || c == '-' || c == '.'; });
}

bool IsLocal(std::string_view text) {
  return !text.empty() && text.find_first_of("/#? \t") == std::string_view::npos;
}

// "HP_0000001" is HP:0000001; the last underscore ends the prefix.
std::optional<std::string> OfObo(std::string_view rest) {
  size_t end = rest.rfind('_');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view prefix = rest.substr(0, end);
  std::string_view local = rest.substr(end + 1);
  if (!IsPrefix(prefix) || !IsLocal(local)) return std::nullopt;
  return fmt::format("{}:{}", prefix, local);
}

// "hgnc/5", "hgnc:5" and "hgnc/HGNC:5" are HGNC:5.
std::optional<std::string> OfIdentifiersOrg(std::string_view rest) {
  size_t end = rest.find_first_of("/:");
  if (end == std::string_view::npos) return std::nullopt;
  std::string prefix(rest.substr(0, end));
  std::string_view local = rest.substr(end + 1);
  if (IsCurie(local)) return std::string(local);
  if (!IsPrefix(prefix) || !IsLocal(local)) return std::nullopt;
  std::ranges::transform(prefix, prefix.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto* known = std::ranges::find(kRegistered, prefix, &Namespace::iri);
  if (known != kRegistered.end()) return fmt::format("{}:{}", known->prefix, local);
  std::ranges::transform(prefix, prefix.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return fmt::format("{}:{}", prefix, local);
}

std::optional<std::string> OfNamespace(std::string_view iri) {
  for (const Namespace& known : kNamespaces) {
    if (!iri.starts_with(known.iri)) continue;
    std::string_view local = iri.substr(known.iri.size());
    if (IsLocal(local)) return fmt::format("{}:{}", known.prefix, local);
  }
  return std::nullopt;
}

}  // namespace

std::string CurieOf(std::string_view iri) {
  if (!iri.starts_with("http")) return std::string(iri);
  std::optional<std::string> curie;
  if (iri.starts_with(kOboNamespace)) {
    curie = OfObo(iri.substr(kOboNamespace.size()));
  } else if (size_t at = iri.find(kIdentifiersOrg); at != std::string_view::npos && at <= 8) {
    curie = OfIdentifiersOrg(iri.substr(at + kIdentifiersOrg.size()));
  } else {
    curie = OfNamespace(iri);
  }
  return curie ? *std::move(curie) : std::string(iri);
}

bool IsIdentifier(std::string_view text) {
  if (text.find(':') == std::string_view::npos) return false;
  size_t colons = text.find("::");
  bool is_scoped = colons != std::string_view::npos && colons > 0 && colons + 2 < text.size();
  return is_scoped || IsCurie(text);
}

bool IsCurie(std::string_view text) {
  size_t colon = text.find(':');
  return colon != std::string_view::npos && IsPrefix(text.substr(0, colon)) &&
         IsLocal(text.substr(colon + 1));
}

std::string_view LocalNameOf(std::string_view id) {
  size_t end = id.find_last_of("#/");
  if (end == std::string_view::npos) end = id.find(':');
  return end == std::string_view::npos || end + 1 == id.size() ? id : id.substr(end + 1);
}

}  // namespace causeway
