// Folds statements into a graph: the only place where identity is decided (docs/architecture.md,
// "Identity"). Tested by tests/graph/builder_test.cc.
#pragma once

#include <memory>
#include <span>

#include "base/hash.h"
#include "base/result.h"
#include "graph/graph.h"
#include "graph/statement.h"

namespace causeway {

// Usage: for each document Begin, Take…, End (it is a StatementSink); then Build. The order of the
// documents does not matter: the same documents give the same bytes.
class GraphBuilder final : public StatementSink {
 public:
  GraphBuilder();
  ~GraphBuilder() override;

  Result<void> Begin(const Document& document) override;
  Result<void> Take(std::span<const Statement> batch) override;
  Result<void> End() override;

  // O(n log n) in statements. The builder is empty afterwards.
  Result<Graph> Build(const Digest& stamp = {});

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace causeway
