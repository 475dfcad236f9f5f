// A parsed sentence from a compact notation, so that a test does not depend on the trained models:
// "motor/NN/2/compound neurons/NNS/0/root", a word's part of speech, head and relation. The head
// counts from 1; 0 is the root. Where only the part of speech is given, the word has no head.
#pragma once

#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "importers/prose/characters.h"
#include "importers/prose/grammar.h"
#include "importers/prose/tags.h"

namespace causeway {

class Parsed {
 public:
  explicit Parsed(std::string_view notation) : text_(notation), lower_(LowerAscii(notation)) {
    for (size_t at = 0; at < text_.size();) {
      size_t end = std::min(text_.find(' ', at), text_.size());
      if (end > at) Add(at, end);
      at = end + 1;
    }
    TagTokens(tokens_);
  }
  Parsed(const Parsed&) = delete;
  Parsed& operator=(const Parsed&) = delete;

  [[nodiscard]] const Tokens& tokens() const { return tokens_; }

 private:
  void Add(size_t begin, size_t end) {
    std::vector<std::string_view> fields;
    for (size_t at = begin; at <= end;) {
      size_t slash = std::min(text_.find('/', at), end);
      fields.push_back(std::string_view(text_).substr(at, slash - at));
      at = slash + 1;
    }
    Token token;
    token.range = {static_cast<uint32_t>(begin), static_cast<uint32_t>(begin + fields[0].size())};
    token.text = fields[0];
    token.lower = std::string_view(lower_).substr(begin, fields[0].size());
    token.pos = FindPos(fields.at(1)).value();
    if (!IsAlnum(token.text.front())) token.tag = Tag::kPunctuation;
    if (fields.size() > 2) {
      uint32_t head = 0;
      std::from_chars(fields[2].data(), fields[2].data() + fields[2].size(), head);
      if (head > 0) token.head = head - 1;
      token.relation = FindDeprel(fields.at(3)).value();
    }
    tokens_.push_back(token);
  }

  std::string text_;
  std::string lower_;
  Tokens tokens_;
};

}  // namespace causeway
