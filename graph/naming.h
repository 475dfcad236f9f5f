// What a node is called: of all the names that documents use for a thing, the one that is shown and
// those that are its aliases. Tested by tests/graph/builder_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/identity.h"
#include "graph/rows.h"

namespace causeway {

// A mention as it was taken: a name and an identifier in a document, each once.
struct MentionRow {
  uint32_t document = 0;
  uint32_t name = 0;  // a string, as is id
  uint32_t id = 0;
  uint32_t labels = 0;  // a set of them
};

// Makes one node of each thing, in order: with its name, aliases and identifiers. Shown is a name
// that comes with an identifier and is no alias, as an ontology's do; of several, or where there is
// none, the name that most documents use (counted once per digest; names that fold alike count
// together), then one that is no alias, then the first in order; in the spelling that most
// documents use. A thing that no document gives a name is called by its identifier. `namings` are
// those of `mentions`.
void NameThings(std::span<const MentionRow> mentions, std::span<const Naming> namings,
                std::span<const Claim> claims, const Identity& identity, GraphRows& rows);

}  // namespace causeway
