#include "tests/query/tck/run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

Result<std::string> GraphNamed(std::string_view name) {
  if (name == "tea") return std::string("CREATE (:Cup {name: 'tea'});");
  return Error{.message = "no such graph"};
}

Scenario Asking(std::string query, Step expectation) {
  return {"", {{"the tea graph"}, {"executing query:", std::move(query)}, std::move(expectation)}};
}

// Empty where it passes.
std::string Failure(const Scenario& scenario) {
  Result<void> outcome = RunScenario(scenario, GraphNamed);
  return outcome ? "" : outcome.error().message;
}

const char* const kQuery = "MATCH (n:Cup) RETURN n.name";

TEST(TckRun, PassesWhereTheTableIsAsExpected) {
  Step table{"the result should be, in any order:", "", {{"n.name"}, {"'tea'"}}};
  EXPECT_EQ(Failure(Asking(kQuery, table)), "");
}

TEST(TckRun, SaysWhatWasExpectedAndWhatCame) {
  Step table{"the result should be, in any order:", "", {{"n.name"}, {"'milk'"}, {"'tea'"}}};
  EXPECT_EQ(Failure(Asking(kQuery, table)), "expected 2 rows, came 1\n  missing: | 'milk' |");
  Step columns{"the result should be, in any order:", "", {{"name"}, {"'tea'"}}};
  EXPECT_EQ(Failure(Asking(kQuery, columns)), "expected the columns | name |, came | n.name |");
  EXPECT_EQ(Failure(Asking(kQuery, {"the result should be empty"})),
            "expected 0 rows, came 1\n  too much: | 'tea' |");
}

TEST(TckRun, HandsOverParametersAndReadsPaths) {
  Scenario scenario{
      "",
      {{"having executed:", "CREATE (:A)<-[:T {x: 1}]-(:B)"},
       {"parameters are:", "", {{"x", "1"}}},
       {"executing query:", "MATCH p = (:A)<-[r:T]-() WHERE r.x = $x RETURN p"},
       {"the result should be, in order:", "", {{"p"}, {"<(:A)<-[:T {x: 1}]-(:B)>"}}}}};
  EXPECT_EQ(Failure(scenario), "");
}

TEST(TckRun, TakesAnyErrorForTheExpectedOne) {
  Step raised{"a SyntaxError should be raised at compile time: UnexpectedSyntax"};
  EXPECT_EQ(Failure(Asking("MATCH (", raised)), "");
  EXPECT_THAT(Failure(Asking(kQuery, raised)), StartsWith("expected a SyntaxError"));
}

TEST(TckRun, SaysOfParallelEdgesThatTheyAreThem) {
  Scenario scenario{"",
                    {{"having executed:", "CREATE (a)-[:T]->(b), (a)-[:T]->(b)"},
                     {"executing query:", "MATCH (a)-[r:T]->(b) RETURN type(r)"},
                     {"the result should be, in order:", "", {{"type(r)"}, {"'T'"}, {"'T'"}}}}};
  EXPECT_THAT(Failure(scenario), StartsWith("parallel edges of one type"));
}

TEST(TckRun, RefusesStepsThatItDoesNotKnow) {
  EXPECT_EQ(Failure({"", {{"the sun shines"}}}),
            "a step that the runner does not know: the sun shines");
  EXPECT_EQ(Failure({"", {{"the coffee graph"}}}), "no such graph");
}

TEST(TckRun, TellsQueriesThatWrite) {
  auto reads = [](std::string query) {
    return ReadsOnly({"", {{"executing query:", std::move(query)}}});
  };
  EXPECT_TRUE(reads("MATCH (n:Set) // CREATE\nWHERE n.name = 'merge' RETURN n.delete, `call`"));
  EXPECT_FALSE(reads("MATCH (n) set n.x = 1"));
  EXPECT_FALSE(reads("MATCH (n) RETURN 1\nUNION CALL x()"));
  EXPECT_FALSE(reads("CREATE"));
}

}  // namespace
}  // namespace causeway
