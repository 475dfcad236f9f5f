// After names: what is named or classed and does nothing in the document. Tested by
// tests/importers/prose/bystanders_test.cc.
#pragma once

#include <vector>

#include "importers/prose/read.h"

namespace causeway {

// Drops the other names, classes and parts of treatments, tests and organizations: they are told
// only where the document says that one of the two does something ("warfarin causes bleeding"), or
// its title names it. O(assertions · bytes of a name).
void DropBystanders(ProseReading& reading);

}  // namespace causeway
