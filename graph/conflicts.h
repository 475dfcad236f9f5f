// Where what a graph holds cannot all be so, and what a person could say about it: `causeway check
// --conflicts`. Tested by tests/graph/conflicts_test.cc.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/curation.h"
#include "graph/graph.h"

namespace causeway {

enum class ConflictKind {
  kDisputed,     // a relation is affirmed here, denied there
  kNames,        // documents give one identifier names that are not known to mean the same
  kIdentifiers,  // documents give one name, or one alias, to several identifiers
  kCycle,        // what is a kind of itself, or a part of itself
};

// Actions of the curation log, one after the other, that end a conflict.
struct Remedy {
  std::string_view
      where;  // they are right, "if they are one thing"; empty where there is no choice
  std::vector<std::vector<std::string>> actions;  // words as ParseAction takes them
};

struct Conflict {
  ConflictKind kind = ConflictKind::kDisputed;
  std::string about;                // the relation, the identifier, the name, the cycle's type
  std::vector<EdgeId> edges;        // affirmed and denied; the cycle in order
  std::vector<MentionId> mentions;  // one for each name, or each identifier
  std::vector<Remedy> remedies;
};

struct ConflictOptions {
  uint32_t listed = 20;  // of each kind; the others are counted
};

struct Conflicts {
  std::vector<Conflict> listed;      // in order of kind, then of nodes
  std::array<uint64_t, 4> counts{};  // of each kind
};

// Names that people decided on by `rename` or `alias add` are no conflict. O(nodes + edges +
// mentions), and O(n log n) in the names.
Conflicts FindConflicts(const Graph& graph, const CurationLog& log,
                        const ConflictOptions& options = {});

}  // namespace causeway
