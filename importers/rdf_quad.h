// What the readers of RDF make and importers/rdf_statements.h takes: terms and quads of RDF 1.1
// (w3.org/TR/rdf11-concepts). They borrow their texts, which hold until the next quad.
#pragma once

#include <cstdint>
#include <string_view>

namespace causeway {

struct RdfTerm {
  enum class Kind : uint8_t { kNone, kIri, kBlank, kLiteral };

  Kind kind = Kind::kNone;
  std::string_view text;      // of a blank node its label, without "_:"
  std::string_view datatype;  // of a literal: an IRI; empty for a string
  std::string_view language;  // of a literal: its tag, without "@"
};

struct RdfQuad {
  RdfTerm subject;
  RdfTerm predicate;
  RdfTerm object;
  RdfTerm graph;      // kNone in the default graph
  uint32_t line = 0;  // from 1
};

}  // namespace causeway
