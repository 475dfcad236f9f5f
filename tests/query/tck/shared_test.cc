// The scenarios of ../shared/tck fail where expected_failures.txt says, and nowhere else.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "tests/query/tck/suite.h"

namespace causeway {
namespace {

// "feature | scenario | reason" a line: reasons by what stands before them.
std::map<std::string, std::string> ExpectedFailures() {
  std::map<std::string, std::string> reasons;
  std::ifstream file(CAUSEWAY_SOURCE_DIR "/tests/query/tck/expected_failures.txt");
  for (std::string line; std::getline(file, line);) {
    size_t reason = line.rfind(" | ");
    EXPECT_NE(reason, std::string::npos) << line;
    bool once = reasons.emplace(line.substr(0, reason), line.substr(reason)).second;
    EXPECT_TRUE(once) << line;
  }
  return reasons;
}

TEST(Tck, FailsOnlyWhereItIsExpectedTo) {
  std::string folder = CAUSEWAY_SOURCE_DIR "/../shared/tck";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no ../shared/tck beside the repository";
  Result<std::vector<Trial>> trials = RunSuite(folder);
  ASSERT_TRUE(trials) << ToText(trials.error());
  std::map<std::string, std::string> expected = ExpectedFailures();
  for (const Trial& trial : *trials) {
    std::string key = KeyOf(trial);
    bool is_expected = expected.erase(key) != 0;
    bool passed = trial.outcome.has_value();
    EXPECT_TRUE(passed || is_expected) << key << ": " << ToText(trial.outcome.error());
    EXPECT_FALSE(passed && is_expected) << key << " passes: take it off the list";
  }
  for (const auto& [key, reason] : expected) ADD_FAILURE() << key << reason << ": no such scenario";
}

}  // namespace
}  // namespace causeway
