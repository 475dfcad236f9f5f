// The parser's cursor: looking ahead, taking what is there, and saying what was expected.
#include "query/parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/suggest.h"
#include "query/diagnostic.h"
#include "query/first_tries.h"

namespace causeway {

bool Parser::AtAnyKeyword(std::initializer_list<std::string_view> keywords, size_t by) const {
  return std::ranges::any_of(keywords,
                             [&](std::string_view keyword) { return AtKeyword(keyword, by); });
}

bool Parser::TakeSymbol(std::string_view symbol) {
  if (!AtSymbol(symbol)) return false;
  ++at_;
  return true;
}

bool Parser::TakeKeyword(std::string_view keyword) {
  if (!AtKeyword(keyword)) return false;
  ++at_;
  return true;
}

Result<void> Parser::NeedSymbol(std::string_view symbol, std::string_view after) {
  if (TakeSymbol(symbol)) return {};
  return Expected(fmt::format("\"{}\" {}", symbol, after));
}

Result<void> Parser::NeedKeyword(std::string_view keyword) {
  if (TakeKeyword(keyword)) return {};
  return Expected(keyword, {keyword});
}

Result<Word> Parser::NeedWord(std::string_view what) {
  const Lexeme& token = Ahead();
  if (token.kind != LexemeKind::kWord && token.kind != LexemeKind::kQuotedWord)
    return Expected(what);
  ++at_;
  return Word{token.text, token.place};
}

Result<uint64_t> Parser::NeedCount(std::string_view after) {
  const Lexeme& token = Ahead();
  uint64_t count = 0;
  const char* end = token.text.data() + token.text.size();
  bool whole = token.kind == LexemeKind::kInteger &&
               std::from_chars(token.text.data(), end, count).ec == std::errc();
  if (!whole) return Expected(fmt::format("a whole number after {}", after));
  ++at_;
  return count;
}

Place Parser::Since(uint32_t begin) const {
  return {begin, at_ == 0 ? begin : tokens_[at_ - 1].place.end};
}

Error Parser::Expected(std::string_view what, std::initializer_list<std::string_view> keywords,
                       std::string_view hint) const {
  const Lexeme& token = Ahead();
  bool at_end = token.kind == LexemeKind::kEnd;
  std::string found =
      at_end ? "the query ends"
             : fmt::format("found \"{}\"",
                           text_.substr(token.place.begin, token.place.end - token.place.begin));
  std::vector<std::string> near;
  if (token.kind == LexemeKind::kWord) {
    near = Suggest(token.text, std::span(keywords.begin(), keywords.size()), 1);
  }
  std::string_view meant = at_ == 0
                               ? std::string_view()
                               : HintFurtherOn(token, tokens_[std::min(at_, tokens_.size()) - 1]);
  if (!meant.empty()) hint = meant;
  return Fail(token.place, fmt::format("expected {}, {}", what, found),
              near.empty() ? std::string(hint) : DidYouMean(near));
}

Error Parser::Fail(Place place, std::string message, std::string hint) const {
  return QueryError(text_, place, std::move(message), std::move(hint));
}

Result<void> Parser::Level::Check() const {
  if (parser_.depth_ <= parser_.nesting_) return {};
  return parser_.Fail(parser_.Ahead().place,
                      fmt::format("nested deeper than {} levels", parser_.nesting_),
                      "the limit query_nesting; write it flatter");
}

}  // namespace causeway
