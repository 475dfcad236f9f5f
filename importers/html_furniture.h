// What of a web page is not its text: navigation, banners, what is shared or sold. By tags, ARIA
// roles and the words of class and id. Tested by tests/importers/html_test.cc.
#pragma once

#include <gumbo.h>

#include <string_view>

namespace causeway {

// The value of an attribute; empty where there is none.
std::string_view AttributeOf(const GumboElement& element, const char* name);

// Whether an element is left out by its tag, its role or because it is hidden.
bool IsFurniture(const GumboNode& node);
// Whether the names that its author gave it say so: "cookie-banner". Wrong where it holds most of
// the page.
bool IsNamedFurniture(const GumboElement& element);

}  // namespace causeway
