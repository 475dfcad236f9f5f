// How long prepared queries take, in process, through the door that everyone uses.
//   causeway-bench-query GRAPH QUERIES ANSWERS
// GRAPH holds conditions and attributes by number ("Condition:7", "Attribute:9"), with HAS, ISA and
// CAUSES between them. Each line of QUERIES is the name of a query of the table below and its
// numbers; of each, ANSWERS gets its place, its name, microseconds and the answer in such numbers.
// Then each shared2 is asked as a text that was not seen before, evidence and all. Memory and these
// times are printed.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "graph/store.h"
#include "query/query.h"

namespace causeway {
namespace {

enum class Form {
  kNodes,    // numbers, ascending
  kSum,      // how many, and their sum
  kCounted,  // number:count, in the order of the answer; with a third column number:count:that
  kScored,   // number:shared:all, of rows of a Jaccard score
  kPairs,    // number-number:shared, ascending
  kRanked,   // numbers, in the order of the answer
  kNumber,   // the one value; -1 without a row
};

struct Template {
  std::string_view name;
  std::string_view label;       // of its numbers
  std::string_view parameters;  // a letter each; * stands for all the nodes of a range
  Form form;
  std::string_view text;
};

constexpr std::array kTemplates = {
    Template{"shared2", "Condition", "ab", Form::kNodes,
             "MATCH (a)-[:HAS]->(x) WHERE a = $a MATCH (b)-[:HAS]->(x) WHERE b = $b RETURN x"},
    Template{"shared5", "Condition", "abcde", Form::kNodes,
             "MATCH (a)-[:HAS]->(x) WHERE a = $a MATCH (b)-[:HAS]->(x) WHERE b = $b "
             "MATCH (c)-[:HAS]->(x) WHERE c = $c MATCH (d)-[:HAS]->(x) WHERE d = $d "
             "MATCH (e)-[:HAS]->(x) WHERE e = $e RETURN x"},
    Template{"diff", "Condition", "ab", Form::kNodes,
             "MATCH (a)-[:HAS]->(x), (b) WHERE a = $a AND b = $b AND NOT (b)-[:HAS]->(x) RETURN x"},
    Template{"sim", "Condition", "a", Form::kCounted,
             "MATCH (a)-[:HAS]->(x)<-[:HAS]-(c) WHERE a = $a "
             "RETURN c, count(x) AS n ORDER BY n DESC, c LIMIT 20"},
    Template{"jacc", "Condition", "a", Form::kScored,
             "SIMILAR TO $a BY JACCARD ON HAS ONLY SCORES LIMIT 20"},
    Template{"pairs", "Condition", "*", Form::kPairs,
             "SIMILAR AMONG $items WITH AT LEAST 3 ON HAS ONLY SCORES LIMIT 1000000"},
    Template{"khop1", "Condition", "a", Form::kSum,
             "MATCH (a)-[:CAUSES*1..1]->(b) WHERE a = $a AND b <> a RETURN DISTINCT b"},
    Template{"khop2", "Condition", "a", Form::kSum,
             "MATCH (a)-[:CAUSES*1..2]->(b) WHERE a = $a AND b <> a RETURN DISTINCT b"},
    Template{"khop3", "Condition", "a", Form::kSum,
             "MATCH (a)-[:CAUSES*1..3]->(b) WHERE a = $a AND b <> a RETURN DISTINCT b"},
    Template{"khop4", "Condition", "a", Form::kSum,
             "MATCH (a)-[:CAUSES*1..4]->(b) WHERE a = $a AND b <> a RETURN DISTINCT b"},
    Template{"path", "Condition", "ab", Form::kNumber,
             "MATCH p = ANY SHORTEST (a)-[:CAUSES*]->(b) WHERE a = $a AND b = $b "
             "RETURN length(p)"},
    Template{"npaths", "Condition", "ab", Form::kNumber,
             "MATCH ACYCLIC (a)-[:CAUSES*1..4]->(b) WHERE a = $a AND b = $b RETURN count(*)"},
    Template{"anc", "Condition", "ab", Form::kNodes,
             "MATCH (a)-[:HAS]->()-[:ISA*0..]->(x) WHERE a = $a "
             "MATCH (b)-[:HAS]->()-[:ISA*0..]->(x) WHERE b = $b RETURN DISTINCT x"},
    Template{"under", "Attribute", "x", Form::kSum,
             "MATCH (c)-[:HAS]->()-[:ISA*0..]->(x) WHERE x = $x RETURN DISTINCT c"},
    Template{"pagerank", "", "", Form::kRanked,
             "MATCH (c:Condition) RETURN c ORDER BY pagerank(c, 'CAUSES') DESC, c LIMIT 10"},
    Template{"wcc", "", "", Form::kNumber,
             "MATCH (c:Condition) RETURN count(DISTINCT component(c, 'CAUSES'))"},
};

[[noreturn]] void Stop(const std::string& message) {
  fmt::print(stderr, "causeway-bench-query: {}\n", message);
  std::exit(1);
}

template <class T>
T OrStop(Result<T> result) {
  if (!result) Stop(ToText(result.error()));
  return *std::move(result);
}

// The numbers of the nodes, and the nodes of the numbers.
class Numbering {
 public:
  explicit Numbering(const Graph& graph) : numbers_(graph.node_count()) {
    for (NodeId node : graph.nodes()) {
      for (StringId identifier : graph.Identifiers(node)) Add(node, graph.Text(identifier));
    }
  }
  [[nodiscard]] NodeId NodeOf(std::string_view label, uint64_t number) const {
    return nodes_.at(std::string(label)).at(number);
  }
  [[nodiscard]] uint64_t NumberOf(NodeId node) const { return numbers_.at(node.value); }

 private:
  void Add(NodeId node, std::string_view identifier) {
    size_t colon = identifier.find(':');
    uint64_t number = 0;
    std::from_chars(identifier.data() + colon + 1, identifier.data() + identifier.size(), number);
    std::vector<NodeId>& nodes = nodes_[std::string(identifier.substr(0, colon))];
    if (nodes.size() <= number) nodes.resize(number + 1);
    nodes[number] = node;
    numbers_[node.value] = number;
  }

  std::map<std::string, std::vector<NodeId>> nodes_;
  std::vector<uint64_t> numbers_;
};

// The rows of an answer, as a program that asks would keep them.
struct Rows {
  std::vector<NodeId> nodes;
  std::vector<int64_t> numbers;
  std::vector<double> scores;

  void Add(std::span<const Value> cells) {
    for (const Value& cell : cells) {
      if (const auto* node = cell.get_if<NodeId>()) nodes.push_back(*node);
      if (const auto* number = cell.get_if<int64_t>()) numbers.push_back(*number);
      if (const auto* score = cell.get_if<double>()) scores.push_back(*score);
    }
  }
};

std::string AnswerOf(Form form, const Rows& rows, const Numbering& numbering) {
  if (form == Form::kNumber) {
    return rows.numbers.empty() ? "-1" : fmt::format("{}", rows.numbers[0]);
  }
  std::vector<uint64_t> numbers;
  for (NodeId node : rows.nodes) numbers.push_back(numbering.NumberOf(node));
  if (form == Form::kScored) {
    std::string text;
    for (size_t i = 0; i < numbers.size(); ++i) {
      auto all = std::llround(static_cast<double>(rows.numbers[i]) / rows.scores[i]);
      text += fmt::format("{}{}:{}:{}", i > 0 ? " " : "", numbers[i], rows.numbers[i], all);
    }
    return text;
  }
  if (form == Form::kPairs) {
    std::vector<std::array<uint64_t, 3>> pairs;
    for (size_t i = 0; i < rows.numbers.size(); ++i) {
      auto [a, b] = std::minmax(numbers[2 * i], numbers[2 * i + 1]);
      pairs.push_back({a, b, static_cast<uint64_t>(rows.numbers[i])});
    }
    std::ranges::sort(pairs);
    std::vector<std::string> texts;
    for (auto [a, b, shared] : pairs) texts.push_back(fmt::format("{}-{}:{}", a, b, shared));
    return fmt::format("{}", fmt::join(texts, " "));
  }
  if (form == Form::kCounted) {
    std::string text;
    size_t columns = numbers.empty() ? 0 : rows.numbers.size() / numbers.size();
    for (size_t i = 0; i < numbers.size(); ++i) {
      text += fmt::format("{}{}", i > 0 ? " " : "", numbers[i]);
      for (size_t k = 0; k < columns; ++k)
        text += fmt::format(":{}", rows.numbers[i * columns + k]);
    }
    return text;
  }
  if (form == Form::kRanked) return fmt::format("{}", fmt::join(numbers, " "));
  uint64_t sum = 0;
  for (uint64_t number : numbers) sum += number;
  if (form == Form::kSum) return fmt::format("{} {}", numbers.size(), sum);
  std::ranges::sort(numbers);
  return fmt::format("{}", fmt::join(numbers, " "));
}

struct Prepared {
  const Template* from = nullptr;
  PreparedQuery query;
};

double Microseconds(std::chrono::steady_clock::duration time) {
  return std::chrono::duration<double, std::micro>(time).count();
}

void Measure(const Graph& graph, std::istream& queries, std::ostream& answers) {
  Numbering numbering(graph);
  std::map<std::string_view, Prepared> prepared;
  for (const Template& one : kTemplates) {
    prepared.emplace(one.name, Prepared{&one, OrStop(PreparedQuery::Make(graph, one.text))});
  }
  std::string line;
  for (size_t place = 0; std::getline(queries, line); ++place) {
    std::istringstream words(line);
    std::string name;
    words >> name;
    auto found = prepared.find(name);
    if (found == prepared.end()) continue;
    auto& [from, query] = found->second;
    Map parameters;
    if (from->parameters == "*") {
      uint64_t begin = 0;
      uint64_t end = 0;
      words >> begin >> end;
      List items;
      for (; begin < end; ++begin) items.emplace_back(numbering.NodeOf(from->label, begin));
      parameters["items"] = std::move(items);
    }
    for (char letter : from->parameters == "*" ? std::string_view() : from->parameters) {
      uint64_t number = 0;
      words >> number;
      parameters[std::string(1, letter)] = numbering.NodeOf(from->label, number);
    }
    Rows rows;
    auto take = [&](std::span<const Value> cells) {
      rows.Add(cells);
      return true;
    };
    auto begin = std::chrono::steady_clock::now();
    Result<void> done = query.Each(parameters, take);
    auto end = std::chrono::steady_clock::now();
    if (!done) Stop(line + ": " + ToText(done.error()));
    answers << fmt::format("{}\t{}\t{:.2f}\t{}\n", place, name, Microseconds(end - begin),
                           AnswerOf(from->form, rows, numbering));
  }
}

// What of the process lies in memory, the pages of mapped files among it.
double ResidentMegabytes() {
  std::ifstream status("/proc/self/statm");
  uint64_t pages = 0;
  status >> pages >> pages;
  return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

// From its text to the answer with its evidence.
void MeasureTexts(const Graph& graph, std::istream& queries) {
  std::vector<double> times;
  std::string name;
  uint64_t a = 0;
  uint64_t b = 0;
  for (std::string line; std::getline(queries, line);) {
    if (!(std::istringstream(line) >> name >> a >> b) || name != "shared2" || a == b) continue;
    std::string text = fmt::format("shared HAS of Condition:{} and Condition:{}", a, b);
    auto begin = std::chrono::steady_clock::now();
    Result<Answer> answer = RunQuery(graph, text);
    times.push_back(Microseconds(std::chrono::steady_clock::now() - begin));
    if (!answer) Stop(text + ": " + ToText(answer.error()));
  }
  if (times.empty()) return;
  std::ranges::sort(times);
  fmt::print("shared2 from its text: p50 {:.1f} us, p99 {:.1f} us\n", times[times.size() / 2],
             times[times.size() * 99 / 100]);
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) {
  using namespace causeway;  // NOLINT(google-build-using-namespace)
  if (argc != 4) Stop("causeway-bench-query GRAPH QUERIES ANSWERS");
  auto store = OrStop(Store::Open(argv[1], OpenMode::kRead));
  auto graph = OrStop(store->LoadGraph());
  std::ifstream queries(argv[2]);
  std::ofstream answers(argv[3]);
  if (!queries || !answers) Stop("cannot open the files");
  fmt::print("{:.0f} MB resident before the first query\n", ResidentMegabytes());
  Measure(graph, queries, answers);
  fmt::print("{:.0f} MB after the last\n", ResidentMegabytes());
  std::ifstream again(argv[2]);
  MeasureTexts(graph, again);
}
