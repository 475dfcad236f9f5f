// Plans on ids give the rows that the general engine gives: random graphs, random patterns. The
// general engine has an oracle of its own (oracle_test.cc).
#include "query/id_plan.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "query/parse.h"
#include "query/plan.h"
#include "query/query.h"
#include "tests/effort.h"
#include "tests/graph/statements.h"
#include "tests/query/answer_text.h"
#include "tests/query/id_plan_text.h"

namespace causeway {
namespace {

using Texts = std::vector<std::string>;

class RandomPatterns {
 public:
  explicit RandomPatterns(uint32_t seed) : random_(seed) {}

  std::string Graph() {
    std::string lines;
    for (uint32_t i = 6 + Below(30); i > 0; --i) {
      lines += "a.txt | " + OneOf(kNames) + (Chance(4) ? " :Site" : "") + " | " + OneOf(kTypes) +
               " | " + OneOf(kNames) + (Chance(6) ? " | denied" : "") +
               (Chance(6) ? " | hedged" : "") + "\n";
    }
    return lines;
  }

  // A query of one to three MATCHes; $a and $b are nodes.
  std::string Query() {
    std::string query;
    for (uint32_t i = 1 + Below(3); i > 0; --i) query += "MATCH " + Path() + Where() + " ";
    return query + Return();
  }

 private:
  static constexpr std::array kNames = {"alpha", "beta", "delta", "gamma", "iota", "kappa"};
  static constexpr std::array kTypes = {"CAUSES", "CAUSES", "IS_A", "OCCURS_IN"};
  static constexpr std::array kVariables = {"a", "b", "c", "d"};

  uint32_t Below(uint32_t end) { return static_cast<uint32_t>(random_() % end); }
  bool Chance(uint32_t in) { return Below(in) == 0; }
  template <size_t kSize>
  std::string OneOf(const std::array<const char*, kSize>& words) {
    return words.at(Below(kSize));
  }

  std::string Node() {
    std::string name = Chance(5) ? "" : OneOf(kVariables);
    std::string label = Chance(8) ? ":Site" : "";
    return "(" + name + label + (Chance(10) ? " {name: 'beta'}" : "") + ")";
  }

  std::string Edge() {
    static constexpr std::array kLengths = {"*0..", "*", "*1..2", "*0..2", "*..3"};
    std::string inside = Chance(6) ? "" : ":" + OneOf(kTypes) + (Chance(6) ? "|IS_A" : "");
    if (Chance(4)) inside += OneOf(kLengths);
    std::string edge = "[" + inside + "]";
    if (Chance(6)) return "-" + edge + "-";
    return Chance(2) ? "-" + edge + "->" : "<-" + edge + "-";
  }

  std::string Path() {
    static constexpr std::array kModes = {"ACYCLIC ", "SIMPLE ", "TRAIL "};
    std::string path = (Chance(5) ? OneOf(kModes) : "") + Node();
    for (uint32_t i = Below(3) + (Chance(8) ? 0 : 1); i > 0; --i) path += Edge() + Node();
    return path;
  }

  std::string Condition() {
    std::string x = OneOf(kVariables);
    std::string y = OneOf(kVariables);
    switch (Below(8)) {
      case 0:
        return x + " = $a";
      case 1:
        return x + " = $b";
      case 2:
        return "id(" + x + ") = 2";
      case 3:
        return x + " <> " + y;
      case 4:
        return x + ".name < '" + OneOf(kNames) + "'";
      case 5:
        return x + ".name = '" + OneOf(kNames) + "'";
      case 6:
        return "(" + x + ")-[:CAUSES]->(" + y + ")";
      default:
        return "NOT (" + x + ")<-[:IS_A]-(" + y + ")";
    }
  }

  std::string Where() {
    std::string where;
    for (uint32_t i = Below(4); i > 0; --i)
      where += (where.empty() ? " WHERE " : " AND ") + Condition();
    return where;
  }

  std::string Return() {
    std::string x = OneOf(kVariables);
    switch (Below(7)) {
      case 0:
        return "RETURN DISTINCT " + x;
      case 1:
        return "RETURN " + x + ", count(*) AS n ORDER BY n DESC, " + x + " LIMIT 3";
      case 2:
        return "RETURN " + x + ", count(" + x + ") AS n";
      case 3:
        return "RETURN count(DISTINCT " + x + ")";
      case 4:
        return "RETURN DISTINCT " + x + ".name";
      case 5:
        return "WITH DISTINCT " + x + " AS y MATCH (y)-[r]->(z) RETURN y, z";
      default:
        return "RETURN *";
    }
  }

  std::mt19937 random_;
};

std::string RowText(const Graph& graph, std::span<const Value> cells) {
  std::string text;
  for (const Value& cell : cells) text += ToText(graph, cell) + " | ";
  return text;
}

// By the general engine, which notes what each row shows.
Result<Texts> GeneralRows(PreparedQuery& query, const Graph& graph, const Map& parameters) {
  CW_ASSIGN(Answer answer, query.Run(parameters));
  Texts rows;
  for (const Row& row : answer.table.rows) rows.push_back(RowText(graph, row.cells));
  std::ranges::sort(rows);
  return rows;
}

Result<Texts> StreamedRows(PreparedQuery& query, const Graph& graph, const Map& parameters) {
  Texts rows;
  CW_TRY(query.Each(parameters, [&](std::span<const Value> cells) {
    rows.push_back(RowText(graph, cells));
    return true;
  }));
  std::ranges::sort(rows);
  return rows;
}

Texts InOrder(PreparedQuery& query, const Graph& graph) {
  Texts rows;
  EXPECT_TRUE(query.Each({}, [&](std::span<const Value> cells) {
    rows.push_back(RowText(graph, cells));
    return true;
  }));
  return rows;
}

Texts InTable(PreparedQuery& query, const Graph& graph) {
  Answer answer = *query.Run({});
  Texts rows;
  for (const Row& row : answer.table.rows) rows.push_back(RowText(graph, row.cells));
  return rows;
}

TEST(IdPlan, GivesTheRowsOfTheGeneralEngine) {
  size_t compared = 0;
  size_t with_rows = 0;
  for (uint32_t seed = 0; seed < Rounds(800); ++seed) {
    RandomPatterns patterns(seed);
    std::string lines = patterns.Graph();
    Graph graph = BuildGraph(lines);
    uint32_t last = graph.node_count() - 1;
    Map parameters = {{"a", NodeId{seed % (last + 1)}}, {"b", NodeId{(seed / 3) % (last + 1)}}};
    for (int i = 0; i < 8; ++i) {
      std::string text = patterns.Query();
      Result<PreparedQuery> general =
          PreparedQuery::Make(graph, text, {.result_rows = 5000, .query_seconds = 0.2});
      if (!general) continue;  // a variable that no MATCH has
      Result<Texts> expected = GeneralRows(*general, graph, parameters);
      if (!expected) continue;  // too many rows
      Result<PreparedQuery> query = PreparedQuery::Make(graph, text);
      Result<Texts> rows = StreamedRows(*query, graph, parameters);
      ASSERT_TRUE(rows) << seed << ": " << text << '\n' << ToText(rows.error());
      ASSERT_EQ(*rows, *expected) << seed << ": " << text << '\n' << lines;
      ++compared;
      with_rows += static_cast<size_t>(!rows->empty());
    }
  }
  EXPECT_GT(compared, Rounds(800));
  EXPECT_GT(with_rows * 5, compared);
}

// Numbers that measures give nodes are read by id. Sums are left out: of broken numbers they depend
// on the order of the rows.
TEST(IdPlan, AggregatesOfMeasuresAreThoseOfTheGeneralEngine) {
  constexpr std::array kMeasures = {"component(a)", "component(a, 'CAUSES')",
                                    "strongcomponent(a, 'NONE')", "pagerank(a, 'IS_A')",
                                    "betweenness(a)"};
  for (uint32_t seed = 0; seed < Rounds(20); ++seed) {
    Graph graph = BuildGraph(RandomPatterns(seed).Graph());
    for (std::string pattern : {"(a)", "(a:Site)", "(a)-[:CAUSES]->(b)", "(a)-[:NONE]->(b)"}) {
      for (std::string measure : kMeasures) {
        std::string text = "MATCH " + pattern + " RETURN count(DISTINCT " + measure + "), min(" +
                           measure + ") AS least, count(*), max(" + measure + "), count(a)";
        for (const char* tail : {"", " ORDER BY least DESC LIMIT 1", " SKIP 1"}) {
          PreparedQuery query = *PreparedQuery::Make(graph, text + tail);
          EXPECT_EQ(*StreamedRows(query, graph, {}), *GeneralRows(query, graph, {}))
              << text << tail;
        }
      }
    }
  }
}

// In their order, doubles too.
TEST(IdPlan, OrdersByMeasuresAreThoseOfTheGeneralEngine) {
  for (uint32_t seed = 0; seed < Rounds(40); ++seed) {
    Graph graph = BuildGraph(RandomPatterns(seed).Graph());
    for (const char* pattern : {"(a)", "(a)-[]->(b)", "(a:Site)"}) {
      for (const char* order : {"pagerank(a) DESC, a", "component(a, 'CAUSES')", "a DESC",
                                "betweenness(a, 'NONE'), component(a) DESC"}) {
        for (const char* tail : {" LIMIT 3", " SKIP 2 LIMIT 4", " SKIP 50 LIMIT 1", " LIMIT 0"}) {
          std::string text = "MATCH " + std::string(pattern) + " RETURN a ORDER BY " + order + tail;
          PreparedQuery query = *PreparedQuery::Make(graph, text);
          EXPECT_EQ(InOrder(query, graph), InTable(query, graph)) << text;
        }
      }
    }
  }
}

// Of more rows than wait, the best are kept.
TEST(IdPlan, OrdersManyRowsByMeasures) {
  std::string lines;
  for (int i = 0; i < 200; ++i) {
    for (int k = 1; k < 50; ++k) {
      lines += fmt::format("a.txt | n{} | CAUSES | n{}\n", i, (i * k + k * k) % 200);
    }
  }
  Graph graph = BuildGraph(lines);
  PreparedQuery query =
      *PreparedQuery::Make(graph, "MATCH (a)-[]->(b) RETURN b ORDER BY pagerank(b) DESC LIMIT 700");
  EXPECT_EQ(InOrder(query, graph), InTable(query, graph));
}

// A MATCH that becomes a set of nodes binds nothing for those behind it; a simple path takes no
// edge back.
TEST(IdPlan, GivesWhatLongRunsFoundWrong) {
  Graph graph = BuildGraph(
      "a.txt | gout | CAUSES | pain\n"
      "a.txt | diet | CAUSES | gout\n"
      "a.txt | diet | IS_A | habit\n"
      "a.txt | pain | IS_A | symptom\n");
  Map parameters = {{"x", graph.FindByName("pain").front().node}};
  for (const char* text :
       {"MATCH (a {name: 'gout'}) MATCH (c)-[:CAUSES*0..]->(c) MATCH (c)-[:CAUSES*0..]->(b) "
        "WHERE c = $x RETURN DISTINCT a",
        "MATCH (a {name: 'pain'}) MATCH (b)-[:CAUSES*0..]->(a) MATCH (b)-[:IS_A]->(e) "
        "RETURN DISTINCT e",
        "MATCH SIMPLE (b)-[:IS_A*]-(d) RETURN d, count(d)",
        "MATCH (a)-[:CAUSES]->(x) MATCH (b {name: 'pain'})<-[:CAUSES*0..]-(a) "
        "MATCH (b)-[:IS_A*0..]->(e) RETURN DISTINCT x"}) {
    Result<PreparedQuery> query = PreparedQuery::Make(graph, text);
    ASSERT_TRUE(query) << text;
    EXPECT_EQ(*StreamedRows(*query, graph, parameters), *GeneralRows(*query, graph, parameters))
        << text;
  }
}

// What ACYCLIC says in one word, other words say too.
TEST(IdPlan, AnAcyclicPathMeetsNoNodeTwice) {
  for (uint32_t seed = 0; seed < Effort(50); ++seed) {
    Graph graph = BuildGraph(RandomPatterns(seed).Graph());
    for (std::string pattern :
         {"(a)-[*0..3]->(b)", "(a)-[*]-(b)", "(a)-[:CAUSES*1..3]->(b)-[]-(c)"}) {
      pattern += pattern.ends_with("*]-(b)") ? "-[*0..1]-()" : "";
      std::string words = "MATCH p = " + pattern +
                          " WHERE all(n IN nodes(p) WHERE single(m IN nodes(p) WHERE m = n)) ";
      Limits limits = {.result_rows = 20'000, .query_seconds = 0.5};
      auto rows = [&](const std::string& text) -> Result<Texts> {
        CW_ASSIGN(PreparedQuery query, PreparedQuery::Make(graph, text, limits));
        return GeneralRows(query, graph, {});
      };
      Result<Texts> expected = rows(words + "RETURN p");
      if (!expected) continue;  // too many rows
      EXPECT_EQ(*rows("MATCH p = ACYCLIC " + pattern + " RETURN p"), *expected) << seed;
    }
  }
}

TEST(IdPlan, RunsAgainWithOtherValues) {
  Graph graph = BuildGraph(
      "a.txt | gout | CAUSES | pain\n"
      "a.txt | gout | CAUSES | swelling\n"
      "a.txt | lupus | CAUSES | pain\n");
  Result<PreparedQuery> query = PreparedQuery::Make(
      graph,
      "MATCH (a)-[:CAUSES]->(x) WHERE a = $a MATCH (b)-[:CAUSES]->(x) WHERE b = $b RETURN x");
  ASSERT_TRUE(query);
  NodeId gout = NodeNamed(graph, "gout");
  NodeId lupus = NodeNamed(graph, "lupus");
  EXPECT_EQ(*StreamedRows(*query, graph, {{"a", gout}, {"b", lupus}}), Texts{"(pain) | "});
  EXPECT_EQ(*StreamedRows(*query, graph, {{"a", gout}, {"b", gout}}),
            (Texts{"(pain) | ", "(swelling) | "}));
  EXPECT_EQ(*StreamedRows(*query, graph, {{"a", lupus}, {"b", NodeNamed(graph, "pain")}}), Texts());
}

// The operators that a query runs by, a line each.
std::string Operators(std::string_view text) {
  Graph graph = BuildGraph("a.txt | gout :Condition | CAUSES | pain\na.txt | pain | IS_A | sign\n");
  Result<Query> query = Parse(text);
  EXPECT_TRUE(query);
  Result<Plan> plan = MakePlan(graph, text, *std::move(query));
  EXPECT_TRUE(plan);
  const LinearPlan& linear = std::get<PatternPlan>(plan->operation).first;
  std::string operators;
  if (!linear.ids) return operators;
  for (const std::string& line : IdLines(*linear.ids)) operators += line + '\n';
  return operators;
}

TEST(IdPlan, JoinsAreIntersections) {
  EXPECT_EQ(Operators("MATCH (a)-[:CAUSES]->(x)<-[:CAUSES]-(b) WHERE a = $a AND b = $b RETURN x"),
            "Seek $a\n"
            "Seek $b\n"
            "Differ\n"
            "Meet -[:CAUSES]-> -[:CAUSES]->\n");
}

TEST(IdPlan, WalksAreSearchesWhereDoublesDoNotMatter) {
  EXPECT_EQ(Operators("MATCH (a)-[:CAUSES]->()-[:IS_A*0..]->(x) WHERE a = $a RETURN DISTINCT x"),
            "Seek $a\n"
            "Expand -[:CAUSES]->\n"
            "Reach -[:IS_A*0..]-> once\n");
  EXPECT_EQ(Operators("MATCH (a)-[:IS_A*0..]->(x) WHERE a = $a RETURN x"),
            "Seek $a\n"
            "Walk -[:IS_A*0..]->\n");
  EXPECT_EQ(
      Operators("MATCH ACYCLIC (a)-[:CAUSES*1..4]->(b) WHERE a = $a AND b = $b RETURN count(*)"),
      "Seek $a\n"
      "Seek $b\n"
      "Walk -[:CAUSES*1..4]-> to\n");
}

TEST(IdPlan, WhatDoesNotDependOnTheRowIsASet) {
  EXPECT_EQ(Operators("MATCH (a)-[:CAUSES]->(x) WHERE a = $a "
                      "MATCH (b)-[:CAUSES]->()-[:IS_A*0..]->(x) WHERE b = $b RETURN DISTINCT x"),
            "Seek $a\n"
            "Expand -[:CAUSES]->\n"
            "Member\n"
            "  Seek $b\n"
            "  Expand -[:CAUSES]->\n"
            "  Reach -[:IS_A*0..]-> once\n");
}

TEST(IdPlan, NegatedPatternsAreAntijoins) {
  EXPECT_EQ(Operators("MATCH (a)-[:CAUSES]->(x), (b) WHERE a = $a AND b = $b AND "
                      "NOT (b)-[:CAUSES]->(x) RETURN x"),
            "Seek $a\n"
            "Seek $b\n"
            "Expand -[:CAUSES]->\n"
            "Join not -[:CAUSES]->\n");
}

}  // namespace
}  // namespace causeway
