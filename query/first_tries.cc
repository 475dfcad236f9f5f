// Two tables: by the word that begins, and by the token that was found.
#include "query/first_tries.h"

#include <algorithm>
#include <array>

#include "graph/vocabulary.h"

namespace causeway {
namespace {

constexpr std::string_view kReadOnly =
    "the language asks and changes nothing: documents come in by causeway import, and go by "
    "causeway remove";
constexpr std::string_view kSql =
    "MATCH says what to look for, and RETURN what of it: MATCH (a:Condition) RETURN a.name";
constexpr std::string_view kPlainEnglish =
    "for instance: describe A; shared causes of A and B; MATCH (a)-[:CAUSES]->(b) RETURN a, b";
constexpr std::string_view kOfFacets =
    "of several nodes: shared causes of A and B, or compare A and B; of one: describe A";
constexpr std::string_view kArrow = "an arrow is -->, or with a type -[:CAUSES]->";
constexpr std::string_view kTypesAreShown = "SHOW TYPES lists the types of nodes";

struct Try {
  std::string_view word;
  std::string_view hint;
};

constexpr std::array kBeginnings = {
    Try{"SELECT", kSql},
    Try{"FROM", kSql},
    Try{"CREATE", kReadOnly},
    Try{"INSERT", kReadOnly},
    Try{"MERGE", kReadOnly},
    Try{"DELETE", kReadOnly},
    Try{"UPDATE", kReadOnly},
    Try{"SET", kReadOnly},
    Try{"REMOVE", kReadOnly},
    Try{"ADD", kReadOnly},
    Try{"WHAT", kPlainEnglish},
    Try{"WHICH", kPlainEnglish},
    Try{"HOW", kPlainEnglish},
    Try{"DOES", kPlainEnglish},
    Try{"IS", kPlainEnglish},
    Try{"LIST", kPlainEnglish},
    Try{"FIND", kPlainEnglish},
    Try{"GET", kPlainEnglish},
    Try{"TELL", kPlainEnglish},
    Try{"HELP", kPlainEnglish},
    Try{"COMMON", "for what all have: shared causes of A and B"},
    Try{"DIFFERENCE", "for what only one has: unique causes to A vs B; for all: compare A and B"},
    Try{"DIFFERENCES", "for what only one has: unique causes to A vs B; for all: compare A and B"},
};

constexpr std::array kFurtherOn = {
    Try{"LIKE", "CONTAINS, STARTS WITH and ENDS WITH look into a text"},
    Try{"GROUP", "leave GROUP BY out: RETURN groups by its columns that aggregate nothing"},
    Try{"HAVING", "for instance: WITH a, count(*) AS n WHERE n > 1 RETURN a, n"},
    Try{"BETWEEN", "for instance: 1 <= x AND x <= 9"},
    Try{"FROM", kSql},
    Try{"JOIN", kSql},
    Try{"CREATE", kReadOnly},
    Try{"MERGE", kReadOnly},
    Try{"SET", kReadOnly},
    Try{"DELETE", kReadOnly},
    Try{"DETACH", kReadOnly},
    Try{"REMOVE", kReadOnly},
    Try{"?", "leave the question mark out"},
    Try{">", kArrow},
};

// Tokens that tell what was meant by those in front of them.
struct TryBehind {
  std::string_view before;
  std::string_view found;  // empty: any
  std::string_view hint;
};

constexpr std::array kBehind = {
    TryBehind{"=", "=", "one = compares"},
    TryBehind{")", "=", kArrow},
    TryBehind{")", "(", "a comma stands between two paths, an arrow between two nodes"},
    TryBehind{"IS", "", "= compares; IS stands before NULL and NOT NULL"},
    TryBehind{"SHOW", "NODES", kTypesAreShown},
    TryBehind{"SHOW", "LABELS", kTypesAreShown},
};

template <size_t kCount>
std::string_view HintIn(const std::array<Try, kCount>& tries, std::string_view word) {
  const auto* found = std::ranges::find_if(
      tries, [&](const Try& one) { return EqualsIgnoringCase(one.word, word); });
  return found == tries.end() ? std::string_view() : found->hint;
}

bool IsFacetWord(std::string_view word) {
  return std::ranges::any_of(kFacets, [&](const Facet& facet) {
    return EqualsIgnoringCase(facet.name, word) || EqualsIgnoringCase(facet.singular, word);
  });
}

}  // namespace

std::string_view HintAtBeginning(std::string_view word) {
  return IsFacetWord(word) ? kOfFacets : HintIn(kBeginnings, word);
}

std::string_view HintFurtherOn(const Lexeme& found, const Lexeme& before) {
  for (const TryBehind& one : kBehind) {
    bool alike = one.found.empty() || EqualsIgnoringCase(one.found, found.text);
    if (alike && EqualsIgnoringCase(one.before, before.text)) return one.hint;
  }
  if (EqualsIgnoringCase(before.text, "SHOW") && IsFacetWord(found.text)) return kOfFacets;
  return HintIn(kFurtherOn, found.text);
}

}  // namespace causeway
