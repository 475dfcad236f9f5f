// Lines cut into pieces: lists that are written in one line, and what marks an item.
// Tested by tests/importers/prose/pieces_test.cc.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

enum class Marker : uint8_t { kNone, kHash, kBullet, kNumber, kRow };

struct Piece {
  TextRange range;  // without the marker
  Marker marker = Marker::kNone;
  uint32_t number = 0;     // of kNumber; of kHash, how many
  uint32_t indent = 0;     // bytes before it, where it starts its line
  bool after_gap = false;  // an empty line, or a wide gap, stands before it
  bool starts_line = true;
};

// The words that lead a list in where they end a text, even without a colon: "include", "such as".
bool EndsWithLeadWord(std::string_view text);

// The pieces of text[line), in order, none empty. "include - a  - b": three. A list that is
// printed again, without its bullets, behind its last item is left out. O(bytes).
std::vector<Piece> CutLine(std::string_view text, TextRange line, bool after_blank);

}  // namespace causeway
