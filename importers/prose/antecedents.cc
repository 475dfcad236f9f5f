// By the noun and by every other word of the phrase; no grammar of the sentence before is needed.
#include "importers/prose/antecedents.h"

#include <algorithm>
#include <set>

#include "importers/prose/characters.h"
#include "importers/prose/extents.h"
#include "importers/prose/facets.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/names.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr size_t kMostNames = 40;    // that a phrase may refer to
constexpr size_t kMostReferred = 6;  // names that one phrase stands for

std::string HeadKey(std::string_view name) {
  std::string_view head = HeadPhrase(name);
  return NameKey(head.substr(head.rfind(' ') + 1));
}

bool IsPointing(const Token& token) {
  return token.lower == "this" || token.lower == "these" || token.lower == "those" ||
         token.lower == "such";
}

// "the heart" is known; "the scarring" is one that was spoken of.
bool CanBeKnown(std::string_view noun) {
  NameKind kind = KindOf(noun);
  bool event = kind == NameKind::kEffect || kind == NameKind::kCause ||
               kind == NameKind::kCondition || IsProcessNoun(noun);
  return !event || IsSite(noun);
}

// Whether a phrase points back with a noun that says what at.
bool PointsAt(const Words& phrase) {
  if (phrase.size() < 2 || phrase.size() > 4) return false;
  std::string_view noun = phrase.back().lower;
  if (!IsPointing(phrase[0]) && (phrase[0].lower != "the" || CanBeKnown(noun))) return false;
  bool plain = std::all_of(phrase.begin() + 1, phrase.end(), [](const Token& token) {
    return token.tag == Tag::kNoun || token.tag == Tag::kAdjective || token.tag == Tag::kGerund ||
           token.tag == Tag::kParticiple;
  });
  return plain && FindFacet(noun) == nullptr && !IsPerson(noun) && !IsTimeWord(noun);
}

// "airways become irritated": an event, which no noun points at.
bool IsEvent(std::string_view name) {
  return std::ranges::any_of(KeyWords(name), [](const std::string& word) {
    std::optional<Tag> tag = ClosedClass(word);
    return word == "become" || tag == Tag::kAuxiliary || tag == Tag::kModal;
  });
}

// The end of the nouns that begin at `begin`, with what "of" and "in" add to them.
size_t EndOfNouns(TokenSpan sentence, size_t begin) {
  size_t end = begin;
  while (end < sentence.size()) {
    while (end < sentence.size() && IsInPhrase(sentence[end])) ++end;
    bool more = end + 1 < sentence.size() && end > begin &&
                (sentence[end].lower == "of" || sentence[end].lower == "in");
    if (!more) break;
    size_t next = end + 1;
    while (next < sentence.size() && sentence[next].tag == Tag::kDeterminer) ++next;
    if (next == sentence.size() || !IsInPhrase(sentence[next])) break;
    end = next;
  }
  return end;
}

// "cause | blood clots", "bacteria in the colon | break": verbs that look like nouns.
TokenSpan WithoutVerbs(TokenSpan nouns) {
  auto IsVerb = [](const Token& token) {
    return token.tag != Tag::kParticiple && token.tag != Tag::kAdjective &&
           LookUpVerb(token.lower).has_value() && !IsProcessNoun(token.lower);
  };
  while (!nouns.empty() && IsVerb(nouns.front())) nouns = nouns.subspan(1);
  while (nouns.size() > 1 && IsVerb(nouns.back())) nouns = nouns.first(nouns.size() - 1);
  return nouns;
}

}  // namespace

void Antecedents::NotePhrases(TokenSpan sentence, TextRange range) {
  for (size_t begin = 0; begin < sentence.size();) {
    size_t end = EndOfNouns(sentence, begin);
    TokenSpan nouns = WithoutVerbs(Between(sentence, begin, end));
    std::string name = ToText(Cleaned(nouns));
    begin = end + 1;
    bool generic = name.empty() || IsGenericNoun(nouns[HeadOf(nouns)].lower);
    if (!generic && !Knows(HeadKey(name), range.begin)) Note(name, range);
  }
}

bool Antecedents::Knows(const std::string& head, uint32_t sentence) const {
  return std::ranges::any_of(names_,
                             [&](const Named& n) { return n.begin == sentence && n.head == head; });
}

void Antecedents::Note(std::string_view name, TextRange range) {
  if (name.find(' ') == std::string_view::npos || IsEvent(name)) return;
  names_.push_front({std::string(name), HeadKey(name), range.begin});
  if (names_.size() > kMostNames) names_.pop_back();
}

std::vector<std::string> Antecedents::Of(const Words& phrase) const {
  if (!PointsAt(phrase)) return {};
  std::string head = NameKey(phrase.back().lower);
  std::set<std::string> words = KeyWords(ToText(Cleaned(phrase)));
  bool plural = IsPlural(phrase.back().lower);
  std::vector<std::string> found;
  uint32_t sentence = 0;
  for (const Named& last : names_) {
    if (!found.empty() && (last.begin != sentence || !plural || found.size() == kMostReferred))
      break;
    if (last.head != head || std::ranges::find(found, last.name) != found.end()) continue;
    std::set<std::string> named = KeyWords(last.name);
    if (named.size() <= words.size() || !std::ranges::includes(named, words)) continue;
    sentence = last.begin;
    found.push_back(last.name);
  }
  bool alike = std::ranges::all_of(
      found, [&](const std::string& name) { return HeadPhrase(name).size() < name.size(); });
  if (found.size() > 1 && !alike) return {};
  std::ranges::reverse(found);
  return found;
}

}  // namespace causeway
