// Divides a run of words into names: the fewest pieces that are all known. Knows no graph.
// Tested by tests/query/split_test.cc.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "query/ast.h"

namespace causeway {

// A word of a run: what stands between spaces and commas, or a quoted string.
struct RunWord {
  enum class Kind { kPlain, kQuoted, kComma, kAnd, kVersus };
  Kind kind = Kind::kPlain;
  std::string text;                 // of a quoted string: what it quotes
  Place place;                      // in the query
  std::optional<size_t> open = {};  // which of the run's open items it stands for
};

Result<std::vector<RunWord>> WordsOfRun(const Names& run);

// The words [begin, end) of a run.
struct Segment {
  uint32_t begin = 0;
  uint32_t end = 0;
  friend bool operator==(const Segment&, const Segment&) = default;
};
using Reading = std::vector<Segment>;

struct Split {
  std::vector<Reading> readings;  // none, one, or the first two of those with the fewest pieces
  uint32_t reached = 0;           // how many words some sequence of known pieces covers
};

// `known(text)` says whether a piece is a name; a piece neither begins nor ends with a separator or
// with a word that has no letter and no digit, and a quoted string is a piece by itself. At least
// `least` pieces. O(words² calls of known).
Split SplitIntoNames(std::string_view query, const std::vector<RunWord>& words, size_t least,
                     const std::function<bool(const std::string&)>& known);

// The text of a piece as it was typed, or what its quotes hold.
std::string TextOf(std::string_view query, const std::vector<RunWord>& words, Segment piece);
Place PlaceOf(const std::vector<RunWord>& words, Segment piece);

}  // namespace causeway
