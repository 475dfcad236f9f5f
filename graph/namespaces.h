// The namespaces of IRIs and their prefixes in CURIEs: one table, by which IRIs are read and
// written. Tested by tests/importers/curies_test.cc.
#pragma once

#include <array>
#include <string_view>

namespace causeway {

// Of the OBO Foundry: DOID:2841 is DOID_2841 there.
inline constexpr std::string_view kOboNamespace = "http://purl.obolibrary.org/obo/";

struct Namespace {
  std::string_view iri;
  std::string_view prefix;
};
inline constexpr std::array kNamespaces = {
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
    Namespace{"http://www.w3.org/ns/oa#", "oa"},
    Namespace{"http://www.wikidata.org/entity/", "WIKIDATA"},
    Namespace{"http://xmlns.com/foaf/0.1/", "foaf"},
    Namespace{"https://omim.org/entry/", "OMIM"},
    Namespace{"https://w3id.org/biolink/vocab/", "biolink"},
    Namespace{"https://www.ncbi.nlm.nih.gov/pubmed/", "PMID"},
    Namespace{"https://pubmed.ncbi.nlm.nih.gov/", "PMID"},
};

}  // namespace causeway
