// RapidJSON's input stream over a ByteSource, which knows the line of what it gives and ends early
// where too much is held. Tested by tests/importers/json_records_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/byte_source.h"
#include "base/result.h"

namespace causeway {

// Counted from 1, but the byte from 0; columns are characters.
struct JsonPlace {
  uint64_t line = 1;
  uint64_t column = 1;
  uint64_t byte = 0;
};

// "line 3, column 14 (byte 120)".
std::string ToText(const JsonPlace& place);

class JsonSource {
 public:
  using Ch = char;  // the names are RapidJSON's, "Stream" in its documentation

  // Gives a NUL once more than `most` bytes were read since the last Release, as at the end.
  JsonSource(ByteSource& source, uint64_t most);
  JsonSource(const JsonSource&) = delete;
  JsonSource& operator=(const JsonSource&) = delete;
  ~JsonSource() = default;

  [[nodiscard]] char Peek() const { return *at_; }
  char Take() {
    char c = *at_;
    if (++at_ == end_) Fill();
    return c;
  }
  [[nodiscard]] size_t Tell() const {
    return buffer_offset_ + static_cast<size_t>(at_ - buffer_.data());
  }
  // For writing in place; never called.
  char* PutBegin() { return nullptr; }
  void Put(char /*c*/) {}
  void Flush() {}
  size_t PutEnd(char* /*begin*/) { return 0; }

  // What was read up to here is held no more.
  void Release() { held_from_ = Tell(); }
  [[nodiscard]] uint64_t held() const { return Tell() - held_from_; }
  [[nodiscard]] bool holds_too_much() const { return held() > most_; }
  // Whether all was read, and not just up to a NUL.
  [[nodiscard]] bool at_end() const { return at_end_; }
  // Of the source.
  [[nodiscard]] const std::optional<Error>& error() const { return error_; }
  // Where it stands. Each byte is looked at once, however often it is called.
  JsonPlace Here();

 private:
  void Fill();
  void End();

  ByteSource& source_;
  uint64_t most_;
  std::string buffer_;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  uint64_t buffer_offset_ = 0;
  uint64_t held_from_ = 0;
  bool at_end_ = false;
  JsonPlace seen_;  // how far lines were counted
  std::optional<Error> error_;
};

}  // namespace causeway
