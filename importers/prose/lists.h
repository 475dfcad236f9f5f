// Lists: a lead-in is read once with a slot where its items go, and each item fills it.
// Tested by tests/importers/prose/lists_test.cc.
#pragma once

#include <string_view>
#include <vector>

#include "importers/prose/document.h"
#include "importers/prose/facets.h"
#include "importers/prose/repairs.h"
#include "importers/prose/risk.h"

namespace causeway {

struct LeadIn {
  uint32_t block = kNoBlock;
  TextRange range;
  std::vector<Relation> relations;  // each with a slot
  bool hedged = false;              // "You may notice:"
  bool places = false;              // only sites: PlaceItems
  bool advice = false;              // "You can lower it by:"
  const FacetCue* facet = nullptr;  // of a lead-in that states none: "You are more at risk if:"
};

// A list item: the names that fill the slot, and what it says aside.
struct ListItem {
  std::vector<Words> names;
  std::vector<Words> sites;   // of "heart: slow pulse", the label; the names are what follows
  std::vector<Trait> traits;  // of persons, where the item is about some: "people on dialysis"
  std::vector<Relation> relations;  // that it states by itself: notes.h
  bool acts = false;                // the names are what one does: "smoke", "are overweight"
  size_t label_class = 0;  // index in the body of the class noun that the label names; 0: none
  Token label_head;
};

// The relations of "X can be caused by:" with a slot at its end, or where "the following" stands.
std::vector<Relation> ReadLeadIn(Tokens tokens, size_t most);
// The facet that a lead-in speaks of: risk, symptoms; or none.
const FacetCue* FacetOfLeadIn(TokenSpan tokens);
// "You can lower your blood pressure by:": what follows causes nothing. O(tokens).
bool LeadsAdvice(TokenSpan lead);
// "They include:", "These factors are:".
bool PointsBack(TokenSpan lead);
ListItem ReadListItem(std::string_view text, std::string_view lower, const Repairs& repairs,
                      const Block& block, size_t most);
// What "this disease" is within an item that has names: its one example, else what it lists.
const Words& Introduced(const ListItem& item);
// "Neurological disorders: Certain neurological diseases …": the label names the class.
void NameClass(Tokens& body, const ListItem& item);
// "It begins in the small joints:" leads in more of them: what was said of the site that its
// sentence named last is said of each item. O(said).
void PlaceItems(const std::vector<Relation>& said, LeadIn& lead);
// O(relations · names).
std::vector<Relation> FillLead(const LeadIn& lead, const ListItem& item);
// Whether what a lead-in says needs none of its items: what it causes and "parts of the body" wait
// for them. O(tokens).
bool StandsByItself(const Relation& relation);
// That the section's condition affects each site.
std::vector<Relation> SiteRelations(const std::vector<Words>& sites);
// Of items under a heading or lead-in that names `facet`; `hedged` where the lead-in is.
std::vector<Relation> FacetRelations(const FacetCue& facet, const ListItem& item, bool hedged);

}  // namespace causeway
