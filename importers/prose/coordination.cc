// Conjuncts are compared with their neighbours by their last words and first prepositions; the
// rules stand in the order in which they are tried.
#include "importers/prose/coordination.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/shared_modifiers.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

// Nouns that say little without what they are of: "growth", "absence".
constexpr std::array<std::string_view, 82> kIncomplete = {
    "absence",        "absorption",      "accumulation", "activation",    "activity",
    "amount",         "blockage",        "breakdown",    "build-up",      "buildup",
    "closure",        "clumsiness",      "collapse",     "composition",   "concentration",
    "contraction",    "control",         "death",        "deficiency",    "deformity",
    "degeneration",   "deposition",      "destruction",  "deterioration", "development",
    "dilation",       "disorganization", "displacement", "disruption",    "division",
    "duplication",    "enlargement",     "excess",       "expansion",     "flow",
    "formation",      "function",        "fusion",       "growth",        "hardening",
    "impairment",     "involvement",     "lack",         "level",         "loss",
    "maintenance",    "malformation",    "metabolism",   "movement",      "narrowing",
    "number",         "obstruction",     "organization", "overactivity",  "overgrowth",
    "overproduction", "position",        "production",   "quality",       "quantity",
    "reduction",      "regulation",      "release",      "removal",       "repair",
    "rounding",       "rupture",         "secretion",    "separation",    "shape",
    "shortage",       "shortening",      "size",         "softening",     "storage",
    "structure",      "survival",        "thickening",   "thinning",      "transport",
    "weakening",      "widening"};
// What is felt or seen at a place: "numbness", "redness".
constexpr std::array<std::string_view, 52> kLocal = {
    "ache",       "aching",     "bleeding",  "blister",   "bruising",  "bump",
    "burning",    "crack",      "cramp",     "cramping",  "damage",    "discoloration",
    "discomfort", "dryness",    "feeling",   "heaviness", "infection", "inflammation",
    "injury",     "irritation", "itch",      "itching",   "looseness", "lump",
    "numbness",   "pain",       "paralysis", "peeling",   "pressure",  "prickling",
    "rash",       "redness",    "rigidity",  "scarring",  "sensation", "sore",
    "soreness",   "spasm",      "squeezing", "stiffness", "swelling",  "tenderness",
    "throbbing",  "tightness",  "tingling",  "tremor",    "twitching", "ulcer",
    "warmth",     "weakness",   "wound",     "yellowing"};
// Nouns with a "to" or "with" of their own: "exposure to", "trouble with".
constexpr std::array<std::string_view, 13> kDirected = {
    "allergy",    "contact", "difficulty", "exposure",    "intolerance",    "problem", "reaction",
    "resistance", "damage",  "response",   "sensitivity", "susceptibility", "trouble"};
// Nouns whose complement is the whole list: "jobs in mining | farming".
constexpr std::array<std::string_view, 3> kOfLists = {"career", "job", "occupation"};
// What one may have with what one does.
constexpr std::array<std::string_view, 5> kTroubles = {"difficulties", "difficulty", "inability",
                                                       "problem", "trouble"};
// What one does as a symptom.
constexpr std::array<std::string_view, 11> kSymptomActs = {
    "bleeding", "bloating", "choking",  "coughing", "drooling", "fainting",
    "sneezing", "snoring",  "sweating", "vomiting", "wheezing"};
// Acts that are done to something: "touching".
constexpr std::array<std::string_view, 14> kDone = {
    "consuming", "drinking", "eating",   "handling",   "ingesting", "inhaling", "injecting",
    "lifting",   "sharing",  "sniffing", "swallowing", "taking",    "touching", "using"};
// Places that are of a site: "the middle | left side of the chest".
constexpr std::array<std::string_view, 20> kRegions = {
    "back",   "base",   "bottom",  "center", "corner", "edge", "end",     "front", "half", "inside",
    "lining", "middle", "outside", "part",   "rim",    "side", "surface", "tip",   "top",  "wall"};
// What blood may be in: "the urine or stool".
constexpr std::array<std::string_view, 11> kFluids = {"milk",  "mucus",  "phlegm", "saliva",
                                                      "semen", "sputum", "stool",  "sweat",
                                                      "tears", "urine",  "vomit"};
constexpr std::array<std::string_view, 8> kPlacing = {"around", "in",         "inside", "on",
                                                      "over",   "throughout", "under",  "within"};

size_t LastPrepositionIn(TokenSpan words) {
  size_t last = words.size();
  for (size_t i = 1; i < words.size(); ++i) {
    if (words[i].tag == Tag::kPreposition) last = i;
  }
  return last;
}

bool IsOpen(std::string_view noun) { return IsRelational(noun) || IsIncomplete(noun); }

bool IsRegion(std::string_view noun) { return HoldsNoun(kRegions, noun); }

// Whether a site follows the preposition at `at`.
bool IsPlacedAt(TokenSpan words, size_t at) {
  if (words[at].lower != "of" && !Holds(kPlacing, words[at].lower)) return false;
  TokenSpan place = words.subspan(at + 1);
  size_t head = HeadOf(place);
  return head < place.size() && IsSite(place[head].lower);
}

// "degeneration | death of motor neurons", "numbness | weakness in the hands": whether the first
// takes what follows the second's noun, whose preposition is at `at`. In a list ("pain, stiffness
// and loss of appetite") only nouns of one sort do so.
bool TakesComplement(const Conjunct& part, const Words& second, size_t at, bool in_list) {
  const Words& first = part.words;
  if (first.empty() || part.shared > 0 || HasPreposition(first)) return false;
  std::string_view one = first.back().lower;
  std::string_view other = second[at - 1].lower;
  bool placed = IsPlacedAt(second, at);
  if (IsLocal(one) && IsLocal(other) && placed) return true;
  if (IsRegion(one) && IsRegion(other) && second[at].lower == "of") return placed;
  bool of = second[at].lower == "of" || (second[at].lower == "in" && placed);
  if (of && IsIncomplete(one) && IsIncomplete(other)) return true;
  bool goes_wrong = IsLocal(one) || IsIncomplete(one);
  bool alike = IsLocal(other) || IsIncomplete(other);
  if (!in_list && placed && goes_wrong && alike)
    return true;  // "scarring | thickening of the skin"
  if (in_list || (second[at].lower != "of" && second[at].lower != "in")) return false;
  if (IsLocal(one) && !placed) return false;  // "pain | loss of speech"
  bool open = IsRelational(one) || (of && IsOpen(one));
  return (IsOpen(other) && open) || (IsRelational(other) && LooksClinical(one));
}

// The first of the conjuncts that take what follows the noun of the one at `last`. Across a comma
// they do so only where the whole list does: "pain, redness and swelling of the joint".
size_t FirstThatTakes(const std::vector<Conjunct>& parts, size_t last, size_t at) {
  auto First = [&](bool list) {
    size_t first = last;
    while (first > 0 && (list || !parts[first].after_comma) &&
           TakesComplement(parts[first - 1], parts[last].words, at, list))
      --first;
    return first;
  };
  if (parts[last].after_conjunction && First(true) == 0) return 0;
  return First(false);
}

// What follows the noun of the conjunct at `from`, and of those that took that noun from it.
std::vector<Words> ComplementsFrom(const std::vector<Conjunct>& parts, size_t from, size_t at) {
  std::vector<Words> complements;
  for (size_t i = from; i < parts.size() && (i == from || parts[i].shared > at); ++i)
    complements.emplace_back(parts[i].words.begin() + static_cast<ptrdiff_t>(at),
                             parts[i].words.end());
  return complements;
}

// "pain | swelling in the ankles | swelling in the feet": the first with either.
void ShareComplement(std::vector<Conjunct>& parts) {
  for (size_t last = parts.size(); last-- > 1;) {
    const Words& words = parts[last].words;
    bool place = parts[last - 1].takes_place;
    size_t at = place ? LastPrepositionIn(words) : PrepositionIn(words);
    if (at >= words.size()) continue;
    bool given = parts[last].shared > 0 || words.front().tag == Tag::kDeterminer;
    if (given && !place) continue;
    size_t first = place ? last - 1 : FirstThatTakes(parts, last, at);
    const std::vector<Words> complements = ComplementsFrom(parts, last, at);
    for (size_t i = last; i-- > first;) {
      std::vector<Conjunct> taken(complements.size(), parts[i]);
      for (size_t j = 0; j < taken.size(); ++j)
        taken[j].words.insert(taken[j].words.end(), complements[j].begin(), complements[j].end());
      parts.erase(parts.begin() + static_cast<ptrdiff_t>(i));
      parts.insert(parts.begin() + static_cast<ptrdiff_t>(i), taken.begin(), taken.end());
    }
    last = std::min(last, first + 1);
  }
}

bool TakesPlace(std::string_view preposition) {
  return preposition == "of" || preposition == "in" || preposition == "to" || preposition == "on" ||
         preposition == "around" || preposition == "under" || preposition == "near" ||
         preposition == "with";
}

void GiveHead(const Words& head, size_t words, Conjunct& later) {
  // "problems with | many of | the organs"
  bool share = words > 2 && head[words - 1].lower == "of" && IsVagueModifier(head[words - 2].lower);
  if (share) words -= 2;
  later.words.insert(later.words.begin(), head.begin(),
                     head.begin() + static_cast<ptrdiff_t>(words));
  later.shared = words;
}

bool IsPlace(const Token& noun) { return IsSite(noun.lower) || HoldsNoun(kFluids, noun.lower); }

// Whether a conjunct names a site, where it is in another or not: "side below the ribs", "whites of
// the eyes".
bool IsPlaceAlone(const Words& words) {
  size_t end = PrepositionIn(words);
  const Token& noun = words[end - 1];
  bool white = noun.lower == "whites" && end < words.size() && IsPlacedAt(words, end);
  return IsPlace(noun) || noun.lower == "side" || white;
}

// "loss of weight | a low mood", "| problems walking": another thing.
bool IsAnother(const Words& words) {
  bool one = words.front().lower == "a" || words.front().lower == "an";
  return one || (words.size() > 1 && IsGenericNoun(Singular(words.front().lower)));
}

// What one lacks or loses, though it is felt: "lack of feeling | or sensation in the hand".
bool IsSense(std::string_view noun) { return noun == "feeling" || noun == "sensation"; }

// "lack of oxygen | and kidney failure": what is ill is nothing that one lacks.
bool IsIll(const Token& lack, const Words& later) {
  constexpr std::array<std::string_view, 4> kLacks = {"absence", "lack", "loss", "shortage"};
  return Holds(kLacks, lack.lower) && KindOf(ToText(Cleaned(later))) == NameKind::kCondition;
}

// "buildup of blood | fluid in the lungs": both are in them, and the buildup is of both.
bool SharesPlace(const Words& head, size_t at, const Conjunct& later) {
  size_t place = PrepositionIn(later.words);
  bool sense = place < later.words.size() && IsSense(later.words[place - 1].lower) &&
               IsSense(head[at + 1].lower);
  return head[at].lower == "of" && IsIncomplete(head[at - 1].lower) &&
         LastPrepositionIn(head) == at && !later.after_comma && place < later.words.size() &&
         place == LastPrepositionIn(later.words) &&
         (later.words[place].lower == "through" || IsPlacedAt(later.words, place)) &&
         (sense ||
          (!IsOpen(later.words[place - 1].lower) && !IsLocal(later.words[place - 1].lower)));
}

// Whether "number of A" goes on to the end: "| B | or C".
bool IsQuantityOfAll(const std::vector<Conjunct>& parts, size_t first, size_t at) {
  const Words& head = parts[first].words;
  if (head[at].lower != "of" || head[at - 1].lower != "number") return false;
  return std::all_of(parts.begin() + static_cast<ptrdiff_t>(first) + 1, parts.end(),
                     [](const Conjunct& part) {
                       size_t end = PrepositionIn(part.words);
                       std::string_view noun = part.words[end - 1].lower;
                       return !IsOpen(noun) && !IsLocal(noun) && !LooksClinical(noun);
                     });
}

// "problems with speech | vision | and balance": what follows is of the kind of the first's
// complement, and its head is of another.
bool IsAlikeComplement(const Words& head, size_t at, const Conjunct& later) {
  if (HasPreposition(later.words) || IsModifier(later.words.front())) return false;
  NameKind kind = KindOf(ToText(Cleaned(Between(head, at + 1, head.size()))));
  bool substances = kind == NameKind::kSubstance && head[at - 1].lower != "lack";
  if (kind != NameKind::kFunction && !substances) return false;
  return KindOf(ToText(Cleaned(later.words))) == kind &&
         KindOf(ToText(Cleaned(Between(head, 0, at)))) != kind;
}

// How many words of `head`, whose first preposition is at `at`, the conjunct at `later` takes: "a
// decrease in strength | function", "swelling in the ankles | feet | legs".
size_t WordsFor(const std::vector<Conjunct>& parts, size_t first, size_t later, size_t at) {
  const Words& head = parts[first].words;
  const Conjunct& part = parts[later];
  // "swelling of the hands | and around the eyes"
  const Token& opens = part.words.front();
  if (opens.tag == Tag::kPreposition) {
    bool again = opens.lower == head[at].lower ||
                 (Holds(kPlacing, opens.lower) && !IsRegion(head[at - 1].lower));
    return again ? at : 0;
  }
  bool places = IsPlace(head.back()) && IsPlaceAlone(part.words);
  if (places) return (HasPreposition(head) ? LastPrepositionIn(head) : at) + 1;
  if (IsQuantityOfAll(parts, first, at) || IsAlikeComplement(head, at, part)) return at + 1;
  if (HoldsNoun(kOfLists, head[at - 1].lower) && !HasPreposition(part.words)) return at + 1;
  bool last_of_two = parts.size() == first + 2 && !part.after_comma && parts[first].shared == 0;
  bool open = IsOpen(head[at - 1].lower) || HoldsNoun(kDirected, head[at - 1].lower);
  bool bare = !HasPreposition(part.words) && !IsOpen(part.words.back().lower);
  return last_of_two && open && bare && !IsAnother(part.words) && !IsIll(head[at - 1], part.words)
             ? at + 1
             : 0;
}

// "sensitivity | to light", "swelling | in the ankles": the index of what opens the complement.
size_t ComplementIn(const Words& head) {
  size_t end = PrepositionIn(head);
  for (size_t at = 1; at + 1 < end; ++at) {
    bool directed = head[at].tag == Tag::kTo && HoldsNoun(kDirected, head[at - 1].lower);
    if (directed && head[at + 1].tag != Tag::kVerb) return at;
  }
  return end;
}

void ShareHead(std::vector<Conjunct>& parts) {
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const Words head = parts[i].words;
    size_t at = ComplementIn(head);
    bool listed = at < head.size() && HoldsNoun(kOfLists, head[at - 1].lower);
    if (at == head.size() || (!listed && !TakesPlace(head[at].lower))) continue;
    if (SharesPlace(head, at, parts[i + 1])) {
      parts[i].takes_place = true;
      GiveHead(head, at + 1, parts[i + 1]);
      continue;
    }
    for (size_t j = i + 1; j < parts.size(); ++j) {
      size_t words = WordsFor(parts, i, j, at);
      if (words == 0) break;
      GiveHead(head, words, parts[j]);
    }
  }
}

// "leg | on one side of the body"; the end where nothing says so.
size_t SideIn(TokenSpan words) {
  for (size_t at = 1; at + 2 < words.size(); ++at) {
    if (words[at].lower == "on" && Singular(words[at + 2].lower) == "side") return at;
  }
  return words.size();
}

// "numbness of the arm | or leg on one side of the body": the arm as well.
void ShareSide(std::vector<Conjunct>& parts) {
  if (parts.empty()) return;
  const Words last = parts.back().words;
  size_t side = SideIn(last);
  if (side == last.size() || !IsPlace(last[side - 1])) return;
  for (Conjunct& part : parts) {
    bool open = HasPreposition(part.words) && IsPlace(part.words.back());
    if (open && SideIn(part.words) == part.words.size())
      part.words.insert(part.words.end(), last.begin() + static_cast<ptrdiff_t>(side), last.end());
  }
}

bool IsAct(const Token& token) {
  if (Holds(kSymptomActs, token.lower)) return false;
  return token.tag == Tag::kGerund || (token.tag == Tag::kNoun && token.lower.ends_with("ing"));
}

// "difficulty walking | talking | and eating": of what one does; "| sweating" is another thing.
void ShareTrouble(std::vector<Conjunct>& parts) {
  for (size_t i = 0; i + 1 < parts.size(); ++i) {
    const Words head = parts[i].words;
    size_t at = 1;
    while (at < head.size() && !IsAct(head[at])) ++at;
    if (at >= head.size() || !HoldsNoun(kTroubles, head[at - 1].lower)) continue;
    for (size_t j = i + 1; j < parts.size(); ++j) {
      const Token& act = parts[j].words.front();
      NameKind kind = KindOf(act.lower);
      if (!IsAct(act) || IsLocal(act.lower)) break;
      if (kind == NameKind::kEffect || kind == NameKind::kCondition) break;
      GiveHead(head, at, parts[j]);
    }
  }
}

// "touching | eating infected meat": what is done to it.
void ShareObject(std::vector<Conjunct>& parts) {
  for (size_t i = parts.size(); i-- > 1;) {
    Words& first = parts[i - 1].words;
    const Words& second = parts[i].words;
    bool acts = !parts[i].after_comma && second.size() > 1 && second.front().tag == Tag::kGerund &&
                second[1].tag != Tag::kPreposition;
    bool particle = first.size() == 2 && first[1].lower == "in";
    if (!acts || first.empty() || (first.size() > 1 && !particle)) continue;
    if (!Holds(kDone, first.front().lower) && !particle) continue;
    first.insert(first.end(), second.begin() + 1, second.end());
  }
}

// "an inability to walk or | talk": the infinitive goes on.
void ShareInfinitive(std::vector<Conjunct>& parts) {
  for (size_t i = 1; i < parts.size(); ++i) {
    Words& act = parts[i].words;
    const Words& before = parts[i - 1].words;
    auto to = std::ranges::find(before, Tag::kTo, &Token::tag);
    if (act.empty() || act[0].tag != Tag::kVerb || to == before.end()) continue;
    if (!CompletesNoun(before, static_cast<size_t>(to - before.begin()))) continue;
    act.insert(act.begin(), before.begin(), to + 1);
  }
}

}  // namespace

bool IsIncomplete(std::string_view noun) { return HoldsNoun(kIncomplete, noun); }

bool IsLocal(std::string_view noun) { return HoldsNoun(kLocal, noun); }

bool HasPreposition(TokenSpan words) { return PrepositionIn(words) < words.size(); }

bool IsModifier(const Token& token) {
  return IsAdjectival(token) || token.tag == Tag::kAdverb || token.tag == Tag::kNumber ||
         token.tag == Tag::kDeterminer;
}

void ShareWords(std::vector<Conjunct>& parts) {
  ShareInfinitive(parts);
  ShareModifiers(parts);
  ShareObject(parts);
  ShareTrouble(parts);
  ShareHead(parts);
  ShareSide(parts);
  ShareComplement(parts);
}

}  // namespace causeway
