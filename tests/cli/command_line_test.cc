#include "cli/command_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "cli/exit_code.h"

namespace causeway {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Error ErrorOf(std::vector<std::string> words) {
  Result<Arguments> parsed = ParseCommandLine(std::move(words));
  return parsed ? Error{.message = "parsed"} : parsed.error();
}

TEST(CommandLine, PutsOptionsAnywhere) {
  auto parsed = ParseCommandLine({"import", "--threads", "2", "g.kg", "a.txt", "--quiet", "b.txt"});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->command->name, "import");
  EXPECT_THAT(parsed->operands, ElementsAre("g.kg", "a.txt", "b.txt"));
  EXPECT_EQ(parsed->threads, 2U);
  EXPECT_TRUE(parsed->quiet);
}

TEST(CommandLine, TakesEachFormOfAnOption) {
  EXPECT_EQ(ParseCommandLine({"stats", "g.kg", "--format=csv"})->format, "csv");
  EXPECT_EQ(ParseCommandLine({"stats", "g.kg", "-o", "a.csv"})->output, "a.csv");
  EXPECT_EQ(ParseCommandLine({"stats", "g.kg", "-oa.csv"})->output, "a.csv");
}

TEST(CommandLine, TakesDashAsAnOperand) {
  EXPECT_THAT(ParseCommandLine({"query", "g.kg", "-"})->operands, ElementsAre("g.kg", "-"));
}

TEST(CommandLine, TakesAnythingAfterTwoDashes) {
  EXPECT_THAT(ParseCommandLine({"import", "g.kg", "--", "--odd.txt"})->operands,
              ElementsAre("g.kg", "--odd.txt"));
}

TEST(CommandLine, TakesPatternsAsTheyAre) {
  EXPECT_THAT(ParseCommandLine({"query", "g.kg", "MATCH (a)-->(b) RETURN a"})->operands,
              ElementsAre("g.kg", "MATCH (a)-->(b) RETURN a"));
}

TEST(CommandLine, AsksForHelpInEachWay) {
  EXPECT_EQ(ParseCommandLine({})->command->name, "help");
  EXPECT_EQ(ParseCommandLine({"-h"})->command->name, "help");
  auto parsed = ParseCommandLine({"import", "--help"});
  EXPECT_EQ(parsed->command->name, "help");
  EXPECT_THAT(parsed->operands, ElementsAre("import"));
}

TEST(CommandLine, SuggestsTheNearest) {
  EXPECT_EQ(ErrorOf({"comapre", "g.kg"}).hint, "Did you mean compare?");
  EXPECT_EQ(ErrorOf({"stats", "g.kg", "--fromat=csv"}).hint, "Did you mean --format?");
}

TEST(CommandLine, CountsOperands) {
  EXPECT_EQ(ErrorOf({"remove", "g.kg"}).message, "remove needs GRAPH DOCUMENT");
  EXPECT_EQ(ErrorOf({"remove", "g.kg", "a", "b"}).message,
            "remove takes GRAPH DOCUMENT and no more: b");
  EXPECT_EQ(ErrorOf({"import", "--list"}).message, "parsed");
}

TEST(CommandLine, ErrorsAreOfUsage) {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"none"}, {"stats"}, {"stats", "g.kg", "--none"}, {"stats", "g.kg", "--format"}}) {
    EXPECT_EQ(ErrorOf(words).code, ErrorCode::kUsage) << words.front();
  }
}

TEST(Commands, EachHasHelpAndAFunction) {
  std::set<std::string_view> names;
  for (const Subcommand& command : Commands()) {
    EXPECT_TRUE(names.insert(command.name).second) << command.name;
    EXPECT_THAT(std::string(command.details), HasSubstr("causeway ")) << command.name;
    EXPECT_TRUE(command.summary.ends_with('.')) << command.name;
    EXPECT_NE(command.run, nullptr) << command.name;
  }
}

TEST(ExitCode, FollowsFromTheKindOfError) {
  EXPECT_EQ(static_cast<int>(ExitCodeOf(ErrorCode::kFailed)), 1);
  EXPECT_EQ(static_cast<int>(ExitCodeOf(ErrorCode::kUsage)), 2);
  EXPECT_EQ(static_cast<int>(ExitCodeOf(ErrorCode::kQuery)), 3);
  EXPECT_EQ(static_cast<int>(ExitCodeOf(ErrorCode::kRejected)), 4);
  EXPECT_EQ(static_cast<int>(ExitCodeOf(ErrorCode::kDamaged)), 5);
}

}  // namespace
}  // namespace causeway
