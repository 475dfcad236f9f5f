#include "graph/value.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(Value, HoldsWhatItIsMadeOf) {
  EXPECT_TRUE(Value().is_null());
  EXPECT_EQ(*Value("text").get_if<std::string>(), "text") << "a literal is no bool";
  EXPECT_EQ(*Value(true).get_if<bool>(), true);
  EXPECT_EQ(*Value(int64_t{3}).get_if<int64_t>(), 3);
  EXPECT_EQ(Value(3.0).get_if<int64_t>(), nullptr);
  EXPECT_EQ(*Value(NodeId{7}).get_if<NodeId>(), NodeId{7});
}

TEST(Value, EqualityIsOfKindAndContent) {
  EXPECT_EQ(Value(List{int64_t{1}, "a"}), Value(List{int64_t{1}, "a"}));
  EXPECT_NE(Value(int64_t{1}), Value(1.0));
  EXPECT_NE(Value(NodeId{1}), Value(EdgeId{1}));
  EXPECT_EQ(Value(Standing{.affirmed = 1}), Value(Standing{.affirmed = 1}));
}

}  // namespace
}  // namespace causeway
