// Tables; importers/predicates.h and importers/categories.h read the same terms back.
#include "export/biolink.h"

#include <algorithm>
#include <array>

#include "graph/vocabulary.h"

namespace causeway {
namespace {

struct Term {
  std::string_view ours;
  std::string_view biolink;
};
constexpr std::array kPredicates = {
    Term{type::kCauses, "causes"},
    Term{type::kOccursIn, "located_in"},
    Term{type::kAffects, "affects"},
    Term{type::kIsA, "subclass_of"},
    Term{type::kPartOf, "part_of"},
    Term{type::kSameAs, "same_as"},
    Term{type::kHasPhenotype, "has_phenotype"},
};
// A cause may be of any class.
constexpr std::array kCategories = {
    Term{"Condition", "Disease"},
    Term{"Site", "AnatomicalEntity"},
    Term{"Effect", "PhenotypicFeature"},
    Term{"BiologicalProcess", "BiologicalProcess"},
    Term{"Cell", "Cell"},
    Term{"CellularComponent", "CellularComponent"},
    Term{"ChemicalEntity", "ChemicalEntity"},
    Term{"Drug", "Drug"},
    Term{"Gene", "Gene"},
    Term{"OrganismTaxon", "OrganismTaxon"},
    Term{"Pathway", "Pathway"},
    Term{"Protein", "Protein"},
};

}  // namespace

// The model's occurs_in is of processes; a disease has a location of its own.
std::string_view BiolinkPredicate(const Graph& graph, std::span<const EdgeId> edges) {
  std::string_view type = graph.Type(edges.front());
  bool same = std::ranges::all_of(edges, [&](EdgeId edge) { return graph.Type(edge) == type; });
  const auto* found = std::ranges::find(kPredicates, type, &Term::ours);
  if (!same || found == kPredicates.end()) return "related_to";
  bool is_disease = graph.HasLabel(graph.Source(edges.front()), "Condition");
  return type == type::kOccursIn && is_disease ? "disease_has_location" : found->biolink;
}

std::vector<std::string_view> BiolinkCategories(const Graph& graph, NodeId node) {
  std::vector<std::string_view> categories;
  for (const Term& term : kCategories) {
    if (graph.HasLabel(node, term.ours)) categories.push_back(term.biolink);
  }
  if (categories.empty()) categories.emplace_back("NamedThing");
  return categories;
}

}  // namespace causeway
