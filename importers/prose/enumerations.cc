// An item ends where no name goes on; the next begins after its comma or semicolon.
#include "importers/prose/enumerations.h"

#include <algorithm>

#include "importers/prose/cues.h"
#include "importers/prose/genes.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

// "a heartbeat upon standing, | vision problems", "pain that comes at night, | fever".
size_t NextItem(const Tokens& tokens, size_t at) {
  bool inside = at > 0 && at < tokens.size() &&
                (tokens[at].tag == Tag::kPreposition || tokens[at - 1].tag == Tag::kTo ||
                 PrepositionalCueAt(tokens, at) > 0);
  while (at < tokens.size() && tokens[at].text != ";" && !(inside && tokens[at].text == ",")) ++at;
  while (at + 1 < tokens.size() && tokens[at + 1].tag == Tag::kConjunction) ++at;
  return at + 1;
}

}  // namespace

std::vector<Words> NamesWithExamples(const Asides& sentence, TokenSpan phrase, size_t most) {
  std::vector<Words> names;
  for (Words& name : Expand(phrase, most)) {
    uint32_t examples = 0;
    for (const Token& token : name) examples = std::max(examples, token.examples);
    Words plain = Cleaned(name);
    bool generic = plain.empty() || (plain.size() == 1 && IsGenericNoun(plain[0].lower));
    if (examples == 0 || !generic) names.push_back(name);
    if (examples == 0) continue;
    for (const Words& member : sentence.asides[examples - 1].names)
      names.push_back(MemberOfGenes(name, member));
  }
  if (names.size() > most) names.resize(most);
  return names;
}

std::vector<Words> ItemsFrom(const Asides& sentence, size_t begin, size_t most) {
  const Tokens& tokens = sentence.tokens;
  std::vector<Words> items;
  while (begin < tokens.size() && items.size() < most) {
    bool opening = tokens[begin].text == ":" || tokens[begin].lower == "following";
    if (opening) {
      ++begin;
      continue;
    }
    size_t end = EndOfPhrase(tokens, begin);
    TokenSpan phrase = TokenSpan(tokens).subspan(begin, end - begin);
    for (Words& name : NamesWithExamples(sentence, phrase, most)) items.push_back(std::move(name));
    begin = NextItem(tokens, end);
  }
  return items;
}

Relation WithCalledClass(const Asides& sentence, Relation relation) {
  if (relation.type != RelationType::kIsA) return relation;
  for (const Token& token : relation.object) {
    const Aside* aside = token.examples > 0 ? &sentence.asides[token.examples - 1] : nullptr;
    if (aside == nullptr || !aside->called || !IsPlural(aside->host.back().lower)) continue;
    relation.object = aside->names.front();
    break;
  }
  return relation;
}

size_t AfterRepeated(TokenSpan tokens, size_t begin, size_t end) {
  if (begin == 0 || end <= begin) return 0;
  std::string_view first = tokens[begin - 1].lower;
  bool means = first == "by" || first == "through";
  bool repeats = means || first == "from" || first == "to" || first == "with";
  size_t at = end;
  while (at < tokens.size() && (tokens[at].text == "," || tokens[at].tag == Tag::kConjunction ||
                                tokens[at].tag == Tag::kAdverb))
    ++at;
  if (!repeats || at == end || at + 1 >= tokens.size()) return 0;
  std::string_view again = tokens[at].lower;
  return again == first || (means && (again == "by" || again == "through")) ? at + 1 : 0;
}

}  // namespace causeway
