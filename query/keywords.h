// The words that the language keeps for itself. Tested by tests/query/parse_test.cc.
#pragma once

#include <array>
#include <string_view>

namespace causeway {

// The first word of a statement; synonyms beside each other.
inline constexpr std::array<std::string_view, 18> kStatementWords = {
    "SHARED", "UNIQUE",  "DISTINCT", "COMPARE", "SIMILAR",  "PATHS",
    "PATH",   "WHY",     "EVIDENCE", "ABOUT",   "DESCRIBE", "SHOW",
    "MATCH",  "EXPLAIN", "OPTIONAL", "WITH",    "UNWIND",   "RETURN"};

// What follows a verb's names.
inline constexpr std::array<std::string_view, 14> kTailWords = {
    "WHERE", "EXPAND", "INCLUDING", "DENIED", "ONLY", "PLAIN",     "STRICT",
    "ORDER", "BY",     "LIMIT",     "ON",     "IN",   "DOCUMENTS", "SCORES"};

// What SHOW shows, in the order of ShowWhat.
inline constexpr std::array<std::string_view, 5> kShowWords = {"types", "relations", "documents",
                                                               "stats", "conflicts"};

// What BY takes behind SIMILAR, in the order of Measure.
inline constexpr std::array<std::string_view, 4> kMeasureWords = {"jaccard", "overlap", "cosine",
                                                                  "ic"};

// Between names: AND and the comma list them; one of these parts the items of UNIQUE from those
// that they are held against.
inline constexpr std::array<std::string_view, 6> kVersusWords = {"VS",   "VERSUS", "FROM",
                                                                 "WITH", "TO",     "AGAINST"};

// Words that are no variable, label or column of a pattern unless in backquotes: openCypher 9,
// "Reserved keywords", as far as the grammar needs them.
bool IsReserved(std::string_view word);

}  // namespace causeway
