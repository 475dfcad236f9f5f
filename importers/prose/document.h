// What the stages of reading hand to one another: blocks of a document, sentences, tokens, and the
// relations read from them. All ranges are bytes of the document's text, half open.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/grammar.h"

namespace causeway {

inline constexpr uint32_t kNoBlock = UINT32_MAX;
inline constexpr uint32_t kRootHead = UINT32_MAX;

struct TextRange {
  uint32_t begin = 0;
  uint32_t end = 0;

  [[nodiscard]] bool empty() const { return begin >= end; }
  friend bool operator==(const TextRange&, const TextRange&) = default;
};

inline std::string_view Slice(std::string_view text, TextRange range) {
  return text.substr(range.begin, range.end - range.begin);
}

enum class BlockKind : uint8_t { kTitle, kHeading, kParagraph, kItem, kRow };

// A paragraph, a heading, a list item or a row of a table, without its marker.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  TextRange range;
  TextRange label;              // of "Trauma: a blow may …", "Trauma"; else empty
  uint32_t lead = kNoBlock;     // the paragraph or item whose last sentence governs this item
  uint32_t heading = kNoBlock;  // the heading that it stands under; of a heading, the one above it
};

// What a word does in its sentence.
enum class Tag : uint8_t {
  kNoun,
  kAdjective,
  kVerb,        // finite or bare
  kParticiple,  // "damaged"
  kGerund,      // "causing", "swelling"
  kAuxiliary,
  kModal,
  kNot,
  kTo,
  kDeterminer,
  kPreposition,
  kConjunction,
  kSubordinator,
  kRelative,
  kPronoun,
  kAdverb,
  kNumber,
  kPunctuation,
  kMask,  // censored words: never a name
  kSlot,  // where the items of a list stand in the sentence that leads them in
};

struct Token {
  TextRange range;
  std::string_view text;
  std::string_view lower;  // in ASCII lower case
  std::string_view lemma;  // of a verb; otherwise as lower
  Tag tag = Tag::kNoun;
  Pos pos = Pos::kNone;  // this and the next two: syntax.h
  Deprel relation = Deprel::kNone;
  uint32_t head = kRootHead;  // index of the token that governs it; kRootHead for none
  uint32_t examples = 0;  // 1 + the index of the aside that gives examples of this class; 0: none
};

using Tokens = std::vector<Token>;
using TokenSpan = std::span<const Token>;

enum class RelationType : uint8_t { kCauses, kOccursIn, kAffects, kIsA, kPartOf, kSameAs };

// The words of a name; not always neighbours in the text ("rapid … heartbeat").
using Words = std::vector<Token>;

inline TokenSpan Between(TokenSpan tokens, size_t begin, size_t end) {
  return tokens.subspan(begin, end - begin);
}
inline Words WordsOf(TokenSpan tokens) { return {tokens.begin(), tokens.end()}; }

inline bool IsWordAt(TokenSpan tokens, size_t at, std::string_view word) {
  return at < tokens.size() && tokens[at].lower == word;
}

// What a finite clause has; and what stands before a noun or after "is".
inline bool IsVerbal(const Token& token) {
  return token.tag == Tag::kVerb || token.tag == Tag::kAuxiliary || token.tag == Tag::kModal;
}
inline bool IsAdjectival(const Token& token) {
  return token.tag == Tag::kAdjective || token.tag == Tag::kParticiple;
}

// What parts the members of a list, and two names.
inline bool IsJoint(const Token& token) {
  return token.text == "," || token.tag == Tag::kConjunction;
}
inline bool PartsNames(const Token& token) { return IsJoint(token) || token.text == "/"; }

// A word that the text does not have, where `like` stands: "gene" in "the A, B or C gene".
inline Token Inserted(Token like, std::string_view text, Tag tag) {
  like.text = like.lower = like.lemma = text;
  like.tag = tag;
  like.examples = 0;
  return like;
}

// A relation between two phrases, before pronouns are resolved and names are made.
struct Relation {
  Words subject;
  RelationType type = RelationType::kCauses;
  Words object;
  bool denied = false;
  bool hedged = false;
  bool told = false;   // a finding of the condition that the text is about, without a verb of cause
  bool named = false;  // its subject speaks of persons and is a name as it stands
  std::string_view alias_scope;  // of kSameAs
  float confidence = 1;
};

}  // namespace causeway
