// The class is the last plural that the relations before share on one side.
#include "importers/prose/examples.h"

#include <algorithm>

#include "importers/prose/enumerations.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/relations.h"

namespace causeway {
namespace {

// After "Examples of such disorders include"; `noun` is "disorders", or empty.
size_t BeginOfExamples(TokenSpan tokens, std::string_view& noun) {
  for (size_t at = 1; at < tokens.size() && at < 8; ++at) {
    bool verb = tokens[at].lemma == "include" || tokens[at].lower == "are";
    if (verb) return at + 1;
    if (tokens[at].tag == Tag::kNoun) noun = tokens[at].lower;
  }
  return tokens.size();
}

bool IsClass(const Words& phrase, std::string_view noun) {
  Words name = Cleaned(phrase);
  auto clause = std::ranges::find(name, Tag::kRelative, &Token::tag);
  size_t head = HeadOf(TokenSpan(name).first(static_cast<size_t>(clause - name.begin())));
  if (head >= name.size() || !IsPlural(name[head].lower)) return false;
  return noun.empty() || Singular(name[head].lower) == Singular(noun);
}

bool IsSame(const Words& a, const Words& b) {
  return !a.empty() && !b.empty() && a.front().range == b.front().range &&
         a.back().range == b.back().range;
}

// What the examples say of themselves: their abbreviations, members in brackets.
std::vector<Relation> WithinExamples(const Asides& sentence, size_t begin, size_t most) {
  std::vector<Relation> relations = ReadRelations(sentence, most);
  std::erase_if(relations, [&](const Relation& relation) {
    return begin >= sentence.tokens.size() || relation.object.empty() ||
           relation.object.front().range.begin < sentence.tokens[begin].range.begin;
  });
  return relations;
}

// The class that examples are given of: of a cause sooner than of an effect.
Words ClassIn(const std::vector<Relation>& before, std::string_view noun) {
  // Whose members were told before has more of them ("They also include"): what came first.
  const Words* told = nullptr;
  for (const Relation& relation : before) {
    if (relation.type != RelationType::kIsA || !IsClass(relation.object, noun)) continue;
    bool first = told == nullptr || relation.object.front().range.begin < told->front().range.begin;
    if (first) told = &relation.object;
  }
  if (told != nullptr) return *told;
  for (const Relation& relation : before) {
    if (IsClass(relation.subject, noun)) return relation.subject;
  }
  for (const Relation& relation : before) {
    if (relation.type == RelationType::kCauses && IsClass(relation.object, noun))
      return relation.object;
  }
  return {};
}

}  // namespace

bool GivesExamples(TokenSpan sentence) {
  if (sentence.size() < 3) return false;
  // "They include", "These may also include".
  if (sentence[0].lower == "they" || sentence[0].lower == "these") {
    size_t at = 1;
    while (at + 1 < sentence.size() &&
           (sentence[at].tag == Tag::kModal || sentence[at].tag == Tag::kAdverb))
      ++at;
    return sentence[at].lemma == "include";
  }
  if (sentence[0].lower != "examples") return false;
  if (sentence[1].lower != "of") return true;
  return sentence[2].lower == "such" || sentence[2].lower == "these";
}

std::vector<Relation> ReadExamples(const Asides& sentence, const std::vector<Relation>& before,
                                   size_t most) {
  std::string_view noun;
  size_t begin = BeginOfExamples(sentence.tokens, noun);
  Words of_class = ClassIn(before, noun);
  if (of_class.empty()) return {};
  std::vector<Relation> relations = WithinExamples(sentence, begin, most);
  for (const Words& item : ItemsFrom(sentence, begin, most)) {
    for (const Relation& said : before) {
      if (said.type != RelationType::kCauses) continue;
      Relation relation = said;
      if (IsSame(said.subject, of_class)) {
        relation.subject = item;
      } else if (IsSame(said.object, of_class)) {
        relation.object = item;
      } else {
        continue;
      }
      relations.push_back(std::move(relation));
    }
    relations.push_back(
        {.subject = item, .type = RelationType::kIsA, .object = of_class, .confidence = 0.8F});
  }
  return relations;
}

}  // namespace causeway
