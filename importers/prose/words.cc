// Clitics are words of their own in Penn-style treebanks.
#include "importers/prose/words.h"

#include <array>

namespace causeway {
namespace {

constexpr std::array<std::string_view, 16> kClitics = {"n't", "n’t", "'s",  "’s",  "'re", "’re",
                                                       "'ve", "’ve", "'ll", "’ll", "'d",  "’d",
                                                       "'m",  "’m",  "s'",  "s’"};

// Where the second word of a token begins; its end where it is one word.
size_t CliticAt(std::string_view lower) {
  if (lower == "cannot") return 3;
  for (std::string_view clitic : kClitics) {
    if (lower.size() <= clitic.size() || !lower.ends_with(clitic)) continue;
    size_t plural = clitic.front() == 's' ? 1 : 0;  // "patients'": the s is the noun's
    return lower.size() - clitic.size() + plural;
  }
  return lower.size();
}

}  // namespace

void SplitWords(TokenSpan tokens, std::vector<SyntaxWord>& words) {
  words.clear();
  for (uint32_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    if (token.tag == Tag::kSlot || token.tag == Tag::kMask) {
      words.push_back({"things", token.range, i});
      continue;
    }
    auto cut = static_cast<uint32_t>(CliticAt(token.lower));
    uint32_t middle = token.range.begin + cut;
    words.push_back({token.text.substr(0, cut), {token.range.begin, middle}, i});
    if (cut == token.text.size()) continue;
    words.push_back({token.text.substr(cut), {middle, token.range.end}, i});
  }
}

}  // namespace causeway
