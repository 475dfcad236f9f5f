// The variables that an expression may name, with their slots. Tested by
// tests/query/golden/patterns.txt.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "query/pattern_ast.h"

namespace causeway {

// What a variable is known to be before the query runs.
enum class VariableKind { kAny, kNode, kEdge, kEdges, kPath, kList, kPlainValue };

// "a node", "an edge" and so on.
std::string_view NameOf(VariableKind kind);

struct ScopeEntry {
  std::string name;
  Slot slot;
  VariableKind kind = VariableKind::kAny;
};

class NameScope {
 public:
  [[nodiscard]] const ScopeEntry* Find(std::string_view name) const;
  void Add(ScopeEntry entry);  // hides one of the same name
  [[nodiscard]] const std::vector<ScopeEntry>& entries() const { return entries_; }
  [[nodiscard]] std::vector<std::string_view> Names() const;

 private:
  std::vector<ScopeEntry> entries_;  // by when they came
};

}  // namespace causeway
