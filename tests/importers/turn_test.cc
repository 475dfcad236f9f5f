#include "importers/turn.h"

#include <gtest/gtest.h>

#include <future>

namespace causeway {
namespace {

TEST(Turn, IsWaitedFor) {
  Turn turn;
  std::future<bool> waited = std::async(std::launch::async, [&] { return turn.Wait(); });
  turn.Give();
  EXPECT_TRUE(waited.get());
}

TEST(Turn, MayNotCome) {
  Turn turn;
  std::future<bool> waited = std::async(std::launch::async, [&] { return turn.Wait(); });
  turn.Withdraw();
  EXPECT_FALSE(waited.get());
  turn.Give();
  EXPECT_FALSE(turn.Wait());
}

TEST(Turn, StaysGiven) {
  Turn turn;
  turn.Give();
  turn.Withdraw();
  EXPECT_TRUE(turn.Wait());
}

}  // namespace
}  // namespace causeway
