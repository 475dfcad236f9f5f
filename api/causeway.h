// The door for programs that embed Causeway: open a graph, prepare and execute queries, read rows
// and the sentences behind them. docs/api.md explains it by a program that a test compiles and
// runs. Tested by tests/api/causeway_test.cc.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "graph/text_source.h"
#include "query/query.h"

namespace causeway {

// What a citation or an evidence says, and where.
struct Quotation {
  // The sentence or list item, white space folded; empty where the document keeps no text, as a
  // table does.
  std::string text;
  std::string document;  // its key
  std::string title;
  std::string section;  // the heading that it stands under, or empty
  // Bytes of the document's text. Where it keeps none, both are the number of the record.
  uint32_t begin = 0;
  uint32_t end = 0;
  Polarity polarity = Polarity::kAffirmed;
  Certainty certainty = Certainty::kPlain;
  double confidence = 0;  // from 0 to 1: how sure the reader was
};

// A graph that was opened for asking. It shows what the file held then, whatever is imported
// meanwhile. May be asked from several threads at once; moving it moves nothing that a query holds.
class KnowledgeGraph {
 public:
  KnowledgeGraph(KnowledgeGraph&& other) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&& other) noexcept;
  ~KnowledgeGraph();

  [[nodiscard]] const Graph& graph() const;
  [[nodiscard]] const TextSource& texts() const;

  // Parses, resolves and plans a statement once. The graph must outlive it. A prepared query is
  // for one thread at a time, and takes its parameters when it runs.
  [[nodiscard]] Result<PreparedQuery> Prepare(std::string_view text,
                                              const QueryOptions& options = {}) const;
  // Prepare and Run.
  [[nodiscard]] Result<Answer> Execute(std::string_view text,
                                       const QueryOptions& options = {}) const;
  // The sentence behind a row's citation. A document that was changed since is an error.
  [[nodiscard]] Result<Quotation> Read(EvidenceId evidence) const;

 private:
  friend Result<KnowledgeGraph> Open(const std::string& path, const Limits& limits);
  struct State;
  explicit KnowledgeGraph(std::unique_ptr<const State> state);

  std::unique_ptr<const State> state_;
};

// Opens the graph at `path` for reading. Errors: no such graph, a file that is none, damage.
Result<KnowledgeGraph> Open(const std::string& path, const Limits& limits = {});

}  // namespace causeway
