// The engine agrees with the oracle on random graphs and random questions.
#include "tests/query/oracle.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <tuple>

#include "query/query.h"
#include "tests/effort.h"
#include "tests/graph/statements.h"
#include "tests/query/answer_text.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 10> kNodes = {"alpha", "beta",  "delta", "gamma", "iota",
                                                     "kappa", "omega", "sigma", "theta", "zeta"};
constexpr std::array<std::string_view, 6> kTypes = {"CAUSES", "CAUSES",    "IS_A",
                                                    "IS_A",   "OCCURS_IN", "HAS_PHENOTYPE"};
constexpr std::array<std::string_view, 4> kDocuments = {"a.txt", "b.txt", "c.txt", "d.txt"};
constexpr std::array<std::string_view, 5> kFacetNames = {"sites", "causes", "effects", "classes",
                                                         "members"};

class Scenario {
 public:
  explicit Scenario(uint32_t seed) : random_(seed) {
    std::map<std::tuple<std::string, std::string, std::string, bool>, OracleClaim> claims;
    for (uint32_t i = 4 + Below(28); i > 0; --i) {
      std::string subject = OneOf(kNodes);
      std::string type = OneOf(kTypes);
      std::string object = OneOf(kNodes);
      std::string document = OneOf(kDocuments);
      bool denied = Chance(5);
      bool hedged = Chance(4);
      lines_ += document + " | " + subject + " | " + type + " | " + object +
                (denied ? " | denied" : "") + (hedged ? " | hedged" : "") + '\n';
      auto [place, fresh] = claims.try_emplace(
          {subject, type, object, denied}, OracleClaim{subject, type, object, denied, true, {}});
      place->second.hedged = place->second.hedged && hedged;
      place->second.documents.insert(document);
    }
    for (auto& [key, claim] : claims) {
      known_.insert(claim.subject);
      known_.insert(claim.object);
      claims_.push_back(std::move(claim));
    }
  }

  [[nodiscard]] const std::string& lines() const { return lines_; }
  [[nodiscard]] const std::vector<OracleClaim>& claims() const { return claims_; }

  uint32_t Below(uint32_t end) { return static_cast<uint32_t>(random_() % end); }
  bool Chance(uint32_t in) { return Below(in) == 0; }
  template <size_t kSize>
  std::string OneOf(const std::array<std::string_view, kSize>& words) {
    return std::string(words.at(Below(kSize)));
  }

  OracleVerb RandomVerb() {
    static constexpr std::array<std::string_view, 3> kVerbs = {"shared", "distinct", "compare"};
    OracleVerb verb{.how = OneOf(kVerbs)};
    std::vector<std::string> names(known_.begin(), known_.end());
    std::shuffle(names.begin(), names.end(), random_);
    names.resize(std::min<size_t>(names.size(), 2 + Below(2)));
    verb.items = names;
    verb.reported = Chance(2) ? 1 : names.size();
    verb.at_least = Chance(3) ? 1 + Below(static_cast<uint32_t>(names.size())) : names.size();
    for (std::string_view facet : kFacetNames) {
      if (Chance(3)) verb.facets.emplace_back(facet);
    }
    if (verb.facets.empty()) verb.facets = {"causes"};
    if (!Chance(3)) verb.expand.insert("IS_A");
    verb.only_plain = Chance(4);
    verb.strict = verb.how == "distinct" && Chance(4);
    verb.including_denied = !verb.strict && Chance(4);
    return verb;
  }

 private:
  std::mt19937 random_;
  std::string lines_;
  std::vector<OracleClaim> claims_;
  std::set<std::string> known_;
};

std::string Joined(const std::vector<std::string>& words, std::string_view by) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : std::string(by)) + word;
  return text;
}

std::string TextOf(const OracleVerb& verb) {
  std::string facets = Joined(verb.facets, ", ");
  std::string items = Joined(verb.items, ", ");
  std::string text;
  if (verb.how == "shared") {
    text = "shared " + facets + " of at least " + std::to_string(verb.at_least) + " of " + items;
  } else if (verb.how == "compare") {
    text = "compare " + items + " on " + facets;
  } else {
    bool all = verb.reported == verb.items.size();
    std::vector<std::string> others(verb.items.begin() + 1, verb.items.end());
    text = "unique " + facets + " to " +
           (all ? items : verb.items[0] + " vs " + Joined(others, " and "));
  }
  if (!verb.expand.empty()) text += " expand is_a";
  if (verb.including_denied) text += " including denied";
  if (verb.only_plain) text += " only plain";
  if (verb.strict) text += " strict";
  return text;
}

std::vector<std::string> EngineRows(const Graph& graph, const std::string& query) {
  Result<Answer> answer = RunQuery(graph, query);
  if (!answer) return {ToText(answer.error())};
  std::vector<std::string> rows;
  for (const Row& row : answer->table.rows) {
    std::vector<std::string> cells;
    for (const Value& cell : row.cells) cells.push_back(ToText(graph, cell));
    rows.push_back(Joined(cells, " | "));
  }
  return rows;
}

size_t Scenarios() { return Rounds(400); }

// How many pairs of a graph and a question a test compares: in its XML, and more than none.
class Compared {
 public:
  Compared() = default;
  Compared(const Compared&) = delete;
  Compared& operator=(const Compared&) = delete;
  ~Compared() {
    ::testing::Test::RecordProperty("compared", std::to_string(count_));
    EXPECT_GT(count_, 0);
  }
  void operator++() { ++count_; }

 private:
  size_t count_ = 0;
};

TEST(Oracle, AgreesOnVerbs) {
  Compared compared;
  for (uint32_t seed = 0; seed < Scenarios(); ++seed) {
    Scenario scenario(seed);
    Graph graph = BuildGraph(scenario.lines());
    for (int i = 0; i < 4; ++i) {
      OracleVerb verb = scenario.RandomVerb();
      if (verb.items.size() < 2) continue;
      ++compared;
      ASSERT_EQ(EngineRows(graph, TextOf(verb)), OracleRows(scenario.claims(), verb))
          << seed << ": " << TextOf(verb) << '\n'
          << scenario.lines();
    }
  }
}

OracleSimilar RandomSimilar(Scenario& scenario) {
  static constexpr std::array<std::string_view, 4> kMeasures = {"jaccard", "overlap", "cosine",
                                                                "ic"};
  OracleSimilar verb{.measure = scenario.OneOf(kMeasures), .how = scenario.RandomVerb()};
  verb.how.strict = false;
  if (scenario.Chance(2)) {
    verb.at_least = 1 + scenario.Below(3);
  } else if (!verb.how.items.empty()) {
    verb.item = verb.how.items.front();
  }
  return verb;
}

std::string TextOf(const OracleSimilar& verb) {
  std::string text = verb.item ? "similar to " + *verb.item
                               : "similar among all with at least " + std::to_string(verb.at_least);
  text += " by " + verb.measure + " on " + Joined(verb.how.facets, ", ");
  if (!verb.how.expand.empty()) text += " expand is_a";
  if (verb.how.including_denied) text += " including denied";
  if (verb.how.only_plain) text += " only plain";
  return text + " limit 1000";
}

// The columns up to the number of shared attributes, the score with six decimals.
std::vector<std::string> SimilarRows(const Graph& graph, const std::string& query) {
  Result<Answer> answer = RunQuery(graph, query);
  if (!answer) return {ToText(answer.error())};
  std::vector<std::string> rows;
  for (const Row& row : answer->table.rows) {
    std::vector<std::string> cells;
    for (const Value& cell : row.cells) {
      if (cell.get_if<List>() != nullptr) break;
      const double* score = cell.get_if<double>();
      cells.push_back(score == nullptr ? ToText(graph, cell) : std::to_string(*score));
    }
    rows.push_back(Joined(cells, " | "));
  }
  return rows;
}

TEST(Oracle, AgreesOnSimilarity) {
  Compared compared;
  for (uint32_t seed = 0; seed < Scenarios() / 4; ++seed) {
    Scenario scenario(seed);
    OracleSimilar verb = RandomSimilar(scenario);
    ++compared;
    ASSERT_EQ(SimilarRows(BuildGraph(scenario.lines()), TextOf(verb)),
              OracleSimilarRows(scenario.claims(), verb))
        << seed << ": " << TextOf(verb) << '\n'
        << scenario.lines();
  }
}

// Scores alone, as they are found and as an answer.
TEST(Oracle, StreamsTheScoresThatItAnswers) {
  for (uint32_t seed = 0; seed < Scenarios() / 4; ++seed) {
    Scenario scenario(seed);
    Graph graph = BuildGraph(scenario.lines());
    std::string item = scenario.OneOf(kNodes);
    if (graph.FindByName(item).empty()) continue;
    std::string measure = scenario.Chance(2)   ? "jaccard"
                          : scenario.Chance(2) ? "cosine"
                                               : "overlap";
    for (const std::string& query :
         {"similar to " + item + " by " + measure + " only scores limit " +
              std::to_string(1 + scenario.Below(4)),
          "similar among all with at least 2 by " + measure + " only scores"}) {
      std::vector<List> answered;
      Answer answer = *RunQuery(graph, query);
      for (const Row& row : answer.table.rows) answered.push_back(row.cells);
      std::vector<List> streamed;
      ASSERT_TRUE(PreparedQuery::Make(graph, query)->Each({}, [&](std::span<const Value> cells) {
        streamed.emplace_back(cells.begin(), cells.end());
        return true;
      }));
      ASSERT_EQ(streamed, answered) << seed << ": " << query << '\n' << scenario.lines();
    }
  }
}

// The lines of one document.
std::string LinesOf(const std::string& document, const std::string& lines) {
  std::string own;
  for (size_t begin = 0; begin < lines.size();) {
    size_t end = lines.find('\n', begin) + 1;
    std::string line = lines.substr(begin, end - begin);
    if (line.starts_with(document)) own += line;
    begin = end;
  }
  return own;
}

// The whole graph with IN DOCUMENTS answers as a graph of that document alone.
TEST(Oracle, AgreesOnDocuments) {
  Compared compared;
  for (uint32_t seed = 0; seed < Scenarios(); ++seed) {
    Scenario scenario(seed);
    std::string document = scenario.OneOf(kDocuments);
    std::string lines = LinesOf(document, scenario.lines());
    if (lines.empty()) continue;
    Graph graph = BuildGraph(scenario.lines());
    Graph part = BuildGraph(lines);
    OracleVerb verb = scenario.RandomVerb();
    bool known = std::ranges::all_of(
        verb.items, [&](const std::string& item) { return !part.FindByName(item).empty(); });
    if (verb.items.size() < 2 || !known) continue;
    std::string paths = "paths from " + verb.items[0] + " to " + verb.items[1];
    for (const std::string& query : {TextOf(verb), paths, "describe " + verb.items[0],
                                     std::string("MATCH (a)-[r]->(b) RETURN a.name, b.name, "
                                                 "r.certainty, documents(r) ORDER BY "
                                                 "a.name, b.name, type(r)")}) {
      bool describes = query.starts_with("describe");
      std::string where = describes ? " where facet <> 'label'" : "";
      ++compared;
      EXPECT_EQ(EngineRows(graph, query + " in documents '" + document + "'" + where),
                EngineRows(part, query + where))
          << seed << ": " << query << '\n'
          << scenario.lines();
    }
  }
}

// A path as OraclePathRows has it.
std::string PathText(const Graph& graph, const Path& path) {
  std::string text = std::to_string(path.edges.size()) + " | ";
  for (size_t i = 0; i < path.nodes.size(); ++i) {
    if (i > 0) {
      EdgeId edge = path.edges[i - 1];
      bool denied = graph.PolarityOf(edge) == Polarity::kDenied;
      text += graph.Source(edge) == path.nodes[i - 1] ? " " : " <";
      text += std::string(graph.Type(edge)) + (denied ? " denied " : " ");
    }
    text += graph.Name(path.nodes[i]);
  }
  return text;
}

// The rows in the order of their texts; they must come by length, and then step by step by the next
// node and the edge to it.
std::vector<std::string> PathRows(const Graph& graph, const std::string& query) {
  Result<Answer> answer = RunQuery(graph, query);
  if (!answer) return {ToText(answer.error())};
  std::vector<std::string> rows;
  std::pair<size_t, std::vector<std::pair<NodeId, EdgeId>>> before;
  for (const Row& row : answer->table.rows) {
    const Path& path = *row.cells[1].get_if<Path>();
    std::pair<size_t, std::vector<std::pair<NodeId, EdgeId>>> now(path.edges.size(), {});
    for (size_t i = 0; i < path.edges.size(); ++i) {
      now.second.emplace_back(path.nodes[i + 1], path.edges[i]);
    }
    EXPECT_LT(before, now) << query;
    before = now;
    rows.push_back(PathText(graph, path));
  }
  std::ranges::sort(rows);
  return rows;
}

TEST(Oracle, AgreesOnPaths) {
  Compared compared;
  for (uint32_t seed = 0; seed < Scenarios(); ++seed) {
    Scenario scenario(seed);
    Graph graph = BuildGraph(scenario.lines());
    OracleVerb verb = scenario.RandomVerb();
    if (verb.items.size() < 2) continue;
    OraclePaths paths{.from = verb.items[0],
                      .to = verb.items[1],
                      .most = 1 + scenario.Below(5),
                      .including_denied = verb.including_denied,
                      .only_plain = verb.only_plain};
    std::string query = "paths from " + paths.from + " to " + paths.to;
    if (scenario.Chance(3)) {
      paths.types = {"CAUSES", "IS_A"};
      query += " via causes, IS_A";
      if (!graph.Find("CAUSES") || !graph.Find("IS_A")) continue;
    }
    query += " max " + std::to_string(paths.most);
    if (paths.including_denied) query += " including denied";
    if (paths.only_plain) query += " only plain";
    std::vector<std::string> expected = OraclePathRows(scenario.claims(), paths);
    std::ranges::sort(expected);
    ++compared;
    ASSERT_EQ(PathRows(graph, query), expected) << seed << ": " << query << '\n'
                                                << scenario.lines();
  }
}

// A condition as text and as what it means.
struct Condition {
  std::string text;
  std::function<std::optional<bool>(const std::string&, const OracleClaim&, const std::string&)>
      holds;
};

Condition RandomCondition(Scenario& scenario, int depth) {
  using Sides = const std::string&;
  std::string name = scenario.OneOf(kNodes);
  switch (depth == 0 ? scenario.Below(5) : scenario.Below(9)) {
    case 0:
      return {"a.name = '" + name + "'",
              [=](Sides a, const OracleClaim&, Sides) { return std::optional(a == name); }};
    case 1:
      return {"'" + name + "' = b.name",
              [=](Sides, const OracleClaim&, Sides b) { return std::optional(b == name); }};
    case 2:
      return {"a.name < b.name",
              [](Sides a, const OracleClaim&, Sides b) { return std::optional(a < b); }};
    case 3:
      return {"r.certainty = 'hedged'",
              [](Sides, const OracleClaim& r, Sides) { return std::optional(r.hedged); }};
    case 4:
      return {"a.nothing > 1",
              [](Sides, const OracleClaim&, Sides) { return std::optional<bool>(); }};
    case 5: {
      Condition inner = RandomCondition(scenario, depth - 1);
      return {"NOT (" + inner.text + ")", [=](Sides a, const OracleClaim& r, Sides b) {
                std::optional<bool> truth = inner.holds(a, r, b);
                return truth ? std::optional(!*truth) : std::nullopt;
              }};
    }
    case 6: {
      Condition inner = RandomCondition(scenario, depth - 1);
      return {"(" + inner.text + ") IS NULL", [=](Sides a, const OracleClaim& r, Sides b) {
                return std::optional(!inner.holds(a, r, b).has_value());
              }};
    }
    default: {
      bool both = scenario.Chance(2);
      Condition left = RandomCondition(scenario, depth - 1);
      Condition right = RandomCondition(scenario, depth - 1);
      return {"(" + left.text + (both ? ") AND (" : ") OR (") + right.text + ")",
              [=](Sides a, const OracleClaim& r, Sides b) -> std::optional<bool> {
                std::optional<bool> x = left.holds(a, r, b);
                std::optional<bool> y = right.holds(a, r, b);
                if (x == !both || y == !both) return !both;
                if (!x || !y) return std::nullopt;
                return both;
              }};
    }
  }
}

TEST(Oracle, AgreesOnPatterns) {
  Compared compared;
  for (uint32_t seed = 0; seed < Scenarios(); ++seed) {
    Scenario scenario(seed);
    Graph graph = BuildGraph(scenario.lines());
    for (int i = 0; i < 4; ++i) {
      Condition condition = RandomCondition(scenario, 3);
      OraclePattern pattern{.arrow = "><-"[scenario.Below(3)],
                            .including_denied = scenario.Chance(3),
                            .only_plain = scenario.Chance(3),
                            .where = condition.holds};
      std::string types;
      for (uint32_t t = scenario.Below(3); t > 0; --t) {
        std::string type = scenario.OneOf(kTypes);
        types += (types.empty() ? ":" : "|") + type;
        pattern.types.insert(type);
      }
      std::string query = std::string("MATCH (a)") + (pattern.arrow == '<' ? "<-[r" : "-[r") +
                          types + (pattern.arrow == '>' ? "]->(b)" : "]-(b)") + " WHERE " +
                          condition.text + " RETURN a.name, type(r), r.certainty, b.name" +
                          (pattern.including_denied ? " INCLUDING DENIED" : "") +
                          (pattern.only_plain ? " ONLY PLAIN" : "");
      std::vector<std::string> rows = EngineRows(graph, query);
      std::ranges::sort(rows);
      ++compared;
      ASSERT_EQ(rows, OracleMatches(scenario.claims(), pattern)) << seed << ": " << query << '\n'
                                                                 << scenario.lines();
    }
  }
}

}  // namespace
}  // namespace causeway
