// The order in which the tables are asked: what the name's head is listed as, its ending,
// WordNet's branch and class of it. A finding's word before a site makes an effect of it.
#include "importers/prose/kinds.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "importers/prose/characters.h"
#include "importers/prose/kind_words.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/nouns.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {
namespace {

using enum NameKind;

constexpr auto kKindNames = std::to_array<std::string_view>(
    {"other", "condition", "cause", "site", "effect", "function", "gene", "substance", "population",
     "treatment", "test", "quantity", "time", "organization"});

struct BranchKind {
  NounBranch branch;
  NameKind kind;
};
constexpr std::array kBranches = {BranchKind{NounBranch::kBodyPart, kSite},
                                  BranchKind{NounBranch::kBodySubstance, kSubstance},
                                  BranchKind{NounBranch::kDisease, kCondition},
                                  BranchKind{NounBranch::kSymptom, kEffect},
                                  BranchKind{NounBranch::kDrug, kTreatment},
                                  BranchKind{NounBranch::kTreatment, kTreatment},
                                  BranchKind{NounBranch::kTest, kTest},
                                  BranchKind{NounBranch::kBodilyProcess, kFunction},
                                  BranchKind{NounBranch::kMicroorganism, kCause}};

struct ClassKind {
  NounClass of;
  NameKind kind;
};
constexpr std::array kClasses = {
    ClassKind{NounClass::kAct, kCause},        ClassKind{NounClass::kAnimal, kCause},
    ClassKind{NounClass::kAttribute, kEffect}, ClassKind{NounClass::kBody, kSite},
    ClassKind{NounClass::kEvent, kEffect},     ClassKind{NounClass::kFeeling, kEffect},
    ClassKind{NounClass::kFood, kSubstance},   ClassKind{NounClass::kPerson, kPopulation},
    ClassKind{NounClass::kPhenomenon, kCause}, ClassKind{NounClass::kPlant, kCause},
    ClassKind{NounClass::kProcess, kFunction}, ClassKind{NounClass::kQuantity, kQuantity},
    ClassKind{NounClass::kState, kEffect},     ClassKind{NounClass::kSubstance, kSubstance},
    ClassKind{NounClass::kTime, kTime}};

// Heads that say nothing by themselves: of "type of cancer" and "part of the brain", what follows
// decides.
constexpr std::string_view kTransparent =
    " type form kind case group variety series set class example piece pair cluster bit lot amount "
    "range combination part area region side surface portion end tip base middle front top bottom "
    "center centre point wall layer edge back inside outside rest white ";
// What ends a head: "loss | of vision", "arteries | that carry blood".
constexpr std::string_view kAfterHead =
    " that which who whose where when if because to than such that's due involving containing ";
// What only a clause has before its first relative: "T cells cannot maintain their shape".
constexpr std::string_view kClausal =
    " is are was were cannot can may could does do did become becomes has have isn't don't doesn't "
    "can't "
    "won't aren't isnt ";

bool In(std::string_view spaced, std::string_view word) {
  size_t at = spaced.find(word);
  while (at != std::string_view::npos) {
    bool whole = at > 0 && spaced[at - 1] == ' ' && spaced[at + word.size()] == ' ';
    if (whole) return true;
    at = spaced.find(word, at + 1);
  }
  return false;
}

// Calls `take` with each of the words.
template <class Take>
void ForEachWord(std::string_view words, Take take) {
  for (size_t begin = 0; begin < words.size();) {
    size_t end = std::min(words.find(' ', begin), words.size());
    if (end > begin) take(words.substr(begin, end - begin));
    begin = end + 1;
  }
}

using KindTable = std::unordered_map<std::string, NameKind>;

KindTable TableOf(std::span<const KindRow> rows) {
  KindTable table;
  for (const KindRow& row : rows) {
    ForEachWord(row.words, [&](std::string_view word) {
      std::string phrase(word);
      std::ranges::replace(phrase, '_', ' ');
      table.emplace(std::move(phrase), row.kind);
    });
  }
  return table;
}

std::optional<NameKind> FindIn(const KindTable& table, const std::string& phrase) {
  auto found = table.find(phrase);
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

// As it stands, or without the ending of a plural.
std::optional<NameKind> FindAnyNumber(const KindTable& table, std::string phrase) {
  if (auto kind = FindIn(table, phrase)) return kind;
  if (phrase.size() < 4 || phrase.back() != 's') return std::nullopt;
  phrase.pop_back();
  if (auto kind = FindIn(table, phrase)) return kind;
  if (phrase.back() != 'e') return std::nullopt;
  phrase.pop_back();
  if (auto kind = FindIn(table, phrase)) return kind;
  if (phrase.back() != 'i') return std::nullopt;
  phrase.back() = 'y';
  return FindIn(table, phrase);
}

// "TCF7L2", "HLA-DRB1": capitals with a digit after two of them.
bool LooksLikeGene(std::string_view word) {
  size_t capitals = 0;
  bool digit = false;
  for (char c : word) {
    if (IsLower(c) || static_cast<signed char>(c) < 0) return false;
    capitals += static_cast<size_t>(IsUpper(c));
    digit |= IsDigit(c) && capitals > 1;
  }
  return digit;
}

// "fibrillin-1": a small word and a number.
bool LooksLikeProtein(std::string_view word) {
  size_t dash = word.rfind('-');
  return dash != std::string_view::npos && dash > 3 && dash + 1 < word.size() &&
         std::ranges::all_of(word.substr(0, dash), IsLower) &&
         std::ranges::all_of(word.substr(dash + 1), IsDigit);
}

// "E. coli".
bool LooksLikeSpecies(std::string_view genus, std::string_view species) {
  return genus.size() == 2 && IsUpper(genus[0]) && genus[1] == '.' && IsLower(species[0]);
}

// A word that numbers its neighbour: "21", "II", "B".
bool IsNumeral(std::string_view written) {
  return std::ranges::all_of(written, IsDigit) ||
         std::ranges::all_of(written, [](char c) { return IsOneOf("IVX", c); });
}

// A name's words as written and in lower case, and where its head ends.
class NameWords {
 public:
  explicit NameWords(std::string_view name) : lower_name_(LowerAscii(name)) {
    for (size_t begin = 0; begin < name.size();) {
      size_t end = std::min(name.find(' ', begin), name.size());
      if (end > begin) Add(name, begin, end);
      begin = end + 1;
    }
    FindHead();
  }
  NameWords(const NameWords&) = delete;
  NameWords& operator=(const NameWords&) = delete;

  [[nodiscard]] bool empty() const { return lower_.empty(); }
  [[nodiscard]] size_t head_end() const { return head_end_; }
  [[nodiscard]] std::string_view lower(size_t at) const { return lower_[at]; }
  [[nodiscard]] std::string_view written(size_t at) const { return written_[at]; }
  [[nodiscard]] bool is_clause() const { return is_clause_; }
  // The words [begin, end of the head).
  [[nodiscard]] std::string Head(size_t begin) const {
    std::string head;
    for (size_t i = begin; i < head_end_; ++i) (head += i > begin ? " " : "") += lower_[i];
    return head;
  }
  // What follows "of", "in" … after the head; empty where nothing does.
  [[nodiscard]] std::string_view Complement() const {
    size_t begin = head_end_ + 1;
    while (begin < lower_.size() && ClosedClass(lower_[begin]) == Tag::kDeterminer) ++begin;
    if (begin >= lower_.size() || ClosedClass(lower_[head_end_]) != Tag::kPreposition) return {};
    return std::string_view(lower_name_)
        .substr(static_cast<size_t>(lower_[begin].data() - lower_name_.data()));
  }

 private:
  void Add(std::string_view name, size_t begin, size_t end) {
    while (end > begin + 1 && IsOneOf(",;:)(", name[end - 1])) --end;
    written_.push_back(name.substr(begin, end - begin));
    lower_.push_back(std::string_view(lower_name_).substr(begin, end - begin));
  }

  void FindHead() {
    while (head_end_ < lower_.size()) {
      if (head_end_ > 0 && (IsJoint(head_end_) || IsReducedRelative(head_end_))) break;
      is_clause_ |= head_end_ > 0 && IsClausal(head_end_);
      ++head_end_;
    }
    DropNumber();
  }

  // "trisomy | 21", "diabetes | type 2".
  void DropNumber() {
    if (head_end_ < 2 || !IsNumeral(written_[head_end_ - 1])) return;
    --head_end_;
    if (head_end_ > 1 && lower_[head_end_ - 1] == "type") --head_end_;
  }
  [[nodiscard]] bool IsJoint(size_t at) const {
    return at < lower_.size() &&
           (ClosedClass(lower_[at]) == Tag::kPreposition || In(kAfterHead, lower_[at]));
  }
  // "arteries | connected to the heart".
  [[nodiscard]] bool IsReducedRelative(size_t at) const {
    std::optional<VerbEntry> verb = LookUpVerb(lower_[at]);
    bool participle = lower_[at].ends_with("ed") || (verb && verb->form == VerbForm::kPast);
    return participle && IsJoint(at + 1);
  }
  // A finite verb; what may be a noun as well is one before an adverb: "bones break easily".
  [[nodiscard]] bool IsClausal(size_t at) const {
    std::optional<VerbEntry> verb = LookUpVerb(lower_[at]);
    bool third = verb && verb->form == VerbForm::kThird && !verb->also_noun;
    bool before_adverb = verb && at + 1 < lower_.size() && lower_[at + 1].ends_with("ly");
    return third || before_adverb || In(kClausal, lower_[at]);
  }

  std::string lower_name_;
  std::vector<std::string_view> written_;
  std::vector<std::string_view> lower_;
  size_t head_end_ = 0;
  bool is_clause_ = false;
};

// Calls `fits` with each part of a row; the first row with a part that fits.
template <class Fits>
std::optional<NameKind> FirstRow(std::span<const KindRow> rows, Fits fits) {
  for (const KindRow& row : rows) {
    bool found = false;
    ForEachWord(row.words, [&](std::string_view part) { found = found || fits(part); });
    if (found) return row.kind;
  }
  return std::nullopt;
}

std::optional<NameKind> KindByEnding(std::span<const KindRow> rows, std::string_view word) {
  std::string singular(Singular(word));
  if (singular.ends_with("ie")) singular.replace(singular.size() - 2, 2, "y");
  return FirstRow(rows, [&](std::string_view ending) {
    return singular.size() > ending.size() + 1 &&
           (singular.ends_with(ending) || word.ends_with(ending));
  });
}

NameKind KindOfUnknown(const NameWords& words) {
  std::string_view first = words.lower(0);
  std::string_view last = words.lower(words.head_end() - 1);
  if (words.head_end() > 1 && LooksLikeSpecies(words.written(0), words.written(1))) return kCause;
  if (LooksLikeProtein(last)) return kSubstance;
  if (auto kind = KindByEnding(EndingKinds(), first)) return *kind;
  if (auto kind = KindByEnding(UnknownEndingKinds(), last)) return *kind;
  auto kind = FirstRow(UnknownBeginningKinds(),
                       [&](std::string_view beginning) { return last.starts_with(beginning); });
  if (kind) return *kind;
  bool state = last.ends_with("ly") || first.ends_with("ing") || LooksAdjectival(last);
  return state ? kEffect : kOther;
}

NameKind KindBySenses(NounSenses senses) {
  const auto* branch = std::ranges::find(kBranches, senses.branch, &BranchKind::branch);
  if (branch != kBranches.end()) return branch->kind;
  const auto* of = std::ranges::find(kClasses, senses.first, &ClassKind::of);
  return of == kClasses.end() ? kOther : of->kind;
}

// The longest listed run of words at the head's end; then its last word's ending; then WordNet.
NameKind KindOfHead(const NameWords& words) {
  static const auto* const kTable = new KindTable(TableOf(HeadKinds()));
  size_t end = words.head_end();
  for (size_t begin = end > 3 ? end - 3 : 0; begin < end; ++begin) {
    if (auto kind = FindAnyNumber(*kTable, words.Head(begin))) return *kind;
  }
  if (LooksLikeGene(words.written(end - 1))) return kGene;
  if (auto kind = KindByEnding(EndingKinds(), words.lower(end - 1))) return *kind;
  if (IsSite(words.lower(end - 1))) return kSite;
  NounSenses senses = SensesOf(words.Head(0));
  return senses.all == 0 ? KindOfUnknown(words) : KindBySenses(senses);
}

bool IsFinding(NameKind of_head, const NameWords& words) {
  static const auto* const kTable = new KindTable(TableOf(FindingKinds()));
  bool of_body = of_head == kSite || of_head == kFunction || of_head == kSubstance;
  if (!of_body) return false;
  for (size_t i = 0; i + 1 < words.head_end(); ++i) {
    std::string_view word = words.lower(i);
    bool participle = word.size() > 4 && (word.ends_with("ed") || word.ends_with("-shaped"));
    if (participle || kTable->contains(std::string(word))) return true;
  }
  return false;
}

// By the user's lexicon: the whole name, or the longest run of words at the head's end.
std::optional<NameKind> KindByUser(std::string_view name, const NameWords& words) {
  const Lexicon* lexicon = ReadingBy::Now();
  if (lexicon == nullptr) return std::nullopt;
  if (const Lexicon::Entry* entry = lexicon->Find(name)) return entry->kind;
  for (size_t begin = 0; begin < words.head_end(); ++begin) {
    const Lexicon::Entry* entry = lexicon->Find(words.Head(begin));
    if (entry != nullptr) return IsFinding(entry->kind, words) ? kEffect : entry->kind;
  }
  return std::nullopt;
}

bool StandsForComplement(std::string_view noun) {
  return In(kTransparent, noun) || In(kTransparent, Singular(noun));
}

std::optional<NameKind> KindByOpening(const NameWords& words) {
  static const auto* const kTable = new KindTable(TableOf(OpeningKinds()));
  return FindIn(*kTable, std::string(words.lower(0)));
}

}  // namespace

NameKind KindOf(std::string_view name) {
  NameWords words(name);
  if (words.empty()) return kOther;
  if (auto kind = KindByUser(name, words)) return *kind;
  if (auto kind = KindByOpening(words)) return *kind;
  if (words.is_clause()) return kEffect;
  std::string_view last = words.lower(words.head_end() - 1);
  std::string_view complement = words.Complement();
  if (StandsForComplement(last) && !complement.empty()) return KindOf(complement);
  NameKind kind = KindOfHead(words);
  return IsFinding(kind, words) ? kEffect : kind;
}

std::string_view HeadPhrase(std::string_view name) {
  NameWords words(name);
  if (words.empty()) return {};
  std::string_view last = words.written(words.head_end() - 1);
  return name.substr(0, static_cast<size_t>(last.data() - name.data()) + last.size());
}

std::string_view NameOf(NameKind kind) { return kKindNames[static_cast<size_t>(kind)]; }
std::span<const std::string_view> NamesOfKinds() { return kKindNames; }

std::optional<NameKind> FindNameKind(std::string_view name) {
  const auto* found = std::ranges::find(kKindNames, name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<NameKind>(found - kKindNames.begin());
}

}  // namespace causeway
