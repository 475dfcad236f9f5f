// What the formats of graph files have in common: nodes and edges with attributes of any names. How
// these become statements stands here, once (docs/formats.md).
// Tested by tests/importers/attributed_graph_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/statement.h"
#include "graph/statement_copies.h"
#include "graph/string_pool.h"
#include "importers/predicates.h"
#include "importers/statement_stream.h"

namespace causeway {

struct GraphAttribute {
  std::string_view name;
  Value value;
};
using GraphAttributes = std::span<const GraphAttribute>;

struct GraphNode {
  std::string_view id;
  GraphAttributes attributes;
  uint32_t record = 0;
};

struct GraphEdge {
  std::string_view source;
  std::string_view target;
  bool is_directed = true;
  GraphAttributes attributes;
  uint32_t record = 0;
};

class AttributedGraph {
 public:
  // Both must outlive the graph. An edge that says no type has `untyped`.
  AttributedGraph(const Limits& limits, StatementSink& sink,
                  std::string_view untyped = "RELATED_TO")
      : limits_(limits), stream_(sink), untyped_(untyped) {}

  // A node whose id is a CURIE or an IRI is that; any other is its name, and the id only leads from
  // edges to it. An edge may come before its ends; it then waits for Finish.
  // A node of which nothing is said may be said more of later.
  Result<void> Add(const GraphNode& node);
  Result<void> Add(const GraphEdge& edge);
  // Hands on what waits, and gives a note of what is not as it was written.
  Result<std::string> Finish();

 private:
  static constexpr uint32_t kUnknown = UINT32_MAX;

  struct Claim {
    std::string_view type;
    bool is_reversed = false;
    Polarity polarity = Polarity::kAffirmed;
    Certainty certainty = Certainty::kPlain;
    double confidence = 1;
  };

  Result<void> CheckId(std::string_view id, uint32_t record) const;
  Result<void> CheckHeld(uint32_t record) const;
  std::string_view NameOf(const GraphNode& node);
  // The number of a text, for which there is room in the tables.
  uint32_t Number(std::string_view text);
  void Know(std::string_view id, std::string_view name);
  Result<void> Declare(const GraphNode& node, const Mention& mention);
  Result<void> SayAliases(const Mention& mention, const Value& value, uint32_t record);
  // What the attributes of an edge say; the others are gathered as properties.
  Claim ClaimOf(const GraphEdge& edge);
  bool TakeType(Claim& claim, const Value& value);
  void Gather(const GraphAttribute& attribute);
  // The mention of a node by its id; nothing while its name is not known.
  std::optional<Mention> MentionOf(std::string_view id);

  const Limits& limits_;
  StatementStream stream_;
  std::string_view untyped_;
  EdgeTypes types_;
  uint32_t types_asked_ = 0;
  StringPool texts_;             // ids and names
  std::vector<uint32_t> names_;  // of each text that is an id: its name
  std::vector<bool> is_name_;    // of each text
  std::vector<std::pair<uint32_t, uint32_t>>
      bare_;                 // nodes of which nothing is said: id and record
  StatementCopies waiting_;  // edges whose ends are still ids
  uint64_t held_bytes_ = 0;
  uint64_t same_names_ = 0;
  std::vector<Property> properties_;  // of the node or edge at hand
  std::string subject_id_;
  std::string object_id_;
};

}  // namespace causeway
