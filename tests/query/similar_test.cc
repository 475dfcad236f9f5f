// SIMILAR with a LIMIT gives the first rows of all, and all are what counting every two sets gives:
// graphs of hundreds of items, so that bounds cut and sizes are laid out.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "query/query.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

// A score is held against the other way round, so that the best sorts first.
using ScoredRow = std::tuple<double, NodeId, NodeId, int64_t>;
using Sets = std::map<NodeId, std::set<NodeId>>;

// Some attributes are far more popular than others.
Graph ItemGraph() {
  std::mt19937 engine(11);
  auto below = [&](uint32_t end) { return static_cast<uint32_t>(engine() % end); };
  std::string lines;
  for (int item = 0; item < 300; ++item) {
    for (uint32_t i = 1 + below(20); i > 0; --i) {
      uint32_t attribute = std::min(below(60), below(60));
      lines += fmt::format("a.txt | i{} | HAS | x{}\n", item, attribute);
    }
    lines += fmt::format("a.txt | i{} | CAUSES | i{}\n", item, below(300));
  }
  return BuildGraph(lines);
}

Sets SetsOf(const Graph& graph) {
  Sets sets;
  StringId has = *graph.Find("HAS");
  for (NodeId node : graph.nodes()) {
    std::span<const NodeId> held = graph.Targets(node, has);
    if (!held.empty()) sets[node] = {held.begin(), held.end()};
  }
  return sets;
}

double PlainScore(const std::string& measure, double shared, double a, double b) {
  double whole = a + b - shared;
  if (measure == "OVERLAP") whole = std::min(a, b);
  if (measure == "COSINE") whole = std::sqrt(a * b);
  return std::round(shared / whole * 1e6) / 1e6;
}

void AddPlainRow(const Sets& sets, NodeId a, NodeId b, const std::string& measure,
                 std::vector<ScoredRow>& rows) {
  int64_t shared = std::ranges::count_if(
      sets.at(a), [&](NodeId attribute) { return sets.at(b).contains(attribute); });
  if (shared == 0) return;
  double score =
      PlainScore(measure, static_cast<double>(shared), static_cast<double>(sets.at(a).size()),
                 static_cast<double>(sets.at(b).size()));
  rows.emplace_back(-score, a, b, shared);
}

std::vector<ScoredRow> AskedRows(PreparedQuery& query, const Map& parameters, NodeId item) {
  std::vector<ScoredRow> rows;
  EXPECT_TRUE(query.Each(parameters, [&](std::span<const Value> cells) {
    std::span<const Value> last = cells.last(3);
    NodeId first = cells.size() == 4 ? *cells[0].get_if<NodeId>() : item;
    rows.emplace_back(-*last[1].get_if<double>(), first, *last[0].get_if<NodeId>(),
                      *last[2].get_if<int64_t>());
    return true;
  }));
  return rows;
}

void ExpectFirst(const std::vector<ScoredRow>& rows, const std::vector<ScoredRow>& all,
                 size_t limit) {
  ASSERT_EQ(rows.size(), std::min(limit, all.size()));
  EXPECT_TRUE(std::ranges::equal(rows, std::span(all).first(rows.size())));
}

TEST(Similar, ALimitGivesTheFirstOfAll) {
  Graph graph = ItemGraph();
  Sets sets = SetsOf(graph);
  for (std::string measure : {"JACCARD", "OVERLAP", "COSINE"}) {
    for (size_t limit : {1U, 7U, 50U, 1000U}) {
      Result<PreparedQuery> query = PreparedQuery::Make(
          graph, fmt::format("SIMILAR TO $a BY {} ON HAS ONLY SCORES LIMIT {}", measure, limit));
      ASSERT_TRUE(query);
      for (int i = 0; i < 300; i += 30) {
        NodeId item = NodeNamed(graph, fmt::format("i{}", i));
        std::vector<ScoredRow> all;
        for (const auto& [other, held] : sets) {
          if (other != item) AddPlainRow(sets, item, other, measure, all);
        }
        std::ranges::sort(all);
        ExpectFirst(AskedRows(*query, {{"a", item}}, item), all, limit);
      }
    }
  }
}

TEST(Similar, OfAllPairsToo) {
  Graph graph = ItemGraph();
  Sets sets = SetsOf(graph);
  List items;
  for (const auto& [item, held] : sets) items.emplace_back(item);
  std::vector<ScoredRow> all;
  for (auto a = sets.begin(); a != sets.end(); ++a) {
    for (auto b = std::next(a); b != sets.end(); ++b) {
      AddPlainRow(sets, a->first, b->first, "JACCARD", all);
    }
  }
  std::ranges::sort(all);
  for (size_t limit : {1U, 100U, 100'000U}) {
    Result<PreparedQuery> query = PreparedQuery::Make(
        graph, fmt::format("SIMILAR AMONG $items ON HAS ONLY SCORES LIMIT {}", limit));
    ASSERT_TRUE(query);
    ExpectFirst(AskedRows(*query, {{"items", items}}, NodeId{}), all, limit);
  }
}

}  // namespace
}  // namespace causeway
