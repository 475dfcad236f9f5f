// What the predicates of RDF, RDFS, OWL, SKOS and OBO's annotations say in our model: names,
// synonyms, kinds, properties, relations. One table; every other predicate is a relation to a
// resource and a property of a literal. Tested by tests/importers/rdf_statements_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/value.h"
#include "importers/predicates.h"
#include "importers/rdf_quad.h"

namespace causeway {

// The terms that structures are made of (importers/rdf_structures.h).
namespace rdf {
inline constexpr std::string_view kType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kFirst = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
inline constexpr std::string_view kRest = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
inline constexpr std::string_view kNil = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
inline constexpr std::string_view kSubject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#subject";
inline constexpr std::string_view kPredicate =
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate";
inline constexpr std::string_view kObject = "http://www.w3.org/1999/02/22-rdf-syntax-ns#object";
inline constexpr std::string_view kSubClassOf = "http://www.w3.org/2000/01/rdf-schema#subClassOf";
inline constexpr std::string_view kEquivalentClass =
    "http://www.w3.org/2002/07/owl#equivalentClass";
inline constexpr std::string_view kIntersectionOf = "http://www.w3.org/2002/07/owl#intersectionOf";
inline constexpr std::string_view kUnionOf = "http://www.w3.org/2002/07/owl#unionOf";
inline constexpr std::string_view kComplementOf = "http://www.w3.org/2002/07/owl#complementOf";
inline constexpr std::string_view kOneOf = "http://www.w3.org/2002/07/owl#oneOf";
inline constexpr std::string_view kOnProperty = "http://www.w3.org/2002/07/owl#onProperty";
inline constexpr std::string_view kSomeValuesFrom = "http://www.w3.org/2002/07/owl#someValuesFrom";
inline constexpr std::string_view kHasValue = "http://www.w3.org/2002/07/owl#hasValue";
inline constexpr std::string_view kInverseOf = "http://www.w3.org/2002/07/owl#inverseOf";
inline constexpr std::string_view kAnnotatedSource =
    "http://www.w3.org/2002/07/owl#annotatedSource";
inline constexpr std::string_view kAnnotatedProperty =
    "http://www.w3.org/2002/07/owl#annotatedProperty";
inline constexpr std::string_view kAnnotatedTarget =
    "http://www.w3.org/2002/07/owl#annotatedTarget";
}  // namespace rdf

enum class RdfUse : uint8_t {
  kRelation,      // an edge to a resource; of a literal a property
  kProperty,      // a property, whatever its object
  kName,          // the node's name
  kExactSynonym,  // another name for it
  kType,          // its kind
  kDeprecated,    // whether it is obsolete
  kReifies,       // part of the description of a statement
};

struct RdfPredicate {
  RdfUse use = RdfUse::kRelation;
  std::string key;           // of a property
  std::string type;          // of an edge
  bool is_reversed = false;  // the edge goes from the object to the subject
};

// Predicates by IRI; remembers those that it was asked for.
class RdfPredicates {
 public:
  // Valid until the next call.
  const RdfPredicate& Of(std::string_view iri);

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, RdfPredicate, Hash, std::equal_to<>> known_;
};

// A number or a truth where the datatype of XML Schema says so and the text is one, otherwise the
// text.
Value ValueOfLiteral(const RdfTerm& literal);

}  // namespace causeway
