// The plain property multigraph under the builder: nodes without names, parallel edges and loops
// are all allowed; nothing is folded. Freeze sorts it into a Graph. Tested by
// tests/graph/multigraph_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/result.h"
#include "graph/graph.h"
#include "graph/ids.h"
#include "graph/rows.h"
#include "graph/statement.h"

namespace causeway {

class Multigraph {
 public:
  using Properties = std::vector<std::pair<std::string, Value>>;

  struct Node {
    std::string name;
    std::vector<std::string> aliases;
    std::vector<std::string> identifiers;
    std::vector<std::string> labels;
    Properties properties;
  };
  struct Mention {
    uint32_t node = 0;
    uint32_t document = 0;
    std::string name;
    std::string id;
    std::vector<std::string> labels;
  };
  struct Evidence {
    uint32_t document = 0;
    uint32_t begin = 0;
    uint32_t end = 0;
    std::string section;
    Certainty certainty = Certainty::kPlain;
    double confidence = 1;
    uint32_t subject = Id<void>::kNone;  // mentions; none where nothing was read
    uint32_t object = Id<void>::kNone;
    Properties properties;
  };
  struct Edge {
    uint32_t source = 0;
    uint32_t target = 0;
    std::string type;
    Polarity polarity = Polarity::kAffirmed;
    Properties properties;
    std::vector<Evidence> evidence;
  };
  struct Document {
    std::string key;
    std::string title;
    std::string digest;
    std::string importer;
    bool has_text = false;
  };

  uint32_t Add(const Node& node);
  uint32_t Add(const Edge& edge);  // its ends are nodes that were added
  uint32_t Add(const Document& document);
  uint32_t Add(const Mention& mention);
  void Declare(uint32_t node, const Evidence& evidence);

  // Sorts all of it: whatever the order of the calls, the same graph has the same bytes, as long as
  // no two nodes say the same of themselves (those keep their order). `stamp` is kept in the
  // image's header. Fails where a count passes 32 bits. O(n log n).
  Result<Graph> Freeze(const Digest& stamp) &&;

 private:
  GraphRows::Slice Keep(const std::vector<std::string>& texts);
  GraphRows::Slice Keep(const Properties& properties);
  GraphRows::Evidence Keep(const Evidence& evidence);

  GraphRows rows_;
};

}  // namespace causeway
