#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace causeway {
namespace {

TEST(InParallel, CallsEachTaskOnce) {
  for (size_t count : {0, 1, 2, 1000}) {
    std::vector<std::atomic<int>> calls(count);
    InParallel(count, [&](size_t task) { ++calls[task]; });
    for (const std::atomic<int>& of_task : calls) EXPECT_EQ(of_task, 1);
  }
}

}  // namespace
}  // namespace causeway
