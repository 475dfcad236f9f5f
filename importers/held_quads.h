// Quads that wait for the end of their document, because others must be known first: all that
// hangs on blank nodes. Each term is held once.
// Tested by tests/importers/ntriples_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/string_pool.h"
#include "importers/rdf_quad.h"

namespace causeway {

class HeldQuads {
 public:
  // A quad by the numbers of its terms.
  struct Held {
    uint32_t subject;
    uint32_t predicate;
    uint32_t object;
    uint32_t graph;
    uint32_t line;
  };

  // An error where more than `limits.held_bytes` would be held.
  Result<void> Add(const RdfQuad& quad, const Limits& limits);
  // Brings the quads of a subject together, in the order in which they came. Called once, after the
  // last Add and before all that follows. O(n log n).
  void Sort();

  [[nodiscard]] std::span<const Held> all() const { return quads_; }
  // The quads of a subject, none for a term that is no subject. O(log n).
  [[nodiscard]] std::span<const Held> Of(uint32_t subject) const;
  [[nodiscard]] RdfTerm Term(uint32_t term) const;
  [[nodiscard]] RdfQuad Quad(const Held& held) const;

 private:
  uint32_t Keep(const RdfTerm& term);

  StringPool terms_;  // the kind's letter, and then the texts that the kind has
  uint64_t bytes_ = 0;
  std::vector<Held> quads_;
  std::string packed_;
};

}  // namespace causeway
