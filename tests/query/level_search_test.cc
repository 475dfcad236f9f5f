// Searches level by level give what a plain one gives, nearest first: graphs with a node of
// thousands of edges, so that a level is handed out in many pieces.
#include "query/level_search.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/contains.h"
#include "query/query.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using Distances = std::map<NodeId, uint64_t>;

enum class Denials { kNone, kSome };

// What hub causes is most of the graph; what it is, a part of that; the rest is chance.
Graph HubGraph(Denials denials) {
  std::mt19937 random(7);
  std::string lines;
  auto add = [&](const std::string& source, const char* type, const std::string& target) {
    bool denied = denials == Denials::kSome && random() % 5 == 0;
    lines +=
        fmt::format("a.txt | {} | {} | {}{}\n", source, type, target, denied ? " | denied" : "");
  };
  auto anyone = [&] { return fmt::format("n{}", random() % 4000); };
  for (int i = 0; i < 3000; ++i) add("hub", "CAUSES", fmt::format("n{}", i));
  for (int i = 0; i < 50; ++i) add("hub", "IS_A", fmt::format("n{}", i * 7));
  for (int i = 0; i < 6000; ++i) add(anyone(), random() % 4 == 0 ? "IS_A" : "CAUSES", anyone());
  for (int i = 0; i < 20; ++i) add(anyone(), "CAUSES", "hub");
  return BuildGraph(lines);
}

// The steps that a search may take, and how far.
struct Walked {
  std::string arrow;  // as a query writes it
  std::vector<std::string> types;
  bool forwards = true;
  bool backwards = false;
  uint64_t least = 1;
  uint64_t most = UINT64_MAX;
};

// From the nodes at a distance to those at the next.
Distances PlainSearch(const Graph& graph, NodeId start, const Walked& walked) {
  std::multimap<NodeId, NodeId> steps;
  for (EdgeId edge : graph.edges()) {
    bool counts = graph.PolarityOf(edge) == Polarity::kAffirmed &&
                  Contains(walked.types, std::string(graph.Type(edge)));
    if (counts && walked.forwards) steps.emplace(graph.Source(edge), graph.Target(edge));
    if (counts && walked.backwards) steps.emplace(graph.Target(edge), graph.Source(edge));
  }
  Distances distances;
  if (walked.least == 0) distances.emplace(start, 0);
  std::vector<NodeId> level = {start};
  for (uint64_t depth = 1; depth <= walked.most && !level.empty(); ++depth) {
    std::vector<NodeId> next;
    for (NodeId node : level) {
      auto [begin, end] = steps.equal_range(node);
      for (; begin != end; ++begin) {
        if (distances.emplace(begin->second, depth).second) next.push_back(begin->second);
      }
    }
    level = std::move(next);
  }
  return distances;
}

// The nodes of the rows, as far as `most`; nothing where the query fails.
std::optional<std::vector<NodeId>> Rows(const Graph& graph, const std::string& text,
                                        const Map& parameters, size_t most = SIZE_MAX) {
  Result<PreparedQuery> query = PreparedQuery::Make(graph, text);
  std::vector<NodeId> rows;
  bool done = query && query->Each(parameters, [&](std::span<const Value> cells) {
    rows.push_back(*cells.front().get_if<NodeId>());
    return rows.size() < most;
  });
  return done ? std::optional(rows) : std::nullopt;
}

const std::vector<Walked>& Walks() {
  static const std::vector<Walked> kWalks = {
      {.arrow = "-[:CAUSES*1..1]->", .types = {"CAUSES"}, .most = 1},
      {.arrow = "-[:CAUSES*0..0]->", .types = {"CAUSES"}, .least = 0, .most = 0},
      {.arrow = "-[:CAUSES*1..3]->", .types = {"CAUSES"}, .most = 3},
      {.arrow = "-[:IS_A*]->", .types = {"IS_A"}},
      {.arrow = "<-[:CAUSES*0..]-",
       .types = {"CAUSES"},
       .forwards = false,
       .backwards = true,
       .least = 0},
      {.arrow = "-[:CAUSES|IS_A*1..2]->", .types = {"CAUSES", "IS_A"}, .most = 2},
      {.arrow = "-[:CAUSES*0..2]-", .types = {"CAUSES"}, .backwards = true, .least = 0, .most = 2},
  };
  return kWalks;
}

TEST(LevelSearch, FindsWhatAPlainSearchFindsNearestFirst) {
  for (Denials denials : {Denials::kNone, Denials::kSome}) {
    Graph graph = HubGraph(denials);
    for (const Walked& walked : Walks()) {
      for (const char* name : {"hub", "n7", "n3999"}) {
        NodeId start = NodeNamed(graph, name);
        Distances expected = PlainSearch(graph, start, walked);
        auto rows = Rows(graph, "MATCH (a)" + walked.arrow + "(b) WHERE a = $a RETURN DISTINCT b",
                         {{"a", start}});
        ASSERT_TRUE(rows);
        ASSERT_EQ(rows->size(), expected.size()) << walked.arrow << ' ' << name;
        uint64_t distance = 0;
        for (NodeId node : *rows) {
          ASSERT_TRUE(expected.contains(node)) << walked.arrow << ' ' << name;
          ASSERT_LE(distance, expected.at(node)) << walked.arrow << ' ' << name;
          distance = expected.at(node);
          expected.erase(node);
        }
      }
    }
  }
}

// What a row excludes another may give.
TEST(LevelSearch, LeavesOutWhatDiffers) {
  Graph graph = HubGraph(Denials::kNone);
  NodeId hub = NodeNamed(graph, "hub");
  for (const Walked& walked :
       {Walked{.arrow = "-[:CAUSES*0..]->", .types = {"CAUSES"}},
        Walked{.arrow = "-[:CAUSES*1..4]->", .types = {"CAUSES"}, .most = 4}}) {
    std::string text = "MATCH (a)" + walked.arrow + "(b) WHERE a = $a AND b <> a RETURN DISTINCT b";
    Distances expected = PlainSearch(graph, hub, walked);
    expected.erase(hub);
    auto rows = Rows(graph, text, {{"a", hub}});
    ASSERT_TRUE(rows);
    EXPECT_EQ(std::set(rows->begin(), rows->end()).size(), rows->size());
    EXPECT_EQ(rows->size(), expected.size()) << text;
  }
  auto rows = Rows(graph,
                   "MATCH (a)-[:CAUSES]->(m)-[:CAUSES*0..1]->(b) WHERE a = $a AND b <> m "
                   "RETURN DISTINCT b",
                   {{"a", hub}});
  std::set<NodeId> caused;
  StringId causes = *graph.Find("CAUSES");
  for (NodeId middle : graph.Targets(hub, causes)) {
    for (NodeId end : graph.Targets(middle, causes)) {
      if (end != middle) caused.insert(end);
    }
  }
  ASSERT_TRUE(rows);
  EXPECT_EQ(std::set(rows->begin(), rows->end()), caused);
  EXPECT_EQ(rows->size(), caused.size());
}

TEST(LevelSearch, CountsAsItFinds) {
  Graph graph = HubGraph(Denials::kNone);
  NodeId hub = NodeNamed(graph, "hub");
  Result<PreparedQuery> query = PreparedQuery::Make(
      graph,
      "MATCH (a)-[:CAUSES]->(m)-[:CAUSES]->(b) WHERE a = $a AND b <> m RETURN b, count(*) AS n");
  ASSERT_TRUE(query);
  std::map<NodeId, int64_t> counts;
  StringId causes = *graph.Find("CAUSES");
  for (NodeId middle : graph.Targets(hub, causes)) {
    for (NodeId end : graph.Targets(middle, causes)) counts[end] += end == middle ? 0 : 1;
  }
  std::erase_if(counts, [](const auto& one) { return one.second == 0; });
  std::map<NodeId, int64_t> found;
  EXPECT_TRUE(query->Each({{"a", hub}}, [&](std::span<const Value> cells) {
    found[*cells[0].get_if<NodeId>()] += *cells[1].get_if<int64_t>();
    return true;
  }));
  EXPECT_EQ(found, counts);
}

TEST(LevelSearch, GivesTheFirstOnesWhereFewAreWanted) {
  Graph graph = HubGraph(Denials::kNone);
  Map parameters = {{"a", NodeNamed(graph, "hub")}};
  std::string text = "MATCH (a)-[:CAUSES*1..3]->(b) WHERE a = $a RETURN DISTINCT b";
  std::vector<NodeId> all = *Rows(graph, text, parameters);
  for (size_t most : {size_t{1}, size_t{2}, size_t{3}, size_t{1025}, size_t{3001}}) {
    std::vector<NodeId> first(all.begin(), all.begin() + static_cast<ptrdiff_t>(most));
    EXPECT_EQ(Rows(graph, text, parameters, most), first);
    EXPECT_EQ(Rows(graph, fmt::format("{} LIMIT {}", text, most), parameters), first);
  }
}

// Whether it goes on by rows or by arrays.
TEST(LevelSearch, EndsWhenItIsStopped) {
  Graph graph = HubGraph(Denials::kNone);
  for (const char* text : {"MATCH (a)-[:CAUSES*1..3]->(b) WHERE a = $a RETURN DISTINCT b",
                           "MATCH (a)-[:CAUSES]->(b) WHERE a = $a RETURN DISTINCT b"}) {
    std::atomic<bool> stop = false;
    Result<PreparedQuery> query = PreparedQuery::Make(graph, text, {}, &stop);
    ASSERT_TRUE(query);
    size_t rows = 0;
    Result<void> done = query->Each({{"a", NodeNamed(graph, "hub")}}, [&](auto /*cells*/) {
      stop = true;
      ++rows;
      return true;
    });
    ASSERT_FALSE(done) << text;
    EXPECT_EQ(done.error().message, "the query was stopped");
    EXPECT_LT(rows, 3000U);
  }
}

}  // namespace
}  // namespace causeway
