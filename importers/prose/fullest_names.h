// Short forms within names: "AAT" in "blood levels of AAT". Tested by
// tests/importers/prose/fullest_names_test.cc.
#pragma once

#include <string>
#include <vector>

#include "importers/prose/read.h"

namespace causeway {

// Puts for a short form within a longer name what the document says that it stands for: by its
// abbreviations; by the initials of `titled`, the names in its title ("UTI" under "Urinary tract
// infections"); for "M. leprae", the name that begins with an M and has "leprae". Another name of
// several words gives way as well, to the one that it explains. O(words of the names).
void PutFullestNames(const std::vector<std::string>& titled, std::vector<Assertion>& assertions);

}  // namespace causeway
