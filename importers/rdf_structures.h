// What blank nodes stand for: collections, class expressions of OWL (w3.org/TR/owl2-mapping-to-rdf)
// and reified statements (w3.org/TR/rdf11-mt, appendix D.1) become plain quads again.
// Tested by tests/importers/rdf_statements_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "importers/held_quads.h"
#include "importers/rdf_quad.h"

namespace causeway {

// What is said of a statement.
struct RdfAnnotation {
  RdfTerm predicate;
  RdfTerm object;
};

class RdfStructures {
 public:
  using Say =
      std::function<Result<void>(const RdfQuad& quad, std::span<const RdfAnnotation> annotations)>;

  // `quads` are sorted; all outlives the structures.
  RdfStructures(const HeldQuads& quads, const Limits& limits, Say say)
      : quads_(quads), limits_(limits), say_(std::move(say)) {}

  // Says what the quads mean:
  // - of a class that is below, or the same as, "P some Y": class P Y; of an intersection what its
  //   members say; of a relation to a collection one to each member;
  // - of a reified statement, or the axiom that an annotation is about, the statement with what
  //   else is said of it;
  // - of other blank nodes what stands there.
  // Other class expressions say nothing that an edge could hold.
  Result<void> Resolve();
  // How many of these there were, and how many collections or reified statements that lack a part.
  [[nodiscard]] uint64_t unread() const { return unread_; }

 private:
  enum class Form { kNode, kCollection, kRestriction, kIntersection, kExpression, kReified };

  using Held = HeldQuads::Held;
  [[nodiscard]] Form FormOf(uint32_t term) const;
  // The object of the first quad of `subject` with one of these predicates; 0 where there is none.
  [[nodiscard]] uint32_t ObjectOf(uint32_t subject,
                                  std::initializer_list<std::string_view> predicates) const;
  Result<void> CheckVisit(const RdfQuad& quad, uint32_t depth);
  Result<void> ResolveSubject(std::span<const Held> quads);
  Result<void> SayReified(std::span<const Held> quads);
  // The quad about what `object` stands for.
  Result<void> SayAbout(RdfQuad quad, uint32_t object, std::span<const RdfAnnotation> annotations,
                        uint32_t depth);
  Result<void> SayRestriction(RdfQuad quad, uint32_t restriction,
                              std::span<const RdfAnnotation> annotations, uint32_t depth);
  Result<void> SayMembers(RdfQuad quad, uint32_t collection,
                          std::span<const RdfAnnotation> annotations, uint32_t depth);

  const HeldQuads& quads_;
  const Limits& limits_;
  Say say_;
  uint64_t visits_ = 0;
  uint64_t unread_ = 0;
};

}  // namespace causeway
