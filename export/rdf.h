// RDF 1.1: N-Triples and Turtle. Tested by tests/cli/rdf_test.py.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// A triple for each edge that is said outright and not denied; and for every edge a statement about
// it (RDF 1.1 Semantics, appendix D.1: rdf:Statement) with what documents say of it. Its evidence
// is a prov:Entity and oa:Annotation each, whose target is the sentence: a TextQuoteSelector and a
// TextPositionSelector, in characters (W3C Web Annotation Data Model, section 4.2). Predicates and
// classes are Biolink's where it has them, otherwise ours.
Result<void> WriteNtriples(ByteSink& sink, const ExportRequest& request);
Result<void> WriteTurtle(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
