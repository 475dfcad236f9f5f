// Over the joints before the class.
#include "importers/prose/example_classes.h"

#include <algorithm>
#include <array>

#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {

size_t OverClassNouns(TokenSpan before, size_t begin) {
  bool alone = begin + 1 == before.size() && begin > 2 && IsClassNoun(before[begin].lower) &&
               before[begin - 1].tag == Tag::kConjunction && IsClassNoun(before[begin - 2].lower);
  return alone ? BeginOfPhrase(before, 0, begin - 1) : begin;
}

Words WithoutOrigin(Words host) {
  constexpr std::array<std::string_view, 7> kOrigins = {"from",    "throughout", "inside", "within",
                                                        "through", "around",     "on"};
  auto origin =
      std::ranges::find_if(host, [&](const Token& t) { return Holds(kOrigins, t.lower); });
  if (origin != host.begin()) host.erase(origin, host.end());
  return host;
}

std::vector<Words> ClassesBefore(TokenSpan before, size_t begin, Words host, size_t most) {
  bool joined = begin > 1 && before[begin - 1].tag == Tag::kConjunction &&
                IsAdjectival(before[begin]) && IsAdjectival(before[begin - 2]);
  if (!joined) return {std::move(host)};
  std::vector<Words> both = Expand(before.subspan(begin - 2), most);
  return both.size() == 2 ? both : std::vector<Words>{std::move(host)};
}

}  // namespace causeway
