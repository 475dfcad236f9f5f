// The verbs and prepositions that carry a relation: one table, one row a cue, each with the
// sentence that it is for. Tested, row by row, by tests/importers/prose/cues_test.cc.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "importers/prose/clauses.h"
#include "importers/prose/document.h"

namespace causeway {

enum class Voice : uint8_t { kActive, kPassive, kEither };
// Which of the two phrases around the cue is the relation's subject.
enum class Order : uint8_t { kForward, kBackward };
enum class Takes : uint8_t {
  kPhrase,   // a noun phrase, or with a causative a clause: "cause nerves to fail"
  kClause,   // what follows up to the next clause: "occurs when joints are strained"
  kChange,   // a phrase, named by what becomes of it: "reduces the activity" → reduced activity
  kEvent,    // a thing and what it is brought to: "allows air to leak", "makes pain worse"
  kSite,     // a place of the body, or nothing
  kFinding,  // a condition, a symptom or an agent, or nothing
};

enum class Sense : uint8_t {
  kPlainly,
  kHedgedAlways,   // "increases the risk of"
  kPersons,        // its subject is people with the condition: "patients develop a rash"
  kPersonsAtRisk,  // both: "patients are prone to rashes"
  kAnyone,         // people with the condition, or the condition: "gout has no symptoms"
  kDenies,         // "fever is absent in gout"
};

struct Cue {
  std::string_view lemma;
  Voice voice = Voice::kActive;
  std::string_view after;  // words that must follow, adverbs aside; "by|from" are alternatives
  RelationType type = RelationType::kCauses;
  Order order = Order::kForward;
  Takes takes = Takes::kPhrase;
  Sense sense = Sense::kPlainly;
  float confidence = 0.9F;
  std::string_view example;
};

struct CueMatch {
  const Cue* cue = nullptr;
  size_t end = 0;  // index of the token after the cue
};

std::span<const Cue> Cues();
bool IsCueLemma(std::string_view lemma);
// How many tokens a preposition that stands for a verb takes at `at` ("due to"); 0 if none.
size_t PrepositionalCueAt(TokenSpan tokens, size_t at);
// The cue with the longest `after` that `predicate` carries, or none.
CueMatch FindCue(TokenSpan tokens, const Predicate& predicate);

// "play a role in causing | or preventing | gout": where the object begins.
size_t AfterCausing(TokenSpan tokens, size_t begin);

}  // namespace causeway
