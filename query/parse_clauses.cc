// Clauses: MATCH … WITH … UNWIND … RETURN … UNION …, as openCypher 9 has them.
#include <algorithm>

#include "query/parser.h"

namespace causeway {
namespace {

std::string_view HintBeforeReturn(const LinearQuery& before, const Lexeme& found) {
  if (found.kind == LexemeKind::kEnd) return "say what is wanted, for instance: RETURN *";
  const auto* match =
      before.clauses.empty() ? nullptr : std::get_if<MatchClause>(&before.clauses.back());
  bool behind_condition = match != nullptr && match->where && found.kind != LexemeKind::kSymbol;
  return behind_condition ? "AND or OR stands between two conditions" : "";
}

}  // namespace

bool Parser::AtPatternQuery() const {
  return AtAnyKeyword({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN"});
}

Result<Command> Parser::Pattern() {
  CW_ASSIGN(PatternQuery query, ReadPatternQuery());
  return Command(std::move(query));
}

// query ::= linear ( ( "UNION" "ALL"? | "EXCEPT" | "INTERSECT" ) linear )*
Result<PatternQuery> Parser::ReadPatternQuery() {
  PatternQuery query;
  CW_ASSIGN(query.first, Linear());
  while (AtAnyKeyword({"UNION", "EXCEPT", "INTERSECT"})) {
    SetOperator how = TakeKeyword("EXCEPT")      ? SetOperator::kExcept
                      : TakeKeyword("INTERSECT") ? SetOperator::kIntersect
                                                 : SetOperator::kUnion;
    Place place = Ahead().place;
    if (TakeKeyword("UNION") && TakeKeyword("ALL")) how = SetOperator::kUnionAll;
    if (!query.others.empty() && query.others.front().first != how) {
      return Fail(place, "one query cannot mix UNION, UNION ALL, EXCEPT and INTERSECT",
                  "ask in several queries");
    }
    CW_ASSIGN(LinearQuery next, Linear());
    query.others.emplace_back(how, std::move(next));
  }
  return query;
}

// linear ::= ( match | unwind | with )* return
Result<LinearQuery> Parser::Linear() {
  LinearQuery query;
  uint32_t begin = Ahead().place.begin;
  while (true) {
    Result<Clause> clause = AtKeyword("MATCH") || AtKeyword("OPTIONAL") ? ReadMatch()
                            : AtKeyword("UNWIND")                       ? ReadUnwind()
                            : AtKeyword("WITH")                         ? ReadWith()
                                                                        : ReadReturn(query);
    if (!clause) return std::move(clause).error();
    bool last = std::holds_alternative<ReturnClause>(*clause);
    query.clauses.push_back(*std::move(clause));
    query.place = Since(begin);
    // A subquery in braces may end without RETURN.
    if (last || AtSymbol("}")) return query;
  }
}

// match ::= "OPTIONAL"? "MATCH" path ( "," path )* ( "WHERE" expr )?
Result<Clause> Parser::ReadMatch() {
  MatchClause match;
  match.optional = TakeKeyword("OPTIONAL");
  CW_TRY(NeedKeyword("MATCH"));
  do {
    CW_ASSIGN(PathPattern path, ReadPath());
    match.paths.push_back(std::move(path));
  } while (TakeSymbol(","));
  if (TakeKeyword("WHERE")) {
    CW_ASSIGN(match.where, ReadExpression());
  }
  return Clause(std::move(match));
}

// unwind ::= "UNWIND" expr "AS" VAR
Result<Clause> Parser::ReadUnwind() {
  UnwindClause unwind;
  CW_TRY(NeedKeyword("UNWIND"));
  CW_ASSIGN(unwind.list, ReadExpression());
  CW_TRY(NeedKeyword("AS"));
  CW_ASSIGN(unwind.variable, NeedWord("a variable after AS"));
  return Clause(std::move(unwind));
}

// with ::= "WITH" projection ( "WHERE" expr )?
Result<Clause> Parser::ReadWith() {
  WithClause with;
  CW_TRY(NeedKeyword("WITH"));
  CW_ASSIGN(with.projection, ReadProjection());
  for (const ReturnItem& item : with.projection.items) {
    bool variable = std::holds_alternative<Variable>(item.expression.head);
    if (!item.named && !variable) {
      return Fail(item.expression.place, "an expression in WITH needs a name",
                  "name it: AS something");
    }
  }
  if (TakeKeyword("WHERE")) {
    CW_ASSIGN(with.where, ReadExpression());
  }
  return Clause(std::move(with));
}

// return ::= "RETURN" projection
Result<Clause> Parser::ReadReturn(const LinearQuery& before) {
  if (!TakeKeyword("RETURN")) {
    return Expected("MATCH, WITH, UNWIND, WHERE or RETURN",
                    {"MATCH", "OPTIONAL", "WITH", "UNWIND", "WHERE", "RETURN"},
                    HintBeforeReturn(before, Ahead()));
  }
  ReturnClause clause;
  CW_ASSIGN(clause.projection, ReadProjection());
  return Clause(std::move(clause));
}

// projection ::= "DISTINCT"? ( "*" | item ) ( "," item )* order? skip? limit?
Result<Projection> Parser::ReadProjection() {
  Projection projection;
  uint32_t begin = Ahead().place.begin;
  projection.distinct = TakeKeyword("DISTINCT");
  projection.all_variables = TakeSymbol("*");
  if (!projection.all_variables || TakeSymbol(",")) {
    do {
      CW_ASSIGN(ReturnItem item, ReadReturnItem());
      projection.items.push_back(std::move(item));
    } while (TakeSymbol(","));
  }
  projection.place = Since(begin);
  CW_TRY(OrderSkipLimit(projection));
  return projection;
}

// item ::= expr ( "AS" NAME )?
Result<ReturnItem> Parser::ReadReturnItem() {
  ReturnItem item;
  CW_ASSIGN(item.expression, ReadExpression());
  item.named = TakeKeyword("AS");
  if (item.named) {
    CW_ASSIGN(Word name, NeedWord("a name after AS"));
    item.name = name.text;
  } else if (const auto* variable = std::get_if<Variable>(&item.expression.head)) {
    item.name = variable->name;
  } else {
    Place place = item.expression.place;
    item.name = std::string(text_.substr(place.begin, place.end - place.begin));
  }
  return item;
}

// ( "ORDER" "BY" expr ( "ASC" | "DESC" )? … )? ( ( "SKIP" | "OFFSET" ) expr )? ( "LIMIT" expr )?
Result<void> Parser::OrderSkipLimit(Projection& projection) {
  if (TakeKeyword("ORDER")) {
    CW_TRY(NeedKeyword("BY"));
    do {
      SortItem key;
      CW_ASSIGN(key.expression, ReadExpression());
      key.descending = AtAnyKeyword({"DESC", "DESCENDING"});
      if (key.descending || AtAnyKeyword({"ASC", "ASCENDING"})) ++at_;
      projection.order.push_back(std::move(key));
    } while (TakeSymbol(","));
  }
  if (TakeKeyword("SKIP") || TakeKeyword("OFFSET")) {
    CW_ASSIGN(projection.skip, ReadExpression());
  }
  if (TakeKeyword("LIMIT")) {
    CW_ASSIGN(projection.limit, ReadExpression());
  }
  return {};
}

}  // namespace causeway
