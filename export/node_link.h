// Node-link JSON: networkx, D3.
// Tested by tests/cli/viewers_test.py, by readers that are not ours.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "export/export.h"

namespace causeway {

// networkx.node_link_data as networkx has it since 3.4: nodes and "edges", flat.
Result<void> WriteNodeLink(ByteSink& sink, const ExportRequest& request);
// The same with "links", as D3 and older versions of networkx have it.
Result<void> WriteD3(ByteSink& sink, const ExportRequest& request);

}  // namespace causeway
