// Finds the feature files, and runs what is wanted of each.
#include "tests/query/tck/suite.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>

#include "base/file.h"
#include "tests/query/tck/gherkin.h"
#include "tests/query/tck/run.h"

namespace causeway {
namespace {

namespace fs = std::filesystem;

constexpr uint64_t kMaxBytes = 16ULL << 20;
constexpr std::array<std::string_view, 11> kClauses = {
    "match", "match-where", "return",       "return-orderby",  "return-skip-limit",
    "union", "with",        "with-orderBy", "with-skip-limit", "with-where",
    "unwind"};

// "clauses/match" of a path that ends so before the file.
std::string GroupOf(const fs::path& feature) {
  fs::path folder = feature.parent_path();
  return fmt::format("{}/{}", folder.parent_path().filename().string(), folder.filename().string());
}

bool IsWanted(std::string_view group) {
  constexpr std::string_view kClausesFolder = "clauses/";
  if (group.starts_with("expressions/")) return group != "expressions/temporal";
  if (!group.starts_with(kClausesFolder)) return false;
  group.remove_prefix(kClausesFolder.size());
  return std::ranges::find(kClauses, group) != kClauses.end();
}

std::vector<fs::path> FeaturesIn(const fs::path& folder, std::error_code& failed) {
  std::vector<fs::path> features;
  for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end;
       at.increment(failed)) {
    if (at->path().extension() == ".feature") features.push_back(at->path());
  }
  std::ranges::sort(features);
  return features;
}

NamedGraphs GraphsOf(const fs::path& folder) {
  fs::path graphs = fs::exists(folder / "graphs") ? folder / "graphs" : folder / "../graphs";
  return [graphs](std::string_view name) -> Result<std::string> {
    fs::path file = graphs / name / (std::string(name) + ".cypher");
    return ReadFile(file.string(), kMaxBytes);
  };
}

Result<void> RunFeature(const fs::path& path, const NamedGraphs& graphs,
                        std::vector<Trial>& trials) {
  CW_ASSIGN(std::string text, ReadFile(path.string(), kMaxBytes));
  Result<std::vector<Scenario>> scenarios = ReadFeature(text);
  if (!scenarios) {
    Error error = scenarios.error();
    error.message = fmt::format("{}: {}", path.string(), error.message);
    return error;
  }
  for (const Scenario& scenario : *scenarios) {
    if (!ReadsOnly(scenario)) continue;
    trials.push_back({.group = GroupOf(path),
                      .feature = path.stem().string(),
                      .scenario = scenario.name,
                      .expects_error = ExpectsError(scenario),
                      .outcome = RunScenario(scenario, graphs)});
  }
  return {};
}

}  // namespace

Result<std::vector<Trial>> RunSuite(const std::string& folder) {
  std::error_code failed;
  std::vector<Trial> trials;
  NamedGraphs graphs = GraphsOf(folder);
  for (const fs::path& feature : FeaturesIn(folder, failed)) {
    if (IsWanted(GroupOf(feature))) CW_TRY(RunFeature(feature, graphs, trials));
  }
  if (!failed) return trials;
  return Error{.message = fmt::format("cannot read {}: {}", folder, failed.message())};
}

std::string KeyOf(const Trial& trial) {
  size_t number = trial.scenario.find(']') + 1;
  size_t row = trial.scenario.rfind(", row ");
  return fmt::format("{} | {}{}", trial.feature, trial.scenario.substr(0, number),
                     row == std::string::npos ? "" : trial.scenario.substr(row));
}

}  // namespace causeway
