// What people correct: the entries of a store's curation log, in the text form in which they are
// stored, reviewed and shared (docs/curation.md). Tested by tests/graph/curation_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace causeway {

enum class CurationKind : uint8_t {
  kMerge,        // A B: they are one thing
  kSplit,        // A B: neither is an alias of the other, whatever documents say
  kRename,       // A NAME: it is shown by this name
  kAddAlias,     // A NAME: it is found by this name too
  kRemoveAlias,  // A NAME: as split, and ends the additions of this alias that stand before it
  kAddLabel,     // A LABEL
  kRemoveLabel,  // A LABEL
  kReject,       // A TYPE B [in DOCUMENT]: what was read is not to be believed
  kAccept,       // the same: reviewed; takes rejections of it back that stand before it
  kAdd,          // A TYPE B in DOCUMENT quoting TEXT: what was overlooked
  kDeny,         // the same, denied
  kUndo,         // N: the Nth entry holds no longer
};

// Names are CURIEs or names that fold; never ids of a graph, which mean nothing in the next.
struct CurationEntry {
  std::string time;    // UTC, as in 2026-11-23T09:00:00Z
  std::string author;  // who says so
  CurationKind kind = CurationKind::kUndo;
  // Without the words of the action itself: of `reject A CAUSES B in D`: A, CAUSES, B, D; of
  // `add`: A, TYPE, B, document, quotation; of `undo`: the number, from 1.
  std::vector<std::string> words;
  std::string reason;

  friend bool operator==(const CurationEntry&, const CurationEntry&) = default;
};

// In the order in which they were said; the first is number 1.
using CurationLog = std::vector<CurationEntry>;

// One line: TIME AUTHOR ACTION WORD… [because REASON], without a newline. A word that has a blank
// or could be taken for something else is a JSON string. ParseCuration is the inverse; its errors
// (kRejected) say what is wrong with the line.
std::string ToLine(const CurationEntry& entry);
Result<CurationEntry> ParseCuration(std::string_view line);

// What `words` say, the action first: as on the command line. Errors (kUsage) say how it is used.
Result<CurationEntry> ParseAction(std::span<const std::string> words);
// Every action, as it is said: "merge A B".
std::vector<std::string_view> CurationUsages();

// Of each entry whether it holds: it was not undone, or its undoing was.
std::vector<bool> Holds(const CurationLog& log);
// The number of the entry that an undo names; none for another kind.
std::optional<size_t> Undone(const CurationEntry& entry);

// The words that name things of the graph.
std::vector<std::string_view> NamedThings(const CurationEntry& entry);
// The document that the entry is about, or empty.
std::string_view NamedDocument(const CurationEntry& entry);

}  // namespace causeway
