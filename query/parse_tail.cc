// What follows a verb: tail ::= ( "EXPAND" facets | "INCLUDING" "DENIED" | "ONLY" "PLAIN" |
// "ONLY" "SCORES" | "IN" "DOCUMENTS" STRING | "STRICT" | "WHERE" expr | "ORDER" "BY" column ( "ASC"
// | "DESC" )? … | "LIMIT" INT )*
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "query/parser.h"

namespace causeway {
namespace {

// Which clauses a verb takes, by the order of Command's alternatives.
struct ClausesOfVerb {
  std::string_view verb;
  bool expand;
  bool evidence;  // INCLUDING DENIED, ONLY PLAIN, IN DOCUMENTS
  bool strict;
  bool table;  // WHERE, ORDER BY, LIMIT
};

constexpr std::array<ClausesOfVerb, std::variant_size_v<Command>> kClausesOfVerbs = {{
    {.verb = "SHARED", .expand = true, .evidence = true, .strict = false, .table = true},
    {.verb = "UNIQUE", .expand = true, .evidence = true, .strict = true, .table = true},
    {.verb = "COMPARE", .expand = true, .evidence = true, .strict = false, .table = true},
    {.verb = "SIMILAR", .expand = true, .evidence = true, .strict = false, .table = true},
    {.verb = "PATHS", .expand = false, .evidence = true, .strict = false, .table = true},
    {.verb = "WHY", .expand = false, .evidence = true, .strict = false, .table = true},
    {.verb = "DESCRIBE", .expand = false, .evidence = true, .strict = false, .table = true},
    {.verb = "SHOW", .expand = false, .evidence = false, .strict = false, .table = true},
    {.verb = "SHOW CONCEPTS", .expand = true, .evidence = true, .strict = false, .table = true},
    {.verb = "MATCH", .expand = false, .evidence = true, .strict = false, .table = false},
}};

bool Takes(const ClausesOfVerb& verb, std::string_view clause) {
  if (EqualsIgnoringCase(clause, "EXPAND")) return verb.expand;
  if (EqualsIgnoringCase(clause, "STRICT")) return verb.strict;
  if (EqualsIgnoringCase(clause, "INCLUDING") || EqualsIgnoringCase(clause, "ONLY") ||
      EqualsIgnoringCase(clause, "IN")) {
    return verb.evidence;
  }
  return verb.table;
}

}  // namespace

bool Parser::AtInDocuments() const {
  return AtKeyword("IN") && AtKeyword("DOCUMENTS", 1) && Ahead(2).kind == LexemeKind::kString;
}

bool Parser::AtClause() const {
  if (AtKeyword("INCLUDING")) return AtKeyword("DENIED", 1);
  if (AtKeyword("ONLY")) return AtAnyKeyword({"PLAIN", "SCORES"}, 1);
  if (AtKeyword("ORDER")) return AtKeyword("BY", 1);
  if (AtKeyword("IN")) return AtKeyword("DOCUMENTS", 1);
  if (AtKeyword("LIMIT")) return Ahead(1).kind == LexemeKind::kInteger;
  return AtAnyKeyword({"EXPAND", "STRICT", "WHERE"});
}

Result<Tail> Parser::ReadTail(const Command& command) {
  const ClausesOfVerb& verb = kClausesOfVerbs.at(command.index());
  Tail tail;
  while (AtClause()) {
    const Lexeme& clause = Ahead();
    bool scores = AtKeyword("ONLY") && AtKeyword("SCORES", 1);
    if (scores && verb.verb != "SIMILAR") {
      return Fail(clause.place, fmt::format("{} does not take ONLY SCORES", verb.verb));
    }
    if (!Takes(verb, clause.text)) {
      std::string name = clause.text;
      std::ranges::transform(name, name.begin(),
                             [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
      bool is_late = verb.verb == "MATCH" && (name == "ORDER" || name == "LIMIT");
      return Fail(clause.place, fmt::format("{} does not take {}", verb.verb, name),
                  is_late ? "the order is ORDER BY, SKIP, LIMIT, each once" : "");
    }
    CW_TRY(ReadClause(tail));
  }
  return tail;
}

Result<void> Parser::ReadClause(Tail& tail) {
  const Lexeme& clause = Ahead();
  if (TakeKeyword("EXPAND")) {
    CW_ASSIGN(tail.expand, Facets("a hierarchy, is_a or part_of"));
  } else if (TakeKeyword("INCLUDING")) {
    tail.including_denied = TakeKeyword("DENIED");
  } else if (TakeKeyword("ONLY")) {
    if (TakeKeyword("SCORES")) {
      tail.only_scores = true;
    } else {
      tail.only_plain = TakeKeyword("PLAIN");
    }
  } else if (TakeKeyword("IN")) {
    ++at_;
    if (Ahead().kind != LexemeKind::kString) {
      return Expected("the name of documents in quotes, for instance 'notes/*'");
    }
    tail.documents = {Ahead().text, Ahead().place};
    ++at_;
  } else if (TakeKeyword("STRICT")) {
    tail.strict = true;
  } else if (TakeKeyword("WHERE")) {
    CW_ASSIGN(tail.where, ReadExpression());
  } else if (TakeKeyword("ORDER")) {
    CW_ASSIGN(tail.order, SortColumns());
  } else {
    ++at_;
    CW_ASSIGN(tail.limit, NeedCount("LIMIT"));
  }
  if (tail.strict && tail.including_denied) {
    return Fail(clause.place, "STRICT and INCLUDING DENIED exclude each other",
                "STRICT keeps what another denies; INCLUDING DENIED takes a denial for a match");
  }
  return {};
}

// "BY" column ( "ASC" | "DESC" )? ( "," … )*; a column is a name of the answer's table.
Result<std::vector<SortColumn>> Parser::SortColumns() {
  CW_TRY(NeedKeyword("BY"));
  std::vector<SortColumn> columns;
  do {
    SortColumn column;
    if (Ahead().kind == LexemeKind::kString) {
      column.column = {Ahead().text, Ahead().place};
      ++at_;
    } else {
      size_t first = at_;
      while (Ahead().kind == LexemeKind::kWord && !AtClause() &&
             !AtAnyKeyword({"ASC", "ASCENDING", "DESC", "DESCENDING"})) {
        ++at_;
      }
      if (at_ == first) return Expected("a column after ORDER BY");
      Place place{tokens_[first].place.begin, tokens_[at_ - 1].place.end};
      column.column = {std::string(text_.substr(place.begin, place.end - place.begin)), place};
    }
    column.descending = AtAnyKeyword({"DESC", "DESCENDING"});
    if (AtAnyKeyword({"ASC", "ASCENDING", "DESC", "DESCENDING"})) ++at_;
    columns.push_back(std::move(column));
  } while (TakeSymbol(","));
  return columns;
}

}  // namespace causeway
