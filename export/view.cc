// Edges are visited source by source, so that memory holds one of them at a time.
#include "export/view.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <utility>

#include "export/drawing.h"
#include "export/drawing_style.h"
#include "export/wording.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

const std::array kNodeKeys = {
    ViewKey{"label", FieldType::kText},   ViewKey{"name", FieldType::kText},
    ViewKey{"type", FieldType::kText},    ViewKey{"labels", FieldType::kList},
    ViewKey{"aliases", FieldType::kList}, ViewKey{"identifiers", FieldType::kList},
};
const std::array kEdgeKeys = {
    ViewKey{"label", FieldType::kText},         ViewKey{"interaction", FieldType::kText},
    ViewKey{"relation", FieldType::kText},      ViewKey{"weight", FieldType::kWhole},
    ViewKey{"doc_count", FieldType::kWhole},    ViewKey{"evidence_count", FieldType::kWhole},
    ViewKey{"negated", FieldType::kBoolean},    ViewKey{"certainty", FieldType::kText},
    ViewKey{"confidence", FieldType::kReal},    ViewKey{"evidence", FieldType::kList},
    ViewKey{"evidence_text", FieldType::kText}, ViewKey{"sentences", FieldType::kList},
};
// What one viewer or another takes for its own.
constexpr std::array<std::string_view, 23> kTaken = {
    "id",   "key",      "kind",  "source", "target", "from",    "to",  "parent",
    "pid",  "position", "x",     "y",      "z",      "r",       "g",   "b",
    "size", "color",    "start", "end",    "group",  "classes", "data"};

// GEXF tells titles apart by more than their case.
bool IsTaken(std::string key) {
  std::ranges::transform(key, key.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  });
  return std::ranges::find(kNodeKeys, key, &ViewKey::key) != kNodeKeys.end() ||
         std::ranges::find(kEdgeKeys, key, &ViewKey::key) != kEdgeKeys.end() ||
         std::ranges::find(kTaken, key) != kTaken.end();
}

// Letters, digits and underscores: what GraphML's NMTOKEN and every language's names take.
std::string KeyOf(std::string_view key) {
  std::string safe;
  for (char c : key) {
    bool is_word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    safe += is_word ? c : '_';
  }
  if (safe.empty() || (safe[0] >= '0' && safe[0] <= '9')) safe.insert(0, "_");
  if (IsTaken(safe)) safe += '_';
  return safe;
}

List TextsOf(const Graph& graph, std::span<const StringId> strings) {
  List texts;
  for (StringId string : strings) texts.emplace_back(std::string(graph.Text(string)));
  return texts;
}

Value Plain(const Graph& graph, const Value& value) {
  bool is_map = value.get_if<Map>() != nullptr;
  return is_map ? Value(ValueInWords(graph, value)) : value;
}

// Of two properties with one key, the first.
void AddProperties(const Graph& graph, const std::vector<PropertyView>& properties,
                   std::vector<ViewField>& fields) {
  for (const PropertyView& property : properties) {
    std::string key = KeyOf(property.key);
    bool is_there = std::ranges::find(fields, key, &ViewField::key) != fields.end();
    if (is_there || property.value.is_null()) continue;
    fields.push_back({std::move(key), Plain(graph, property.value)});
  }
}

FieldType TypeOf(const Value& value) {
  if (value.get_if<bool>() != nullptr) return FieldType::kBoolean;
  if (value.get_if<int64_t>() != nullptr) return FieldType::kWhole;
  if (value.get_if<double>() != nullptr) return FieldType::kReal;
  return value.get_if<List>() != nullptr ? FieldType::kList : FieldType::kText;
}

FieldType Both(FieldType a, FieldType b) {
  if (a == b) return a;
  auto is_number = [](FieldType type) {
    return type == FieldType::kWhole || type == FieldType::kReal;
  };
  return is_number(a) && is_number(b) ? FieldType::kReal : FieldType::kText;
}

// Own keys in their order, then those of properties in theirs.
class KeyList {
 public:
  explicit KeyList(std::span<const ViewKey> own) : keys_(own.begin(), own.end()) {}
  void Add(const std::vector<PropertyView>& properties) {
    for (const PropertyView& property : properties) {
      if (property.value.is_null()) continue;
      FieldType type = TypeOf(property.value);
      auto [at, is_new] = added_.try_emplace(KeyOf(property.key), type);
      if (!is_new) at->second = Both(at->second, type);
    }
  }
  std::vector<ViewKey> Finish() {
    for (const auto& [key, type] : added_) keys_.push_back({key, type});
    return std::move(keys_);
  }

 private:
  std::vector<ViewKey> keys_;
  std::map<std::string, FieldType> added_;
};

std::string TypeInWords(const Graph& graph, NodeId node) {
  if (auto kind = DrawnKind(graph, node)) {
    return std::string(kKindLabels[static_cast<size_t>(*kind)]);
  }
  auto labels = graph.Labels(node);
  return labels.empty() ? std::string() : std::string(graph.Text(labels.front()));
}

void AddTypes(const Graph& graph, NodeId node, std::vector<ViewField>& fields) {
  if (std::string type = TypeInWords(graph, node); !type.empty()) fields.push_back({"type", type});
  auto add = [&](std::string_view key, std::span<const StringId> strings) {
    if (!strings.empty()) fields.push_back({std::string(key), TextsOf(graph, strings)});
  };
  add("labels", graph.Labels(node));
  add("aliases", graph.Aliases(node));
  add("identifiers", graph.Identifiers(node));
}

// To two decimals, so that no digit depends on the machine.
double Rounded(double number) { return std::round(number * 100) / 100; }

std::string ScalarText(const Value& value) {
  const auto* text = value.get_if<std::string>();
  return text == nullptr ? ToJson(value) : *text;
}

}  // namespace

// Gathers what an edge of the view stands for, and says it.
class View::Edges {
 public:
  Edges(const View& view, const Visit& visit)
      : view_(view), graph_(view.request_.graph), visit_(visit) {}

  Result<void> Run() {
    switch (view_.request_.options.edges) {
      case EdgesPer::kRelation:
        return EachOf([this](EdgeId edge) { return Say({&edge, 1}, graph_.EvidenceOf(edge)); });
      case EdgesPer::kEvidence:
        return EachOf([this](EdgeId edge) { return SayEachEvidence(edge); });
      case EdgesPer::kPair:
        return EachPair();
    }
    return {};
  }

 private:
  template <class Take>
  Result<void> EachOf(Take take) {
    for (EdgeId edge : view_.part_.edges) {
      if (IsDrawn(view_.request_, edge)) CW_TRY(take(edge));
    }
    return {};
  }

  Result<void> SayEachEvidence(EdgeId edge) {
    for (EvidenceId evidence : graph_.EvidenceOf(edge)) {
      CW_TRY(Say({&edge, 1}, IdRange<EvidenceId>(evidence.value, evidence.value + 1)));
    }
    return {};
  }

  // All edges of a source come one after the other.
  Result<void> EachPair() {
    std::map<NodeId, std::vector<EdgeId>> by_target;
    NodeId source;
    auto gather = [&](EdgeId edge) -> Result<void> {
      if (graph_.Source(edge) != source) CW_TRY(SayPairs(by_target));
      source = graph_.Source(edge);
      by_target[graph_.Target(edge)].push_back(edge);
      return {};
    };
    CW_TRY(EachOf(gather));
    return SayPairs(by_target);
  }

  Result<void> SayPairs(std::map<NodeId, std::vector<EdgeId>>& by_target) {
    for (const auto& [target, edges] : std::exchange(by_target, {})) {
      CW_TRY(Say(edges, graph_.EvidenceOf(edges.front())));
    }
    return {};
  }

  // `evidence` is that of the only edge; of several edges all of theirs is meant.
  Result<void> Say(std::span<const EdgeId> edges, IdRange<EvidenceId> evidence) {
    evidence_.assign(evidence.begin(), evidence.end());
    for (EdgeId edge : edges.subspan(1)) {
      for (EvidenceId more : graph_.EvidenceOf(edge)) evidence_.push_back(more);
    }
    EdgeId first = edges.front();
    ViewEdge said{.id = fmt::format("e{}", ++count_),
                  .source = view_.ids_[graph_.Source(first)],
                  .target = view_.ids_[graph_.Target(first)],
                  .color = ColorOf(graph_.Type(first), LineOf(view_.request_, first)),
                  .edges = edges,
                  .evidence = evidence_};
    AddWords(edges, said.fields);
    AddStrength(edges, said.fields);
    CW_TRY(AddSentences(said.fields));
    for (EdgeId edge : edges) AddProperties(graph_, graph_.Properties(edge), said.fields);
    return visit_(said);
  }

  void AddWords(std::span<const EdgeId> edges, std::vector<ViewField>& fields) const {
    std::string words;
    std::string types;
    for (EdgeId edge : edges) {
      std::string_view part = words.empty() ? "" : "; ";
      words += fmt::format("{}{}", part, RelationInWords(graph_, edge));
      types += fmt::format("{}{}", part, graph_.Type(edge));
    }
    fields.push_back({"label", words});
    fields.push_back({"interaction", words});
    fields.push_back({"relation", types});
  }

  void AddStrength(std::span<const EdgeId> edges, std::vector<ViewField>& fields) const {
    std::vector<DocumentId> documents;
    for (EvidenceId each : evidence_) documents.push_back(graph_.Evidence(each).document);
    std::ranges::sort(documents);
    auto repeated = std::ranges::unique(documents);
    auto count = static_cast<int64_t>(documents.size() - repeated.size());
    auto denied = [this](EdgeId edge) { return graph_.PolarityOf(edge) == Polarity::kDenied; };
    auto hedged = [this](EdgeId edge) { return graph_.CertaintyOf(edge) == Certainty::kHedged; };
    double confidence = 0;
    for (EdgeId edge : edges) confidence = std::max(confidence, graph_.Confidence(edge));
    fields.push_back({"weight", count});
    fields.push_back({"doc_count", count});
    fields.push_back({"evidence_count", static_cast<int64_t>(evidence_.size())});
    fields.push_back({"negated", std::ranges::all_of(edges, denied)});
    fields.push_back({"certainty", std::ranges::all_of(edges, hedged) ? "hedged" : "plain"});
    fields.push_back({"confidence", confidence});
  }

  Result<void> AddSentences(std::vector<ViewField>& fields) const {
    List places;
    List sentences;
    for (EvidenceId each : evidence_) {
      places.emplace_back(PlaceInWords(graph_, each));
      CW_ASSIGN(std::string sentence, Quote(graph_, view_.request_.texts, each));
      if (!sentence.empty()) sentences.emplace_back(std::move(sentence));
    }
    fields.push_back({"evidence", std::move(places)});
    if (sentences.empty()) return {};
    fields.push_back({"evidence_text", sentences.front()});
    fields.push_back({"sentences", std::move(sentences)});
    return {};
  }

  const View& view_;
  const Graph& graph_;
  const Visit& visit_;
  std::vector<EvidenceId> evidence_;
  uint64_t count_ = 0;
};

View::View(const ExportRequest& request)
    : request_(request), part_(request.answer.subgraph), ids_(request.graph, part_.nodes) {
  PlaceNodes();
}

void View::PlaceNodes() {
  auto place = [this](NodeId node) {
    return static_cast<size_t>(std::ranges::lower_bound(part_.nodes, node) - part_.nodes.begin());
  };
  degrees_.resize(part_.nodes.size());
  for (EdgeId edge : part_.edges) {
    if (!IsDrawn(request_, edge)) continue;
    ++degrees_[place(graph().Source(edge))];
    ++degrees_[place(graph().Target(edge))];
  }
  std::vector<uint32_t> order(degrees_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::greater(), [this](uint32_t at) { return degrees_[at]; });
  ranks_.resize(order.size());
  for (uint32_t rank = 0; rank < order.size(); ++rank) ranks_[order[rank]] = rank;
}

// Nodes lie on a sunflower's spiral (Vogel 1979), those with most edges in the middle: none covers
// another, and a viewer's own layout starts from there.
ViewNode View::Node(size_t at) const {
  constexpr double kGoldenAngle = 2.399963229728653;
  NodeId node = part_.nodes[at];
  double radius = 40 * std::sqrt(ranks_[at]);
  double angle = kGoldenAngle * ranks_[at];
  ViewNode view{.node = node,
                .id = ids_[node],
                .x = Rounded(radius * std::cos(angle)),
                .y = Rounded(radius * std::sin(angle)),
                .size = Rounded(std::min(60.0, 10 + 5 * std::log2(1 + degrees_[at]))),
                .color = ColorOf(DrawnKind(graph(), node))};
  std::string name = NodeInWords(graph(), node);
  view.fields.push_back({"label", name});
  view.fields.push_back({"name", std::move(name)});
  AddTypes(graph(), node, view.fields);
  AddProperties(graph(), graph().Properties(node), view.fields);
  return view;
}

Result<void> View::EachEdge(const Visit& visit) const { return Edges(*this, visit).Run(); }

std::span<const ViewKey> View::OwnNodeKeys() { return kNodeKeys; }
std::span<const ViewKey> View::OwnEdgeKeys() { return kEdgeKeys; }

std::vector<ViewKey> View::NodeKeys() const {
  KeyList keys(kNodeKeys);
  for (NodeId node : part_.nodes) keys.Add(graph().Properties(node));
  return keys.Finish();
}

std::vector<ViewKey> View::EdgeKeys() const {
  KeyList keys(kEdgeKeys);
  for (EdgeId edge : part_.edges) {
    if (IsDrawn(request_, edge)) keys.Add(graph().Properties(edge));
  }
  return keys.Finish();
}

std::string BarredText(const Value& value) {
  const auto* list = value.get_if<List>();
  if (list == nullptr) return ScalarText(value);
  std::string joined;
  for (const Value& element : *list) {
    if (!joined.empty()) joined += '|';
    for (char c : ScalarText(element))
      joined += c == '|' ? std::string("\u00A6") : std::string(1, c);
  }
  return joined;
}

std::string JoinedText(const Value& value) {
  const auto* list = value.get_if<List>();
  if (list == nullptr) return ScalarText(value);
  std::string joined;
  for (const Value& element : *list) {
    if (!joined.empty()) joined += " | ";
    joined += ScalarText(element);
  }
  return joined;
}

}  // namespace causeway
