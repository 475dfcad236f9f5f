// An element that holds others has each on a line of its own.
#include "export/xml_writer.h"

#include <fmt/format.h>

#include "base/utf8.h"

namespace causeway {
namespace {

// U+FFFE and U+FFFF, the only characters of three bytes that XML does not have (surrogates are no
// valid UTF-8).
bool IsNoCharacter(std::string_view rest) {
  return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

void AppendByte(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\n':
      out += "&#10;";
      break;
    case '\t':
      out += "&#9;";
      break;
    case '\r':
      out += "&#13;";
      break;
    default:
      bool is_control = static_cast<unsigned char>(c) < 0x20;
      out += is_control ? "\uFFFD" : std::string_view(&c, 1);
  }
}

}  // namespace

std::string XmlText(std::string_view text) {
  std::string valid = ValidUtf8(text);
  std::string out;
  out.reserve(valid.size());
  for (size_t at = 0; at < valid.size(); ++at) {
    if (IsNoCharacter(std::string_view(valid).substr(at))) {
      out += "\uFFFD";
      at += 2;
    } else {
      AppendByte(out, valid[at]);
    }
  }
  return out;
}

XmlWriter::XmlWriter(ByteSink& sink)
    : sink_(sink), out_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") {}

void XmlWriter::EndTag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

XmlWriter& XmlWriter::Open(std::string_view name) {
  EndTag();
  out_ += fmt::format("\n<{}", name);
  open_.emplace_back(name);
  in_tag_ = true;
  has_text_ = false;
  return *this;
}

XmlWriter& XmlWriter::Attribute(std::string_view name, std::string_view value) {
  out_ += fmt::format(" {}=\"{}\"", name, XmlText(value));
  return *this;
}

XmlWriter& XmlWriter::Attribute(std::string_view name, double value) {
  return Attribute(name, fmt::format("{}", value));
}

XmlWriter& XmlWriter::Text(std::string_view text) {
  EndTag();
  out_ += XmlText(text);
  has_text_ = true;
  return *this;
}

XmlWriter& XmlWriter::Close() {
  if (in_tag_) {
    out_ += "/>";
  } else {
    out_ += fmt::format("{}</{}>", has_text_ ? "" : "\n", open_.back());
  }
  in_tag_ = false;
  has_text_ = false;
  open_.pop_back();
  return *this;
}

Result<void> XmlWriter::Flush() {
  if (out_.size() < kFlushBytes) return {};
  CW_TRY(sink_.Write(out_));
  out_.clear();
  return {};
}

Result<void> XmlWriter::Finish() {
  out_ += '\n';
  return sink_.Write(out_);
}

}  // namespace causeway
