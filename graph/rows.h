// A graph's parts as rows, before they are sorted: what Multigraph and GraphBuilder fill, and
// Freeze (graph/freeze.h) lays out. Strings are numbers of one pool.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/ids.h"
#include "graph/statement.h"
#include "graph/string_pool.h"

namespace causeway {

struct GraphRows {
  // A part of `lists`, `properties` or `evidence`. Rows that share a part have it in order.
  struct Slice {
    uint32_t begin = 0;
    uint32_t end = 0;
  };
  struct Property {
    uint32_t key = 0;
    uint32_t value = 0;  // as JSON text
    friend auto operator<=>(const Property&, const Property&) = default;
  };
  struct Node {
    uint32_t name = 0;
    Slice aliases, identifiers, labels;
    Slice properties;
  };
  struct Document {
    uint32_t key = 0, title = 0, digest = 0, importer = 0;
    bool has_text = false;
  };
  struct Mention {
    uint32_t node = 0, document = 0;
    uint32_t name = 0, id = 0;
    uint32_t resolved = 0;  // a mention
    Slice labels;
  };
  struct Evidence {
    uint32_t document = 0;
    uint32_t begin = 0, end = 0;
    uint32_t section = 0;
    uint32_t subject = Id<void>::kNone, object = Id<void>::kNone;  // mentions
    Slice properties;
    uint16_t confidence = 1000;  // thousandths
    Certainty certainty = Certainty::kPlain;
  };
  struct Edge {
    uint32_t source = 0, target = 0;
    uint32_t type = 0;
    Slice properties;
    Slice evidence;
    Polarity polarity = Polarity::kAffirmed;
  };
  struct Declaration {
    uint32_t node = 0;
    Evidence evidence;
  };

  StringPool strings;
  // Of strings that were folded already, the string that they fold to; of others none. May be
  // shorter than `strings`.
  std::vector<uint32_t> folded;
  std::vector<uint32_t> lists;  // of strings
  std::vector<Property> properties;
  std::vector<Evidence> evidence;
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Document> documents;
  std::vector<Mention> mentions;
  std::vector<Declaration> declarations;
};

// A confidence of 0 to 1 as it is kept.
uint16_t Thousandths(double confidence);

// The rows of `values` that a slice names.
template <class Rows>
auto RowsOf(Rows& values, GraphRows::Slice slice) {
  return std::span(values).subspan(slice.begin, slice.end - slice.begin);
}

}  // namespace causeway
