// Part-of-speech tags and dependency trees for a sentence's tokens, by the trained models.
// Tested by tests/importers/prose/syntax_test.cc.
#pragma once

#include <string>

#include "base/result.h"
#include "importers/prose/document.h"
#include "importers/prose/parser.h"
#include "importers/prose/tagger.h"

namespace causeway {

// Immutable once loaded; any number of threads may use one.
class Syntax {
 public:
  Syntax(Tagger tagger, DependencyParser parser);

  // Reads the model file that models/train.cc writes. A missing file, a damaged one or one of
  // another version is an error that says so.
  static Result<Syntax> Load(const std::string& path);
  // The bytes of the file that Load reads.
  [[nodiscard]] std::string ToBytes() const;

  // Sets pos, relation and head of each token; of a token that holds two words ("isn't"), as its
  // first. Tokens whose `tag` is set (TagTokens) are read better. O(tokens).
  void Annotate(Tokens& tokens) const;

  [[nodiscard]] const Tagger& tagger() const { return tagger_; }
  [[nodiscard]] const DependencyParser& parser() const { return parser_; }

 private:
  void Repair(const Token& token, uint8_t& tag) const;

  Tagger tagger_;
  DependencyParser parser_;
  std::vector<Pos> pos_;  // by the tagger's numbers
  std::vector<Deprel> relations_;
};

// "neurons NNS 3 nsubj": a token, its tag, the number of its head (0: none) and the relation to it,
// one a line, for tests and `causeway read --stage parse`.
std::string ToParseText(TokenSpan tokens);

}  // namespace causeway
