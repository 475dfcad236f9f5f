// Rules in order: a facet ("a symptom of"), a kind of something, a disease of a site, a class.
#include "importers/prose/definitions.h"

#include <algorithm>
#include <array>

#include "graph/statement.h"
#include "importers/prose/facets.h"
#include "importers/prose/glosses.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/phrases.h"

namespace causeway {
namespace {

bool IsOf(const Token& token) {
  return token.lower == "of" || token.lower == "for" || token.lower == "in";
}

// Where the phrase goes on with a clause: "a disease | that", "a protein | needed for".
size_t EndOfClass(TokenSpan phrase) {
  size_t end = EndOfPhrase(phrase, 0);
  for (size_t i = 1; i < end; ++i) {
    bool reduced = phrase[i].tag == Tag::kParticiple && i + 1 < end &&
                   phrase[i - 1].tag == Tag::kNoun &&
                   (phrase[i + 1].tag == Tag::kPreposition || phrase[i + 1].tag == Tag::kTo);
    bool clause = phrase[i].tag == Tag::kTo || phrase[i].text == ";" ||
                  (phrase[i].tag == Tag::kGerund && phrase[i - 1].tag == Tag::kNoun &&
                   LookUpVerb(phrase[i].lower));
    if (reduced || clause) return i;
  }
  return end;
}

size_t EndOfSentence(TokenSpan phrase) {
  size_t end = 0;
  while (end < phrase.size() && end < 30 && phrase[end].text != "." && phrase[end].text != ";")
    ++end;
  return end;
}

class Definition {
 public:
  Definition(const Words& subject, TokenSpan predicate, size_t most)
      : subject_(subject),
        full_(predicate.first(EndOfSentence(predicate))),
        phrase_(predicate.first(EndOfClass(predicate))),
        most_(most) {}

  std::vector<Relation> Read() {
    if (phrase_.empty() || ReadFacet() || ReadKind() || ReadGloss()) return std::move(relations_);
    for (const Words& one : Expand(phrase_, most_)) ReadClass(one);
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

  // "the most common cause of X", "a sign of X", "a risk factor for X".
  bool ReadFacet() {
    for (size_t i = 0; i < phrase_.size() && !IsOf(phrase_[i]); ++i) {
      const Facet* facet = FindFacet(phrase_[i].lower);
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
    for (size_t i = 0; i + 1 < phrase_.size() && i < 8; ++i) {
      if (phrase_[i + 1].lower != "of") continue;
      const Facet* facet = FindFacet(phrase_[i].lower);
      bool kind = facet != nullptr && facet->type == RelationType::kIsA;
      bool one = phrase_[i].lower == "one" || phrase_[i].lower == "group" ||
                 phrase_[i].lower == "class" || phrase_[i].lower == "family";
      if (!kind && !one && phrase_[i].lower != "part" && phrase_[i].lower != "portion" &&
          phrase_[i].lower != "component" && phrase_[i].lower != "components")
        continue;
      TokenSpan rest = phrase_.subspan(i + 2);
      if (one && rest.size() > 2 && (rest[1].lower == "group" || rest[1].lower == "class"))
        rest = rest.subspan(3);
      if (kind || one) {
        for (const Words& words : Expand(rest, most_)) AddClass(words, 0.9F);
      } else {
        AddAll(RelationType::kPartOf, rest, false, false);
      }
      return true;
    }
    return false;
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

  // "a rare brain disorder", "an infection of the lungs", "a gland".
  void ReadClass(const Words& words) {
    Words name = Cleaned(words);
    size_t head = HeadOf(name);
    if (name.empty() || head >= name.size() || IsVaguePredicate(name[head].lower) ||
        IsPerson(name[head].lower))
      return;
    const Token& noun = name[head];
    if (noun.tag != Tag::kNoun && noun.tag != Tag::kGerund) return;
    bool article = phrase_.front().tag == Tag::kDeterminer || IsPlural(noun.lower);
    if (!article) return;
    if (IsProcessNoun(noun.lower) && head + 1 < name.size()) {
      relations_.push_back({.subject = subject_,
                            .type = RelationType::kSameAs,
                            .object = name,
                            .alias_scope = kGloss,
                            .confidence = 0.6F});
      AddSite(name, head);
      return;
    }
    if (AddSite(name, head)) return;
    AddClass(name, IsClassNoun(noun.lower) ? 0.9F : 0.6F);
  }

  // The class without its complement, where it says more than "disease".
  void AddClass(const Words& words, float confidence) {
    Words name = Cleaned(words);
    size_t head = HeadOf(name);
    if (head >= name.size()) return;
    if (head == 0 && IsGenericNoun(name[0].lower)) return;
    Add(subject_, RelationType::kIsA, words, confidence);
  }

  // "brain disorder", "a disease of the joints": where it is.
  bool AddSite(const Words& name, size_t head) {
    if (!IsClassNoun(name[head].lower) && !IsProcessNoun(name[head].lower) &&
        !IsGenericNoun(name[head].lower))
      return false;
    bool found = false;
    if (head > 0 && IsSite(name[head - 1].lower)) {
      size_t begin = head - 1;
      while (begin > 0 && IsSite(name[begin - 1].lower)) --begin;
      Add(subject_, RelationType::kOccursIn,
          {name.begin() + static_cast<ptrdiff_t>(begin),
           name.begin() + static_cast<ptrdiff_t>(head)},
          0.8F);
      found = begin == 0;
    }
    if (head + 2 <= name.size() - 1 &&
        (name[head + 1].lower == "of" || name[head + 1].lower == "in")) {
      for (const Words& site : Expand(TokenSpan(name).subspan(head + 2), most_)) {
        size_t place = HeadOf(site);
        if (place < site.size() && IsSite(site[place].lower)) {
          Add(subject_, RelationType::kOccursIn, site, 0.8F);
          found = true;
        }
      }
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

std::vector<Relation> Define(const Words& subject, TokenSpan predicate, size_t most) {
  return Definition(subject, predicate, most).Read();
}

}  // namespace causeway
