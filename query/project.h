// WITH and RETURN: columns, groups, DISTINCT, ORDER BY, SKIP, LIMIT and the WHERE behind them.
// Tested by tests/query/golden_test.cc and tests/query/oracle_test.cc.
#pragma once

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "query/aggregate.h"
#include "query/frame.h"
#include "query/pattern_plan.h"
#include "query/run_pattern.h"

namespace causeway {

class Projector {
 public:
  explicit Projector(const ProjectStage& stage) : stage_(&stage) {}

  // Reads SKIP and LIMIT. To be called first.
  Result<void> Begin(Running& running);
  // Takes the row in running.frame, and passes it on unless rows must be gathered first. Whether to
  // go on.
  Result<bool> Take(Running& running, const RowSink& next);
  // Passes on what was gathered, in order.
  Result<bool> Flush(Running& running, const RowSink& next);

 private:
  // A row that waits.
  struct Waiting {
    List outputs;
    List kept;
    List keys;  // of ORDER BY
    Trace trace;
    uint64_t place = 0;  // by when it came: equal rows keep their order
  };
  struct Group {
    List keys;
    std::vector<std::unique_ptr<Accumulator>> accumulators;
    Trace trace;
  };

  [[nodiscard]] bool Gathers(const Running& running) const;
  Result<bool> AddToGroup(Running& running);
  Result<Group*> GroupOf(Running& running);
  Result<void> FinishGroups(Running& running);
  Result<void> Gather(Running& running);
  void Sort();
  void KeepBest();
  // By ORDER BY.
  [[nodiscard]] std::weak_ordering KeyOrder(const List& a, const List& b) const;
  // Of equal rows the one that came first.
  [[nodiscard]] bool Before(const Waiting& a, const Waiting& b) const;
  Result<bool> Emit(Running& running, const RowSink& next);

  const ProjectStage* stage_;
  uint64_t skip_ = 0;
  uint64_t limit_ = 0;
  uint64_t passed_ = 0;
  std::map<List, size_t, LessByOrder> seen_;  // of DISTINCT and of groups, by place
  std::vector<Group> groups_;
  std::vector<Waiting> waiting_;
  std::optional<size_t> worst_;  // of those waiting, as many as are wanted: what is no better goes
  List keys_;                    // of the row at hand
  List arguments_;               // of the aggregate at hand
  uint64_t came_ = 0;
};

}  // namespace causeway
