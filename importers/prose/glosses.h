// What stands in brackets, or in apposition, says of the phrase before it: another name, a class,
// its parts, its members. Tested by tests/importers/prose/glosses_test.cc.
#pragma once

#include <cstddef>
#include <optional>

#include "importers/prose/asides.h"
#include "importers/prose/extents.h"

namespace causeway {

struct Gloss {
  Aside aside;
  bool members = false;  // the names are examples of the host, which stands before the gloss
  Extent explained;      // words before the gloss for which its term can stand; else empty
};

// Of "central nervous system (brain and spinal cord)", the parts; of "uterus (the organ where a
// fetus grows)", another name; of "wasting (atrophy) of muscles", both names whole. `before` ends
// with the host, `after` is what follows the bracket. O(tokens).
std::optional<Gloss> ReadBracketGloss(TokenSpan before, TokenSpan content, TokenSpan after,
                                      size_t most);

// Of "myelin, the fatty covering of nerves,": what stands between the commas. O(tokens).
std::optional<Gloss> ReadApposition(TokenSpan before, TokenSpan content, size_t most);

// Of "proteinuria — large amounts of protein in the urine": what stands after the dash. O(tokens).
std::optional<Gloss> ReadDashed(TokenSpan before, TokenSpan content, size_t most);

// Of "cirrhosis and other liver diseases", the members that stand before the conjunction at `at`.
// O(tokens before it that belong to the list).
std::optional<Gloss> ReadOthers(TokenSpan tokens, size_t at, size_t most);

// Whether of two names for one thing `name` is the thing's and `words` explain it: "tubes that
// carry lymph" and "lymphatic vessels".
bool IsGlossOf(TokenSpan words, TokenSpan name);

}  // namespace causeway
