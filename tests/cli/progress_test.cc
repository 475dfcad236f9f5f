#include "cli/progress.h"

#include <gtest/gtest.h>

namespace causeway {
namespace {

using Seconds = std::chrono::duration<double>;

TEST(Progress, TellsRateAndWhatIsLeftOnceItCan) {
  ImportStep step{.files = 1, .all_files = 4, .bytes = 2'000'000, .all_bytes = 6'000'000};
  EXPECT_EQ(ProgressText(step, Seconds(0.1)), "1 of 4 files, 2.0 of 6.0 MB");
  EXPECT_EQ(ProgressText(step, Seconds(2)), "1 of 4 files, 2.0 of 6.0 MB, 1.0 MB/s, 4 s left");
  EXPECT_EQ(ProgressText(step, Seconds(300)), "1 of 4 files, 2.0 of 6.0 MB, 0.0 MB/s, 10 min left");
  EXPECT_EQ(ProgressText(step, Seconds(7200)), "1 of 4 files, 2.0 of 6.0 MB, 0.0 MB/s, 4.0 h left");
}

TEST(Progress, HasNothingLeftAtTheEnd) {
  ImportStep done{.files = 4, .all_files = 4, .bytes = 6'000'000, .all_bytes = 6'000'000};
  EXPECT_EQ(ProgressText(done, Seconds(2)), "4 of 4 files, 6.0 of 6.0 MB, 3.0 MB/s");
  EXPECT_EQ(ProgressText({}, Seconds(2)), "0 of 0 files, 0.0 of 0.0 MB");
}

}  // namespace
}  // namespace causeway
