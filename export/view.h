// What viewers are shown of an answer: its nodes and edges, each with an id that every format takes
// and with the same fields under the same names. Tested by tests/export/view_test.cc.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "export/export.h"
#include "export/safe_id.h"

namespace causeway {

// What the values of a field are; a number that is once whole and once not is real, and what else
// is not always the same is a text.
enum class FieldType { kBoolean, kWhole, kReal, kText, kList };

// A scalar, or a list of scalars. Keys are letters, digits and underscores.
struct ViewField {
  std::string key;
  Value value;
};
struct ViewKey {
  std::string key;
  FieldType type = FieldType::kText;
};

struct ViewNode {
  NodeId node;
  std::string_view id;
  std::vector<ViewField> fields;
  double x = 0, y = 0;  // right and down, about 40 from one to the next
  double size = 0;      // 10 to 60, by how many edges it has
  std::string_view color;
};

struct ViewEdge {
  std::string id;  // "e1", "e2", …: never that of a node
  std::string_view source;
  std::string_view target;
  std::vector<ViewField> fields;
  std::string_view color;
  std::span<const EdgeId> edges;         // those that it stands for
  std::span<const EvidenceId> evidence;  // that of all of them
};

// Nodes have label, name, type (the kind, or the first label), labels, aliases, identifiers; edges
// have label and interaction (in words), relation (the type), weight and doc_count (documents),
// evidence_count, negated, certainty, confidence, evidence (places), evidence_text (the first
// sentence) and sentences. What documents say besides follows; a key of theirs that is one of
// these, or means something to a viewer, ends in an underscore.
class View {
 public:
  using Visit = std::function<Result<void>(const ViewEdge&)>;

  // `request` must outlive it. O(nodes + edges).
  explicit View(const ExportRequest& request);

  [[nodiscard]] const Graph& graph() const { return request_.graph; }
  [[nodiscard]] const SafeIds& ids() const { return ids_; }
  [[nodiscard]] size_t node_count() const { return part_.nodes.size(); }
  // Of the nodes in order.
  [[nodiscard]] ViewNode Node(size_t at) const;
  // Calls `visit` with each edge, as options.edges and options.denied say, in order.
  Result<void> EachEdge(const Visit& visit) const;
  // The fields that nodes and edges may have, for formats that declare them first. O(nodes +
  // edges).
  [[nodiscard]] std::vector<ViewKey> NodeKeys() const;
  [[nodiscard]] std::vector<ViewKey> EdgeKeys() const;
  // Those of them that are ours, which come first; what documents say follows.
  static std::span<const ViewKey> OwnNodeKeys();
  static std::span<const ViewKey> OwnEdgeKeys();

 private:
  class Edges;

  void PlaceNodes();

  const ExportRequest& request_;
  const Subgraph& part_;
  SafeIds ids_;
  std::vector<uint32_t> degrees_;  // of each node of the part, as are ranks
  std::vector<uint32_t> ranks_;    // 0 for the one with most edges
};

// A list as one text, for formats that have no lists: its elements parted by " | ".
std::string JoinedText(const Value& value);
// The same as tables for programs write it: parted by "|", which within an element is "\u00A6".
std::string BarredText(const Value& value);

}  // namespace causeway
