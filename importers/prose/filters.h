// The ninth stage: what is said but is no assertion about conditions: the author, advice, numbers
// of people, names that say nothing. Tested by tests/importers/prose/filters_test.cc.
#pragma once

#include <string_view>

#include "importers/prose/document.h"

namespace causeway {

// Whether a modifier says that a thing is not as usual, so that where it is found is news:
// "abnormal cells".
bool IsUnusual(const Token& modifier);

// Whether a sentence speaks in the first person, asks, or is advice.
bool IsAside(TokenSpan sentence);
// Whether an author introduces himself: "I am a doctor …". Its paragraph gives nothing.
bool IsAuthor(TokenSpan sentence);
// Whether a phrase can be no node, as the subject or object of `type`.
bool IsNoName(const Words& phrase, RelationType type, bool object);
// Whether a phrase names no condition, symptom or agent; no condition; and what nothing brings
// about ("Proteins come from meat"). O(tokens).
bool IsNoFinding(const Words& phrase);
bool IsNoCondition(const Words& phrase);
bool CannotBeHad(const Words& phrase);
// Whether things of the kinds of two names (kinds.h) can be so related: a condition occurs in a
// site, a symptom is no kind of person. O(bytes).
bool FitsKinds(std::string_view subject, RelationType type, std::string_view object);
// Whether a finding may be told of a condition without a verb of cause: of a disease, or of what
// the title names unless that is a site, a test or the like; and not of a kind of it. O(bytes).
bool CanBeToldOf(std::string_view finding, std::string_view condition, bool titled);

}  // namespace causeway
