// A short form is looked up by its first word, so that names and short forms may both be many.
#include "importers/prose/fullest_names.h"

#include <algorithm>
#include <unordered_map>

#include "graph/statement.h"
#include "importers/prose/characters.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/names.h"

namespace causeway {
namespace {

using FoldedWords = std::vector<std::string>;

FoldedWords FoldedWordsIn(std::string_view name) {
  FoldedWords words;
  for (size_t begin = 0; begin < name.size();) {
    size_t end = std::min(name.find(' ', begin), name.size());
    if (end > begin) words.emplace_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// "AAT", "IgE", not "Aat": two capitals.
bool IsShortForm(std::string_view word) {
  return word.size() < 11 && std::ranges::count_if(word, IsUpper) >= 2;
}

// What two spellings of a word share; a short form keeps its capitals.
std::string WordKey(std::string_view word) {
  bool plural =
      word.size() > 2 && word.back() == 's' && IsShortForm(word.substr(0, word.size() - 1));
  if (plural) return std::string(word.substr(0, word.size() - 1));
  return IsShortForm(word) ? std::string(word) : LowerAscii(Singular(word));
}

class FullestNames {
 public:
  FullestNames(const std::vector<std::string>& titled, const std::vector<Assertion>& assertions) {
    for (const Assertion& a : assertions) {
      NoteSpecies(a.subject);
      NoteSpecies(a.object);
      if (a.type == RelationType::kSameAs && !a.denied && !a.hedged) Note(a.object, a.subject);
    }
    for (const std::string& name : titled) {
      NoteSpecies(name);
      NoteTitle(name);
      std::string initials = InitialsOf(name);
      if (!initials.empty() && !by_first_.contains(initials)) Note(initials, name);
    }
  }

  [[nodiscard]] std::string In(const std::string& name) const {
    if (auto titled = titled_.find(NameKey(name)); titled != titled_.end())
      return titled->second.empty() ? name : titled->second;
    FoldedWords words = FoldedWordsIn(name);
    std::string out;
    for (size_t i = 0; i < words.size();) {
      const Short* found = At(words, i, name);
      std::string_view word = found != nullptr ? std::string_view(found->name) : words[i];
      i += found != nullptr ? found->words.size() : 1;
      if (found == nullptr && i < words.size()) {
        if (const std::string* genus = GenusOf(word, words[i])) word = *genus;
      }
      if (!out.empty()) out += ' ';
      out += word;
    }
    return out;
  }

 private:
  struct Short {
    FoldedWords words;  // their keys
    std::string name;
  };

  void Note(const std::string& alias, const std::string& name) {
    FoldedWords keys;
    for (const std::string& word : FoldedWordsIn(alias)) keys.push_back(WordKey(word));
    if (keys.empty() || (keys.size() == 1 && !IsShortForm(keys[0]))) return;
    std::vector<Short>& shorts = by_first_[keys[0]];
    auto same = std::ranges::find(shorts, keys, &Short::words);
    if (same == shorts.end()) {
      shorts.push_back({std::move(keys), name});
    } else if (NameKey(same->name) != NameKey(name)) {
      same->name.clear();  // two names claim it
    }
  }

  // A title stays as it is; the type alone stands for "Ehlers-Danlos syndrome, vascular type".
  void NoteTitle(const std::string& name) {
    titled_.try_emplace(NameKey(name));
    size_t comma = name.find(", ");
    if (comma == std::string::npos) return;
    std::string type = name.substr(comma + 2);
    if (type.find(' ') != std::string::npos) titled_.try_emplace(NameKey(type), name);
  }

  // "Mycobacterium leprae": of "M." before "leprae".
  void NoteSpecies(const std::string& name) {
    FoldedWords words = FoldedWordsIn(name);
    for (size_t i = 0; i + 1 < words.size(); ++i) {
      bool genus = words[i].size() > 3 && IsUpper(words[i][0]) && words[i].back() != ',' &&
                   std::ranges::all_of(words[i].substr(1), IsLower);
      if (genus)
        genera_.try_emplace(words[i].substr(0, 1) + ". " + LowerAscii(words[i + 1]), words[i]);
    }
  }

  [[nodiscard]] const std::string* GenusOf(std::string_view word, const std::string& next) const {
    if (word.size() != 2 || word[1] != '.') return nullptr;
    auto found = genera_.find(std::string(word) + " " + LowerAscii(next));
    return found == genera_.end() ? nullptr : &found->second;
  }

  // The capitals of a title of two words or more: "UTI".
  static std::string InitialsOf(const std::string& name) {
    std::string initials;
    for (const std::string& word : FoldedWordsIn(name)) {
      if (ClosedClass(LowerAscii(word))) continue;
      initials += IsLower(word[0]) ? static_cast<char>(word[0] - 32) : word[0];
    }
    bool letters = std::ranges::all_of(initials, IsUpper);
    return letters && initials.size() > 1 ? initials : std::string();
  }

  // The longest short form at a word, unless the name holds what it stands for.
  [[nodiscard]] const Short* At(const FoldedWords& words, size_t at,
                                const std::string& name) const {
    auto found = by_first_.find(WordKey(words[at]));
    if (found == by_first_.end()) return nullptr;
    const Short* longest = nullptr;
    for (const Short& one : found->second) {
      bool longer = longest == nullptr || one.words.size() > longest->words.size();
      if (longer && !one.name.empty() && Matches(one.words, words, at) &&
          LowerAscii(name).find(LowerAscii(one.name)) == std::string::npos)
        longest = &one;
    }
    return longest;
  }

  static bool Matches(const FoldedWords& keys, const FoldedWords& words, size_t at) {
    if (at + keys.size() > words.size()) return false;
    for (size_t i = 0; i < keys.size(); ++i) {
      if (WordKey(words[at + i]) != keys[i]) return false;
    }
    return true;
  }

  std::unordered_map<std::string, std::vector<Short>> by_first_;
  std::unordered_map<std::string, std::string> genera_;
  std::unordered_map<std::string, std::string> titled_;  // by key, what to put for it if anything
};

}  // namespace

void PutFullestNames(const std::vector<std::string>& titled, std::vector<Assertion>& assertions) {
  FullestNames fullest(titled, assertions);
  for (Assertion& a : assertions) {
    if (a.type == RelationType::kSameAs) continue;
    a.subject = fullest.In(a.subject);
    a.object = fullest.In(a.object);
  }
}

}  // namespace causeway
