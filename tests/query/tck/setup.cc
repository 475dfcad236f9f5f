// Each clause is read again for each row, from its first byte: there is no syntax tree.
#include "tests/query/tck/setup.h"

#include <algorithm>
#include <utility>

#include "tests/query/tck/expression.h"

namespace causeway {
namespace {

struct NodePattern {
  std::string name;
  std::set<std::string> labels;
};

struct EdgePattern {
  std::string name;
  std::string type;
  Map properties;
  bool forward = true;
};

// What `name` stands for in the row, where it is a node or an edge.
template <class Bound>
const Bound* Find(const Bindings& row, const std::string& name) {
  auto found = row.find(name);
  return found == row.end() || name.empty() ? nullptr : found->second.get_if<Bound>();
}

class Setup {
 public:
  Setup(std::string_view text, DrawnGraph& graph) : in_(text), graph_(graph), rows_(1) {}

  Result<void> Run() {
    while (!in_.done()) ReadClause();
    return in_.result();
  }

 private:
  void ReadClause() {
    if (in_.AcceptWord("CREATE")) {
      ForEachRow([&](Bindings& row) { Create(row); });
    } else if (in_.AcceptWord("UNWIND")) {
      Unwind();
    } else if (in_.AcceptWord("WITH")) {
      With();
    } else if (in_.AcceptWord("MATCH")) {
      Match();
    } else if (in_.AcceptWord("DELETE")) {
      ForEachRow([&](Bindings& row) { Delete(row); });
    } else if (!in_.Accept(";")) {
      in_.Fail("a clause that setups know");
    }
  }

  template <class Act>
  void ForEachRow(Act act) {
    if (rows_.empty()) in_.Fail("a row");
    size_t start = in_.at();
    for (Bindings& row : rows_) {
      in_.Seek(start);
      act(row);
    }
  }

  RowScope ScopeOf(const Bindings& row) { return {graph_, row, rows_}; }

  void Create(Bindings& row) {
    do CreatePath(row);
    while (in_.Accept(","));
  }

  void CreatePath(Bindings& row) {
    NodeId from = CreateNode(row);
    while (at_edge()) {
      EdgePattern edge = ReadEdge(row);
      NodeId to = CreateNode(row);
      DrawnEdge drawn{from, to, edge.type, std::move(edge.properties)};
      if (!edge.forward) std::swap(drawn.source, drawn.target);
      if (!edge.name.empty()) row[edge.name] = EdgeId{static_cast<uint32_t>(graph_.edges.size())};
      graph_.edges.push_back(std::move(drawn));
      from = to;
    }
  }

  // A node that is bound already, or else a new one.
  NodeId CreateNode(Bindings& row) {
    NodePattern pattern = ReadNode();
    RowScope scope = ScopeOf(row);
    Map properties = in_.Accept("{") ? ReadProperties(in_, scope) : Map();
    in_.Expect(")");
    if (const auto* bound = Find<NodeId>(row, pattern.name)) return *bound;
    NodeId created{static_cast<uint32_t>(graph_.nodes.size())};
    graph_.nodes.push_back({std::move(pattern.labels), std::move(properties)});
    if (!pattern.name.empty()) row[pattern.name] = created;
    return created;
  }

  // "(name:Label:Label", without what follows.
  NodePattern ReadNode() {
    NodePattern node;
    in_.Expect("(");
    if (in_.at_name()) node.name = in_.Name();
    while (in_.Accept(":")) node.labels.insert(in_.Name());
    return node;
  }

  bool at_edge() {
    size_t start = in_.at();
    bool found = in_.Accept("<-") || in_.Accept("-");
    in_.Seek(start);
    return found;
  }

  EdgePattern ReadEdge(const Bindings& row) {
    EdgePattern edge{.forward = !in_.Accept("<")};
    RowScope scope = ScopeOf(row);
    in_.Expect("-");
    in_.Expect("[");
    if (in_.at_name()) edge.name = in_.Name();
    if (in_.Accept(":")) edge.type = in_.Name();
    if (in_.Accept("{")) edge.properties = ReadProperties(in_, scope);
    in_.Expect("]");
    in_.Expect(edge.forward ? "->" : "-");
    return edge;
  }

  void Unwind() {
    std::vector<Bindings> unwound;
    ForEachRow([&](Bindings& row) {
      RowScope scope = ScopeOf(row);
      Value list = ReadExpression(in_, scope);
      if (!in_.AcceptWord("AS")) in_.Fail("AS");
      std::string name = in_.Name();
      const auto* elements = list.get_if<List>();
      if (elements == nullptr) return;
      for (const Value& element : *elements) {
        unwound.push_back(row);
        unwound.back()[name] = element;
      }
    });
    rows_ = std::move(unwound);
  }

  void With() {
    if (in_.Accept("*")) return;
    std::vector<Bindings> projected;
    bool collected = false;
    ForEachRow([&](Bindings& row) {
      RowScope scope = ScopeOf(row);
      projected.push_back(Project(scope));
      collected = scope.collected;
    });
    if (collected) projected.resize(1);  // all rows are one group
    rows_ = std::move(projected);
  }

  Bindings Project(RowScope& scope) {
    Bindings projected;
    do {
      size_t start = in_.at();
      Value value = ReadExpression(in_, scope);
      if (!in_.AcceptWord("AS")) in_.Seek(start);
      projected[in_.Name()] = std::move(value);
    } while (in_.Accept(","));
    return projected;
  }

  void Match() {
    NodePattern from = ReadNode();
    in_.Expect(")");
    std::vector<Bindings> matched;
    if (!at_edge()) {
      MatchNodes(from, matched);
    } else {
      EdgePattern edge = ReadEdge({});
      NodePattern to = ReadNode();
      in_.Expect(")");
      if (!edge.forward) std::swap(from, to);
      MatchEdges(from, edge, to, matched);
    }
    rows_ = std::move(matched);
    if (in_.AcceptWord("WHERE")) Filter();
  }

  void MatchNodes(const NodePattern& pattern, std::vector<Bindings>& matched) const {
    for (const Bindings& row : rows_) {
      for (uint32_t i = 0; i < graph_.nodes.size(); ++i) {
        if (!Wears(NodeId{i}, pattern.labels)) continue;
        matched.push_back(row);
        matched.back()[pattern.name] = NodeId{i};
      }
    }
  }

  void MatchEdges(const NodePattern& from, const EdgePattern& pattern, const NodePattern& to,
                  std::vector<Bindings>& matched) const {
    for (const Bindings& row : rows_) {
      for (uint32_t i = 0; i < graph_.edges.size(); ++i) {
        const DrawnEdge& edge = graph_.edges[i];
        bool fits = !edge.deleted && (pattern.type.empty() || pattern.type == edge.type);
        if (!fits || !Wears(edge.source, from.labels) || !Wears(edge.target, to.labels)) continue;
        matched.push_back(row);
        matched.back()[from.name] = edge.source;
        matched.back()[pattern.name] = EdgeId{i};
        matched.back()[to.name] = edge.target;
      }
    }
  }

  [[nodiscard]] bool Wears(NodeId node, const std::set<std::string>& labels) const {
    return std::ranges::includes(graph_.nodes[node.value].labels, labels);
  }

  // "NOT a:Label", after WHERE.
  void Filter() {
    bool wanted = !in_.AcceptWord("NOT");
    std::string name = in_.Name();
    in_.Expect(":");
    std::set<std::string> label = {in_.Name()};
    std::erase_if(rows_, [&](const Bindings& row) {
      const auto* node = Find<NodeId>(row, name);
      return node == nullptr || Wears(*node, label) != wanted;
    });
  }

  void Delete(const Bindings& row) {
    std::string name = in_.Name();
    const auto* edge = Find<EdgeId>(row, name);
    if (edge == nullptr) return in_.Fail("a relationship, not " + name);
    graph_.edges[edge->value].deleted = true;
  }

  LiteralScanner in_;
  DrawnGraph& graph_;
  std::vector<Bindings> rows_;
};

}  // namespace

Result<void> RunSetup(std::string_view text, DrawnGraph& graph) { return Setup(text, graph).Run(); }

}  // namespace causeway
