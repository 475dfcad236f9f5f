// The reserved words of patterns.
#include "query/keywords.h"

#include <algorithm>

#include "query/token.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 40> kReserved = {
    "AND",  "AS",         "ASC",       "ASCENDING", "BY",    "CASE",   "CONTAINS", "DENIED",
    "DESC", "DESCENDING", "DISTINCT",  "ELSE",      "END",   "ENDS",   "EXCEPT",   "FALSE",
    "IN",   "INCLUDING",  "INTERSECT", "IS",        "LIMIT", "MATCH",  "NOT",      "NULL",
    "ONLY", "OPTIONAL",   "OR",        "ORDER",     "PLAIN", "RETURN", "SKIP",     "STARTS",
    "THEN", "TRUE",       "UNION",     "UNWIND",    "WHEN",  "WHERE",  "WITH",     "XOR"};

}  // namespace

bool IsReserved(std::string_view word) {
  return std::ranges::any_of(
      kReserved, [&](std::string_view reserved) { return EqualsIgnoringCase(reserved, word); });
}

}  // namespace causeway
