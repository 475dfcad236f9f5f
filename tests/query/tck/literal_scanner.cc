// Tokens of openCypher's literals.
#include "tests/query/tck/literal_scanner.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/ascii.h"

namespace causeway {
namespace {

bool IsWordStart(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c & 0x80) != 0;
}
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

void LiteralScanner::SkipSpaces() {
  for (;;) {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != text_.npos) ++at_;
    if (!text_.substr(at_).starts_with("//")) return;
    at_ = std::min(text_.find('\n', at_), text_.size());
  }
}

bool LiteralScanner::done() {
  SkipSpaces();
  return at_ == text_.size();
}

bool LiteralScanner::Accept(std::string_view mark) {
  SkipSpaces();
  if (!text_.substr(at_).starts_with(mark)) return false;
  at_ += mark.size();
  return true;
}

bool LiteralScanner::AcceptWord(std::string_view word) {
  SkipSpaces();
  for (size_t i = 0; i < word.size(); ++i) {
    if (Lower(Next(i)) != Lower(word[i])) return false;
  }
  char after = Next(word.size());
  if (IsWordStart(after) || IsDigit(after)) return false;
  at_ += word.size();
  return true;
}

bool LiteralScanner::at_name() {
  SkipSpaces();
  return IsWordStart(Next()) || Next() == '`';
}

bool LiteralScanner::at_string() {
  SkipSpaces();
  return Next() == '\'' || Next() == '"';
}

bool LiteralScanner::at_number() {
  SkipSpaces();
  size_t sign = Next() == '-' ? 1 : 0;
  size_t point = Next(sign) == '.' ? 1 : 0;
  return IsDigit(Next(sign + point));
}

void LiteralScanner::Expect(std::string_view mark) {
  if (!Accept(mark)) Fail(mark);
}

std::string LiteralScanner::Name() {
  std::string name;
  if (!at_name()) {
    Fail("a name");
  } else if (Accept("`")) {
    while (at_ < text_.size() && Next() != '`') name += text_[at_++];
    Expect("`");
  } else {
    while (IsWordStart(Next()) || IsDigit(Next())) name += text_[at_++];
  }
  return name;
}

char LiteralScanner::Escaped() {
  char c = Next();
  ++at_;
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

std::string LiteralScanner::String() {
  std::string text;
  if (!at_string()) {
    Fail("a string");
    return text;
  }
  char quote = Next();
  for (++at_; at_ < text_.size() && Next() != quote;) {
    bool escapes = Next() == '\\' && at_ + 1 < text_.size();
    if (escapes) ++at_;
    text += escapes ? Escaped() : text_[at_++];
  }
  if (at_ >= text_.size()) {
    Fail("the end of a string");
  } else {
    ++at_;
  }
  return text;
}

Value LiteralScanner::Number() {
  SkipSpaces();
  const char* begin = text_.data() + at_;
  const char* end = text_.data() + text_.size();
  int64_t integer = 0;
  double real = 0;
  auto whole = std::from_chars(begin, end, integer);
  auto number = std::from_chars(begin, end, real);
  bool is_whole = whole.ec == std::errc() && whole.ptr == number.ptr;
  if (number.ec != std::errc()) {
    Fail("a number");
    return {};
  }
  at_ += static_cast<size_t>(number.ptr - begin);
  return is_whole ? Value(integer) : Value(real);
}

void LiteralScanner::Fail(std::string_view expected) {
  if (failure_.empty()) {
    std::string_view rest = text_.substr(std::min(at_, text_.size()));
    failure_ = fmt::format("expected {} before \"{}\"", expected, rest.substr(0, 20));
  }
  at_ = text_.size();
}

Result<void> LiteralScanner::result() const {
  if (failure_.empty()) return {};
  return Error{ErrorCode::kRejected, failure_};
}

}  // namespace causeway
