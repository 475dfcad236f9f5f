// The door of the exporters: one table of formats, each a function WriteX(sink, request).
// Tested by tests/export/export_test.cc.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/limits.h"
#include "base/result.h"
#include "graph/answer.h"
#include "graph/graph.h"
#include "graph/text_source.h"

namespace causeway {

// What becomes of denied edges in a format that draws edges.
enum class Denied { kExclude, kMark, kInclude };

// What one edge of a viewer's graph stands for: what all documents say by one relation and
// polarity; each sentence by itself; or all that is said between two nodes.
enum class EdgesPer { kRelation, kEvidence, kPair };

// How a drawing is arranged: in ranks that follow the edges; two items with what they share between
// them and the rest on the outer sides; causes and what they lead to, and nothing else; or a table
// of who shares what among several items (Lex et al., "UpSet", 2014).
enum class Arrangement { kFlow, kCompare, kCausal, kUpset };

// What a form that can hold a whole graph writes: the answer, which is its table and the part of
// the graph behind it; or the graph itself with the texts of its documents, which can be read back.
enum class Scope { kAnswer, kGraph };

struct ExportOptions {
  Scope scope = Scope::kAnswer;
  Denied denied = Denied::kMark;                 // kMark: drawn dashed and marked as denied
  EdgesPer edges = EdgesPer::kRelation;          // in formats for viewers
  Arrangement arrangement = Arrangement::kFlow;  // in formats that are drawn
  bool color = false;                            // ANSI colours, in formats for a terminal
  uint32_t width = 100;                          // columns of a terminal
  uint32_t sentences = 1;          // sentences shown under each row of a text table; 0 for none
  bool texts = false;              // in json, the texts of an answer's documents too
  bool numbered = false;           // in json, nodes' ids are "n" and their number in the graph
  uint32_t readings = UINT32_MAX;  // in json, evidence of an edge that is written; the first
  Limits limits;
};

// What an exporter is given. All of it outlives the call.
struct ExportRequest {
  const Graph& graph;
  const Answer& answer;
  const TextSource& texts;
  const ExportOptions& options;
};

struct ExportFormat {
  std::string_view name;      // as in --format
  std::string_view suffixes;  // of -o, separated by spaces: ".dot .gv"; empty where it has none
  std::string_view help;      // one line: what it is and who opens it
  Result<void> (*write)(ByteSink& sink, const ExportRequest& request);
  // What becomes of denied edges where nobody says: viewers that do not read attributes would draw
  // them as if they were affirmed.
  Denied denied = Denied::kMark;
  // Of a format of two files: `write` is for that of the nodes, this for that of the edges.
  Result<void> (*write_edges)(ByteSink& sink, const ExportRequest& request) = nullptr;
  bool is_drawn = false;     // whether options.arrangement means something to it
  bool tells_table = false;  // whether it writes the table, and not only the part of the graph
};

// The only list of formats.
std::span<const ExportFormat> ExportFormats();

// By name, or by the suffix of an output path; an unknown one is an error with a suggestion.
Result<const ExportFormat*> FindExportFormat(std::string_view name);
Result<const ExportFormat*> FindExportFormatForPath(std::string_view path);

}  // namespace causeway
