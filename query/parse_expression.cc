// Expressions, from the loosest binding to the tightest.
#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "query/keywords.h"
#include "query/parser.h"

namespace causeway {
namespace {

struct Symbol {
  std::string_view text;
  Comparator comparator;
};
constexpr std::array kComparators = {
    Symbol{"=", Comparator::kEqual},          Symbol{"<>", Comparator::kNotEqual},
    Symbol{"!=", Comparator::kNotEqual},      Symbol{"<", Comparator::kLess},
    Symbol{"<=", Comparator::kLessOrEqual},   Symbol{">", Comparator::kGreater},
    Symbol{">=", Comparator::kGreaterOrEqual}};

Expression Binary(Operator op, Expression left, Expression right) {
  Place place{left.place.begin, right.place.end};
  std::vector<Expression> operands;
  operands.push_back(std::move(left));
  operands.push_back(std::move(right));
  return {.head = op, .operands = std::move(operands), .place = place};
}

}  // namespace

// expr ::= or, one level deeper
Result<Expression> Parser::ReadExpression() {
  Level level(*this);
  CW_TRY(level.Check());
  return Or();
}

// or ::= xor ( "OR" xor )*
Result<Expression> Parser::Or() { return Chain(Operator::kOr, "OR", &Parser::Xor); }

// xor ::= and ( "XOR" and )*
Result<Expression> Parser::Xor() { return Chain(Operator::kXor, "XOR", &Parser::And); }

// and ::= not ( "AND" not )*
Result<Expression> Parser::And() { return Chain(Operator::kAnd, "AND", &Parser::Not); }

Result<Expression> Parser::Chain(Operator op, std::string_view keyword,
                                 Result<Expression> (Parser::*part)()) {
  CW_ASSIGN(Expression first, (this->*part)());
  if (!AtKeyword(keyword)) return first;
  Expression all{.head = op, .place = first.place};
  all.operands.push_back(std::move(first));
  while (TakeKeyword(keyword)) {
    CW_ASSIGN(Expression next, (this->*part)());
    all.place.end = next.place.end;
    all.operands.push_back(std::move(next));
  }
  return all;
}

// not ::= "NOT" not | comparison
Result<Expression> Parser::Not() {
  uint32_t begin = Ahead().place.begin;
  if (!TakeKeyword("NOT")) return Compared();
  Level level(*this);
  CW_TRY(level.Check());
  CW_ASSIGN(Expression operand, Not());
  Expression negation{.head = Operator::kNot, .place = Since(begin)};
  negation.operands.push_back(std::move(operand));
  return negation;
}

// comparison ::= predicate ( ( "=" | "<>" | "<" | "<=" | ">" | ">=" ) predicate )*
Result<Expression> Parser::Compared() {
  CW_ASSIGN(Expression first, Predicate());
  Comparison comparison;
  std::vector<Expression> operands;
  operands.push_back(std::move(first));
  while (Ahead().kind == LexemeKind::kSymbol) {
    const auto* symbol = std::ranges::find(kComparators, Ahead().text, &Symbol::text);
    if (symbol == kComparators.end()) break;
    ++at_;
    CW_ASSIGN(Expression next, Predicate());
    comparison.comparators.push_back(symbol->comparator);
    operands.push_back(std::move(next));
  }
  if (operands.size() == 1) return std::move(operands.front());
  Place place{operands.front().place.begin, operands.back().place.end};
  return Expression{.head = std::move(comparison), .operands = std::move(operands), .place = place};
}

// predicate ::= postfix ( "IN" postfix | "CONTAINS" postfix | "STARTS" "WITH" postfix
//             | "ENDS" "WITH" postfix | "IS" "NOT"? "NULL" )*
Result<Expression> Parser::Predicate() {
  uint32_t before = depth_;
  CW_ASSIGN(Expression left, Postfix());
  while (AtAnyKeyword({"IN", "CONTAINS", "STARTS", "ENDS", "IS"})) {
    ++depth_;  // each test nests those before it
    Level level(*this);
    CW_TRY(level.Check());
    if (TakeKeyword("IS")) {
      Operator op = TakeKeyword("NOT") ? Operator::kIsNotNull : Operator::kIsNull;
      CW_TRY(NeedKeyword("NULL"));
      Expression test{.head = op, .place = Since(left.place.begin)};
      test.operands.push_back(std::move(left));
      left = std::move(test);
      continue;
    }
    Operator op = AtKeyword("IN")         ? Operator::kIn
                  : AtKeyword("CONTAINS") ? Operator::kContains
                  : AtKeyword("STARTS")   ? Operator::kStartsWith
                                          : Operator::kEndsWith;
    ++at_;
    if (op == Operator::kStartsWith || op == Operator::kEndsWith) CW_TRY(NeedKeyword("WITH"));
    CW_ASSIGN(Expression right, Postfix());
    left = Binary(op, std::move(left), std::move(right));
  }
  depth_ = before;
  return left;
}

// postfix ::= atom ( "." KEY )*
Result<Expression> Parser::Postfix() {
  uint32_t before = depth_;
  CW_ASSIGN(Expression value, Atom());
  while (TakeSymbol(".")) {
    ++depth_;
    Level level(*this);
    CW_TRY(level.Check());
    CW_ASSIGN(Word key, NeedWord("the name of a property after \".\""));
    Expression property{.head = PropertyOf{key.text}, .place = Since(value.place.begin)};
    property.operands.push_back(std::move(value));
    value = std::move(property);
  }
  depth_ = before;
  return value;
}

// atom ::= "(" expr ")" | list | NUMBER | STRING | "TRUE" | "FALSE" | "NULL" | call | VAR
Result<Expression> Parser::Atom() {
  const Lexeme& token = Ahead();
  if (TakeSymbol("(")) {
    CW_ASSIGN(Expression inner, ReadExpression());
    CW_TRY(NeedSymbol(")", "at the end of the brackets"));
    inner.place = Since(token.place.begin);
    return inner;
  }
  if (AtSymbol("[")) return ReadList();
  if (TakeSymbol("-")) return Number(true);
  Value literal;
  switch (token.kind) {
    case LexemeKind::kInteger:
    case LexemeKind::kNumber:
      return Number(false);
    case LexemeKind::kString:
      literal = token.text;
      break;
    case LexemeKind::kQuotedWord:
      return CallOrVariable();
    case LexemeKind::kWord:
      if (AtAnyKeyword({"TRUE", "FALSE"})) {
        literal = AtKeyword("TRUE");
      } else if (!AtKeyword("NULL")) {
        return CallOrVariable();
      }
      break;
    default:
      return Expected("a value, a variable or a function");
  }
  ++at_;
  return Expression{.head = Literal{std::move(literal)}, .place = token.place};
}

Result<Expression> Parser::Number(bool negative) {
  const Lexeme& token = Ahead();
  if (token.kind != LexemeKind::kInteger && token.kind != LexemeKind::kNumber) {
    return Expected("a number after \"-\"");
  }
  std::string text = (negative ? "-" : "") + token.text;
  const char* end = text.data() + text.size();
  int64_t integer = 0;
  double number = 0;
  bool whole = token.kind == LexemeKind::kInteger;
  std::errc fault = whole ? std::from_chars(text.data(), end, integer).ec
                          : std::from_chars(text.data(), end, number).ec;
  if (fault != std::errc()) return Fail(token.place, "the number is out of range");
  ++at_;
  Value value = whole ? Value(integer) : Value(number);
  uint32_t begin = negative ? token.place.begin - 1 : token.place.begin;
  return Expression{.head = Literal{std::move(value)}, .place = {begin, token.place.end}};
}

// call ::= NAME "(" ( "*" | "DISTINCT"? expr ( "," expr )* )? ")"
Result<Expression> Parser::CallOrVariable() {
  const Lexeme& token = Ahead();
  if (token.kind == LexemeKind::kWord && IsReserved(token.text)) {
    return Expected("a value, a variable or a function");
  }
  ++at_;
  if (token.kind == LexemeKind::kQuotedWord || !TakeSymbol("(")) {
    return Expression{.head = Variable{token.text}, .place = token.place};
  }
  Call call{.function = token.text};
  std::ranges::transform(call.function, call.function.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
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
