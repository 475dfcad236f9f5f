#include "serve/url.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

TEST(UrlTest, ReadsPathAndParameters) {
  auto target = ReadTarget("/api/names?text=a%20b+c%2B&empty&text=second");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/api/names");
  EXPECT_EQ(target->Parameter("text"), "a b c+");
  EXPECT_EQ(target->Parameter("empty"), "");
  EXPECT_EQ(target->Parameter("absent"), "");
}

TEST(UrlTest, TakesAnyByteOfAPath) {
  EXPECT_EQ(ReadTarget("/caf%C3%A9%00+")->path, std::string("/caf\u00e9\0+", 8));
}

TEST(UrlTest, RefusesWhatIsNoTarget) {
  for (std::string_view bad : {"", "*", "http://127.0.0.1/", "/%", "/%4", "/%4g", "/?a=%zz"}) {
    EXPECT_FALSE(ReadTarget(bad)) << bad;
  }
}

}  // namespace
}  // namespace causeway
