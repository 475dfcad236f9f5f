// Independent tasks on several threads. Tested by tests/base/parallel_test.cc.
#pragma once

#include <cstddef>
#include <functional>

namespace causeway {

// Calls task(0) to task(count - 1), each once and in any order, on as many threads as the machine
// has processors, this one among them; returns when all are done. What the tasks make must not
// depend on their order. Of `Processors()` tasks or fewer each has a thread of its own, so that
// they can wait for one another.
void InParallel(size_t count, const std::function<void(size_t)>& task);
size_t Processors();

}  // namespace causeway
