#include "importers/confidence_filter.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/importers/recording_sink.h"

namespace causeway {
namespace {

Statement Assertion(std::string_view subject, double confidence) {
  return {.subject = {.name = subject},
          .relation = "CAUSES",
          .object = {.name = "pain"},
          .evidence = {.confidence = confidence}};
}

// The names of the subjects that stay.
std::string Filtered(const std::vector<Statement>& statements, double least) {
  class Subjects final : public StatementSink {
   public:
    Result<void> Begin(const Document&) override { return {}; }
    Result<void> Take(std::span<const Statement> batch) override {
      EXPECT_FALSE(batch.empty());
      for (const Statement& statement : batch) names += statement.subject.name;
      return {};
    }
    Result<void> End() override { return {}; }
    std::string names;
  };
  Subjects subjects;
  ConfidenceFilter filter(subjects, least);
  EXPECT_TRUE(filter.Take(statements));
  EXPECT_EQ(filter.left_out() + subjects.names.size(), statements.size());
  return subjects.names;
}

TEST(ConfidenceFilter, LeavesOutWhatIsUnderTheLeast) {
  std::vector<Statement> statements = {Assertion("a", 0.2), Assertion("b", 0.5),
                                       Assertion("c", 0.9), Assertion("d", 0.499),
                                       Assertion("e", 1)};
  EXPECT_EQ(Filtered(statements, 0), "abcde");
  EXPECT_EQ(Filtered(statements, 0.5), "bce");
  EXPECT_EQ(Filtered(statements, 1), "e");
  EXPECT_EQ(Filtered({}, 0.5), "");
}

TEST(ConfidenceFilter, ComparesConfidencesAsTheyAreKept) {
  EXPECT_EQ(Filtered({Assertion("a", double{0.7F}), Assertion("b", 0.6996)}, 0.7), "ab");
  EXPECT_EQ(Filtered({Assertion("a", std::nan("")), Assertion("b", 0.6994)}, 0.7), "");
}

TEST(ConfidenceFilter, DeclarationsStay) {
  Statement declaration{.subject = {.name = "a"}, .evidence = {.confidence = 0}};
  EXPECT_EQ(Filtered({declaration}, 1), "a");
}

TEST(ConfidenceFilter, HandsOnDocuments) {
  RecordingSink sink;
  ConfidenceFilter filter(sink, 0.5);
  EXPECT_TRUE(filter.Begin({.key = "a.txt", .importer = "text 1"}));
  EXPECT_TRUE(filter.End());
  EXPECT_EQ(sink.calls, "begin a.txt [text 1] \nend\n");
}

}  // namespace
}  // namespace causeway
