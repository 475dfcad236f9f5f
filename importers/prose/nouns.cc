// Looks nouns up as they stand, then with the endings of regular plurals taken off (morphy(7WN)).
#include "importers/prose/nouns.h"

#include <string>

#include "importers/prose/nouns/noun_table.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, kNounClasses + 1> kClassNames = {
    "Tops",          "act",    "animal",     "artifact",  "attribute",  "body",     "cognition",
    "communication", "event",  "feeling",    "food",      "group",      "location", "motive",
    "object",        "person", "phenomenon", "plant",     "possession", "process",  "quantity",
    "relation",      "shape",  "state",      "substance", "time",       "unknown"};

struct PluralEnding {
  std::string_view plural;
  std::string_view singular;
};
constexpr std::array kPluralEndings = {PluralEnding{"s", ""},      PluralEnding{"ses", "s"},
                                       PluralEnding{"xes", "x"},   PluralEnding{"zes", "z"},
                                       PluralEnding{"ches", "ch"}, PluralEnding{"shes", "sh"},
                                       PluralEnding{"men", "man"}, PluralEnding{"ies", "y"}};

NounSenses LookUp(std::string_view noun) {
  return SensesIn(kNounTable[FindNounSlot(kNounTable, noun)]);
}

NounSenses LookUpAnyNumber(std::string_view noun) {
  NounSenses senses = LookUp(noun);
  if (senses.all != 0 || noun.ends_with("ss")) return senses;
  for (const PluralEnding& ending : kPluralEndings) {
    if (noun.size() <= ending.plural.size() || !noun.ends_with(ending.plural)) continue;
    std::string singular(noun.substr(0, noun.size() - ending.plural.size()));
    senses = LookUp(singular += ending.singular);
    if (senses.all != 0) return senses;
  }
  return {};
}

}  // namespace

NounSenses SensesOf(std::string_view noun) {
  constexpr size_t kLongest = 80;  // bytes; WordNet's longest noun has 71
  for (;;) {
    if (noun.size() <= kLongest) {
      NounSenses senses = LookUpAnyNumber(noun);
      if (senses.all != 0) return senses;
    }
    size_t space = noun.find(' ');
    if (space == std::string_view::npos) return {};
    noun.remove_prefix(space + 1);
  }
}

std::string_view NameOf(NounClass of) { return kClassNames[static_cast<size_t>(of)]; }

}  // namespace causeway
