// Names are put together from a phrase's own words, its complements and what its coordination
// shares.
#include "importers/prose/mentions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "importers/prose/clausal_mentions.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/noun_phrases.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr uint32_t kMostNesting = 3;  // complements of complements in one name
constexpr size_t kMostWords = 32;     // of one name
constexpr size_t kMentionsAToken = 4;

// "risk", "treatment", "years": what a graph of conditions has no node for.
bool IsNoArgument(const Token& head, bool alone) {
  constexpr std::array<std::string_view, 6> kFrames = {"risk",       "risks", "chance",
                                                       "likelihood", "role",  "cause"};
  constexpr std::array<std::string_view, 3> kStates = {"age", "pregnancy", "aging"};
  std::string_view noun = head.lower;
  if (IsTreatmentWord(noun) || std::ranges::find(kFrames, noun) != kFrames.end()) return true;
  if (!alone || std::ranges::find(kStates, noun) != kStates.end()) return false;
  return IsVaguePredicate(noun) || IsTimeWord(noun);
}

class MentionFinder {
 public:
  MentionFinder(TokenSpan sentence, const Limits& limits)
      : sentence_(sentence), limits_(limits), phrases_(FindNounPhrases(sentence)) {}

  std::vector<MentionSpan> Find() {
    for (uint32_t i = 0; i < phrases_.size(); ++i) AddPhrase(i);
    FindPronouns();
    std::ranges::move(FindClausalMentions(sentence_, phrases_), std::back_inserter(mentions_));
    std::ranges::stable_sort(mentions_, {}, &MentionSpan::head);
    return std::move(mentions_);
  }

 private:
  // The names of a phrase inside another's name, with its complement by "of": one for each conjunct
  // of that.
  [[nodiscard]] std::vector<Words> Inner(uint32_t index, uint32_t nesting) const {
    const NounPhrase& phrase = phrases_[index];
    const Token& opening = sentence_[phrase.chunk.begin];
    Words words;
    if (opening.lower == "the") words.push_back(opening);
    words.insert(words.end(), phrase.words.begin(), phrase.words.end());
    if (nesting == 0 || phrase.complements.empty()) return {words};
    const Complement& complement = phrase.complements[0];
    if (sentence_[complement.preposition].lower != "of") return {words};
    return Completed({words}, complement, nesting - 1);
  }

  // A phrase with its complements, all of them and, but for "of", with fewer: "pain", "pain in the
  // abdomen".
  void AddPhrase(uint32_t index) {
    const NounPhrase& phrase = phrases_[index];
    const Token& head = sentence_[phrase.chunk.head];
    bool hollow = phrase.words.empty() || (phrase.chunk.open && !phrase.borrowed);
    if (IsFull() || hollow || IsMeasured(phrase) ||
        IsNoArgument(head, phrase.words.size() == 1 && phrase.complements.empty()))
      return;
    AddSite(phrase);
    AddWithSharedModifiers(index);
    std::vector<Words> names{phrase.words};
    uint32_t end = phrase.chunk.end;
    for (const Complement& complement : phrase.complements) {
      if (sentence_[complement.preposition].lower != "of") Add(index, names, end);
      end = std::max(end, phrases_[phrases_[complement.phrase].last].chunk.end);
      names = Completed(names, complement);
    }
    Add(index, names, end);
    AddNested(index, names[0]);
  }

  // "a sensation of heat" is also "a sensation of heat in the chest", which is heat's complement.
  void AddNested(uint32_t index, Words name) {
    const NounPhrase& phrase = phrases_[index];
    if (phrase.complements.size() != 1) return;
    const NounPhrase& outer = phrases_[phrase.complements[0].phrase];
    bool nested = outer.next == kNoPhrase && outer.complements.size() == 1 &&
                  sentence_[outer.complements[0].preposition].lower != "of";
    if (!nested || name.size() > kMostWords) return;
    const Complement& inner = outer.complements[0];
    name.push_back(sentence_[inner.preposition]);
    const Words& words = phrases_[inner.phrase].words;
    name.insert(name.end(), words.begin(), words.end());
    Add(index, {name}, phrases_[inner.phrase].chunk.end);
  }

  // "lung disease" names a site as well.
  void AddSite(const NounPhrase& phrase) {
    if (phrase.words.size() < 2 || phrase.chunk.head == phrase.chunk.begin) return;
    uint32_t at = phrase.chunk.head - 1;
    std::string_view head = sentence_[at + 1].lower;
    bool names = IsSite(sentence_[at].lower) && IsNominal(sentence_[at].pos);
    if (!names || IsSite(head) || !(IsClassNoun(head) || IsProcessNoun(head))) return;
    mentions_.push_back(
        {.head = at, .begin = at, .end = at + 1, .group = at, .words = {sentence_[at]}});
  }

  // "abdominal pain or discomfort": perhaps abdominal discomfort.
  void AddWithSharedModifiers(uint32_t index) {
    const NounPhrase& phrase = phrases_[index];
    const NounPhrase& first = phrases_[phrase.first];
    bool pair = first.next == index && phrase.next == kNoPhrase &&
                first.chunk.end + 1 == phrase.chunk.begin && !first.chunk.open;
    if (!pair || phrase.words.size() > 1 || first.words.size() < 2) return;
    Words words = first.words;
    words.back() = phrase.words.back();
    Add(index, {words}, phrase.chunk.end);
  }

  // "a variety of reasons" is about reasons.
  [[nodiscard]] bool IsMeasured(const NounPhrase& phrase) const {
    return phrase.words.size() == 1 && !phrase.complements.empty() &&
           sentence_[phrase.complements[0].preposition].lower == "of" &&
           IsMeasure(sentence_[phrase.chunk.head].lower);
  }

  // Each name with each conjunct of the complement.
  [[nodiscard]] std::vector<Words> Completed(const std::vector<Words>& names,
                                             const Complement& complement,
                                             uint32_t nesting = kMostNesting) const {
    std::vector<Words> completed;
    for (const Words& name : names) {
      for (uint32_t c = complement.phrase; c != kNoPhrase; c = phrases_[c].next) {
        for (const Words& inner : Inner(c, nesting)) {
          if (completed.size() >= limits_.list_names || name.size() > kMostWords) return completed;
          completed.push_back(name);
          completed.back().push_back(sentence_[complement.preposition]);
          completed.back().insert(completed.back().end(), inner.begin(), inner.end());
        }
      }
    }
    return completed;
  }

  [[nodiscard]] bool IsFull() const {
    return mentions_.size() >= kMentionsAToken * sentence_.size();
  }

  void Add(uint32_t index, const std::vector<Words>& names, uint32_t end) {
    const NounPhrase& phrase = phrases_[index];
    const Token& head = sentence_[phrase.chunk.head];
    for (const Words& name : names) {
      if (IsFull()) return;
      mentions_.push_back(
          {.head = phrase.chunk.head,
           .begin = phrase.chunk.begin,
           .end = end,
           .group = phrases_[phrase.first].chunk.head,
           .kind = IsPerson(head.lower) ? MentionKind::kPersons : MentionKind::kNoun,
           .words = name});
    }
  }

  void FindPronouns() {
    for (uint32_t i = 0; i < sentence_.size(); ++i) {
      const Token& token = sentence_[i];
      bool personal = token.lower == "it" || token.lower == "they" || token.lower == "them";
      bool pointing = (token.lower == "this" || token.lower == "these" || token.lower == "those") &&
                      token.relation != Deprel::kDet;
      if (!personal && !pointing) continue;
      mentions_.push_back({.head = i,
                           .begin = i,
                           .end = i + 1,
                           .group = i,
                           .kind = MentionKind::kPronoun,
                           .words = {token}});
    }
  }

  TokenSpan sentence_;
  const Limits& limits_;
  std::vector<NounPhrase> phrases_;
  std::vector<MentionSpan> mentions_;
};

}  // namespace

std::vector<MentionSpan> FindMentions(TokenSpan sentence, const Limits& limits) {
  return MentionFinder(sentence, limits).Find();
}

std::string ToText(TokenSpan sentence, const std::vector<MentionSpan>& mentions) {
  std::string out;
  for (const MentionSpan& mention : mentions) {
    out += sentence[mention.head].text;
    if (mention.group != mention.head) out += fmt::format(" < {}", sentence[mention.group].text);
    out += fmt::format(": {}\n", ToText(mention.words));
  }
  return out;
}

}  // namespace causeway
