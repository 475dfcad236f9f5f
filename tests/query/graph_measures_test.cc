// Each measure against a plain computation of what it is, on random graphs.
#include "query/graph_measures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "tests/effort.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using Matrix = std::vector<std::vector<int>>;  // how many edges lead from one node to another

Graph RandomMeasuredGraph(uint32_t seed) {
  std::mt19937 random(seed);
  std::string lines = "a.txt | n0 | IS_A | n1\n";
  for (auto i = random() % 24; i > 0; --i) {
    lines += "a.txt | n" + std::to_string(random() % 9) + " | CAUSES | n" +
             std::to_string(random() % 9) + (random() % 6 == 0 ? " | denied" : "") + "\n";
  }
  return BuildGraph(lines);
}

Matrix EdgesOf(const Graph& graph, std::string_view type) {
  Matrix edges(graph.node_count(), std::vector<int>(graph.node_count()));
  for (EdgeId edge : graph.edges()) {
    bool counts = graph.Type(edge) == type && graph.PolarityOf(edge) == Polarity::kAffirmed;
    edges[graph.Source(edge).value][graph.Target(edge).value] += static_cast<int>(counts);
  }
  return edges;
}

// Which nodes can be reached from which (Warshall 1962); each from itself.
Matrix ReachedBy(Matrix edges) {
  size_t n = edges.size();
  for (size_t i = 0; i < n; ++i) edges[i][i] = 1;
  for (size_t k = 0; k < n; ++k) {
    for (size_t i = 0; i < n; ++i) {
      for (size_t j = 0; j < n; ++j)
        edges[i][j] |= static_cast<int>(edges[i][k] != 0 && edges[k][j] != 0);
    }
  }
  return edges;
}

std::vector<double> Measured(const Graph& graph, GraphMeasure measure) {
  Budget budget{Limits()};
  Result<std::vector<double>> values =
      MeasureNodes(graph, measure, graph.Find("CAUSES"), {}, budget);
  EXPECT_TRUE(values);
  return *values;
}

TEST(GraphMeasures, NodesOfAComponentReachEachOther) {
  for (uint32_t seed = 0; seed < Effort(100); ++seed) {
    Graph graph = RandomMeasuredGraph(seed);
    if (!graph.Find("CAUSES")) continue;
    Matrix edges = EdgesOf(graph, "CAUSES");
    Matrix ahead = ReachedBy(edges);
    for (size_t i = 0; i < edges.size(); ++i) {
      for (size_t j = 0; j < edges.size(); ++j) edges[i][j] |= edges[j][i];
    }
    Matrix joined = ReachedBy(edges);
    std::vector<double> weak = Measured(graph, GraphMeasure::kComponent);
    std::vector<double> strong = Measured(graph, GraphMeasure::kStrongComponent);
    for (size_t i = 0; i < edges.size(); ++i) {
      for (size_t j = 0; j < edges.size(); ++j) {
        EXPECT_EQ(weak[i] == weak[j], joined[i][j] != 0) << seed;
        EXPECT_EQ(strong[i] == strong[j], ahead[i][j] != 0 && ahead[j][i] != 0) << seed;
      }
    }
  }
}

// The power method on the dense matrix, edge by edge.
TEST(GraphMeasures, PageRankIsTheWalkersShare) {
  for (uint32_t seed = 0; seed < Effort(100); ++seed) {
    Graph graph = RandomMeasuredGraph(seed);
    if (!graph.Find("CAUSES")) continue;
    Matrix edges = EdgesOf(graph, "CAUSES");
    size_t n = edges.size();
    std::vector<double> leaving(n);
    std::vector<double> touched(n);
    for (size_t i = 0; i < n; ++i) {
      for (size_t j = 0; j < n; ++j) {
        leaving[i] += edges[i][j];
        if (edges[i][j] != 0) touched[i] = touched[j] = 1;
      }
    }
    double count = 0;
    for (double one : touched) count += one;
    if (count == 0) continue;
    std::vector<double> rank(n);
    for (size_t i = 0; i < n; ++i) rank[i] = touched[i] / count;
    for (int round = 0; round < 20; ++round) {
      std::vector<double> next(n);
      for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
          double share = leaving[i] > 0 ? edges[i][j] / leaving[i] : touched[j] / count;
          next[j] += 0.85 * rank[i] * share;
        }
      }
      for (size_t j = 0; j < n; ++j) next[j] += touched[j] * 0.15 / count;
      rank = next;
    }
    std::vector<double> measured = Measured(graph, GraphMeasure::kPageRank);
    for (size_t i = 0; i < n; ++i) EXPECT_NEAR(measured[i], rank[i], 1e-12) << seed;
  }
}

// Counts of shortest ways by the levels of all pairs (Floyd 1962).
TEST(GraphMeasures, BetweennessCountsShortestWays) {
  for (uint32_t seed = 0; seed < Effort(100); ++seed) {
    Graph graph = RandomMeasuredGraph(seed);
    if (!graph.Find("CAUSES")) continue;
    Matrix edges = EdgesOf(graph, "CAUSES");
    size_t n = edges.size();
    Matrix length(n, std::vector<int>(n, 1000));
    for (size_t i = 0; i < n; ++i) {
      for (size_t j = 0; j < n; ++j) length[i][j] = i == j ? 0 : (edges[i][j] != 0 ? 1 : 1000);
    }
    for (size_t k = 0; k < n; ++k) {
      for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
          length[i][j] = std::min(length[i][j], length[i][k] + length[k][j]);
        }
      }
    }
    // ways[i][j]: by the ways to the nodes one step before, nearest first.
    Matrix ways(n, std::vector<int>(n));
    for (size_t i = 0; i < n; ++i) ways[i][i] = 1;
    for (int step = 1; step < 1000 && step <= static_cast<int>(n); ++step) {
      for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
          if (length[i][j] != step) continue;
          for (size_t k = 0; k < n; ++k) {
            if (length[i][k] == step - 1 && k != j) ways[i][j] += ways[i][k] * edges[k][j];
          }
        }
      }
    }
    std::vector<double> measured = Measured(graph, GraphMeasure::kBetweenness);
    for (size_t v = 0; v < n; ++v) {
      double sum = 0;
      for (size_t i = 0; i < n; ++i) {
        for (size_t j = 0; j < n; ++j) {
          bool between = i != j && i != v && j != v && length[i][j] < 1000 &&
                         length[i][v] + length[v][j] == length[i][j];
          if (between) sum += double(ways[i][v]) * ways[v][j] / ways[i][j];
        }
      }
      EXPECT_NEAR(measured[v], sum, 1e-9) << seed;
    }
  }
}

TEST(GraphMeasures, EndWithTheBudget) {
  Graph graph = BuildGraph("a.txt | n0 | CAUSES | n1\n");
  Budget ended{Limits{.query_seconds = -1}};
  EXPECT_FALSE(MeasureNodes(graph, GraphMeasure::kPageRank, {}, {}, ended));
  EXPECT_FALSE(MeasureNodes(graph, GraphMeasure::kComponent, {}, {}, ended));
}

}  // namespace
}  // namespace causeway
