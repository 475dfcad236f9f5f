// Schwartz and Hearst (2003) look for the short form's letters from the right and take the first
// that they find; here the cheapest of all alignments is taken, by a table of what each step costs.
// The steps are the strategies of Sohn, Comeau, Kim and Wilbur (2008): first letters, stop words
// passed over, parts of hyphenated words, letters within a word.
#include "importers/prose/abbreviations.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

// What a step of an alignment costs, in hundredths.
enum Cost : int {
  kAtWord = 0,           // Crohn's Disease: CD
  kAtPart = 10,          // Non-Steroidal: NS; interleukin-6: 6
  kNext = 10,            // CReatine: Cr, a small letter
  kNextCapital = 30,     // CReatine: CR
  kPlural = 5,           // drugS: NSAIDs
  kWithinWord = 45,      // ElectroCardioGram: ECG
  kWithinNewWord = 100,  // the letter stands within a word of which nothing stood before
  kNumberWord = 50,      // Two-Dimensional: 2D
  kSkippedStopWord = 5,
  kSkippedMark = 25,
  kSkippedNumber = 40,
  kSkippedWord = 100,
  kSkippedLast = 70,    // a word between the last letter and the bracket
  kPluralDropped = 30,  // "ATDs" of a deficiency
};
constexpr int kNever = std::numeric_limits<int>::max() / 4;

constexpr size_t kMostShortBytes = 12;
constexpr size_t kMostShortWords = 2;
constexpr size_t kMostLongBytes = 160;
constexpr size_t kMostContent = 40;  // tokens in a bracket

// Greek letters by the Latin letter that their name begins with; both take two bytes.
struct Greek {
  std::string_view letter;
  char latin;
};
constexpr std::array kGreek = {Greek{"α", 'a'}, Greek{"β", 'b'}, Greek{"γ", 'g'}, Greek{"δ", 'd'},
                               Greek{"ε", 'e'}, Greek{"κ", 'k'}, Greek{"λ", 'l'}, Greek{"μ", 'm'},
                               Greek{"π", 'p'}, Greek{"σ", 's'}, Greek{"τ", 't'}, Greek{"ω", 'o'}};

struct NumberWord {
  char digit;
  std::string_view opening;
};
constexpr std::array kNumberWords = {
    NumberWord{'1', "one"},    NumberWord{'1', "first"}, NumberWord{'2', "two"},
    NumberWord{'2', "second"}, NumberWord{'2', "di"},    NumberWord{'3', "three"},
    NumberWord{'3', "third"},  NumberWord{'3', "tri"},   NumberWord{'4', "four"},
    NumberWord{'4', "tetra"},  NumberWord{'5', "five"},  NumberWord{'5', "fifth"},
    NumberWord{'6', "six"},    NumberWord{'7', "seven"}, NumberWord{'8', "eight"},
    NumberWord{'9', "nin"}};

struct Letter {
  char lower = 0;
  bool capital = false;
  bool opens_word = false;
  bool opens_part = false;
  bool ends_word = false;
  size_t word = 0;    // index of its token
  size_t offset = 0;  // of its first byte in the token
};

// The letters and digits of tokens[begin, end).
std::vector<Letter> LettersOf(TokenSpan tokens, size_t begin, size_t end) {
  std::vector<Letter> letters;
  for (size_t word = begin; word < end; ++word) {
    std::string_view text = tokens[word].text;
    char before = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      char c = text[i];
      size_t bytes = 1;
      for (const Greek& greek : kGreek) {
        if (text.substr(i, 2) != greek.letter) continue;
        c = greek.latin;
        bytes = 2;
      }
      if (IsAlnum(c)) {
        bool part =
            !IsAlnum(before) || IsDigit(before) != IsDigit(c) || (IsLower(before) && IsUpper(c));
        letters.push_back({.lower = IsUpper(c) ? static_cast<char>(c + 32) : c,
                           .capital = IsUpper(c) || bytes == 2,
                           .opens_word = i == 0,
                           .opens_part = part,
                           .ends_word = i + bytes == text.size(),
                           .word = word,
                           .offset = i});
      }
      i += bytes - 1;
      before = c;
    }
  }
  return letters;
}

// Aligns short forms with the end of a window of tokens.
class Alignment {
 public:
  Alignment(TokenSpan tokens, size_t begin, size_t end)
      : tokens_(tokens), begin_(begin), longer_(LettersOf(tokens, begin, end)) {
    for (size_t i = begin; i < end; ++i) skips_.push_back(skips_.back() + SkipOf(tokens[i]));
  }

  struct Found {
    size_t letter = 0;  // index of the letter at which the long form begins
    int cost = kNever;
  };

  // The cheapest alignment; of two as cheap, the shorter long form. `shorter` is not empty.
  [[nodiscard]] Found Best(const std::vector<Letter>& shorter) const {
    std::vector<int> costs(longer_.size());  // of the letters from i on, where i stands at j
    for (size_t j = 0; j < costs.size(); ++j) costs[j] = LastAt(shorter.back(), j);
    for (size_t i = shorter.size() - 1; i > 0; --i) {
      std::vector<int> before(longer_.size(), kNever);
      for (size_t j = 0; j < before.size(); ++j) {
        int match = MatchCost(shorter[i - 1], j);
        if (match < kNever) before[j] = match + StepFrom(j, shorter[i], costs);
      }
      costs = std::move(before);
    }
    Found found;
    for (size_t j = 0; j < costs.size(); ++j) {
      int cost = costs[j] + (longer_[j].opens_word ? kAtWord : kAtPart);
      if (longer_[j].opens_part && costs[j] < kNever && cost <= found.cost) found = {j, cost};
    }
    return found;
  }

  [[nodiscard]] const Letter& At(size_t letter) const { return longer_[letter]; }

 private:
  static int SkipOf(const Token& token) {
    switch (token.tag) {
      case Tag::kPunctuation:
        return kSkippedMark;
      case Tag::kNumber:
        return kSkippedNumber;
      case Tag::kPreposition:
      case Tag::kConjunction:
      case Tag::kDeterminer:
      case Tag::kTo:
      case Tag::kAuxiliary:
      case Tag::kRelative:
        return kSkippedStopWord;
      default:
        return kSkippedWord;
    }
  }

  // What matching one letter costs wherever it stands, or kNever.
  [[nodiscard]] int MatchCost(const Letter& letter, size_t j) const {
    if (letter.lower == longer_[j].lower) return 0;
    if (!IsDigit(letter.lower) || !longer_[j].opens_part) return kNever;
    std::string_view word = tokens_[longer_[j].word].lower.substr(longer_[j].offset);
    bool number = std::ranges::any_of(kNumberWords, [&](const NumberWord& row) {
      return row.digit == letter.lower && word.starts_with(row.opening);
    });
    return number ? kNumberWord : kNever;
  }

  // Of the last letter at j.
  [[nodiscard]] int LastAt(const Letter& letter, size_t j) const {
    int match = MatchCost(letter, j);
    if (match >= kNever) return kNever;
    int after = skips_.back() - skips_[longer_[j].word + 1 - begin_];
    return match + after + (after >= kSkippedWord ? kSkippedLast - kSkippedWord : 0);
  }

  // The cheapest way on from j to `letter`, the next of the short form.
  [[nodiscard]] int StepFrom(size_t j, const Letter& letter, const std::vector<int>& costs) const {
    int best = kNever;
    for (size_t k = j + 1; k < longer_.size(); ++k) {
      if (costs[k] < best) best = std::min(best, costs[k] + Place(letter, j, k) + Between(j, k));
    }
    return best;
  }

  [[nodiscard]] int Place(const Letter& letter, size_t before, size_t at) const {
    const Letter& place = longer_[at];
    if (place.opens_word) return kAtWord;
    if (place.opens_part) return kAtPart;
    bool plural = letter.lower == 's' && letter.ends_word && !letter.capital;
    if (plural && place.ends_word) return kPlural;
    if (at == before + 1) return letter.capital ? kNextCapital : kNext;
    return place.word == longer_[before].word ? kWithinWord : kWithinNewWord;
  }

  [[nodiscard]] int Between(size_t from, size_t to) const {
    size_t first = longer_[from].word;
    size_t last = longer_[to].word;
    return first == last ? 0 : skips_[last - begin_] - skips_[first + 1 - begin_];
  }

  TokenSpan tokens_;
  size_t begin_;
  std::vector<Letter> longer_;
  std::vector<int> skips_ = {0};  // what passing over the window's first i words costs
};

struct Range {
  size_t begin = 0;
  size_t end = 0;
};

// What may be a short form and where its long form would stand.
struct Candidate {
  Range shorter;
  Range window;
  bool whole = false;  // the long form must fill the window
  int most = 50;       // that an alignment may cost, for each letter
};

bool OpensBracket(const Token& token) { return token.text == "(" || token.text == "["; }
bool ClosesBracket(const Token& token) { return token.text == ")" || token.text == "]"; }

bool PartsBracket(const Token& token) {
  return token.text == "," || token.text == ";" || token.text == ":" || token.text == "=" ||
         token.text == "or" || token.text == "and";
}

// "also called", "or", "abbreviated as the".
bool IsNaming(const Token& token) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "or", "also", "called", "abbreviated", "termed", "as", "the", "known"};
  return std::ranges::find(kWords, token.text) != kWords.end();
}

// Whether all that stands before a chemical name is the places of its parts: "2,6-".
bool IsLocant(std::string_view text) {
  return !text.ends_with(")") && !text.ends_with("(") &&
         std::ranges::none_of(text, [](char c) { return IsAlpha(c); });
}

class AbbreviationFinder {
 public:
  explicit AbbreviationFinder(TokenSpan tokens) : tokens_(tokens) {}

  std::vector<Abbreviation> Find() {
    std::vector<size_t> open;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (OpensBracket(tokens_[i])) open.push_back(i);
      if (ClosesBracket(tokens_[i]) && !open.empty()) {
        ReadBracket(open.back(), {open.back() + 1, i});
        open.pop_back();
      }
      ReadNamed(i);
    }
    return std::move(found_);
  }

 private:
  void ReadBracket(size_t open, Range content) {
    if (open == 0 || content.end - content.begin > kMostContent) return;
    while (content.begin < content.end && IsNaming(tokens_[content.begin])) ++content.begin;
    size_t begin = content.begin;
    bool any = false;
    for (size_t i = content.begin; i <= content.end; ++i) {
      if (i < content.end && !PartsBracket(tokens_[i])) continue;
      bool value = i < content.end && tokens_[i].text == "=";
      any |= !value && (ReadShort({begin, i}, {0, open}) ||
                        ReadShort({begin, i}, {content.begin, std::max(begin, size_t{1}) - 1}));
      begin = i + 1;
    }
    if (!any && content.begin < content.end) ReadLong(open, content);
  }

  // "long form (short form)", and "(long form, short form)".
  bool ReadShort(Range shorter, Range before) {
    if (!IsShortForm(shorter)) return false;
    before.begin = std::max(before.begin, WindowBegin(shorter, before.end));
    return Read({.shorter = shorter, .window = before});
  }

  // "short form (long form)".
  void ReadLong(size_t open, Range content) {
    Range shorter = {open - 1, open};
    if (!IsShortForm(shorter)) return;
    size_t end = content.begin;
    while (end < content.end && (!PartsBracket(tokens_[end]) || tokens_[end].text == "and")) ++end;
    bool fits = end > content.begin && end - content.begin <= 2 * tokens_[open - 1].text.size() &&
                tokens_[end - 1].range.end - tokens_[content.begin].range.begin <= kMostLongBytes;
    if (fits) Read({.shorter = shorter, .window = {content.begin, end}, .whole = true});
  }

  // "end-stage kidney disease, or ESRD"; "abbreviated as ESRD": nearly a letter a word.
  void ReadNamed(size_t at) {
    if (at == 0 || !IsNaming(tokens_[at - 1]) || tokens_[at - 1].text == "the") return;
    auto capitals = std::ranges::count_if(tokens_[at].text, IsUpper);
    Range shorter = {at, at + 1};
    if (capitals < 2 || !IsShortForm(shorter)) return;
    size_t end = at;
    while (end > 0 && (tokens_[end - 1].text == "," || IsNaming(tokens_[end - 1]))) --end;
    Read({.shorter = shorter, .window = {WindowBegin(shorter, end), end}, .most = 15});
  }

  bool Read(const Candidate& candidate) {
    if (candidate.window.begin >= candidate.window.end) return false;
    std::vector<Letter> letters =
        LettersOf(tokens_, candidate.shorter.begin, candidate.shorter.end);
    Alignment alignment(tokens_, candidate.window.begin, candidate.window.end);
    Alignment::Found best = Best(alignment, letters);
    if (best.cost > MostCost(candidate, letters)) return false;
    Letter first = alignment.At(best.letter);
    if (candidate.whole && (first.word != candidate.window.begin || first.offset > 0)) return false;
    TakeLocants(first);
    if (!IsLongForm({first.word, candidate.window.end}, letters.size())) return false;
    Add(first, candidate.window.end, candidate.shorter);
    return true;
  }

  // With the short form's last "s", or without it where it makes a plural of its own.
  static Alignment::Found Best(const Alignment& alignment, const std::vector<Letter>& letters) {
    Alignment::Found best = alignment.Best(letters);
    bool plural = letters.size() > 2 && letters.back().lower == 's' && !letters.back().capital;
    if (!plural || best.cost <= kPluralDropped) return best;
    Alignment::Found singular = alignment.Best({letters.begin(), letters.end() - 1});
    singular.cost += kPluralDropped;
    return singular.cost < best.cost ? singular : best;
  }

  [[nodiscard]] int MostCost(const Candidate& candidate, const std::vector<Letter>& letters) const {
    if (letters.size() == 1) return letters[0].capital ? 0 : -1;
    int most = HasCapitals(candidate.shorter) ? candidate.most : std::min(candidate.most, 15);
    return most * static_cast<int>(letters.size());
  }

  // "2,6-|diaminopurine": the places that open a chemical name belong to it.
  void TakeLocants(Letter& first) const {
    if (!IsLocant(tokens_[first.word].text.substr(0, first.offset))) return;
    size_t word = first.word;
    while (word > 0 && first.word - word < 8 && IsLocant(tokens_[word - 1].text) &&
           tokens_[word - 1].range.end == tokens_[word].range.begin)
      --word;
    bool digits = std::ranges::any_of(tokens_[word].text, IsDigit);
    if (digits && (word < first.word || first.offset > 0)) first = {.word = word};
  }

  // A long form says more than its short form, in small letters, and holds whole brackets.
  [[nodiscard]] bool IsLongForm(Range words, size_t letters) const {
    size_t all = 0;
    size_t small = 0;
    int depth = 0;
    for (size_t i = words.begin; i < words.end && depth >= 0; ++i) {
      depth +=
          static_cast<int>(OpensBracket(tokens_[i])) - static_cast<int>(ClosesBracket(tokens_[i]));
      all += static_cast<size_t>(std::ranges::count_if(tokens_[i].text, IsAlnum));
      small += static_cast<size_t>(
          std::ranges::count_if(tokens_[i].text, [](char c) { return IsAlpha(c) && !IsUpper(c); }));
    }
    return depth == 0 && small >= 3 && all > letters;
  }

  void Add(const Letter& first, size_t end, Range shorter) {
    Abbreviation found;
    found.long_form.assign(tokens_.begin() + static_cast<ptrdiff_t>(first.word),
                           tokens_.begin() + static_cast<ptrdiff_t>(end));
    Token& opening = found.long_form.front();
    opening.range.begin += static_cast<uint32_t>(first.offset);
    opening.text.remove_prefix(first.offset);
    opening.lower.remove_prefix(first.offset);
    found.short_form.assign(tokens_.begin() + static_cast<ptrdiff_t>(shorter.begin),
                            tokens_.begin() + static_cast<ptrdiff_t>(shorter.end));
    found_.push_back(std::move(found));
  }

  // One or two words with a letter, few bytes, no comparison ("P < 0.05").
  [[nodiscard]] bool IsShortForm(Range range) const {
    if (range.begin >= range.end) return false;
    const Token& first = tokens_[range.begin];
    size_t bytes = tokens_[range.end - 1].range.end - first.range.begin;
    if (bytes > kMostShortBytes || !IsAlnum(first.text.front())) return false;
    size_t words = 1;
    bool letter = false;
    for (size_t i = range.begin; i < range.end; ++i) {
      bool apart = i > range.begin && tokens_[i].range.begin > tokens_[i - 1].range.end;
      words += static_cast<size_t>(apart);
      letter |= std::ranges::any_of(tokens_[i].text, IsAlpha);
      if (tokens_[i].text == "<" || tokens_[i].text == ">") return false;
    }
    return letter && words <= kMostShortWords;
  }

  [[nodiscard]] bool HasCapitals(Range range) const {
    auto IsMark = [](char c) { return IsUpper(c) || IsDigit(c); };
    return std::ranges::any_of(
        tokens_.subspan(range.begin, range.end - range.begin),
        [&](const Token& token) { return std::ranges::any_of(token.text, IsMark); });
  }

  // At most twice as many words as the short form has letters, or seven more than it has; not over
  // marks that end what is said nor over many bytes.
  [[nodiscard]] size_t WindowBegin(Range shorter, size_t end) const {
    size_t letters = LettersOf(tokens_, shorter.begin, shorter.end).size();
    size_t most = std::min(letters + 5, letters * 2) + 2;
    size_t begin = end;
    while (begin > 0 && end - begin < most) {
      const Token& token = tokens_[begin - 1];
      bool stop = token.text == ";" || token.text == ":" || token.text == "." ||
                  token.tag == Tag::kMask ||
                  tokens_[end - 1].range.end - token.range.begin > kMostLongBytes;
      if (stop) break;
      --begin;
    }
    return begin;
  }

  TokenSpan tokens_;
  std::vector<Abbreviation> found_;
};

}  // namespace

std::vector<Abbreviation> FindAbbreviations(TokenSpan sentence) {
  return AbbreviationFinder(sentence).Find();
}

bool HoldsShortForm(std::string_view sentence, std::string_view short_form) {
  size_t at = sentence.find(short_form);
  if (at == std::string_view::npos) return false;
  size_t end = at + short_form.size();
  return (at == 0 || !IsAlnum(sentence[at - 1])) &&
         (end == sentence.size() || !IsAlnum(sentence[end]));
}

}  // namespace causeway
