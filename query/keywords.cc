// The reserved words of patterns.
#include "query/keywords.h"

#include <algorithm>

#include "query/token.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 29> kReserved = {
    "AND",        "AS",   "ASC",   "ASCENDING", "BY",        "CONTAINS", "DENIED", "DESC",
    "DESCENDING", "ENDS", "FALSE", "IN",        "INCLUDING", "IS",       "LIMIT",  "MATCH",
    "NOT",        "NULL", "ONLY",  "OR",        "ORDER",     "PLAIN",    "RETURN", "SKIP",
    "STARTS",     "TRUE", "WHERE", "WITH",      "XOR"};

}  // namespace

bool IsReserved(std::string_view word) {
  return std::ranges::any_of(
      kReserved, [&](std::string_view reserved) { return EqualsIgnoringCase(reserved, word); });
}

}  // namespace causeway
