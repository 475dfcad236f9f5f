#include "importers/prose/model_files.h"

#include <gtest/gtest.h>

#include "../temporary_folder.h"

namespace causeway {
namespace {

constexpr const char* kFile = "/english-syntax.model";

TEST(FindModelFolder, TheGivenFolderWins) {
  EXPECT_EQ(FindModelFolder("/models", "/opt/bin/causeway"), "/models");
}

TEST(FindModelFolder, WithoutOneItIsWhereTheProgramIsInstalled) {
  EXPECT_EQ(FindModelFolder("", "/nowhere/bin/causeway"), "/nowhere/share/causeway");
}

TEST(FindModelFolder, InABuildTreeItIsBesideTheProgram) {
  TemporaryFolder folder;
  folder.Write(std::string("build/share/causeway") + kFile, "");
  EXPECT_EQ(FindModelFolder("", folder / "build/causeway"), folder / "build/share/causeway");
  folder.Write(std::string("share/causeway") + kFile, "");
  EXPECT_EQ(FindModelFolder("", folder / "build/causeway"), folder / "share/causeway");
}

TEST(LoadLanguageModels, ReadsTheModelsOfTheProject) {
  auto models = LoadLanguageModels(CAUSEWAY_SOURCE_DIR "/models");
  ASSERT_TRUE(models) << ToText(models.error());
}

TEST(LoadLanguageModels, AMissingFileIsNamedAndSoIsTheWayOut) {
  TemporaryFolder folder;
  auto models = LoadLanguageModels(folder.path());
  ASSERT_FALSE(models);
  EXPECT_EQ(ToText(models.error()),
            "cannot read " + folder.path() + kFile +
                ": No such file or directory\n"
                "the language models are installed with the program in share/causeway; where they "
                "lie elsewhere, name their folder in CAUSEWAY_MODEL");
}

TEST(LoadLanguageModels, ADamagedFileIsNamedAndSoIsTheWayOut) {
  TemporaryFolder folder;
  std::string path = folder.Write(kFile + 1, "no model");
  auto models = LoadLanguageModels(folder.path());
  ASSERT_FALSE(models);
  EXPECT_EQ(models.error().message,
            path + ": the language model is damaged: it does not begin as one");
  EXPECT_NE(models.error().hint.find("CAUSEWAY_MODEL"), std::string::npos);
}

}  // namespace
}  // namespace causeway
