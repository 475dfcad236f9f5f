// The image's columns of edges and of evidence, filled row by row in their final order.
// Tested by tests/graph/multigraph_test.cc and tests/graph/builder_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

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

// Edges in order of source, type, target and polarity.
class EdgeColumns {
 public:
  // `types` are the edges' types as strings, in order; an edge names its place among them.
  EdgeColumns(std::vector<uint32_t> types, size_t node_count)
      : types_(std::move(types)), node_count_(node_count) {}

  // Of each edge, what it joins is added by one, what is said of that by the other: two threads may
  // do so.
  void AddEnds(uint32_t source, uint32_t type, uint32_t target);
  struct Said {
    uint8_t flags = 0;
    size_t evidence_count = 0;
  };
  void Add(const Said& edge, std::span<const GraphRows::Property> properties);
  void Reserve(size_t edges) { targets_.reserve(edges); }
  [[nodiscard]] std::span<const GraphRows::Property> properties() const {
    return properties_.all();
  }
  [[nodiscard]] std::span<const uint32_t> types() const { return types_; }
  // Puts the sections of edges that hold no strings, both adjacencies among them, then the others.
  void PutAdjacency(ImageWriter& image);
  void Put(StringNumbers numbers, ImageWriter& image);

 private:
  void AddFlags();

  std::vector<uint32_t> types_;
  size_t node_count_;
  std::vector<uint32_t> targets_;
  std::vector<uint32_t> out_ends_;
  NumberColumnWriter sources_;
  NumberColumnWriter type_places_;
  NumberColumnWriter flags_;
  uint8_t newest_flags_ = 0;  // of the newest edges, which the column lacks still
  size_t of_newest_flags_ = 0;
  NumberColumnWriter evidence_ends_;
  uint32_t evidence_count_ = 0;
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
