// RDF in our model, in one place (docs/formats.md): each quad becomes a statement, whichever syntax
// it was written in. Tested by tests/importers/rdf_statements_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/statement.h"
#include "importers/held_quads.h"
#include "importers/rdf_quad.h"
#include "importers/rdf_structures.h"
#include "importers/rdf_vocabulary.h"
#include "importers/statement_stream.h"

namespace causeway {

class RdfStatements {
 public:
  // `key` is that of the document, within which blank nodes have their names. All outlives this.
  RdfStatements(std::string_view key, const Limits& limits, StatementSink& sink)
      : key_(key), limits_(limits), stream_(sink) {}

  // Quads come in any order. What hangs on blank nodes is held until Finish.
  Result<void> Take(const RdfQuad& quad);
  // Hands on what is left, and gives a note of what was left unread.
  Result<std::string> Finish();

 private:
  using Annotations = std::span<const RdfAnnotation>;

  Result<void> Say(const RdfQuad& quad, Annotations annotations);
  Result<void> SayName(const RdfQuad& quad, Annotations annotations);
  Result<void> SaySynonym(const RdfQuad& quad, Annotations annotations);
  Result<void> SayType(const RdfQuad& quad);
  Result<void> SayDeprecated(const RdfQuad& quad);
  Result<void> SayProperty(const RdfQuad& quad, const std::string& key, Annotations annotations);
  Result<void> SayRelation(const RdfQuad& quad, const RdfPredicate& predicate,
                           Annotations annotations);
  // These take the properties that were gathered.
  Result<void> Relate(const RdfQuad& quad, std::string_view type, const Mention& object,
                      bool is_reversed);
  Result<void> Declare(const RdfQuad& quad, std::string_view name,
                       std::span<const std::string_view> labels);
  Result<void> Add(const RdfQuad& quad, Statement statement);

  void Gather(std::string_view prefix, Annotations annotations);
  [[nodiscard]] Value ValueOf(const RdfTerm& term) const;
  [[nodiscard]] std::string IdOf(const RdfTerm& term) const;
  [[nodiscard]] bool IsName(const RdfTerm& term) const;

  std::string_view key_;
  const Limits& limits_;
  StatementStream stream_;
  RdfPredicates predicates_;
  RdfPredicates annotating_;
  HeldQuads held_;
  uint64_t long_iris_ = 0;

  // Of the statement at hand.
  std::string subject_iri_;
  std::string subject_id_;
  std::string object_id_;
  std::vector<std::pair<std::string, Value>> gathered_;
  std::vector<Property> properties_;
};

}  // namespace causeway
