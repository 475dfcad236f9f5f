// Modifiers are compared with the next conjunct's; the rules stand in the order in which they are
// tried.
#include "importers/prose/shared_modifiers.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

// What is wrong with a function: "loss", "problems".
constexpr std::array<std::string_view, 9> kImpairments = {
    "change",      "decline",    "delay", "difficulties", "difficulty",
    "disturbance", "impairment", "loss",  "problem"};
// Sites that need no article.
constexpr std::array<std::string_view, 11> kMass = {"blood",  "body",   "bone", "cartilage",
                                                    "cell",   "fat",    "hair", "marrow",
                                                    "muscle", "tissue", "urine"};
// What is wrong with a site or a function; not where it is.
constexpr std::array<std::string_view, 26> kQualities = {
    "abnormal",  "bloodshot", "bloody", "blue",  "brittle", "cold",  "dry",    "floppy", "hard",
    "irregular", "itchy",     "numb",   "pale",  "poor",    "puffy", "purple", "red",    "sore",
    "stiff",     "swollen",   "tender", "thick", "watery",  "weak",  "white",  "yellow"};
// How what is felt or done comes: "sudden weakness | or numbness".
constexpr std::array<std::string_view, 8> kOnsets = {"early",        "excessive",   "frequent",
                                                     "generalized",  "involuntary", "sudden",
                                                     "uncontrolled", "unexplained"};
constexpr std::array<std::string_view, 6> kTissues = {"bone",   "joint",  "lining",
                                                      "muscle", "tissue", "wall"};

bool IsAllModifiers(TokenSpan words) {
  return !words.empty() && std::ranges::all_of(words, IsModifier) &&
         std::ranges::any_of(words, IsAdjectival);
}

// "abdominal", not "severe".
bool IsOfPlace(const Token& token) {
  std::string_view word = token.lower;
  return IsSite(word) || (token.tag == Tag::kAdjective && !IsVagueModifier(word) &&
                          (word.ends_with("al") || word.ends_with("ic") || word.ends_with("ar") ||
                           word.ends_with("ary")));
}

// "head | neck pain": a site of which there are many does not stand without its article, so the
// noun of the second is of both. "Blood | skin infection" share only what goes wrong, "arm | leg
// bones" only what many sites have.
bool SharesSite(const Token& site, const Token& modifier, const Token& head, bool across) {
  if (!IsSite(site.lower)) return false;
  if (IsSite(modifier.lower) && IsClassNoun(head.lower)) return true;
  bool goes_wrong = IsLocal(head.lower) || IsIncomplete(head.lower);
  bool many = IsPlural(site.lower) || site.lower == "feet" || site.lower == "teeth";
  bool noun = IsSite(modifier.lower) || (!across && modifier.tag == Tag::kNoun);
  if (Holds(kMass, site.lower)) return noun && goes_wrong;
  if (many || !IsOfPlace(modifier)) return false;
  if (!IsSite(head.lower)) return true;
  return !across && IsSite(modifier.lower) && !Holds(kMass, modifier.lower) &&
         HoldsNoun(kTissues, head.lower);
}

// "hearing | vision loss".
bool SharesFunction(const Token& one, const Token& other, const Token& head) {
  return HoldsNoun(kImpairments, head.lower) && KindOf(one.lower) == NameKind::kFunction &&
         KindOf(other.lower) == NameKind::kFunction;
}

// Where the noun begins that two modifiers share, `across` a comma or not, or the end of `second`.
size_t SharedNoun(const Words& first, const Words& second, bool across) {
  size_t end = PrepositionIn(second);
  if (first.empty() || HasPreposition(first) || end < 2) return second.size();
  bool one = first.front().lower == "a" || first.front().lower == "an";
  size_t words = first.size() - static_cast<size_t>(one);
  if (words > 2 || (!one && first.front().tag == Tag::kDeterminer)) return second.size();
  std::string_view before = words == 2 ? first[first.size() - 2].lower : "lower";
  bool plain = before == "lower" || before == "upper" || IsVagueModifier(before);
  if (!plain && !IsSite(before)) return second.size();
  const Token& modifier = second[end - 2];
  const Token& head = second[end - 1];
  bool function = words == 1 && !across && SharesFunction(first.back(), modifier, head);
  bool shares = function || SharesSite(first.back(), modifier, head, across);
  return shares ? end - 1 : second.size();
}

// "| stabbing pain": how it is felt, though by the noun of an act.
bool IsStabbing(TokenSpan words) {
  bool act = words[0].tag == Tag::kGerund || words[0].tag == Tag::kNoun;
  return act && words[0].lower.ends_with("ing") && words[1].tag == Tag::kNoun;
}

// "rapid, shallow breathing", "sharp, stabbing pain": a comma between adjectives joins no names.
void JoinAdjectives(std::vector<Conjunct>& parts) {
  for (size_t i = parts.size(); i-- > 1;) {
    TokenSpan later = parts[i].words;
    bool noun = later.size() > 1 && (IsModifier(later[0]) || IsStabbing(later));
    bool joined = noun && !parts[i].after_conjunction && IsAllModifiers(parts[i - 1].words);
    if (!joined) continue;
    Words& words = parts[i].words;
    words.insert(words.begin(), parts[i - 1].words.begin(), parts[i - 1].words.end());
    parts[i].after_comma = parts[i - 1].after_comma;
    parts[i].after_conjunction = parts[i - 1].after_conjunction;
    parts.erase(parts.begin() + static_cast<ptrdiff_t>(i) - 1);
  }
}

// "acute | chronic kidney failure": where what follows the adjective that stands for the first's
// begins; "severe and very large lumps" share their noun alone.
size_t AfterModifier(const Words& first, const Words& second) {
  auto Counts = [](const Token& token) {
    return token.tag == Tag::kAdjective || token.tag == Tag::kParticiple;
  };
  size_t noun = 0;
  while (noun < second.size() && IsModifier(second[noun])) ++noun;
  // "numb or | tingling hands"
  bool act = noun == 0 && second.size() == 2 && second[0].tag == Tag::kGerund;
  if (act && IsSite(second[1].lower)) return 1;
  bool one = std::ranges::count_if(first, Counts) == 1;
  size_t modifier = 0;
  while (modifier < noun && !Counts(second[modifier])) ++modifier;
  return one && modifier + 1 < noun ? modifier + 1 : noun;
}

// "a recent bacterial infection | or viral infection", whose noun the first was given: when it was
// is said of both.
void ShareFirstModifier(const Words& first, Conjunct& second) {
  constexpr std::array<std::string_view, 6> kWhen = {"chronic",  "long-term", "past",
                                                     "previous", "recent",    "recurrent"};
  size_t when = first.front().tag == Tag::kDeterminer ? 1 : 0;
  bool both = !second.after_comma && second.words.size() > 1 && when + 1 < first.size() &&
              Holds(kWhen, first[when].lower) && IsAdjectival(first[when + 1]) &&
              IsAdjectival(second.words.front());
  if (both) second.words.insert(second.words.begin(), first[when]);
}

// "too much | or too little salt".
bool IsAmount(TokenSpan words) {
  constexpr std::array<std::string_view, 4> kAmounts = {"few", "little", "many", "much"};
  return words.size() == 2 && words[0].lower == "too" && Holds(kAmounts, words[1].lower);
}

// "rapid | irregular heartbeat": the first takes the noun of the first that has one.
void ShareNouns(std::vector<Conjunct>& parts) {
  bool given = false;  // whether the second was given its noun, and hands it on
  for (size_t i = parts.size(); i-- > 1;) {
    Words& first = parts[i - 1].words;
    const Words& second = parts[i].words;
    bool open = parts[i].after_conjunction && !first.empty() && first.back().tag == Tag::kAdjective;
    // "an enlarged liver and spleen, and | bladder problems": another list
    bool another = parts[i].after_comma && parts[i - 1].after_conjunction;
    bool listed = !another && (given || parts[i].after_conjunction);
    size_t noun = listed ? SharedNoun(first, second, parts[i].after_comma) : second.size();
    if (noun == second.size() && (open || IsAllModifiers(first)))
      noun = AfterModifier(first, second);
    if (IsAmount(first) && IsAmount(Between(second, 0, std::min<size_t>(2, second.size()))))
      noun = 2;
    given = noun > 0 && noun < second.size();
    if (!given) continue;
    const Words modifiers = first;
    first.insert(first.end(), second.begin() + static_cast<ptrdiff_t>(noun), second.end());
    ShareFirstModifier(modifiers, parts[i]);
  }
}

// "sudden weakness | or numbness of the leg": what comes on so comes on so in the leg.
void ShareOnset(std::vector<Conjunct>& parts) {
  auto Comes = [](const Token& noun) { return IsLocal(noun.lower) || IsIncomplete(noun.lower); };
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const Words first = parts[i].words;
    Conjunct& later = parts[i + 1];
    bool onset = first.size() == 2 && Holds(kOnsets, first[0].lower) && Comes(first[1]);
    if (!onset || later.after_comma || PrepositionIn(later.words) != 1) continue;
    if (Comes(later.words[0])) later.words.insert(later.words.begin(), first[0]);
  }
}

// "a dry mouth | and tongue", "poor vision | or hearing": how the first is, the second is too.
void ShareQuality(std::vector<Conjunct>& parts) {
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const Words first = parts[i].words;
    Conjunct& later = parts[i + 1];
    size_t quality = first.front().tag == Tag::kDeterminer ? 1 : 0;
    bool bare = !later.after_comma && later.words.size() < 3 && !HasPreposition(later.words) &&
                std::ranges::none_of(later.words, IsModifier);
    if (!bare || quality + 2 != first.size() || HasPreposition(first)) continue;
    const Token& how = first[quality];
    bool acts = how.tag == Tag::kParticiple || how.tag == Tag::kGerund;
    if (Holds(kOnsets, how.lower) && later.words.size() == 1 && later.after_conjunction) {
      later.words.insert(later.words.begin(), how);
      continue;
    }
    if (!acts && !Holds(kQualities, how.lower)) continue;
    const Token& one = first.back();
    bool function = KindOf(ToText(later.words)) == NameKind::kFunction &&
                    KindOf(one.lower) == NameKind::kFunction;
    bool sites = IsSite(one.lower) && IsSite(later.words.back().lower) && later.words.size() == 1;
    if (!function && !sites) continue;
    later.words.insert(later.words.begin(), how);
  }
}

// "chest pain | or discomfort": what is felt after "or" is felt there too.
void ShareSite(std::vector<Conjunct>& parts) {
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const Words first = parts[i].words;
    Conjunct& later = parts[i + 1];
    bool bare = !later.after_comma && later.words.size() == 1 && IsLocal(later.words[0].lower);
    if (!bare || first.size() < 2 || HasPreposition(first)) continue;
    const Token& site = first[first.size() - 2];
    if (!IsLocal(first.back().lower) && site.lower != "muscle") continue;  // "muscle wasting"
    bool local = IsSite(site.lower) || (IsOfPlace(site) && KindOf(site.lower) == NameKind::kSite);
    if (local) later.words.insert(later.words.begin(), site);
  }
}

}  // namespace

void ShareModifiers(std::vector<Conjunct>& parts) {
  JoinAdjectives(parts);
  ShareNouns(parts);
  ShareOnset(parts);
  ShareQuality(parts);
  ShareSite(parts);
}

}  // namespace causeway
