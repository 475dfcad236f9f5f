// fork, setrlimit and a pipe. The first byte of what comes back tells a value from an error.
#include "export/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

namespace causeway {
namespace {

using Clock = std::chrono::steady_clock;

constexpr char kValue = 'v';
constexpr char kError = 'e';

Error SystemError(std::string_view doing) {
  return Error{.message = fmt::format("cannot {}: {}", doing, std::strerror(errno))};
}

// One second lies between the signal that can be told apart (SIGXCPU) and SIGKILL.
void LimitChild(const ChildLimits& limits) {
  struct rlimit none {};
  setrlimit(RLIMIT_CORE, &none);
  struct rlimit seconds {
    .rlim_cur = limits.seconds, .rlim_max = limits.seconds + 1
  };
  if (limits.seconds > 0) setrlimit(RLIMIT_CPU, &seconds);
  struct rlimit bytes {
    .rlim_cur = limits.bytes, .rlim_max = limits.bytes
  };
  if (limits.bytes > 0) setrlimit(RLIMIT_AS, &bytes);
}

// Also for what stdio still holds of the program's: should the library call exit, that is flushed
// here a second time.
void Silence() {
  int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, descriptor);
}

bool WriteAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

std::string AnswerOf(const ChildLimits& limits, const std::function<Result<std::string>()>& work) {
  try {
    Result<std::string> result = work();
    return result ? kValue + *result : kError + result.error().message;
  } catch (const std::bad_alloc&) {
    return kError + fmt::format("it needs more than {} bytes of memory", limits.bytes);
  }
}

// True when there is something to read, false when the time is up.
bool WaitForBytes(int in, std::optional<Clock::time_point> deadline) {
  for (;;) {
    int milliseconds = -1;
    if (deadline) {
      auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - Clock::now());
      milliseconds = static_cast<int>(std::clamp<int64_t>(left.count(), 0, 60'000));
    }
    struct pollfd ready {
      .fd = in, .events = POLLIN
    };
    if (poll(&ready, 1, milliseconds) > 0) return true;
    if (deadline && Clock::now() >= *deadline) return false;
  }
}

// All that the child writes, until it ends; an error when the time is up.
Result<std::string> ReadAll(int in, std::optional<Clock::time_point> deadline) {
  std::string bytes;
  std::array<char, 1 << 16> block;
  for (;;) {
    if (!WaitForBytes(in, deadline)) return Error{.message = "it did not end in time"};
    ssize_t got = read(in, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SystemError("read from a child process");
    if (got == 0) return bytes;
    bytes.append(block.data(), static_cast<size_t>(got));
  }
}

int WaitFor(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

Result<std::string> ValueOf(std::string_view answer, int status, const ChildLimits& limits) {
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) {
    return Error{.message =
                     fmt::format("it took more than {} s of processor time", limits.seconds)};
  }
  if (WIFSIGNALED(status)) {
    return Error{.message = fmt::format("it was ended by signal {}", WTERMSIG(status))};
  }
  if (answer.empty() || WEXITSTATUS(status) != 0) {
    return Error{.message = "it ended without an answer"};
  }
  std::string rest(answer.substr(1));
  if (answer.front() == kError) return Error{.message = std::move(rest)};
  return rest;
}

std::optional<Clock::time_point> DeadlineOf(const ChildLimits& limits) {
  if (limits.clock_seconds == 0) return std::nullopt;
  return Clock::now() + std::chrono::seconds(limits.clock_seconds);
}

}  // namespace

Result<std::string> RunInChild(const ChildLimits& limits,
                               const std::function<Result<std::string>()>& work) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return SystemError("make a pipe");
  auto [in, out] = ends;
  pid_t child = fork();
  if (child == 0) {
    Silence();
    LimitChild(limits);
    _exit(WriteAll(out, AnswerOf(limits, work)) ? 0 : 1);
  }
  close(out);
  Result<std::string> answer =
      child < 0 ? SystemError("start a child process") : ReadAll(in, DeadlineOf(limits));
  close(in);
  if (child < 0) return answer;
  if (!answer) kill(child, SIGKILL);
  int status = WaitFor(child);
  if (!answer) return answer;
  return ValueOf(*answer, status, limits);
}

}  // namespace causeway
