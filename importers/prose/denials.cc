// Each rule is a word or two at a known place: the subject's first word, the verb's last, what
// stands before the clause.
#include "importers/prose/denials.h"

#include <algorithm>
#include <array>

namespace causeway {
namespace {

// "No food", "Neither virus", "None of the genes".
bool HasNoSubject(TokenSpan tokens, const Predicate& predicate) {
  if (predicate.subject_begin == predicate.subject_end) return false;
  std::string_view first = tokens[predicate.subject_begin].lower;
  return first == "no" || first == "neither" || first == "none";
}

// "has no symptoms", "caused neither fever nor pain"; "is no longer" is the verb's own.
bool HasNoObject(TokenSpan tokens, const Predicate& predicate) {
  return (IsWordAt(tokens, predicate.end, "no") &&
          !IsWordAt(tokens, predicate.end + 1, "longer")) ||
         IsWordAt(tokens, predicate.end, "neither");
}

// "There is no good evidence that | gout is".
bool LacksEvidence(TokenSpan tokens, const Predicate& predicate) {
  constexpr std::array<std::string_view, 4> kGrounds = {"evidence", "proof", "indication",
                                                        "suggestion"};
  size_t that = predicate.subject_begin;
  if (that < 3 || !IsWordAt(tokens, that - 1, "that")) return false;
  if (std::ranges::find(kGrounds, tokens[that - 2].lower) == kGrounds.end()) return false;
  return IsWordAt(tokens, that - 3, "no") || (that > 3 && IsWordAt(tokens, that - 4, "no"));
}

// "if | you do not have", "so | you do not feel": supposed or meant, not said.
bool IsSupposition(TokenSpan tokens, const Predicate& predicate) {
  constexpr std::array<std::string_view, 6> kOpenings = {"if",     "when",  "whether",
                                                         "unless", "until", "so"};
  size_t begin = predicate.subject_begin;
  return begin > 0 && begin < predicate.subject_end &&
         std::ranges::find(kOpenings, tokens[begin - 1].lower) != kOpenings.end();
}

// "may not cause", "does not always cause", "Some cases do not cause".
bool IsPartly(TokenSpan tokens, const Predicate& predicate) {
  for (size_t at = predicate.begin; at < predicate.end; ++at) {
    std::string_view word = tokens[at].lower;
    if (word == "may" || word == "might" || word == "should" || word == "always" ||
        word == "necessarily")
      return true;
  }
  constexpr std::array<std::string_view, 3> kShares = {"some", "many", "others"};
  return predicate.subject_begin < predicate.subject_end &&
         std::ranges::find(kShares, tokens[predicate.subject_begin].lower) != kShares.end();
}

}  // namespace

void ReadDenial(TokenSpan tokens, Predicate& predicate) {
  bool ungrounded = LacksEvidence(tokens, predicate);
  bool nor = predicate.begin > 0 && IsWordAt(tokens, predicate.begin - 1, "nor");
  predicate.denied |=
      ungrounded || nor || HasNoSubject(tokens, predicate) || HasNoObject(tokens, predicate);
  predicate.hedged |= ungrounded;
  predicate.unsettled =
      predicate.denied && (IsPartly(tokens, predicate) || IsSupposition(tokens, predicate));
}

TokenSpan ContrastOf(TokenSpan tokens) {
  if (!IsWordAt(tokens, 0, "unlike")) return {};
  auto comma = std::ranges::find(tokens, ",", &Token::text);
  if (comma == tokens.end()) return {};
  return tokens.subspan(1, static_cast<size_t>(comma - tokens.begin()) - 1);
}

}  // namespace causeway
