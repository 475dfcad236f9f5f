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
  Syntax(Tagger tagger, Parser parser) : tagger_(std::move(tagger)), parser_(std::move(parser)) {}

  // Reads the model file that models/train.cc writes. A missing file, a damaged one or one of
  // another version is an error that says so.
  static Result<Syntax> Load(const std::string& path);
  // The model's bytes. Load(Save(x)) is x.
  [[nodiscard]] std::string ToBytes() const;

  // Sets pos, relation and head of each token. O(tokens).
  void Annotate(Tokens& tokens) const;

  [[nodiscard]] const Tagger& tagger() const { return tagger_; }
  [[nodiscard]] const Parser& parser() const { return parser_; }

 private:
  Tagger tagger_;
  Parser parser_;
};

// "motor NN <2 compound", one token a line, for tests and `causeway read --stage parse`.
std::string ToParseText(TokenSpan tokens);

}  // namespace causeway
