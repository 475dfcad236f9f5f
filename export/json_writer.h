// Writes JSON that is safe wherever it is put: always valid UTF-8 and finite numbers (RFC 8259),
// and free of `<`, U+2028 and U+2029, so that it can stand inside an HTML <script> element. Tested
// by tests/export/json_writer_test.cc.
#pragma once

#include <rapidjson/writer.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"

namespace causeway {

// RapidJSON's output stream. What it escapes can only stand inside strings.
class JsonStream {
 public:
  using Ch = char;

  void Put(char c);
  void Flush() {}
  // The next value starts a line; a comma between stays at the end of this one.
  void Break() { break_ = true; }
  [[nodiscard]] std::string& text() { return text_; }

 private:
  std::string text_;
  bool break_ = false;
};

// Calls nest as the grammar does: Key before each value of an object.
class JsonWriter {
 public:
  explicit JsonWriter(ByteSink& sink) : sink_(sink), writer_(stream_) {}

  void StartObject() { writer_.StartObject(); }
  void EndObject() { writer_.EndObject(); }
  void StartArray() { writer_.StartArray(); }
  void EndArray() { writer_.EndArray(); }
  void Key(std::string_view key) { String(key); }

  void Null() { writer_.Null(); }
  void Bool(bool value) { writer_.Bool(value); }
  void Integer(int64_t value) { writer_.Int64(value); }
  void Double(double value);  // null where it is not finite
  void String(std::string_view text);

  void Member(std::string_view key, std::string_view text) {
    Key(key);
    String(text);
  }
  void Member(std::string_view key, uint32_t number) {
    Key(key);
    Integer(number);
  }
  void MemberUnlessEmpty(std::string_view key, std::string_view text) {
    if (!text.empty()) Member(key, text);
  }

  void Break() { stream_.Break(); }
  // Hands on what is written once it is large; called between records.
  Result<void> Flush();
  // Ends the line and hands on the rest. Another value may follow: JSON Lines.
  Result<void> EndLine();

 private:
  static constexpr size_t kFlushBytes = 1 << 18;

  ByteSink& sink_;
  JsonStream stream_;
  rapidjson::Writer<JsonStream> writer_;
};

}  // namespace causeway
