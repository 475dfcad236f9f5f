// Writes a drawing as DOT text at once, holding nothing of it: for graphs too large for libcgraph.
// Tested by tests/export/dot_test.cc against export/dot_graph.h.
#pragma once

#include "base/bytes.h"
#include "export/dot_sink.h"

namespace causeway {

class DotStream final : public DotSink {
 public:
  explicit DotStream(ByteSink& bytes) : bytes_(bytes) {}

  Result<void> Defaults(const DotAttributes& graph, const DotAttributes& node,
                        const DotAttributes& edge) override;
  Result<void> Legend(const std::string& html) override;
  Result<void> Node(std::string_view id, const DotAttributes& attributes) override;
  Result<void> Edge(std::string_view tail, std::string_view head,
                    const DotAttributes& attributes) override;
  Result<void> Group(std::string_view name, const DotAttributes& attributes,
                     std::span<const std::string_view> ids) override;
  Result<void> Finish() override;

 private:
  ByteSink& bytes_;
};

}  // namespace causeway
