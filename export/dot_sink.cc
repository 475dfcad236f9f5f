// The escapes of DOT's strings.
#include "export/dot_sink.h"

#include <cctype>

#include "base/utf8.h"

namespace causeway {
namespace {

// Whether the text after an '&' reads as the rest of a character entity: "amp;", "#38;", "#x26;".
bool EndsEntity(std::string_view text) {
  if (text.starts_with('#')) text.remove_prefix(1);
  size_t length = 0;
  while (length < text.size() && std::isalnum(static_cast<unsigned char>(text[length])) != 0) {
    ++length;
  }
  return length > 0 && length < text.size() && text[length] == ';';
}

std::string Escaped(std::string_view text, std::string_view backslash) {
  std::string clean = WithoutControls(text);
  std::string escaped;
  for (size_t i = 0; i < clean.size(); ++i) {
    bool entity = clean[i] == '&' && EndsEntity(std::string_view(clean).substr(i + 1));
    if (clean[i] == '\\') {
      escaped += backslash;
    } else if (clean[i] == '\n') {
      escaped += "\\n";
    } else {
      escaped += clean[i];
    }
    if (entity) escaped += "amp;";
  }
  return escaped;
}

}  // namespace

std::string EscString(std::string_view text) { return Escaped(text, "\\\\"); }

std::string EscTooltip(std::string_view text) { return Escaped(text, "\\\\\\\\"); }

}  // namespace causeway
