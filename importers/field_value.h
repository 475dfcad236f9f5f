// What the text of a table's cell is: a whole number, a real one, yes or no, or a text.
// Tested by tests/importers/field_value_test.cc.
#pragma once

#include <string_view>

#include "graph/value.h"

namespace causeway {

// A number only where the text is how that number is written: "007" and "+1" stay texts. An empty
// text is null.
Value FieldValue(std::string_view text);

// Whether a flag is set: true, 1, or the word "true" or "yes", in capitals or not.
bool IsTrue(const Value& flag);

// Whether it is digits of ASCII and nothing else.
bool IsDigits(std::string_view text);

}  // namespace causeway
