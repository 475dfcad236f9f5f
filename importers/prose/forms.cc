// A form is what stands around the condition's name; what stands after the sentence's verb is not
// what it is about.
#include "importers/prose/forms.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"
#include "importers/prose/extents.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/names.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 5> kForms = {"form", "subtype", "type", "variant",
                                                    "version"};

bool IsDegree(std::string_view word) {
  constexpr std::array<std::string_view, 7> kDegrees = {"mild",   "milder",  "moderate", "profound",
                                                        "severe", "severer", "severest"};
  return Holds(kDegrees, word);
}

// "juvenile", "iron-deficiency"; not "common", "untreated", "the term".
bool TellsForm(const Token& token) {
  bool word = token.tag == Tag::kAdjective || token.tag == Tag::kNoun;
  bool many = IsPerson(token.lower) && IsPlural(token.lower);
  bool says =
      IsDegree(token.lower) || !(IsVagueModifier(token.lower) || IsVaguePredicate(token.lower));
  return word && says && !many && !HoldsNoun(kForms, token.lower);
}

// Where the words begin that tell the form of what stands at `end`. A heading
// that runs into its text ends in a capital.
size_t BeginOfForm(TokenSpan words, size_t end) {
  constexpr size_t kMostWords = 6;
  size_t begin = end;
  while (begin > 0 && end - begin < kMostWords) {
    bool type =
        begin > 1 && words[begin - 1].tag == Tag::kNumber && words[begin - 2].lower == "type";
    bool capital = begin > 1 && IsUpper(words[begin - 1].text.front());
    if (!type && (capital || !TellsForm(words[begin - 1]))) break;
    begin -= type ? 2 : 1;
  }
  return begin;
}

bool OpensKind(const Token& token) {
  return HoldsNoun(kForms, token.lower) || token.lower == "class" || token.lower == "stage";
}

// "the AR form": letters that the condition's name spells out.
bool IsShort(const Token& token) { return std::ranges::all_of(token.text, IsUpper); }

// "II", "2", "A".
bool IsMark(const Token& token) {
  return token.text.size() < 4 && std::ranges::all_of(token.text, [](char c) {
           return IsDigit(c) || (IsUpper(c) && IsOneOf("ABCDEIVX", c));
         });
}

// "| type II": where what tells the form after a name ends.
size_t EndOfMark(TokenSpan words, size_t begin) {
  size_t mark = begin < words.size() && OpensKind(words[begin]) ? begin + 1 : begin;
  return mark < words.size() && IsMark(words[mark]) ? mark + 1 : begin;
}

// "the adult | form commonly begins": no verb.
bool IsFormNoun(TokenSpan sentence, size_t at) {
  if (!Holds(kForms, sentence[at].lower) || at + 1 >= sentence.size()) return false;
  const Token& next = sentence[at + 1];
  return IsVerbal(next) || next.tag == Tag::kAdverb || next.lower == "of";
}

// Where a sentence's first verb stands that is not of "people who have …".
size_t EndOfTopic(TokenSpan sentence) {
  bool relative = false;
  for (size_t i = 0; i < sentence.size(); ++i) {
    if (sentence[i].tag == Tag::kRelative) relative = true;
    if (!IsVerbal(sentence[i]) || IsFormNoun(sentence, i)) continue;
    if (!relative) return i;
    relative = false;
  }
  return sentence.size();
}

// How many words at `at` spell `name`; 0 if they do not.
size_t WordsOfNameAt(TokenSpan sentence, size_t at, std::string_view name) {
  if (sentence[at].text.front() != name.front() &&
      sentence[at].lower.front() != LowerAscii(name.substr(0, 1)).front())
    return 0;
  size_t words = static_cast<size_t>(std::ranges::count(name, ' ')) + 1;
  if (at + words > sentence.size()) return 0;
  return NameKey(ToText(sentence.subspan(at, words))) == NameKey(name) ? words : 0;
}

size_t WordsOfAnyAt(TokenSpan sentence, size_t at, std::span<const std::string> names) {
  size_t words = 0;
  for (const std::string& name : names) words = std::max(words, WordsOfNameAt(sentence, at, name));
  return words;
}

struct FormMention {
  size_t words = 0;
  std::optional<std::string> form;  // empty: of the condition itself
};

// "this | form of gout": what the passage is about goes on.
FormMention FormNounAt(TokenSpan topic, size_t at, std::span<const std::string> spellings) {
  size_t begin = BeginOfForm(topic, at);
  size_t of = IsWordAt(topic, at + 1, "of") ? WordsOfAnyAt(topic, at + 2, spellings) : 0;
  FormMention mention{.words = of > 0 ? of + 2 : 1};
  if (begin == 0) return {};
  std::string_view before = topic[begin - 1].lower;
  if (begin == at) return before == "this" || before == "these" ? mention : FormMention();
  if (before != "the" && before != "a" && before != "most") return {};
  mention.form = FormNamed(Between(topic, begin, at + 1), spellings.front());
  return mention;
}

// "When | hypoxia lasts", of cerebral hypoxia: any form of it.
std::optional<std::string> HeadAloneAt(TokenSpan topic, size_t at, std::string_view condition) {
  std::string_view head = condition.substr(condition.rfind(' ') + 1);
  bool same = topic[at].lower == head && !IsClassNoun(head) && BeginOfForm(topic, at) == at;
  return same ? std::optional(std::string()) : std::nullopt;
}

FormMention MentionAt(TokenSpan topic, size_t at, std::span<const std::string> spellings) {
  if (HoldsNoun(kForms, topic[at].lower)) return FormNounAt(topic, at, spellings);
  size_t words = WordsOfAnyAt(topic, at, spellings);
  if (words == 0) return {.form = HeadAloneAt(topic, at, spellings.front())};
  size_t begin = BeginOfForm(topic, at);
  size_t end = EndOfMark(topic, at + words);
  bool plain = begin == at && end == at + words;
  return {end - at, plain ? std::string() : ToText(Between(topic, begin, end))};
}

}  // namespace

std::string FormNamed(TokenSpan phrase, std::string_view condition) {
  auto form = std::ranges::find_if(
      phrase, [](const Token& token) { return HoldsNoun(kForms, token.lower); });
  auto at = static_cast<size_t>(form - phrase.begin());
  if (at == 0 || at == phrase.size()) return {};
  size_t begin = BeginOfForm(phrase, at);
  bool opens = begin == 0 || (begin == 1 && phrase[0].lower == "the");
  if (begin == at || !opens || IsShort(phrase[begin])) return {};
  if (at + 1 < phrase.size()) {
    if (phrase[at + 1].lower != "of") return {};
    TokenSpan whole = phrase.subspan(at + 2);
    bool referred =
        whole.size() == 2 && whole[0].tag == Tag::kDeterminer && IsClassNoun(whole[1].lower);
    if (!referred && NameKey(ToText(Cleaned(whole))) != NameKey(condition)) return {};
  }
  std::string which = ToText(Between(phrase, begin, at));
  if (condition.find(which) != std::string_view::npos) return std::string(condition);
  bool degree = IsDegree(phrase[at - 1].lower);
  return which + (degree ? " form of " : " ") + std::string(condition);
}

std::optional<std::string> FormIn(TokenSpan sentence, std::span<const std::string> spellings) {
  TokenSpan topic = sentence.first(EndOfTopic(sentence));
  std::optional<std::string> found;
  for (size_t i = 0; i < topic.size();) {
    FormMention mention = MentionAt(topic, i, spellings);
    i += std::max<size_t>(mention.words, 1);
    if (!mention.form) continue;
    found = found && *found != *mention.form ? std::string() : std::move(*mention.form);
  }
  return found;
}

std::string_view DegreeOf(TokenSpan phrase) {
  while (!phrase.empty() && phrase.front().tag == Tag::kDeterminer) phrase = phrase.subspan(1);
  bool degree = phrase.size() > 1 && phrase.front().lower == "severe";
  Words name = degree ? Cleaned(phrase) : Words();
  bool next = !name.empty() && name.front().range == phrase[1].range &&
              name[std::min(HeadOf(name), name.size() - 1)].tag == Tag::kNoun &&
              !IsSitePhrase(name);
  return next ? phrase.front().lower : std::string_view();
}

}  // namespace causeway
