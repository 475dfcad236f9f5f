// What the program puts into the page; what the page makes of it is tested by tests/page/.
#include "export/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "export/page_template.h"
#include "tests/export/awkward_graph.h"

namespace causeway {
namespace {

using testing::HasSubstr;
using testing::Not;

class PageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (PageTemplate().empty()) GTEST_SKIP() << "built without npm";
  }
  std::string PageOf(const ExportOptions& options) {
    return Written(WritePage, graph_, answer_, options);
  }

  Graph graph_ = AwkwardGraph();
  Answer answer_ = WholeGraph(graph_);
};

TEST_F(PageTest, HoldsTheGraphWithItsTextsAndAsksNobody) {
  std::string page = PageOf({.scope = Scope::kGraph});
  EXPECT_THAT(page, HasSubstr("default-src 'none'; script-src 'sha256-"));
  EXPECT_THAT(page, HasSubstr("connect-src 'none'"));
  EXPECT_THAT(page, HasSubstr(R"({"format":"causeway","version":1,"kind":"graph")"));
  EXPECT_THAT(page, HasSubstr(R"("text":"Sentence )"));
  for (std::string_view marker : {"{{connect}}", "{{title}}", "{{setup}}", "{{graph}}"}) {
    EXPECT_THAT(page, Not(HasSubstr(marker)));
  }
}

TEST_F(PageTest, EscapesItsTitle) {
  answer_.table.title = "</title><script>alert(1)</script>";
  std::string page = PageOf({});
  EXPECT_THAT(page, HasSubstr("<title>&lt;/title&gt;&lt;script&gt;"));
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
}

TEST_F(PageTest, IsRefusedWhereItIsTooLarge) {
  uint64_t elements = answer_.subgraph.nodes.size() + answer_.subgraph.edges.size();
  for (uint64_t more : {0U, 1U}) {
    EXPECT_THAT(PageOf({.limits = {.page_elements = elements + more}}), HasSubstr("<!DOCTYPE"));
  }
  EXPECT_THAT(PageOf({.limits = {.page_elements = elements - 1}}), HasSubstr("too large"));
}

TEST_F(PageTest, AsAServerGivesItHoldsTheTokenAndNoGraph) {
  StringSink sink;
  ASSERT_TRUE(WriteServedPage(sink, "health.kg", "secret"));
  EXPECT_THAT(sink.text(), HasSubstr("connect-src 'self'"));
  EXPECT_THAT(sink.text(), HasSubstr(R"("token":"secret")"));
  EXPECT_THAT(sink.text(), HasSubstr(R"(id="graph"></script>)"));
}

TEST(PageTemplateTest, WithoutNpmIsAnErrorThatSaysSo) {
  if (!PageTemplate().empty()) GTEST_SKIP() << "built with npm";
  StringSink sink;
  Result<void> done = WriteServedPage(sink, "", "");
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, HasSubstr("without npm"));
}

}  // namespace
}  // namespace causeway
