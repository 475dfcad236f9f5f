// One spelling for the forms of an English word: singular for plural, American for British. Rules
// and exceptions are tables; they serve to compare names, never to show them.
// Tested by tests/graph/spelling_test.cc.
#pragma once

#include <string>
#include <string_view>

namespace causeway {

// "arteries" → "artery", "metastases" → "metastasis", "vertebrae" → "vertebra"; a word that is no
// plural ("stenosis", "virus", "abscess", "diabetes") stays. `word` is in lower case.
std::string SingularOf(std::string_view word);

// "oedema" → "edema", "haemorrhage" → "hemorrhage", "localised" → "localized". `word` is in lower
// case.
std::string AmericanOf(std::string_view word);

}  // namespace causeway
