// The fence before serd, which reads brackets by recursion and a token into one buffer: counts how
// deep they are and how long it is, and gives the bytes one at a time, so that the line is known.
// Tested by tests/importers/turtle_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"

namespace causeway {

class TurtleSource {
 public:
  // Both must outlive the source.
  TurtleSource(ByteSource& bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

  // The next byte; nothing at the end, and after an error.
  std::optional<char> Next();
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  // Of the last byte, from 1.
  [[nodiscard]] uint32_t line() const { return line_; }

 private:
  // Where a byte stands, as far as brackets are concerned (Turtle 1.1, section 6.5).
  enum class Within { kPlain, kEscape, kComment, kIri, kQuotes, kString, kLongString };

  bool Fill();
  void Step(char c);
  void StepPlain(char c);
  void StepQuotes(char c);
  void StepString(char c);
  void StepLongString(char c);
  void Fail(std::string what);

  ByteSource& bytes_;
  const Limits& limits_;
  std::string buffer_;
  size_t at_ = 0;
  size_t end_ = 0;
  uint32_t line_ = 1;
  Within within_ = Within::kPlain;
  Within escaped_ = Within::kPlain;  // what an escape stands in
  char quote_ = '"';
  uint32_t quotes_ = 0;  // in a row
  uint32_t depth_ = 0;
  uint64_t token_ = 0;  // bytes of the IRI, string or comment at hand
  std::optional<Error> error_;
};

}  // namespace causeway
