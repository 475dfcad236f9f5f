// Rules over determiners and heads; only one sentence in five names what it is about.
#include "importers/prose/reference.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"
#include "importers/prose/forms.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/names.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

bool IsDemonstrative(const Token& token) {
  return token.lower == "this" || token.lower == "these" || token.lower == "the" ||
         token.lower == "that" || token.lower == "such";
}

bool IsBoth(const Words& phrase) {
  return !phrase.empty() && (phrase.front().lower == "both" || phrase.front().lower == "either" ||
                             phrase.front().lower == "neither");
}

// "this disease", "the disorder": a class with no more to it.
bool IsClassAlone(const Words& phrase) {
  if (phrase.size() < 2 || !IsDemonstrative(phrase.front())) return false;
  return std::ranges::all_of(phrase.begin() + 1, phrase.end(), [](const Token& token) {
    return token.tag != Tag::kPreposition &&
           (token.tag == Tag::kConjunction || IsVagueModifier(token.lower) ||
            token.lower == "disease" || token.lower == "diseases" || token.lower == "disorder" ||
            token.lower == "disorders" || token.lower == "condition" ||
            token.lower == "conditions" || token.lower == "syndrome" || token.lower == "illness" ||
            token.lower == "infection" || token.lower == "problem" || token.lower == "deficiency" ||
            token.lower == "cancer" || token.lower == "tumors" || token.lower == "tumor" ||
            token.lower == "defects" || token.lower == "defect" || token.lower == "anomaly" ||
            token.lower == "infections");
  });
}

bool IsPronounAlone(const Words& phrase) {
  if (phrase.size() != 1) return false;
  return phrase[0].lower == "it" || phrase[0].lower == "they" || phrase[0].lower == "this" ||
         phrase[0].lower == "these" || phrase[0].lower == "them";
}

// "This damage", "these changes": nouns for what was told before.
bool NamesEvent(std::string_view noun) {
  constexpr std::array<std::string_view, 9> kEvents = {"abnormality", "change",    "damage",
                                                       "disruption",  "effect",    "event",
                                                       "process",     "imbalance", "malfunction"};
  return Holds(kEvents, noun);
}

// Whether a name is about `noun`: "scarring of the liver" about scarring.
bool IsAbout(std::string_view name, std::string_view noun) {
  std::string lower = LowerAscii(name);
  size_t head =
      std::min({lower.find(" of "), lower.find(" in "), lower.find(" on "), lower.size()});
  return lower.starts_with(noun) || std::string_view(lower).substr(0, head).ends_with(noun);
}

// "The scarring", "this bleeding": nouns of what happens.
bool IsHappening(std::string_view noun) {
  return NamesEvent(noun) || IsProcessNoun(noun) || noun.ends_with("ing") ||
         noun.ends_with("tion") || noun.ends_with("sion");
}

// What a demonstrative before one noun stands for of what was told before; else nothing.
std::vector<std::string> EffectsMeant(const Words& phrase, const Context& context) {
  if (phrase.size() < 2 || !context.within || !IsDemonstrative(phrase.front())) return {};
  std::string_view noun = Singular(phrase.back().lower);
  bool bare = std::all_of(phrase.begin() + 1, phrase.end() - 1,
                          [](const Token& token) { return IsVagueModifier(token.lower); });
  if (!bare || !IsHappening(noun)) return {};
  std::vector<std::string> meant;
  for (const std::string& effect : context.effects) {
    if (IsAbout(effect, noun)) meant.push_back(effect);
  }
  bool points = phrase.front().lower != "the" && phrase.front().lower != "that";
  return meant.empty() && points && NamesEvent(noun) ? context.effects : meant;
}

bool OpensCondition(const Token& token, const Token& before) {
  return token.lower == "with" ||
         (before.lower == "who" && (token.lemma == "have" || token.lower == "have" ||
                                    token.lower == "has" || token.lemma == "develop"));
}

// The focus, where it is one, or the form of it that the passage speaks of.
std::vector<std::string> One(const Context& context) {
  if (context.focus.size() != 1) return {};
  return {context.form.empty() ? context.focus[0] : context.form};
}

// "people with gout", "people who have gout" → "gout".
std::vector<std::string> ConditionOfPersons(const Words& phrase, const Context& context) {
  for (size_t i = 1; i < phrase.size(); ++i) {
    if (!OpensCondition(phrase[i], phrase[i - 1])) continue;
    return ResolveForm(Words(phrase.begin() + static_cast<ptrdiff_t>(i) + 1, phrase.end()),
                       context);
  }
  return One(context);
}

// "these disorders" are many; "diabetes" looks so, but "this disorder" may be it.
bool AgreesInNumber(const Token& noun, std::string_view name) {
  std::string_view head = HeadPhrase(name);
  head = head.substr(head.rfind(' ') + 1);
  return IsPlural(noun.lower) ? IsPlural(head) : !IsPlural(head) || !IsClassNoun(head);
}

// "this disease" is the focus; "these infections" are so where the focus is one.
std::vector<std::string> OfClass(const Words& phrase, const Context& context) {
  bool points = phrase.front().lower == "this" || phrase.front().lower == "these";
  if (points && !context.introduced.empty() && context.focus.size() == 1 &&
      AgreesInNumber(phrase.back(), context.introduced))
    return {context.introduced};
  std::string_view noun = phrase.back().lower;
  std::string key = NameKey(noun);
  bool any = !IsPlural(noun) || key == "disease" || key == "disorder" || key == "condition" ||
             key == "illness" || key == "syndrome" || key == "problem";
  if (any || (context.focus.size() == 1 && KeyWords(context.focus[0]).contains(key)))
    return One(context);
  std::vector<std::string> named = context.named.Of(phrase);
  return named.empty() ? One(context) : named;
}

// "the severity of the disease" tells how it goes on.
bool TellsCourse(const Words& head) {
  constexpr std::array<std::string_view, 8> kCourses = {
      "severity", "stage", "course", "version", "history", "diagnosis", "onset", "progression"};
  return IsMeasure(head.back().lower) || HoldsNoun(kCourses, head.back().lower);
}

// Of "function of these receptors", where "these receptors" begin; else its size.
size_t BeginOfReference(const Words& phrase) {
  for (size_t i = 2; i < phrase.size(); ++i) {
    bool pointing = IsDemonstrative(phrase[i]) && phrase[i - 1].tag == Tag::kPreposition;
    if (pointing && phrase[i].lower != "such" && phrase[i].lower != "that") return i;
  }
  return phrase.size();
}

// "symptoms from these infections": those of the infections that were named; "death in this
// condition": death.
std::vector<std::string> WithReference(const Words& phrase, const Context& context) {
  size_t begin = BeginOfReference(phrase);
  if (begin == phrase.size()) return {};
  Words tail(phrase.begin() + static_cast<ptrdiff_t>(begin), phrase.end());
  std::vector<std::string> named =
      IsClassAlone(tail) ? OfClass(tail, context) : context.named.Of(tail);
  Words head = Cleaned(TokenSpan(phrase).first(begin - 1));
  if (named.size() != 1 || head.empty()) return {};
  if (IsClassAlone(tail) && TellsCourse(head)) return {};
  if (IsClassAlone(tail) && phrase[begin - 1].lower == "in") return {ToText(head)};
  return {ToText(head) + " " + std::string(phrase[begin - 1].text) + " " + named[0]};
}

// "this form", "this type of the disease".
bool IsThisForm(const Words& phrase) {
  constexpr std::array<std::string_view, 4> kForms = {"form", "subtype", "type", "variant"};
  bool form = phrase.size() > 1 && phrase[0].lower == "this" && Holds(kForms, phrase[1].lower);
  return form && (phrase.size() == 2 || phrase[2].lower == "of");
}

}  // namespace

void StartPassage(Context& context) {
  context.last_subject.clear();
  context.introduced.clear();
  context.effects.clear();
  context.within = false;
}

void Introduce(const std::string& name, Context& context) {
  bool names = KindOf(name) == NameKind::kCondition &&
               KindOf(HeadPhrase(name)) == NameKind::kCondition && !IsClassNoun(name);
  bool focus = context.focus.size() == 1 && NameKey(name) == NameKey(context.focus[0]);
  context.introduced = names && !focus ? name : std::string();
}

std::vector<std::string> Resolve(const Words& phrase, const Context& context) {
  if (phrase.empty()) return One(context);
  if (IsBoth(phrase) && (phrase.size() == 1 || IsClassNoun(phrase.back().lower) ||
                         IsGenericNoun(phrase.back().lower) || phrase.size() == 2)) {
    return context.compared.size() == 2 ? context.compared : context.focus;
  }
  if (IsPronounAlone(phrase)) {
    if (context.within && phrase[0].lower == "this") return context.effects;
    if (!context.last_subject.empty() && context.focus.size() != 1) return {context.last_subject};
    return One(context);
  }
  if (IsClassAlone(phrase)) return OfClass(phrase, context);
  if (std::vector<std::string> meant = EffectsMeant(phrase, context); !meant.empty()) return meant;
  if (SpeaksOfPersons(phrase)) return ConditionOfPersons(phrase, context);
  std::vector<std::string> named = context.named.Of(phrase);
  if (named.empty()) named = WithReference(phrase, context);
  if (!named.empty()) return named;
  std::string name = ToText(Cleaned(phrase));
  if (name.empty()) return {};
  return {name};
}

bool BringsSymptoms(const Relation& relation, const Context& context) {
  if (relation.type != RelationType::kCauses || relation.denied || relation.told) return false;
  // "other symptoms", "the same symptoms" are not all that it has.
  auto IsPlain = [](const Token& token) {
    constexpr std::array<std::string_view, 9> kPlain = {"the",   "these", "their", "your",    "its",
                                                        "signs", "and",   "worse", "symptoms"};
    return Holds(kPlain, token.lower);
  };
  bool symptoms = !relation.object.empty() && relation.object.back().lower == "symptoms";
  return symptoms && std::ranges::all_of(relation.object, IsPlain) && context.focus.size() == 1 &&
         relation.confidence > 0.6F;
}

std::vector<std::string> ResolveForm(const Words& phrase, const Context& context) {
  if (context.focus.size() == 1) {
    if (IsThisForm(phrase)) return One(context);
    std::string form = FormNamed(phrase, context.focus[0]);
    if (!form.empty()) return {form};
  }
  std::vector<std::string> names = Resolve(phrase, context);
  std::string_view degree = DegreeOf(phrase);
  if (!degree.empty() && names.size() == 1 && names[0] == ToText(Cleaned(phrase)))
    names[0] = std::string(degree) + " " + names[0];
  return names;
}

std::vector<std::string> ObjectsOf(const Relation& relation, std::string_view subject,
                                   const Context& context) {
  if (!BringsSymptoms(relation, context)) {
    std::vector<std::string> names = Resolve(relation.object, context);
    bool of_itself = relation.type == RelationType::kIsA && !context.form.empty() &&
                     names.size() == 1 && names[0] == subject;
    return of_itself ? context.focus : names;  // "Type II is a mild form of the disease."
  }
  const std::string focus = One(context)[0];
  if (NameKey(focus).ends_with(NameKey(subject))) return {};
  // "Stress can trigger the symptoms.": what does so brings the condition on.
  if (relation.object.size() < 3 && Cleaned(relation.object).size() == 1) return {focus};
  return {ToText(Cleaned(relation.object)) + " of " + focus};
}

bool CanBeAlias(const Words& phrase, const Context& context) {
  if (phrase.empty()) return true;
  std::vector<std::string> names = Resolve(phrase, context);
  bool points = phrase.front().lower == "this" || phrase.front().lower == "these";
  if (points) return context.named.Of(phrase).size() == 1;
  return names.size() == 1 && names[0] == ToText(Cleaned(phrase));
}

Words OpeningSubject(TokenSpan tokens) {
  size_t end = 0;
  while (end < tokens.size() && end < 12 && tokens[end].tag != Tag::kAuxiliary &&
         tokens[end].tag != Tag::kVerb && tokens[end].tag != Tag::kModal && tokens[end].text != ",")
    ++end;
  if (end == 0 || end >= tokens.size() || tokens[end].text == ",") return {};
  TokenSpan phrase = tokens.first(end);
  bool joined = std::ranges::any_of(phrase, [](const Token& t) {
    return t.tag == Tag::kConjunction || t.tag == Tag::kRelative || t.tag == Tag::kSubordinator;
  });
  return joined ? Words() : Words(phrase.begin(), phrase.end());
}

bool IsOfItself(std::string_view subject, std::string_view object) {
  std::string whole = NameKey(object);
  std::string part = NameKey(subject);
  return whole == part || whole == "frequent " + part || whole.ends_with(" of " + part) ||
         whole.ends_with(" with " + part);
}

bool IsSectionSynonym(std::string_view name, std::string_view focus) {
  size_t a = name.rfind(' ');
  size_t b = focus.rfind(' ');
  if (a == std::string_view::npos || b == std::string_view::npos) return false;
  return NameKey(name.substr(0, a)) == NameKey(focus.substr(0, b)) &&
         NameKey(name) != NameKey(focus);
}

}  // namespace causeway
