// Words keep inner hyphens, apostrophes and points ("Crohn's", "slow-healing", "1.5", "U.S.").
#include "importers/prose/tokens.h"

#include <algorithm>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::string_view lower, TextRange sentence)
      : text_(text.substr(0, sentence.end)), lower_(lower), at_(sentence.begin), begin_(at_) {}

  Tokens Read() {
    while (at_ < text_.size()) ReadOne();
    return std::move(tokens_);
  }

 private:
  void ReadOne() {
    char c = text_[at_];
    if (IsSpace(c) || c == '"' || c == '`' || c == '_') {
      ++at_;
    } else if (size_t wide = WidePunctuationAt(text_, at_); wide > 0) {
      ReadWide(wide);
    } else if (text_.substr(at_, 2) == "--") {
      ReadHyphens();
    } else if (IsAlnum(c)) {
      ReadWord();
    } else if (c == '*') {
      ReadAsterisks();
    } else if (bool skipped =
                   (c == '[' && SkipFootnote()) || (text_.substr(at_, 2) == "](" && SkipTarget());
               !skipped) {
      Add(1, Tag::kPunctuation);
    }
  }

  void Add(size_t bytes, Tag tag) {
    auto begin = static_cast<uint32_t>(at_);
    auto end = static_cast<uint32_t>(at_ + bytes);
    std::string_view lower = lower_.substr(begin, bytes);
    tokens_.push_back({.range = {begin, end},
                       .text = text_.substr(begin, bytes),
                       .lower = lower,
                       .lemma = lower,
                       .tag = tag});
    at_ += bytes;
  }

  // Dashes and arrows part; quotation marks, bullets and spaces are nothing.
  void ReadWide(size_t bytes) {
    std::string_view mark = text_.substr(at_, bytes);
    if (mark == "–" || mark == "—" || mark == "→" || mark == "≠" || mark == "·") {
      Add(bytes, Tag::kPunctuation);
    } else {
      at_ += bytes;
    }
  }

  // "--" is a dash.
  void ReadHyphens() {
    Add(std::min(text_.find_first_not_of('-', at_), text_.size()) - at_, Tag::kPunctuation);
    tokens_.back().text = tokens_.back().lower = tokens_.back().lemma = "—";
  }

  void ReadWord() {
    size_t end = at_;
    while (end < text_.size()) {
      if (IsAlnum(text_[end]) && WidePunctuationAt(text_, end) == 0) {
        ++end;
      } else if (size_t joint = JointAt(end); joint > 0) {
        end += joint;
      } else {
        break;
      }
    }
    if (EndsInitials(end)) ++end;
    size_t note = BeginOfNote(end);
    Add(note - at_,
        IsDigit(text_[at_]) && end - at_ < 8 && !HasLetter(end) ? Tag::kNumber : Tag::kNoun);
    at_ = end;
  }

  // "contraceptives2": the number of a footnote is no part of a word.
  [[nodiscard]] size_t BeginOfNote(size_t end) const {
    constexpr size_t kShortest = 7;  // letters; "omega3" is a name
    size_t begin = end;
    while (begin > at_ && IsDigit(text_[begin - 1])) --begin;
    bool small = begin - at_ >= kShortest &&
                 std::all_of(text_.begin() + at_, text_.begin() + begin, IsLower);
    return small && end - begin < 3 ? begin : end;
  }

  // The last stop of "U.S." is the word's, whatever follows; that of "E. coli" by what follows, or
  // where no sentence can end: "M. Malmoense may cause".
  [[nodiscard]] bool EndsInitials(size_t end) const {
    if (end >= text_.size() || text_[end] != '.') return false;
    if (end - at_ == 1 && end + 2 < text_.size()) {
      bool opens = tokens_.empty() || tokens_.back().text == ",";
      return IsUpper(text_[at_]) && text_[end + 1] == ' ' &&
             (IsLower(text_[end + 2]) || (opens && IsUpper(text_[end + 2])));
    }
    if (end - at_ < 3) return false;
    for (size_t i = at_; i < end; ++i) {
      if ((i - at_) % 2 == 0 ? !IsUpper(text_[i]) : text_[i] != '.') return false;
    }
    return (end - at_) % 2 == 1;
  }

  [[nodiscard]] bool HasLetter(size_t end) const {
    for (size_t i = at_; i < end; ++i) {
      if (IsAlpha(text_[i])) return true;
    }
    return false;
  }

  // The bytes of a mark that joins two letters or digits into one word, or 0.
  [[nodiscard]] size_t JointAt(size_t at) const {
    size_t bytes = 0;
    if (text_[at] == '-' || text_[at] == '\'') bytes = 1;
    if (text_[at] == '.' && IsDigit(text_[at - 1])) bytes = 1;
    if (text_[at] == '.' && at == at_ + 1 && IsLower(text_[at_])) bytes = 1;
    if (text_[at] == '.' && at >= begin_ + 1 && IsUpper(text_[at - 1]) && at - at_ < 6) bytes = 1;
    if (text_[at] == ',' && IsDigit(text_[at - 1])) bytes = 1;
    if (text_[at] == '\'' && text_[at - 1] == 's' && at + 1 < text_.size() && text_[at + 1] == ' ')
      return 1;
    if (text_.substr(at, 3) == "’") bytes = 3;
    if (bytes == 0 || at + bytes >= text_.size()) return 0;
    char next = text_[at + bytes];
    if (text_[at] == ',' || (text_[at] == '.' && IsDigit(text_[at - 1])))
      return IsDigit(next) ? bytes : 0;
    bool letter = IsAlnum(next) && WidePunctuationAt(text_, at + bytes) == 0;
    return letter ? bytes : 0;
  }

  // "**bold**" opens before a word and closes after one; any other run hides words.
  void ReadAsterisks() {
    size_t end = text_.find_first_not_of('*', at_);
    if (end == std::string_view::npos) end = text_.size();
    std::string_view run = text_.substr(at_, end - at_);
    bool opens =
        end < text_.size() && !IsSpace(text_[end]) && (at_ == begin_ || !IsAlnum(text_[at_ - 1]));
    bool closes = at_ > begin_ && !IsSpace(text_[at_ - 1]);
    if (closes && emphasis_ > 0) {
      --emphasis_;
      at_ = end;
    } else if (opens && text_.find(run, end) != std::string_view::npos) {
      ++emphasis_;
      at_ = end;
    } else {
      Add(run.size(), Tag::kMask);
    }
  }

  // "[4]", "[2, 3]".
  bool SkipFootnote() {
    size_t end = text_.find_first_not_of("0123456789,-– ", at_ + 1);
    if (end == std::string_view::npos || text_[end] != ']' || end == at_ + 1) return false;
    at_ = end + 1;
    return true;
  }
  bool SkipTarget() {
    size_t end = text_.substr(0, at_ + 2000).find(')', at_);
    if (end == std::string_view::npos) return false;
    at_ = end + 1;
    return true;
  }

  std::string_view text_;
  std::string_view lower_;
  size_t at_;
  size_t begin_;
  int emphasis_ = 0;
  Tokens tokens_;
};

}  // namespace

Tokens Tokenize(std::string_view text, std::string_view lower, TextRange sentence) {
  return Tokenizer(text, lower, sentence).Read();
}

std::string ToText(TokenSpan tokens) {
  std::string out;
  for (const Token& token : tokens) {
    bool tight = token.text == "," || token.text == ")" || token.text == ";" || token.text == "/";
    if (!out.empty() && !tight && out.back() != '(' && out.back() != '/') out += ' ';
    out += token.text;
  }
  return out;
}

}  // namespace causeway
