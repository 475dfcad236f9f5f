#include "importers/reading_resources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/importers/temporary_folder.h"

namespace causeway {
namespace {

class ReadingResourcesTest : public ::testing::Test {
 protected:
  std::string VersionWith(const std::string& lexicon) {
    Result<ReadingResources> resources =
        LoadReadingResources({.lexicon = folder_.Write("lexicon.tsv", lexicon)}, {});
    if (!resources) return ToText(resources.error());
    ImportOptions options;
    resources->Lend(options);
    EXPECT_EQ(options.lexicon->size(), 1);
    return VersionOfResources(options);
  }

  TemporaryFolder folder_;
};

TEST_F(ReadingResourcesTest, NoneAreNeeded) {
  ImportOptions options;
  LoadReadingResources({}, {})->Lend(options);
  EXPECT_EQ(options.lexicon, nullptr);
  EXPECT_EQ(VersionOfResources(options), "");
}

TEST_F(ReadingResourcesTest, AVersionTellsOneLexiconFromAnother) {
  std::string gout = VersionWith("gout\tcondition\n");
  EXPECT_THAT(gout, testing::MatchesRegex(" lexicon [0-9a-f]+"));
  EXPECT_EQ(VersionWith("gout\tcondition\n"), gout);
  EXPECT_NE(VersionWith("gout\teffect\n"), gout);
}

TEST_F(ReadingResourcesTest, TellWhatIsMissing) {
  Result<ReadingResources> resources = LoadReadingResources({.lexicon = folder_ / "none.tsv"}, {});
  ASSERT_FALSE(resources);
  EXPECT_THAT(resources.error().message, testing::HasSubstr("none.tsv"));
}

}  // namespace
}  // namespace causeway
