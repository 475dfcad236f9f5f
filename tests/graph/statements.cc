// Reads the notation of statements.h.
#include "tests/graph/statements.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <vector>

#include "base/hash.h"
#include "graph/builder.h"
#include "graph/check.h"
#include "graph/value_json.h"

namespace causeway {
namespace {

std::vector<std::string_view> Split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

struct OwnedMention {
  std::string_view name;
  std::string_view id;
  std::vector<std::string_view> labels;

  [[nodiscard]] Mention view() const { return {name, id, labels}; }
};

OwnedMention MentionOf(std::string_view text) {
  OwnedMention mention;
  size_t marks = std::min(text.find(" :"), text.find(" #"));
  mention.name = text.substr(0, marks);
  if (text.starts_with('#')) marks = 0, mention.name = {};
  if (marks == std::string_view::npos) return mention;
  for (std::string_view mark : Split(text.substr(marks), " ")) {
    if (mark.starts_with(':')) mention.labels.push_back(mark.substr(1));
    if (mark.starts_with('#')) mention.id = mark.substr(1);
  }
  return mention;
}

// A line, with what its statement borrows.
struct Line {
  OwnedMention subject;
  OwnedMention object;
  std::string_view relation;
  std::string sentence;
  std::vector<Property> properties;
  Polarity polarity = Polarity::kAffirmed;
  Evidence evidence;
};

struct Pages {
  std::string key;
  std::string text;
  std::string digest;
  std::deque<Line> lines;
};

Value ValueOf(std::string_view text) {
  Result<Value> value = FromJson(text);
  return value ? *value : Value(std::string(text));
}

void AddRemark(std::string_view remark, Line& line) {
  size_t equals = remark.find('=');
  std::string_view key = remark.substr(0, equals);
  std::string_view value = equals == std::string_view::npos ? "" : remark.substr(equals + 1);
  if (remark.starts_with('"')) {
    line.sentence = remark.substr(1, remark.size() - 2);
  } else if (remark == "denied") {
    line.polarity = Polarity::kDenied;
  } else if (remark == "hedged") {
    line.evidence.certainty = Certainty::kHedged;
  } else if (key == "section") {
    line.evidence.section = value;
  } else if (key == "confidence") {
    line.evidence.confidence = std::stod(std::string(value));
  } else if (equals == std::string_view::npos) {
    line.properties.push_back({kAliasScope, std::string(remark)});
  } else {
    line.properties.push_back({key, ValueOf(value)});
  }
}

bool IsRemark(std::string_view column) {
  return column == "denied" || column == "hedged" || column.find('=') != std::string_view::npos ||
         column.starts_with('"');
}

Line LineOf(const std::vector<std::string_view>& columns) {
  Line line{.subject = MentionOf(columns[1])};
  size_t at = 2;
  if (columns.size() > 3 && !IsRemark(columns[2])) {
    line.relation = columns[2];
    line.object = MentionOf(columns[3]);
    at = 4;
    line.sentence = fmt::format("{} {} {}.", line.subject.name, line.relation, line.object.name);
  } else {
    line.sentence = fmt::format("{}.", line.subject.name);
  }
  for (; at < columns.size(); ++at) AddRemark(columns[at], line);
  return line;
}

Result<std::vector<Pages>> Read(std::string_view lines) {
  std::vector<Pages> documents;
  auto find = [&](std::string_view key) {
    auto found = std::ranges::find(documents, key, &Pages::key);
    if (found != documents.end()) return found;
    documents.push_back({.key = std::string(key)});
    return documents.end() - 1;
  };
  for (std::string_view text : Split(lines, "\n")) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (text.empty() || text.starts_with("# ")) continue;
    std::vector<std::string_view> columns = Split(text, " | ");
    if (std::vector<std::string_view> copy = Split(text, " = "); copy.size() == 2) {
      Pages original = *find(copy[1]);
      *find(copy[0]) = {std::string(copy[0]), original.text, original.digest, original.lines};
      continue;
    }
    if (columns.size() < 2) return Error{.message = fmt::format("not a statement: {}", text)};
    Pages& document = *find(columns[0]);
    Line line = LineOf(columns);
    line.evidence.begin = static_cast<uint32_t>(document.text.size());
    document.text += line.sentence;
    line.evidence.end = static_cast<uint32_t>(document.text.size());
    document.text += '\n';
    document.lines.push_back(std::move(line));
    document.digest = DigestOf(document.key + '\n' + document.text).text();
  }
  return documents;
}

}  // namespace

Result<void> TakeStatements(std::string_view lines, StatementSink& sink) {
  CW_ASSIGN(std::vector<Pages> documents, Read(lines));
  for (const Pages& document : documents) {
    CW_TRY(sink.Begin({.key = document.key,
                       .title = document.key,
                       .text = document.text,
                       .digest = document.digest,
                       .importer = "test 1"}));
    for (const Line& line : document.lines) {
      Statement statement{.subject = line.subject.view(),
                          .relation = line.relation,
                          .object = line.object.view(),
                          .polarity = line.polarity,
                          .evidence = line.evidence};
      statement.evidence.properties = line.properties;
      CW_TRY(sink.Take({&statement, 1}));
    }
    CW_TRY(sink.End());
  }
  return {};
}

Graph BuildGraph(std::string_view lines) {
  GraphBuilder builder;
  Result<void> taken = TakeStatements(lines, builder);
  EXPECT_TRUE(taken) << ToText(taken.error());
  Result<Graph> graph = builder.Build();
  EXPECT_TRUE(graph) << ToText(graph.error());
  if (!graph) return {};
  Result<void> checked = CheckGraph(*graph);
  EXPECT_TRUE(checked) << ToText(checked.error());
  return *graph;
}

StatementTexts::StatementTexts(std::string_view lines) {
  Result<std::vector<Pages>> documents = Read(lines);
  EXPECT_TRUE(documents) << ToText(documents.error());
  if (!documents) return;
  for (const Pages& document : *documents) {
    texts_[document.key] = std::make_shared<const std::string>(document.text);
  }
}

Result<std::shared_ptr<const std::string>> StatementTexts::Text(
    const DocumentView& document) const {
  auto found = texts_.find(document.key);
  if (found != texts_.end()) return found->second;
  return Error{.message = fmt::format("no document {}", document.key)};
}

namespace {

std::string Joined(const Graph& graph, std::span<const StringId> strings, std::string_view before) {
  std::string text;
  for (StringId string : strings) text += fmt::format("{}{}", before, graph.Text(string));
  return text;
}

std::string PropertiesText(const std::vector<PropertyView>& properties) {
  std::string text;
  for (const PropertyView& property : properties) {
    text += fmt::format(" {}={}", property.key, ToJson(property.value));
  }
  return text;
}

std::string NodeText(const Graph& graph, NodeId node) {
  std::string text(graph.Name(node));
  std::string aliases = Joined(graph, graph.Aliases(node), ", ");
  if (!aliases.empty()) text += fmt::format(" ({})", aliases.substr(2));
  text += Joined(graph, graph.Identifiers(node), " #");
  text += Joined(graph, graph.Labels(node), " :");
  return text + PropertiesText(graph.Properties(node));
}

std::string EdgeText(const Graph& graph, EdgeId edge) {
  std::string text = fmt::format("{} {} {}", graph.Name(graph.Source(edge)), graph.Type(edge),
                                 graph.Name(graph.Target(edge)));
  if (graph.PolarityOf(edge) == Polarity::kDenied) text += ", denied";
  if (graph.CertaintyOf(edge) == Certainty::kHedged) text += ", hedged";
  text += PropertiesText(graph.Properties(edge));
  if (graph.Confidence(edge) != 1) text += fmt::format(" {}", graph.Confidence(edge));
  return text + fmt::format(" [{}]", graph.DocumentCount(edge));
}

}  // namespace

std::string ToText(const Graph& graph) {
  std::string text;
  for (NodeId node : graph.nodes()) text += NodeText(graph, node) + '\n';
  for (EdgeId edge : graph.edges()) text += EdgeText(graph, edge) + '\n';
  return text;
}

NodeId NodeNamed(const Graph& graph, std::string_view name) {
  std::vector<NameMatch> matches = graph.FindByName(name);
  EXPECT_EQ(matches.size(), 1U) << name;
  return matches.size() == 1 ? matches[0].node : NodeId{};
}

}  // namespace causeway
