// From what was taken to the rows of a graph: Identify (graph/identity.h) says what the mentions
// mean, NameThings (graph/naming.h) makes the nodes, and statements that say the same become an
// edge.
#include "graph/builder.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/fold.h"
#include "graph/freeze.h"
#include "graph/identity.h"
#include "graph/naming.h"
#include "graph/rows.h"
#include "graph/taken.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"

namespace causeway {

struct GraphBuilder::State {
  Taken taken;
};

namespace {

using Slice = GraphRows::Slice;

class Assembly {
 public:
  explicit Assembly(Taken taken)
      : rows_(std::move(taken.rows)),
        mentions_(std::move(taken.mentions)),
        statements_(std::move(taken.statements)) {}

  GraphRows Run() {
    std::vector<Naming> namings = Namings();
    std::vector<Claim> claims = Claims();
    Identity identity = Identify(namings, claims);
    NameThings(mentions_, namings, claims, identity, rows_);
    Resolve(identity);
    SortStatements();
    AddDeclarationsAndEdges();
    AddLabels();
    return std::move(rows_);
  }

 private:
  [[nodiscard]] std::vector<Naming> Namings() const;
  [[nodiscard]] std::vector<Claim> Claims() const;
  void Resolve(const Identity& identity);
  void AddMentions(const Identity& identity);
  void SortStatements();
  void AddDeclarationsAndEdges();
  void AddDeclarations(std::span<const StatementRow> of_one_node);
  void AddEdge(std::span<const StatementRow> alike);
  void AddLabels();

  [[nodiscard]] std::span<const GraphRows::Property> PropertiesOf(const StatementRow& row) const;
  // What statements of one edge, or declarations of one node, agree in.
  [[nodiscard]] std::tuple<uint32_t, uint32_t, uint32_t, Polarity> Subject(
      const StatementRow& row) const {
    bool declares = row.relation == 0;
    return {node_[row.subject], row.relation, declares ? 0 : node_[row.object],
            declares ? Polarity::kAffirmed : row.polarity};
  }
  // The properties of a node or an edge from those of its evidence: a value that all agree in, or
  // else the list of the values.
  Slice Summary(std::span<const StatementRow> evidence);

  GraphRows rows_;
  std::vector<MentionRow> mentions_;
  std::vector<StatementRow> statements_;
  std::vector<uint32_t> node_;  // of each mention, once resolved
};

// Folded names and identifiers numbered in the order of their bytes, as Identify wants them. Each
// name is folded once, however many documents use it.
std::vector<Naming> Assembly::Namings() const {
  constexpr uint32_t kNotFolded = UINT32_MAX;
  StringPool folded;
  std::vector<uint32_t> folded_of(rows_.strings.size(), kNotFolded);
  for (const MentionRow& mention : mentions_) {
    uint32_t& name = folded_of[mention.name];
    if (name == kNotFolded) name = folded.Add(FoldName(rows_.strings[mention.name]));
  }
  std::vector<uint32_t> name_ranks = folded.Ranks();
  std::vector<uint32_t> id_ranks = rows_.strings.Ranks();
  std::vector<Naming> namings;
  namings.reserve(mentions_.size());
  for (const MentionRow& mention : mentions_) {
    namings.push_back({.document = mention.document,
                       .name = name_ranks[folded_of[mention.name]],
                       .id = id_ranks[mention.id]});
  }
  return namings;
}

std::span<const GraphRows::Property> Assembly::PropertiesOf(const StatementRow& row) const {
  Slice slice = row.evidence.properties;
  return std::span(rows_.properties).subspan(slice.begin, slice.end - slice.begin);
}

std::vector<Claim> Assembly::Claims() const {
  const std::array<std::string, 2> in_document = {ToJson(std::string(kAbbreviation)),
                                                  ToJson(std::string(kGloss))};
  std::vector<Claim> claims;
  for (const StatementRow& row : statements_) {
    if (rows_.strings[row.relation] != type::kSameAs || row.polarity == Polarity::kDenied ||
        row.evidence.certainty == Certainty::kHedged) {
      continue;
    }
    Claim claim{.name = row.subject, .alias = row.object};
    for (GraphRows::Property property : PropertiesOf(row)) {
      std::string_view scope = rows_.strings[property.value];
      claim.in_document |= rows_.strings[property.key] == kAliasScope &&
                           (scope == in_document[0] || scope == in_document[1]);
    }
    claims.push_back(claim);
  }
  std::ranges::sort(claims);
  claims.erase(std::ranges::unique(claims).begin(), claims.end());
  return claims;
}

// The node of each mention, and the mention that it stands for; evidence keeps what was read.
void Assembly::Resolve(const Identity& identity) {
  node_ = identity.thing;
  for (StatementRow& row : statements_) {
    row.evidence.subject = row.subject;
    if (row.relation != 0) row.evidence.object = row.object;
  }
  AddMentions(identity);
}

void Assembly::AddMentions(const Identity& identity) {
  for (uint32_t at = 0; at < mentions_.size(); ++at) {
    const MentionRow& mention = mentions_[at];
    Slice labels{.begin = static_cast<uint32_t>(rows_.lists.size())};
    rows_.lists.insert(rows_.lists.end(), mention.labels.begin(), mention.labels.end());
    labels.end = static_cast<uint32_t>(rows_.lists.size());
    rows_.mentions.push_back({.node = node_[at],
                              .document = mention.document,
                              .name = mention.name,
                              .id = mention.id,
                              .resolved = identity.resolved[at],
                              .labels = labels});
  }
}

void Assembly::SortStatements() {
  auto reading = [](const GraphRows::Evidence& row) {
    return std::tie(row.document, row.begin, row.end, row.section, row.subject, row.object,
                    row.certainty, row.confidence);
  };
  std::ranges::sort(statements_, [&](const StatementRow& a, const StatementRow& b) {
    if (Subject(a) != Subject(b)) return Subject(a) < Subject(b);
    auto of_a = reading(a.evidence);
    auto of_b = reading(b.evidence);
    if (of_a != of_b) return of_a < of_b;
    return std::ranges::lexicographical_compare(PropertiesOf(a), PropertiesOf(b));
  });
  auto repeated = std::ranges::unique(statements_, [&](const auto& a, const auto& b) {
    return Subject(a) == Subject(b) && reading(a.evidence) == reading(b.evidence) &&
           std::ranges::equal(PropertiesOf(a), PropertiesOf(b));
  });
  statements_.erase(repeated.begin(), repeated.end());
}

void Assembly::AddDeclarationsAndEdges() {
  std::span<const StatementRow> rest = statements_;
  while (!rest.empty()) {
    size_t end = 1;
    while (end < rest.size() && Subject(rest[end]) == Subject(rest[0])) ++end;
    if (rest[0].relation == 0) {
      AddDeclarations(rest.first(end));
    } else {
      AddEdge(rest.first(end));
    }
    rest = rest.subspan(end);
  }
}

void Assembly::AddDeclarations(std::span<const StatementRow> of_one_node) {
  uint32_t declared = node_[of_one_node[0].subject];
  rows_.nodes[declared].properties = Summary(of_one_node);
  for (const StatementRow& row : of_one_node) {
    rows_.declarations.push_back({declared, row.evidence});
  }
}

void Assembly::AddEdge(std::span<const StatementRow> alike) {
  GraphRows::Edge edge{.source = node_[alike[0].subject],
                       .target = node_[alike[0].object],
                       .type = alike[0].relation,
                       .properties = Summary(alike),
                       .polarity = alike[0].polarity};
  edge.evidence.begin = static_cast<uint32_t>(rows_.evidence.size());
  for (const StatementRow& row : alike) rows_.evidence.push_back(row.evidence);
  edge.evidence.end = static_cast<uint32_t>(rows_.evidence.size());
  rows_.edges.push_back(edge);
}

Slice Assembly::Summary(std::span<const StatementRow> evidence) {
  std::map<std::string_view, std::set<std::string_view>> values;  // JSON texts by key
  for (const StatementRow& row : evidence) {
    for (GraphRows::Property property : PropertiesOf(row)) {
      values[rows_.strings[property.key]].insert(rows_.strings[property.value]);
    }
  }
  Slice slice{.begin = static_cast<uint32_t>(rows_.properties.size())};
  for (const auto& [key, distinct] : values) {
    std::string value(*distinct.begin());
    if (distinct.size() > 1) value = fmt::format("[{}]", fmt::join(distinct, ","));
    rows_.properties.push_back({rows_.strings.Add(key), rows_.strings.Add(value)});
  }
  slice.end = static_cast<uint32_t>(rows_.properties.size());
  return slice;
}

// Labels that documents give outright, the kinds of identifiers, and the kinds that follow from
// affirmed edges; an object of CAUSES is an effect only where it is not a condition.
void Assembly::AddLabels() {
  std::vector<std::set<uint32_t>> labels(rows_.nodes.size());
  auto number = [this](Kind kind) {
    return rows_.strings.Add(kKindLabels[static_cast<size_t>(kind)]);
  };
  auto wear = [&](uint32_t wearer, std::optional<Kind> kind) {
    if (kind) labels[wearer].insert(number(*kind));
  };
  for (uint32_t at = 0; at < mentions_.size(); ++at) {
    labels[node_[at]].insert(mentions_[at].labels.begin(), mentions_[at].labels.end());
    wear(node_[at], KindOfIdentifier(rows_.strings[mentions_[at].id]));
  }
  uint32_t condition = number(Kind::kCondition);
  for (const GraphRows::Edge& edge : rows_.edges) {
    if (edge.polarity == Polarity::kDenied) continue;
    std::string_view type = rows_.strings[edge.type];
    wear(edge.source, KindOfSubject(type));
    bool is_condition = type == type::kCauses && labels[edge.target].contains(condition);
    if (!is_condition) wear(edge.target, KindOfObject(type));
  }
  for (uint32_t at = 0; at < rows_.nodes.size(); ++at) {
    rows_.nodes[at].labels.begin = static_cast<uint32_t>(rows_.lists.size());
    rows_.lists.insert(rows_.lists.end(), labels[at].begin(), labels[at].end());
    rows_.nodes[at].labels.end = static_cast<uint32_t>(rows_.lists.size());
  }
}

}  // namespace

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::~GraphBuilder() = default;

Result<void> GraphBuilder::Begin(const Document& document) {
  state_->taken.Begin(document);
  return {};
}

Result<void> GraphBuilder::Take(std::span<const Statement> batch) {
  for (const Statement& statement : batch) state_->taken.Take(statement);
  return {};
}

Result<void> GraphBuilder::End() {
  state_->taken.End();
  return {};
}

Result<Graph> GraphBuilder::Build(const Digest& stamp) {
  std::unique_ptr<State> state = std::exchange(state_, std::make_unique<State>());
  state->taken.Sort();
  return Freeze(Assembly(std::move(state->taken)).Run(), stamp);
}

}  // namespace causeway
