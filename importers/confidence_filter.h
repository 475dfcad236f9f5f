// Leaves out of an import what its reader is not sure enough of.
// Tested by tests/importers/confidence_filter_test.cc.
#pragma once

#include <cstdint>
#include <span>

#include "base/result.h"
#include "graph/statement.h"

namespace causeway {

// Hands on what it takes, without the assertions whose confidence, as it is kept (thousandths), is
// under the least. Declarations assert nothing, and stay.
class ConfidenceFilter final : public StatementSink {
 public:
  ConfidenceFilter(StatementSink& sink, double least);

  Result<void> Begin(const Document& document) override { return sink_.Begin(document); }
  Result<void> Take(std::span<const Statement> batch) override;
  Result<void> End() override { return sink_.End(); }

  [[nodiscard]] uint64_t left_out() const { return left_out_; }

 private:
  [[nodiscard]] bool IsSure(const Statement& statement) const;

  StatementSink& sink_;
  uint16_t least_;  // thousandths
  uint64_t left_out_ = 0;
};

}  // namespace causeway
