// One function for each kind of cell; the words of types are those of graph/vocabulary.h.
#include "export/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <variant>

#include "graph/vocabulary.h"

namespace causeway {
namespace {

std::string LowerWithSpaces(std::string_view type) {
  std::string words(type);
  std::ranges::transform(words, words.begin(), [](unsigned char c) {
    return c == '_' ? ' ' : static_cast<char>(std::tolower(c));
  });
  return words;
}

std::string Documents(uint32_t count) {
  return count == 1 ? "" : fmt::format(" ({} documents)", count);
}

// Without what it holds through.
std::string Verdict(const Standing& standing) {
  const char* yes = standing.hedged ? "possibly" : "yes";
  if (standing.affirmed > 0 && standing.denied > 0) {
    return fmt::format("{} ({}), denied ({})", yes, standing.affirmed, standing.denied);
  }
  if (standing.affirmed > 0) return yes + Documents(standing.affirmed);
  if (standing.denied > 0) return "denied" + Documents(standing.denied);
  return "not mentioned";
}

// Writes a value by its type.
struct Words {
  const Graph& graph;

  std::string operator()(std::monostate) const { return ""; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(double value) const { return fmt::format("{}", value); }
  std::string operator()(const std::string& value) const { return value; }
  std::string operator()(NodeId node) const { return NodeInWords(graph, node); }
  std::string operator()(EdgeId edge) const { return EdgeInWords(graph, edge); }
  std::string operator()(const Standing& standing) const {
    return StandingInWords(graph, standing);
  }
  std::string operator()(const Path& path) const {
    if (path.edges.empty()) return NodeInWords(graph, path.nodes.front());
    std::string words;
    for (EdgeId edge : path.edges) words += (words.empty() ? "" : "; ") + EdgeInWords(graph, edge);
    return words;
  }
  std::string operator()(const List& list) const {
    std::string words;
    for (const Value& value : list) {
      if (!words.empty()) words += ", ";
      words += ValueInWords(graph, value);
    }
    return words;
  }
  std::string operator()(const Map& map) const {
    std::string words;
    for (const auto& [key, value] : map) {
      if (!words.empty()) words += ", ";
      words += key + ": " + ValueInWords(graph, value);
    }
    return words;
  }
};

}  // namespace

std::string NodeInWords(const Graph& graph, NodeId node) {
  std::string_view name = graph.Name(node);
  if (!name.empty()) return std::string(name);
  auto identifiers = graph.Identifiers(node);
  return identifiers.empty() ? "(unnamed)" : std::string(graph.Text(identifiers.front()));
}

std::string RelationInWords(const Graph& graph, EdgeId edge) {
  std::string_view type = graph.Type(edge);
  bool denied = graph.PolarityOf(edge) == Polarity::kDenied;
  bool hedged = graph.CertaintyOf(edge) == Certainty::kHedged;
  const auto* wording = std::ranges::find(kTypeWordings, type, &TypeWording::type);
  if (wording != kTypeWordings.end()) {
    return std::string(denied ? wording->denied : hedged ? wording->hedged : wording->forward);
  }
  return (denied ? "not: " : hedged ? "possibly: " : "") + LowerWithSpaces(type);
}

std::string EdgeInWords(const Graph& graph, EdgeId edge) {
  return fmt::format("{} {} {}", NodeInWords(graph, graph.Source(edge)),
                     RelationInWords(graph, edge), NodeInWords(graph, graph.Target(edge)));
}

std::string StandingInWords(const Graph& graph, const Standing& standing) {
  std::string words = Verdict(standing);
  for (size_t i = 0; i < standing.via.size(); ++i) {
    words += (i == 0 ? ", via " : ", ") + NodeInWords(graph, standing.via[i]);
  }
  return words;
}

std::string PlaceInWords(const Graph& graph, EvidenceId evidence) {
  EvidenceView view = graph.Evidence(evidence);
  std::string_view key = graph.Document(view.document).key;
  if (view.begin < view.end) return fmt::format("{}:{}-{}", key, view.begin, view.end);
  return view.begin == 0 ? std::string(key) : fmt::format("{}:{}", key, view.begin);
}

std::string RemarksInWords(const Graph& graph, EvidenceId evidence) {
  std::string words;
  if (!graph.EdgeOf(evidence).valid()) return words;
  for (const PropertyView& property : graph.Properties(evidence)) {
    words += fmt::format("; {} {}", property.key, ValueInWords(graph, property.value));
  }
  return words;
}

std::string ValueInWords(const Graph& graph, const Value& value) {
  return std::visit(Words{graph}, value.variant());
}

}  // namespace causeway
