// Unicode's NFKC_Casefold (Unicode Standard 15.0, section 3.13), then words: without punctuation
// and leading determiners, singular, in American spelling.
#include "graph/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "graph/spelling.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 3> kDeterminers = {"a", "an", "the"};

icu::UnicodeString Casefolded(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
  if (U_FAILURE(status)) return text;
  icu::UnicodeString folded = normalizer->normalize(text, status);
  return U_FAILURE(status) ? text : folded;
}

// An apostrophe belongs to its word and says nothing: "Crohn's" and "Crohns" are one.
bool IsApostrophe(UChar32 c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x2032 ||
         c == 0x00B4;
}

bool IsHyphen(UChar32 c) { return u_charType(c) == U_DASH_PUNCTUATION; }

bool IsSeparator(UChar32 c) { return u_ispunct(c) || u_isUWhiteSpace(c) || u_iscntrl(c); }

std::string Utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

// Words of letters, digits and symbols. A hyphen ends a word, but not after a leading letter that
// would read as a determiner: "a-beta" is not "beta".
std::vector<std::string> WordsOf(const icu::UnicodeString& text) {
  std::vector<std::string> words;
  icu::UnicodeString word;
  auto end_word = [&] {
    if (!word.isEmpty()) words.push_back(Utf8(word));
    word.remove();
  };
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    UChar32 c = text.char32At(at);
    if (IsApostrophe(c)) continue;
    bool joins = IsHyphen(c) && words.empty() && word == icu::UnicodeString("a");
    if (joins) continue;
    if (IsSeparator(c)) {
      end_word();
    } else {
      word.append(c);
    }
  }
  end_word();
  return words;
}

bool IsAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Controls, blanks, and what Unicode counts as punctuation in ASCII, but for the apostrophes; the
// other signs are symbols.
constexpr auto kAsciiSeparators = [] {
  std::array<bool, 128> separators{};
  for (size_t c = 0; c <= ' '; ++c) separators[c] = true;
  for (char c : std::string_view("!\"#%&()*,-./:;?@[\\]_{}\x7F")) {
    separators[static_cast<size_t>(c)] = true;
  }
  return separators;
}();

// The words of the same, for a name of ASCII alone: most names are, and need no tables.
std::vector<std::string> AsciiWordsOf(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  for (char c : name) {
    if (c == '\'' || c == '`') continue;
    if (c == '-' && words.empty() && word == "a") continue;
    if (!kAsciiSeparators[static_cast<size_t>(c)]) {
      word += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

// Names share their words: each thread keeps the last ones that it folded.
std::string FoldWord(const std::string& word) {
  struct Known {
    std::string word;
    std::string folded;
  };
  constexpr size_t kKnown = 1024;
  thread_local std::array<Known, kKnown> known;
  Known& kept = known[Checksum(word) % kKnown];
  if (kept.word != word) kept = {.word = word, .folded = AmericanOf(SingularOf(word))};
  return kept.folded;
}

std::string FoldOnce(std::string_view name) {
  std::vector<std::string> words;
  if (IsAscii(name)) words = AsciiWordsOf(name);
  if (words.empty()) {
    icu::UnicodeString casefolded = Casefolded(name);
    words = WordsOf(casefolded);
    if (words.empty()) return Utf8(casefolded.trim());
  }
  auto first = std::ranges::find_if_not(words, [](const std::string& word) {
    return std::ranges::find(kDeterminers, word) != kDeterminers.end();
  });
  if (first == words.end()) first = words.end() - 1;
  std::string folded = FoldWord(*first);
  for (++first; first != words.end(); ++first) folded.append(" ").append(FoldWord(*first));
  return folded;
}

}  // namespace

// Each rule can make way for another ("boys' clubs'" and the like), so they are applied until
// nothing changes; that also makes folding idempotent.
std::string FoldName(std::string_view name) {
  std::string folded = FoldOnce(name);
  if (folded == name) return folded;
  for (std::string again = FoldOnce(folded); again != folded; again = FoldOnce(folded)) {
    folded = std::move(again);
  }
  return folded;
}

}  // namespace causeway
