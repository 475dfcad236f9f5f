// Scans by tables and memchr; a text is copied only where it has a backslash.
#include "importers/ntriples_line.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>

#include "base/ascii.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

// Bytes that end the plain part of an IRI: what IRIREF excludes, and the backslash of an escape.
constexpr std::array<bool, 256> IriStops() {
  std::array<bool, 256> stops{};
  for (size_t c = 0; c <= 0x20; ++c) stops[c] = true;
  for (char c : std::string_view("<>\"{}|^`\\")) stops[static_cast<uint8_t>(c)] = true;
  return stops;
}
constexpr std::array<bool, 256> kIriStops = IriStops();

bool IsIriStop(char c) { return kIriStops[static_cast<uint8_t>(c)]; }

struct CharacterRange {
  UChar32 first;
  UChar32 last;
};
// PN_CHARS_BASE beyond ASCII.
constexpr std::array kNameBase = {CharacterRange{0xC0, 0xD6},     CharacterRange{0xD8, 0xF6},
                                  CharacterRange{0xF8, 0x2FF},    CharacterRange{0x370, 0x37D},
                                  CharacterRange{0x37F, 0x1FFF},  CharacterRange{0x200C, 0x200D},
                                  CharacterRange{0x2070, 0x218F}, CharacterRange{0x2C00, 0x2FEF},
                                  CharacterRange{0x3001, 0xD7FF}, CharacterRange{0xF900, 0xFDCF},
                                  CharacterRange{0xFDF0, 0xFFFD}, CharacterRange{0x10000, 0xEFFFF}};
// What PN_CHARS has besides.
constexpr std::array kNameRest = {CharacterRange{0xB7, 0xB7}, CharacterRange{0x300, 0x36F},
                                  CharacterRange{0x203F, 0x2040}};

bool IsWithin(std::span<const CharacterRange> ranges, UChar32 c) {
  return std::ranges::any_of(
      ranges, [c](const CharacterRange& range) { return c >= range.first && c <= range.last; });
}

// PN_CHARS_U or a digit: what a blank node's label begins with.
bool BeginsLabel(UChar32 c) {
  if (c < 0x80)
    return IsLetter(static_cast<char>(c)) || IsDigit(static_cast<char>(c)) || c == '_' || c == ':';
  return IsWithin(kNameBase, c);
}

bool ContinuesLabel(UChar32 c) {
  return BeginsLabel(c) || c == '-' || c == '.' || IsWithin(kNameRest, c);
}

// RFC 3987: an absolute IRI begins with a scheme.
bool HasScheme(std::string_view iri) {
  size_t colon = iri.find(':');
  if (colon == std::string_view::npos || colon == 0 || !IsLetter(iri[0])) return false;
  return std::ranges::all_of(iri.substr(0, colon), [](char c) {
    return IsLetter(c) || IsDigit(c) || c == '+' || c == '-' || c == '.';
  });
}

// ECHAR
std::optional<char> Escaped(char c) {
  constexpr std::string_view kNames = "tbnrf\"'\\";
  constexpr std::string_view kMeant = "\t\b\n\r\f\"'\\";
  size_t at = kNames.find(c);
  return at == std::string_view::npos ? std::nullopt : std::optional(kMeant[at]);
}

// UCHAR: the character of \uXXXX or \UXXXXXXXX, whose letter `text` begins with; nothing where it
// is not one, or a surrogate.
std::optional<UChar32> EscapedCharacter(std::string_view text) {
  size_t digits = text.starts_with('u') ? 4 : 8;
  if (text.size() <= digits) return std::nullopt;
  uint32_t code = 0;
  const char* end = text.data() + 1 + digits;
  auto [parsed, error] = std::from_chars(text.data() + 1, end, code, 16);
  bool is_character =
      error == std::errc() && parsed == end && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return is_character ? std::optional(static_cast<UChar32>(code)) : std::nullopt;
}

void Append(std::string& text, UChar32 c) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  size_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, c);
  text.append(bytes.data(), length);
}

}  // namespace

Result<bool> NTriplesLine::Read(std::string_view line, RdfQuad& quad) {
  line_ = line;
  at_ = 0;
  unescaped_count_ = 0;
  SkipSpace();
  if (at_ == line_.size() || Peek() == '#') return false;
  CW_TRY(ReadStatement(quad));
  SkipSpace();
  if (at_ < line_.size() && Peek() != '#') return Expected("nothing but a comment follows '.'");
  return true;
}

Result<void> NTriplesLine::ReadStatement(RdfQuad& quad) {
  CW_ASSIGN(quad.subject, ReadSubject());
  SkipSpace();
  CW_ASSIGN(quad.predicate, ReadPredicate());
  SkipSpace();
  CW_ASSIGN(quad.object, ReadObject());
  SkipSpace();
  quad.graph = {};
  if (has_graphs_ && Peek() != '.') {
    CW_ASSIGN(quad.graph, ReadGraphLabel());
    SkipSpace();
  }
  if (!Skip('.')) return Expected("a statement ends with '.'");
  return {};
}

Result<RdfTerm> NTriplesLine::ReadSubject() {
  if (Peek() == '_') return ReadBlankNodeLabel();
  if (Peek() != '<') return Expected("a subject is an <IRI> or a _:blank node");
  CW_ASSIGN(std::string_view iri, ReadIriRef());
  return RdfTerm{.kind = RdfTerm::Kind::kIri, .text = iri};
}

Result<RdfTerm> NTriplesLine::ReadPredicate() {
  if (Peek() != '<') return Expected("a predicate is an <IRI>");
  CW_ASSIGN(std::string_view iri, ReadIriRef());
  return RdfTerm{.kind = RdfTerm::Kind::kIri, .text = iri};
}

Result<RdfTerm> NTriplesLine::ReadObject() {
  if (Peek() == '"') return ReadLiteral();
  if (Peek() == '_') return ReadBlankNodeLabel();
  if (Peek() != '<') return Expected("an object is an <IRI>, a _:blank node or a \"literal\"");
  CW_ASSIGN(std::string_view iri, ReadIriRef());
  return RdfTerm{.kind = RdfTerm::Kind::kIri, .text = iri};
}

Result<RdfTerm> NTriplesLine::ReadGraphLabel() {
  if (Peek() == '_') return ReadBlankNodeLabel();
  if (Peek() != '<')
    return Expected("a graph is an <IRI> or a _:blank node, or '.' ends the statement");
  CW_ASSIGN(std::string_view iri, ReadIriRef());
  return RdfTerm{.kind = RdfTerm::Kind::kIri, .text = iri};
}

Result<std::string_view> NTriplesLine::ReadIriRef() {
  size_t begin = ++at_;
  bool has_escapes = false;
  while (true) {
    while (at_ < line_.size() && !IsIriStop(line_[at_])) ++at_;
    if (Peek() != '\\' || at_ + 1 >= line_.size()) break;
    has_escapes = true;
    at_ += 2;
  }
  std::string_view iri = line_.substr(begin, at_ - begin);
  if (at_ == line_.size()) return Expected("an IRI ends with '>'");
  if (!Skip('>')) return Expected("an IRI has no space, quote, bracket, '|', '^', '`' or control");
  if (has_escapes) {
    CW_ASSIGN(iri, Unescape(iri, begin, false));
  }
  if (!HasScheme(iri)) return ErrorAt(begin, "an IRI is absolute");
  return iri;
}

Result<RdfTerm> NTriplesLine::ReadBlankNodeLabel() {
  ++at_;
  if (!Skip(':')) return Expected("':' follows the '_' of a blank node");
  size_t begin = at_;
  const auto* bytes = reinterpret_cast<const uint8_t*>(line_.data());
  for (size_t next = at_; next < line_.size(); at_ = next) {
    UChar32 c;
    U8_NEXT(bytes, next, line_.size(), c);
    if (!(at_ == begin ? BeginsLabel(c) : ContinuesLabel(c))) break;
  }
  while (at_ > begin && line_[at_ - 1] == '.') --at_;  // these end the statement
  if (at_ == begin) return Expected("a blank node has a label of letters and digits");
  return RdfTerm{.kind = RdfTerm::Kind::kBlank, .text = line_.substr(begin, at_ - begin)};
}

Result<RdfTerm> NTriplesLine::ReadLiteral() {
  ++at_;
  RdfTerm literal{.kind = RdfTerm::Kind::kLiteral};
  CW_ASSIGN(literal.text, ReadStringLiteral());
  if (Skip('^')) {
    if (!Skip('^') || Peek() != '<') return Expected("the <IRI> of a datatype follows \"^^\"");
    CW_ASSIGN(literal.datatype, ReadIriRef());
  } else if (Skip('@')) {
    CW_ASSIGN(literal.language, ReadLangTag());
  }
  return literal;
}

Result<std::string_view> NTriplesLine::ReadLangTag() {
  size_t begin = at_;
  while (at_ < line_.size() && IsLetter(line_[at_])) ++at_;
  if (at_ == begin) return Expected("a language tag begins with letters");
  while (Peek() == '-') {
    size_t part = ++at_;
    while (at_ < line_.size() && (IsLetter(line_[at_]) || IsDigit(line_[at_]))) ++at_;
    if (at_ == part) return Expected("letters or digits follow the '-' of a language tag");
  }
  return line_.substr(begin, at_ - begin);
}

Result<std::string_view> NTriplesLine::ReadStringLiteral() {
  size_t begin = at_;
  bool has_escapes = false;
  while (true) {
    size_t quote = line_.find('"', at_);
    if (quote == std::string_view::npos) return ErrorAt(line_.size(), "a literal ends with '\"'");
    size_t backslash = line_.substr(0, quote).find('\\', at_);
    at_ = backslash == std::string_view::npos ? quote : backslash + 2;
    if (backslash == std::string_view::npos) break;
    has_escapes = true;
  }
  std::string_view text = line_.substr(begin, at_++ - begin);
  if (text.find('\r') != std::string_view::npos) {
    return ErrorAt(begin + text.find('\r'), "a carriage return in a literal is written \\r");
  }
  return has_escapes ? Unescape(text, begin, true) : Result<std::string_view>(text);
}

// `begin` is where the text stands in the line.
Result<std::string_view> NTriplesLine::Unescape(std::string_view text, size_t begin,
                                                bool is_string) {
  std::string& plain = unescaped_[unescaped_count_++];
  plain.clear();
  for (size_t at = 0; at < text.size();) {
    size_t backslash = std::min(text.find('\\', at), text.size());
    plain += text.substr(at, backslash - at);
    at = backslash;
    if (at == text.size()) break;
    std::string_view rest = text.substr(at + 1);
    if (rest.starts_with('u') || rest.starts_with('U')) {
      std::optional<UChar32> c = EscapedCharacter(rest);
      bool allowed = c && (is_string || *c > 0x7F || !IsIriStop(static_cast<char>(*c)));
      if (!allowed)
        return ErrorAt(begin + at, "the escape stands for no character that is allowed here");
      Append(plain, *c);
      at += rest.starts_with('u') ? 6 : 10;
      continue;
    }
    std::optional<char> c = is_string && !rest.empty() ? Escaped(rest[0]) : std::nullopt;
    if (!c) return ErrorAt(begin + at, "there is no such escape");
    plain += *c;
    at += 2;
  }
  return std::string_view(plain);
}

void NTriplesLine::SkipSpace() {
  while (Peek() == ' ' || Peek() == '\t') ++at_;
}

bool NTriplesLine::Skip(char c) {
  if (Peek() != c) return false;
  ++at_;
  return true;
}

Error NTriplesLine::ErrorAt(size_t at, std::string_view what) const {
  std::string_view before = line_.substr(0, at);
  auto column = 1 + std::ranges::count_if(before, [](char c) { return (c & 0xC0) != 0x80; });
  return Rejected(fmt::format("column {}: {}", column, what));
}

}  // namespace causeway
