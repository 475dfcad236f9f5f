#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace causeway {
namespace {

TEST(InParallel, CallsEachTaskOnce) {
  for (size_t count : {0U, 1U, 2U, 1000U}) {
    std::vector<std::atomic<int>> calls(count);
    InParallel(count, [&](size_t task) { ++calls[task]; });
    for (const std::atomic<int>& of_task : calls) EXPECT_EQ(of_task, 1);
  }
}

}  // namespace
}  // namespace causeway
