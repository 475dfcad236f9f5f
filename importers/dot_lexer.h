// The tokens of DOT (graphviz.org/doc/info/lang.html), from a stream.
// Tested by tests/importers/dot_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"

namespace causeway {

struct DotToken {
  enum class Kind { kEnd, kSymbol, kName, kNumber, kQuoted, kHtml };

  Kind kind = Kind::kEnd;
  std::string text;   // of a symbol the symbol; of a quoted string what it stands for, but for the
                      // escapes of labels; of HTML what stands between its brackets
  uint32_t line = 1;  // where it begins

  [[nodiscard]] bool IsSymbol(std::string_view symbol) const {
    return kind == Kind::kSymbol && text == symbol;
  }
  [[nodiscard]] bool IsId() const { return kind != Kind::kEnd && kind != Kind::kSymbol; }
  // Keywords are names in any case; in quotes they are ids.
  [[nodiscard]] bool IsKeyword(std::string_view keyword) const;
};

class DotLexer {
 public:
  // Both must outlive the lexer.
  DotLexer(ByteSource& bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

  // The next token; kEnd at the end. Errors say the line.
  Result<DotToken> Next();

 private:
  // The byte at hand, and steps past it; '\0' at the end, or after a failed read.
  [[nodiscard]] char Peek();
  char Step();
  Result<void> SkipSpace();
  Result<void> SkipComment();
  void SkipLine();
  Result<void> Read(DotToken& token);
  Result<void> ReadSymbol(DotToken& token);
  Result<void> ReadName(DotToken& token);
  Result<void> ReadNumber(DotToken& token);
  Result<void> ReadQuoted(DotToken& token);
  Result<void> ReadHtml(DotToken& token);
  Result<void> Append(DotToken& token, char c);
  [[nodiscard]] Error ErrorAt(uint32_t line, std::string_view what) const;

  ByteSource& bytes_;
  const Limits& limits_;
  std::string buffer_;
  size_t at_ = 0;
  size_t end_ = 0;
  bool at_end_ = false;
  uint32_t line_ = 1;
  Result<void> read_;  // what became of the last read
};

}  // namespace causeway
