#include "serve/guard.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

class GuardTest : public ::testing::Test {
 protected:
  unsigned Status(const RequestHead& head, std::string_view target = "/api/start") {
    auto refusal = guard_.Check(head, *ReadTarget(target));
    return refusal ? refusal->status : 200;
  }

  Guard guard_{"secret", 4000};
  RequestHead good_{.method = "GET", .host = "127.0.0.1:4000", .token = "secret"};
};

TEST_F(GuardTest, LetsThePageAsk) {
  EXPECT_EQ(Status(good_), 200U);
  good_.host = "localhost:4000";
  good_.origin = "http://localhost:4000";
  EXPECT_EQ(Status(good_), 200U);
}

TEST_F(GuardTest, AnswersForItsOwnAddressOnly) {
  for (std::string_view host : {"", "127.0.0.1", "127.0.0.1:4001", "evil.example:4000"}) {
    good_.host = host;
    EXPECT_EQ(Status(good_), 421U) << host;
  }
}

TEST_F(GuardTest, NoOtherSiteMayAsk) {
  for (std::string_view origin : {"null", "http://evil.example", "https://127.0.0.1:4000",
                                  "http://127.0.0.1:40001", "http://127.0.0.1"}) {
    good_.origin = origin;
    EXPECT_EQ(Status(good_), 403U) << origin;
  }
}

TEST_F(GuardTest, TheTokenStandsInTheAddressOfThePageAndInTheHeadOfAllElse) {
  good_.token = "";
  EXPECT_EQ(Status(good_), 403U);
  EXPECT_EQ(Status(good_, "/api/start?token=secret"), 403U);
  EXPECT_EQ(Status(good_, "/?token=secret"), 200U);
  for (std::string_view page : {"/", "/?token=", "/?token=secre", "/?token=secrets"}) {
    EXPECT_EQ(Status(good_, page), 403U) << page;
  }
  good_.token = "Secret";
  EXPECT_EQ(Status(good_), 403U);
}

TEST_F(GuardTest, APostIsJson) {
  good_.method = "POST";
  for (std::string_view type :
       {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"}) {
    good_.content_type = type;
    EXPECT_EQ(Status(good_), 415U) << type;
  }
  good_.content_type = "Application/JSON; charset=utf-8";
  EXPECT_EQ(Status(good_), 200U);
}

TEST_F(GuardTest, OtherMethodsAreNone) {
  for (std::string_view method : {"PUT", "DELETE", "OPTIONS", "HEAD"}) {
    good_.method = method;
    EXPECT_EQ(Status(good_), 405U) << method;
  }
}

TEST(RandomTokenTest, IsLongAndNewEachTime) {
  EXPECT_EQ(RandomToken().size(), 32U);
  EXPECT_NE(RandomToken(), RandomToken());
}

}  // namespace
}  // namespace causeway
