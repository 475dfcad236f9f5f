#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/file.h"
#include "importers/prose/read.h"

namespace causeway {
namespace {

// "subject RELATION object: sentence" of all that the article says.
std::vector<std::string> ReadSeed() {
  std::string path =
      CAUSEWAY_SOURCE_DIR "/../shared/gold/seed/motor-neuron-necrosis-vs-muscle-atrophy.txt";
  if (!std::filesystem::exists(path)) return {};
  Result<std::string> text = ReadFile(path, 1 << 20);
  if (!text) return {};
  std::vector<std::string> lines;
  for (const Assertion& a : ReadProse(*text, Limits{}).assertions) {
    lines.push_back(a.subject + " " + std::string(NameOf(a.type)) + " " + a.object + ": " +
                    std::string(Slice(*text, a.range)));
  }
  return lines;
}

TEST(Seed, SaysWhatTheArticleSays) {
  std::vector<std::string> lines = ReadSeed();
  if (lines.empty()) GTEST_SKIP() << "../shared is not here";
  auto Says = [](std::string_view assertion, std::string_view words) {
    return testing::Contains(testing::AllOf(testing::StartsWith(std::string(assertion) + ": "),
                                            testing::HasSubstr(std::string(words))));
  };
  EXPECT_THAT(lines,
              Says("motor neuron necrosis OCCURS_IN central nervous system", "occurs mainly"));
  EXPECT_THAT(lines,
              Says("motor neuron necrosis OCCURS_IN peripheral nervous system", "occurs mainly"));
  EXPECT_THAT(lines, Says("brain PART_OF central nervous system", "(brain and spinal cord)"));
  EXPECT_THAT(lines, Says("spinal cord PART_OF central nervous system", "(brain and spinal cord)"));
  for (std::string cause : {"genetic factors", "autoimmune diseases", "trauma"}) {
    EXPECT_THAT(lines, Says(cause + " CAUSES motor neuron necrosis", cause.substr(1)));
  }
  EXPECT_THAT(lines, Says("amyotrophic lateral sclerosis IS_A genetic disorders", "(ALS)"));
  EXPECT_THAT(lines, Says("amyotrophic lateral sclerosis SAME_AS ALS", "(ALS)"));
  EXPECT_THAT(lines, Says("motor neuron necrosis CAUSES impaired signaling", "impaired signaling"));
  EXPECT_THAT(lines, Says("muscle atrophy OCCURS_IN muscle tissue", "muscle tissue"));
  for (std::string cause : {"lack of exercise", "neurological disorders", "metabolic diseases"}) {
    EXPECT_THAT(lines, Says(cause + " CAUSES muscle atrophy", cause.substr(1)));
  }
  EXPECT_THAT(lines, Says("muscle atrophy SAME_AS muscle wasting", "Muscle wasting"));
  EXPECT_THAT(lines, Says("muscle atrophy CAUSES decrease in muscle strength", "decrease in"));
  EXPECT_THAT(lines, Says("diabetes IS_A metabolic diseases", "such as diabetes"));
  EXPECT_THAT(lines, Says("hypothyroidism IS_A metabolic diseases", "hypothyroidism"));
  EXPECT_THAT(lines, Says("spinal cord injury IS_A trauma", "cervical"));
  EXPECT_THAT(lines, Says("spinal cord injury IS_A neurological disorders", "multiple sclerosis"));
}

TEST(Seed, TheAuthorsOwnParagraphGivesNothing) {
  std::vector<std::string> lines = ReadSeed();
  if (lines.empty()) GTEST_SKIP() << "../shared is not here";
  EXPECT_THAT(lines, testing::Each(testing::Not(testing::HasSubstr("gastritis"))));
  EXPECT_THAT(lines, testing::Each(testing::Not(testing::HasSubstr("high-quality authors"))));
}

}  // namespace
}  // namespace causeway
