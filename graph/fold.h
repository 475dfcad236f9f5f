// When two names without identifiers are the same name: after folding case (Unicode NFKC_Casefold),
// punctuation, plural and British/American spelling. Tested by tests/graph/fold_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace causeway {

// "Tumours of the oesophagus" and "tumor of the esophagus" fold alike. Never empty for a name that
// has a letter or a digit. Folding twice changes nothing. O(length).
std::string FoldName(std::string_view name);

}  // namespace causeway
