// Mermaid flowcharts (mermaid.js.org/syntax/flowchart.html). Tested by
// tests/export/mermaid_test.cc.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// Left to right, nodes n1, n2, … with their kinds' colours; what is hedged or denied is dashed.
// All but letters, digits and spaces is an entity, so that no label is markup. An error where there
// are more edges than limits.mermaid_edges or more characters than limits.mermaid_characters:
// Mermaid would draw an error message.
Result<void> WriteMermaid(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
