// fork, setrlimit and a pipe. The first byte of what work gives back tells a value from an error.
#include "base/child.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/mman.h>
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

#include "base/system_error.h"

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

// All that the child writes, until it ends; an error when the time is up, or when it is too much.
Result<std::string> ReadAll(int in, std::optional<Clock::time_point> deadline, uint64_t most) {
  std::string bytes;
  std::array<char, 1 << 16> block;
  for (;;) {
    if (!WaitForBytes(in, deadline)) return Error{.message = "it did not end in time"};
    ssize_t got = read(in, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return SystemError("read from a child process");
    if (got == 0) return bytes;
    bytes.append(block.data(), static_cast<size_t>(got));
    if (bytes.size() > most) {
      return Error{.message = fmt::format("it gave more than {} bytes", most)};
    }
  }
}

int WaitFor(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return status;
}

Result<void> CheckEnded(int status, const ChildLimits& limits) {
  if (!WIFSIGNALED(status)) return {};
  if (WTERMSIG(status) == SIGXCPU) {
    return Error{.message =
                     fmt::format("it took more than {} s of processor time", limits.seconds)};
  }
  return Error{.message = fmt::format("it was ended by signal {}", WTERMSIG(status))};
}

Result<std::string> ValueOf(std::string_view answer, int status, const ChildLimits& limits) {
  CW_TRY(CheckEnded(status, limits));
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

// What a child wrote, and how it ended.
struct Ended {
  std::string output;
  int status = 0;
};

// Forks; `child`, given the end of the pipe that it writes to, does not return.
Result<Ended> RunForked(const ChildLimits& limits, uint64_t max_output,
                        const std::function<void(int out)>& child) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return SystemError("make a pipe");
  auto [in, out] = ends;
  pid_t id = fork();
  if (id == 0) {
    Silence();
    LimitChild(limits);
    child(out);
    _exit(1);
  }
  close(out);
  Result<std::string> output =
      id < 0 ? SystemError("start a child process") : ReadAll(in, DeadlineOf(limits), max_output);
  close(in);
  if (id < 0) return std::move(output).error();
  if (!output) kill(id, SIGKILL);
  int status = WaitFor(id);
  if (!output) return std::move(output).error();
  return Ended{.output = *std::move(output), .status = status};
}

// A file without a name that holds the bytes; it goes with its descriptor.
Result<int> FileOf(std::string_view bytes) {
  int file = memfd_create("causeway", MFD_CLOEXEC);
  if (file < 0) return SystemError("make a file in memory");
  Result<void> written = WriteFully(file, bytes, "a file in memory");
  if (written && lseek(file, 0, SEEK_SET) == 0) return file;
  close(file);
  return written ? SystemError("read a file in memory") : std::move(written).error();
}

}  // namespace

Result<std::string> RunInChild(const ChildLimits& limits,
                               const std::function<Result<std::string>()>& work) {
  CW_ASSIGN(Ended ended, RunForked(limits, UINT64_MAX, [&](int out) {
              _exit(WriteFully(out, AnswerOf(limits, work), "a pipe") ? 0 : 1);
            }));
  return ValueOf(ended.output, ended.status, limits);
}

Result<ProgramRun> RunProgram(const ChildLimits& limits, const std::vector<std::string>& arguments,
                              std::string_view input, uint64_t max_output) {
  std::vector<char*> words;  // made before the fork: nothing is allocated between it and exec
  for (const std::string& argument : arguments)
    words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  CW_ASSIGN(int file, FileOf(input));
  Result<Ended> ended = RunForked(limits, max_output, [&](int out) {
    dup2(file, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    execvp(words[0], words.data());
    _exit(kNoProgram);
  });
  close(file);
  if (!ended) return std::move(ended).error();
  CW_TRY(CheckEnded(ended->status, limits));
  return ProgramRun{.output = std::move(ended->output), .exit_code = WEXITSTATUS(ended->status)};
}

}  // namespace causeway
