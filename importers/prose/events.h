// What a clause says to happen, as a name: "the ducts become blocked" is blocked ducts, "fluid
// builds up in the lungs" buildup of fluid in the lungs, "the heart cannot fill" itself. Tested by
// tests/importers/prose/events_test.cc.
#pragma once

#include <string_view>

#include "importers/prose/document.h"

namespace causeway {

// Empty where the words are no clause of their own, tell of persons, or say what a thing is.
// O(tokens).
Words EventOf(TokenSpan clause);

}  // namespace causeway
