// Runs one scenario of the TCK: draws its graph, asks its query, compares the table.
// Tested by tests/query/tck/run_test.cc.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "tests/query/tck/gherkin.h"

namespace causeway {

// The text of CREATE clauses behind the name of a graph.
using NamedGraphs = std::function<Result<std::string>(std::string_view name)>;

// Passes, or an error that says what was expected and what came. Of an expected error only that
// there is one is compared: the program has no codes of the TCK's.
Result<void> RunScenario(const Scenario& scenario, const NamedGraphs& graphs);

// Whether the scenario's query reads only: no clause that writes, no procedure.
bool ReadsOnly(const Scenario& scenario);

bool ExpectsError(const Scenario& scenario);

}  // namespace causeway
