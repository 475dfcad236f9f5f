// A small graph in which everything is awkward to write: names that mean something to a format,
// parallel edges, loops, denials, hedges. And golden files to hold what is written against.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "export/export.h"
#include "graph/graph.h"
#include "graph/text_source.h"

namespace causeway {

// "heart failure" is linked with each awkward name once; see awkward_graph.cc.
Graph AwkwardGraph();

// The document behind it, "notes \"1\".md".
class AwkwardTexts final : public TextSource {
 public:
  Result<std::shared_ptr<const std::string>> Text(const DocumentView& document) const override;
};

// What `write` makes of an answer; its error as text.
std::string Written(Result<void> (*write)(ByteSink&, const ExportRequest&), const Graph& graph,
                    const Answer& answer, const ExportOptions& options = {});

// Compares with tests/export/golden/NAME; where CAUSEWAY_UPDATE_GOLDEN is set, writes it instead.
void ExpectGolden(std::string_view name, const std::string& text);

}  // namespace causeway
