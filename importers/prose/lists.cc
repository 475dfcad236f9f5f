// The slot is a token that no document can hold.
#include "importers/prose/lists.h"

#include <algorithm>
#include <array>

#include "importers/prose/asides.h"
#include "importers/prose/cue_senses.h"
#include "importers/prose/effects.h"
#include "importers/prose/enumerations.h"
#include "importers/prose/lexicon.h"
#include "importers/prose/notes.h"
#include "importers/prose/phrases.h"
#include "importers/prose/relations.h"
#include "importers/prose/sentences.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"
#include "importers/prose/verb_phrases.h"

namespace causeway {
namespace {

Token Slot() { return {.text = "\x1A", .lower = "\x1A", .lemma = "\x1A", .tag = Tag::kSlot}; }

bool HasSlot(const Words& words) {
  return std::ranges::any_of(words, [](const Token& token) { return token.tag == Tag::kSlot; });
}

// "four heart defects", "these inherited disorders": a class whose members follow.
bool Announces(const Tokens& tokens) {
  if (!IsPlural(tokens.back().lower) || !IsClassNoun(Singular(tokens.back().lower))) return false;
  size_t at = tokens.size() - 1;
  while (at > 0 && (tokens[at - 1].tag == Tag::kNoun || tokens[at - 1].tag == Tag::kAdjective))
    --at;
  return at > 0 && (tokens[at - 1].tag == Tag::kNumber || tokens[at - 1].lower == "these");
}

// "The following are known to …": the slot stands there instead.
void PutSlot(Tokens& tokens) {
  while (!tokens.empty() && (tokens.back().text == ":" || tokens.back().text == "."))
    tokens.pop_back();
  bool first = tokens.size() > 2 && tokens[0].lower == "the" && tokens[1].lower == "following";
  if (first) {
    tokens[1] = Slot();
    size_t verb = 2;  // "the following | factors | may": what the items are
    while (verb < tokens.size() && tokens[verb].tag == Tag::kNoun) ++verb;
    if (verb < tokens.size() && IsVerbal(tokens[verb]))
      tokens.erase(tokens.begin() + 2, tokens.begin() + static_cast<ptrdiff_t>(verb));
    return;
  }
  while (!tokens.empty() && (tokens.back().lower == "following" || tokens.back().lower == "the" ||
                             tokens.back().lower == "these"))
    tokens.pop_back();
  bool noun = !tokens.empty() && tokens.back().tag == Tag::kNoun;
  if (noun && !IsGenericNoun(tokens.back().lower) && !Announces(tokens)) return;
  if (noun) {
    tokens.push_back({.text = "such", .lower = "such", .lemma = "such", .tag = Tag::kDeterminer});
    tokens.push_back({.text = "as", .lower = "as", .lemma = "as", .tag = Tag::kSubordinator});
  }
  tokens.push_back(Slot());
}

// "Many conditions can raise the risk, including": drops what closes the lead-in.
bool EndsInMembers(Tokens& tokens) {
  while (!tokens.empty() && (tokens.back().text == ":" || tokens.back().text == "."))
    tokens.pop_back();
  return tokens.size() > 3 && tokens.back().lower == "including" &&
         tokens[tokens.size() - 2].text == ",";
}

// What is said of "many conditions" is said of each that is listed.
void SlotClasses(std::vector<Relation>& relations) {
  for (Relation& relation : relations) {
    for (Words* side : {&relation.object, &relation.subject}) {
      Words name = Cleaned(*side);
      if (name.empty() || HasSlot(relation.object)) continue;
      std::string_view head = name.back().lower;
      if (IsGenericNoun(head) && IsPlural(head)) *side = {Slot()};
    }
  }
}

Words Fill(const Words& words, const Words& name) {
  Words filled;
  for (const Token& token : words) {
    if (token.tag == Tag::kSlot) {
      filled.insert(filled.end(), name.begin(), name.end());
    } else {
      filled.push_back(token);
    }
  }
  return filled;
}

// "your job involves a lot of kneeling": the kneeling; empty where the words say nothing so.
TokenSpan AfterInvolving(TokenSpan words) {
  constexpr std::array<std::string_view, 3> kInvolving = {"involve", "require", "include"};
  if (words.size() < 4 || words[0].lower != "your") return {};
  for (size_t i = 2; i + 1 < words.size() && i < 6; ++i) {
    if (words[i].tag == Tag::kVerb && Holds(kInvolving, words[i].lemma))
      return words.subspan(i + 1);
  }
  return {};
}

// "you are over 45": a state that only its verb names.
bool IsState(TokenSpan tokens) {
  return tokens.size() > 2 && tokens[0].lower == "you" && tokens[1].tag == Tag::kAuxiliary &&
         tokens[2].tag == Tag::kPreposition;
}

// "you are overweight": what follows the verb; "your joints have been damaged": as it stands.
TokenSpan WithoutYou(TokenSpan tokens) {
  if (tokens.size() > 2 && tokens[0].lower == "you" && (tokens[1].tag == Tag::kAuxiliary))
    return tokens.subspan(2);
  return tokens;
}

size_t EndOfItem(TokenSpan tokens) {
  for (size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].text == "—" || tokens[i].text == "–" || tokens[i].text == ":" ||
        tokens[i].text == ";" || tokens[i].text == "=" ||
        (tokens[i].text == "." && tokens[i - 1].lower != "etc" && tokens[i - 1].lower != "e.g"))
      return i;
  }
  return tokens.size();
}

// Where the label's class stands in the body: same modifiers, another class noun.
void NoteClass(const Words& label, TokenSpan body, ListItem& item) {
  if (label.empty() || !IsClassNoun(label.back().lower)) return;
  size_t at = 0;
  while (at < body.size() && (body[at].tag == Tag::kDeterminer || IsVagueModifier(body[at].lower)))
    ++at;
  for (size_t i = 0; i + 1 < label.size(); ++i, ++at) {
    if (at >= body.size() || body[at].lower != label[i].lower) return;
  }
  if (at == 0 || at >= body.size() || !IsClassNoun(body[at].lower) || label.size() < 2) return;
  item.label_class = at;
  item.label_head = label.back();
}

}  // namespace

std::vector<Relation> ReadLeadIn(Tokens tokens, size_t most) {
  bool members = EndsInMembers(tokens);
  if (members) {
    tokens.resize(tokens.size() - 2);
  } else {
    PutSlot(tokens);
  }
  std::vector<Relation> relations = ReadRelations(ReadAsides(tokens, most), most);
  if (members) SlotClasses(relations);
  std::erase_if(relations,
                [](const Relation& r) { return !HasSlot(r.subject) && !HasSlot(r.object); });
  return relations;
}

const FacetCue* FacetOfLeadIn(TokenSpan tokens) {
  for (const Token& token : tokens) {
    if (token.lower == "likely") return FindFacet("risk");
    const FacetCue* facet = FindFacet(token.lower);
    if (facet != nullptr && facet->type == RelationType::kCauses) return facet;
  }
  return nullptr;
}

bool LeadsAdvice(TokenSpan lead) {
  static constexpr auto kActs = std::to_array<std::string_view>(
      {"prevent", "control", "treat", "avoid", "lower", "reduce", "manage", "call", "diagnose",
       "protect", "recommend", "prescribe", "should", "relieve"});
  return std::ranges::any_of(lead, [](const Token& token) {
    bool acts = token.tag == Tag::kVerb || token.tag == Tag::kModal || token.tag == Tag::kGerund;
    return acts && std::ranges::find(kActs, token.lemma) != kActs.end();
  });
}

bool PointsBack(TokenSpan lead) {
  return !lead.empty() && (lead[0].lower == "they" || lead[0].lower == "these") &&
         std::ranges::any_of(lead, [](const Token& token) { return token.lemma == "include"; });
}

Tokens MendedTokens(std::string_view text, std::string_view lower, const Repairs& repairs,
                    TextRange range) {
  Tokens tokens = Tokenize(text, lower, range);
  repairs.Mend(tokens);
  TagTokens(tokens);
  return tokens;
}

// "diseases that affect the kidneys, such as lupus": the examples are of the whole, which is a name
// by its clause alone.
void AddExamplesOfClause(const Asides& aside, TokenSpan words, ListItem& item) {
  size_t end = EndOfPhrase(words, 0);
  if (end >= words.size() || words[end].tag != Tag::kRelative) return;
  TokenSpan clause = words.first(EndOfClause(words, end));
  auto marked = std::ranges::find_if(clause, [](const Token& t) { return t.examples > 0; });
  bool generic = item.names.size() == 1 && Cleaned(item.names[0]).size() == 1 &&
                 IsGenericNoun(Cleaned(item.names[0])[0].lower);
  if (generic) item.names = {WordsOf(clause)};
  if (marked == clause.end()) return;
  const Aside& examples = aside.asides[marked->examples - 1];
  bool of_whole = !examples.host.empty() && examples.host.front().range.begin <= words[0].range.end;
  if (!of_whole) return;
  item.names.insert(item.names.end(), examples.names.begin(), examples.names.end());
}

ListItem ReadListItem(std::string_view text, std::string_view lower, const Repairs& repairs,
                      const Block& block, size_t most) {
  ListItem item;
  if (std::optional<Note> note =
          ReadNote(text, MendedTokens(text, lower, repairs, block.range), most)) {
    item.names = std::move(note->names);
    item.sites = std::move(note->sites);
    item.relations = std::move(note->relations);
    return item;
  }
  TextRange range = block.label.empty() ? block.range : block.label;
  TextRange body = {block.label.end + 1, block.range.end};
  Tokens tokens = MendedTokens(text, lower, repairs, range);
  tokens.resize(EndOfItem(tokens));
  Asides aside = ReadAsides(tokens, most);
  TokenSpan words =
      IsState(aside.tokens) ? TokenSpan(aside.tokens).subspan(1) : WithoutYou(aside.tokens);
  if (TokenSpan involved = AfterInvolving(words); !involved.empty()) words = involved;
  if (OpensVerbPhrase(words)) {
    item.acts = true;
    item.names = VerbPhrases(words, most);
  } else if (OpensWithPersons(words) && block.label.empty()) {
    item.traits = TraitsOf(aside, words, most);
  } else {
    item.names = NamesWithExamples(aside, words.first(EndOfPhrase(words, 0)), most);
    AddExamplesOfClause(aside, words, item);
  }
  if (!block.label.empty()) {
    NoteClass(Cleaned(words), MendedTokens(text, lower, repairs, body), item);
  }
  return item;
}

const Words& Introduced(const ListItem& item) {
  return item.names.size() == 2 ? item.names.back() : item.names.front();
}

void PlaceItems(const std::vector<Relation>& said, LeadIn& lead) {
  if (!lead.relations.empty() || lead.facet != nullptr) return;
  for (Relation relation : said) {
    bool site = relation.type == RelationType::kOccursIn || relation.type == RelationType::kAffects;
    if (!site || relation.denied) continue;
    relation.object = {Slot()};
    lead.relations = {std::move(relation)};
    lead.places = true;
  }
}

bool StandsByItself(const Relation& relation) {
  if (relation.type == RelationType::kCauses) return false;
  Words name = Cleaned(relation.object);
  size_t head = HeadOf(name);
  return head < name.size() && !IsGenericNoun(name[head].lower) &&
         !IsGenericNoun(name.back().lower);
}

std::vector<Relation> FillLead(const LeadIn& lead, const ListItem& item) {
  std::vector<Relation> filled;
  if (lead.places && !AreSites(item.names)) return filled;
  // "It involves four heart defects:": it brings them.
  bool brings = std::ranges::any_of(lead.relations, [](const Relation& r) {
    return r.type == RelationType::kIsA && HasSlot(r.subject) && IsFinding(r.object);
  });
  for (const Relation& relation : lead.relations) {
    if (item.acts && relation.type == RelationType::kIsA) continue;  // advice
    // "It harms: eyes — retinopathy".
    bool reaches = relation.type == RelationType::kAffects && !item.sites.empty();
    for (const Words& name : reaches ? item.sites : item.names) {
      Relation one = relation;
      one.subject = Fill(relation.subject, item.acts ? AsGerund(name) : name);
      one.object = Fill(relation.object, name);
      if (brings && one.type == RelationType::kAffects) one.type = RelationType::kCauses;
      filled.push_back(std::move(one));
    }
    for (const Trait& trait : item.traits) {
      if (relation.type != RelationType::kCauses || !HasSlot(relation.subject)) continue;
      Relation one = relation;
      one.subject = Fill(relation.subject, trait.name);
      one.named = trait.named;
      filled.push_back(std::move(one));
    }
  }
  return filled;
}

void NameClass(Tokens& body, const ListItem& item) {
  if (item.label_class >= body.size()) return;
  Token& noun = body[item.label_class];
  noun.text = item.label_head.text;
  noun.lower = noun.lemma = item.label_head.lower;
}

std::vector<Relation> SiteRelations(const std::vector<Words>& sites) {
  std::vector<Relation> relations;
  for (const Words& site : sites) {
    if (!IsSite(site.back().lower)) continue;
    relations.push_back({.type = RelationType::kAffects, .object = site, .confidence = 0.7F});
  }
  return relations;
}

std::vector<Relation> FacetRelations(const FacetCue& facet, const ListItem& item, bool hedged) {
  std::vector<Relation> relations;
  auto Add = [&](const Words& name, bool named) {
    Relation relation{.type = facet.type, .hedged = facet.hedged || hedged, .confidence = 0.8F};
    relation.named = named && facet.item_is_subject;
    (facet.item_is_subject ? relation.subject : relation.object) = name;
    relations.push_back(std::move(relation));
  };
  for (const Trait& trait : item.traits) Add(trait.name, trait.named);
  for (const Words& name : item.names)
    Add(item.acts && facet.item_is_subject ? AsGerund(name) : name, false);
  return relations;
}

}  // namespace causeway
