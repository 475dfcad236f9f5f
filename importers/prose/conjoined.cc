// Verbs are parted first, then the states of one verb, then its two subjects; each part takes along
// the words that it shares.
#include "importers/prose/conjoined.h"

#include <algorithm>

#include "importers/prose/clauses.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

Words Chain(std::initializer_list<TokenSpan> parts) {
  Words words;
  for (TokenSpan part : parts) words.insert(words.end(), part.begin(), part.end());
  return words;
}

TokenSpan SubjectIn(TokenSpan clause, const Predicate& verb) {
  return Between(clause, verb.subject_begin, verb.subject_end);
}

// Where a further clause of a row begins at `at`: after its joint; 0 where none does.
size_t AfterJoint(TokenSpan clause, size_t at) {
  while (at > 0 && (clause[at - 1].tag == Tag::kAdverb || clause[at - 1].tag == Tag::kNot)) --at;
  return at > 0 && clause[at - 1].tag == Tag::kConjunction ? at : 0;
}

// The end of the words before a joint: without the comma that stands beside it.
size_t BeforeJoint(TokenSpan clause, size_t joint) {
  while (joint > 0 && IsJoint(clause[joint - 1])) --joint;
  return joint;
}

size_t IndexOfVerb(TokenSpan clause, const Predicate& verb) {
  size_t at = verb.begin;
  while (at + 1 < verb.end && clause[at].lemma != verb.lemma) ++at;
  return at;
}

// What "remove" shares of "lungs cannot | take in oxygen and | remove …": subject and auxiliaries;
// "removes" shares the subject alone.
TokenSpan SharedBy(TokenSpan clause, const Predicate& before, const Predicate& verb) {
  const Token& first = clause[verb.begin];
  bool bare = first.lower == "be" || (first.tag == Tag::kVerb && first.lower == verb.lemma);
  if (!bare || before.passive) return SubjectIn(clause, before);
  return Between(clause, before.subject_begin,
                 std::max(before.subject_end, IndexOfVerb(clause, before)));
}

// "fluid | leaks and | builds up".
std::vector<Words> ByVerbs(TokenSpan clause) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  std::vector<Words> parts;
  if (verbs.empty()) return parts;
  Predicate before = verbs[0];
  TokenSpan shared;
  size_t begin = 0;
  bool shares = false;
  auto Take = [&](size_t end) {
    TokenSpan part = Between(clause, begin, end);
    parts.push_back(shares ? Chain({shared, part}) : WordsOf(part));
  };
  for (size_t i = 1; i < verbs.size(); ++i) {
    const Predicate& verb = verbs[i];
    bool own = verb.subject_begin >= verbs[i - 1].end && verb.subject_end > verb.subject_begin;
    size_t at = AfterJoint(clause, own ? verb.subject_begin : verb.begin);
    if (own) before = verb;
    TokenSpan sharing = SharedBy(clause, before, verb);
    if (!verb.finite || at <= begin || sharing.empty()) continue;
    Take(BeforeJoint(clause, at));
    begin = at;
    shares = !own;
    shared = sharing;
  }
  Take(clause.size());
  return parts;
}

// The end of "thick, dark, and very rough" that begins at `begin`.
size_t EndOfStates(TokenSpan clause, size_t begin) {
  size_t end = begin;
  while (end < clause.size() &&
         (IsAdjectival(clause[end]) || IsJoint(clause[end]) || clause[end].tag == Tag::kAdverb))
    ++end;
  while (end > begin && !IsAdjectival(clause[end - 1])) --end;
  return end;
}

// Not "more and more narrowed".
bool PartsStates(TokenSpan clause, size_t at) {
  return IsJoint(clause[at]) && (at == 0 || clause[at - 1].lower != "more");
}

// "the ducts are | narrowed or blocked": of each state a clause.
std::vector<Words> ByStates(TokenSpan clause) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty()) return {WordsOf(clause)};
  const Predicate& verb = MainVerb(clause, verbs);
  bool links = verb.passive || verb.lemma == "be" || verb.lemma == "become";
  if (!links || verb.denied) return {WordsOf(clause)};
  size_t begin = verb.passive ? verb.end - 1 : verb.end;
  size_t end = EndOfStates(clause, begin);
  bool noun =
      end < clause.size() && (clause[end].tag == Tag::kNoun || clause[end].tag == Tag::kGerund);
  if (noun || end <= begin) return {WordsOf(clause)};
  std::vector<Words> parts;
  for (size_t at = begin; at < end;) {
    size_t stop = at;
    while (stop < end && !PartsStates(clause, stop)) ++stop;
    parts.push_back(Chain({clause.first(begin), Between(clause, at, stop), clause.subspan(end)}));
    for (at = stop; at < end && IsJoint(clause[at]); ++at) {
    }
  }
  return parts;
}

// "the brain and the liver | fail": two subjects, of which each does.
std::vector<Words> BySubjects(TokenSpan clause) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.empty()) return {WordsOf(clause)};
  const Predicate& verb = MainVerb(clause, verbs);
  TokenSpan subject = SubjectIn(clause, verb);
  std::vector<Words> members = Expand(subject, 3);
  if (members.size() != 2 || SpeaksOfPersons(subject)) return {WordsOf(clause)};
  std::vector<Words> parts;
  for (const Words& member : members)
    parts.push_back(Chain({member, clause.subspan(verb.subject_end)}));
  return parts;
}

// "the kidneys | lose salt and water": two objects, of each of which it is said.
std::vector<Words> ByObjects(TokenSpan clause) {
  std::vector<Predicate> verbs = FindPredicates(clause);
  if (verbs.size() != 1) return {WordsOf(clause)};
  size_t begin = verbs[0].end;
  if (begin + 2 < clause.size() && clause[begin].lower == "rid") begin += 2;  // "get rid of"
  TokenSpan object = clause.subspan(begin);
  std::vector<Words> members = Expand(object, 3);
  bool two = members.size() == 2 && std::ranges::none_of(object, [](const Token& token) {
               return token.text == "," || token.tag == Tag::kTo || token.tag == Tag::kVerb;
             });
  if (!two || verbs[0].passive || verbs[0].lemma == "be") return {WordsOf(clause)};
  std::vector<Words> parts;
  // "form | in the arteries and veins": the preposition is of both.
  bool placed = object[0].tag == Tag::kPreposition;
  for (const Words& member : members) {
    bool shares = placed && member.front().tag != Tag::kPreposition;
    parts.push_back(Chain({clause.first(begin), object.first(shares ? 1 : 0), member}));
  }
  return parts;
}

}  // namespace

std::vector<Words> ConjoinedClauses(TokenSpan clause, size_t most) {
  std::vector<Words> clauses;
  for (const Words& verb : ByVerbs(clause)) {
    for (const Words& state : ByStates(verb)) {
      for (const Words& subject : BySubjects(state)) {
        for (Words& part : ByObjects(subject)) {
          if (clauses.size() < most) clauses.push_back(std::move(part));
        }
      }
    }
  }
  return clauses;
}

}  // namespace causeway
