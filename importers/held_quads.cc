// A term is packed into one string: "<iri", "_label", or '"' with datatype, language and text,
// which NUL divides; neither a datatype nor a language holds one.
#include "importers/held_quads.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "importers/rejected.h"

namespace causeway {

Result<void> HeldQuads::Add(const RdfQuad& quad, const Limits& limits) {
  quads_.push_back({.subject = Keep(quad.subject),
                    .predicate = Keep(quad.predicate),
                    .object = Keep(quad.object),
                    .graph = Keep(quad.graph),
                    .line = quad.line});
  if (bytes_ + quads_.size() * sizeof(Held) <= limits.held_bytes) return {};
  return Rejected(fmt::format("line {}: what hangs on blank nodes takes more than {} bytes",
                              quad.line, limits.held_bytes),
                  "Give these nodes IRIs, or break the file into several.");
}

uint32_t HeldQuads::Keep(const RdfTerm& term) {
  if (term.kind == RdfTerm::Kind::kNone) return 0;
  packed_.clear();
  if (term.kind == RdfTerm::Kind::kLiteral) {
    packed_ += '"';
    packed_ += term.datatype;
    packed_ += '\0';
    packed_ += term.language;
    packed_ += '\0';
  } else {
    packed_ += term.kind == RdfTerm::Kind::kIri ? '<' : '_';
  }
  packed_ += term.text;
  size_t known = terms_.size();
  uint32_t number = terms_.Add(packed_);
  if (terms_.size() > known) bytes_ += packed_.size() + sizeof(std::string_view) + sizeof(number);
  return number;
}

void HeldQuads::Sort() { std::ranges::stable_sort(quads_, {}, &Held::subject); }

std::span<const HeldQuads::Held> HeldQuads::Of(uint32_t subject) const {
  auto found = std::ranges::equal_range(quads_, subject, {}, &Held::subject);
  return {found.begin(), found.end()};
}

RdfTerm HeldQuads::Term(uint32_t number) const {
  std::string_view packed = terms_[number];
  if (packed.empty()) return {};
  std::string_view text = packed.substr(1);
  if (packed[0] == '<') return {.kind = RdfTerm::Kind::kIri, .text = text};
  if (packed[0] == '_') return {.kind = RdfTerm::Kind::kBlank, .text = text};
  size_t datatype = text.find('\0');
  size_t language = text.find('\0', datatype + 1);
  return {.kind = RdfTerm::Kind::kLiteral,
          .text = text.substr(language + 1),
          .datatype = text.substr(0, datatype),
          .language = text.substr(datatype + 1, language - datatype - 1)};
}

RdfQuad HeldQuads::Quad(const Held& held) const {
  return {.subject = Term(held.subject),
          .predicate = Term(held.predicate),
          .object = Term(held.object),
          .graph = Term(held.graph),
          .line = held.line};
}

}  // namespace causeway
