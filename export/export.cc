// The table of formats; adding one is a pair of files and a row here.
#include "export/export.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/suggest.h"
#include "export/csv.h"
#include "export/cx2.h"
#include "export/cypher.h"
#include "export/cytoscape.h"
#include "export/dot.h"
#include "export/gexf.h"
#include "export/graphml.h"
#include "export/graphology.h"
#include "export/html_table.h"
#include "export/json.h"
#include "export/json_graph.h"
#include "export/jsonl.h"
#include "export/kgx.h"
#include "export/markdown.h"
#include "export/mermaid.h"
#include "export/neo4j.h"
#include "export/node_link.h"
#include "export/obo_graphs.h"
#include "export/page.h"
#include "export/pdf.h"
#include "export/png.h"
#include "export/rdf.h"
#include "export/svg.h"
#include "export/text.h"

namespace causeway {
namespace {

constexpr ExportFormat TellsTable(ExportFormat format) {
  format.tells_table = true;
  return format;
}

constexpr std::array kFormats = {
    TellsTable(ExportFormat{"text", ".txt", "a table for people, with the sentences behind it",
                            WriteText}),
    TellsTable(ExportFormat{"csv", ".csv", "the table, for spreadsheets and scripts (RFC 4180)",
                            WriteCsv}),
    TellsTable(ExportFormat{"tsv", ".tsv", "the same with tabs", WriteTsv}),
    TellsTable(
        ExportFormat{"markdown", ".md", "the table, for GitHub and notebooks", WriteMarkdown}),
    TellsTable(ExportFormat{"html-table", "", "the table as a page", WriteHtmlTable}),
    ExportFormat{"html", ".html .htm",
                 "a page to mail: a picture in which every line shows its sentences", WritePage},
    TellsTable(ExportFormat{"json", ".json",
                            "the answer with the part of the graph behind it, or a graph to "
                            "be read back",
                            WriteJson}),
    ExportFormat{"jsonl", ".jsonl", "an assertion a line, with its sentence", WriteJsonl},
    ExportFormat{"dot", ".dot .gv", "a drawing for Graphviz, with a legend", WriteDot,
                 Denied::kMark, nullptr, true},
    ExportFormat{"svg", ".svg", "a picture for browsers and articles", WriteSvg, Denied::kMark,
                 nullptr, true},
    ExportFormat{"png", ".png", "the same in dots, for slides and mails", WritePng, Denied::kMark,
                 nullptr, true},
    ExportFormat{"pdf", ".pdf", "the same on a page, for print", WritePdf, Denied::kMark, nullptr,
                 true},
    ExportFormat{"mermaid", ".mmd .mermaid", "a flowchart for GitHub and notebooks", WriteMermaid},
    ExportFormat{"graphml", ".graphml", "Gephi, Cytoscape, yEd, networkx, igraph", WriteGraphml,
                 Denied::kExclude},
    ExportFormat{"gexf", ".gexf", "Gephi, with positions and colours", WriteGexf, Denied::kExclude},
    ExportFormat{"cytoscape", ".cyjs", "Cytoscape.js and Cytoscape desktop", WriteCytoscape,
                 Denied::kExclude},
    ExportFormat{"cx2", ".cx2", "Cytoscape Web, NDEx", WriteCx2, Denied::kExclude},
    ExportFormat{"node-link", "", "networkx.node_link_graph", WriteNodeLink, Denied::kExclude},
    ExportFormat{"d3", "", "the same with \"links\", for D3", WriteD3, Denied::kExclude},
    ExportFormat{"graphology", "", "sigma and Gephi Lite, with positions and colours",
                 WriteGraphology, Denied::kExclude},
    ExportFormat{"jgf", ".jgf", "JSON Graph Format 2", WriteJsonGraph, Denied::kExclude},
    ExportFormat{"obo-graphs", "", "OBO Graphs JSON, for OAK and ROBOT", WriteOboGraphs,
                 Denied::kExclude},
    ExportFormat{"kgx", "", "two tables by the Biolink Model: NAME_nodes.tsv, NAME_edges.tsv",
                 WriteKgxNodes, Denied::kExclude, WriteKgxEdges},
    ExportFormat{"kgx-jsonl", "", "the same as JSON lines", WriteKgxJsonl, Denied::kExclude},
    ExportFormat{"neo4j", "", "two tables for neo4j-admin: NAME_nodes.csv, NAME_edges.csv",
                 WriteNeo4jNodes, Denied::kExclude, WriteNeo4jEdges},
    ExportFormat{"cypher", ".cypher .cql", "a script for Neo4j and Memgraph", WriteCypher,
                 Denied::kExclude},
    ExportFormat{"ntriples", ".nt",
                 "RDF, a triple a line, with evidence as PROV and Web Annotation", WriteNtriples},
    ExportFormat{"turtle", ".ttl", "the same for people", WriteTurtle},
};

// Whether `suffixes`, separated by spaces, has `suffix`.
bool HasSuffix(std::string_view suffixes, std::string_view suffix) {
  while (!suffixes.empty()) {
    std::string_view first = suffixes.substr(0, suffixes.find(' '));
    if (first == suffix) return true;
    suffixes.remove_prefix(std::min(first.size() + 1, suffixes.size()));
  }
  return false;
}

std::string_view SuffixOf(std::string_view path) {
  std::string_view file = path.substr(path.find_last_of('/') + 1);
  size_t dot = file.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? std::string_view() : file.substr(dot);
}

std::string Names() {
  std::string names;
  for (const ExportFormat& format : kFormats) {
    names += names.empty() ? "" : ", ";
    names += format.name;
  }
  return names;
}

std::string FormatHint(std::string_view name) {
  std::vector<std::string_view> candidates;
  for (const ExportFormat& format : kFormats) candidates.push_back(format.name);
  std::vector<std::string> near = Suggest(name, candidates, 1);
  if (!near.empty()) return fmt::format("Did you mean {}?", near.front());
  return fmt::format("The formats are {}.", Names());
}

}  // namespace

std::span<const ExportFormat> ExportFormats() { return kFormats; }

Result<const ExportFormat*> FindExportFormat(std::string_view name) {
  const auto* found = std::ranges::find(kFormats, name, &ExportFormat::name);
  if (found != kFormats.end()) return found;
  return Error{.code = ErrorCode::kUsage,
               .message = fmt::format("there is no export format \"{}\"", name),
               .hint = FormatHint(name)};
}

Result<const ExportFormat*> FindExportFormatForPath(std::string_view path) {
  std::string_view suffix = SuffixOf(path);
  const auto* found = std::ranges::find_if(kFormats, [&](const ExportFormat& format) {
    return !suffix.empty() && HasSuffix(format.suffixes, suffix);
  });
  if (found != kFormats.end()) return found;
  return Error{.code = ErrorCode::kUsage,
               .message = fmt::format("the name {} does not tell the format", path),
               .hint = fmt::format("Name it with --format: {}.", Names())};
}

}  // namespace causeway
