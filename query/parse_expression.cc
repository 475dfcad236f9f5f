// Expressions, from the loosest binding to the tightest.
#include <algorithm>
#include <array>

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

constexpr std::array kSums = {OperatorSymbol{"+", Operator::kAdd},
                              OperatorSymbol{"-", Operator::kSubtract}};
constexpr std::array kProducts = {OperatorSymbol{"*", Operator::kMultiply},
                                  OperatorSymbol{"/", Operator::kDivide},
                                  OperatorSymbol{"%", Operator::kModulo}};
constexpr std::array kPowers = {OperatorSymbol{"^", Operator::kPower}};

Expression Unary(Operator op, Expression operand, Place place) {
  Expression unary{.head = op, .place = place};
  unary.operands.push_back(std::move(operand));
  return unary;
}

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
  return Unary(Operator::kNot, std::move(operand), Since(begin));
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

// predicate ::= sum ( "IN" sum | "CONTAINS" sum | "STARTS" "WITH" sum | "ENDS" "WITH" sum
//             | "IS" "NOT"? "NULL" )*
Result<Expression> Parser::Predicate() {
  uint32_t before = depth_;
  CW_ASSIGN(Expression left, Sum());
  while (AtAnyKeyword({"IN", "CONTAINS", "STARTS", "ENDS", "IS"}) && !AtInDocuments()) {
    ++depth_;  // each test nests those before it
    Level level(*this);
    CW_TRY(level.Check());
    if (TakeKeyword("IS")) {
      Operator op = TakeKeyword("NOT") ? Operator::kIsNotNull : Operator::kIsNull;
      CW_TRY(NeedKeyword("NULL"));
      left = Unary(op, std::move(left), Since(left.place.begin));
      continue;
    }
    Operator op = AtKeyword("IN")         ? Operator::kIn
                  : AtKeyword("CONTAINS") ? Operator::kContains
                  : AtKeyword("STARTS")   ? Operator::kStartsWith
                                          : Operator::kEndsWith;
    ++at_;
    if (op == Operator::kStartsWith || op == Operator::kEndsWith) CW_TRY(NeedKeyword("WITH"));
    CW_ASSIGN(Expression right, Sum());
    left = Binary(op, std::move(left), std::move(right));
  }
  depth_ = before;
  return left;
}

// sum ::= product ( ( "+" | "-" ) product )*
Result<Expression> Parser::Sum() { return Arithmetic(kSums, &Parser::Product); }

// product ::= power ( ( "*" | "/" | "%" ) power )*
Result<Expression> Parser::Product() { return Arithmetic(kProducts, &Parser::Power); }

// power ::= signed ( "^" signed )*
Result<Expression> Parser::Power() { return Arithmetic(kPowers, &Parser::Signed); }

Result<Expression> Parser::Arithmetic(std::span<const OperatorSymbol> symbols,
                                      Result<Expression> (Parser::*part)()) {
  uint32_t before = depth_;
  CW_ASSIGN(Expression left, (this->*part)());
  while (Ahead().kind == LexemeKind::kSymbol) {
    auto symbol = std::ranges::find(symbols, Ahead().text, &OperatorSymbol::text);
    if (symbol == symbols.end()) break;
    ++depth_;  // each operation nests those before it
    Level level(*this);
    CW_TRY(level.Check());
    ++at_;
    CW_ASSIGN(Expression right, (this->*part)());
    left = Binary(symbol->op, std::move(left), std::move(right));
  }
  depth_ = before;
  return left;
}

// signed ::= ( "+" | "-" )* postfix
Result<Expression> Parser::Signed() {
  uint32_t begin = Ahead().place.begin;
  bool number = Ahead(1).kind == LexemeKind::kInteger || Ahead(1).kind == LexemeKind::kNumber;
  bool negative_number = AtSymbol("-") && number;
  if (negative_number || !(AtSymbol("-") || AtSymbol("+"))) return Postfix();
  Level level(*this);
  CW_TRY(level.Check());
  bool negative = TakeSymbol("-");
  if (!negative) ++at_;
  CW_ASSIGN(Expression operand, Signed());
  if (!negative) return operand;
  return Unary(Operator::kNegate, std::move(operand), Since(begin));
}

// postfix ::= atom ( "." KEY | "[" index "]" | ( ":" LABEL )+ )*
Result<Expression> Parser::Postfix() {
  uint32_t before = depth_;
  CW_ASSIGN(Expression value, Atom());
  while ((AtSymbol(".") && !AtSymbol(".", 1)) || AtSymbol("[") || AtSymbol(":")) {
    ++depth_;
    Level level(*this);
    CW_TRY(level.Check());
    CW_ASSIGN(value, AtSymbol(".")   ? PropertyAfter(std::move(value))
                     : AtSymbol("[") ? IndexAfter(std::move(value))
                                     : LabelsAfter(std::move(value)));
  }
  depth_ = before;
  return value;
}

Result<Expression> Parser::PropertyAfter(Expression value) {
  ++at_;
  CW_ASSIGN(Word key, NeedWord("the name of a property after \".\""));
  Expression property{.head = PropertyOf{key.text}, .place = Since(value.place.begin)};
  property.operands.push_back(std::move(value));
  return property;
}

Result<Expression> Parser::LabelsAfter(Expression value) {
  HasLabels test;
  while (TakeSymbol(":")) {
    CW_ASSIGN(Word label, NeedWord("a label after \":\""));
    test.labels.push_back(std::move(label));
  }
  Place place = Since(value.place.begin);
  Expression labels{.head = std::move(test), .place = place};
  labels.operands.push_back(std::move(value));
  return labels;
}

// index ::= expr | expr? ".." expr?
Result<Expression> Parser::IndexAfter(Expression value) {
  uint32_t begin = value.place.begin;
  ++at_;
  std::vector<Expression> operands;
  operands.push_back(std::move(value));
  SliceOf slice;
  slice.has_begin = !AtSymbol(".");
  if (slice.has_begin) {
    CW_ASSIGN(Expression first, ReadExpression());
    operands.push_back(std::move(first));
  }
  bool sliced = AtSymbol(".") && AtSymbol(".", 1);
  if (sliced) {
    at_ += 2;
    slice.has_end = !AtSymbol("]");
    if (slice.has_end) {
      CW_ASSIGN(Expression last, ReadExpression());
      operands.push_back(std::move(last));
    }
  }
  CW_TRY(NeedSymbol("]", "at the end of the index"));
  Expression::Head head = Operator::kIndex;
  if (sliced) head = slice;
  return Expression{
      .head = std::move(head), .operands = std::move(operands), .place = Since(begin)};
}

}  // namespace causeway
