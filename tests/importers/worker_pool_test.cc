#include "importers/worker_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <vector>

namespace causeway {
namespace {

TEST(WorkerPool, DoesEveryTask) {
  std::atomic<int> sum = 0;
  std::vector<std::future<void>> done;
  WorkerPool pool(3);
  for (int i = 1; i <= 1000; ++i) done.push_back(pool.Submit([&sum, i] { sum += i; }));
  for (std::future<void>& task : done) task.get();
  EXPECT_EQ(sum, 500'500);
}

TEST(WorkerPool, WaitsForTheTaskAtWorkAndDropsTheRest) {
  std::promise<void> begun;
  std::promise<void> go_on;
  int ended = 0;
  std::thread closer;
  {
    WorkerPool pool(1);
    pool.Submit([&] {
      begun.set_value();
      go_on.get_future().wait();
      ++ended;
    });
    begun.get_future().wait();
    for (int i = 0; i < 10; ++i) pool.Submit([&] { ++ended; });
    closer = std::thread([&] { go_on.set_value(); });
  }
  closer.join();
  EXPECT_GE(ended, 1);
}

}  // namespace
}  // namespace causeway
