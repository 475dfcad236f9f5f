// Statements and verbs.
#include "query/parse.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "query/diagnostic.h"
#include "query/first_tries.h"
#include "query/keywords.h"
#include "query/parser.h"

namespace causeway {
namespace {

constexpr std::string_view kStatements =
    "a statement begins with SHARED, UNIQUE, COMPARE, SIMILAR, PATHS, WHY, DESCRIBE, SHOW, MATCH "
    "or EXPLAIN, for instance: compare A and B";

// Punctuation that stands inside names: COVID-19, MONDO:0004979, CD4+, St. Louis, A/B.
constexpr std::string_view kNameSymbols = "-:+./&%#,";

bool IsNamePart(const Lexeme& token) {
  switch (token.kind) {
    case LexemeKind::kEnd:
      return false;
    case LexemeKind::kSymbol:
      return token.text.size() == 1 && kNameSymbols.find(token.text[0]) != std::string_view::npos;
    default:
      return true;
  }
}

}  // namespace

Result<Query> Parse(std::string_view text, const Limits& limits) {
  if (text.size() > limits.query_bytes) {
    return Error{.code = ErrorCode::kQuery,
                 .message = fmt::format("the query has {} bytes; the limit query_bytes is {}",
                                        text.size(), limits.query_bytes),
                 .hint = "ask in several queries"};
  }
  CW_ASSIGN(std::vector<Lexeme> tokens, Lex(text));
  return Parser(text, std::move(tokens), limits.query_nesting).Statement();
}

// stmt ::= ( "EXPLAIN" "ANALYZE"? )? verb tail ";"?
Result<Query> Parser::Statement() {
  Query query;
  if (TakeKeyword("EXPLAIN")) {
    query.explain = TakeKeyword("ANALYZE") ? Explain::kAnalyze : Explain::kPlan;
  }
  CW_ASSIGN(query.command, Verb());
  CW_ASSIGN(query.tail, ReadTail(query.command));
  bool closed = TakeSymbol(";");
  if (Ahead().kind != LexemeKind::kEnd) {
    if (closed) return Fail(Ahead().place, "one statement at a time", "end the query at the \";\"");
    bool is_pattern = std::holds_alternative<PatternQuery>(query.command);
    if (!is_pattern && AtSymbol(">")) {
      return Fail(Ahead().place, "an arrow stands in patterns only",
                  "TO or AND stands between names");
    }
    return Expected(
        "the end of the query",
        {"WHERE", "EXPAND", "INCLUDING", "IN", "ONLY", "STRICT", "ORDER", "LIMIT", "SKIP"},
        is_pattern ? "a comma stands between two columns" : "");
  }
  return query;
}

// verb ::= shared | distinct | compare | similar | paths | why | describe | show | query
Result<Command> Parser::Verb() {
  if (TakeKeyword("SHARED")) return Shared();
  if (TakeKeyword("UNIQUE") || TakeKeyword("DISTINCT")) return Distinct();
  if (TakeKeyword("COMPARE")) return Compare();
  if (TakeKeyword("SIMILAR")) return Similar();
  if (TakeKeyword("PATHS") || TakeKeyword("PATH")) return Paths();
  if (TakeKeyword("WHY")) return Why();
  if (TakeKeyword("EVIDENCE")) {
    TakeKeyword("FOR");
    return Why();
  }
  if (TakeKeyword("DESCRIBE") || TakeKeyword("ABOUT")) return Describe();
  if (TakeKeyword("SHOW")) return Show();
  if (AtPatternQuery()) return Pattern();
  const Lexeme& token = Ahead();
  if (token.kind == LexemeKind::kEnd) {
    return Fail(token.place, "the query is empty", std::string(kStatements));
  }
  std::vector<std::string> near = Suggest(token.text, kStatementWords);
  std::string_view meant = HintAtBeginning(token.text);
  if (meant.empty()) meant = kStatements;
  return Fail(token.place, fmt::format("\"{}\" is not known", token.text),
              near.empty() ? std::string(meant) : DidYouMean(near));
}

// shared ::= "SHARED" ( facets? ( "OF" | "BY" | "BETWEEN" ) )? ( "AT" "LEAST" INT "OF" )? names
Result<Command> Parser::Shared() {
  SharedVerb verb;
  verb.facets = FacetsBefore({"OF", "BY", "BETWEEN"});
  if (AtKeyword("AT") && AtKeyword("LEAST", 1)) {
    at_ += 2;
    CW_ASSIGN(verb.at_least, NeedCount("AT LEAST"));
    CW_TRY(NeedKeyword("OF"));
  }
  CW_ASSIGN(verb.items, ReadNames("the names of what is compared"));
  return Command(std::move(verb));
}

// distinct ::= ( "UNIQUE" | "DISTINCT" ) ( facets? ( "OF" | "TO" ) )? names
Result<Command> Parser::Distinct() {
  DistinctVerb verb;
  verb.facets = FacetsBefore({"OF", "TO"});
  CW_ASSIGN(verb.items, ReadNames("the names of what is compared"));
  return Command(std::move(verb));
}

// compare ::= "COMPARE" names ( "ON" facets )?
Result<Command> Parser::Compare() {
  CompareVerb verb;
  CW_ASSIGN(verb.items, ReadNames("the names of what is compared", {"ON"}));
  if (TakeKeyword("ON")) {
    CW_ASSIGN(verb.facets, Facets("a kind of attribute, for instance causes or sites"));
  }
  return Command(std::move(verb));
}

// similar ::= "SIMILAR" ( "TO"? names ( "AMONG" among )? | pairs )
//             ( "BY" measure )? ( "ON" facets )?
Result<Command> Parser::Similar() {
  SimilarVerb verb;
  size_t behind_label = AtKeyword("AMONG") ? 0 : 1;
  bool among_open = AtKeyword("AMONG") && AtOpenItem(1);
  if (among_open || (AtKeyword("AMONG", behind_label) && AtKeyword("ALL", behind_label + 1))) {
    CW_TRY(Pairs(verb));
  } else {
    TakeKeyword("TO");
    CW_ASSIGN(verb.item,
              ReadNames("the name of what others are held against", {"AMONG", "BY", "ON"}));
    if (TakeKeyword("AMONG")) CW_TRY(Among(verb.label, verb.among));
  }
  if (TakeKeyword("BY")) {
    CW_ASSIGN(verb.measure, ReadMeasure());
  }
  if (TakeKeyword("ON")) {
    CW_ASSIGN(verb.facets, Facets("a kind of attribute, for instance causes or sites"));
  }
  return Command(std::move(verb));
}

// among ::= WORD | open
Result<void> Parser::Among(std::optional<Word>& label, std::optional<Names>& among) {
  if (AtOpenItem()) {
    CW_ASSIGN(among, ReadOpenNames());
    return {};
  }
  CW_ASSIGN(label, NeedWord("a type of nodes after AMONG, for instance Condition"));
  return {};
}

// pairs ::= ( WORD? "AMONG" "ALL" | "AMONG" open ) ( "WITH" "AT" "LEAST" INT )?
Result<void> Parser::Pairs(SimilarVerb& verb) {
  if (!AtKeyword("AMONG")) {
    CW_ASSIGN(verb.label, NeedWord("a type of nodes before AMONG ALL"));
  }
  ++at_;
  if (!TakeKeyword("ALL")) {
    CW_ASSIGN(verb.among, ReadOpenNames());
  }
  return WithAtLeast(verb.at_least);
}

// least ::= ( "WITH" "AT" "LEAST" INT )?
Result<void> Parser::WithAtLeast(std::optional<uint64_t>& least) {
  if (!TakeKeyword("WITH")) return {};
  CW_TRY(NeedKeyword("AT"));
  CW_TRY(NeedKeyword("LEAST"));
  CW_ASSIGN(least, NeedCount("AT LEAST"));
  return {};
}

// measure ::= "JACCARD" | "OVERLAP" | "COSINE" | "IC"
Result<Measure> Parser::ReadMeasure() {
  for (size_t i = 0; i < kMeasureWords.size(); ++i) {
    if (TakeKeyword(kMeasureWords[i])) return static_cast<Measure>(i);
  }
  return Expected("jaccard, overlap, cosine or ic after BY",
                  {"jaccard", "overlap", "cosine", "ic"});
}

// paths ::= ( "PATH" | "PATHS" ) ( "FROM" | "BETWEEN" )? names ( "VIA" types )? ( "MAX" INT )?
Result<Command> Parser::Paths() {
  PathsVerb verb;
  if (!TakeKeyword("FROM")) TakeKeyword("BETWEEN");
  CW_ASSIGN(verb.items, ReadNames("the names of the two ends", {"VIA", "MAX"}));
  if (TakeKeyword("VIA")) {
    CW_ASSIGN(verb.via, Facets("a relation, for instance CAUSES"));
  }
  if (TakeKeyword("MAX")) {
    CW_ASSIGN(verb.most, NeedCount("MAX"));
  }
  return Command(std::move(verb));
}

// why ::= ( "WHY" | "EVIDENCE" "FOR"? ) names; Resolve finds the relation among them
Result<Command> Parser::Why() {
  WhyVerb verb;
  CW_ASSIGN(verb.claim, ReadNames("a claim, for instance: why trauma causes pain"));
  return Command(std::move(verb));
}

// describe ::= ( "DESCRIBE" | "ABOUT" ) name
Result<Command> Parser::Describe() {
  DescribeVerb verb;
  CW_ASSIGN(verb.item, ReadNames("the name of what is described"));
  return Command(std::move(verb));
}

// show ::= "SHOW" ( "TYPES" | "RELATIONS" | "DOCUMENTS" | "STATS" | "CONFLICTS" | concepts )
Result<Command> Parser::Show() {
  if (TakeKeyword("CONCEPTS")) return Concepts();
  for (size_t i = 0; i < kShowWords.size(); ++i) {
    if (TakeKeyword(kShowWords[i])) return Command(ShowVerb{static_cast<ShowWhat>(i)});
  }
  return Expected("types, relations, documents, stats, conflicts or concepts",
                  {"types", "relations", "documents", "stats", "conflicts", "concepts"});
}

// concepts ::= "CONCEPTS" ( ( "OF" | "ON" ) facets )? ( "AMONG" among )? ( "WITH" "AT" "LEAST" INT
// )?
Result<Command> Parser::Concepts() {
  ConceptsVerb verb;
  if (TakeKeyword("OF") || TakeKeyword("ON")) {
    CW_ASSIGN(verb.facets, Facets("a kind of attribute, for instance causes or sites"));
  }
  if (TakeKeyword("AMONG")) CW_TRY(Among(verb.label, verb.among));
  CW_TRY(WithAtLeast(verb.at_least));
  return Command(std::move(verb));
}

// facets ::= WORD ( sep WORD )*, taken only where one of `prepositions` follows.
std::vector<Word> Parser::FacetsBefore(std::initializer_list<std::string_view> prepositions) {
  std::vector<Word> facets;
  size_t by = 0;
  while (!AtAnyKeyword(prepositions, by)) {
    if (Ahead(by).kind != LexemeKind::kWord) return {};
    facets.push_back({Ahead(by).text, Ahead(by).place});
    ++by;
    bool comma = AtSymbol(",", by);
    if (comma) ++by;
    if (AtKeyword("AND", by)) {
      ++by;
    } else if (!comma && !AtAnyKeyword(prepositions, by)) {
      return {};
    }
  }
  at_ += by + 1;
  return facets;
}

// facets ::= WORD ( sep WORD )*
Result<std::vector<Word>> Parser::Facets(std::string_view what) {
  std::vector<Word> facets;
  do {
    TakeKeyword("AND");
    CW_ASSIGN(Word facet, NeedWord(what));
    facets.push_back(std::move(facet));
  } while (TakeSymbol(",") || AtKeyword("AND"));
  return facets;
}

// names ::= all that stands before the tail, or before `until`; Resolve divides it
Result<Names> Parser::ReadNames(std::string_view what,
                                std::initializer_list<std::string_view> until) {
  size_t first = at_;
  std::vector<OpenItem> open;
  while (!AtClause() && !AtAnyKeyword(until)) {
    if (AtOpenItem()) {
      CW_ASSIGN(OpenItem item, ReadOpenItem());
      open.push_back(std::move(item));
    } else if (IsNamePart(Ahead())) {
      ++at_;
    } else {
      break;
    }
  }
  if (at_ == first) return Expected(what);
  return NamesSince(first, std::move(open));
}

Names Parser::NamesSince(size_t first, std::vector<OpenItem> open) const {
  Place place{tokens_[first].place.begin, tokens_[at_ - 1].place.end};
  return {std::string(text_.substr(place.begin, place.end - place.begin)), place, std::move(open)};
}

Result<Names> Parser::ReadOpenNames() {
  size_t first = at_;
  CW_ASSIGN(OpenItem item, ReadOpenItem());
  return NamesSince(first, {std::move(item)});
}

bool Parser::AtOpenItem(size_t by) const {
  return AtSymbol("$", by) ||
         (AtSymbol("(", by) &&
          AtAnyKeyword({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN"}, by + 1));
}

// open ::= "$" NAME | "(" query ")"
Result<OpenItem> Parser::ReadOpenItem() {
  uint32_t begin = Ahead().place.begin;
  if (AtSymbol("$")) {
    CW_ASSIGN(Expression parameter, ReadParameter());
    return OpenItem{.source = std::get<Parameter>(parameter.head), .place = parameter.place};
  }
  ++at_;
  CW_ASSIGN(PatternQuery query, ReadPatternQuery());
  CW_TRY(NeedSymbol(")", "at the end of the query that gives items"));
  return OpenItem{.source = Part<PatternQuery>(std::move(query)), .place = Since(begin)};
}

}  // namespace causeway
