// A word is parted where no list of words and hardly any other place of the document knows it, but
// both its halves are known.
#include "importers/prose/repairs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/nouns.h"

namespace causeway {
namespace {

// What may follow a lost dash though it is short or common.
constexpr std::array<std::string_view, 34> kOpeners = {
    "a",     "an",   "the",     "or",    "and",   "in",     "into",      "of",    "it",
    "is",    "are",  "was",     "can",   "may",   "also",   "often",     "such",  "that",
    "which", "with", "from",    "for",   "by",    "called", "known",     "along", "including",
    "when",  "they", "usually", "these", "their", "while",  "especially"};
struct Apostrophe {
  std::string_view lost;
  std::string_view word;
};
constexpr std::array kApostrophes = {
    Apostrophe{"isnt", "isn't"},         Apostrophe{"arent", "aren't"},
    Apostrophe{"wasnt", "wasn't"},       Apostrophe{"werent", "weren't"},
    Apostrophe{"dont", "don't"},         Apostrophe{"doesnt", "doesn't"},
    Apostrophe{"didnt", "didn't"},       Apostrophe{"hasnt", "hasn't"},
    Apostrophe{"havent", "haven't"},     Apostrophe{"hadnt", "hadn't"},
    Apostrophe{"cant", "can't"},         Apostrophe{"couldnt", "couldn't"},
    Apostrophe{"wont", "won't"},         Apostrophe{"wouldnt", "wouldn't"},
    Apostrophe{"shouldnt", "shouldn't"}, Apostrophe{"youre", "you're"},
    Apostrophe{"theyre", "they're"},     Apostrophe{"theres", "there's"}};
// "it's", "they've": the verb that an apostrophe joins to its subject.
struct Contraction {
  std::string_view end;
  std::string_view verb;
};
constexpr std::array kContractions = {Contraction{"'re", "are"},  Contraction{"’re", "are"},
                                      Contraction{"'ve", "have"}, Contraction{"’ve", "have"},
                                      Contraction{"'s", "is"},    Contraction{"’s", "is"}};
constexpr std::array<std::string_view, 8> kContracted = {"it",   "that", "there", "who",
                                                         "what", "he",   "she",   "here"};
constexpr uint32_t kOften = 3;   // a word that stands there more often is meant
constexpr size_t kShortest = 4;  // letters of a half that the document must know
constexpr size_t kLongest = 40;  // letters of a glued word

bool IsNoun(std::string_view word) { return ClassOf(word) != NounClass::kUnknown; }

bool IsListed(std::string_view word) {
  return ClosedClass(word).has_value() || LookUpVerb(word).has_value() || IsNoun(word);
}

bool IsOpener(std::string_view word) { return std::ranges::find(kOpeners, word) != kOpeners.end(); }

bool IsWord(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return IsUpper(c) || IsLower(c); });
}

// "FSGSthe" and "tractalso" may be glued, "McDonald" is a name.
bool IsGluable(std::string_view text) {
  if (text.size() < 6 || text.size() > kLongest || !IsWord(text)) return false;
  size_t small = 0;
  while (small < text.size() && IsUpper(text[small])) ++small;
  return small != 1 && small < text.size() && std::ranges::none_of(text.substr(small), IsUpper);
}

// The verb in a contraction; nothing in "Crohn's".
const Contraction* ContractionIn(std::string_view word) {
  const auto* found = std::ranges::find_if(
      kContractions, [&](const Contraction& c) { return word.ends_with(c.end); });
  if (found == kContractions.end()) return nullptr;
  std::string_view subject = word.substr(0, word.size() - found->end.size());
  return found->verb != "is" || Holds(kContracted, subject) ? found : nullptr;
}

Token Part(const Token& token, size_t begin, size_t end) {
  auto at = token.range.begin;
  Token part = token;
  part.range = {at + static_cast<uint32_t>(begin), at + static_cast<uint32_t>(end)};
  part.text = token.text.substr(begin, end - begin);
  part.lower = part.lemma = token.lower.substr(begin, end - begin);
  return part;
}

// "Heart", which opens an item; "HIV" may end one.
bool OpensItem(const Token& token) {
  return token.text.size() > 1 && IsUpper(token.text[0]) && IsLower(token.text[1]);
}

// Of "include: Smoking Heart disease Diabetes mellitus", whose items lost what parted them, the
// index after the colon: at least three open with a capital, and are no names of several capitals
// or a sentence. Else the number of tokens.
size_t BeginOfGlued(const Tokens& tokens) {
  constexpr size_t kFewest = 3;
  constexpr size_t kLongestItem = 5;
  auto colon = std::ranges::find(tokens, std::string_view(":"), &Token::text);
  auto begin = static_cast<size_t>(colon - tokens.begin()) + 1;
  if (begin >= tokens.size() || !OpensItem(tokens[begin])) return tokens.size();
  size_t items = 0;
  size_t words = 0;
  size_t inside = 0;
  for (size_t at = begin; at < tokens.size(); ++at) {
    if (tokens[at].text == "." && at + 1 == tokens.size()) break;
    std::optional<Tag> closed = ClosedClass(tokens[at].lower);
    bool plain = !closed || *closed == Tag::kPreposition || *closed == Tag::kConjunction;
    if (!plain || !IsAlpha(tokens[at].text.front())) return tokens.size();
    bool opens = OpensItem(tokens[at]);
    items += static_cast<size_t>(opens);
    inside = opens ? 1 : inside + 1;
    if (inside > kLongestItem) return tokens.size();
    ++words;
  }
  return items >= kFewest && words > items ? begin : tokens.size();
}

// Commas where they stood, without a range.
void PartGlued(Tokens& tokens) {
  const size_t begin = BeginOfGlued(tokens);
  if (begin == tokens.size()) return;
  Tokens parted(tokens.begin(), tokens.begin() + static_cast<ptrdiff_t>(begin));
  for (size_t at = begin; at < tokens.size(); ++at) {
    if (at > begin && OpensItem(tokens[at]))
      parted.push_back({.text = ",", .lower = ",", .lemma = ",", .tag = Tag::kPunctuation});
    parted.push_back(tokens[at]);
  }
  tokens = std::move(parted);
}

}  // namespace

Repairs::Repairs(std::string_view lower) {
  for (size_t at = 0; at < lower.size();) {
    size_t end = at;
    while (end < lower.size() && IsLower(lower[end])) ++end;
    if (end > at) ++counts_[lower.substr(at, end - at)];
    at = end + 1;
  }
}

bool Repairs::Knows(std::string_view word) const { return counts_.contains(word); }

// A word of `kOpeners`, or one that the document knows, or any after the name of a thing.
bool Repairs::Parts(std::string_view left, std::string_view right, const Token* next) const {
  if (ClosedClass(left) || !(Knows(left) || IsNoun(left))) return false;
  if (right == "a" || right == "an" || right == "the")
    return next != nullptr && IsAlpha(next->text.front()) && !ClosedClass(next->lower);
  if (IsOpener(right)) return true;
  if (left.size() < kShortest || right.size() < kShortest || !Knows(left)) return false;
  if (left.back() == 'o' || right == "like") return false;  // "hypothyroid", "spiderlike"
  bool thing = IsPlural(left) || LooksClinical(left) || IsClassNoun(left);
  return Knows(right) || (thing && (IsListed(right) || LooksAdjectival(right)));
}

// Where the second word of a glued pair begins; 0: it is one word.
size_t Repairs::SeamOf(const Token& token, const Token* next) const {
  if (!IsGluable(token.text) || IsListed(token.lower)) return 0;
  auto count = counts_.find(token.lower);
  if (count != counts_.end() && count->second > kOften) return 0;
  size_t capitals = 0;
  while (IsUpper(token.text[capitals])) ++capitals;
  size_t last = token.lower.size() - 1;
  size_t first = capitals > 0 ? capitals : kShortest - 1;
  if (capitals > 0) last = capitals;
  for (size_t seam = last; seam >= first; --seam) {
    if (Parts(token.lower.substr(0, seam), token.lower.substr(seam), next) &&
        (capitals > 0 || IsOpener(token.lower.substr(seam)) || !LooksAdjectival(token.lower)))
      return seam;
  }
  return 0;
}

void Repairs::Mend(Tokens& tokens) const {
  Tokens mended;
  mended.reserve(tokens.size());
  for (size_t at = 0; at < tokens.size(); ++at) {
    Token& token = tokens[at];
    auto lost = std::ranges::find(kApostrophes, token.lower, &Apostrophe::lost);
    if (lost != kApostrophes.end()) token.lower = token.lemma = token.text = lost->word;
    if (const Contraction* contraction = ContractionIn(token.lower)) {
      size_t verb = token.text.size() - contraction->end.size();
      mended.push_back(Part(token, 0, verb));
      mended.push_back(
          Inserted(Part(token, verb, token.text.size()), contraction->verb, token.tag));
      continue;
    }
    const Token* next = at + 1 < tokens.size() ? &tokens[at + 1] : nullptr;
    size_t seam = token.tag == Tag::kNoun ? SeamOf(token, next) : 0;
    if (seam == 0) {
      mended.push_back(token);
      continue;
    }
    mended.push_back(Part(token, 0, seam));
    mended.push_back({.text = "—", .lower = "—", .lemma = "—", .tag = Tag::kPunctuation});
    mended.push_back(Part(token, seam, token.text.size()));
  }
  tokens = std::move(mended);
  PartGlued(tokens);
}

}  // namespace causeway
