// Conjuncts of verb phrases share what stands before and after them where they are of one kind.
#include "importers/prose/verb_phrases.h"

#include <algorithm>

#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

bool IsHaving(const Token& token) {
  return token.lower == "have" || token.lower == "has" || token.lower == "had" ||
         token.lower == "having" || token.lower == "experience" || token.lower == "develop" ||
         token.lower == "developing" || token.lower == "experiencing";
}

bool IsVerbForm(const Token& token) {
  return token.tag == Tag::kVerb || token.tag == Tag::kAuxiliary || token.tag == Tag::kNot ||
         token.tag == Tag::kModal ||
         (token.tag == Tag::kGerund && LookUpVerb(token.lower).has_value());
}

bool Closes(const Token& token) {
  bool compares = token.lower == "than" || token.lower == "as";
  return token.text == ";" || token.text == "." || token.text == ":" || token.text == "—" ||
         token.text == "–" || token.text == "(" || token.tag == Tag::kMask ||
         token.tag == Tag::kRelative || (token.tag == Tag::kSubordinator && !compares);
}

size_t EndOfVerbPhrase(TokenSpan tokens) {
  size_t end = 0;
  while (end < tokens.size() && !Closes(tokens[end])) ++end;
  return end;
}

// Where a conjunct of the list begins that needs nothing of those before it.
std::vector<TokenSpan> Conjuncts(TokenSpan phrase) {
  std::vector<TokenSpan> parts;
  size_t begin = 0;
  for (size_t at = 1; at < phrase.size(); ++at) {
    if (phrase[at].text != ",") continue;
    parts.push_back(phrase.subspan(begin, at - begin));
    while (at + 1 < phrase.size() && IsJoint(phrase[at + 1])) ++at;
    begin = at + 1;
  }
  if (begin < phrase.size()) parts.push_back(phrase.subspan(begin));
  return parts;
}

// A name that keeps all its words: none of them is taken for a determiner or an auxiliary.
Words Kept(TokenSpan words) {
  Words name;
  for (const Token& token : words) {
    if (token.tag == Tag::kDeterminer && (token.lower == "the" || token.lower == "a" ||
                                          token.lower == "your" || token.lower == "their"))
      continue;
    name.push_back(token);
    if (token.tag != Tag::kPreposition && token.tag != Tag::kNumber) name.back().tag = Tag::kNoun;
  }
  return name;
}

Words Joined(TokenSpan before, const Token& word, TokenSpan after) {
  Words words(before.begin(), before.end());
  words.push_back(word);
  words.insert(words.end(), after.begin(), after.end());
  return words;
}

// "drink" after "eat or", though it may be a noun.
bool IsBareVerb(const Token& token) {
  std::optional<VerbEntry> verb = LookUpVerb(token.lower);
  return verb.has_value() && verb->form == VerbForm::kBase;
}

// "tired | or | weak": words of one kind, the second with no noun of its own.
bool AreAlike(TokenSpan part, size_t conjunction) {
  if (conjunction == 0 || conjunction + 1 >= part.size()) return false;
  const Token& left = part[conjunction - 1];
  const Token& right = part[conjunction + 1];
  if (IsAdjectival(left) && IsAdjectival(right)) return true;
  if (left.tag == Tag::kVerb && IsBareVerb(right)) return true;
  if (left.tag != right.tag || left.tag == Tag::kPronoun) return false;
  Tag after = conjunction + 2 < part.size() ? part[conjunction + 2].tag : Tag::kPunctuation;
  bool noun_follows = after == Tag::kNoun || after == Tag::kAdjective || after == Tag::kVerb;
  return left.tag != Tag::kNoun || !noun_follows;
}

void AddPart(TokenSpan part, size_t most, std::vector<Words>& names) {
  bool remark = !part.empty() && part[0].tag == Tag::kAdverb;  // ", especially at night"
  if (part.empty() || remark || names.size() >= most) return;
  bool verbal = OpensVerbPhrase(part);
  bool clause = !verbal && std::ranges::any_of(part, [](const Token& token) {
    return token.tag == Tag::kModal || token.tag == Tag::kVerb;
  });
  if (clause) return;  // "…, the skin may itch"
  if (!verbal || (IsHaving(part[0]) && part.size() > 1)) {
    bool having = IsHaving(part[0]);
    for (Words& name : Expand(part.subspan(having ? 1 : 0), most)) names.push_back(std::move(name));
    return;
  }
  auto joint = std::ranges::find(part, Tag::kConjunction, &Token::tag);
  auto at = static_cast<size_t>(joint - part.begin());
  if (joint == part.end()) {
    names.push_back(Kept(part));
  } else if (AreAlike(part, at)) {
    TokenSpan before = part.first(at - 1);
    TokenSpan after = part.subspan(at + 2);
    names.push_back(Kept(Joined(before, part[at - 1], after)));
    names.push_back(Kept(Joined(before, part[at + 1], after)));
  } else {
    names.push_back(Kept(part.first(at)));
    AddPart(part.subspan(at + 1), most, names);
  }
}

// "do not | exercise", "don't | exercise"; 0 where it is not so denied.
size_t EndOfNegation(TokenSpan phrase) {
  std::string_view first = phrase[0].lower;
  if (!first.starts_with("do") && !first.starts_with("did")) return 0;
  bool joined = first.ends_with("n't") || first.ends_with("n’t");
  bool apart = phrase[0].tag == Tag::kAuxiliary && phrase.size() > 2 && phrase[1].lower == "not";
  if (joined && phrase.size() > 1) return 1;
  return apart ? 2 : 0;
}

}  // namespace

bool OpensVerbPhrase(TokenSpan tokens) {
  if (tokens.empty() || !IsVerbForm(tokens[0])) return false;
  if (tokens.size() > 1 && tokens[1].lower == "of") return false;
  return tokens[0].tag != Tag::kGerund || !IsRelational(tokens[0].lower);
}

std::vector<Words> VerbPhrases(TokenSpan tokens, size_t most) {
  std::vector<Words> names;
  for (TokenSpan part : Conjuncts(tokens.first(EndOfVerbPhrase(tokens))))
    AddPart(part, most, names);
  if (names.size() > most) names.resize(most);
  return names;
}

Words AsGerund(Words phrase) {
  if (phrase.empty()) return phrase;
  if (size_t negated = EndOfNegation(phrase); negated > 0) {
    Token negation = Inserted(phrase[0], "not", Tag::kNot);
    phrase.erase(phrase.begin(), phrase.begin() + static_cast<ptrdiff_t>(negated));
    phrase = AsGerund(std::move(phrase));
    phrase.insert(phrase.begin(), negation);
    return phrase;
  }
  std::string_view gerund = GerundOf(phrase[0].lower);
  if (!gerund.empty()) phrase[0] = Inserted(phrase[0], gerund, phrase[0].tag);
  return phrase;
}

}  // namespace causeway
