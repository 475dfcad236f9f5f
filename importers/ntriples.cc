// Both formats are one, but for the fourth term.
#include "importers/ntriples.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "importers/lines.h"
#include "importers/ntriples_line.h"
#include "importers/rdf_quad.h"
#include "importers/rdf_statements.h"

namespace causeway {
namespace {

// Whether a line that is wrong, or cut, means to be a statement: an absolute IRI or a blank node,
// and then an IRI.
bool BeginsAsStatement(std::string_view line) {
  size_t end = line.find('>');
  size_t colon = line.find(':');
  bool has_iri = line.starts_with('<') && colon < end && line.find(' ') > colon;
  return (has_iri || line.starts_with("_:")) && line.find(" <") != std::string_view::npos;
}

// The first line that says something decides.
bool LooksLike(std::string_view head, bool has_graphs) {
  NTriplesLine reader(has_graphs);
  RdfQuad quad;
  while (!head.empty()) {
    size_t end = std::min(head.find('\n'), head.size());
    std::string_view line = head.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    Result<bool> read = reader.Read(line, quad);
    if (!read && !has_graphs && NTriplesLine(true).Read(line, quad)) return false;
    if (!read) return BeginsAsStatement(line);
    if (*read) return true;
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return false;
}

Error AtLine(uint32_t line, Error error) {
  error.message = fmt::format("line {}, {}", line, error.message);
  return error;
}

Result<std::string> Load(const GraphInput& input, bool has_graphs, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  RdfStatements statements(input.key, input.options.limits, sink);
  LineReader lines(input.bytes, input.options.limits);
  NTriplesLine reader(has_graphs);
  RdfQuad quad;
  while (true) {
    CW_ASSIGN(bool more, lines.Next());
    if (!more) break;
    quad.line = lines.number();
    Result<bool> read = reader.Read(lines.line(), quad);
    if (!read) return AtLine(lines.number(), std::move(read).error());
    if (*read) CW_TRY(statements.Take(quad));
  }
  CW_ASSIGN(std::string note, statements.Finish());
  CW_TRY(sink.End());
  return note;
}

}  // namespace

bool LooksLikeNTriples(std::string_view head) { return LooksLike(head, false); }
bool LooksLikeNQuads(std::string_view head) { return LooksLike(head, true); }

Result<std::string> LoadNTriples(const GraphInput& input, StatementSink& sink) {
  return Load(input, false, sink);
}

Result<std::string> LoadNQuads(const GraphInput& input, StatementSink& sink) {
  return Load(input, true, sink);
}

}  // namespace causeway
