// CRLF ends a record; one of a single empty field is "", since an empty line would be no record.
#include "export/csv_record.h"

#include <algorithm>
#include <utility>

namespace causeway {

std::string CsvField(std::string text, char separator) {
  bool is_plain = std::ranges::none_of(
      text, [separator](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; });
  if (is_plain) return text;
  std::string quoted = "\"";
  quoted.reserve(text.size() + 8);
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string CsvRecord(std::span<const std::string> fields, char separator) {
  bool one_empty = fields.size() == 1 && fields[0].empty();
  std::string record = one_empty ? "\"\"" : "";
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) record += separator;
    record += fields[i];
  }
  return std::move(record) + "\r\n";
}

}  // namespace causeway
