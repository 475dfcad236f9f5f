// "This sac is called the pericardium" names what stands before; "The most common gene is called
// F508del", a member; "Tumors that make hormones are called functioning tumors", the whole of it.
#include "importers/prose/called.h"

#include <algorithm>
#include <array>

#include "graph/statement.h"
#include "importers/prose/conditionals.h"
#include "importers/prose/cue_senses.h"
#include "importers/prose/effects.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/facets.h"
#include "importers/prose/glosses.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

// "The condition | is also called scurvy": what the text is about has another name.
bool RenamesFocus(TokenSpan subject, TokenSpan verb) {
  constexpr std::array<std::string_view, 6> kBesides = {"also",     "sometimes",  "commonly",
                                                        "formerly", "previously", "occasionally"};
  bool it = subject.size() == 1 && subject[0].lower == "it";
  bool the_class =
      subject.size() == 2 && subject[0].tag == Tag::kDeterminer && IsClassNoun(subject[1].lower);
  return (it || the_class) && std::ranges::any_of(verb, [&](const Token& token) {
           return Holds(kBesides, token.lower);
         });
}

// "This type of | gout": of what a name is a kind; empty where the subject names no kind.
Words ClassOfKind(TokenSpan subject) {
  for (size_t i = 0; i < subject.size(); ++i) {
    const FacetCue* facet = FindFacet(subject[i].lower);
    if (facet == nullptr || facet->type != RelationType::kIsA) continue;
    if (i + 1 == subject.size()) return WordsOf(subject);
    if (subject[i + 1].lower == "of") return WordsOf(subject.subspan(i + 2));
  }
  bool most = std::ranges::find(subject, "most", &Token::lower) != subject.end();
  return most ? WordsOf(subject) : Words();
}

bool IsPointing(TokenSpan subject) {
  return !subject.empty() && (subject[0].lower == "this" || subject[0].lower == "these");
}

// "This is called", "This condition is called": what it is stands in another sentence. "These cells
// are called": those that were spoken of.
bool Points(TokenSpan tokens, TokenSpan subject) {
  return subject.empty() || subject[0].tag == Tag::kPronoun || tokens[0].tag == Tag::kPronoun ||
         (IsPointing(subject) && (subject.size() == 1 || IsClassNoun(subject.back().lower)));
}

bool IsVagueName(const Words& name) {
  Words plain = Cleaned(name);
  return plain.size() == 1 && (plain[0].tag == Tag::kAdjective || IsClassNoun(plain[0].lower));
}

Relation NamedSo(const Words& host, const Words& of_class, const Words& name) {
  if (!of_class.empty())
    return {.subject = name, .type = RelationType::kIsA, .object = of_class, .confidence = 0.7F};
  bool gloss = IsPointing(host) || IsGlossOf(host, Cleaned(name));
  return {.subject = gloss ? name : host,
          .type = RelationType::kSameAs,
          .object = gloss ? host : name,
          .alias_scope = kGloss,
          .confidence = 0.7F};
}

// "Anuria means | you pass no urine": the clause as a name.
std::vector<Relation> ReadMeaning(TokenSpan tokens, TokenSpan subject, size_t begin, size_t most) {
  Words term = Cleaned(subject);
  if (IsWordAt(tokens, begin, "that")) ++begin;
  TokenSpan clause = Between(tokens, begin, EndOfClause(tokens, begin));
  if (!IsFinding(term) || FindPredicates(clause).empty()) return {};
  std::vector<Words> events = EventsOfCondition(clause, most);
  if (events.size() != 1) return {};
  return {{.subject = WordsOf(subject),
           .type = RelationType::kSameAs,
           .object = events[0],
           .alias_scope = kGloss,
           .confidence = 0.6F}};
}

}  // namespace

std::vector<Relation> ReadCalled(const Asides& sentence, const Predicate& predicate,
                                 TokenSpan subject, size_t begin, size_t most) {
  TokenSpan tokens = sentence.tokens;
  bool focus = RenamesFocus(subject, Between(tokens, predicate.subject_end, predicate.end));
  Words of_class = ClassOfKind(subject);
  bool kind = !of_class.empty() && of_class.size() < subject.size();
  if (Points(tokens, subject) && !focus && !kind) return {};
  bool also = begin > 1 && tokens[begin - 2].lower == "also";  // what comes of it
  if (predicate.lemma == "mean" && !also) {
    std::vector<Relation> meant = ReadMeaning(tokens, subject, begin, most);
    if (!meant.empty()) return meant;
  }
  TokenSpan whole = tokens.first(predicate.begin);
  Words host = focus ? Words() : WordsOf(IsOnePhrase(whole) ? whole : subject);
  std::vector<Relation> relations;
  TokenSpan names = Between(tokens, begin, EndOfPhrase(tokens, begin));
  for (const Words& name : NamesWithExamples(sentence, names, most)) {
    if (!IsVagueName(name)) relations.push_back(NamedSo(host, of_class, name));
  }
  return relations;
}

}  // namespace causeway
