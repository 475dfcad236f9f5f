// The rows of a plan on ids, one after the other.
#include "query/run_ids.h"

#include "query/id_run.h"

namespace causeway {

void NodeMarks::Clear(uint32_t nodes) {
  if (seen_.size() != nodes || ++now_ == 0) {
    seen_.assign(nodes, 0);
    now_ = 1;
  }
}

Result<bool> RunIds(Running& running, const IdPlan& plan, IdScratch& scratch, const RowSink& take) {
  IdRun run(running, plan, scratch);
  Result<bool> go_on = true;
  run.Run([&] {
    run.Show(plan.shown);
    go_on = take(running);
    return go_on && *go_on;
  });
  CW_TRY(run.fault());
  return go_on;
}

}  // namespace causeway
