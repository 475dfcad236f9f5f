// Records of comma- or tab-separated tables (RFC 4180). Tested by tests/export/csv_test.cc.
#pragma once

#include <span>
#include <string>

namespace causeway {

// A field as it stands in a record: in quotes where it must be, quotes doubled.
std::string CsvField(std::string text, char separator = ',');

// Of such fields, with its line's end.
std::string CsvRecord(std::span<const std::string> fields, char separator = ',');

}  // namespace causeway
