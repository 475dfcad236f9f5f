// The closed classes of English and the small vocabularies of medical prose that reading leans on:
// one table of words each, in lexicon.cc. Tested by tests/importers/prose/lexicon_test.cc.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "importers/prose/document.h"

namespace causeway {

enum class VerbForm : uint8_t { kBase, kThird, kPast, kGerund };

struct VerbEntry {
  std::string_view lemma;
  VerbForm form = VerbForm::kBase;
  bool also_noun = false;  // "damage", "attacks"
};

// Whether a short list has a word, or for nouns their singular. O(words).
bool Holds(std::span<const std::string_view> words, std::string_view word);
bool HoldsNoun(std::span<const std::string_view> nouns, std::string_view noun);

// All take words in lower case. O(1) each.
std::optional<Tag> ClosedClass(std::string_view word);
std::optional<VerbEntry> LookUpVerb(std::string_view word);
std::string_view ParticipleOf(std::string_view lemma);  // "reduced"; empty where not a listed verb
// "smoking" of "smoke", "being" of "are"; empty for what is no verb.
std::string_view GerundOf(std::string_view word);
bool IsSite(std::string_view word);            // a noun that names a place of the body: "lungs"
bool IsPerson(std::string_view word);          // "people", "infants"
bool IsClassNoun(std::string_view word);       // "disease", "syndromes": heads that say "condition"
bool IsGenericNoun(std::string_view word);     // says nothing as a name: "problem", "factors"
bool IsVagueModifier(std::string_view word);   // "certain", "severe": no part of a name
bool IsRelational(std::string_view word);      // its complement can be shared: "loss of A and B"
bool IsHedge(std::string_view word);           // "may", "possibly"
bool IsRaising(std::string_view word);         // takes "to" and a verb: "thought", "tends"
bool IsTimeWord(std::string_view word);        // "years", "childhood"
bool IsTreatmentWord(std::string_view word);   // "treatment", "surgeon"
bool IsVaguePredicate(std::string_view word);  // no class: "problem", "matter"
bool IsProcessNoun(std::string_view word);  // "loss", "inflammation": a definition by what happens
bool IsMaterial(std::string_view word);     // "protein", "cell": where it is found is no news
bool LooksAdjectival(std::string_view word);
bool LooksClinical(std::string_view word);  // by its ending: "nephritis"
bool IsPlural(std::string_view word);
std::string_view Singular(std::string_view word);  // of "lungs", "lung"; regular plurals in -s only

}  // namespace causeway
