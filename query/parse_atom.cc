// Atoms: literals, parameters, variables, calls, lists, maps, CASE, and what holds patterns.
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

#include "query/keywords.h"
#include "query/parser.h"

namespace causeway {
namespace {

struct QuantityWord {
  std::string_view word;
  Quantity quantity;
};
constexpr std::array kQuantityWords = {
    QuantityWord{"ALL", Quantity::kAll}, QuantityWord{"ANY", Quantity::kAny},
    QuantityWord{"NONE", Quantity::kNone}, QuantityWord{"SINGLE", Quantity::kSingle}};

std::string LowerOf(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

// The digits of a literal with their base: 0x1F, 0o17, 31.
std::pair<std::string_view, int> DigitsOf(std::string_view text) {
  if (text.starts_with("0x") || text.starts_with("0X")) return {text.substr(2), 16};
  if (text.starts_with("0o") || text.starts_with("0O")) return {text.substr(2), 8};
  return {text, 10};
}

std::optional<int64_t> IntegerOf(std::string_view text, bool negative) {
  auto [digits, base] = DigitsOf(text);
  std::string signed_digits = (negative ? "-" : "") + std::string(digits);
  const char* end = signed_digits.data() + signed_digits.size();
  int64_t integer = 0;
  auto [rest, fault] = std::from_chars(signed_digits.data(), end, integer, base);
  if (fault != std::errc() || rest != end || digits.empty()) return std::nullopt;
  return integer;
}

// A number too small to hold is zero.
std::optional<double> NumberOf(const std::string& text, bool negative) {
  double number = std::strtod(text.c_str(), nullptr);
  if (!std::isfinite(number)) return std::nullopt;
  return negative ? -number : number;
}

}  // namespace

// atom ::= "(" expr ")" | path | "[" … "]" | map | NUMBER | STRING | "$" NAME | word
Result<Expression> Parser::Atom() {
  const Lexeme& token = Ahead();
  if (AtSymbol("(")) return InBrackets();
  if (AtSymbol("[")) return ReadSquare();
  if (AtSymbol("{")) return ReadMap();
  if (AtSymbol("$")) return ReadParameter();
  if (TakeSymbol("-")) return Number(true);
  switch (token.kind) {
    case LexemeKind::kInteger:
    case LexemeKind::kNumber:
      return Number(false);
    case LexemeKind::kString:
      ++at_;
      return Expression{.head = Literal{token.text}, .place = token.place};
    case LexemeKind::kQuotedWord:
      return VariableOrCall();
    case LexemeKind::kWord:
      return AtomOfWord();
    default:
      return Expected("a value, a variable or a function");
  }
}

// word ::= "TRUE" | "FALSE" | "NULL" | case | quantifier | "EXISTS" … | "COUNT" "{" … | call | VAR
Result<Expression> Parser::AtomOfWord() {
  const Lexeme& token = Ahead();
  if (std::isdigit(static_cast<unsigned char>(token.text[0])) != 0) return Number(false);
  if (AtAnyKeyword({"TRUE", "FALSE", "NULL"})) {
    Value value = AtKeyword("NULL") ? Value() : Value(AtKeyword("TRUE"));
    ++at_;
    return Expression{.head = Literal{std::move(value)}, .place = token.place};
  }
  if (AtKeyword("CASE")) return ReadCase();
  if (AtAnyKeyword({"EXISTS", "COUNT"}) && AtSymbol("{", 1)) {
    return ReadSubquery(AtKeyword("COUNT"));
  }
  for (const QuantityWord& quantity : kQuantityWords) {
    bool here = AtKeyword(quantity.word) && AtSymbol("(", 1) && AtKeyword("IN", 3);
    if (here) return ReadQuantifier(quantity.quantity);
  }
  return VariableOrCall();
}

// "(" expr ")", or the node that a path begins with
Result<Expression> Parser::InBrackets() {
  uint32_t begin = Ahead().place.begin;
  CW_ASSIGN(std::optional<PathPattern> path, TryPath());
  if (path) {
    return Expression{.head = Part(PatternTest{*std::move(path)}), .place = Since(begin)};
  }
  ++at_;
  CW_ASSIGN(Expression inner, ReadExpression());
  CW_TRY(NeedSymbol(")", "at the end of the brackets"));
  inner.place = Since(begin);
  return inner;
}

Result<Expression> Parser::Number(bool negative) {
  const Lexeme& token = Ahead();
  Value value;
  if (token.kind == LexemeKind::kNumber) {
    std::optional<double> number = NumberOf(token.text, negative);
    if (!number) return Fail(token.place, "the number is out of range");
    value = *number;
  } else {
    std::optional<int64_t> integer = IntegerOf(token.text, negative);
    if (!integer) {
      bool digits = token.kind == LexemeKind::kInteger;
      return Fail(token.place, digits ? "the number is out of range" : "this is no number");
    }
    value = *integer;
  }
  ++at_;
  uint32_t begin = negative ? token.place.begin - 1 : token.place.begin;
  return Expression{.head = Literal{std::move(value)}, .place = {begin, token.place.end}};
}

// parameter ::= "$" NAME
Result<Expression> Parser::ReadParameter() {
  uint32_t begin = Ahead().place.begin;
  ++at_;
  const Lexeme& name = Ahead();
  if (name.kind != LexemeKind::kInteger) CW_TRY(NeedWord("the name of a parameter after \"$\""));
  if (name.kind == LexemeKind::kInteger) ++at_;
  return Expression{.head = Parameter{name.text}, .place = Since(begin)};
}

Result<Expression> Parser::VariableOrCall() {
  const Lexeme& token = Ahead();
  if (token.kind == LexemeKind::kWord && IsReserved(token.text)) {
    return Expected("a value, a variable or a function");
  }
  if (token.kind == LexemeKind::kWord && AtSymbol("(", 1)) return ReadCall();
  ++at_;
  return Expression{.head = Variable{.name = token.text}, .place = token.place};
}

// call ::= NAME "(" ( "*" | "DISTINCT"? expr ( "," expr )* )? ")" | "EXISTS" "(" path ")"
Result<Expression> Parser::ReadCall() {
  const Lexeme& token = Ahead();
  Call call{.function = LowerOf(token.text)};
  at_ += 2;
  if (call.function == "exists") {
    CW_ASSIGN(std::optional<PathPattern> path, TryPath());
    if (path) {
      CW_TRY(NeedSymbol(")", "at the end of the pattern"));
      return Expression{.head = Part(PatternTest{*std::move(path), /*called=*/true}),
                        .place = Since(token.place.begin)};
    }
  }
  std::vector<Expression> arguments;
  call.star = TakeSymbol("*");
  if (!call.star && !AtSymbol(")")) {
    call.distinct = TakeKeyword("DISTINCT");
    do {
      CW_ASSIGN(Expression argument, ReadExpression());
      arguments.push_back(std::move(argument));
    } while (TakeSymbol(","));
  }
  CW_TRY(NeedSymbol(")", "at the end of the arguments"));
  return Expression{
      .head = std::move(call), .operands = std::move(arguments), .place = Since(token.place.begin)};
}

// case ::= "CASE" expr? ( "WHEN" expr "THEN" expr )+ ( "ELSE" expr )? "END"
Result<Expression> Parser::ReadCase() {
  uint32_t begin = Ahead().place.begin;
  ++at_;
  CaseOf choice;
  std::vector<Expression> operands;
  auto read = [&]() -> Result<void> {
    CW_ASSIGN(Expression operand, ReadExpression());
    operands.push_back(std::move(operand));
    return {};
  };
  choice.has_subject = !AtKeyword("WHEN");
  if (choice.has_subject) CW_TRY(read());
  if (!AtKeyword("WHEN")) return Expected("WHEN", {"WHEN"});
  while (TakeKeyword("WHEN")) {
    CW_TRY(read());
    CW_TRY(NeedKeyword("THEN"));
    CW_TRY(read());
  }
  choice.has_otherwise = TakeKeyword("ELSE");
  if (choice.has_otherwise) CW_TRY(read());
  CW_TRY(NeedKeyword("END"));
  return Expression{.head = choice, .operands = std::move(operands), .place = Since(begin)};
}

// quantifier ::= ( "ALL" | "ANY" | "NONE" | "SINGLE" ) "(" VAR "IN" expr "WHERE" expr ")"
Result<Expression> Parser::ReadQuantifier(Quantity quantity) {
  uint32_t begin = Ahead().place.begin;
  at_ += 2;
  CW_ASSIGN(Word variable, NeedWord("a variable"));
  CW_TRY(NeedKeyword("IN"));
  Expression test{.head = Quantifier{.quantity = quantity, .variable = variable.text}};
  CW_ASSIGN(Expression list, ReadExpression());
  CW_TRY(NeedKeyword("WHERE"));
  CW_ASSIGN(Expression condition, ReadExpression());
  CW_TRY(NeedSymbol(")", "at the end of the quantifier"));
  test.operands.push_back(std::move(list));
  test.operands.push_back(std::move(condition));
  test.place = Since(begin);
  return test;
}

// subquery ::= ( "EXISTS" | "COUNT" ) "{" ( query | path ( "," path )* ( "WHERE" expr )? ) "}"
Result<Expression> Parser::ReadSubquery(bool counts) {
  Level level(*this);
  CW_TRY(level.Check());
  uint32_t begin = Ahead().place.begin;
  at_ += 2;
  ExistsQuery exists{.counts = counts};
  if (AtPatternQuery()) {
    CW_ASSIGN(exists.query, ReadPatternQuery());
  } else {
    MatchClause match;
    do {
      CW_ASSIGN(PathPattern path, ReadPath());
      match.paths.push_back(std::move(path));
    } while (TakeSymbol(","));
    if (TakeKeyword("WHERE")) {
      CW_ASSIGN(match.where, ReadExpression());
    }
    exists.query.first.clauses.emplace_back(std::move(match));
  }
  CW_TRY(NeedSymbol("}", "at the end of the subquery"));
  return Expression{.head = Part(std::move(exists)), .place = Since(begin)};
}

// map ::= "{" ( KEY ":" expr ( "," KEY ":" expr )* )? "}"
Result<Expression> Parser::ReadMap() {
  Level level(*this);
  CW_TRY(level.Check());
  uint32_t begin = Ahead().place.begin;
  CW_ASSIGN(PropertyPattern properties, Properties());
  MapOf map;
  std::vector<Expression> operands;
  for (auto& [key, value] : properties) {
    map.keys.push_back(key.text);
    operands.push_back(std::move(value));
  }
  return Expression{.head = std::move(map), .operands = std::move(operands), .place = Since(begin)};
}

// A list, a comprehension of one or a comprehension of a pattern.
Result<Expression> Parser::ReadSquare() {
  uint32_t begin = Ahead().place.begin;
  bool word = Ahead(1).kind == LexemeKind::kQuotedWord ||
              (Ahead(1).kind == LexemeKind::kWord && !IsReserved(Ahead(1).text));
  if (word && AtKeyword("IN", 2)) return ReadComprehension();
  size_t start = at_++;
  PathPattern named;
  if (word && AtSymbol("=", 1) && AtSymbol("(", 2)) {
    named.variable = Ahead().text;
    at_ += 2;
  }
  CW_ASSIGN(std::optional<PathPattern> path, TryPath());
  if (path && (AtSymbol("|") || AtKeyword("WHERE"))) {
    path->variable = named.variable;
    return ReadPatternComprehension(*std::move(path), begin);
  }
  at_ = start;
  return ReadList();
}

// "[" VAR "IN" expr ( "WHERE" expr )? ( "|" expr )? "]"
Result<Expression> Parser::ReadComprehension() {
  Level level(*this);
  CW_TRY(level.Check());
  uint32_t begin = Ahead().place.begin;
  Comprehension comprehension{.variable = Ahead(1).text};
  at_ += 3;
  std::vector<Expression> operands;
  auto read = [&]() -> Result<void> {
    CW_ASSIGN(Expression operand, ReadExpression());
    operands.push_back(std::move(operand));
    return {};
  };
  CW_TRY(read());
  comprehension.has_condition = TakeKeyword("WHERE");
  if (comprehension.has_condition) CW_TRY(read());
  comprehension.has_result = TakeSymbol("|");
  if (comprehension.has_result) CW_TRY(read());
  CW_TRY(NeedSymbol("]", "at the end of the list"));
  return Expression{
      .head = std::move(comprehension), .operands = std::move(operands), .place = Since(begin)};
}

// "[" ( VAR "=" )? path ( "WHERE" expr )? "|" expr "]"
Result<Expression> Parser::ReadPatternComprehension(PathPattern path, uint32_t begin) {
  PatternComprehension comprehension{.path = std::move(path)};
  if (TakeKeyword("WHERE")) {
    CW_ASSIGN(comprehension.where, ReadExpression());
  }
  CW_TRY(NeedSymbol("|", "and what is listed"));
  CW_ASSIGN(comprehension.result, ReadExpression());
  CW_TRY(NeedSymbol("]", "at the end of the list"));
  return Expression{.head = Part(std::move(comprehension)), .place = Since(begin)};
}

// list ::= "[" ( expr ( "," expr )* )? "]"
Result<Expression> Parser::ReadList() {
  uint32_t begin = Ahead().place.begin;
  ++at_;
  Expression list{.head = ListOf{}};
  if (!AtSymbol("]")) {
    do {
      CW_ASSIGN(Expression element, ReadExpression());
      list.operands.push_back(std::move(element));
    } while (TakeSymbol(","));
  }
  CW_TRY(NeedSymbol("]", "at the end of the list"));
  list.place = Since(begin);
  return list;
}

}  // namespace causeway
