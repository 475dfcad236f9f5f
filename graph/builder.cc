// Two halves: what is taken is kept as columns of numbers; Build sorts documents and mentions, asks
// Identify what the mentions mean, and makes the rows of nodes (graph/naming.h) and of edges.
#include "graph/builder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/fold.h"
#include "graph/freeze.h"
#include "graph/identity.h"
#include "graph/naming.h"
#include "graph/rows.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

using Slice = GraphRows::Slice;

// A statement as it was taken; strings, documents and mentions are numbers.
struct StatementRow {
  uint32_t relation = 0;  // 0: a declaration
  uint32_t subject = 0;
  uint32_t object = Id<void>::kNone;
  Polarity polarity = Polarity::kAffirmed;
  GraphRows::Evidence evidence;
};

// How far what was taken reaches; a document that is not ended is taken back to it.
struct Mark {
  size_t documents = 0;
  size_t mentions = 0;
  size_t statements = 0;
};

template <class Row, class Less>
std::vector<uint32_t> PlacesInOrder(const std::vector<Row>& rows, Less less) {
  std::vector<uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, [&](uint32_t a, uint32_t b) { return less(rows[a], rows[b]); });
  std::vector<uint32_t> place(rows.size());
  for (uint32_t at = 0; at < order.size(); ++at) place[order[at]] = at;
  return place;
}

template <class Row>
void Reorder(std::vector<Row>& rows, const std::vector<uint32_t>& place) {
  std::vector<Row> sorted(rows.size());
  for (size_t old = 0; old < rows.size(); ++old) sorted[place[old]] = std::move(rows[old]);
  rows = std::move(sorted);
}

}  // namespace

struct GraphBuilder::State {
  // Taking
  uint32_t Keep(const Mention& mention);
  Slice Keep(std::span<const Property> properties);
  void Keep(const Statement& statement);
  void TakeBack();

  // Building, in this order
  void SortDocuments();
  void SortMentions();
  [[nodiscard]] std::vector<Naming> Namings() const;
  [[nodiscard]] std::vector<Claim> Claims() const;
  void Resolve(const Identity& identity);
  void SortStatements();
  void AddDeclarationsAndEdges();
  void AddDeclarations(std::span<const StatementRow> of_one_node);
  void AddEdge(std::span<const StatementRow> alike);
  void AddLabels();

  [[nodiscard]] std::span<const GraphRows::Property> PropertiesOf(const StatementRow& row) const;
  // The properties of a node or an edge from those of its evidence: a value that all agree in, or
  // else the list of the values.
  Slice Summary(std::span<const StatementRow> evidence);

  GraphRows rows;
  std::vector<MentionRow> mentions;
  std::vector<StatementRow> statements;
  std::unordered_map<uint64_t, uint32_t> mention_of;  // in the open document, by name and id
  Mark ended;
  bool open = false;
  std::vector<uint32_t> node;  // of each mention, once resolved
};

uint32_t GraphBuilder::State::Keep(const Mention& mention) {
  uint32_t name = rows.strings.Add(mention.name);
  uint32_t id = rows.strings.Add(mention.id);
  auto next = static_cast<uint32_t>(mentions.size());
  auto [at, added] = mention_of.emplace(uint64_t{name} << 32 | id, next);
  if (added) {
    auto document = static_cast<uint32_t>(rows.documents.size() - 1);
    mentions.push_back({.document = document, .name = name, .id = id, .labels = {}});
  }
  std::vector<uint32_t>& labels = mentions[at->second].labels;
  for (std::string_view label : mention.labels) {
    uint32_t number = rows.strings.Add(label);
    if (std::ranges::find(labels, number) == labels.end()) labels.push_back(number);
  }
  return at->second;
}

Slice GraphBuilder::State::Keep(std::span<const Property> properties) {
  Slice slice{.begin = static_cast<uint32_t>(rows.properties.size())};
  for (const Property& property : properties) {
    rows.properties.push_back(
        {rows.strings.Add(property.key), rows.strings.Add(ToJson(property.value))});
  }
  slice.end = static_cast<uint32_t>(rows.properties.size());
  std::sort(rows.properties.begin() + slice.begin, rows.properties.end());
  return slice;
}

std::span<const GraphRows::Property> GraphBuilder::State::PropertiesOf(
    const StatementRow& row) const {
  Slice slice = row.evidence.properties;
  return std::span(rows.properties).subspan(slice.begin, slice.end - slice.begin);
}

void GraphBuilder::State::Keep(const Statement& statement) {
  const Evidence& evidence = statement.evidence;
  StatementRow row{.relation = rows.strings.Add(statement.relation),
                   .subject = Keep(statement.subject),
                   .polarity = statement.polarity,
                   .evidence = {.document = static_cast<uint32_t>(rows.documents.size() - 1),
                                .begin = evidence.begin,
                                .end = evidence.end,
                                .section = rows.strings.Add(evidence.section),
                                .properties = Keep(evidence.properties),
                                .confidence = Thousandths(evidence.confidence),
                                .certainty = evidence.certainty}};
  if (row.relation != 0) row.object = Keep(statement.object);
  statements.push_back(row);
}

void GraphBuilder::State::TakeBack() {
  rows.documents.resize(ended.documents);
  mentions.resize(ended.mentions);
  statements.resize(ended.statements);
  mention_of.clear();
  open = false;
}

void GraphBuilder::State::SortDocuments() {
  auto before = [this](const GraphRows::Document& a, const GraphRows::Document& b) {
    auto texts = [this](const GraphRows::Document& document) {
      return std::tuple(rows.strings[document.key], rows.strings[document.digest],
                        rows.strings[document.title], rows.strings[document.importer]);
    };
    return texts(a) < texts(b);
  };
  std::vector<uint32_t> place = PlacesInOrder(rows.documents, before);
  Reorder(rows.documents, place);
  for (MentionRow& mention : mentions) mention.document = place[mention.document];
  for (StatementRow& row : statements) row.evidence.document = place[row.evidence.document];
}

void GraphBuilder::State::SortMentions() {
  auto before = [this](const MentionRow& a, const MentionRow& b) {
    if (a.document != b.document) return a.document < b.document;
    if (a.name != b.name) return rows.strings[a.name] < rows.strings[b.name];
    return rows.strings[a.id] < rows.strings[b.id];
  };
  std::vector<uint32_t> place = PlacesInOrder(mentions, before);
  Reorder(mentions, place);
  for (StatementRow& row : statements) {
    row.subject = place[row.subject];
    if (row.relation != 0) row.object = place[row.object];
  }
}

std::vector<Claim> GraphBuilder::State::Claims() const {
  const std::array<std::string, 2> in_document = {ToJson(std::string(kAbbreviation)),
                                                  ToJson(std::string(kGloss))};
  std::vector<Claim> claims;
  for (const StatementRow& row : statements) {
    if (rows.strings[row.relation] != type::kSameAs || row.polarity == Polarity::kDenied ||
        row.evidence.certainty == Certainty::kHedged) {
      continue;
    }
    Claim claim{.name = row.subject, .alias = row.object};
    for (GraphRows::Property property : PropertiesOf(row)) {
      std::string_view scope = rows.strings[property.value];
      claim.in_document |= rows.strings[property.key] == kAliasScope &&
                           (scope == in_document[0] || scope == in_document[1]);
    }
    claims.push_back(claim);
  }
  std::ranges::sort(claims);
  claims.erase(std::ranges::unique(claims).begin(), claims.end());
  return claims;
}

// The node of each mention, and the mention that it stands for; evidence keeps what was read.
void GraphBuilder::State::Resolve(const Identity& identity) {
  node = identity.thing;
  for (StatementRow& row : statements) {
    row.evidence.subject = row.subject;
    if (row.relation != 0) row.evidence.object = row.object;
  }
  for (uint32_t at = 0; at < mentions.size(); ++at) {
    const MentionRow& mention = mentions[at];
    Slice labels{.begin = static_cast<uint32_t>(rows.lists.size())};
    rows.lists.insert(rows.lists.end(), mention.labels.begin(), mention.labels.end());
    labels.end = static_cast<uint32_t>(rows.lists.size());
    rows.mentions.push_back({.node = node[at],
                             .document = mention.document,
                             .name = mention.name,
                             .id = mention.id,
                             .resolved = identity.resolved[at],
                             .labels = labels});
  }
}

void GraphBuilder::State::SortStatements() {
  auto key = [this](const StatementRow& row) {
    uint32_t object = row.relation == 0 ? 0 : node[row.object];
    return std::tuple(node[row.subject], row.relation, object, row.polarity);
  };
  auto reading = [](const GraphRows::Evidence& row) {
    return std::tie(row.document, row.begin, row.end, row.section, row.subject, row.object,
                    row.certainty, row.confidence);
  };
  std::ranges::sort(statements, [&](const StatementRow& a, const StatementRow& b) {
    if (key(a) != key(b)) return key(a) < key(b);
    if (reading(a.evidence) != reading(b.evidence))
      return reading(a.evidence) < reading(b.evidence);
    return std::ranges::lexicographical_compare(PropertiesOf(a), PropertiesOf(b));
  });
  auto repeated = std::ranges::unique(statements, [&](const auto& a, const auto& b) {
    return key(a) == key(b) && reading(a.evidence) == reading(b.evidence) &&
           std::ranges::equal(PropertiesOf(a), PropertiesOf(b));
  });
  statements.erase(repeated.begin(), repeated.end());
}

void GraphBuilder::State::AddDeclarationsAndEdges() {
  auto key = [this](const StatementRow& row) {
    uint32_t object = row.relation == 0 ? 0 : node[row.object];
    return std::tuple(node[row.subject], row.relation, object,
                      row.relation == 0 ? Polarity::kAffirmed : row.polarity);
  };
  std::span<const StatementRow> rest = statements;
  while (!rest.empty()) {
    size_t end = 1;
    while (end < rest.size() && key(rest[end]) == key(rest[0])) ++end;
    if (rest[0].relation == 0) {
      AddDeclarations(rest.first(end));
    } else {
      AddEdge(rest.first(end));
    }
    rest = rest.subspan(end);
  }
}

void GraphBuilder::State::AddDeclarations(std::span<const StatementRow> of_one_node) {
  uint32_t declared = node[of_one_node[0].subject];
  rows.nodes[declared].properties = Summary(of_one_node);
  for (const StatementRow& row : of_one_node) rows.declarations.push_back({declared, row.evidence});
}

void GraphBuilder::State::AddEdge(std::span<const StatementRow> alike) {
  GraphRows::Edge edge{.source = node[alike[0].subject],
                       .target = node[alike[0].object],
                       .type = alike[0].relation,
                       .properties = Summary(alike),
                       .polarity = alike[0].polarity};
  edge.evidence.begin = static_cast<uint32_t>(rows.evidence.size());
  for (const StatementRow& row : alike) rows.evidence.push_back(row.evidence);
  edge.evidence.end = static_cast<uint32_t>(rows.evidence.size());
  rows.edges.push_back(edge);
}

Slice GraphBuilder::State::Summary(std::span<const StatementRow> evidence) {
  std::map<std::string_view, std::set<std::string_view>> values;  // JSON texts by key
  for (const StatementRow& row : evidence) {
    for (GraphRows::Property property : PropertiesOf(row)) {
      values[rows.strings[property.key]].insert(rows.strings[property.value]);
    }
  }
  Slice slice{.begin = static_cast<uint32_t>(rows.properties.size())};
  for (const auto& [key, distinct] : values) {
    std::string value(*distinct.begin());
    if (distinct.size() > 1) value = fmt::format("[{}]", fmt::join(distinct, ","));
    rows.properties.push_back({rows.strings.Add(key), rows.strings.Add(value)});
  }
  slice.end = static_cast<uint32_t>(rows.properties.size());
  return slice;
}

// Labels that documents give outright, the kinds of identifiers, and the kinds that follow from
// affirmed edges; an object of CAUSES is an effect only where it is not a condition.
void GraphBuilder::State::AddLabels() {
  std::vector<std::set<uint32_t>> labels(rows.nodes.size());
  auto number = [this](Kind kind) {
    return rows.strings.Add(kKindLabels[static_cast<size_t>(kind)]);
  };
  auto wear = [&](uint32_t wearer, std::optional<Kind> kind) {
    if (kind) labels[wearer].insert(number(*kind));
  };
  for (uint32_t at = 0; at < mentions.size(); ++at) {
    labels[node[at]].insert(mentions[at].labels.begin(), mentions[at].labels.end());
    wear(node[at], KindOfIdentifier(rows.strings[mentions[at].id]));
  }
  uint32_t condition = number(Kind::kCondition);
  for (const GraphRows::Edge& edge : rows.edges) {
    if (edge.polarity == Polarity::kDenied) continue;
    std::string_view type = rows.strings[edge.type];
    wear(edge.source, KindOfSubject(type));
    bool is_condition = type == type::kCauses && labels[edge.target].contains(condition);
    if (!is_condition) wear(edge.target, KindOfObject(type));
  }
  for (uint32_t at = 0; at < rows.nodes.size(); ++at) {
    rows.nodes[at].labels.begin = static_cast<uint32_t>(rows.lists.size());
    rows.lists.insert(rows.lists.end(), labels[at].begin(), labels[at].end());
    rows.nodes[at].labels.end = static_cast<uint32_t>(rows.lists.size());
  }
}

// Folded names and identifiers numbered in the order of their bytes, as Identify wants them.
std::vector<Naming> GraphBuilder::State::Namings() const {
  std::vector<std::string> folded(rows.strings.size());
  std::map<std::string_view, uint32_t> names;
  std::map<std::string_view, uint32_t> ids;
  for (const MentionRow& mention : mentions) {
    if (folded[mention.name].empty()) folded[mention.name] = FoldName(rows.strings[mention.name]);
    names.emplace(folded[mention.name], 0);
    if (mention.id != 0) ids.emplace(rows.strings[mention.id], 0);
  }
  uint32_t next = 1;
  for (auto& [text, number] : names) number = text.empty() ? 0 : next++;
  next = 1;
  for (auto& [text, number] : ids) number = next++;
  std::vector<Naming> namings;
  namings.reserve(mentions.size());
  for (const MentionRow& mention : mentions) {
    namings.push_back({.document = mention.document,
                       .name = names.at(folded[mention.name]),
                       .id = mention.id == 0 ? 0 : ids.at(rows.strings[mention.id])});
  }
  return namings;
}

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::~GraphBuilder() = default;

Result<void> GraphBuilder::Begin(const Document& document) {
  if (state_->open) state_->TakeBack();
  GraphRows& rows = state_->rows;
  rows.documents.push_back({.key = rows.strings.Add(document.key),
                            .title = rows.strings.Add(document.title),
                            .digest = rows.strings.Add(document.digest),
                            .importer = rows.strings.Add(document.importer),
                            .has_text = !document.text.empty()});
  state_->open = true;
  return {};
}

Result<void> GraphBuilder::Take(std::span<const Statement> batch) {
  for (const Statement& statement : batch) state_->Keep(statement);
  return {};
}

Result<void> GraphBuilder::End() {
  state_->ended = {.documents = state_->rows.documents.size(),
                   .mentions = state_->mentions.size(),
                   .statements = state_->statements.size()};
  state_->mention_of.clear();
  state_->open = false;
  return {};
}

Result<Graph> GraphBuilder::Build(const Digest& stamp) {
  std::unique_ptr<State> state = std::exchange(state_, std::make_unique<State>());
  if (state->open) state->TakeBack();
  state->SortDocuments();
  state->SortMentions();
  std::vector<Naming> namings = state->Namings();
  std::vector<Claim> claims = state->Claims();
  Identity identity = Identify(namings, claims);
  NameThings(state->mentions, namings, claims, identity, state->rows);
  state->Resolve(identity);
  state->SortStatements();
  state->AddDeclarationsAndEdges();
  state->AddLabels();
  return Freeze(std::move(state->rows), stamp);
}

}  // namespace causeway
