// The escapes that RapidJSON leaves out.
#include "export/json_writer.h"

#include <cmath>

#include "base/utf8.h"

namespace causeway {

void JsonStream::Put(char c) {
  if (break_ && c != ',') text_ += '\n';
  if (c == '<') {
    text_ += "\\u003c";
  } else if ((c == '\xA8' || c == '\xA9') && text_.ends_with("\xE2\x80")) {
    text_.resize(text_.size() - 2);
    text_ += c == '\xA8' ? "\\u2028" : "\\u2029";
  } else {
    text_ += c;
  }
  if (break_ && c == ',') text_ += '\n';
  break_ = false;
}

void JsonWriter::Double(double value) {
  if (std::isfinite(value)) {
    writer_.Double(value);
  } else {
    writer_.Null();
  }
}

void JsonWriter::String(std::string_view text) {
  std::string valid;
  if (FirstInvalidUtf8(text)) text = valid = ValidUtf8(text);
  writer_.String(text.data() == nullptr ? "" : text.data(),
                 static_cast<rapidjson::SizeType>(text.size()));
}

Result<void> JsonWriter::Flush() {
  if (stream_.text().size() < kFlushBytes) return {};
  CW_TRY(sink_.Write(stream_.text()));
  stream_.text().clear();
  return {};
}

Result<void> JsonWriter::EndLine() {
  stream_.text() += '\n';
  writer_.Reset(stream_);
  CW_TRY(sink_.Write(stream_.text()));
  stream_.text().clear();
  return {};
}

}  // namespace causeway
