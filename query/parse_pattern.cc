// Patterns: p = (a:Label {key: value})-[r:TYPE*1..3]->(b), as openCypher 9 has them; from ISO GQL,
// ANY SHORTEST and the repetitions behind an edge.
#include <charconv>

#include "query/parser.h"

namespace causeway {

// path ::= ( VAR "=" )? ( "SHORTESTPATH" | "ALLSHORTESTPATHS" ) "(" chain ")"
//        | ( VAR "=" )? ( ( "ANY" | "ALL" ) "SHORTEST" | "TRAIL" | "ACYCLIC" | "SIMPLE" )? chain
Result<PathPattern> Parser::ReadPath() {
  PathPattern path;
  bool word = Ahead().kind == LexemeKind::kWord || Ahead().kind == LexemeKind::kQuotedWord;
  if (word && AtSymbol("=", 1)) {
    path.variable = Ahead().text;
    at_ += 2;
  }
  bool every = AtAnyKeyword({"ALL", "ALLSHORTESTPATHS"});
  bool called = AtAnyKeyword({"SHORTESTPATH", "ALLSHORTESTPATHS"}) && AtSymbol("(", 1);
  bool prefixed = AtAnyKeyword({"ANY", "ALL"}) && AtKeyword("SHORTEST", 1);
  if (called || prefixed) {
    at_ += 2;
    path.shortest = every ? Shortest::kAll : Shortest::kAny;
  } else if (AtAnyKeyword({"TRAIL", "ACYCLIC", "SIMPLE"}) && AtSymbol("(", 1)) {
    if (AtKeyword("ACYCLIC")) path.mode = PathMode::kAcyclic;
    if (AtKeyword("SIMPLE")) path.mode = PathMode::kSimple;
    ++at_;
  }
  CW_ASSIGN(path.start, Node());
  CW_ASSIGN(path, Chain(std::move(path)));
  if (AtSymbol("-") || AtSymbol("<")) return Edge().error();  // no sum stands here
  if (called) CW_TRY(NeedSymbol(")", "at the end of the shortest path"));
  return path;
}

// chain ::= node ( edge node )*; the first node has been read
Result<PathPattern> Parser::Chain(PathPattern path) {
  while (AtEdge()) {
    Hop hop;
    CW_ASSIGN(hop.edge, Edge());
    CW_ASSIGN(hop.node, Node());
    path.hops.push_back(std::move(hop));
  }
  path.place = Since(path.start.place.begin);
  if (path.shortest != Shortest::kNo && path.hops.size() != 1) {
    return Fail(path.place, "a shortest path has one edge in its pattern",
                "for instance (a)-[:CAUSES*]->(b)");
  }
  return path;
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

// edge ::= ( "<-" | "-" ) ( "[" detail "]" )? ( "->" | "-" ) repetition?
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
  CW_TRY(Repetition(edge));
  edge.place = Since(begin);
  return edge;
}

// detail ::= VAR? ( ":" TYPE ( "|" ":"? TYPE )* )? range? properties?
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
  CW_TRY(Range(edge));
  CW_ASSIGN(edge.properties, Properties());
  return {};
}

// range ::= "*" INT? ( ".." INT? )?
Result<void> Parser::Range(EdgePattern& edge) {
  if (!TakeSymbol("*")) return {};
  Length length;
  bool least = Ahead().kind == LexemeKind::kInteger;
  if (least) {
    CW_ASSIGN(length.least, NeedCount("\"*\""));
    length.most = length.least;
  }
  if (TakeSymbol(".")) {
    CW_TRY(NeedSymbol(".", "of a range, for instance *1..3"));
    length.most.reset();
    if (Ahead().kind == LexemeKind::kInteger) {
      CW_ASSIGN(length.most, NeedCount("\"..\""));
    }
  }
  edge.length = length;
  return {};
}

// repetition ::= "*" | "+" | "{" INT "}" | "{" INT? "," INT? "}"
Result<void> Parser::Repetition(EdgePattern& edge) {
  Length length;
  if (TakeSymbol("*")) {
    length.least = 0;
  } else if (TakeSymbol("{")) {
    length.least = 0;
    if (!AtSymbol(",")) {
      CW_ASSIGN(length.least, NeedCount("\"{\""));
      length.most = length.least;
    }
    if (TakeSymbol(",")) {
      length.most.reset();
      if (!AtSymbol("}")) {
        CW_ASSIGN(length.most, NeedCount("\",\""));
      }
    }
    CW_TRY(NeedSymbol("}", "at the end of the repetition"));
  } else if (!TakeSymbol("+")) {
    return {};
  }
  edge.length = length;
  return {};
}

// properties ::= "{" ( KEY ":" expr ( "," KEY ":" expr )* )? "}"
Result<PropertyPattern> Parser::Properties() {
  PropertyPattern properties;
  if (AtSymbol("$")) {
    return Fail(Ahead().place, "a parameter cannot be all the properties of a pattern",
                "name each property: {name: $name}");
  }
  if (!TakeSymbol("{") || TakeSymbol("}")) return properties;
  do {
    bool digit =
        Ahead().kind == LexemeKind::kWord && Ahead().text[0] >= '0' && Ahead().text[0] <= '9';
    if (digit) return Expected("the name of a property, in backquotes if it begins with a digit");
    CW_ASSIGN(Word key, NeedWord("the name of a property"));
    CW_TRY(NeedSymbol(":", "after the name of the property"));
    CW_ASSIGN(Expression value, ReadExpression());
    properties.emplace_back(std::move(key), std::move(value));
  } while (TakeSymbol(","));
  CW_TRY(NeedSymbol("}", "at the end of the properties"));
  return properties;
}

// -[, --, -> or <-: no sum and no comparison.
bool Parser::AtEdge() const {
  size_t by = AtSymbol("<") ? 1 : 0;
  return AtSymbol("-", by) && (AtSymbol("[", by + 1) || AtSymbol("-", by + 1));
}

Result<std::optional<PathPattern>> Parser::TryPath() {
  size_t start = at_;
  // What is no path is not tried again, so that brackets in brackets take no exponential time.
  if (!AtSymbol("(") || no_paths_.contains(start)) return std::optional<PathPattern>();
  Result<NodePattern> node = Node();
  if (!node || !AtEdge()) {
    at_ = start;
    no_paths_.insert(start);
    return std::optional<PathPattern>();
  }
  CW_ASSIGN(PathPattern path, Chain({.start = *std::move(node)}));
  return std::optional(std::move(path));
}

}  // namespace causeway
