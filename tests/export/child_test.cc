// What a child does wrong is an error of its parent, and nothing else.
#include "export/child.h"

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

}  // namespace
}  // namespace causeway
