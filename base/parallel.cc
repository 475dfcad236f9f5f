// Each thread takes the next task that none has taken.
#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace causeway {

size_t Processors() { return std::max(1U, std::thread::hardware_concurrency()); }

void InParallel(size_t count, const std::function<void(size_t)>& task) {
  std::atomic<size_t> next = 0;
  auto work = [&] {
    for (size_t at = next++; at < count; at = next++) task(at);
  };
  size_t threads = std::min(count, Processors());
  std::vector<std::jthread> others;
  for (size_t i = 1; i < threads; ++i) others.emplace_back(work);
  work();
}

}  // namespace causeway
