// Each rule looks at one neighbour of the verb group.
#include "importers/prose/hedges.h"

#include <algorithm>
#include <array>

#include "importers/prose/lexicon.h"

namespace causeway {
namespace {

// "is most likely | caused by".
bool FollowsHedge(TokenSpan tokens, const Predicate& predicate) {
  constexpr std::array<std::string_view, 5> kHedges = {"likely", "probably", "possibly", "perhaps",
                                                       "presumably"};
  return predicate.begin > 0 && Holds(kHedges, tokens[predicate.begin - 1].lower);
}

// "Occasionally, gout leads to".
bool OpensHedged(TokenSpan tokens, const Predicate& predicate) {
  constexpr std::array<std::string_view, 6> kHedges = {"occasionally", "sometimes", "possibly",
                                                       "perhaps",      "probably",  "maybe"};
  bool first = std::ranges::none_of(tokens.first(predicate.begin),
                                    [](const Token& token) { return token.text == ";"; });
  return first && Holds(kHedges, tokens[0].lower);
}

// "Scientists believe (that) | genes cause": it is what they believe.
bool IsBelieved(TokenSpan tokens, const Predicate& predicate) {
  constexpr std::array<std::string_view, 6> kBelieve = {"believe",   "think",   "suspect",
                                                        "speculate", "propose", "theorize"};
  size_t at = predicate.subject_begin;
  while (at > 0 && (tokens[at - 1].lower == "that" || tokens[at - 1].tag == Tag::kDeterminer)) --at;
  return at > 0 && tokens[at - 1].tag == Tag::kVerb && Holds(kBelieve, tokens[at - 1].lemma);
}

// "may irritate and | damage the lungs": the second verb is as bare as the first.
bool SharesModal(TokenSpan tokens, const Predicate& before, const Predicate& predicate) {
  size_t at = predicate.begin;
  while (at > 0 && tokens[at - 1].tag == Tag::kAdverb) --at;
  bool joined =
      at > before.end && IsJoint(tokens[at - 1]) && predicate.subject_begin == before.subject_begin;
  const Token& verb = tokens[predicate.begin];
  bool modal = std::ranges::any_of(
      Between(tokens, before.begin, before.end),
      [](const Token& token) { return token.tag == Tag::kModal && IsHedge(token.lower); });
  return joined && modal && verb.tag == Tag::kVerb && verb.lower == verb.lemma;
}

}  // namespace

void HedgeByContext(TokenSpan tokens, std::vector<Predicate>& predicates) {
  const Predicate* before = nullptr;  // the last with a modal, or joined to one
  for (Predicate& predicate : predicates) {
    bool shares = before != nullptr && SharesModal(tokens, *before, predicate);
    predicate.hedged |= shares || FollowsHedge(tokens, predicate) ||
                        OpensHedged(tokens, predicate) || IsBelieved(tokens, predicate);
    if (predicate.finite && !shares) before = &predicate;
  }
}

}  // namespace causeway
