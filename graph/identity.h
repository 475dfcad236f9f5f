// Which namings mean the same thing: the union of names and identifiers (docs/architecture.md,
// "Identity"). Tested by tests/graph/identity_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace causeway {

// How one document names a thing: by an identifier, or else by a folded name. Both are numbers that
// stand for texts in the order of their bytes, from 1 and without many gaps; 0 is none.
struct Naming {
  uint32_t document = 0;
  uint32_t name = 0;
  uint32_t id = 0;
};

// One document's plain, affirmed SAME_AS statement. Name and alias are namings of that document.
struct Claim {
  uint32_t name = 0;
  uint32_t alias = 0;
  bool in_document = false;  // an abbreviation or a gloss: it holds in its document only

  friend auto operator<=>(const Claim&, const Claim&) = default;
};

struct Identity {
  // Of each naming, the thing that it means: 0, 1, … in the order in which namings first mean them.
  std::vector<uint32_t> thing;
  // Of each naming, the naming that it stands for in its document: of an alias the name, of any
  // other itself.
  std::vector<uint32_t> resolved;
  uint32_t thing_count = 0;
};

// `namings` are sorted by document, `claims` by name. The rules:
// 1. An identifier is identity. A name that exactly one identifier goes by, or has as its synonym,
//    means that identifier, unless the document says that it is short for something else.
// 2. Within a document an alias is folded into its name. An alias that two names claim is folded
//    into neither, unless they are the same otherwise.
// 3. Across documents the same holds of synonyms, by what all documents claim.
// 4. Where folding would make two identifiers one, no claim about an identifier is folded there.
// Each rule is a least fixpoint, so no order matters. O(n log n) but for aliases that are
// ambiguous until other aliases are folded: those take as many rounds as they are deep.
Identity Identify(std::span<const Naming> namings, std::span<const Claim> claims);

}  // namespace causeway
