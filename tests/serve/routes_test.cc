#include "serve/routes.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view kStatements = R"(
a.txt | asthma :Condition #DOID:2841 | CAUSES | cough
a.txt | smoke | CAUSES | asthma
b.txt | smoke | CAUSES | COPD :Condition
a.txt | rain | CAUSES | asthma | denied
)";

class RoutesTest : public ::testing::Test {
 protected:
  RouteReply Get(const std::string& target) {
    return AnswerRoute(site_, {.target = *ReadTarget(target), .is_post = false, .body = {}});
  }
  RouteReply Post(const std::string& body) {
    return AnswerRoute(site_, {.target = *ReadTarget("/api/query"), .is_post = true, .body = body});
  }
  std::string Id(std::string_view name) {
    return fmt::format("n{}", graph_.FindByName(name).at(0).node.value);
  }

  Graph graph_ = BuildGraph(kStatements);
  StatementTexts texts_{kStatements};
  Site site_{.graph = graph_, .texts = texts_, .title = "test.kg", .limits = {}};
};

TEST_F(RoutesTest, StartsAtTheBusiestCondition) {
  RouteReply reply = Get("/api/start");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_THAT(reply.body, StartsWith(R"({"format":"causeway","version":1,"kind":"answer")"));
  EXPECT_THAT(reply.body, HasSubstr(fmt::format(R"("focus":["{}"])", Id("asthma"))));
  EXPECT_THAT(reply.body, HasSubstr(R"("degree":3)"));
}

TEST_F(RoutesTest, CompletesNames) {
  EXPECT_EQ(Get("/api/names?text=asth").body,
            fmt::format("[{{\"node\":\"{}\",\"name\":\"asthma\"}}]\n", Id("asthma")));
  EXPECT_EQ(Get("/api/names").body, "[]\n");
}

TEST_F(RoutesTest, GivesMoreOfANode) {
  RouteReply reply = Get("/api/around?node=" + Id("smoke") + "&skip=1");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_THAT(reply.body, Not(HasSubstr(R"("name":"COPD")")));
  for (const char* bad : {"", "n", "nx", "n99", "n4294967296", "e0", "n-1"}) {
    EXPECT_EQ(Get(fmt::format("/api/around?node={}", bad)).status, 404U) << bad;
  }
}

TEST_F(RoutesTest, GivesAnEdgeWithItsSentences) {
  RouteReply reply = Get("/api/edge?edge=e0");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_THAT(reply.body, HasSubstr(R"("evidence":[{"document":"a.txt")"));
  EXPECT_EQ(Get("/api/edge?edge=e9").status, 404U);
}

TEST_F(RoutesTest, ComparesByNode) {
  RouteReply reply = Get("/api/compare?nodes=" + Id("asthma") + "," + Id("COPD"));
  EXPECT_EQ(reply.status, 200U) << reply.body;
  EXPECT_THAT(reply.body,
              HasSubstr(R"("columns":["facet","attribute","held by","asthma","COPD"])"));
  EXPECT_EQ(Get("/api/compare?nodes=n0,n99").status, 404U);
}

TEST_F(RoutesTest, GivesAPieceOfATextBetweenWholeCharacters) {
  site_.limits.view_text_bytes = 8;
  auto text = *texts_.Text(graph_.Document(DocumentId{0}));
  EXPECT_EQ(Get("/api/text?document=a.txt").body,
            fmt::format("{{\"text\":\"{}\",\"from\":0}}\n", text->substr(0, 8)));
  EXPECT_THAT(Get("/api/text?document=a.txt&near=10").body, HasSubstr(R"("from":6)"));
  EXPECT_EQ(Get("/api/text?document=a.txt&near=999999").status, 200U);
  EXPECT_EQ(Get("/api/text?document=c.txt").status, 404U);
  EXPECT_EQ(Get("/api/text").status, 404U);
}

TEST_F(RoutesTest, AnswersAQuery) {
  RouteReply reply = Post(R"({"query":"why smoke causes asthma"})");
  EXPECT_EQ(reply.status, 200U) << reply.body;
  EXPECT_THAT(reply.body, HasSubstr(R"("rows":[{)"));
}

TEST_F(RoutesTest, AnErrorHasItsCaret) {
  RouteReply reply = Post(R"({"query":"shared cuases of asthma and COPD"})");
  EXPECT_EQ(reply.status, 200U);
  EXPECT_EQ(
      reply.body,
      R"({"message":"\"cuases\" is no kind of attribute","detail":"shared cuases of asthma and )"
      R"(COPD\n       ^~~~~~","hint":"did you mean \"causes\" or \"classes\"?"})"
      "\n");
}

TEST_F(RoutesTest, ABodyThatIsNoQueryIsRefused) {
  std::string deep(100'000, '[');
  for (std::string body : {std::string(), std::string("{}"), std::string("[]"), deep,
                           std::string(R"({"query":7})"), std::string(R"({"query":"a","x":"b"})"),
                           std::string(R"({"query":{"query":"a"}})"), std::string("query=a")}) {
    EXPECT_EQ(Post(body).status, 400U) << body.substr(0, 40);
  }
}

TEST_F(RoutesTest, KnowsItsRoutesOnly) {
  EXPECT_EQ(Get("/").status, 404U);
  EXPECT_EQ(Get("/api/query").status, 404U);
  EXPECT_EQ(Get("/api/../start").status, 404U);
}

TEST(RoutesOfNothingTest, AnEmptyGraphHasAnEmptyStart) {
  Graph graph;
  StatementTexts texts{""};
  Site site{.graph = graph, .texts = texts, .title = "", .limits = {}};
  RouteReply reply =
      AnswerRoute(site, {.target = *ReadTarget("/api/start"), .is_post = false, .body = {}});
  EXPECT_EQ(reply.status, 200U);
  EXPECT_THAT(reply.body, HasSubstr(R"("nodes":[])"));
}

}  // namespace
}  // namespace causeway
