// Each pattern is tried at every token; none looks further than its sentence.
#include "importers/prose/sites.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "importers/prose/cues.h"
#include "importers/prose/extents.h"
#include "importers/prose/filters.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr size_t kLongestRestriction = 10;  // tokens of a clause in a name

constexpr std::array<std::string_view, 9> kLocative = {
    "in", "within", "inside", "on", "around", "between", "throughout", "under", "near"};
constexpr std::array<std::string_view, 3> kInner = {"in", "inside", "within"};
// What is done "to" a site.
constexpr std::array<std::string_view, 6> kDoneTo = {"damage", "injury", "injuries",
                                                     "harm",   "trauma", "tint"};
constexpr std::array<std::string_view, 4> kFound = {"found", "located", "seen", "situated"};
// What is wrong "with" a site.
constexpr std::array<std::string_view, 8> kWrongWith = {
    "problem", "problems", "defect", "defects", "abnormality", "abnormalities", "trouble", "issue"};
// Sites that say little until a clause tells which.
constexpr std::array<std::string_view, 28> kGeneralSites = {
    "area",   "arteries", "artery",   "bone",    "cell",     "fiber",  "gland",
    "joint",  "layer",    "ligament", "lining",  "membrane", "muscle", "nerve",
    "neuron", "organ",    "part",     "passage", "region",   "space",  "structure",
    "tendon", "tissue",   "tube",     "valve",   "vein",     "vessel", "airway"};
// "skin | covering the ovary": what a reduced clause after a site opens with.
constexpr std::array<std::string_view, 14> kReducedClauses = {
    "covering",  "lining",     "connecting",  "connected", "entering", "leading", "leaving",
    "supplying", "supporting", "surrounding", "used",      "needed",   "located", "controlling"};
// What opens a clause that is so: "because the wall is damaged".
constexpr std::array<std::string_view, 5> kFactual = {"because", "since", "as", "although",
                                                      "while"};
// "swelling, | usually in the legs".
constexpr std::array<std::string_view, 13> kFocusing = {
    "usually",  "often",     "especially", "particularly", "mainly",    "mostly",    "typically",
    "commonly", "primarily", "generally",  "chiefly",      "sometimes", "frequently"};

bool IsPlacePhrase(TokenSpan words) {
  return IsSitePhrase(words) || KindOf(ToText(Cleaned(words))) == NameKind::kSite;
}

// "the heart's | structure": the heart.
void DropStructure(Words& site) {
  if (site.size() < 2 || site.back().lower != "structure") return;
  std::string_view owner = site[site.size() - 2].lower;
  size_t mark = std::min(owner.find('\''), owner.find("\u2019"));
  if (mark == std::string_view::npos) return;
  site.pop_back();
  Token& kept = site.back();
  kept.text = kept.text.substr(0, mark);
  kept.lower = kept.lower.substr(0, mark);
  kept.tag = Tag::kNoun;
}

// Whether the preposition at `at` says where the noun before it is.
bool Places(TokenSpan phrase, size_t at) {
  std::string_view noun = phrase[at - 1].lower;
  if (phrase[at].tag != Tag::kPreposition && phrase[at].tag != Tag::kTo) return false;
  if (phrase[at].lower == "to") return Holds(kDoneTo, noun);
  if (phrase[at].lower == "with") return Holds(kWrongWith, noun);
  if (phrase[at - 1].tag == Tag::kParticiple && !Holds(kFound, noun)) return false;
  bool thing = phrase[at - 1].tag != Tag::kGerund || IsProcessNoun(noun);
  return thing && Holds(kLocative, phrase[at].lower);
}

bool EndsPhrase(const Token& token) {
  return token.tag == Tag::kRelative || token.tag == Tag::kSubordinator ||
         token.tag == Tag::kVerb || token.tag == Tag::kAuxiliary || token.tag == Tag::kModal ||
         token.text == "," || token.text == ";" || token.text == "." || token.text == ":" ||
         token.lower == "by" || token.lower == "from" || token.lower == "for";
}

// "nerves", "areas of the brain".
bool IsGeneralSite(const Words& name) {
  Words plain = Cleaned(name);
  bool alone = plain.size() == 1 || (plain.size() > 2 && plain[1].lower == "of");
  return alone && HoldsNoun(kGeneralSites, plain[0].lower);
}

// "bones | muscles used for breathing": both are used for it.
void ShareReducedClause(std::vector<Words>& names) {
  if (names.size() < 2 || names.back().front().tag == Tag::kDeterminer) return;
  const Words last = names.back();
  auto clause =
      std::ranges::find_if(last, [](const Token& t) { return Holds(kReducedClauses, t.lower); });
  if (clause == last.end() || clause == last.begin()) return;
  for (Words& name : names) {
    if (&name != &names.back() && IsGeneralSite(name)) name.insert(name.end(), clause, last.end());
  }
}

bool EndsRestriction(const Token& token) {
  return token.tag == Tag::kRelative || token.tag == Tag::kSubordinator ||
         token.tag == Tag::kConjunction || token.text == "," || token.text == ";" ||
         token.text == "." || token.text == ":";
}

// Sites, or functions and what no table knows ("movement, emotion").
bool AreAlike(const std::vector<Words>& items) {
  auto Are = [&](auto condition) {
    return std::ranges::all_of(items, [&](const Words& item) {
      return condition(KindOf(ToText(Cleaned(item))), item.size());
    });
  };
  bool known = KindOf(ToText(Cleaned(items.front()))) != NameKind::kOther;
  return Are([](NameKind kind, size_t) { return kind == NameKind::kSite; }) ||
         (known && Are([](NameKind kind, size_t words) {
            return words < 3 && (kind == NameKind::kFunction || kind == NameKind::kOther);
          }));
}

// The list that goes on at `last`, where the clause from `begin` has its first item: "that carry
// blood to the head, | arms and legs". Its items are of one kind. Empty where there is none.
std::vector<Words> ListedAt(TokenSpan tokens, size_t& begin, size_t last) {
  size_t item = last;
  while (item > begin && tokens[item - 1].tag != Tag::kPreposition &&
         tokens[item - 1].tag != Tag::kTo && tokens[item - 1].tag != Tag::kVerb)
    --item;
  if (item == begin || item == last) return {};
  size_t end = EndOfPhrase(tokens, item);
  if (end <= last) return {};
  std::vector<Words> items = Expand(Between(tokens, item, end), kLongestRestriction);
  bool alike = AreAlike(items);
  bool closed = std::ranges::any_of(Between(tokens, last, end), [](const Token& token) {
    return token.tag == Tag::kConjunction;
  });
  if (!alike || !closed) return {};
  begin = item;
  return items;
}

// The clause at `end` that tells sites apart: one, or one for each item of the list in it.
std::vector<Words> RestrictionsAt(TokenSpan tokens, size_t end) {
  if (end + 2 >= tokens.size()) return {};
  if (tokens[end].lower != "that" && !Holds(kReducedClauses, tokens[end].lower)) return {};
  size_t last = end + 1;
  while (last < tokens.size() && last < end + kLongestRestriction + 1 &&
         !EndsRestriction(tokens[last]))
    ++last;
  // "neurons that transmit | and process signals" says little until its object.
  if (last > end + kLongestRestriction || tokens[last - 1].tag == Tag::kVerb) return {};
  size_t item = end + 1;
  std::vector<Words> items;
  if (last < tokens.size()) items = ListedAt(tokens, item, last);
  if (items.empty()) return {WordsOf(Between(tokens, end, last))};
  for (Words& words : items) {
    Words clause = WordsOf(Between(tokens, end, item));
    clause.insert(clause.end(), words.begin(), words.end());
    words = std::move(clause);
  }
  return items;
}

class SentencePlaces {
 public:
  SentencePlaces(TokenSpan tokens, size_t most) : tokens_(tokens), most_(most) {}

  std::vector<Relation> Read(std::span<const Predicate> predicates) {
    for (const Predicate& predicate : predicates) {
      ReadHarm(predicate);
      ReadExistence(predicate);
      ReadPart(predicate, OwnerOf(predicate, predicates));
      ReadMostAffected(predicate);
    }
    for (size_t at = 1; at + 2 < tokens_.size(); ++at) ReadFocused(at);
    return std::move(relations_);
  }

 private:
  // "The heart may be damaged", "the airways become inflamed".
  void ReadHarm(const Predicate& predicate) {
    size_t begin = predicate.subject_begin;
    size_t after = EndOfHarm(tokens_, predicate);
    if (after == 0 || predicate.in_which > 0 || predicate.unsettled) return;
    bool agent =
        after < tokens_.size() && (tokens_[after].lower == "by" || tokens_[after].lower == "from");
    bool conditional = begin > 0 && tokens_[begin - 1].tag == Tag::kSubordinator &&
                       !Holds(kFactual, tokens_[begin - 1].lower);
    bool asks = begin < tokens_.size() && tokens_[begin].lower == "which";
    if (agent || conditional || asks) return;
    bool spared = tokens_[after - 1].lower == "spared" || tokens_[after - 1].lower == "unaffected";
    for (Words& site : Expand(Between(tokens_, begin, predicate.subject_end), most_)) {
      bool function =
          (spared || predicate.denied) && KindOf(ToText(Cleaned(site))) == NameKind::kFunction;
      if (!function && !IsPlacePhrase(Cleaned(site))) continue;
      relations_.push_back({.type = RelationType::kAffects,
                            .object = std::move(site),
                            .denied = predicate.denied != spared,
                            .hedged = predicate.hedged,
                            .confidence = 0.6F});
    }
  }

  // "There is often scarring | in the liver".
  void ReadExistence(const Predicate& predicate) {
    bool there = predicate.lemma == "be" && predicate.begin > 0 &&
                 tokens_[predicate.begin - 1].lower == "there";
    if (!there) return;
    size_t end = EndOfPhrase(tokens_, predicate.end);
    size_t place = predicate.end;
    while (place < end && !Holds(kLocative, tokens_[place].lower)) ++place;
    if (place + 1 >= tokens_.size() || !Holds(kLocative, tokens_[place].lower)) return;
    for (const Words& thing : Expand(Between(tokens_, predicate.end, place), most_)) {
      size_t ends = 0;
      for (Words& site : SitesAt(tokens_, place + 1, ends, most_)) {
        relations_.push_back({.subject = thing,
                              .type = RelationType::kOccursIn,
                              .object = std::move(site),
                              .denied = predicate.denied,
                              .hedged = predicate.hedged,
                              .confidence = 0.6F});
      }
    }
  }

  // What lies there: of "The spleen is an organ | located in", the spleen.
  [[nodiscard]] TokenSpan OwnerOf(const Predicate& predicate,
                                  std::span<const Predicate> predicates) const {
    TokenSpan subject = Between(tokens_, predicate.subject_begin, predicate.subject_end);
    for (const Predicate& copula : predicates) {
      bool of_class = !predicate.finite && copula.lemma == "be" && !copula.denied &&
                      copula.end == predicate.subject_begin;
      if (of_class) return Between(tokens_, copula.subject_begin, copula.subject_end);
    }
    return subject;
  }

  // "The ovaries are | in the pelvis", "The islets are found in the pancreas"; "The pain is in the
  // back" is no part of it.
  void ReadPart(const Predicate& predicate, TokenSpan parts) {
    constexpr std::array<std::string_view, 5> kLying = {"be", "find", "lie", "locate", "situate"};
    size_t in = predicate.end;
    if (!Holds(kLying, predicate.lemma) || predicate.denied || in + 1 >= tokens_.size()) return;
    if (!Holds(kInner, tokens_[in].lower)) return;
    size_t end = 0;
    const std::vector<Words> wholes = SitesAt(tokens_, in + 1, end, most_);
    for (const Words& part : Expand(parts, most_)) {
      Words name = Cleaned(part);
      if (name.empty() || IsUnusual(name[0]) || name[0].tag == Tag::kGerund) continue;
      NameKind kind = KindOf(ToText(name));
      bool finding = predicate.lemma == "be" && kind == NameKind::kEffect && !IsSitePhrase(name);
      if (!finding && !IsPlacePhrase(name)) continue;
      for (const Words& whole : wholes) {
        relations_.push_back({.subject = part,
                              .type = finding ? RelationType::kOccursIn : RelationType::kPartOf,
                              .object = whole,
                              .hedged = predicate.hedged,
                              .confidence = 0.7F});
      }
    }
  }

  // "The joints most often affected are | the knees", "The ileum is the site most often affected".
  void ReadMostAffected(const Predicate& predicate) {
    if (predicate.lemma != "be" || predicate.denied) return;
    TokenSpan subject = Between(tokens_, predicate.subject_begin, predicate.subject_end);
    TokenSpan rest = Between(tokens_, predicate.end, EndOfPhrase(tokens_, predicate.end));
    bool forward = TellsMostAffected(subject);
    if (!forward && !TellsMostAffected(rest)) return;
    for (Words& site : Expand(forward ? rest : subject, most_)) {
      bool those = forward && site.size() > 1 && site[0].lower == "those";
      if (those) site[0] = subject[HeadOf(subject)];
      relations_.push_back({.type = RelationType::kAffects,
                            .object = std::move(site),
                            .hedged = predicate.hedged,
                            .confidence = 0.7F});
    }
  }

  // "swelling, usually | in the legs".
  void ReadFocused(size_t at) {
    if (!Holds(kLocative, tokens_[at].lower) || !Holds(kFocusing, tokens_[at - 1].lower)) return;
    size_t host_end = at - 1;
    if (host_end > 0 && tokens_[host_end - 1].lower == "most") --host_end;
    if (host_end > 0 && tokens_[host_end - 1].text == ",") --host_end;
    bool process = host_end > 0 && IsProcessNoun(tokens_[host_end - 1].lower);
    size_t begin = BeginOfPhrase(tokens_, 0, process ? host_end - 1 : host_end);
    Words host(tokens_.begin() + static_cast<ptrdiff_t>(begin),
               tokens_.begin() + static_cast<ptrdiff_t>(host_end));
    NameKind kind = KindOf(ToText(Cleaned(host)));
    if (kind != NameKind::kEffect && kind != NameKind::kCondition) return;
    size_t end = 0;
    for (Words& site : SitesAt(tokens_, at + 1, end, most_)) {
      relations_.push_back({.subject = host,
                            .type = RelationType::kOccursIn,
                            .object = std::move(site),
                            .confidence = 0.7F});
    }
  }

  TokenSpan tokens_;
  size_t most_;
  std::vector<Relation> relations_;
};

}  // namespace

std::vector<Words> SitesAt(TokenSpan tokens, size_t begin, size_t& end, size_t most) {
  end = EndOfPhrase(tokens, begin);
  bool one = false;  // "the space between the lungs and the chest wall"
  for (size_t at = begin + 1; at < end; ++at) {
    if (tokens[at].lower != "between") continue;
    one = Holds(kGeneralSites, tokens[at - 1].lower);
    if (!one) end = at;
  }
  TokenSpan phrase = Between(tokens, begin, end);
  std::vector<Words> sites = one ? std::vector<Words>{WordsOf(phrase)} : Expand(phrase, most);
  for (Words& site : sites) DropStructure(site);
  if (sites.empty() || !IsPlacePhrase(Cleaned(sites.front()))) return {};
  std::erase_if(sites, [](const Words& site) {
    Words name = Cleaned(site);
    return !IsPlacePhrase(name) || name[0].lower == "body";
  });
  return sites;
}

bool IsHarm(std::string_view lemma) {
  if (lemma == "replace" || lemma == "change") return false;
  return lemma == "spare" || std::ranges::any_of(Cues(), [&](const Cue& cue) {
           return cue.lemma == lemma && cue.type == RelationType::kAffects;
         });
}

size_t EndOfHarm(TokenSpan tokens, const Predicate& predicate) {
  size_t end = predicate.end;
  bool next = end < tokens.size();
  bool becomes = predicate.lemma == "become" || predicate.lemma == "get";
  if (next && becomes && tokens[end].tag == Tag::kParticiple && IsHarm(tokens[end].lemma))
    return end + 1;
  if (next && predicate.lemma == "be" && tokens[end].lower == "unaffected") return end + 1;
  return predicate.passive && predicate.finite && IsHarm(predicate.lemma) ? end : 0;
}

bool TellsMostAffected(TokenSpan phrase) {
  for (size_t at = 1; at < phrase.size(); ++at) {
    bool reached = phrase[at].lower == "affected" || phrase[at].lower == "involved";
    if (reached && (phrase[at - 1].lower == "most" || Holds(kFocusing, phrase[at - 1].lower)))
      return true;
  }
  return false;
}

bool IsOfMaterial(TokenSpan words) {
  size_t head = HeadOf(words);
  return head < words.size() && IsMaterial(Singular(words[head].lower));
}

bool IsOfCells(TokenSpan words) {
  size_t head = HeadOf(words);
  return head < words.size() && Singular(words[head].lower) == "cell";
}

Words WithoutPlace(TokenSpan site) {
  for (size_t i = 1; i < site.size(); ++i) {
    if (site[i].tag == Tag::kPreposition && site[i].lower != "of")
      return {site.begin(), site.begin() + static_cast<ptrdiff_t>(i)};
  }
  return {site.begin(), site.end()};
}

Words WithoutBody(const Words& site) {
  constexpr std::array<std::string_view, 4> kParts = {"area", "part", "place", "region"};
  size_t head = HeadOf(site);
  if (site.size() < 3 || head + 2 >= site.size() || site.back().lower != "body") return site;
  size_t before = site.size() - 2;
  if (site[before].tag == Tag::kDeterminer || site[before].tag == Tag::kPronoun) --before;
  bool part = HoldsNoun(kParts, site[head].lower);
  bool whole = part || IsSite(site[head].lower);
  if (!whole || before != head + 1 || site[before].tag != Tag::kPreposition) return site;
  bool vague = part && Cleaned(site).front().range == site[head].range;
  if (part && !vague) return site;  // "distant parts of the body"
  return vague ? Words{} : WordsOf(Between(site, 0, before));
}

std::vector<Words> SitesWithin(TokenSpan phrase, size_t most) {
  for (size_t at = 1; at + 1 < phrase.size() && !EndsPhrase(phrase[at]); ++at) {
    bool other = (phrase[at].tag == Tag::kPreposition && phrase[at].lower != "of") ||
                 phrase[at].tag == Tag::kTo;
    if (!Places(phrase, at)) {
      if (other) break;
      continue;
    }
    size_t end = 0;
    std::vector<Words> sites = SitesAt(phrase, at + 1, end, most);
    AddRestriction(phrase, end, sites);
    return sites;
  }
  return {};
}

void AddRestriction(TokenSpan tokens, size_t end, std::vector<Words>& names) {
  ShareReducedClause(names);
  if (names.empty()) return;
  const std::vector<Words> clauses = RestrictionsAt(tokens, end);
  if (clauses.empty()) return;
  // "bones and the tissues | that …": of the last alone.
  bool last_alone = names.back().front().tag == Tag::kDeterminer;
  std::vector<Words> restricted;
  for (const Words& name : names) {
    bool takes = IsGeneralSite(name) && (!last_alone || &name == &names.back());
    if (!takes) restricted.push_back(name);
    for (size_t i = 0; takes && i < clauses.size(); ++i) {
      restricted.push_back(name);
      restricted.back().insert(restricted.back().end(), clauses[i].begin(), clauses[i].end());
    }
  }
  names = std::move(restricted);
}

std::vector<Relation> PlaceInSentence(TokenSpan tokens, std::span<const Predicate> predicates,
                                      size_t most) {
  return SentencePlaces(tokens, most).Read(predicates);
}

}  // namespace causeway
