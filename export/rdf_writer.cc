// serd escapes what either syntax cannot hold; a NUL, which would end its strings, is U+FFFD.
#include "export/rdf_writer.h"

#include <serd/serd.h>

#include <utility>

#include "base/utf8.h"
#include "graph/value_json.h"

namespace causeway {
namespace {

constexpr std::string_view kBoolean = "http://www.w3.org/2001/XMLSchema#boolean";
constexpr std::string_view kInteger = "http://www.w3.org/2001/XMLSchema#integer";
constexpr std::string_view kDouble = "http://www.w3.org/2001/XMLSchema#double";

const uint8_t* Bytes(const std::string& text) {
  return reinterpret_cast<const uint8_t*>(text.c_str());  // NOLINT(*-reinterpret-cast): C's bytes
}

SerdNode NodeOf(const RdfNode& node) {
  switch (node.kind) {
    case RdfNode::Kind::kIri:
      return serd_node_from_string(SERD_URI, Bytes(node.text));
    case RdfNode::Kind::kBlank:
      return serd_node_from_string(SERD_BLANK, Bytes(node.text));
    case RdfNode::Kind::kLiteral:
      break;
  }
  return serd_node_from_string(SERD_LITERAL, Bytes(node.text));
}

std::string WithoutNul(std::string_view text) {
  std::string valid = ValidUtf8(text);
  for (size_t at = 0; (at = valid.find('\0', at)) != std::string::npos;) {
    valid.replace(at, 1, "\uFFFD");
  }
  return valid;
}

}  // namespace

RdfNode RdfIri(std::string iri) { return {.text = std::move(iri)}; }

RdfNode RdfBlank(std::string label) {
  return {.kind = RdfNode::Kind::kBlank, .text = std::move(label)};
}

RdfNode RdfLiteral(const Value& value) {
  RdfNode node{.kind = RdfNode::Kind::kLiteral};
  if (const auto* text = value.get_if<std::string>()) {
    node.text = WithoutNul(*text);
    return node;
  }
  node.text = ToJson(value);
  if (value.get_if<bool>() != nullptr) node.datatype = kBoolean;
  if (value.get_if<int64_t>() != nullptr) node.datatype = kInteger;
  if (value.get_if<double>() != nullptr) node.datatype = kDouble;
  return node;
}

RdfWriter::RdfWriter(ByteSink& sink, RdfSyntax syntax)
    : sink_(sink), env_(serd_env_new(nullptr), serd_env_free), writer_(nullptr, serd_writer_free) {
  bool is_turtle = syntax == RdfSyntax::kTurtle;
  unsigned style = SERD_STYLE_BULK;
  if (is_turtle) style |= SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED;
  writer_.reset(serd_writer_new(is_turtle ? SERD_TURTLE : SERD_NTRIPLES,
                                static_cast<SerdStyle>(style), env_.get(), nullptr, Take, this));
}

RdfWriter::~RdfWriter() = default;

void RdfWriter::Prefix(std::string_view name, std::string_view iri) {
  std::string name_text(name);
  std::string iri_text(iri);
  SerdNode name_node = serd_node_from_string(SERD_LITERAL, Bytes(name_text));
  SerdNode iri_node = serd_node_from_string(SERD_URI, Bytes(iri_text));
  serd_writer_set_prefix(writer_.get(), &name_node, &iri_node);
}

void RdfWriter::Add(const RdfNode& subject, std::string_view predicate, const RdfNode& object) {
  std::string predicate_text(predicate);
  SerdNode subject_node = NodeOf(subject);
  SerdNode predicate_node = serd_node_from_string(SERD_URI, Bytes(predicate_text));
  SerdNode object_node = NodeOf(object);
  SerdNode datatype = serd_node_from_string(SERD_URI, Bytes(object.datatype));
  SerdStatus status = serd_writer_write_statement(
      writer_.get(), 0, nullptr, &subject_node, &predicate_node, &object_node,
      object.datatype.empty() ? nullptr : &datatype, nullptr);
  if (status != SERD_SUCCESS && failed_) {
    failed_ = Error{.message = "a triple cannot be written: " + subject.text};
  }
}

Result<void> RdfWriter::Finish() {
  serd_writer_finish(writer_.get());
  writer_.reset();  // hands on what it still holds
  return failed_;
}

size_t RdfWriter::Take(const void* bytes, size_t size, void* writer) {
  auto* self = static_cast<RdfWriter*>(writer);
  Result<void> written = self->sink_.Write({static_cast<const char*>(bytes), size});
  if (!written && self->failed_) self->failed_ = std::move(written);
  return size;
}

}  // namespace causeway
