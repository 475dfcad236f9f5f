// A function a kind of token.
#include "importers/dot_lexer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <span>
#include <utility>

#include "base/ascii.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr size_t kDotBlock = 1 << 16;

bool BeginsName(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}

}  // namespace

bool DotToken::IsKeyword(std::string_view keyword) const {
  return kind == Kind::kName && std::ranges::equal(text, keyword, [](char a, char b) {
           return std::tolower(static_cast<unsigned char>(a)) == b;
         });
}

char DotLexer::Peek() {
  if (at_ < end_) return buffer_[at_];
  if (at_end_) return '\0';
  buffer_.resize(kDotBlock);
  Result<size_t> got = bytes_.Read(std::span(buffer_));
  if (!got) read_ = got.error();
  at_ = 0;
  end_ = got ? *got : 0;
  at_end_ = end_ == 0;
  return at_end_ ? '\0' : buffer_[0];
}

char DotLexer::Step() {
  char c = Peek();
  if (at_ < end_) ++at_;
  if (c == '\n') ++line_;
  return c;
}

Result<DotToken> DotLexer::Next() {
  DotToken token;
  Result<void> read = Read(token);
  CW_TRY(read_);  // rather than that the token has no end
  CW_TRY(read);
  return token;
}

Result<void> DotLexer::Read(DotToken& token) {
  CW_TRY(SkipSpace());
  token.line = line_;
  char c = Peek();
  if (at_end_) return {};
  if (c == '"') return ReadQuoted(token);
  if (c == '<') return ReadHtml(token);
  if (BeginsName(c)) return ReadName(token);
  if (IsDigit(c) || c == '.') return ReadNumber(token);
  return ReadSymbol(token);
}

// White space, comments, and what a preprocessor leaves; libcgraph, too, takes any '#' for a
// comment.
Result<void> DotLexer::SkipSpace() {
  while (true) {
    char c = Peek();
    if (c == '#') {
      SkipLine();
    } else if (c == '/') {
      CW_TRY(SkipComment());
    } else if (IsSpace(c)) {
      Step();
    } else {
      return {};
    }
  }
}

Result<void> DotLexer::SkipComment() {
  uint32_t begin = line_;
  Step();
  if (Peek() == '/') {
    SkipLine();
    return {};
  }
  if (Peek() != '*') return ErrorAt(begin, "a '/' that begins no comment");
  Step();
  for (char before = '\0'; !(before == '*' && Peek() == '/');) {
    before = Step();
    if (at_end_) return ErrorAt(begin, "a comment has no end");
  }
  Step();
  return {};
}

void DotLexer::SkipLine() {
  while (Peek() != '\n' && !at_end_) Step();
}

Result<void> DotLexer::ReadSymbol(DotToken& token) {
  char c = Step();
  if (c == '-' && (IsDigit(Peek()) || Peek() == '.')) {
    token.text = c;
    return ReadNumber(token);
  }
  token.kind = DotToken::Kind::kSymbol;
  token.text = c;
  if (c == '-' && (Peek() == '>' || Peek() == '-')) {
    token.text += Step();
    return {};
  }
  constexpr std::string_view kSymbols = "{}[]=;,:+";
  if (kSymbols.find(c) != std::string_view::npos) return {};
  return ErrorAt(token.line, std::isprint(static_cast<unsigned char>(c)) != 0
                                 ? fmt::format("'{}' stands for nothing here", c)
                                 : std::string("a control character"));
}

Result<void> DotLexer::ReadName(DotToken& token) {
  token.kind = DotToken::Kind::kName;
  while (BeginsName(Peek()) || IsDigit(Peek())) CW_TRY(Append(token, Step()));
  return {};
}

Result<void> DotLexer::ReadNumber(DotToken& token) {
  token.kind = DotToken::Kind::kNumber;
  while (IsDigit(Peek()) || Peek() == '.') CW_TRY(Append(token, Step()));
  return {};
}

Result<void> DotLexer::ReadQuoted(DotToken& token) {
  token.kind = DotToken::Kind::kQuoted;
  Step();
  while (Peek() != '"') {
    char c = Step();
    if (at_end_) return ErrorAt(token.line, "a quoted string has no end");
    if (c == '\\' && Peek() == '"') {
      c = Step();
    } else if (c == '\\' && Peek() == '\n') {
      Step();  // the string goes on in the next line
      continue;
    } else if (c == '\\' && Peek() == '\\') {
      CW_TRY(Append(token, Step()));  // both stay: they are one escape of a label
    }
    CW_TRY(Append(token, c));
  }
  Step();
  return {};
}

Result<void> DotLexer::ReadHtml(DotToken& token) {
  token.kind = DotToken::Kind::kHtml;
  Step();
  for (uint64_t depth = 1;;) {
    char c = Step();
    if (at_end_) return ErrorAt(token.line, "a label in <brackets> has no end");
    if (c == '<') ++depth;
    if (c == '>' && --depth == 0) return {};
    CW_TRY(Append(token, c));
  }
}

Result<void> DotLexer::Append(DotToken& token, char c) {
  token.text += c;
  if (token.text.size() <= limits_.text_run_bytes) return {};
  return ErrorAt(token.line,
                 fmt::format("a name or a string has more than {} bytes", limits_.text_run_bytes));
}

Error DotLexer::ErrorAt(uint32_t line, std::string_view what) const {
  return Rejected(fmt::format("line {}: {}", line, what));
}

}  // namespace causeway
