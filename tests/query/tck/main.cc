// tck FOLDER [--failures]: the scenarios of the openCypher TCK that the query language should pass,
// with how many do, by feature and by group; then why each of the others fails. With --list, the
// failures as tests/query/tck/expected_failures.txt has them.
#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "tests/query/tck/suite.h"

namespace causeway {
namespace {

struct Tally {
  size_t passed = 0;
  size_t failed = 0;
};

void Count(const Trial& trial, Tally& tally) { ++(trial.outcome ? tally.passed : tally.failed); }

void Print(std::string_view name, const Tally& tally) {
  size_t all = tally.passed + tally.failed;
  double percent =
      all == 0 ? 0 : 100.0 * static_cast<double>(tally.passed) / static_cast<double>(all);
  fmt::print("{:<40} {:>5} passed {:>5} failed {:>6.1f} %\n", name, tally.passed, tally.failed,
             percent);
}

void PrintTallies(const std::vector<Trial>& trials) {
  std::map<std::string, Tally> features;
  std::map<std::string, Tally> groups;
  Tally errors;
  Tally total;
  for (const Trial& trial : trials) {
    Count(trial, features[fmt::format("{}/{}", trial.group, trial.feature)]);
    Count(trial, groups[trial.group]);
    Count(trial, total);
    if (trial.expects_error) Count(trial, errors);
  }
  for (const auto& [name, tally] : features) Print(name, tally);
  fmt::print("\n");
  for (const auto& [name, tally] : groups) Print(name, tally);
  Print("that expect an error (no code compared)", errors);
  Print("total", total);
}

void PrintFailures(const std::vector<Trial>& trials) {
  for (const Trial& trial : trials) {
    if (trial.outcome) continue;
    fmt::print("\n{}/{} {}\n  {}\n", trial.group, trial.feature, trial.scenario,
               ToText(trial.outcome.error()));
  }
}

void List(const std::vector<Trial>& trials) {
  for (const Trial& trial : trials) {
    if (trial.outcome) continue;
    const std::string& message = trial.outcome.error().message;
    fmt::print("{} | {}\n", KeyOf(trial), message.substr(0, message.find('\n')));
  }
}

int Main(const std::string& folder, std::string_view flag) {
  Result<std::vector<Trial>> trials = RunSuite(folder);
  if (!trials) {
    fmt::print(stderr, "{}\n", ToText(trials.error()));
    return 1;
  }
  if (flag == "--list") {
    List(*trials);
    return 0;
  }
  PrintTallies(*trials);
  if (flag == "--failures") PrintFailures(*trials);
  return 0;
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    fmt::print(stderr, "usage: tck FOLDER [--failures | --list]\n");
    return 2;
  }
  return causeway::Main(argv[1], argc == 3 ? argv[2] : "");
}
