// A store and the graph that was loaded from it, held together.
#include "api/causeway.h"

#include <utility>

#include "graph/store.h"

namespace causeway {

struct KnowledgeGraph::State {
  std::unique_ptr<Store> store;
  Graph graph;
};

KnowledgeGraph::KnowledgeGraph(std::unique_ptr<const State> state) : state_(std::move(state)) {}
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&& other) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&& other) noexcept = default;
KnowledgeGraph::~KnowledgeGraph() = default;

const Graph& KnowledgeGraph::graph() const { return state_->graph; }

const TextSource& KnowledgeGraph::texts() const { return *state_->store; }

Result<PreparedQuery> KnowledgeGraph::Prepare(std::string_view text,
                                              const QueryOptions& options) const {
  return PreparedQuery::Make(graph(), text, options.limits, options.stop);
}

Result<Answer> KnowledgeGraph::Execute(std::string_view text, const QueryOptions& options) const {
  return RunQuery(graph(), text, options);
}

Result<Quotation> KnowledgeGraph::Read(EvidenceId evidence) const {
  EvidenceView view = graph().Evidence(evidence);
  DocumentView document = graph().Document(view.document);
  EdgeId edge = graph().EdgeOf(evidence);
  CW_ASSIGN(std::string text, Quote(graph(), texts(), evidence));
  return Quotation{.text = std::move(text),
                   .document = std::string(document.key),
                   .title = std::string(document.title),
                   .section = std::string(view.section),
                   .begin = view.begin,
                   .end = view.end,
                   .polarity = edge.valid() ? graph().PolarityOf(edge) : Polarity::kAffirmed,
                   .certainty = view.certainty,
                   .confidence = view.confidence};
}

Result<KnowledgeGraph> Open(const std::string& path, const Limits& limits) {
  CW_ASSIGN(std::unique_ptr<Store> store, Store::Open(path, OpenMode::kRead, limits));
  CW_ASSIGN(Graph graph, store->LoadGraph());
  return KnowledgeGraph(std::make_unique<const KnowledgeGraph::State>(
      KnowledgeGraph::State{.store = std::move(store), .graph = std::move(graph)}));
}

}  // namespace causeway
