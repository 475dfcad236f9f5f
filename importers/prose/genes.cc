// A list is one of genes where its last name ends in "gene" and those before it in symbols.
#include "importers/prose/genes.h"

#include <algorithm>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

bool NamesGene(const Words& words) {
  return words.size() > 1 && (words.back().lower == "gene" || words.back().lower == "genes") &&
         IsGeneSymbol(words[words.size() - 2]);
}

// "a mutation in either the | A1": what stands before the symbol, if a preposition governs it.
size_t EndOfSharedHead(const Words& words) {
  bool governed =
      std::ranges::any_of(words, [](const Token& token) { return token.tag == Tag::kPreposition; });
  return governed ? words.size() - 1 : 0;
}

bool IsBareSymbol(const Words& words) {
  return std::ranges::all_of(words, [](const Token& token) {
    return IsGeneSymbol(token) || token.tag == Tag::kDeterminer || token.lower == "gene";
  });
}

void Complete(std::vector<Words>& names, size_t first, size_t last) {
  Token gene = Inserted(names[last].back(), "gene", Tag::kNoun);
  const Words opening = names[first];
  size_t shared = EndOfSharedHead(opening);
  names[last].back() = gene;
  for (size_t i = first; i <= last; ++i) {
    if (i < last) names[i].push_back(gene);
    if (i == first || !IsBareSymbol(names[i])) continue;
    std::erase_if(names[i], [](const Token& t) { return t.tag == Tag::kDeterminer; });
    names[i].insert(names[i].begin(), opening.begin(),
                    opening.begin() + static_cast<ptrdiff_t>(shared));
  }
}

}  // namespace

bool IsGeneSymbol(const Token& token) {
  bool capital = std::ranges::any_of(token.text, IsUpper);
  return capital && token.text.size() > 1 && token.text.size() < 12 &&
         std::ranges::all_of(token.text,
                             [](char c) { return IsUpper(c) || IsDigit(c) || c == '-'; });
}

Words MemberOfGenes(TokenSpan name, Words member) {
  bool genes = name.size() > 2 && name.back().lower == "genes" && NamesGene(member);
  size_t at = name.size();
  while (genes && at > 1 && name[at - 1].lower != "in") --at;
  if (!genes || at < 2) return member;
  member.insert(member.begin(), name.begin(), name.begin() + static_cast<ptrdiff_t>(at));
  return member;
}

void CompleteGenes(std::vector<Words>& names) {
  for (size_t last = names.size(); last-- > 1;) {
    if (!NamesGene(names[last])) continue;
    size_t first = last;
    while (first > 0 && IsGeneSymbol(names[first - 1].back())) --first;
    if (first < last) Complete(names, first, last);
    last = first;
  }
}

}  // namespace causeway
