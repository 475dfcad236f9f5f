// Graphs for tests, written as text: one statement a line, its columns parted by " | ".
//
//   # document | subject | RELATION | object | remarks
//   a.txt | muscle atrophy | CAUSES | weakness | hedged
//   a.txt | asthma :Condition #DOID:2841 | OCCURS_IN | lung | section=Sites | confidence=0.8
//   a.txt | chronic obstructive pulmonary disease | SAME_AS | COPD | abbreviation
//   b.txt | asthma | CAUSES | dementia | denied | "Asthma does not cause dementia."
//   b.txt | asthma :Condition | prevalence=5
//   c.txt = b.txt
//
// A name is followed by its labels (:Condition) and its identifier (#DOID:2841). Remarks are
// denied, hedged, abbreviation, gloss, synonym, section=…, confidence=…, the sentence in quotation
// marks, or a property key=value, the value in JSON or else a text. Without a relation a line is a
// declaration. The sentence of a line is "subject RELATION object." where it does not give one; a
// document's text is its sentences, a line each. "c.txt = b.txt" is a copy: the same lines, title
// and digest under another key. Lines that are empty or begin with "# " are left out. Documents
// come in the order in which they are named first, and may be interleaved.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "graph/graph.h"
#include "graph/image.h"
#include "graph/statement.h"
#include "graph/text_source.h"

namespace causeway {

// Hands the statements of `lines` to `sink`; a malformed line is an error that names it.
Result<void> TakeStatements(std::string_view lines, StatementSink& sink);

// The graph of `lines`, its invariants checked; a failure is a failure of the test.
Graph BuildGraph(std::string_view lines);

// The texts of the documents of `lines`.
class StatementTexts final : public TextSource {
 public:
  explicit StatementTexts(std::string_view lines);
  Result<std::shared_ptr<const std::string>> Text(const DocumentView& document) const override;

 private:
  std::map<std::string, std::shared_ptr<const std::string>, std::less<>> texts_;
};

// The graph as text: a line for each node, edge and evidence, for golden comparisons.
//   asthma (bronchial asthma) #DOID:2841 :Condition
//   asthma CAUSES wheeze, denied hedged 0.8 documents 2
std::string ToText(const Graph& graph);

// The only node that `name` means; a failure of the test, and no node, where there is none or
// several.
NodeId NodeNamed(const Graph& graph, std::string_view name);

// The whole image, to compare.
inline std::string ImageOf(const Graph& graph) {
  auto bytes = graph.image().bytes();
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace causeway
