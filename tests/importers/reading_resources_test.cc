#include "importers/reading_resources.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/importers/temporary_folder.h"

namespace causeway {
namespace {

const std::string kModels = std::string(CAUSEWAY_SOURCE_DIR) + "/models";

class ReadingResourcesTest : public ::testing::Test {
 protected:
  std::string VersionWith(const std::string& lexicon) {
    Result<ReadingResources> resources =
        LoadReadingResources({.models = kModels, .lexicon = folder_.Write("l.tsv", lexicon)}, {});
    if (!resources) return ToText(resources.error());
    ImportOptions options;
    resources->Lend(options);
    EXPECT_EQ(options.lexicon->size(), 1);
    return VersionOfResources(options);
  }

  TemporaryFolder folder_;
};

TEST_F(ReadingResourcesTest, AreLentToReaders) {
  ImportOptions options;
  EXPECT_EQ(VersionOfResources(options), "");
  ReadingResources resources = *LoadReadingResources({.models = kModels}, {});
  resources.Lend(options);
  EXPECT_EQ(options.models, &resources.models);
  EXPECT_EQ(options.lexicon, nullptr);
  EXPECT_THAT(VersionOfResources(options), testing::MatchesRegex(" model [0-9a-f]+"));
}

TEST_F(ReadingResourcesTest, AVersionTellsOneLexiconFromAnother) {
  std::string gout = VersionWith("gout\tcondition\n");
  EXPECT_THAT(gout, testing::MatchesRegex(" model [0-9a-f]+ lexicon [0-9a-f]+"));
  EXPECT_EQ(VersionWith("gout\tcondition\n"), gout);
  EXPECT_NE(VersionWith("gout\teffect\n"), gout);
}

TEST_F(ReadingResourcesTest, TellWhatIsMissing) {
  for (const ResourceFiles& files :
       {ResourceFiles{.models = folder_ / "none"},
        ResourceFiles{.models = kModels, .lexicon = folder_ / "none.tsv"}}) {
    Result<ReadingResources> resources = LoadReadingResources(files, {});
    ASSERT_FALSE(resources);
    EXPECT_THAT(resources.error().message, testing::HasSubstr(folder_ / "none"));
  }
}

}  // namespace
}  // namespace causeway
