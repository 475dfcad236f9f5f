// Notes: list items that hold names behind a label, and no sentence: "Symptoms: fever, cough",
// "skin — rash; itching", "Late: kidney stones", "drugs — lithium; amiodarone".
// Tested by tests/importers/prose/notes_test.cc.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "importers/prose/document.h"

namespace causeway {

struct Note {
  std::vector<Relation> relations;  // what it says by itself: of a facet, members of a class
  std::vector<Words> names;         // what it gives to the list that it stands in
  std::vector<Words> sites;         // of "skin — rash", the skin
};

// Of the tagged tokens of an item; nothing where its label is the name that it is about, or where
// what follows is a sentence. At most `most` names. O(tokens).
std::optional<Note> ReadNote(std::string_view text, const Tokens& item, size_t most);

// Whether each name is a site, or "general".
bool AreSites(const std::vector<Words>& names);

}  // namespace causeway
