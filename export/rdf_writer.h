// Triples as N-Triples or Turtle, written by serd. Tested by tests/cli/rdf_test.py.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "graph/value.h"

struct SerdEnvImpl;
struct SerdWriterImpl;

namespace causeway {

enum class RdfSyntax { kNtriples, kTurtle };

struct RdfNode {
  enum class Kind { kIri, kBlank, kLiteral };

  Kind kind = Kind::kIri;
  std::string text;      // an IRI, the label of a blank node, or a literal's characters
  std::string datatype;  // an IRI; empty for a string
};

RdfNode RdfIri(std::string iri);
RdfNode RdfBlank(std::string label);
// A scalar as a literal of XML Schema's type for it.
RdfNode RdfLiteral(const Value& value);

class RdfWriter {
 public:
  // `sink` must outlive it.
  RdfWriter(ByteSink& sink, RdfSyntax syntax);
  ~RdfWriter();
  RdfWriter(const RdfWriter&) = delete;
  RdfWriter& operator=(const RdfWriter&) = delete;

  void Prefix(std::string_view name, std::string_view iri);
  // What cannot be written is told by Finish; triples of one subject should follow each other.
  void Add(const RdfNode& subject, std::string_view predicate, const RdfNode& object);
  // The first error so far.
  [[nodiscard]] Result<void> Check() const { return failed_; }
  Result<void> Finish();

 private:
  static size_t Take(const void* bytes, size_t size, void* writer);

  ByteSink& sink_;
  Result<void> failed_;
  std::unique_ptr<SerdEnvImpl, void (*)(SerdEnvImpl*)> env_;
  std::unique_ptr<SerdWriterImpl, void (*)(SerdWriterImpl*)> writer_;
};

}  // namespace causeway
