// What a child does wrong is an error of its parent, and nothing else.
#include "base/child.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace causeway {
namespace {

std::string ErrorOf(const ChildLimits& limits, const std::function<Result<std::string>()>& work) {
  Result<std::string> result = RunInChild(limits, work);
  return result ? "no error: " + *result : result.error().message;
}

TEST(ChildTest, HandsBackWhatItsWorkReturns) {
  EXPECT_EQ(*RunInChild({}, [] { return std::string("done"); }), "done");
  EXPECT_EQ(*RunInChild({}, [] { return std::string(); }), "");
  std::string large(10'000'000, 'x');
  EXPECT_EQ(*RunInChild({}, [&] { return large; }), large);
}

TEST(ChildTest, HandsBackItsError) {
  EXPECT_EQ(ErrorOf({}, [] { return Error{.message = "no layout"}; }), "no layout");
}

TEST(ChildTest, ACrashOrAnExitIsAnError) {
  EXPECT_EQ(ErrorOf({},
                    []() -> Result<std::string> {
                      signal(SIGSEGV, SIG_DFL);
                      raise(SIGSEGV);
                      return std::string();
                    }),
            "it was ended by signal 11");
  EXPECT_EQ(ErrorOf({}, []() -> Result<std::string> { _exit(0); }), "it ended without an answer");
}

TEST(ChildTest, TimeIsLimited) {
  EXPECT_EQ(ErrorOf({.seconds = 1},
                    []() -> Result<std::string> {
                      for (volatile bool on = true; on;) {
                      }
                      return std::string();
                    }),
            "it took more than 1 s of processor time");
}

TEST(ChildTest, AChildThatSleepsIsEnded) {
  EXPECT_EQ(ErrorOf({.clock_seconds = 1},
                    []() -> Result<std::string> {
                      pause();
                      return std::string();
                    }),
            "it did not end in time");
}

// Sanitizers reserve more address space than any limit allows.
TEST(ChildTest, MemoryIsLimited) {
#ifdef CAUSEWAY_SANITIZED
  GTEST_SKIP() << "AddressSanitizer does not run under RLIMIT_AS";
#endif
  EXPECT_EQ(ErrorOf({.bytes = 256 << 20}, [] { return std::string(1 << 30, 'x'); }),
            "it needs more than 268435456 bytes of memory");
}

TEST(ChildTest, PrintsNothing) {
  testing::internal::CaptureStdout();
  EXPECT_EQ(*RunInChild({}, [] { return std::string(puts("noise") >= 0 ? "quiet" : ""); }),
            "quiet");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST(ProgramTest, IsGivenItsInputAndGivesItsOutput) {
  std::string large(5'000'000, 'x');
  EXPECT_EQ(RunProgram({}, {"cat"}, large, 6'000'000)->output, large);
  EXPECT_EQ(RunProgram({}, {"cat", "/dev/stdin"}, "in", 10)->output, "in");
  EXPECT_EQ(RunProgram({}, {"sh", "-c", "echo noise >&2; exit 3"}, "", 10)->exit_code, 3);
}

TEST(ProgramTest, WithoutTheProgramTheExitCodeSaysSo) {
  EXPECT_EQ(RunProgram({}, {"no-such-program-here"}, "", 10)->exit_code, kNoProgram);
}

TEST(ProgramTest, OutputAndTimeAreLimited) {
  EXPECT_TRUE(RunProgram({}, {"printf", "12345"}, "", 5));
  EXPECT_EQ(RunProgram({}, {"printf", "123456"}, "", 5).error().message,
            "it gave more than 5 bytes");
  EXPECT_EQ(RunProgram({.seconds = 1}, {"sh", "-c", "while :; do :; done"}, "", 5).error().message,
            "it took more than 1 s of processor time");
  EXPECT_EQ(RunProgram({.clock_seconds = 1}, {"sleep", "60"}, "", 5).error().message,
            "it did not end in time");
}

}  // namespace
}  // namespace causeway
