// What a field of a table names: an identifier, a plain id that its label scopes, or a name.
// Tested by tests/importers/csv_test.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "graph/statement.h"

namespace causeway {

// One end of the edges of a table, or its nodes.
class TableEnd {
 public:
  // `label` is that of the table's role, or empty; `limits` must outlive it.
  TableEnd(std::string_view label, const Limits& limits);
  TableEnd(const TableEnd&) = delete;
  TableEnd& operator=(const TableEnd&) = delete;

  // A mention that is valid until the next call; an error says why the field names none.
  Result<void> Take(std::string_view field, Mention& mention);
  // The same of a field that is an id, or a name; they leave the rest of the mention as it is.
  Result<void> TakeId(std::string_view field, Mention& mention);
  Result<void> TakeName(std::string_view field, Mention& mention) const;

  // Whether plain ids are scoped.
  [[nodiscard]] bool scopes() const { return !scope_.empty(); }
  // What the mentions wear: the role's label, until another is set.
  void SetLabel(std::string label);
  [[nodiscard]] std::span<const std::string_view> labels() const {
    return {&label_view_, label_.empty() ? 0U : 1U};
  }

 private:
  const Limits& limits_;
  std::string scope_;  // "Disease:", or empty
  std::string id_;     // the scope and the field that was the last to need it
  std::string label_;
  std::string_view label_view_;
};

}  // namespace causeway
