// Builds a drawing as a graph of libcgraph, Graphviz's own library, and lets that write it. Tested
// by tests/export/dot_test.cc.
#pragma once

#include <memory>
#include <mutex>

#include "base/bytes.h"
#include "export/dot_sink.h"

struct Agraph_s;

namespace causeway {

// libcgraph keeps global state: one DotGraph at a time, others wait for it to be destroyed.
class DotGraph final : public DotSink {
 public:
  explicit DotGraph(ByteSink& bytes);
  ~DotGraph() override;

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
  std::unique_lock<std::mutex> lock_;
  ByteSink& bytes_;
  Agraph_s* graph_;
};

}  // namespace causeway
