// Bare plurals only: "the virus that causes mumps" is known without its clause.
#include "importers/prose/restrictions.h"

#include <algorithm>

#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr size_t kMostClause = 10;  // tokens of a clause within a name

// "foods", "diseases": a plural that names no one thing.
bool SaysTooLittle(const Words& noun) {
  if (noun.size() != 1) return false;
  bool plural = IsPlural(noun[0].lower) || noun[0].lower == "bacteria";
  if (!plural || IsPerson(noun[0].lower)) return false;
  NameKind kind = KindOf(noun[0].lower);
  return kind != NameKind::kSite && kind != NameKind::kEffect && kind != NameKind::kPopulation;
}

bool OpensRestriction(TokenSpan clause) {
  return clause.size() > 2 && clause.size() <= kMostClause && clause[0].lower == "that" &&
         (clause[1].tag == Tag::kVerb || clause[1].tag == Tag::kAuxiliary ||
          clause[1].tag == Tag::kModal || clause[1].tag == Tag::kAdverb);
}

bool IsParted(TokenSpan clause) {
  return std::ranges::any_of(clause, [](const Token& t) { return t.tag == Tag::kPunctuation; });
}

// Of "defects of | enzymes", the enzymes; of another phrase the whole.
Words LastNoun(const Words& name) {
  Words plain = Cleaned(name);
  bool of = plain.size() > 2 && plain[plain.size() - 2].tag == Tag::kPreposition;
  return of ? Words{plain.back()} : plain;
}

}  // namespace

Words RestrictedSubject(TokenSpan tokens, const Predicate& predicate) {
  Words noun = Cleaned(Between(tokens, predicate.subject_begin, predicate.subject_end));
  if (noun.size() > 1) {
    auto that = std::ranges::find(noun, "that", &Token::lower);
    noun.erase(that, noun.end());
  }
  if (!SaysTooLittle(noun)) return {};
  size_t begin = predicate.subject_begin;
  while (begin < predicate.begin && tokens[begin].range != noun[0].range) ++begin;
  size_t end = predicate.begin;
  while (end > begin && tokens[end - 1].tag == Tag::kAdverb) --end;
  if (begin + 1 >= end) return {};
  TokenSpan clause = Between(tokens, begin + 1, end);
  if (IsParted(clause) || !OpensRestriction(clause)) return {};
  return WordsOf(Between(tokens, begin, end));
}

void RestrictLast(TokenSpan tokens, size_t begin, size_t end, std::vector<Words>& names) {
  if (names.empty() || begin >= end || !SaysTooLittle(LastNoun(names.back()))) return;
  TokenSpan clause = Between(tokens, begin, end);
  if (IsParted(clause) || std::ranges::any_of(clause, IsJoint) || !OpensRestriction(clause)) return;
  names.back().insert(names.back().end(), clause.begin(), clause.end());
}

}  // namespace causeway
