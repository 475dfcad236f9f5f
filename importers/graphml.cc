// A stack of the elements that are nodes or edges: each is added where it ends.
#include "importers/graphml.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "importers/attributed_graph.h"
#include "importers/rejected.h"
#include "importers/xml.h"

namespace causeway {
namespace {

constexpr std::string_view kLabelKey = "label";

// A declared attribute: of nodes, of edges, or of all.
struct Key {
  std::string domain;
  std::string name;
  std::string type;
  std::optional<std::string> fallback;  // <default>
};

template <class Number>
Value NumberOr(const std::string& text) {
  Number number{};
  const char* end = text.data() + text.size();
  auto [parsed, error] = std::from_chars(text.data(), end, number);
  bool is_number = error == std::errc() && parsed == end;
  if constexpr (std::is_floating_point_v<Number>) is_number = is_number && std::isfinite(number);
  return is_number ? Value(number) : Value(text);
}

Value ValueOf(const Key& key, const std::string& text) {
  if (key.type == "int" || key.type == "long") return NumberOr<int64_t>(text);
  if (key.type == "float" || key.type == "double") return NumberOr<double>(text);
  if (key.type == "boolean" && (text == "true" || text == "1")) return true;
  if (key.type == "boolean" && (text == "false" || text == "0")) return false;
  return text;
}

class GraphmlReader final : public XmlSink {
 public:
  GraphmlReader(const Limits& limits, StatementSink& sink) : graph_(limits, sink) {}

  Result<void> Start(const XmlElement& element) override;
  Result<void> Text(std::string_view text) override {
    if (gathers_text_) text_ += text;
    return {};
  }
  Result<void> End(std::string_view name) override;
  Result<std::string> Finish();

 private:
  // A node or an edge whose element is open.
  struct Part {
    bool is_edge = false;
    std::string id;  // of a node
    std::string source;
    std::string target;
    bool is_directed = true;
    uint32_t line = 0;
    std::map<std::string, Value> attributes;
  };

  Result<void> StartRoot(const XmlElement& element);
  void StartKey(const XmlElement& element);
  void StartGraph(const XmlElement& element);
  Result<void> StartNode(const XmlElement& element);
  Result<void> StartEdge(const XmlElement& element);
  void EndData();
  void EndLabel();
  Result<void> EndPart();
  void AddDefaults(Part& part) const;
  Result<std::string> NeededAttribute(const XmlElement& element, std::string_view name) const;

  AttributedGraph graph_;
  std::map<std::string, Key, std::less<>> keys_;
  std::string key_;  // of the <key> or <data> that is open
  bool in_hyperedge_ = false;
  bool gathers_text_ = false;
  std::string text_;
  std::vector<Part> open_;
  bool is_directed_ = true;  // where an edge does not say it
  bool has_root_ = false;
  uint64_t nested_graphs_ = 0;
  uint64_t hyperedges_ = 0;
};

Result<void> GraphmlReader::Start(const XmlElement& element) {
  if (!has_root_) return StartRoot(element);
  if (element.name == "node") return StartNode(element);
  if (element.name == "edge") return StartEdge(element);
  if (element.name == "graph") {
    StartGraph(element);
  } else if (element.name == "key") {
    StartKey(element);
  } else if (element.name == "hyperedge") {
    ++hyperedges_;
    in_hyperedge_ = true;
  } else if (element.name == "data") {
    key_ = element.Attribute("key");
  }
  gathers_text_ = element.name == "data" || element.name == "default" ||
                  element.name == "NodeLabel" || element.name == "EdgeLabel";
  text_.clear();
  return {};
}

Result<void> GraphmlReader::StartRoot(const XmlElement& element) {
  has_root_ = true;
  if (element.name == "graphml") return {};
  return Rejected(fmt::format("not GraphML: its outermost element is <{}>", element.name));
}

void GraphmlReader::StartKey(const XmlElement& element) {
  key_ = element.Attribute("id");
  std::string_view name = element.Attribute("attr.name");
  keys_.insert_or_assign(key_, Key{.domain = std::string(element.Attribute("for")),
                                   .name = name.empty() ? key_ : std::string(name),
                                   .type = std::string(element.Attribute("attr.type"))});
}

void GraphmlReader::StartGraph(const XmlElement& element) {
  if (!open_.empty()) ++nested_graphs_;
  std::string_view direction = element.Attribute("edgedefault");
  if (!direction.empty()) is_directed_ = direction == "directed";
}

Result<void> GraphmlReader::StartNode(const XmlElement& element) {
  Part part{.line = static_cast<uint32_t>(element.line)};
  CW_ASSIGN(part.id, NeededAttribute(element, "id"));
  open_.push_back(std::move(part));
  return {};
}

Result<void> GraphmlReader::StartEdge(const XmlElement& element) {
  Part part{.is_edge = true, .line = static_cast<uint32_t>(element.line)};
  CW_ASSIGN(part.source, NeededAttribute(element, "source"));
  CW_ASSIGN(part.target, NeededAttribute(element, "target"));
  std::string_view directed = element.Attribute("directed");
  part.is_directed = directed.empty() ? is_directed_ : directed == "true";
  open_.push_back(std::move(part));
  return {};
}

Result<std::string> GraphmlReader::NeededAttribute(const XmlElement& element,
                                                   std::string_view name) const {
  std::string_view value = element.Attribute(name);
  if (!value.empty()) return std::string(value);
  return Rejected(fmt::format("a <{}> has no {}", element.name, name));
}

Result<void> GraphmlReader::End(std::string_view name) {
  if (name == "node" || name == "edge") return EndPart();
  if (name == "data") EndData();
  if (name == "NodeLabel" || name == "EdgeLabel") EndLabel();
  if (name == "default" && keys_.contains(key_)) keys_[key_].fallback = text_;
  if (name == "hyperedge") in_hyperedge_ = false;
  gathers_text_ = false;
  return {};
}

void GraphmlReader::EndData() {
  auto key = keys_.find(key_);
  if (open_.empty() || in_hyperedge_ || !gathers_text_) return;
  std::string name = key == keys_.end() ? key_ : key->second.name;
  Value value = key == keys_.end() ? Value(text_) : ValueOf(key->second, text_);
  open_.back().attributes.insert_or_assign(std::move(name), std::move(value));
}

// yEd draws what it names: the first label of a shape.
void GraphmlReader::EndLabel() {
  size_t begin = text_.find_first_not_of(" \t\r\n");
  if (open_.empty() || begin == std::string::npos) return;
  size_t end = text_.find_last_not_of(" \t\r\n") + 1;
  open_.back().attributes.try_emplace(std::string(kLabelKey), text_.substr(begin, end - begin));
}

void GraphmlReader::AddDefaults(Part& part) const {
  for (const auto& [id, key] : keys_) {
    bool applies =
        key.domain == (part.is_edge ? "edge" : "node") || key.domain == "all" || key.domain.empty();
    if (applies && key.fallback) {
      part.attributes.try_emplace(key.name, ValueOf(key, *key.fallback));
    }
  }
}

Result<void> GraphmlReader::EndPart() {
  Part part = std::move(open_.back());
  open_.pop_back();
  AddDefaults(part);
  std::vector<GraphAttribute> attributes;
  for (auto& [name, value] : part.attributes) attributes.push_back({name, std::move(value)});
  if (!part.is_edge) {
    return graph_.Add(GraphNode{.id = part.id, .attributes = attributes, .record = part.line});
  }
  return graph_.Add(GraphEdge{.source = part.source,
                              .target = part.target,
                              .is_directed = part.is_directed,
                              .attributes = attributes,
                              .record = part.line});
}

Result<std::string> GraphmlReader::Finish() {
  CW_ASSIGN(std::string note, graph_.Finish());
  auto add = [&note](uint64_t count, std::string_view what) {
    if (count == 0) return;
    note += fmt::format("{}{} {}", note.empty() ? "" : "; ", count, what);
  };
  add(nested_graphs_, "nested graphs were flattened");
  add(hyperedges_, "hyperedges were left out");
  return note;
}

}  // namespace

bool LooksLikeGraphml(std::string_view head) { return XmlRootOf(head) == "graphml"; }

Result<std::string> LoadGraphml(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  GraphmlReader reader(input.options.limits, sink);
  CW_TRY(ReadXml(input.bytes, input.options.limits, reader));
  CW_ASSIGN(std::string note, reader.Finish());
  CW_TRY(sink.End());
  return note;
}

}  // namespace causeway
