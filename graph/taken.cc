// Interns what statements borrow, and sorts documents and mentions.
#include "graph/taken.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "graph/value_json.h"

namespace causeway {
namespace {

using Slice = GraphRows::Slice;

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

void Taken::Begin(const Document& document) {
  TakeBack();
  rows.documents.push_back({.key = rows.strings.Add(document.key),
                            .title = rows.strings.Add(document.title),
                            .digest = rows.strings.Add(document.digest),
                            .importer = rows.strings.Add(document.importer),
                            .has_text = !document.text.empty()});
}

void Taken::Take(const Statement& statement) {
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

void Taken::End() {
  ended_ = {.documents = rows.documents.size(),
            .mentions = mentions.size(),
            .statements = statements.size(),
            .properties = rows.properties.size()};
  mention_of_.clear();
}

void Taken::TakeBack() {
  rows.documents.resize(ended_.documents);
  mentions.resize(ended_.mentions);
  statements.resize(ended_.statements);
  rows.properties.resize(ended_.properties);
  mention_of_.clear();
}

uint32_t Taken::Keep(const Mention& mention) {
  uint32_t name = rows.strings.Add(mention.name);
  uint32_t id = rows.strings.Add(mention.id);
  auto next = static_cast<uint32_t>(mentions.size());
  auto [at, added] = mention_of_.emplace(uint64_t{name} << 32 | id, next);
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

GraphRows::Slice Taken::Keep(std::span<const Property> properties) {
  Slice slice{.begin = static_cast<uint32_t>(rows.properties.size())};
  for (const Property& property : properties) {
    rows.properties.push_back(
        {rows.strings.Add(property.key), rows.strings.Add(ToJson(property.value))});
  }
  slice.end = static_cast<uint32_t>(rows.properties.size());
  std::sort(rows.properties.begin() + slice.begin, rows.properties.end());
  return slice;
}

void Taken::Sort() {
  TakeBack();
  SortDocuments();
  SortMentions(rows.strings.Ranks());
}

void Taken::SortDocuments() {
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

void Taken::SortMentions(const std::vector<uint32_t>& ranks) {
  auto before = [&](const MentionRow& a, const MentionRow& b) {
    return std::tie(a.document, ranks[a.name], ranks[a.id]) <
           std::tie(b.document, ranks[b.name], ranks[b.id]);
  };
  std::vector<uint32_t> place = PlacesInOrder(mentions, before);
  Reorder(mentions, place);
  for (StatementRow& row : statements) {
    row.subject = place[row.subject];
    if (row.relation != 0) row.object = place[row.object];
  }
}

}  // namespace causeway
