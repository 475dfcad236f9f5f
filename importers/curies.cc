// A table of namespaces, and the form of OBO's (OBO Foundry ID policy).
#include "importers/curies.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>

namespace causeway {
namespace {

constexpr std::string_view kObo = "http://purl.obolibrary.org/obo/";
constexpr std::string_view kIdentifiersOrg = "identifiers.org/";

struct Namespace {
  std::string_view iri;
  std::string_view prefix;
};
constexpr std::array kNamespaces = {
    Namespace{"http://purl.org/dc/elements/1.1/", "dc"},
    Namespace{"http://purl.org/dc/terms/", "dcterms"},
    Namespace{"http://schema.org/", "schema"},
    Namespace{"http://id.nlm.nih.gov/mesh/", "MESH"},
    Namespace{"http://linkedlifedata.com/resource/umls/id/", "UMLS"},
    Namespace{"http://snomed.info/id/", "SNOMEDCT"},
    Namespace{"http://www.ebi.ac.uk/efo/EFO_", "EFO"},
    Namespace{"http://www.geneontology.org/formats/oboInOwl#", "oboInOwl"},
    Namespace{"http://www.ncbi.nlm.nih.gov/gene/", "NCBIGene"},
    Namespace{"http://www.orpha.net/ORDO/Orphanet_", "ORPHA"},
    Namespace{"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
    Namespace{"http://www.w3.org/2000/01/rdf-schema#", "rdfs"},
    Namespace{"http://www.w3.org/2001/XMLSchema#", "xsd"},
    Namespace{"http://www.w3.org/2002/07/owl#", "owl"},
    Namespace{"http://www.w3.org/2004/02/skos/core#", "skos"},
    Namespace{"http://www.w3.org/ns/prov#", "prov"},
    Namespace{"http://www.wikidata.org/entity/", "WIKIDATA"},
    Namespace{"http://xmlns.com/foaf/0.1/", "foaf"},
    Namespace{"https://omim.org/entry/", "OMIM"},
    Namespace{"https://w3id.org/biolink/vocab/", "biolink"},
    Namespace{"https://www.ncbi.nlm.nih.gov/pubmed/", "PMID"},
    Namespace{"https://pubmed.ncbi.nlm.nih.gov/", "PMID"},
};

// Prefixes that identifiers.org writes otherwise than the ontologies do; the others are upper case.
constexpr std::array kRegistered = {
    Namespace{"clinvar", "ClinVar"},    Namespace{"ensembl", "ENSEMBL"},
    Namespace{"mim", "OMIM"},           Namespace{"ncbigene", "NCBIGene"},
    Namespace{"orphanet", "ORPHA"},     Namespace{"orphanet.ordo", "ORPHA"},
    Namespace{"pubmed", "PMID"},        Namespace{"reactome", "Reactome"},
    Namespace{"taxonomy", "NCBITaxon"}, Namespace{"uniprot", "UniProtKB"},
    Namespace{"wikidata", "WIKIDATA"},
};

bool IsLetterOrDigit(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

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
  if (iri.starts_with(kObo)) {
    curie = OfObo(iri.substr(kObo.size()));
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
