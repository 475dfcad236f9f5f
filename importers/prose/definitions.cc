// Rules in order: a facet ("a symptom of"), a kind of something, a disease of a site, a class.
#include "importers/prose/definitions.h"

#include <algorithm>
#include <array>

#include "graph/statement.h"
#include "importers/prose/characters.h"
#include "importers/prose/cue_senses.h"
#include "importers/prose/extents.h"
#include "importers/prose/facets.h"
#include "importers/prose/glosses.h"
#include "importers/prose/kinds.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"
#include "importers/prose/sites.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

bool IsOf(const Token& token) {
  return token.lower == "of" || token.lower == "for" || token.lower == "in";
}

// Where the phrase goes on with a clause: "a disease | that", "a protein | needed for".
size_t EndOfClass(TokenSpan phrase) {
  size_t end = EndOfPhrase(phrase, 0);
  for (size_t i = 1; i < end; ++i) {
    size_t noun = phrase[i - 1].tag == Tag::kAdverb && i > 1 ? i - 2 : i - 1;
    if (phrase[noun].tag != Tag::kNoun) continue;
    // What follows may lie beyond the phrase: "a disease spread | through air".
    Tag after = i + 1 < phrase.size() ? phrase[i + 1].tag : Tag::kPunctuation;
    bool reduced = phrase[i].tag == Tag::kParticiple &&
                   (after == Tag::kPreposition || after == Tag::kTo || after == Tag::kSubordinator);
    bool measures = after == Tag::kAdjective || after == Tag::kNumber || after == Tag::kDeterminer;
    bool participial =
        phrase[i].lower.ends_with("ing") && (LookUpVerb(phrase[i].lower) || measures);
    if (reduced || participial) return noun + 1;
  }
  for (size_t i = 1; i < end; ++i) {
    bool place = phrase[i].text == "," && i + 1 < end &&
                 (phrase[i + 1].tag == Tag::kAdverb || phrase[i + 1].tag == Tag::kPreposition);
    if (phrase[i].tag == Tag::kTo || phrase[i].text == ";" || place) return i;
  }
  return end;
}

size_t EndOfSentence(TokenSpan phrase) {
  size_t end = 0;
  while (end < phrase.size() && end < 30 && phrase[end].text != "." && phrase[end].text != ";")
    ++end;
  return end;
}

// "inflammation | of the joints and skin": the sites.
std::vector<Words> SitesAfter(const Words& name, size_t head, size_t most) {
  if (head + 2 >= name.size() || (name[head + 1].lower != "of" && name[head + 1].lower != "in"))
    return {};
  size_t end = 0;
  std::vector<Words> sites = SitesAt(name, head + 2, end, most);
  std::erase_if(sites, [](const Words& site) { return !IsSitePhrase(site); });
  return sites;
}

// "gout, | a disease of the joints": whether the phrase before the comma is defined after it.
struct Apposition {
  size_t subject = 0;
  size_t end = 0;  // 0: none
};

Apposition AppositionAt(TokenSpan tokens, size_t comma) {
  size_t begin = BeginOfPhrase(tokens, 0, comma);
  bool listed =
      begin > 0 && (tokens[begin - 1].text == "," || tokens[begin - 1].tag == Tag::kConjunction);
  size_t end = EndOfPhrase(tokens.first(std::min(comma + 40, tokens.size())), comma + 1);
  for (size_t j = comma + 1; j < end; ++j) {
    if (tokens[j].text == ",") end = j;
  }
  bool closed = end >= tokens.size() || tokens[end].tag != Tag::kConjunction;
  size_t head = comma + 1 + HeadOf(tokens.subspan(comma + 1, end - comma - 1));
  if (listed || begin == comma || !closed || head >= end || !IsClassNoun(tokens[head].lower))
    return {};
  return {begin, end};
}

// What belongs to the name of the site after it: "connective | tissue disorder".
bool IsOfSite(std::string_view word) {
  constexpr std::array<std::string_view, 14> kWords = {
      "autonomic", "central", "circulatory", "connective",  "digestive", "endocrine", "immune",
      "lymphatic", "nervous", "peripheral",  "respiratory", "soft",      "urinary",   "white"};
  return Holds(kWords, word);
}

// What says nothing more than that something is wrong with the site before it.
constexpr std::array<std::string_view, 5> kDiseases = {"disease", "disorder", "condition",
                                                       "illness", "infection"};

constexpr std::array<std::string_view, 9> kNamedClasses = {
    "enzyme", "hormone", "bacterium", "protein",         "parasite",
    "fungus", "virus",   "vitamin",   "neurotransmitter"};

// "the | male hormone | testosterone": the index of the class's noun, or 0.
size_t NamedClassAt(TokenSpan tokens, size_t at) {
  while (at + 1 < tokens.size() && tokens[at].tag == Tag::kAdjective) ++at;
  return Holds(kNamedClasses, tokens[at].lower) ? at : 0;
}

// "the enzyme | lactase": where the name ends, or `begin`.
size_t EndOfNamed(TokenSpan tokens, size_t begin) {
  size_t end = begin;
  while (end < tokens.size() && end < begin + 4 && tokens[end].tag == Tag::kNoun) ++end;
  if (end == begin) return begin;
  const Token& head = tokens[end - 1];
  bool other = IsRelational(head.lower) || IsClassNoun(head.lower) || IsGenericNoun(head.lower) ||
               IsMaterial(head.lower) || IsSite(head.lower) || IsPlural(head.lower);
  return other ? begin : end;
}

class Definition {
 public:
  Definition(const Words& subject, TokenSpan predicate, size_t most)
      : subject_(subject),
        full_(predicate.first(EndOfSentence(predicate))),
        phrase_(predicate.first(EndOfClass(predicate))),
        most_(most) {}

  std::vector<Relation> Read() {
    PlaceSubject();
    if (phrase_.empty() || ReadFacet() || ReadKind() || ReadVarieties() || ReadGloss())
      return std::move(relations_);
    for (const Words& one : Classes()) ReadClass(one);
    return std::move(relations_);
  }

 private:
  void Add(Words subject, RelationType type, Words object, float confidence, bool hedged = false) {
    relations_.push_back({.subject = std::move(subject),
                          .type = type,
                          .object = std::move(object),
                          .hedged = hedged,
                          .confidence = confidence});
  }
  void AddAll(RelationType type, TokenSpan objects, bool backward, bool hedged) {
    std::vector<Words> names = Expand(objects, most_);
    if (names.empty()) names.emplace_back();
    for (Words& name : names) {
      if (backward) {
        Add(std::move(name), type, subject_, 0.9F, hedged);
      } else {
        Add(subject_, type, std::move(name), 0.9F, hedged);
      }
    }
  }

  // "a hole in the septum"; where a site is, it is a part.
  void PlaceSubject() {
    bool points =
        subject_.size() == 1 && (subject_[0].lower == "this" || subject_[0].lower == "these");
    if (points || KindOf(ToText(Cleaned(subject_))) == NameKind::kSite) return;
    for (Words& site : SitesWithin(full_, most_))
      Add(subject_, RelationType::kOccursIn, std::move(site), 0.7F);
  }

  // "the most common cause of X", "a sign of X", "a risk factor for X".
  bool ReadFacet() {
    for (size_t i = 0; i < phrase_.size() && !IsOf(phrase_[i]); ++i) {
      const FacetCue* facet = FindFacet(phrase_[i].lower);
      if (facet == nullptr || facet->type != RelationType::kCauses) continue;
      size_t of = i + 1;
      while (of < phrase_.size() && !IsOf(phrase_[of])) ++of;
      if (of > i + 4) return true;
      AddAll(RelationType::kCauses, phrase_.subspan(std::min(of + 1, phrase_.size())),
             !facet->item_is_subject, facet->hedged);
      return true;
    }
    return false;
  }

  // "a type of X", "one of the X", "part of X".
  bool ReadKind() {
    for (size_t i = 0; i + 2 < phrase_.size() && i < 8; ++i) {
      if (phrase_[i + 1].lower != "of") continue;
      const FacetCue* facet = FindFacet(phrase_[i].lower);
      bool kind = facet != nullptr && facet->type == RelationType::kIsA;
      bool one = phrase_[i].lower == "one" || phrase_[i].lower == "group" ||
                 phrase_[i].lower == "class" || phrase_[i].lower == "family" ||
                 (phrase_[i].lower == "member" && phrase_[i + 2].lower != "your");
      if (!kind && !one && phrase_[i].lower != "part" && phrase_[i].lower != "portion" &&
          phrase_[i].lower != "component" && phrase_[i].lower != "components")
        continue;
      TokenSpan rest = phrase_.subspan(i + 2);
      if (one && rest.size() > 2 && (rest[1].lower == "group" || rest[1].lower == "class"))
        rest = rest.subspan(3);
      if (kind || one) {
        for (const Words& words : Expand(WithoutFamily(rest), most_)) AddClass(words, 0.9F);
      } else {
        AddAll(RelationType::kPartOf, rest, false, false);
      }
      return true;
    }
    return false;
  }

  // "a member of the connexin protein | family".
  static TokenSpan WithoutFamily(TokenSpan phrase) {
    bool family =
        phrase.size() > 2 && (phrase.back().lower == "family" || phrase.back().lower == "group" ||
                              phrase.back().lower == "class");
    return family ? phrase.first(phrase.size() - 1) : phrase;
  }

  // "a bluish tint to the skin": another name; "a gland in the neck": a part.
  bool ReadGloss() {
    std::optional<Gloss> gloss = ReadApposition(subject_, full_, most_);
    if (!gloss) return false;
    bool part = gloss->aside.type == RelationType::kPartOf;
    Words& other = part ? gloss->aside.host : gloss->aside.names[0];
    relations_.push_back({.subject = subject_,
                          .type = gloss->aside.type,
                          .object = std::move(other),
                          .alias_scope = gloss->aside.alias_scope,
                          .confidence = 0.7F});
    return !part;
  }

  // The conjuncts; "a waxy, painless lump" is one: its article stands for all before the noun.
  [[nodiscard]] std::vector<Words> Classes() const {
    auto Joins = [](const Token& t) { return t.tag == Tag::kConjunction; };
    bool one = phrase_.front().lower == "a" || phrase_.front().lower == "an";
    if (!one || std::ranges::any_of(phrase_, Joins)) return Expand(phrase_, most_);
    Words whole;
    for (size_t i = 0; i < phrase_.size(); ++i) {
      if (phrase_[i].text == "," && EndsBefore(i)) break;
      if (phrase_[i].text != ",") whole.push_back(phrase_[i]);
    }
    return {whole};
  }

  // "an eye disease, | meaning that", "a gland, | the largest one".
  [[nodiscard]] bool EndsBefore(size_t comma) const {
    if (comma == 0 || comma + 1 >= phrase_.size()) return true;
    const Token& next = phrase_[comma + 1];
    return next.tag == Tag::kDeterminer || next.tag == Tag::kGerund || next.lower == "meaning" ||
           IsClassNoun(phrase_[comma - 1].lower);
  }

  // "a rare brain disorder", "an infection of the lungs", "a gland".
  void ReadClass(const Words& words) {
    Words name = Cleaned(words);
    size_t head = HeadOf(name);
    if (name.empty() || head >= name.size() || IsVaguePredicate(name[head].lower) ||
        IsPerson(name[head].lower))
      return;
    // "an anticoagulant": an adjective that stands for a noun.
    bool one = phrase_.front().lower == "a" || phrase_.front().lower == "an";
    bool alone = one && name.size() == 1 && phrase_.size() == 2;
    if (name[head].tag == Tag::kAdjective && alone) name[head].tag = Tag::kNoun;
    const Token& noun = name[head];
    if (noun.tag != Tag::kNoun && noun.tag != Tag::kGerund) return;
    bool compares = phrase_.front().lower == "less" || phrase_.front().lower == "more" ||
                    phrase_.front().lower == "no";
    bool article =
        (phrase_.front().tag == Tag::kDeterminer && !compares) || IsPlural(noun.lower) ||
        IsProcessNoun(noun.lower) ||
        (head > 0 && IsClassNoun(noun.lower) && IsSite(name[head - 1].lower) &&
         phrase_.front().range == name[0].range && !IsGenericNoun(subject_.back().lower));
    if (!article) return AddBare(words);
    if (IsProcessNoun(noun.lower) && head + 1 < name.size()) {
      AddProcess(name);
      AddSite(name, head);
      return;
    }
    if (AddSite(name, head)) return;
    AddClass(name, IsClassNoun(noun.lower) ? 0.9F : 0.6F);
  }

  // "Hematuria is blood in the urine": what a term means, without an article.
  void AddBare(const Words& words) {
    Words name = Cleaned(words);
    Words term = Cleaned(subject_);
    bool common = words[0].tag == Tag::kNoun && words[0].text == words[0].lower;
    bool one = term.size() < 4 && IsFinding(term) && !IsPlural(term.back().lower);
    bool placed = name.size() > 2 && (name[1].lower == "in" || name[1].lower == "of");
    if (!common || !one || !placed || IsClassNoun(name[0].lower) || !IsOnePhrase(name)) return;
    relations_.push_back({.subject = subject_,
                          .type = RelationType::kSameAs,
                          .object = name,
                          .alias_scope = kGloss,
                          .confidence = 0.6F});
  }

  // "widening and rounding of the fingertips" is one thing that happens.
  void AddProcess(const Words& name) {
    bool whole = IsOnePhrase(phrase_);
    bool again = std::ranges::any_of(
        relations_, [](const Relation& r) { return r.type == RelationType::kSameAs; });
    if (whole && again) return;
    relations_.push_back({.subject = subject_,
                          .type = RelationType::kSameAs,
                          .object = whole ? Cleaned(phrase_) : name,
                          .alias_scope = kGloss,
                          .confidence = 0.6F});
  }

  // The class without its complement, where it says more than "disease".
  void AddClass(const Words& words, float confidence) {
    Words name = Cleaned(words);
    size_t head = HeadOf(name);
    if (head >= name.size()) return;
    // "disorders | called arthropathies" and "a form of the disease" name more than they say.
    bool points = words[0].lower == "the" || words[0].lower == "this";
    bool called = name[head].examples > 0 || (points && IsClassNoun(name[head].lower));
    if (head == 0 && IsGenericNoun(name[0].lower) && !called) return;
    Add(subject_, RelationType::kIsA, words, confidence);
  }

  // "Pericarditis can be acute or chronic": two kinds of it.
  bool ReadVarieties() {
    bool either = std::ranges::any_of(phrase_, [](const Token& t) { return t.lower == "or"; });
    Words name = Cleaned(subject_);
    if (!either || name.empty() || KindOf(ToText(name)) != NameKind::kCondition) return false;
    std::vector<Words> kinds = Expand(phrase_, most_);
    bool adjectives = std::ranges::all_of(kinds, [](const Words& kind) {
      return kind.size() == 1 && kind[0].tag == Tag::kAdjective && !IsVagueModifier(kind[0].lower);
    });
    if (kinds.size() < 2 || !adjectives) return false;
    for (const Words& kind : kinds) Add(NameOfKind(kind, name), RelationType::kIsA, name, 0.8F);
    return true;
  }

  // "brain disorder", "a disease of the joints": where it is.
  bool AddSite(const Words& name, size_t head) {
    if (!IsClassNoun(name[head].lower) && !IsProcessNoun(name[head].lower) &&
        !IsGenericNoun(name[head].lower))
      return false;
    bool found = false;
    if (head > 0 && IsSite(name[head - 1].lower)) {
      size_t begin = head - 1;
      while (begin > 0 && (IsSite(name[begin - 1].lower) || IsOfSite(name[begin - 1].lower)))
        --begin;
      Add(subject_, RelationType::kOccursIn,
          {name.begin() + static_cast<ptrdiff_t>(begin),
           name.begin() + static_cast<ptrdiff_t>(head)},
          0.8F);
      found = begin == 0;
    }
    for (const Words& site : SitesAfter(name, head, most_)) {
      Add(subject_, RelationType::kOccursIn, site, 0.8F);
      found = true;
    }
    return found && !IsProcessNoun(name[head].lower);
  }

  Words subject_;
  TokenSpan full_;    // with its clauses
  TokenSpan phrase_;  // without
  size_t most_;
  std::vector<Relation> relations_;
};

}  // namespace

bool CanBeDefined(TokenSpan subject, TokenSpan predicate) {
  if (subject.size() != 1) return true;
  bool dummy =
      subject[0].lower == "it" && !predicate.empty() && predicate[0].tag == Tag::kAdjective;
  return !dummy && subject[0].lower != "you" && subject[0].lower != "we";
}

std::vector<Relation> Define(const Words& subject, TokenSpan predicate, size_t most) {
  return Definition(subject, predicate, most).Read();
}

std::vector<Relation> DefineAppositions(TokenSpan tokens, size_t most) {
  std::vector<Relation> relations;
  for (size_t i = 0; i + 2 < tokens.size(); ++i) {
    std::string_view next = tokens[i + 1].lower;
    if (i > 0 && tokens[i].text == "," && (next == "a" || next == "an")) {
      Apposition found = AppositionAt(tokens, i);
      if (found.end == 0) continue;
      Words subject(tokens.begin() + static_cast<ptrdiff_t>(found.subject),
                    tokens.begin() + static_cast<ptrdiff_t>(i));
      for (Relation& one : Define(subject, tokens.subspan(i + 1, found.end - i - 1), most)) {
        one.confidence = 0.7F;
        relations.push_back(std::move(one));
      }
    } else if (size_t at = tokens[i].lower == "the" ? NamedClassAt(tokens, i + 1) : 0; at > 0) {
      TokenSpan name = Between(tokens, at + 1, EndOfNamed(tokens, at + 1));
      if (name.empty()) continue;
      relations.push_back({.subject = WordsOf(name),
                           .type = RelationType::kIsA,
                           .object = WordsOf(Between(tokens, i + 1, at + 1)),
                           .confidence = 0.7F});
    }
  }
  return relations;
}

Words NameOfKind(const Words& kind, const Words& of_class) {
  Words name = Cleaned(kind);
  if (name.size() != 1 || of_class.empty()) return kind;
  Words whole = Cleaned(of_class);
  bool letter = name[0].text.size() == 1 && IsUpper(name[0].text[0]);
  if (letter || name[0].tag == Tag::kNumber) {
    whole.push_back(name[0]);
    return whole;
  }
  if (name[0].tag != Tag::kAdjective && name[0].tag != Tag::kParticiple) return kind;
  name.insert(name.end(), whole.begin(), whole.end());
  return name;
}

std::vector<Relation> SitesOfGlosses(const std::vector<Relation>& relations, size_t most) {
  std::vector<Relation> sites;
  for (const Relation& relation : relations) {
    if (relation.type != RelationType::kSameAs || relation.denied) continue;
    for (bool object : {false, true}) {
      Words gloss = Cleaned(object ? relation.object : relation.subject);
      size_t head = HeadOf(gloss);
      if (head >= gloss.size() || !IsProcessNoun(gloss[head].lower)) continue;
      for (Words& site : SitesAfter(gloss, head, most)) {
        sites.push_back({.subject = object ? relation.subject : relation.object,
                         .type = RelationType::kOccursIn,
                         .object = std::move(site),
                         .confidence = 0.7F});
      }
    }
  }
  return sites;
}

void PlaceClasses(std::vector<Relation>& relations) {
  for (Relation& relation : relations) {
    if (relation.type != RelationType::kIsA) continue;
    Words site = Cleaned(relation.object);
    if (site.size() < 2 || IsPlural(site.back().lower)) continue;
    if (std::ranges::find(kDiseases, site.back().lower) == kDiseases.end()) continue;
    site.pop_back();
    if (!std::ranges::all_of(site, [](const Token& token) { return IsSite(token.lower); }))
      continue;
    relation.type = RelationType::kOccursIn;
    relation.object = std::move(site);
  }
}

}  // namespace causeway
