// Aliases are followed one step: an alias's name is not itself looked up again.
#include "importers/prose/names.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <unordered_map>

#include "importers/prose/characters.h"
#include "importers/prose/fullest_names.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"

namespace causeway {
namespace {

// alias's key → the name, or empty where two names claim it.
using Aliases = std::unordered_map<std::string, std::string>;

Aliases AliasesOf(const std::vector<Assertion>& assertions) {
  Aliases aliases;
  for (const Assertion& a : assertions) {
    if (a.type != RelationType::kSameAs || a.denied || a.hedged) continue;
    auto [at, fresh] = aliases.try_emplace(NameKey(a.object), a.subject);
    if (!fresh && NameKey(at->second) != NameKey(a.subject)) at->second.clear();
  }
  return aliases;
}

void Unify(const Aliases& aliases, std::string& name) {
  auto found = aliases.find(NameKey(name));
  if (found != aliases.end() && !found->second.empty()) name = found->second;
}

// "obese": what one is stands on its own only as "being obese".
void NameState(std::string& name) {
  constexpr std::array<std::string_view, 5> kStates = {"inactive", "obese", "overweight",
                                                       "sedentary", "underweight"};
  if (std::ranges::find(kStates, name) != kStates.end()) name.insert(0, "being ");
}

void LowerFirst(const std::unordered_set<std::string_view>& proper_words, std::string& name) {
  if (name.size() < 2 || !IsUpper(name[0]) || !IsLower(name[1])) return;
  std::string first = LowerAscii(std::string_view(name).substr(0, name.find(' ')));
  bool proper = proper_words.contains(first) || first.ends_with("'s") || first.ends_with("’s");
  if (!proper) name[0] = first[0];
}

}  // namespace

std::string NameKey(std::string_view name) {
  if (name.ends_with("'s")) name.remove_suffix(2);
  return LowerAscii(Singular(name));
}

std::set<std::string> KeyWords(std::string_view name) {
  std::set<std::string> words;
  for (size_t begin = 0; begin < name.size();) {
    size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) words.insert(NameKey(name.substr(begin, end - begin)));
    begin = end + 1;
  }
  return words;
}

void UnifyNames(const std::unordered_set<std::string_view>& proper_words,
                const std::vector<std::string>& titled, std::vector<Assertion>& assertions) {
  for (Assertion& a : assertions) {
    LowerFirst(proper_words, a.subject);
    LowerFirst(proper_words, a.object);
    if (a.type == RelationType::kCauses) NameState(a.subject);
  }
  Aliases aliases = AliasesOf(assertions);
  for (Assertion& a : assertions) {
    if (a.type == RelationType::kSameAs) continue;
    Unify(aliases, a.subject);
    Unify(aliases, a.object);
  }
  PutFullestNames(titled, assertions);
  std::set<std::tuple<uint32_t, std::string, RelationType, std::string, bool>> seen;
  std::erase_if(assertions, [&](const Assertion& a) {
    std::string subject = NameKey(a.subject);
    std::string object = NameKey(a.object);
    // "gout CAUSES symptoms of gout" says nothing either.
    return subject == object || object == "symptoms of " + subject ||
           !seen.emplace(a.range.begin, std::move(subject), a.type, std::move(object), a.denied)
                .second;
  });
}

void NoteConditions(const std::vector<Assertion>& assertions, std::set<std::string>& conditions) {
  auto Called = [](const std::string& name) { return KindOf(name) == NameKind::kCondition; };
  for (const Assertion& a : assertions) {
    bool classed = a.type == RelationType::kIsA && !a.denied && Called(a.object);
    if (classed || Called(a.subject)) conditions.insert(NameKey(a.subject));
    if (Called(a.object)) conditions.insert(NameKey(a.object));
  }
}

}  // namespace causeway
