// A chunk is read from left to right by what each word is: the tagger's part of speech, and for
// words in -ed and -ing the parser's relation.
#include "importers/prose/noun_chunks.h"

#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"

namespace causeway {
namespace {

enum class Role : uint8_t { kOther, kDeterminer, kAdverb, kModifier, kNoun };

bool IsArgument(Deprel relation) {
  switch (relation) {
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kObj:
    case Deprel::kIobj:
    case Deprel::kObl:
    case Deprel::kOblAgent:
    case Deprel::kNmod:
    case Deprel::kConj:
    case Deprel::kAppos:
    case Deprel::kRoot:
    case Deprel::kList:
    case Deprel::kXcomp:
      return true;
    default:
      return false;
  }
}

class Chunker {
 public:
  explicit Chunker(TokenSpan sentence) : sentence_(sentence) {}

  std::vector<NounChunk> Read() {
    for (uint32_t i = 0; i < sentence_.size();) {
      NounChunk chunk = ReadChunk(i);
      if (chunk.end > i) chunks_.push_back(chunk);
      i = std::max(read_until_, i + 1);
    }
    return std::move(chunks_);
  }

 private:
  [[nodiscard]] bool StartsPhrase(size_t at) const {
    if (at >= sentence_.size()) return false;
    Pos pos = sentence_[at].pos;
    return IsNominal(pos) || pos == Pos::kDt || pos == Pos::kJj || pos == Pos::kPrpPoss ||
           pos == Pos::kCd || pos == Pos::kPrp;
  }

  // "narrowed arteries"; not "are narrowed".
  [[nodiscard]] bool IsModifierInEd(size_t at) const {
    Deprel relation = sentence_[at].relation;
    if (relation == Deprel::kAmod || relation == Deprel::kCompound) return true;
    bool clause = relation == Deprel::kAcl || relation == Deprel::kAdvcl ||
                  relation == Deprel::kAclRelcl || relation == Deprel::kRoot;
    if (sentence_[at].pos == Pos::kVbg || !StartsNoun(at + 1) || clause) return false;
    return at == 0 ||
           (sentence_[at - 1].tag != Tag::kAuxiliary && sentence_[at - 1].tag != Tag::kNoun &&
            sentence_[at - 1].tag != Tag::kPronoun && sentence_[at - 1].tag != Tag::kAdverb);
  }
  [[nodiscard]] bool StartsNoun(size_t at) const {
    return at < sentence_.size() && (IsNominal(sentence_[at].pos) || sentence_[at].pos == Pos::kJj);
  }

  // "vomiting", "joint swelling"; not "forming blebs".
  [[nodiscard]] bool IsNounInIng(size_t at) const {
    bool qualified =
        at > 0 && (sentence_[at - 1].pos == Pos::kJj || sentence_[at - 1].pos == Pos::kDt ||
                   IsNominal(sentence_[at - 1].pos));
    Deprel relation = sentence_[at].relation;
    bool clause = relation == Deprel::kAcl || relation == Deprel::kAdvcl;
    return (IsArgument(relation) || (qualified && !clause)) && !StartsPhrase(at + 1);
  }

  [[nodiscard]] Role RoleOf(size_t at) const {
    const Token& token = sentence_[at];
    if (token.tag == Tag::kSlot) return Role::kNoun;
    if (token.tag == Tag::kMask || token.tag == Tag::kPunctuation || token.tag == Tag::kModal)
      return Role::kOther;
    if (IsEponym(at)) return Role::kModifier;
    switch (token.pos) {
      case Pos::kDt:
      case Pos::kPdt:
      case Pos::kPrpPoss:
        return Role::kDeterminer;
      case Pos::kJj:
      case Pos::kJjr:
      case Pos::kJjs:
      case Pos::kCd:
      case Pos::kPos:
        return Role::kModifier;
      case Pos::kRb:
      case Pos::kRbr:
      case Pos::kRbs:
        return Role::kAdverb;
      case Pos::kVbg:
        if (IsNounInIng(at)) return Role::kNoun;
        [[fallthrough]];
      case Pos::kVbn:
      case Pos::kVbd:
        return IsModifierInEd(at) ? Role::kModifier : Role::kOther;
      default:
        return IsNominal(token.pos) && !IsVerbAfterNoun(at) ? Role::kNoun : Role::kOther;
    }
  }

  // "people with gout experience attacks", where the tagger takes the verb for a noun.
  [[nodiscard]] bool IsVerbAfterNoun(size_t at) const {
    return at > 0 && sentence_[at].tag == Tag::kVerb && IsNominal(sentence_[at - 1].pos);
  }

  // "Down syndrome".
  [[nodiscard]] bool IsEponym(size_t at) const {
    return at + 1 < sentence_.size() && IsUpper(sentence_[at].text.front()) &&
           ClosedClass(sentence_[at].lower) == Tag::kPreposition &&
           IsClassNoun(sentence_[at + 1].lower);
  }

  // "M. malmoense".
  [[nodiscard]] bool IsAbbreviationPoint(size_t at) const {
    return at > 0 && at + 1 < sentence_.size() && sentence_[at].text == "." &&
           sentence_[at - 1].text.size() == 1 && IsUpper(sentence_[at - 1].text.front()) &&
           IsNominal(sentence_[at + 1].pos);
  }

  // "dark, velvety skin": the comma joins adjectives of one noun, unless a list of them ends in
  // "and".
  [[nodiscard]] bool IsCommaOfAdjectives(size_t at) const {
    constexpr size_t kMostAhead = 12;
    if (sentence_[at].text != ",") return false;
    for (size_t i = at + 1; i < sentence_.size() && i < at + kMostAhead; ++i) {
      Role role = RoleOf(i);
      if (role == Role::kNoun) return i > at + 1;
      if (role == Role::kDeterminer) return false;
      if (role == Role::kOther && sentence_[i].text != ",") return false;
    }
    return false;
  }

  // "malignant (cancer) cells": the index after the brackets, if a noun follows; else `at`.
  [[nodiscard]] uint32_t AfterGloss(uint32_t at) const {
    constexpr uint32_t kMostInBrackets = 6;
    if (sentence_[at].text != "(") return at;
    for (uint32_t i = at + 1; i + 1 < sentence_.size() && i < at + kMostInBrackets; ++i) {
      if (sentence_[i].text != ")") continue;
      Role role = RoleOf(i + 1);
      return role == Role::kNoun || role == Role::kModifier ? i + 1 : at;
    }
    return at;
  }

  // "type 1", "chromosome 9", "vitamin B-6".
  [[nodiscard]] bool IsNumbered(size_t at) const {
    return sentence_[at].pos == Pos::kCd && sentence_[at].text.size() < 5 &&
           !(at + 1 < sentence_.size() && IsNominal(sentence_[at + 1].pos));
  }

  // "not all the", "almost no"; not "so the".
  [[nodiscard]] bool IsQuantified(size_t at) const { return RoleOf(at) == Role::kDeterminer; }

  NounChunk ReadChunk(uint32_t begin) {
    NounChunk chunk{.begin = begin, .end = begin, .head = begin};
    bool noun = false;
    bool word = false;
    uint32_t at = begin;
    for (; at < sentence_.size(); ++at) {
      Role role = RoleOf(at);
      if (at > begin && IsAbbreviationPoint(at)) continue;
      if (!noun && word && IsCommaOfAdjectives(at)) continue;
      if (uint32_t after = word && !noun ? AfterGloss(at) : at; after > at) {
        at = after - 1;
        continue;
      }
      if (role == Role::kOther || (role == Role::kDeterminer && word)) break;
      if (role == Role::kAdverb && noun) break;
      word |= role == Role::kModifier || role == Role::kNoun;
      if (role == Role::kDeterminer && !IsQuantified(chunk.begin)) chunk.begin = at;
      if (role == Role::kNoun) {
        noun = true;
        chunk.head = at;
        chunk.end = at + 1;
      } else if (noun && IsNumbered(at)) {
        chunk.end = at + 1;
      }
    }
    read_until_ = noun ? chunk.end : at;
    if (noun || !word) return chunk;
    chunk.open = true;
    chunk.end = at;
    chunk.head = at - 1;
    return chunk;
  }

  TokenSpan sentence_;
  std::vector<NounChunk> chunks_;
  uint32_t read_until_ = 0;  // by the last call of ReadChunk
};

}  // namespace

bool IsNominal(Pos pos) {
  return pos == Pos::kNn || pos == Pos::kNns || pos == Pos::kNnp || pos == Pos::kNnps ||
         pos == Pos::kFw || pos == Pos::kAdd;
}

bool IsVerbPos(Pos pos) {
  return pos == Pos::kVb || pos == Pos::kVbd || pos == Pos::kVbg || pos == Pos::kVbn ||
         pos == Pos::kVbp || pos == Pos::kVbz;
}

std::vector<NounChunk> FindNounChunks(TokenSpan sentence) { return Chunker(sentence).Read(); }

}  // namespace causeway
