// One function for each step that scenarios are written in.
#include "tests/query/tck/run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "query/query.h"
#include "query/value_order.h"
#include "tests/query/tck/cell.h"
#include "tests/query/tck/drawn_graph.h"
#include "tests/query/tck/expression.h"
#include "tests/query/tck/setup.h"

namespace causeway {
namespace {

constexpr std::string_view kQuery = "executing query:";
constexpr std::string_view kRaised = " should be raised ";
constexpr std::string_view kResult = "the result should be";

using Texts = std::vector<std::string>;  // of rows

std::string RowText(const Texts& cells) { return fmt::format("| {} |", fmt::join(cells, " | ")); }

// What `rows` holds more often than `others`, at most three of it.
std::string Surplus(std::string_view title, Texts rows, Texts others) {
  std::ranges::sort(rows);
  std::ranges::sort(others);
  Texts only;
  std::ranges::set_difference(rows, others, std::back_inserter(only));
  if (only.empty()) return "";
  bool cut = only.size() > 3;
  if (cut) only.resize(3);
  return fmt::format("\n  {}: {}{}", title, fmt::join(only, "\n    "), cut ? " …" : "");
}

class Run {
 public:
  explicit Run(const NamedGraphs& graphs) : graphs_(graphs) {}

  Result<void> Do(const Step& step) {
    for (const Kind& kind : kKinds) {
      if (step.text.find(kind.text) != std::string::npos) return (this->*kind.act)(step);
    }
    return Error{.message = fmt::format("a step that the runner does not know: {}", step.text)};
  }

  [[nodiscard]] bool drew_parallel_edges() const { return HasParallelEdges(drawn_); }

 private:
  struct Kind {
    std::string_view text;  // that the step holds
    Result<void> (Run::*act)(const Step& step);
  };
  static const std::array<Kind, 10> kKinds;

  Result<void> Nothing(const Step& /*step*/) { return {}; }

  Result<void> Draw(const Step& step) { return RunSetup(step.document, drawn_); }

  // "the binary-tree-1 graph"
  Result<void> DrawNamed(const Step& step) {
    std::string_view name = step.text;
    name.remove_prefix(std::string_view("the ").size());
    CW_ASSIGN(std::string text, graphs_(name.substr(0, name.find(' '))));
    return RunSetup(text, drawn_);
  }

  Result<void> SetParameters(const Step& step) {
    for (const std::vector<std::string>& row : step.table) {
      LiteralScanner in(row[1]);
      parameters_[row[0]] = ReadLiteral(in);
      CW_TRY(in.result());
    }
    return {};
  }

  Result<void> Ask(const Step& step) {
    CW_ASSIGN(graph_, BuildGraph(drawn_));
    answer_ = RunQuery(graph_, step.document, {.parameters = parameters_});
    return *answer_ ? StreamToo(step) : Result<void>();
  }

  // Without evidence the same rows come, though other operators may find them.
  Result<void> StreamToo(const Step& step) {
    std::vector<List> rows;
    CW_ASSIGN(PreparedQuery query, PreparedQuery::Make(graph_, step.document));
    CW_TRY(query.Each(parameters_, [&](std::span<const Value> cells) {
      rows.emplace_back(cells.begin(), cells.end());
      return true;
    }));
    std::vector<List> expected;
    for (const Row& row : (*answer_)->table.rows) expected.push_back(row.cells);
    auto order = [](const List& a, const List& b) { return Order(a, b); };
    std::ranges::sort(rows, [&](const List& a, const List& b) { return order(a, b) < 0; });
    std::ranges::sort(expected, [&](const List& a, const List& b) { return order(a, b) < 0; });
    auto same = [&](const List& a, const List& b) { return order(a, b) == 0; };
    if (std::ranges::equal(rows, expected, same)) return {};
    return Error{.message = "without evidence other rows come"};
  }

  Result<void> ExpectError(const Step& step) {
    if (answer_ && !*answer_) return {};
    return Error{.message = fmt::format("expected {}, but there is an answer", step.text)};
  }

  Result<void> ExpectNoRows(const Step& /*step*/) { return ExpectRows({}, ListOrder::kMatters); }

  Result<void> ExpectTable(const Step& step) {
    bool ignores = step.text.find("ignoring element order") != std::string::npos;
    in_order_ = step.text.find("in order") != std::string::npos;
    ListOrder order = ignores ? ListOrder::kIgnored : ListOrder::kMatters;
    if (answer_ && *answer_ && (*answer_)->table.columns != step.table.front()) {
      return Error{.message =
                       fmt::format("expected the columns {}, came {}", RowText(step.table.front()),
                                   RowText((*answer_)->table.columns))};
    }
    Texts rows;
    for (size_t at = 1; at < step.table.size(); ++at) {
      Texts cells;
      for (const std::string& cell : step.table[at]) {
        CW_ASSIGN(std::string text, CellText(cell, order));
        cells.push_back(std::move(text));
      }
      rows.push_back(RowText(cells));
    }
    return ExpectRows(std::move(rows), order);
  }

  Result<void> ExpectRows(Texts expected, ListOrder order) {
    if (!answer_) return Error{.message = "a scenario without a query"};
    if (!*answer_) return answer_->error();
    Texts came;
    for (const Row& row : (*answer_)->table.rows) {
      Texts cells;
      for (const Value& cell : row.cells) cells.push_back(CellText(graph_, cell, order));
      came.push_back(RowText(cells));
    }
    if (in_order_ ? came == expected : std::ranges::is_permutation(came, expected)) return {};
    std::string missing = Surplus("missing", expected, came);
    std::string surplus = Surplus("too much", came, expected);
    bool misplaced = missing.empty() && surplus.empty();
    return Error{.message =
                     fmt::format("expected {} rows, came {}{}{}{}", expected.size(), came.size(),
                                 missing, surplus, misplaced ? ", in another order" : "")};
  }

  const NamedGraphs& graphs_;
  DrawnGraph drawn_;
  Map parameters_;
  Graph graph_;
  std::optional<Result<Answer>> answer_;
  bool in_order_ = false;
};

const std::array<Run::Kind, 10> Run::kKinds = {{
    {"any graph", &Run::Nothing},
    {"an empty graph", &Run::Nothing},
    {"no side effects", &Run::Nothing},
    {"having executed:", &Run::Draw},
    {"parameters are:", &Run::SetParameters},
    {kQuery, &Run::Ask},
    {"the result should be empty", &Run::ExpectNoRows},
    {kResult, &Run::ExpectTable},
    {kRaised, &Run::ExpectError},
    {" graph", &Run::DrawNamed},
}};

// The words of a query outside texts, comments and names in backticks; a word after '.', ':' or '$'
// is a name too.
std::vector<std::string> ClauseWords(std::string_view query) {
  std::vector<std::string> words;
  std::string word;
  char before = ' ';  // the word
  for (size_t at = 0; at < query.size(); ++at) {
    char c = query[at];
    if (std::string_view("'\"`").find(c) != std::string_view::npos) {
      at = std::min(query.find(c, at + 1), query.size());
    } else if (query.substr(at).starts_with("//")) {
      at = std::min(query.find('\n', at), query.size());
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
      word += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
      continue;
    }
    if (!word.empty() && std::string_view(".:$").find(before) == std::string_view::npos) {
      words.push_back(word);
    }
    word.clear();
    before = c;
  }
  words.push_back(word);
  return words;
}

}  // namespace

Result<void> RunScenario(const Scenario& scenario, const NamedGraphs& graphs) {
  Run run(graphs);
  for (const Step& step : scenario.steps) {
    Result<void> done = run.Do(step);
    if (done) continue;
    Error error = done.error();
    if (run.drew_parallel_edges()) {
      error.message = "parallel edges of one type, of which the graph keeps one: " + error.message;
    }
    return error;
  }
  return {};
}

bool ReadsOnly(const Scenario& scenario) {
  constexpr std::array<std::string_view, 6> kOthers = {"CREATE", "MERGE",  "SET",
                                                       "DELETE", "REMOVE", "CALL"};
  return std::ranges::none_of(scenario.steps, [&](const Step& step) {
    if (step.text != kQuery) return false;
    std::vector<std::string> words = ClauseWords(step.document);
    return std::ranges::find_first_of(words, kOthers) != words.end();
  });
}

bool ExpectsError(const Scenario& scenario) {
  return std::ranges::any_of(scenario.steps, [](const Step& step) {
    return step.text.find(kRaised) != std::string::npos;
  });
}

}  // namespace causeway
