// The handler does nothing but set a lock-free flag (POSIX: what is safe in one).
#include "cli/interrupt.h"

#include <array>
#include <csignal>

namespace causeway {
namespace {

std::atomic<bool> flag = false;
static_assert(std::atomic<bool>::is_always_lock_free);

constexpr std::array kSignals = {SIGINT, SIGTERM};

void Set(void (*handler)(int), int flags) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = flags;
  for (int signal : kSignals) sigaction(signal, &action, nullptr);
}

}  // namespace

InterruptFlag::InterruptFlag() {
  flag = false;
  Set([](int /*signal*/) { flag = true; }, static_cast<int>(SA_RESETHAND) | SA_RESTART);
}

InterruptFlag::~InterruptFlag() { Set(SIG_DFL, 0); }

const std::atomic<bool>& InterruptFlag::raised() const { return flag; }

}  // namespace causeway
