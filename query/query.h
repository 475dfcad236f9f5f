// The door of the query layer: text → Lex → Parse → Resolve → Plan → Execute → Answer. Each step is
// a pure function with a text form, in a file of its own. Tested by tests/query/golden_test.cc.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"

namespace causeway {

struct QueryOptions {
  Limits limits;   // time, rows and memory of one query
  Map parameters;  // the values of $names in patterns
  // Set by another thread or by the handler of a signal: the query ends with an error (kFailed).
  const std::atomic<bool>* stop = nullptr;
};

// The cells of a row, valid during the call; whether to go on.
using RowVisitor = std::function<bool(std::span<const Value> cells)>;

// Whether the rows of a pattern cite their evidence and the answer has its part of the graph.
// Without it, a pattern costs what its nodes and edges cost. Verbs always do.
enum class Cited { kNo, kYes };

// A statement that was parsed, resolved and planned once, to be run again and again with other
// values of its $names. For one thread at a time; several may each prepare their own.
class PreparedQuery {
 public:
  // The graph must outlive it, and so must `stop` (QueryOptions). Errors as those of RunQuery.
  static Result<PreparedQuery> Make(const Graph& graph, std::string_view text,
                                    const Limits& limits = {},
                                    const std::atomic<bool>* stop = nullptr);
  PreparedQuery(PreparedQuery&& other) noexcept;
  PreparedQuery& operator=(PreparedQuery&& other) noexcept;
  ~PreparedQuery();

  // As RunQuery.
  Result<Answer> Run(const Map& parameters = {}, Cited cited = Cited::kYes);
  // Calls `visit` with each row as it is found, until it gives false. Without citations, and so
  // without reading evidence: a pattern costs what its nodes and edges cost.
  Result<void> Each(const Map& parameters, const RowVisitor& visit);
  // Those of a pattern. The columns of a verb are those of its answer, and here there are none.
  [[nodiscard]] const std::vector<std::string>& columns() const;

 private:
  struct State;
  explicit PreparedQuery(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

// Runs one statement of the language (docs/query-language.md). Errors carry the query with a caret
// under the spot, what was expected, and a fix. EXPLAIN gives the plan as a table of lines.
Result<Answer> RunQuery(const Graph& graph, std::string_view text,
                        const QueryOptions& options = {});

}  // namespace causeway
