// The words that tell kinds of names (kinds.h): a table for each place where they stand, a row a
// kind, with a name that the row decides. Tested, row by row, by
// tests/importers/prose/kinds_test.cc.
#pragma once

#include <span>
#include <string_view>

#include "importers/prose/kinds.h"

namespace causeway {

struct KindRow {
  NameKind kind = NameKind::kOther;
  std::string_view words;
  std::string_view example;
};

// The last words of a name's head; the longest entry that fits decides.
std::span<const KindRow> HeadKinds();
// Endings of the head's last word.
std::span<const KindRow> EndingKinds();
// Endings and beginnings of words that no table and no dictionary knows.
std::span<const KindRow> UnknownEndingKinds();
std::span<const KindRow> UnknownBeginningKinds();
// What stands before a site, a function or a substance and makes a finding of it; so does any word
// in "-ed" or "-shaped".
std::span<const KindRow> FindingKinds();
// A name's first word.
std::span<const KindRow> OpeningKinds();

}  // namespace causeway
