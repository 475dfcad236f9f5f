// The rate is that of the whole import so far: it is steadier than the last second's.
#include "cli/progress.h"

#include <fmt/format.h>

#include <cstdio>
#include <optional>

#include "cli/terminal.h"

namespace causeway {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr Seconds kTellable(0.5);  // before that a rate means nothing
constexpr Seconds kBetween(0.1);
constexpr double kMegabyte = 1e6;

std::string LeftText(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s left", seconds);
  if (seconds < 5400) return fmt::format("{:.0f} min left", seconds / 60);
  return fmt::format("{:.1f} h left", seconds / 3600);
}

}  // namespace

std::string ProgressText(const ImportStep& step, Seconds elapsed) {
  std::string text = fmt::format("{} of {} files, {:.1f} of {:.1f} MB", step.files, step.all_files,
                                 static_cast<double>(step.bytes) / kMegabyte,
                                 static_cast<double>(step.all_bytes) / kMegabyte);
  if (elapsed < kTellable || step.bytes == 0) return text;
  double rate = static_cast<double>(step.bytes) / elapsed.count();
  text += fmt::format(", {:.1f} MB/s", rate / kMegabyte);
  if (step.bytes >= step.all_bytes) return text;
  return text + ", " + LeftText(static_cast<double>(step.all_bytes - step.bytes) / rate);
}

ImportProgress ProgressOnTerminal() {
  if (!ErrorsGoToTerminal()) return {};
  return [begin = Clock::now(),
          last = std::optional<Clock::time_point>()](const ImportStep& step) mutable {
    Clock::time_point now = Clock::now();
    bool done = step.files == step.all_files;
    if (!done && last && now - *last < kBetween) return;
    last = now;
    constexpr const char* kEraseToEnd = "\x1B[K";
    fmt::print(stderr, "\r{}{}{}", ProgressText(step, now - begin), kEraseToEnd, done ? "\n" : "");
    std::fflush(stderr);
  };
}

}  // namespace causeway
