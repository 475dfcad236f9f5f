// The image's columns of edges and of evidence, filled row by row in their final order.
// Tested by tests/graph/multigraph_test.cc and tests/graph/builder_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/raw_vector.h"
#include "graph/image.h"
#include "graph/node_mentions.h"
#include "graph/number_column.h"
#include "graph/rows.h"

namespace causeway {

// The final number of each string.
using StringNumbers = std::span<const uint32_t>;

// The properties of rows that come one after the other.
class PropertyColumns {
 public:
  void Add(std::span<const GraphRows::Property> of_row);
  // Rows that have none.
  void AddNone(size_t row_count) { without_ += row_count; }
  [[nodiscard]] std::span<const GraphRows::Property> all() const { return properties_; }
  void Put(Section ends, Section keys, Section values, StringNumbers numbers, ImageWriter& image);

 private:
  void EndRowsWithout();

  NumberColumnWriter ends_;
  size_t without_ = 0;  // the newest rows, whose ends are not in the column yet
  std::vector<GraphRows::Property> properties_;
};

// Edges in order of source, type, target and polarity, filled in parts: each by one thread, in
// order.
class EdgeColumns {
 public:
  static constexpr size_t kPartEdges = kColumnBlock << 10;

  struct Edge {
    uint32_t source = 0;
    uint32_t type = 0;  // its place among the types
    uint32_t target = 0;
    uint8_t flags = 0;
    uint32_t evidence_end = 0;
  };

  // `types` are the edges' types as strings, in order; `out_ends` is where the edges of each node
  // end.
  EdgeColumns(std::vector<uint32_t> types, std::vector<uint32_t> out_ends);

  [[nodiscard]] size_t part_count() const { return parts_.size(); }
  // The edge of this number, which is one of part number / kPartEdges.
  void Add(size_t number, const Edge& edge);
  // Those of each edge in order; or that no edge has any.
  void AddProperties(std::span<const GraphRows::Property> properties) {
    properties_.Add(properties);
  }
  void AddNoProperties() { properties_.AddNone(targets_.size()); }
  [[nodiscard]] std::span<const GraphRows::Property> properties() const {
    return properties_.all();
  }
  [[nodiscard]] std::span<const uint32_t> types() const { return types_; }
  // Puts the sections of edges that hold no strings, both adjacencies among them; PutStrings the
  // others, beside that.
  void PutAdjacency(ImageWriter& image);
  void PutStrings(StringNumbers numbers, ImageWriter& image);

 private:
  struct Part {
    NumberColumnWriter sources;
    NumberColumnWriter types;
    NumberColumnWriter flags;
    NumberColumnWriter evidence_ends;
  };
  NumberColumnWriter Joined(NumberColumnWriter Part::*column);

  std::vector<uint32_t> types_;
  size_t type_count_;
  std::vector<uint32_t> out_ends_;
  RawVector<uint32_t> targets_;
  std::vector<Part> parts_;
  PropertyColumns properties_;
};

// Evidence: of edges first, then of nodes.
class EvidenceColumns {
 public:
  // `mentions` must outlive it.
  explicit EvidenceColumns(const NodeMentions& mentions) : mentions_(mentions) {}
  void Add(const GraphRows::Evidence& evidence, std::span<const GraphRows::Property> properties);
  [[nodiscard]] std::span<const GraphRows::Property> properties() const {
    return properties_.all();
  }
  void Put(StringNumbers numbers, ImageWriter& image);

 private:
  const NodeMentions& mentions_;
  NumberColumnWriter documents_, begins_, lengths_, flags_, confidences_, subjects_, objects_;
  std::vector<uint32_t> sections_;
  PropertyColumns properties_;
};

}  // namespace causeway
