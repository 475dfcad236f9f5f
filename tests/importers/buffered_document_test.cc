#include "importers/buffered_document.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "tests/importers/recording_sink.h"

namespace causeway {
namespace {

// Gives a document whose strings are gone afterwards.
void GiveShortLived(StatementSink& sink) {
  std::string name = "asthma, of which the name is long";
  std::string section = "What causes it?";
  std::string label = "Condition";
  std::string_view label_view = label;
  std::array properties = {Property{.key = section, .value = Value(List{1.5, "x"})}};
  Statement statement{.subject = {.name = name, .id = label, .labels = {&label_view, 1}},
                      .relation = section,
                      .object = {.name = name},
                      .polarity = Polarity::kDenied,
                      .evidence = {.begin = 1,
                                   .end = 7,
                                   .section = section,
                                   .certainty = Certainty::kHedged,
                                   .confidence = 0.5,
                                   .properties = properties}};
  ASSERT_TRUE(sink.Begin({.key = "a.txt", .text = "short lived"}));
  ASSERT_TRUE(sink.Take({&statement, 1}));
  ASSERT_TRUE(sink.Take({&statement, 1}));
  ASSERT_TRUE(sink.End());
}

TEST(DocumentBuffer, GivesAgainWhatItTook) {
  RecordingSink direct;
  GiveShortLived(direct);
  DocumentBuffer buffer;
  GiveShortLived(buffer);
  ASSERT_EQ(buffer.documents().size(), 1U);
  std::vector<BufferedDocument> moved = std::move(buffer.documents());
  EXPECT_EQ(moved[0].statement_count(), 2U);
  RecordingSink replayed;
  ASSERT_TRUE(moved[0].Replay(replayed));
  EXPECT_EQ(replayed.calls, direct.calls);
}

TEST(DocumentBuffer, LeavesOutADocumentWithoutEnd) {
  DocumentBuffer buffer;
  ASSERT_TRUE(buffer.Begin({.key = "half"}));
  EXPECT_TRUE(buffer.documents().empty());
  GiveShortLived(buffer);
  EXPECT_EQ(buffer.documents()[0].document().key, "a.txt");
}

}  // namespace
}  // namespace causeway
