// Identifiers as CURIEs (W3C CURIE Syntax 1.0): what an ontology writes as
// http://purl.obolibrary.org/obo/HP_0000001 is HP:0000001 wherever it comes from.
// Tested by tests/importers/curies_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace causeway {

// The CURIE of an IRI: of OBO's, of identifiers.org, of the vocabularies in one table. Any other
// IRI, and what is no IRI, is given back as it is.
std::string CurieOf(std::string_view iri);

// Whether it is a prefix, a colon and a local part that is not a path: "HP:0000001".
bool IsCurie(std::string_view text);

// Whether it is a CURIE, or a local part that is scoped by its kind as Hetionet does it:
// "Biological Process::GO:0000002".
bool IsIdentifier(std::string_view text);

// What comes after the namespace: of "biolink:has_phenotype" and of "http://a.org/x#has_phenotype"
// it is "has_phenotype"; of what has no namespace, all of it.
std::string_view LocalNameOf(std::string_view id);

}  // namespace causeway
