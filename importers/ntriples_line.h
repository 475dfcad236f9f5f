// One line of N-Triples or N-Quads (w3.org/TR/n-triples, w3.org/TR/n-quads), strictly by their
// grammar. Tested by tests/importers/ntriples_line_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"
#include "importers/rdf_quad.h"

namespace causeway {

// Texts are those of the line itself wherever it has no escapes. Functions bear the names of the
// grammar's productions.
class NTriplesLine {
 public:
  // Whether a fourth term, the graph, is allowed.
  explicit NTriplesLine(bool has_graphs) : has_graphs_(has_graphs) {}

  // False where the line is blank or a comment. What the quad borrows holds as long as `line`, and
  // until the next call. Errors say the column, in characters from 1.
  Result<bool> Read(std::string_view line, RdfQuad& quad);

 private:
  Result<void> ReadStatement(RdfQuad& quad);
  Result<RdfTerm> ReadSubject();
  Result<RdfTerm> ReadPredicate();
  Result<RdfTerm> ReadObject();
  Result<RdfTerm> ReadGraphLabel();
  Result<std::string_view> ReadIriRef();
  Result<RdfTerm> ReadBlankNodeLabel();
  Result<RdfTerm> ReadLiteral();
  Result<std::string_view> ReadLangTag();
  // Between two quotes, the first of which was read.
  Result<std::string_view> ReadStringLiteral();
  Result<std::string_view> Unescape(std::string_view text, size_t begin, bool is_string);

  void SkipSpace();
  bool Skip(char c);
  [[nodiscard]] char Peek() const { return at_ < line_.size() ? line_[at_] : '\0'; }
  [[nodiscard]] Error Expected(std::string_view what) const { return ErrorAt(at_, what); }
  [[nodiscard]] Error ErrorAt(size_t at, std::string_view what) const;

  bool has_graphs_;
  std::string_view line_;
  size_t at_ = 0;
  std::array<std::string, 5> unescaped_;  // texts that had escapes: of IRIs, strings and datatypes
  size_t unescaped_count_ = 0;
};

}  // namespace causeway
