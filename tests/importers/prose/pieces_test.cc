#include "importers/prose/pieces.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace causeway {
namespace {

using testing::ElementsAre;

std::vector<std::string> Pieces(std::string_view line) {
  std::vector<std::string> pieces;
  for (const Piece& piece : CutLine(line, {0, static_cast<uint32_t>(line.size())}, false)) {
    bool marked = piece.marker != Marker::kNone;
    pieces.push_back((marked ? "* " : "") + std::string(Slice(line, piece.range)));
  }
  return pieces;
}

TEST(Pieces, WideGapsPart) {
  EXPECT_THAT(Pieces("Signs include    - pain    - fever    It ends."),
              ElementsAre("Signs include", "* pain", "* fever", "It ends."));
  EXPECT_THAT(Pieces("Two  words"), ElementsAre("Two  words"));
}

TEST(Pieces, TheFirstDashOfAListParts) {
  EXPECT_THAT(Pieces("Signs include - pain  - fever"),
              ElementsAre("Signs include", "* pain", "* fever"));
  EXPECT_THAT(Pieces("The toe - a joint - hurts."), ElementsAre("The toe - a joint - hurts."));
}

TEST(Pieces, SingleDashesPartWithinAList) {
  EXPECT_THAT(Pieces("- pain - fever - chills"), ElementsAre("* pain", "* fever", "* chills"));
  EXPECT_THAT(Pieces("Signs: - pain - fever - chills"),
              ElementsAre("Signs:", "* pain", "* fever", "* chills"));
  EXPECT_THAT(Pieces("- Gout - a disease"), ElementsAre("* Gout - a disease"));
}

TEST(Pieces, AListThatIsPrintedAgainIsLeftOut) {
  EXPECT_THAT(Pieces("Signs are - pain  - fever. pain fever. It ends."),
              ElementsAre("Signs are", "* pain", "* fever.", "It ends."));
  EXPECT_THAT(Pieces("- pain  - more pain"), ElementsAre("* pain", "* more pain"));
}

TEST(Pieces, MarkersAreKnown) {
  EXPECT_THAT(Pieces("## Gout"), ElementsAre("* Gout"));
  EXPECT_THAT(Pieces("• beer"), ElementsAre("* beer"));
  EXPECT_THAT(Pieces("2. beer"), ElementsAre("* beer"));
  EXPECT_THAT(Pieces("2.5 litres"), ElementsAre("2.5 litres"));
  EXPECT_THAT(Pieces("> Quoted"), ElementsAre("Quoted"));
  EXPECT_THAT(Pieces("   "), ElementsAre());
}

}  // namespace
}  // namespace causeway
