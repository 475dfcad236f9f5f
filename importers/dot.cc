// Recursive descent over the grammar of graphviz.org/doc/info/lang.html, whose productions the
// functions are named for. libcgraph is not used: an edge between groups takes it seconds and
// gigabytes, one long string minutes, and it is not thread safe.
#include "importers/dot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "graph/string_pool.h"
#include "graph/vocabulary.h"
#include "importers/attributed_graph.h"
#include "importers/dot_label.h"
#include "importers/dot_lexer.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

// What only a drawing needs, sorted.
constexpr std::array<std::string_view, 63> kDrawing = {
    "URL",           "arrowhead",   "arrowsize",
    "arrowtail",     "bb",          "bgcolor",
    "charset",       "color",       "colorscheme",
    "compound",      "constraint",  "decorate",
    "dir",           "distortion",  "edgeURL",
    "edgehref",      "edgetarget",  "edgetooltip",
    "fillcolor",     "fixedsize",   "fontcolor",
    "fontname",      "fontsize",    "gradientangle",
    "group",         "headURL",     "headclip",
    "headhref",      "headport",    "headtarget",
    "height",        "href",        "image",
    "imagepos",      "imagescale",  "labelURL",
    "labelangle",    "labelfloat",  "labelfontcolor",
    "labelfontname", "labelhref",   "labelloc",
    "labeltooltip",  "lhead",       "lp",
    "ltail",         "margin",      "minlen",
    "nojustify",     "ordering",    "orientation",
    "penwidth",      "peripheries", "pos",
    "shape",         "sides",       "skew",
    "style",         "tailport",    "target",
    "tooltip",       "width",       "xlp"};
static_assert(std::ranges::is_sorted(kDrawing));

// "id" names the element of a picture.
bool IsOfDrawing(std::string_view name) {
  return name == "id" || std::ranges::binary_search(kDrawing, name);
}

constexpr std::string_view kOurName = "causeway";
constexpr std::string_view kLabelAttribute = "label";
constexpr std::string_view kClassAttribute = "class";

using Attributes = std::vector<std::pair<std::string, DotToken>>;

void Set(Attributes& attributes, std::string name, DotToken value) {
  auto found = std::ranges::find(attributes, name, &Attributes::value_type::first);
  if (found == attributes.end()) {
    attributes.emplace_back(std::move(name), std::move(value));
  } else {
    found->second = std::move(value);
  }
}

bool Is(const Attributes& attributes, std::string_view name, std::string_view value) {
  auto found = std::ranges::find(attributes, name, &Attributes::value_type::first);
  return found != attributes.end() && found->second.text == value;
}

uint64_t BytesOf(const Attributes& attributes) {
  uint64_t bytes = attributes.size() * sizeof(Attributes::value_type);
  for (const auto& [name, value] : attributes) bytes += name.size() + value.text.size();
  return bytes;
}

// Bare numbers are numbers; in quotes they are text.
Value ValueOf(const DotToken& token) {
  if (token.kind != DotToken::Kind::kNumber) return token.text;
  const char* end = token.text.data() + token.text.size();
  int64_t whole = 0;
  if (std::from_chars(token.text.data(), end, whole).ptr == end) return whole;
  double real = 0;
  auto [parsed, error] = std::from_chars(token.text.data(), end, real);
  return parsed == end && error == std::errc() ? Value(real) : Value(token.text);
}

class DotReader {
 public:
  DotReader(const GraphInput& input, StatementSink& sink)
      : limits_(input.options.limits), lexer_(input.bytes, limits_), sink_(sink) {}

  Result<std::string> Read();

 private:
  // Defaults hold to the end of the group that they stand in.
  struct Defaults {
    Attributes node;
    Attributes edge;
  };
  struct MetNode {
    Attributes defaults;
    uint32_t line = 0;
  };
  // The nodes that one side of an edge names.
  using Group = std::vector<uint32_t>;

  Result<void> ReadGraph();
  Result<void> ReadStatementList(Defaults defaults, Group& group);
  Result<void> ReadStatement(Defaults& defaults, Group& group);
  Result<void> ReadEdgeStatement(Group from, uint32_t line, const Defaults& defaults, Group& group);
  Result<void> ReadNodeOrSubgraph(const Defaults& defaults, Group& group);
  Result<void> ReadNodeStatement(DotToken id, const Defaults& defaults, Group& group);
  Result<void> ReadSubgraph(const Defaults& defaults, Group& group);
  Result<void> SkipPort();
  Result<void> ReadAttributeList(Attributes& attributes);

  Result<uint32_t> Meet(std::string_view id, const Defaults& defaults, uint32_t line);
  Attributes TakeDefaults(uint32_t node);
  Result<void> AddNode(std::string_view id, const Attributes& attributes, uint32_t line);
  Result<void> AddEdges(const Group& from, const Group& to, const Attributes& attributes,
                        uint32_t line);
  std::span<const GraphAttribute> Meaning(const Attributes& attributes, std::string_view id);
  Result<void> Join(Group& group, const Group& more);

  Result<void> Advance() {
    CW_ASSIGN(token_, lexer_.Next());
    return {};
  }
  Result<bool> Accept(std::string_view symbol);
  Result<void> Expect(std::string_view symbol);
  [[nodiscard]] bool IsEdgeOperator() const {
    return token_.IsSymbol("->") || token_.IsSymbol("--");
  }
  [[nodiscard]] Error Expected(std::string_view what) const;
  [[nodiscard]] Error RejectedHere(std::string_view what) const;

  const Limits& limits_;
  DotLexer lexer_;
  StatementSink& sink_;
  DotToken token_;  // the one at hand
  std::optional<AttributedGraph> graph_;
  bool is_directed_ = true;
  uint32_t depth_ = 0;
  uint64_t grouped_ = 0;        // nodes of groups
  uint64_t product_edges_ = 0;  // edges of groups
  StringPool ids_;
  std::map<uint32_t, MetNode> unstated_;  // nodes with defaults and no statement yet
  uint64_t held_ = 0;                     // bytes of those defaults
  std::vector<GraphAttribute> meaning_;
};

Result<std::string> DotReader::Read() {
  CW_TRY(Advance());
  CW_TRY(ReadGraph());
  if (token_.kind != DotToken::Kind::kEnd) return Expected("the end of the file");
  for (const auto& [node, met] : unstated_) CW_TRY(AddNode(ids_[node], met.defaults, met.line));
  return graph_->Finish();
}

// graph: [strict] (graph | digraph) [ID] '{' stmt_list '}'
Result<void> DotReader::ReadGraph() {
  if (token_.IsKeyword("strict")) CW_TRY(Advance());
  is_directed_ = token_.IsKeyword("digraph");
  if (!is_directed_ && !token_.IsKeyword("graph")) return Expected("\"graph\" or \"digraph\"");
  CW_TRY(Advance());
  bool is_ours = is_directed_ && token_.IsId() && token_.text == kOurName;
  if (is_ours) {
    graph_.emplace(limits_, sink_, type::kCauses);
  } else {
    graph_.emplace(limits_, sink_);
  }
  if (token_.IsId()) CW_TRY(Advance());
  CW_TRY(Expect("{"));
  Group all;
  CW_TRY(ReadStatementList({}, all));
  return Expect("}");
}

// stmt_list: [stmt [';'] stmt_list]
Result<void> DotReader::ReadStatementList(Defaults defaults, Group& group) {
  while (!token_.IsSymbol("}")) {
    CW_ASSIGN(bool skipped, Accept(";"));
    if (!skipped) CW_TRY(ReadStatement(defaults, group));
    if (depth_ == 0) group.clear();  // no edge leads to the whole graph
  }
  return {};
}

// stmt: node_stmt | edge_stmt | attr_stmt | ID '=' ID | subgraph
Result<void> DotReader::ReadStatement(Defaults& defaults, Group& group) {
  uint32_t line = token_.line;
  if (token_.IsKeyword("node") || token_.IsKeyword("edge") || token_.IsKeyword("graph")) {
    Attributes of_graph;
    Attributes& attributes = token_.IsKeyword("node")   ? defaults.node
                             : token_.IsKeyword("edge") ? defaults.edge
                                                        : of_graph;
    CW_TRY(Advance());
    return ReadAttributeList(attributes);
  }
  if (token_.IsSymbol("{") || token_.IsKeyword("subgraph")) {
    Group from;
    CW_TRY(ReadSubgraph(defaults, from));
    return ReadEdgeStatement(std::move(from), line, defaults, group);
  }
  if (!token_.IsId()) return Expected("a node, an edge or a '}'");
  DotToken id = std::move(token_);
  CW_TRY(Advance());
  CW_ASSIGN(bool is_attribute, Accept("="));
  if (is_attribute) {
    if (!token_.IsId()) return Expected("a value");
    return Advance();
  }
  CW_TRY(SkipPort());
  if (!IsEdgeOperator()) return ReadNodeStatement(std::move(id), defaults, group);
  CW_ASSIGN(uint32_t node, Meet(id.text, defaults, line));
  return ReadEdgeStatement({node}, line, defaults, group);
}

// node_stmt: node_id [attr_list]
Result<void> DotReader::ReadNodeStatement(DotToken id, const Defaults& defaults, Group& group) {
  CW_ASSIGN(uint32_t node, Meet(id.text, defaults, id.line));
  Attributes attributes = TakeDefaults(node);
  CW_TRY(ReadAttributeList(attributes));
  CW_TRY(Join(group, {node}));
  return AddNode(id.text, attributes, id.line);
}

// edge_stmt: (node_id | subgraph) edgeRHS [attr_list]; the first side was read.
Result<void> DotReader::ReadEdgeStatement(Group from, uint32_t line, const Defaults& defaults,
                                          Group& group) {
  std::vector<Group> sides = {std::move(from)};
  while (IsEdgeOperator()) {
    if (token_.IsSymbol("->") != is_directed_) {
      return Expected(is_directed_ ? "\"->\", as this is a digraph" : "\"--\", as this is a graph");
    }
    CW_TRY(Advance());
    CW_TRY(ReadNodeOrSubgraph(defaults, sides.emplace_back()));
  }
  Attributes attributes = defaults.edge;
  if (sides.size() > 1) CW_TRY(ReadAttributeList(attributes));
  for (size_t i = 0; i + 1 < sides.size(); ++i) {
    CW_TRY(AddEdges(sides[i], sides[i + 1], attributes, line));
  }
  for (const Group& side : sides) CW_TRY(Join(group, side));
  return {};
}

Result<void> DotReader::ReadNodeOrSubgraph(const Defaults& defaults, Group& group) {
  if (token_.IsSymbol("{") || token_.IsKeyword("subgraph")) return ReadSubgraph(defaults, group);
  if (!token_.IsId()) return Expected("a node or a group of nodes");
  CW_ASSIGN(group.emplace_back(), Meet(token_.text, defaults, token_.line));
  CW_TRY(Advance());
  return SkipPort();
}

// subgraph: [subgraph [ID]] '{' stmt_list '}'
Result<void> DotReader::ReadSubgraph(const Defaults& defaults, Group& group) {
  if (++depth_ > limits_.nesting) {
    return RejectedHere(fmt::format("groups nest deeper than {}", limits_.nesting));
  }
  if (token_.IsKeyword("subgraph")) {
    CW_TRY(Advance());
    if (token_.IsId()) CW_TRY(Advance());
  }
  CW_TRY(Expect("{"));
  CW_TRY(ReadStatementList(defaults, group));
  std::ranges::sort(group);
  group.erase(std::ranges::unique(group).begin(), group.end());
  --depth_;
  return Expect("}");
}

// port: ':' ID [':' compass_pt]
Result<void> DotReader::SkipPort() {
  while (token_.IsSymbol(":")) {
    CW_TRY(Advance());
    if (!token_.IsId()) return Expected("a port");
    CW_TRY(Advance());
  }
  return {};
}

// attr_list: '[' [a_list] ']' [attr_list]; a_list: ID '=' ID [';' | ','] [a_list]
Result<void> DotReader::ReadAttributeList(Attributes& attributes) {
  while (token_.IsSymbol("[")) {
    CW_TRY(Advance());
    while (!token_.IsSymbol("]")) {
      if (!token_.IsId()) return Expected("an attribute or ']'");
      std::string name = std::move(token_.text);
      CW_TRY(Advance());
      CW_TRY(Expect("="));
      if (!token_.IsId()) return Expected("a value");
      if (attributes.size() >= limits_.record_fields) {
        return RejectedHere(fmt::format("more than {} attributes", limits_.record_fields));
      }
      DotToken value = std::move(token_);
      CW_TRY(Advance());
      while (value.kind == DotToken::Kind::kQuoted && token_.IsSymbol("+")) {
        CW_TRY(Advance());
        if (token_.kind != DotToken::Kind::kQuoted) return Expected("a quoted string");
        value.text += token_.text;
        CW_TRY(Advance());
      }
      Set(attributes, std::move(name), std::move(value));
      if (token_.IsSymbol(";") || token_.IsSymbol(",")) CW_TRY(Advance());
    }
    CW_TRY(Advance());
  }
  return {};
}

// A node has the defaults that hold where it is first met, as in libcgraph, be it in an edge. They
// wait for the node's own statement.
Result<uint32_t> DotReader::Meet(std::string_view id, const Defaults& defaults, uint32_t line) {
  size_t known = ids_.size();
  uint32_t node = ids_.Add(id);
  if (ids_.size() == known || Meaning(defaults.node, id).empty()) return node;
  if ((held_ += BytesOf(defaults.node)) > limits_.held_bytes) {
    return RejectedHere(fmt::format(
        "the defaults of nodes that only edges name take more than {} bytes", limits_.held_bytes));
  }
  unstated_.emplace(node, MetNode{.defaults = defaults.node, .line = line});
  return node;
}

Attributes DotReader::TakeDefaults(uint32_t node) {
  auto met = unstated_.extract(node);
  if (!met) return {};
  held_ -= BytesOf(met.mapped().defaults);
  return std::move(met.mapped().defaults);
}

Result<void> DotReader::AddNode(std::string_view id, const Attributes& attributes, uint32_t line) {
  return graph_->Add(GraphNode{.id = id, .attributes = Meaning(attributes, id), .record = line});
}

// Each node of one side has an edge to each of the other: as the arrow is drawn; what nobody sees
// only keeps nodes apart.
Result<void> DotReader::AddEdges(const Group& from, const Group& to, const Attributes& attributes,
                                 uint32_t line) {
  uint64_t edges = uint64_t{from.size()} * to.size();
  if (edges > 1 && (product_edges_ += edges) > limits_.group_edges) {
    return RejectedHere(
        fmt::format("its groups of nodes stand for more than {} edges", limits_.group_edges));
  }
  if (Is(attributes, "style", "invis")) return {};
  bool is_backward = Is(attributes, "dir", "back");
  std::span<const GraphAttribute> meaning = Meaning(attributes, {});
  for (uint32_t source : from) {
    for (uint32_t target : to) {
      CW_TRY(graph_->Add(GraphEdge{.source = ids_[is_backward ? target : source],
                                   .target = ids_[is_backward ? source : target],
                                   .is_directed = is_directed_,
                                   .attributes = meaning,
                                   .record = line}));
    }
  }
  return {};
}

// An edge has no `id`.
std::span<const GraphAttribute> DotReader::Meaning(const Attributes& attributes,
                                                   std::string_view id) {
  meaning_.clear();
  for (const auto& [name, token] : attributes) {
    if (IsOfDrawing(name) || (name == kClassAttribute && !id.empty())) continue;
    if (name != kLabelAttribute) {
      meaning_.push_back({name, ValueOf(token)});
      continue;
    }
    std::string text = token.kind == DotToken::Kind::kHtml ? TextOfHtmlLabel(token.text)
                                                           : TextOfDotLabel(token.text, id);
    if (!text.empty()) meaning_.push_back({name, std::move(text)});
  }
  return meaning_;
}

Result<void> DotReader::Join(Group& group, const Group& more) {
  if (depth_ == 0) return {};
  grouped_ += more.size();
  if (grouped_ * sizeof(uint32_t) > limits_.held_bytes) {
    return RejectedHere(
        fmt::format("its groups of nodes take more than {} bytes", limits_.held_bytes));
  }
  group.insert(group.end(), more.begin(), more.end());
  return {};
}

Result<bool> DotReader::Accept(std::string_view symbol) {
  if (!token_.IsSymbol(symbol)) return false;
  CW_TRY(Advance());
  return true;
}

Result<void> DotReader::Expect(std::string_view symbol) {
  CW_ASSIGN(bool accepted, Accept(symbol));
  return accepted ? Result<void>() : Expected(fmt::format("'{}'", symbol));
}

Error DotReader::Expected(std::string_view what) const {
  bool at_end = token_.kind == DotToken::Kind::kEnd;
  return RejectedHere(
      fmt::format("expected {} before {}", what,
                  at_end ? "the end of the file"
                         : fmt::format("\"{}\"", std::string_view(token_.text).substr(0, 40))));
}

Error DotReader::RejectedHere(std::string_view what) const {
  return Rejected(fmt::format("line {}: {}", token_.line, what));
}

// Whether what follows a keyword is the beginning of a graph and not of a sentence.
bool BeginsGraph(DotLexer& lexer) {
  Result<DotToken> token = lexer.Next();
  if (token && token->IsKeyword("strict")) token = lexer.Next();
  if (!token || !(token->IsKeyword("graph") || token->IsKeyword("digraph"))) return false;
  token = lexer.Next();
  if (token && token->IsId()) token = lexer.Next();
  return token && token->IsSymbol("{");
}

}  // namespace

bool LooksLikeDot(std::string_view head) {
  MemorySource bytes(head);
  Limits limits;
  DotLexer lexer(bytes, limits);
  return BeginsGraph(lexer);
}

Result<std::string> LoadDot(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  DotReader reader(input, sink);
  CW_ASSIGN(std::string note, reader.Read());
  CW_TRY(sink.End());
  return note;
}

}  // namespace causeway
