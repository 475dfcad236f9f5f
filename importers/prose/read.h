// The door of the plain-text reader: a document's text in, its title and assertions out.
// The stages, in order, each in its own file: structure, sentences, tokens, tags, asides, clauses,
// relations (with cues, facets, definitions), reference, filters, names.
// Tested by tests/importers/prose/read_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "importers/prose/confidence.h"
#include "importers/prose/document.h"

namespace causeway {

class Syntax;

// Raised when the same text and models would give other assertions: documents that were read by
// other rules are read again.
inline constexpr uint32_t kRulesVersion = 1;

// One thing that the document says, and where.
struct Assertion {
  std::string subject;
  RelationType type = RelationType::kCauses;
  std::string object;
  bool denied = false;
  bool hedged = false;
  TextRange range;               // the sentence or list item
  std::string section;           // the heading that it stands under
  std::string_view alias_scope;  // of kSameAs: graph/statement.h
  float confidence = 1;          // confidence.h
  Circumstances circumstances;
};

struct ProseReading {
  std::string title;
  std::vector<Assertion> assertions;    // in order of the text
  std::vector<std::string> conditions;  // keys (names.h) of what it treats as conditions; sorted
  std::string note;  // what could not be read: "2 sentences too long to read"; or empty
};

// Reads any bytes; what is not English prose gives few assertions or none. Same bytes and models,
// same reading. Without `syntax` it reads by rules alone, which finds somewhat less. O(bytes) for
// sentences within limits.sentence_bytes; a longer one is not read.
ProseReading ReadProse(std::string_view text, const Limits& limits, const Syntax* syntax = nullptr);

std::string ToText(const ProseReading& reading);
std::string_view NameOf(RelationType type);

}  // namespace causeway
