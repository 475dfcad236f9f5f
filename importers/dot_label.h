// What a label of DOT reads: its escapes, entities and markup resolved.
// Tested by tests/importers/dot_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace causeway {

// escString (graphviz.org/docs/attr-types/escString): line breaks become spaces, "\N" the node's
// id. O(length).
std::string TextOfDotLabel(std::string_view label, std::string_view id);
// The text of an HTML-like label, its tags left out.
std::string TextOfHtmlLabel(std::string_view label);

}  // namespace causeway
