// Pieces are the smallest stretches of text on whose borders treebank and tokenizer agree; each is
// folded to one node of the tree and then divided into the tokenizer's words.
#include "models/treebank.h"

#include <algorithm>

#include "importers/prose/characters.h"
#include "importers/prose/tokens.h"
#include "importers/prose/words.h"
#include "models/conllu.h"

namespace causeway {
namespace {

using Sentence = std::vector<ConlluWord>;

struct Piece {
  size_t gold_begin = 0;  // into the treebank's words
  size_t gold_end = 0;
  size_t word_begin = 0;  // into the tokenizer's
  size_t word_end = 0;
  size_t top = 0;  // the treebank's word that is governed from outside the piece
};

// The GENIA treebank has lost its spacing; a clitic belongs to the word before it.
bool IsClitic(std::string_view form) {
  return form == "n't" || form == "n’t" ||
         (form.size() > 1 && (form.front() == '\'' || form.starts_with("’")) &&
          IsLower(form.back()));
}

class Retokenizer {
 public:
  explicit Retokenizer(const Sentence& gold) : gold_(gold) {
    ranges_.reserve(gold.size());
    for (size_t i = 0; i < gold.size(); ++i) {
      if (i > 0 && !gold[i - 1].glued && !IsClitic(gold[i].form)) text_ += ' ';
      auto begin = static_cast<uint32_t>(text_.size());
      text_ += gold[i].form;
      ranges_.push_back({begin, static_cast<uint32_t>(text_.size())});
    }
    lower_ = LowerAscii(text_);
    SplitWords(Tokenize(text_, lower_, {0, static_cast<uint32_t>(text_.size())}), words_);
  }

  TreebankSentence Read() {
    FindPieces();
    FindTops();
    for (const Piece& piece : pieces_) AddPiece(piece);
    return std::move(sentence_);
  }

 private:
  void FindPieces() {
    size_t word = 0;
    for (size_t gold = 0; gold < gold_.size();) {
      Piece piece{.gold_begin = gold, .word_begin = word};
      uint32_t end = ranges_[gold].end;
      for (bool grew = true; grew;) {
        grew = false;
        for (; word < words_.size() && words_[word].range.begin < end; ++word, grew = true)
          end = std::max(end, words_[word].range.end);
        for (; gold < gold_.size() && ranges_[gold].begin < end; ++gold, grew = true)
          end = std::max(end, ranges_[gold].end);
      }
      piece.gold_end = gold;
      piece.word_end = word;
      for (size_t i = piece.gold_begin; i < gold; ++i) piece_of_.push_back(pieces_.size());
      pieces_.push_back(piece);
    }
  }

  [[nodiscard]] size_t DepthOf(size_t gold) const {
    size_t depth = 0;
    for (uint32_t head = gold_[gold].head; head != 0 && depth < gold_.size(); ++depth)
      head = gold_[head - 1].head;
    return depth;
  }

  // The word nearest to the root: folding upon it never makes a cycle.
  void FindTops() {
    for (Piece& piece : pieces_) {
      piece.top = piece.gold_begin;
      for (size_t i = piece.gold_begin; i < piece.gold_end; ++i) {
        if (DepthOf(i) < DepthOf(piece.top)) piece.top = i;
      }
    }
  }

  // The word that stands for a piece: its last that is more than punctuation.
  [[nodiscard]] size_t MainWord(const Piece& piece) const {
    for (size_t i = piece.word_end; i-- > piece.word_begin;) {
      if (IsAlnum(words_[i].text.front()) && WidePunctuationAt(words_[i].text, 0) == 0) return i;
    }
    return piece.word_begin;
  }

  // The head of a piece; beyond pieces that the tokenizer dropped.
  [[nodiscard]] uint32_t HeadOf(const Piece& piece) const {
    uint32_t head = gold_[piece.top].head;
    if (head == 0) return static_cast<uint32_t>(words_.size());
    const Piece& governor = pieces_[piece_of_[head - 1]];
    if (governor.word_begin == governor.word_end) return HeadOf(governor);
    return static_cast<uint32_t>(MainWord(governor));
  }

  void Add(size_t word, std::string_view tag, uint32_t head, std::string_view label,
           bool annotated) {
    sentence_.annotated.push_back(annotated);
    sentence_.words.emplace_back(words_[word].text);
    sentence_.tags.emplace_back(tag);
    sentence_.heads.push_back(head);
    sentence_.labels.emplace_back(label);
  }

  void AddPiece(const Piece& piece) {
    size_t main = MainWord(piece);
    for (size_t i = piece.word_begin; i < piece.word_end; ++i) {
      if (i == main) {
        Add(i, TagOf(piece, main), HeadOf(piece), LabelOf(gold_[piece.top]), true);
      } else {
        AddPart(i, main, TagOf(piece, main));
      }
    }
  }

  // "thrombin-induced" modifies, whatever its last part would do alone.
  [[nodiscard]] std::string_view TagOf(const Piece& piece, size_t main) const {
    std::string_view tag = gold_[piece.top].tag;
    bool joined = piece.gold_end - piece.gold_begin > 1 &&
                  words_[main].text.find('-') != std::string_view::npos;
    bool participle = tag == "VBN" || tag == "VBG" || tag == "VBD";
    return joined && participle ? "JJ" : tag;
  }

  // A part of a word that the tokenizer divides.
  void AddPart(size_t word, size_t main, std::string_view tag) {
    auto head = static_cast<uint32_t>(main);
    std::string_view text = words_[word].text;
    if (IsAlnum(text.front())) return Add(word, tag, head, "compound", false);
    bool itself = text == "." || text == ",";
    std::string_view mark = text == "(" || text == "["   ? "-LRB-"
                            : text == ")" || text == "]" ? "-RRB-"
                            : itself                     ? text
                                                         : ":";
    Add(word, mark, head, "punct", false);
  }

  // The conversions of two treebanks call the "to" of an infinitive an auxiliary.
  static std::string_view LabelOf(const ConlluWord& word) {
    return word.tag == "TO" && word.label == "aux" ? "mark" : word.label;
  }

  const Sentence& gold_;
  std::string text_;
  std::string lower_;
  std::vector<TextRange> ranges_;  // of gold_ in text_
  std::vector<SyntaxWord> words_;
  std::vector<Piece> pieces_;
  std::vector<size_t> piece_of_;  // by treebank word
  TreebankSentence sentence_;
};

}  // namespace

std::vector<TreebankSentence> ReadTreebank(std::string_view text) {
  std::vector<TreebankSentence> sentences;
  for (const Sentence& gold : ReadConllu(text)) {
    TreebankSentence sentence = Retokenizer(gold).Read();
    if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
  }
  return sentences;
}

bool Misleads(const TreebankSentence& sentence) {
  for (size_t i = 0; i < sentence.words.size(); ++i) {
    if (sentence.tags[i] == "IN" && LowerAscii(sentence.words[i]) == "cause") return true;
  }
  return false;
}

}  // namespace causeway
