// Rows and a multigraph of the same changes.
#include "graph/diff_answer.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <memory>
#include <utility>
#include <vector>

#include "graph/multigraph.h"
#include "graph/node_match.h"

namespace causeway {
namespace {

constexpr uint32_t kDetailsColumn = 5;

// "3 nodes added, 1 removed"; empty where there are none.
std::string Counted(std::string_view one, std::string_view several,
                    std::array<uint64_t, 3> counts) {
  std::string text;
  for (size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) == 0) continue;
    text += text.empty() ? fmt::format("{} {}", counts.at(i), counts.at(i) == 1 ? one : several)
                         : fmt::format(", {}", counts.at(i));
    text += fmt::format(" {}", NameOf(static_cast<Change>(i)));
  }
  return text;
}

template <class Changes>
std::array<uint64_t, 3> CountsOf(const Changes& changes) {
  std::array<uint64_t, 3> counts{};
  for (const auto& change : changes) ++counts.at(static_cast<size_t>(change.what));
  return counts;
}

class DiffAnswer {
 public:
  DiffAnswer(const GraphDiff& diff, const Graph& before, const Graph& after)
      : diff_(diff), before_(before), after_(after), matches_(MatchNodes(before, after)) {}

  Result<Answer> Run() {
    Table& table = answer_.table;
    table.title = Summary(diff_);
    table.columns = {"change", "what", "name", "relation", "other", "details"};
    for (const DocumentChange& change : diff_.documents) {
      AddRow(change.what, "document", {change.key, Value(), Value()}, change.details);
    }
    for (const NodeChange& change : diff_.nodes) AddNode(change);
    for (const EdgeChange& change : diff_.edges) AddEdge(change);
    CW_ASSIGN(Graph diagram, std::move(diagram_).Freeze({}));
    answer_.diagram = std::make_shared<const Graph>(std::move(diagram));
    return std::move(answer_);
  }

 private:
  Row& AddRow(Change what, std::string_view kind, std::array<Value, 3> names,
              const std::vector<std::string>& details) {
    Row& row = answer_.table.rows.emplace_back();
    row.cells = {std::string(NameOf(what)), std::string(kind),
                 std::move(names[0]),       std::move(names[1]),
                 std::move(names[2]),       List(details.begin(), details.end())};
    return row;
  }

  void AddNode(const NodeChange& change) {
    bool gone = change.what == Change::kRemoved;
    const Graph& graph = gone ? before_ : after_;
    NodeId node = gone ? change.before : change.after;
    AddRow(change.what, "node", {std::string(graph.Name(node)), Value(), Value()}, change.details);
    Draw(graph, node, std::string(NameOf(change.what)));
  }

  void AddEdge(const EdgeChange& change) {
    bool gone = change.what == Change::kRemoved;
    const Graph& graph = gone ? before_ : after_;
    EdgeId edge = gone ? change.before : change.after;
    std::string type(graph.Type(edge));
    if (graph.PolarityOf(edge) == Polarity::kDenied) type += " (denied)";
    Row& row = AddRow(change.what, "relation",
                      {std::string(graph.Name(graph.Source(edge))), std::move(type),
                       std::string(graph.Name(graph.Target(edge)))},
                      change.details);
    if (!gone) {
      for (EvidenceId evidence : graph.EvidenceOf(edge)) {
        row.citations.push_back({evidence, kDetailsColumn});
      }
    }
    Multigraph::Edge drawn{
        .type = std::string(graph.Type(edge)),
        .polarity = graph.PolarityOf(edge),
        .properties = {{std::string(kChangeProperty), std::string(NameOf(change.what))}},
        .evidence = {}};
    drawn.source = Draw(graph, graph.Source(edge), {});
    drawn.target = Draw(graph, graph.Target(edge), {});
    diagram_.Add(drawn);
  }

  // The node of the diagram; of one that is in both graphs, that of the later one. `change` counts
  // where the node is drawn first: changed nodes come before the edges.
  uint32_t Draw(const Graph& graph, NodeId node, const std::string& change) {
    bool of_before = &graph == &before_;
    NodeId later = of_before ? matches_.after[node.value] : node;
    const Graph& from = later.valid() ? after_ : before_;
    NodeId drawn = later.valid() ? later : node;
    uint32_t& place = PlaceOf(later.valid(), drawn);
    if (place != Id<void>::kNone) return place;
    Multigraph::Node copy{.name = std::string(from.Name(drawn))};
    for (StringId label : from.Labels(drawn)) copy.labels.emplace_back(from.Text(label));
    for (StringId id : from.Identifiers(drawn)) copy.identifiers.emplace_back(from.Text(id));
    if (!change.empty()) copy.properties = {{std::string(kChangeProperty), change}};
    place = diagram_.Add(copy);
    return place;
  }

  uint32_t& PlaceOf(bool is_after, NodeId node) {
    std::vector<uint32_t>& places = is_after ? after_places_ : before_places_;
    places.resize(is_after ? after_.node_count() : before_.node_count(), Id<void>::kNone);
    return places[node.value];
  }

  const GraphDiff& diff_;
  const Graph& before_;
  const Graph& after_;
  NodeMatches matches_;
  Answer answer_;
  Multigraph diagram_;
  std::vector<uint32_t> before_places_;  // in the diagram, by node
  std::vector<uint32_t> after_places_;
};

}  // namespace

std::string Summary(const GraphDiff& diff) {
  std::vector<std::string> parts;
  auto add = [&](std::string_view one, std::string_view several, std::array<uint64_t, 3> counts) {
    std::string text = Counted(one, several, counts);
    if (!text.empty()) parts.push_back(std::move(text));
  };
  add("document", "documents", CountsOf(diff.documents));
  add("node", "nodes", CountsOf(diff.nodes));
  add("relation", "relations", CountsOf(diff.edges));
  add("sentence", "sentences", {diff.evidence.added, diff.evidence.removed, diff.evidence.changed});
  return parts.empty() ? "no difference" : fmt::format("{}", fmt::join(parts, "; "));
}

Result<Answer> AnswerOf(const GraphDiff& diff, const Graph& before, const Graph& after) {
  return DiffAnswer(diff, before, after).Run();
}

}  // namespace causeway
