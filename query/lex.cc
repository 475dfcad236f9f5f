// The lexer: one pass, no look-behind; a token knows its bytes in the query.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "base/ascii.h"
#include "base/utf8.h"
#include "query/diagnostic.h"
#include "query/token.h"

namespace causeway {
namespace {

// Spaces beyond ASCII that word processors leave behind: no-break, en to hair, narrow, ideographic,
// byte order mark.
constexpr std::array<std::string_view, 16> kWideSpaces = {
    "\u00A0", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200A", "\u202F", "\u205F", "\u3000", "\uFEFF"};

constexpr std::array<std::string_view, 4> kDoubleSymbols = {"<=", ">=", "<>", "!="};

bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) {}

  Result<std::vector<Lexeme>> Run() {
    if (std::optional<size_t> bad = FirstInvalidUtf8(text_)) {
      return Fail(*bad, *bad + 1, "the query is not valid UTF-8", "");
    }
    while (true) {
      CW_TRY(SkipSpace());
      if (at_ == text_.size()) break;
      CW_TRY(ReadToken());
    }
    Add(LexemeKind::kEnd, "", at_);
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char Peek(size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  [[nodiscard]] size_t SpaceLength() const {
    if (std::isspace(static_cast<unsigned char>(Peek())) != 0) return 1;
    for (std::string_view space : kWideSpaces) {
      if (text_.substr(at_).starts_with(space)) return space.size();
    }
    return 0;
  }

  [[nodiscard]] bool AtWordCharacter() const {
    if (at_ == text_.size()) return false;
    char c = Peek();
    if (!IsAscii(c)) return SpaceLength() == 0;
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  }

  [[nodiscard]] Error Fail(size_t begin, size_t end, std::string message, std::string hint) const {
    return QueryError(text_, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)},
                      std::move(message), std::move(hint));
  }

  void Add(LexemeKind kind, std::string text, size_t begin) {
    tokens_.push_back({.kind = kind,
                       .text = std::move(text),
                       .place = {static_cast<uint32_t>(begin), static_cast<uint32_t>(at_)}});
  }

  Result<void> SkipSpace() {
    while (at_ < text_.size()) {
      if (size_t space = SpaceLength()) {
        at_ += space;
      } else if (text_.substr(at_).starts_with("//")) {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (text_.substr(at_).starts_with("/*")) {
        size_t end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) {
          return Fail(at_, at_ + 2, "a comment without an end", "close it with */");
        }
        at_ = end + 2;
      } else {
        break;
      }
    }
    return {};
  }

  Result<void> ReadToken() {
    char c = Peek();
    if (c == '"' || c == '\'') return ReadString(c);
    if (c == '`') return ReadQuotedWord();
    if ((IsDigit(c) || AtFraction()) && ReadNumber()) return {};
    if (AtWordCharacter()) {
      ReadWord();
    } else {
      ReadSymbol();
    }
    return {};
  }

  // A number without digits before its point: not behind a word, a bracket or another point.
  [[nodiscard]] bool AtFraction() const {
    if (Peek() != '.' || !IsDigit(Peek(1))) return false;
    if (at_ == 0) return true;
    char before = text_[at_ - 1];
    return IsAscii(before) && std::isalnum(static_cast<unsigned char>(before)) == 0 &&
           std::string_view("_.)]}`'\"").find(before) == std::string_view::npos;
  }

  // Digits with a fraction or an exponent; false, and nothing read, where letters follow ("22q11").
  bool ReadNumber() {
    size_t begin = at_;
    bool fraction = false;
    while (IsDigit(Peek())) ++at_;
    if (Peek() == '.' && IsDigit(Peek(1))) {
      fraction = true;
      for (++at_; IsDigit(Peek());) ++at_;
    }
    if ((Peek() == 'e' || Peek() == 'E') && ExponentLength() > 0) {
      fraction = true;
      at_ += ExponentLength();
    }
    if (AtWordCharacter()) {
      at_ = begin;
      return false;
    }
    Add(fraction ? LexemeKind::kNumber : LexemeKind::kInteger,
        std::string(text_.substr(begin, at_ - begin)), begin);
    return true;
  }

  [[nodiscard]] size_t ExponentLength() const {
    size_t length = Peek(1) == '+' || Peek(1) == '-' ? 2 : 1;
    size_t digits = 0;
    while (IsDigit(Peek(length + digits))) ++digits;
    return digits == 0 ? 0 : length + digits;
  }

  // An apostrophe belongs to the word that goes on behind it: Crohn's.
  void ReadWord() {
    size_t begin = at_;
    while (true) {
      while (AtWordCharacter()) ++at_;
      if (Peek() != '\'') break;
      ++at_;
      bool goes_on = AtWordCharacter();
      if (!goes_on) {
        --at_;
        break;
      }
    }
    Add(LexemeKind::kWord, std::string(text_.substr(begin, at_ - begin)), begin);
  }

  Result<void> ReadString(char quote) {
    size_t begin = at_++;
    std::string text;
    for (; at_ < text_.size() && Peek() != quote; ++at_) {
      if (Peek() == '\\' && at_ + 1 < text_.size()) {
        ++at_;
        CW_TRY(ReadEscape(text));
      } else {
        text += Peek();
      }
    }
    if (at_ == text_.size()) {
      return Fail(begin, begin + 1, "a string without an end",
                  quote == '\'' ? "close it with '; a name with an apostrophe at the end of a word "
                                  "stands in double quotes"
                                : "close it with \"");
    }
    ++at_;
    Add(LexemeKind::kString, std::move(text), begin);
    return {};
  }

  // \n and the like; \u with four hexadecimal digits, \U with eight, which make a code point.
  Result<void> ReadEscape(std::string& text) {
    if (Peek() != 'u' && Peek() != 'U') {
      text += Escaped(Peek());
      return {};
    }
    size_t length = Peek() == 'u' ? 4 : 8;
    std::string_view digits = text_.substr(at_ + 1, length);
    uint32_t point = 0;
    auto [rest, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
    std::optional<std::string> character = Utf8Of(point);
    bool whole = fault == std::errc() && digits.size() == length &&
                 rest == digits.data() + digits.size() && character;
    if (!whole) {
      return Fail(at_ - 1, at_ + 1, "no character has this number",
                  "write four hexadecimal digits behind \\u, eight behind \\U");
    }
    text += *character;
    at_ += length;
    return {};
  }

  static char Escaped(char c) {
    switch (c) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      default:
        return c;
    }
  }

  Result<void> ReadQuotedWord() {
    size_t begin = at_++;
    std::string text;
    for (; at_ < text_.size() && (Peek() != '`' || Peek(1) == '`'); ++at_) {
      if (Peek() == '`') ++at_;  // a backquote is written twice
      text += Peek();
    }
    if (at_ == text_.size()) {
      return Fail(begin, begin + 1, "a quoted word without an end", "close it with `");
    }
    ++at_;
    Add(LexemeKind::kQuotedWord, std::move(text), begin);
    return {};
  }

  void ReadSymbol() {
    size_t begin = at_;
    bool is_double =
        std::ranges::find(kDoubleSymbols, text_.substr(at_, 2)) != kDoubleSymbols.end();
    at_ += is_double ? 2 : 1;
    Add(LexemeKind::kSymbol, std::string(text_.substr(begin, at_ - begin)), begin);
  }

  std::string_view text_;
  size_t at_ = 0;
  std::vector<Lexeme> tokens_;
};

constexpr std::array<std::string_view, 7> kKindNames = {"word",   "quoted", "integer", "number",
                                                        "string", "symbol", "end"};

}  // namespace

Result<std::vector<Lexeme>> Lex(std::string_view query) { return Lexer(query).Run(); }

std::string ToText(const std::vector<Lexeme>& tokens) {
  std::string text;
  for (const Lexeme& token : tokens) {
    text += fmt::format("{} \"{}\" {}-{}\n", kKindNames[static_cast<size_t>(token.kind)],
                        token.text, token.place.begin, token.place.end);
  }
  return text;
}

bool EqualsIgnoringCase(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

}  // namespace causeway
