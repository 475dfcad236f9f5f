#include "query/hierarchy.h"

#include <gtest/gtest.h>

#include "tests/graph/statements.h"

namespace causeway {
namespace {

constexpr std::string_view kDiamond = R"(
a.txt | left | IS_A | top
a.txt | right | IS_A | top | hedged
a.txt | bottom | IS_A | left
a.txt | bottom | IS_A | right
a.txt | other | IS_A | top | denied
a.txt | top | IS_A | bottom
)";

class DiamondTest : public ::testing::Test {
 protected:
  std::string Names(const std::vector<NodeId>& nodes) const {
    std::string names;
    for (NodeId node : nodes) names += std::string(graph_.Name(node)) + ' ';
    return names;
  }
  std::string HeirsOfTop(Direction direction, EdgeFilter filter,
                         std::string_view barred = {}) const {
    Hierarchy hierarchy(graph_, types_, direction, filter);
    Budget budget({});
    std::vector<NodeId> from = {NodeNamed(graph_, "top")};
    auto heirs = hierarchy.HeirsOf(
        from, [&](NodeId node) { return graph_.Name(node) == barred; }, budget);
    return heirs ? Names(*heirs) : heirs.error().message;
  }

  Graph graph_ = BuildGraph(kDiamond);
  std::vector<StringId> types_ = {*graph_.Find("IS_A")};
};

TEST_F(DiamondTest, CausesPassDownToMembersButNotOverDenials) {
  EXPECT_EQ(HeirsOfTop(Direction::kIn, {}), "bottom left right ");
}

TEST_F(DiamondTest, EffectsPassUpToClasses) {
  EXPECT_EQ(HeirsOfTop(Direction::kOut, {}), "bottom left right ");  // round the circle
}

TEST_F(DiamondTest, OnlyPlainFollowsNoHedgedLink) {
  EXPECT_EQ(HeirsOfTop(Direction::kIn, {.only_plain = true}), "bottom left ");
}

TEST_F(DiamondTest, NothingPassesThroughWhatIsBarred) {
  EXPECT_EQ(HeirsOfTop(Direction::kIn, {.only_plain = true}, "left"), "");
}

TEST_F(DiamondTest, PrefersAPlainPathAmongTheShortest) {
  Hierarchy hierarchy(graph_, types_, Direction::kIn, {});
  NodeId top = NodeNamed(graph_, "top");
  auto paths = hierarchy.NearestGivers(
      NodeNamed(graph_, "bottom"), [&](NodeId node) { return node == top; },
      [](NodeId) { return false; });
  ASSERT_EQ(paths.size(), 1U);
  EXPECT_EQ(paths[0].giver, top);
  EXPECT_FALSE(paths[0].hedged);
  EXPECT_EQ(paths[0].links.size(), 2U);
}

}  // namespace
}  // namespace causeway
