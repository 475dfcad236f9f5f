// Patterns: MATCH (a:Label {key: value})-[r:TYPE]->(b) WHERE … RETURN …, as openCypher 9 has them.
#include "query/parser.h"

namespace causeway {

// match ::= "MATCH" node ( edge node )? ( "WHERE" expr )? "RETURN" …
Result<Command> Parser::Match() {
  PatternQuery query;
  CW_ASSIGN(query.node, Node());
  if (AtSymbol("-") || AtSymbol("<")) {
    Hop hop;
    CW_ASSIGN(hop.edge, Edge());
    CW_ASSIGN(hop.node, Node());
    query.hop = std::move(hop);
  }
  if (AtSymbol("-") || AtSymbol("<")) {
    return Fail(Ahead().place, "a second hop is not known", "a pattern has one hop at most");
  }
  if (AtSymbol(",")) return Fail(Ahead().place, "a second pattern is not known", "ask for one");
  if (TakeKeyword("WHERE")) {
    CW_ASSIGN(query.where, ReadExpression());
  }
  if (!TakeKeyword("RETURN")) return Expected("WHERE or RETURN", {"WHERE", "RETURN"});
  CW_TRY(Return(query));
  CW_TRY(OrderSkipLimit(query));
  return Command(std::move(query));
}

// node ::= "(" VAR? ( ":" LABEL )* properties? ")"
Result<NodePattern> Parser::Node() {
  NodePattern node;
  uint32_t begin = Ahead().place.begin;
  CW_TRY(NeedSymbol("(", "and a node, for instance (a:Condition)"));
  if (Ahead().kind == LexemeKind::kWord || Ahead().kind == LexemeKind::kQuotedWord) {
    node.variable = Ahead().text;
    ++at_;
  }
  while (TakeSymbol(":")) {
    CW_ASSIGN(Word label, NeedWord("a label after \":\""));
    node.labels.push_back(std::move(label));
  }
  CW_ASSIGN(node.properties, Properties());
  CW_TRY(NeedSymbol(")", "at the end of the node"));
  node.place = Since(begin);
  return node;
}

// edge ::= ( "<-" | "-" ) ( "[" detail "]" )? ( "->" | "-" )
Result<EdgePattern> Parser::Edge() {
  EdgePattern edge;
  uint32_t begin = Ahead().place.begin;
  bool left = TakeSymbol("<");
  CW_TRY(NeedSymbol("-", "and an edge, for instance -[r:CAUSES]->"));
  if (TakeSymbol("[")) {
    CW_TRY(EdgeDetail(edge));
    CW_TRY(NeedSymbol("]", "at the end of the edge"));
  }
  CW_TRY(NeedSymbol("-", "and the node at the edge's other end"));
  bool right = TakeSymbol(">");
  if (left != right) edge.arrow = left ? Arrow::kLeft : Arrow::kRight;
  edge.place = Since(begin);
  return edge;
}

// detail ::= VAR? ( ":" TYPE ( "|" ":"? TYPE )* )? properties?
Result<void> Parser::EdgeDetail(EdgePattern& edge) {
  if (Ahead().kind == LexemeKind::kWord || Ahead().kind == LexemeKind::kQuotedWord) {
    edge.variable = Ahead().text;
    ++at_;
  }
  if (TakeSymbol(":")) {
    do {
      TakeSymbol(":");
      CW_ASSIGN(Word type, NeedWord("an edge type after \":\""));
      edge.types.push_back(std::move(type));
    } while (TakeSymbol("|"));
  }
  CW_ASSIGN(edge.properties, Properties());
  return {};
}

// properties ::= "{" ( KEY ":" expr ( "," KEY ":" expr )* )? "}"
Result<PropertyPattern> Parser::Properties() {
  PropertyPattern properties;
  if (!TakeSymbol("{") || TakeSymbol("}")) return properties;
  do {
    CW_ASSIGN(Word key, NeedWord("the name of a property"));
    CW_TRY(NeedSymbol(":", "after the name of the property"));
    CW_ASSIGN(Expression value, ReadExpression());
    properties.emplace_back(std::move(key), std::move(value));
  } while (TakeSymbol(","));
  CW_TRY(NeedSymbol("}", "at the end of the properties"));
  return properties;
}

// "DISTINCT"? ( "*" | item ) ( "," item )*
Result<void> Parser::Return(PatternQuery& query) {
  query.distinct = TakeKeyword("DISTINCT");
  query.all_variables = TakeSymbol("*");
  if (query.all_variables && !TakeSymbol(",")) return {};
  do {
    CW_ASSIGN(ReturnItem item, ReadReturnItem());
    query.items.push_back(std::move(item));
  } while (TakeSymbol(","));
  return {};
}

// item ::= expr ( "AS" NAME )?
Result<ReturnItem> Parser::ReadReturnItem() {
  ReturnItem item;
  CW_ASSIGN(item.expression, ReadExpression());
  if (TakeKeyword("AS")) {
    CW_ASSIGN(Word name, NeedWord("a name after AS"));
    item.name = name.text;
  } else {
    Place place = item.expression.place;
    item.name = std::string(text_.substr(place.begin, place.end - place.begin));
  }
  return item;
}

// ( "ORDER" "BY" expr ( "ASC" | "DESC" )? … )? ( ( "SKIP" | "OFFSET" ) INT )? ( "LIMIT" INT )?
Result<void> Parser::OrderSkipLimit(PatternQuery& query) {
  if (TakeKeyword("ORDER")) {
    CW_TRY(NeedKeyword("BY"));
    do {
      SortItem key;
      CW_ASSIGN(key.expression, ReadExpression());
      key.descending = AtAnyKeyword({"DESC", "DESCENDING"});
      if (key.descending || AtAnyKeyword({"ASC", "ASCENDING"})) ++at_;
      query.order.push_back(std::move(key));
    } while (TakeSymbol(","));
  }
  if (TakeKeyword("SKIP") || TakeKeyword("OFFSET")) {
    CW_ASSIGN(query.skip, NeedCount("SKIP"));
  }
  if (TakeKeyword("LIMIT")) {
    CW_ASSIGN(query.limit, NeedCount("LIMIT"));
  }
  return {};
}

}  // namespace causeway
