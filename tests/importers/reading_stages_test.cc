#include "importers/reading_stages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "importers/prose/model_files.h"

namespace causeway {
namespace {

constexpr std::string_view kArticle =
    "Gout\n\nGout is a disease of the joints. It may cause\nfever.\n\nSymptoms of gout include:\n"
    "- pain\n- stiffness\n";

const LanguageModels& Models() {
  static const auto* const kModels =
      new LanguageModels(*LoadLanguageModels(std::string(CAUSEWAY_SOURCE_DIR) + "/models"));
  return *kModels;
}

std::string Show(std::string_view stage, ImportOptions options = {}) {
  options.models = &Models();
  Result<std::string> shown = ShowReading(stage, kArticle, options);
  return shown ? *shown : ToText(shown.error());
}

TEST(ReadingStages, ShowBlocks) {
  EXPECT_EQ(Show("blocks"),
            "title Gout\n"
            "paragraph Gout is a disease of the joints. It may cause\nfever.\n"
            "paragraph Symptoms of gout include:\n"
            "item < 2 pain\n"
            "item < 2 stiffness\n");
}

TEST(ReadingStages, ShowSentencesWithTheirPlaces) {
  EXPECT_EQ(Show("sentences"),
            "6-38 Gout is a disease of the joints.\n"
            "39-58 It may cause fever.\n"
            "60-85 Symptoms of gout include:\n"
            "88-92 pain\n"
            "95-104 stiffness\n");
}

TEST(ReadingStages, ShowTheParseUnderEachSentence) {
  EXPECT_THAT(Show("parse"), testing::StartsWith("6-38 Gout is a disease of the joints.\nGout NN"));
  EXPECT_THAT(Show("parse"),
              testing::ContainsRegex("60-85 Symptoms of gout include:\nSymptoms NNS"));
}

TEST(ReadingStages, ShowTheMentionsUnderEachSentence) {
  EXPECT_THAT(Show("mentions"), testing::HasSubstr("60-85 Symptoms of gout include:\nSymptoms"));
}

TEST(ReadingStages, TellWhereModelsAreNeeded) {
  Result<std::string> shown = ShowReading("parse", kArticle, {});
  ASSERT_FALSE(shown);
  EXPECT_EQ(shown.error().message, "the stage \"parse\" needs the language models");
  EXPECT_TRUE(ShowReading("sentences", kArticle, {}));
  EXPECT_TRUE(NeedsModels("all"));
  EXPECT_FALSE(NeedsModels("sentences"));
}

TEST(ReadingStages, ShowRelationsUnderTheirSentences) {
  EXPECT_THAT(Show("relations"), testing::StartsWith("title Gout\n6-38 Gout is a disease of the"));
  EXPECT_THAT(Show("relations"),
              testing::ContainsRegex("39-58 It may cause fever.\n  gout CAUSES fever hedged 0?1?"));
  EXPECT_THAT(Show("relations"), testing::HasSubstr("95-104 stiffness\n  gout CAUSES stiffness"));
}

TEST(ReadingStages, ShowWhatWasNotRead) {
  EXPECT_THAT(Show("relations", {.limits = {.sentence_bytes = 30}}),
              testing::StartsWith("title Gout\nnote 1 sentence too long to read\n"));
}

TEST(ReadingStages, ShowAllInTheirOrder) {
  std::string all;
  for (const ReadingStage& stage : ReadingStages()) {
    if (!all.empty()) all += "\n";
    all.append("== ").append(stage.name).append("\n").append(Show(stage.name));
  }
  EXPECT_EQ(Show("all"), all);
}

TEST(ReadingStages, TellOfUnknownNames) {
  EXPECT_EQ(Show("relation"), "the reader has no stage \"relation\"\nDid you mean relations?");
  EXPECT_THAT(Show("x"), testing::HasSubstr("The stages are: blocks, sentences, "));
}

TEST(ReadingStages, RefuseWhatAnImportRefuses) {
  EXPECT_THAT(Show("blocks", {.limits = {.line_bytes = 20}}),
              testing::HasSubstr("line 3 has 45 bytes; the most is 20"));
}

}  // namespace
}  // namespace causeway
