// Who reads ahead waits here until it is its turn.
// Tested by tests/importers/turn_test.cc.
#pragma once

#include <condition_variable>
#include <mutex>

namespace causeway {

class Turn {
 public:
  void Give() { Become(State::kGiven); }
  // It will not come, unless it did.
  void Withdraw() { Become(State::kWithdrawn); }
  // Waits until one of these has happened. Whether it is one's turn.
  bool Wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return state_ != State::kAwaited; });
    return state_ == State::kGiven;
  }

 private:
  enum class State { kAwaited, kGiven, kWithdrawn };

  void Become(State state) {
    {
      std::lock_guard lock(mutex_);
      if (state_ == State::kAwaited) state_ = state;
    }
    changed_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  State state_ = State::kAwaited;
};

}  // namespace causeway
