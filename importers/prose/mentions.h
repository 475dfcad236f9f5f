// The phrases of a parsed sentence that can be the subject or object of an assertion, each with
// the name that it would have as a node. Tested by tests/importers/prose/mentions_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/limits.h"
#include "importers/prose/document.h"

namespace causeway {

enum class MentionKind : uint8_t { kNoun, kPronoun, kClause, kPersons };

struct MentionSpan {
  uint32_t head = 0;   // index of the token that heads it in the sentence
  uint32_t begin = 0;  // tokens that it covers, half open
  uint32_t end = 0;
  uint32_t group = 0;  // the head of the first member of its coordination; its own head when alone
  MentionKind kind = MentionKind::kNoun;  // kPersons: "people with the condition"
  Words words;                            // its name
};

// In order of heads; a head has two mentions where two names of it are usual. At most
// limits.list_names names share one head. O(tokens + mentions).
std::vector<MentionSpan> FindMentions(TokenSpan sentence, const Limits& limits);

// "nerves [2] damage to nerves", one mention a line: its head, its group where it has one, its
// name.
std::string ToText(TokenSpan sentence, const std::vector<MentionSpan>& mentions);

}  // namespace causeway
