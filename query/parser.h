// The parser's cursor and its productions, divided over parse.cc (statements), parse_tail.cc,
// parse_clauses.cc, parse_pattern.cc, parse_expression.cc and parse_atom.cc. Used by these alone.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "query/ast.h"
#include "query/token.h"

namespace causeway {

// An operator between two operands, as it is written.
struct OperatorSymbol {
  std::string_view text;
  Operator op;
};

class Parser {
 public:
  Parser(std::string_view text, std::vector<Lexeme> tokens, uint32_t nesting)
      : text_(text), tokens_(std::move(tokens)), nesting_(nesting) {}

  Result<Query> Statement();

 private:
  // parse.cc
  Result<Command> Verb();
  Result<Command> Shared();
  Result<Command> Distinct();
  Result<Command> Compare();
  Result<Command> Similar();
  Result<void> Among(std::optional<Word>& label, std::optional<Names>& among);
  Result<void> Pairs(SimilarVerb& verb);
  Result<void> WithAtLeast(std::optional<uint64_t>& least);
  Result<Measure> ReadMeasure();
  Result<Command> Paths();
  Result<Command> Why();
  Result<Command> Describe();
  Result<Command> Show();
  Result<Command> Concepts();
  std::vector<Word> FacetsBefore(std::initializer_list<std::string_view> prepositions);
  Result<std::vector<Word>> Facets(std::string_view what);
  Result<Names> ReadNames(std::string_view what,
                          std::initializer_list<std::string_view> until = {});
  Result<Names> ReadOpenNames();
  Result<OpenItem> ReadOpenItem();
  [[nodiscard]] Names NamesSince(size_t first, std::vector<OpenItem> open) const;
  [[nodiscard]] bool AtOpenItem(size_t by = 0) const;

  // parse_tail.cc
  Result<Tail> ReadTail(const Command& command);
  Result<void> ReadClause(Tail& tail);
  Result<std::vector<SortColumn>> SortColumns();
  [[nodiscard]] bool AtClause() const;
  [[nodiscard]] bool AtInDocuments() const;  // and not at the operator IN

  // parse_clauses.cc
  Result<Command> Pattern();
  Result<PatternQuery> ReadPatternQuery();
  Result<LinearQuery> Linear();
  Result<Clause> ReadMatch();
  Result<Clause> ReadUnwind();
  Result<Clause> ReadWith();
  Result<Clause> ReadReturn(const LinearQuery& before);
  Result<Projection> ReadProjection();
  Result<ReturnItem> ReadReturnItem();
  Result<void> OrderSkipLimit(Projection& projection);
  [[nodiscard]] bool AtPatternQuery() const;

  // parse_pattern.cc
  Result<PathPattern> ReadPath();
  Result<PathPattern> Chain(PathPattern path);
  Result<NodePattern> Node();
  Result<EdgePattern> Edge();
  Result<void> EdgeDetail(EdgePattern& edge);
  Result<void> Range(EdgePattern& edge);
  Result<void> Repetition(EdgePattern& edge);
  Result<PropertyPattern> Properties();
  [[nodiscard]] bool AtEdge() const;
  // A path of one hop at least, if it stands here; otherwise nothing is read.
  Result<std::optional<PathPattern>> TryPath();

  // parse_expression.cc
  Result<Expression> ReadExpression();
  Result<Expression> Or();
  Result<Expression> Xor();
  Result<Expression> And();
  Result<Expression> Not();
  Result<Expression> Compared();
  Result<Expression> Predicate();
  Result<Expression> Sum();
  Result<Expression> Product();
  Result<Expression> Power();
  Result<Expression> Signed();
  Result<Expression> Postfix();
  Result<Expression> Arithmetic(std::span<const OperatorSymbol> symbols,
                                Result<Expression> (Parser::*part)());
  Result<Expression> PropertyAfter(Expression value);
  Result<Expression> LabelsAfter(Expression value);
  Result<Expression> IndexAfter(Expression value);
  Result<Expression> Chain(Operator op, std::string_view keyword,
                           Result<Expression> (Parser::*part)());

  // parse_atom.cc
  Result<Expression> Atom();
  Result<Expression> AtomOfWord();
  Result<Expression> InBrackets();
  Result<Expression> Number(bool negative);
  Result<Expression> ReadParameter();
  Result<Expression> VariableOrCall();
  Result<Expression> ReadCall();
  Result<Expression> ReadCase();
  Result<Expression> ReadQuantifier(Quantity quantity);
  Result<Expression> ReadSubquery(bool counts);
  Result<Expression> ReadMap();
  Result<Expression> ReadSquare();
  Result<Expression> ReadList();
  Result<Expression> ReadComprehension();
  Result<Expression> ReadPatternComprehension(PathPattern path, uint32_t begin);

  // The cursor.
  [[nodiscard]] const Lexeme& Ahead(size_t by = 0) const {
    return tokens_[std::min(at_ + by, tokens_.size() - 1)];
  }
  [[nodiscard]] bool AtSymbol(std::string_view symbol, size_t by = 0) const {
    return Ahead(by).kind == LexemeKind::kSymbol && Ahead(by).text == symbol;
  }
  [[nodiscard]] bool AtKeyword(std::string_view keyword, size_t by = 0) const {
    return Ahead(by).kind == LexemeKind::kWord && EqualsIgnoringCase(Ahead(by).text, keyword);
  }
  [[nodiscard]] bool AtAnyKeyword(std::initializer_list<std::string_view> keywords,
                                  size_t by = 0) const;
  bool TakeSymbol(std::string_view symbol);
  bool TakeKeyword(std::string_view keyword);
  Result<void> NeedSymbol(std::string_view symbol, std::string_view after);
  Result<void> NeedKeyword(std::string_view keyword);
  Result<Word> NeedWord(std::string_view what);
  Result<uint64_t> NeedCount(std::string_view after);
  [[nodiscard]] Place Since(uint32_t begin) const;

  // "expected …, found …" at the next token, with a suggestion where that token is nearly one of
  // `keywords`, or else what was meant perhaps, or else `hint`.
  [[nodiscard]] Error Expected(std::string_view what,
                               std::initializer_list<std::string_view> keywords = {},
                               std::string_view hint = {}) const;
  [[nodiscard]] Error Fail(Place place, std::string message, std::string hint = {}) const;

  // One level deeper while it lives; an error beyond the limit.
  class Level {
   public:
    explicit Level(Parser& parser) : parser_(parser) { ++parser_.depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    ~Level() { --parser_.depth_; }
    [[nodiscard]] Result<void> Check() const;

   private:
    Parser& parser_;
  };

  std::string_view text_;
  std::vector<Lexeme> tokens_;  // the last is kEnd
  size_t at_ = 0;
  uint32_t nesting_;
  uint32_t depth_ = 0;
  std::set<size_t> no_paths_;  // brackets that were tried as the node of a path
};

}  // namespace causeway
