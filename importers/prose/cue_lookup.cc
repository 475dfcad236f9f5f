// The lookup of cues by the verb that carries them.
#include <algorithm>
#include <unordered_map>
#include <vector>

#include "importers/prose/cues.h"
#include "importers/prose/lexicon.h"

namespace causeway {
namespace {

using enum Voice;

const std::unordered_map<std::string_view, std::vector<const Cue*>>& CuesByLemma() {
  static const auto* const kTable = [] {
    auto* table = new std::unordered_map<std::string_view, std::vector<const Cue*>>;
    for (const Cue& cue : Cues()) (*table)[cue.lemma].push_back(&cue);
    return table;
  }();
  return *kTable;
}

// Whether `word` is one of "by|from".
bool IsAlternative(std::string_view word, std::string_view alternatives) {
  while (!alternatives.empty()) {
    size_t bar = std::min(alternatives.find('|'), alternatives.size());
    if (alternatives.substr(0, bar) == word) return true;
    alternatives.remove_prefix(std::min(bar + 1, alternatives.size()));
  }
  return false;
}

// "puts | people | at | high | risk".
bool Skippable(const Token& token) {
  return token.tag == Tag::kAdverb || token.tag == Tag::kDeterminer ||
         token.tag == Tag::kAdjective || token.tag == Tag::kPronoun || IsPerson(token.lower);
}

// The index after `after` at `at`, or 0. Adverbs and, before a noun, its modifiers may stand
// between.
size_t MatchAfter(TokenSpan tokens, size_t at, std::string_view after) {
  while (!after.empty()) {
    size_t space = std::min(after.find(' '), after.size());
    std::string_view wanted = after.substr(0, space);
    size_t limit = at + 4;
    while (at < tokens.size() && at < limit && !IsAlternative(tokens[at].lower, wanted) &&
           Skippable(tokens[at]))
      ++at;
    if (at >= tokens.size() || !IsAlternative(tokens[at].lower, wanted)) return 0;
    ++at;
    after.remove_prefix(std::min(space + 1, after.size()));
  }
  return at;
}

// "spreads | from the lungs | to the bones": where what is left behind ends.
size_t AfterSource(TokenSpan tokens, const Cue& cue, size_t at) {
  bool leaves = cue.takes == Takes::kSite && at < tokens.size() && tokens[at].lower == "from";
  for (size_t end = at + 2; leaves && end < tokens.size() && end < at + 7; ++end) {
    if (tokens[end].tag == Tag::kTo || tokens[end].lower == "into") return end;
    if (tokens[end].text == "," || tokens[end].tag == Tag::kVerb) break;
  }
  return at;
}

}  // namespace

size_t AfterCausing(TokenSpan tokens, size_t begin) {
  bool joined = begin + 1 < tokens.size() && tokens[begin].tag == Tag::kConjunction &&
                tokens[begin + 1].lower == "preventing";
  return joined ? begin + 2 : begin;
}

bool IsCueLemma(std::string_view lemma) { return CuesByLemma().contains(lemma); }

size_t PrepositionalCueAt(TokenSpan tokens, size_t at) {
  std::string_view word = tokens[at].lower;
  std::string_view next = at + 1 < tokens.size() ? tokens[at + 1].lower : std::string_view();
  bool cue = ((word == "due" || word == "secondary") && next == "to") ||
             (word == "because" && next == "of");
  return cue ? 2 : 0;
}

CueMatch FindCue(TokenSpan tokens, const Predicate& predicate) {
  CueMatch best;
  auto found = CuesByLemma().find(predicate.lemma);
  if (found == CuesByLemma().end()) return best;
  for (const Cue* cue : found->second) {
    if (cue->voice != kEither && (cue->voice == kPassive) != predicate.passive) continue;
    size_t at = cue->after.empty() ? predicate.end : AfterSource(tokens, *cue, predicate.end);
    size_t end = cue->after.empty() ? at : MatchAfter(tokens, at, cue->after);
    if (end > 0 && (best.cue == nullptr || cue->after.size() > best.cue->after.size()))
      best = {cue, end};
  }
  return best;
}

}  // namespace causeway
