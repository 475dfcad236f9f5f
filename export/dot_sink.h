// What takes a drawing, piece by piece, in the terms of the DOT language: export/dot_graph.h hands
// it to libcgraph, export/dot_stream.h writes it out at once.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace causeway {

// The value is what the attribute means to Graphviz, with the escapes of an escString in place
// (EscString); quotes are the sink's to escape.
struct DotAttribute {
  std::string_view name;
  std::string value;
};
using DotAttributes = std::vector<DotAttribute>;

// Defaults come first, then nodes, then edges between them, then Finish.
class DotSink {
 public:
  DotSink() = default;
  DotSink(const DotSink&) = delete;
  DotSink& operator=(const DotSink&) = delete;
  virtual ~DotSink() = default;

  virtual Result<void> Defaults(const DotAttributes& graph, const DotAttributes& node,
                                const DotAttributes& edge) = 0;
  // The graph's own label, in Graphviz's HTML-like form; what comes from a document is
  // escaped before.
  virtual Result<void> Legend(const std::string& html) = 0;
  virtual Result<void> Node(std::string_view id, const DotAttributes& attributes) = 0;
  virtual Result<void> Edge(std::string_view tail, std::string_view head,
                            const DotAttributes& attributes) = 0;
  // Nodes that were given before and stand together: as a frame around them where the name begins
  // with "cluster"; without a name, by the attributes alone (rank=same).
  virtual Result<void> Group(std::string_view name, const DotAttributes& attributes,
                             std::span<const std::string_view> ids) = 0;
  virtual Result<void> Finish() = 0;
};

// `text` as an escString (graphviz.org/docs/attr-types/escString) that shows as it is: backslashes
// and entity-like ampersands escaped, line feeds as "\n", control characters neutralised.
std::string EscString(std::string_view text);

// The same for tooltips, whose escapes Graphviz resolves twice.
std::string EscTooltip(std::string_view text);

}  // namespace causeway
