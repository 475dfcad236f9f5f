// Folds statements into a graph: the only place where identity is decided (docs/architecture.md,
// "Identity"). Tested by tests/graph/builder_test.cc.
#pragma once

#include <memory>
#include <span>

#include "base/hash.h"
#include "base/result.h"
#include "graph/chunk.h"
#include "graph/curation.h"
#include "graph/graph.h"
#include "graph/image.h"
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
  Result<void> Take(StatementChunk chunk);  // the same, in the form of a store
  Result<void> End() override;
  // What the graph heeds besides the documents. Without it, nothing was curated.
  void Curate(CurationLog log);

  // Does what needs nothing but the documents, of which all are taken: Build and Finish are quicker
  // then.
  Result<void> Prepare();
  // The graph, and the sections of its image for who writes them to a file. O(n log n) in
  // statements, on several threads. The builder is empty afterwards.
  Result<Graph> Build(const Digest& stamp = {});
  // What there is of it goes to `file`, where one is given, while the rest is built.
  Result<ImageWriter> Finish(AtomicFile* file = nullptr);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace causeway
