#include "query/split.h"

#include <gtest/gtest.h>

#include <set>

namespace causeway {
namespace {

// The readings of `run`, "a|b" for two names, where `known` are the names.
std::vector<std::string> Readings(std::string_view run, const std::set<std::string>& known,
                                  size_t least = 1) {
  Result<std::vector<RunWord>> words =
      WordsOfRun({std::string(run), {0, static_cast<uint32_t>(run.size())}});
  if (!words) return {words.error().message};
  Split split = SplitIntoNames(run, *words, least,
                               [&](const std::string& text) { return known.contains(text); });
  std::vector<std::string> readings;
  for (const Reading& reading : split.readings) {
    std::string text;
    for (Segment piece : reading) {
      if (!text.empty()) text += '|';
      text += TextOf(run, *words, piece);
    }
    readings.push_back(text);
  }
  return readings;
}

using Texts = std::vector<std::string>;

TEST(SplitIntoNames, TakesTheFewestPieces) {
  EXPECT_EQ(Readings("head and neck cancer", {"head", "neck cancer", "head and neck cancer"}),
            Texts{"head and neck cancer"});
}

TEST(SplitIntoNames, TakesAsManyAsAreNeeded) {
  EXPECT_EQ(Readings("head and neck cancer", {"head", "neck cancer", "head and neck cancer"}, 2),
            Texts{"head|neck cancer"});
}

TEST(SplitIntoNames, NeedsNoSeparator) {
  EXPECT_EQ(Readings("asthma copd", {"asthma", "copd"}), Texts{"asthma|copd"});
}

TEST(SplitIntoNames, SkipsSeparators) {
  EXPECT_EQ(Readings("a, b, and c vs d", {"a", "b", "c", "d"}), Texts{"a|b|c|d"});
}

TEST(SplitIntoNames, ShowsBothReadingsOfATie) {
  EXPECT_EQ(Readings("red eye disease", {"red", "red eye", "eye disease", "disease"}),
            (Texts{"red|eye disease", "red eye|disease"}));
}

TEST(SplitIntoNames, KeepsAQuotedNameWhole) {
  EXPECT_EQ(Readings("'red eye' disease", {"red eye", "red", "disease", "eye disease"}),
            Texts{"red eye|disease"});
}

TEST(SplitIntoNames, KeepsWhatTouchesTogether) {
  EXPECT_EQ(Readings("COVID-19,MONDO:1", {"COVID-19", "MONDO:1", "COVID", "19"}),
            Texts{"COVID-19|MONDO:1"});
}

TEST(SplitIntoNames, LeavesNoWordOut) {
  EXPECT_EQ(Readings("a b c", {"a", "b"}), Texts{});
  EXPECT_EQ(Readings("a and", {"a"}), Texts{});
  EXPECT_EQ(Readings("and a", {"a"}), Texts{});
  EXPECT_EQ(Readings("a and and b", {"a", "b"}), Texts{});
}

}  // namespace
}  // namespace causeway
