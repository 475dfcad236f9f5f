// Runs of statements that stay are handed on as they lie.
#include "importers/confidence_filter.h"

#include <algorithm>

#include "graph/rows.h"

namespace causeway {

ConfidenceFilter::ConfidenceFilter(StatementSink& sink, double least)
    : sink_(sink), least_(Thousandths(least)) {}

Result<void> ConfidenceFilter::Take(std::span<const Statement> batch) {
  auto is_sure = [this](const Statement& statement) { return IsSure(statement); };
  while (!batch.empty()) {
    auto unsure = std::ranges::find_if_not(batch, is_sure);
    auto sure = std::ranges::find_if(unsure, batch.end(), is_sure);
    if (unsure != batch.begin()) CW_TRY(sink_.Take({batch.begin(), unsure}));
    left_out_ += static_cast<uint64_t>(sure - unsure);
    batch = {sure, batch.end()};
  }
  return {};
}

bool ConfidenceFilter::IsSure(const Statement& statement) const {
  return statement.relation.empty() || Thousandths(statement.evidence.confidence) >= least_;
}

}  // namespace causeway
