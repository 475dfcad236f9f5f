// A structure is known by its predicates, as OWL's own mapping to RDF has it.
#include "importers/rdf_structures.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "base/contains.h"
#include "importers/rdf_vocabulary.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

// "X is a subclass of P some Y", "X is P some Y and nothing else", "the individual X is one of P
// some Y": in each X has P to a Y.
bool IsClassPredicate(std::string_view iri) {
  return iri == rdf::kSubClassOf || iri == rdf::kEquivalentClass || iri == rdf::kType;
}

constexpr auto kSourceNames = {rdf::kAnnotatedSource, rdf::kSubject};
constexpr auto kPropertyNames = {rdf::kAnnotatedProperty, rdf::kPredicate};
constexpr auto kTargetNames = {rdf::kAnnotatedTarget, rdf::kObject};
constexpr auto kReifying = {rdf::kAnnotatedSource,
                            rdf::kSubject,
                            rdf::kAnnotatedProperty,
                            rdf::kPredicate,
                            rdf::kAnnotatedTarget,
                            rdf::kObject,
                            rdf::kType};

}  // namespace

Result<void> RdfStructures::Resolve() {
  std::span<const Held> rest = quads_.all();
  while (!rest.empty()) {
    std::span<const Held> quads = quads_.Of(rest[0].subject);
    CW_TRY(ResolveSubject(quads));
    rest = rest.subspan(quads.size());
  }
  return {};
}

Result<void> RdfStructures::ResolveSubject(std::span<const Held> quads) {
  Form form = FormOf(quads[0].subject);
  if (form == Form::kReified) return SayReified(quads);
  if (form != Form::kNode) return {};  // said where it is an object
  for (const Held& held : quads) CW_TRY(SayAbout(quads_.Quad(held), held.object, {}, 0));
  return {};
}

uint32_t RdfStructures::ObjectOf(uint32_t subject,
                                 std::initializer_list<std::string_view> predicates) const {
  for (const Held& held : quads_.Of(subject)) {
    if (Contains(predicates, quads_.Term(held.predicate).text)) return held.object;
  }
  return 0;
}

RdfStructures::Form RdfStructures::FormOf(uint32_t term) const {
  if (ObjectOf(term, kSourceNames) != 0) return Form::kReified;
  if (quads_.Term(term).kind != RdfTerm::Kind::kBlank) return Form::kNode;
  if (ObjectOf(term, {rdf::kFirst}) != 0) return Form::kCollection;
  if (ObjectOf(term, {rdf::kOnProperty}) != 0) return Form::kRestriction;
  if (ObjectOf(term, {rdf::kIntersectionOf}) != 0) return Form::kIntersection;
  bool is_expression =
      ObjectOf(term, {rdf::kUnionOf, rdf::kComplementOf, rdf::kOneOf, rdf::kInverseOf}) != 0;
  return is_expression ? Form::kExpression : Form::kNode;
}

Result<void> RdfStructures::SayReified(std::span<const Held> quads) {
  uint32_t reified = quads[0].subject;
  uint32_t source = ObjectOf(reified, kSourceNames);
  uint32_t property = ObjectOf(reified, kPropertyNames);
  uint32_t target = ObjectOf(reified, kTargetNames);
  RdfQuad quad = quads_.Quad(quads[0]);
  quad.subject = quads_.Term(source);
  quad.predicate = quads_.Term(property);
  if (target == 0 || quad.predicate.kind != RdfTerm::Kind::kIri ||
      quad.subject.kind == RdfTerm::Kind::kLiteral || FormOf(source) != Form::kNode) {
    ++unread_;
    return {};
  }
  std::vector<RdfAnnotation> annotations;
  for (const Held& held : quads) {
    RdfAnnotation annotation{quads_.Term(held.predicate), quads_.Term(held.object)};
    if (!Contains(kReifying, annotation.predicate.text)) annotations.push_back(annotation);
  }
  return SayAbout(quad, target, annotations, 0);
}

Result<void> RdfStructures::SayAbout(RdfQuad quad, uint32_t object,
                                     std::span<const RdfAnnotation> annotations, uint32_t depth) {
  CW_TRY(CheckVisit(quad, depth));
  quad.object = quads_.Term(object);
  bool is_class = IsClassPredicate(quad.predicate.text);
  switch (FormOf(object)) {
    case Form::kCollection:
      return SayMembers(quad, object, annotations, depth);
    case Form::kRestriction:
      if (is_class) return SayRestriction(quad, object, annotations, depth);
      break;
    case Form::kIntersection:
      if (!is_class) break;
      if (quad.predicate.text == rdf::kEquivalentClass) quad.predicate.text = rdf::kSubClassOf;
      return SayMembers(quad, ObjectOf(object, {rdf::kIntersectionOf}), annotations, depth);
    case Form::kExpression:
    case Form::kReified:
      break;
    case Form::kNode:
      return say_(quad, annotations);
  }
  ++unread_;
  return {};
}

// Structures that were written as trees are visited once each; these may be shared, and go round.
Result<void> RdfStructures::CheckVisit(const RdfQuad& quad, uint32_t depth) {
  if (depth > limits_.nesting) {
    return Rejected(
        fmt::format("line {}: blank nodes nest deeper than {}", quad.line, limits_.nesting));
  }
  if (++visits_ > uint64_t{limits_.nesting} * quads_.all().size()) {
    return Rejected(fmt::format("line {}: blank nodes lead to one another without end", quad.line));
  }
  return {};
}

Result<void> RdfStructures::SayRestriction(RdfQuad quad, uint32_t restriction,
                                           std::span<const RdfAnnotation> annotations,
                                           uint32_t depth) {
  quad.predicate = quads_.Term(ObjectOf(restriction, {rdf::kOnProperty}));
  uint32_t filler = ObjectOf(restriction, {rdf::kSomeValuesFrom, rdf::kHasValue});
  if (filler != 0 && quad.predicate.kind == RdfTerm::Kind::kIri) {
    return SayAbout(quad, filler, annotations, depth + 1);
  }
  ++unread_;
  return {};
}

Result<void> RdfStructures::SayMembers(RdfQuad quad, uint32_t collection,
                                       std::span<const RdfAnnotation> annotations, uint32_t depth) {
  while (quads_.Term(collection).text != rdf::kNil) {
    uint32_t member = ObjectOf(collection, {rdf::kFirst});
    uint32_t rest = ObjectOf(collection, {rdf::kRest});
    if (member == 0 || rest == 0) {
      ++unread_;
      return {};
    }
    CW_TRY(SayAbout(quad, member, annotations, depth + 1));
    collection = rest;
  }
  return {};
}

}  // namespace causeway
