// The handler does nothing but set a lock-free flag (POSIX: what is safe in one).
#include "cli/interrupt.h"

#include <array>
#include <csignal>

namespace causeway {
namespace {

std::atomic<bool> flag = false;
static_assert(std::atomic<bool>::is_always_lock_free);

constexpr std::array kSignals = {SIGINT, SIGTERM};

std::array<struct sigaction, kSignals.size()> actions_before;

}  // namespace

InterruptFlag::InterruptFlag() {
  flag = false;
  struct sigaction action {};
  action.sa_handler = [](int /*signal*/) { flag = true; };
  action.sa_flags = static_cast<int>(SA_RESETHAND) | SA_RESTART;
  for (size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &action, &actions_before[i]);
}

InterruptFlag::~InterruptFlag() {
  for (size_t i = 0; i < kSignals.size(); ++i) sigaction(kSignals[i], &actions_before[i], nullptr);
}

const std::atomic<bool>& InterruptFlag::raised() const { return flag; }

}  // namespace causeway
