// One overload for each alternative of Value::Variant.
#include "export/json_value.h"

#include <fmt/format.h>

#include <string_view>
#include <variant>

namespace causeway {
namespace {

std::string_view Word(const Standing& standing) {
  if (standing.affirmed > 0) return standing.denied > 0 ? "disputed" : "affirmed";
  return standing.denied > 0 ? "denied" : "not mentioned";
}

class ValueWriter {
 public:
  ValueWriter(JsonWriter& json, const Graph& graph, const SafeIds& ids)
      : json_(json), graph_(graph), ids_(ids) {}

  void operator()(std::monostate /*null*/) const { json_.Null(); }
  void operator()(bool value) const { json_.Bool(value); }
  void operator()(int64_t value) const { json_.Integer(value); }
  void operator()(double value) const { json_.Double(value); }
  void operator()(const std::string& value) const { json_.String(value); }

  void operator()(NodeId node) const {
    json_.StartObject();
    json_.MemberUnlessEmpty("node", ids_[node]);
    json_.Member("name", graph_.Name(node));
    json_.EndObject();
  }

  void operator()(EdgeId edge) const {
    json_.StartObject();
    json_.Member("edge", JsonId(edge));
    json_.Member("type", graph_.Type(edge));
    json_.EndObject();
  }

  void operator()(const Standing& standing) const {
    json_.StartObject();
    json_.Member("standing", Word(standing));
    json_.Member("affirmed", standing.affirmed);
    json_.Member("denied", standing.denied);
    json_.Key("hedged");
    json_.Bool(standing.hedged);
    if (!standing.via.empty()) {
      json_.Key("via");
      (*this)(List(standing.via.begin(), standing.via.end()));
    }
    json_.EndObject();
  }

  // Node, edge, node and so on.
  void operator()(const Path& path) const {
    json_.StartObject();
    json_.Key("path");
    json_.StartArray();
    for (size_t i = 0; i < path.nodes.size(); ++i) {
      if (i > 0) (*this)(path.edges[i - 1]);
      (*this)(path.nodes[i]);
    }
    json_.EndArray();
    json_.EndObject();
  }

  void operator()(const List& list) const {
    json_.StartArray();
    for (const Value& value : list) std::visit(*this, value.variant());
    json_.EndArray();
  }

  void operator()(const Map& map) const {
    json_.StartObject();
    for (const auto& [key, value] : map) {
      json_.Key(key);
      std::visit(*this, value.variant());
    }
    json_.EndObject();
  }

 private:
  JsonWriter& json_;
  const Graph& graph_;
  const SafeIds& ids_;
};

}  // namespace

std::string JsonId(EdgeId edge) { return fmt::format("e{}", edge.value); }

void WriteJsonValue(JsonWriter& json, const Graph& graph, const SafeIds& ids, const Value& value) {
  std::visit(ValueWriter(json, graph, ids), value.variant());
}

}  // namespace causeway
