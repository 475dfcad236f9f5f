// Both sides come to the same writing of values.
#include "tests/query/tck/cell.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "base/overloaded.h"
#include "tests/query/tck/literal_scanner.h"

namespace causeway {
namespace {

using Entries = std::map<std::string, std::string>;  // of a map: keys and the texts of values

std::string StringText(std::string_view text) { return fmt::format("'{}'", text); }

std::string NumberText(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Inf" : "Inf";
  std::string text = fmt::format("{}", number == 0 ? 0.0 : number);  // -0.0 equals 0.0
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string ListText(std::vector<std::string> elements, ListOrder order) {
  if (order == ListOrder::kIgnored) std::ranges::sort(elements);
  return fmt::format("[{}]", fmt::join(elements, ", "));
}

std::string MapText(const Entries& entries) {
  std::vector<std::string> texts;
  for (const auto& [key, value] : entries) texts.push_back(fmt::format("{}: {}", key, value));
  return fmt::format("{{{}}}", fmt::join(texts, ", "));
}

// ":A:B {x: 1}", each part only where there is something to say.
std::string MarksText(const std::set<std::string>& labels, const Entries& properties) {
  std::string text;
  for (const std::string& label : labels) text += ':' + label;
  if (properties.empty()) return text;
  return text + (text.empty() ? "" : " ") + MapText(properties);
}

std::string HopText(std::string_view edge, bool forward) {
  return forward ? fmt::format("-{}->", edge) : fmt::format("<-{}-", edge);
}

class CellReader {
 public:
  CellReader(std::string_view written, ListOrder order) : in_(written), order_(order) {}

  Result<std::string> Read() {
    std::string text = ReadValue();
    if (!in_.done()) in_.Fail("the end of the cell");
    CW_TRY(in_.result());
    return text;
  }

 private:
  std::string ReadValue() {
    if (in_.Accept("<")) return ReadPath();
    if (in_.Accept("(")) return '(' + ReadMarks(")") + ')';
    if (in_.Accept("[:")) return "[:" + ReadEdgeRest();
    if (in_.Accept("[")) return ReadList();
    if (in_.Accept("{")) return MapText(ReadEntries());
    if (in_.at_string()) return StringText(in_.String());
    return ReadScalar();
  }

  std::string ReadScalar() {
    for (std::string_view word : {"null", "true", "false", "NaN", "Inf", "-Inf"}) {
      if (in_.AcceptWord(word)) return std::string(word);
    }
    Value number = in_.Number();
    const auto* integer = number.get_if<int64_t>();
    if (integer != nullptr) return std::to_string(*integer);
    return number.is_null() ? "" : NumberText(*number.get_if<double>());
  }

  std::string ReadList() {
    std::vector<std::string> elements;
    in_.Separated("]", [&] { elements.push_back(ReadValue()); });
    return ListText(std::move(elements), order_);
  }

  Entries ReadEntries() {
    Entries entries;
    in_.Separated("}", [&] {
      std::string key = in_.Name();
      in_.Expect(":");
      entries[key] = ReadValue();
    });
    return entries;
  }

  std::string ReadMarks(std::string_view close) {
    std::set<std::string> labels;
    while (in_.Accept(":")) labels.insert(in_.Name());
    Entries properties = in_.Accept("{") ? ReadEntries() : Entries();
    in_.Expect(close);
    return MarksText(labels, properties);
  }

  // After "[:".
  std::string ReadEdgeRest() {
    std::string type = in_.Name();
    std::string properties = ReadMarks("]");
    return type + (properties.empty() ? "" : " ") + properties + ']';
  }

  std::string ReadNode() {
    in_.Expect("(");
    return '(' + ReadMarks(")") + ')';
  }

  // After "<".
  std::string ReadPath() {
    std::string text = '<' + ReadNode();
    while (!in_.Accept(">") && !in_.done()) {
      bool forward = !in_.Accept("<");
      in_.Expect("-");
      in_.Expect("[:");
      std::string edge = "[:" + ReadEdgeRest();
      in_.Expect(forward ? "->" : "-");
      text += HopText(edge, forward) + ReadNode();
    }
    return text + '>';
  }

  LiteralScanner in_;
  ListOrder order_;
};

class CellWriter {
 public:
  CellWriter(const Graph& graph, ListOrder order) : graph_(graph), order_(order) {}

  [[nodiscard]] std::string Text(const Value& value) const {
    return std::visit(Overloaded{
                          [](std::monostate) { return std::string("null"); },
                          [](bool flag) { return std::string(flag ? "true" : "false"); },
                          [](int64_t integer) { return std::to_string(integer); },
                          [](double number) { return NumberText(number); },
                          [](const std::string& text) { return StringText(text); },
                          [&](NodeId node) { return Text(node); },
                          [&](EdgeId edge) { return Text(edge); },
                          [&](const List& list) { return Text(list); },
                          [&](const Map& map) { return MapText(EntriesOf(map)); },
                          [&](const auto& other) { return Text(other); },
                      },
                      value.variant());
  }

 private:
  [[nodiscard]] static std::string Text(const Standing&) { return "(a standing)"; }

  [[nodiscard]] std::string Text(const List& list) const {
    std::vector<std::string> elements;
    for (const Value& element : list) elements.push_back(Text(element));
    return ListText(std::move(elements), order_);
  }

  [[nodiscard]] Entries EntriesOf(const Map& map) const {
    Entries entries;
    for (const auto& [key, value] : map) entries[key] = Text(value);
    return entries;
  }

  [[nodiscard]] std::string Text(NodeId node) const {
    std::set<std::string> labels;
    for (StringId label : graph_.Labels(node)) labels.emplace(graph_.Text(label));
    return fmt::format("({})", MarksText(labels, EntriesOf(GivenProperties(graph_, node))));
  }

  [[nodiscard]] std::string Text(EdgeId edge) const {
    Map properties;
    for (const PropertyView& property : graph_.Properties(edge)) {
      properties[std::string(property.key)] = property.value;
    }
    return fmt::format("[{}]", MarksText({std::string(graph_.Type(edge))}, EntriesOf(properties)));
  }

  [[nodiscard]] std::string Text(const Path& path) const {
    std::string text = '<' + Text(path.nodes.front());
    for (size_t i = 0; i < path.edges.size(); ++i) {
      bool forward = graph_.Source(path.edges[i]) == path.nodes[i];
      text += HopText(Text(path.edges[i]), forward) + Text(path.nodes[i + 1]);
    }
    return text + '>';
  }

  const Graph& graph_;
  ListOrder order_;
};

}  // namespace

Map GivenProperties(const Graph& graph, NodeId node) {
  Map properties;
  std::span<const StringId> identifiers = graph.Identifiers(node);
  bool named = identifiers.empty() || graph.Text(identifiers.front()) != graph.Name(node);
  if (named) properties["name"] = std::string(graph.Name(node));
  for (const PropertyView& property : graph.Properties(node)) {
    properties[std::string(property.key)] = property.value;
  }
  return properties;
}

Result<std::string> CellText(std::string_view written, ListOrder order) {
  return CellReader(written, order).Read();
}

std::string CellText(const Graph& graph, const Value& value, ListOrder order) {
  return CellWriter(graph, order).Text(value);
}

}  // namespace causeway
