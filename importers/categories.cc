// One table, of names as labels are written: capitals inside, nothing between.
#include "importers/categories.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "importers/curies.h"

namespace causeway {
namespace {

struct CategoryRow {
  std::string_view category;
  std::string_view label;
};

constexpr std::array kCategories = {
    // Biolink's classes, and names of kinds that tables use
    CategoryRow{"Anatomy", "Site"},
    CategoryRow{"AnatomicalEntity", "Site"},
    CategoryRow{"AnatomicalStructure", "Site"},
    CategoryRow{"BehavioralExposure", "Cause"},
    CategoryRow{"ClinicalFinding", "Effect"},
    CategoryRow{"Disease", "Condition"},
    CategoryRow{"DiseaseOrPhenotypicFeature", "Condition"},
    CategoryRow{"Disorder", "Condition"},
    CategoryRow{"EnvironmentalExposure", "Cause"},
    CategoryRow{"ExposureEvent", "Cause"},
    CategoryRow{"GrossAnatomicalStructure", "Site"},
    CategoryRow{"Phenotype", "Effect"},
    CategoryRow{"PhenotypicFeature", "Effect"},
    CategoryRow{"SideEffect", "Effect"},
    CategoryRow{"Symptom", "Effect"},
    // What everything is
    CategoryRow{"Class", ""},
    CategoryRow{"Concept", ""},
    CategoryRow{"Entity", ""},
    CategoryRow{"NamedIndividual", ""},
    CategoryRow{"NamedThing", ""},
    CategoryRow{"Resource", ""},
    CategoryRow{"Thing", ""},
    // Namespaces of OBO ontologies
    CategoryRow{"BiologicalProcess", "BiologicalProcess"},
    CategoryRow{"CellularComponent", "CellularComponent"},
    CategoryRow{"DiseaseOntology", "Condition"},
    CategoryRow{"HumanPhenotype", "Effect"},
    CategoryRow{"MPheno", "Effect"},
    CategoryRow{"MolecularFunction", "MolecularFunction"},
    CategoryRow{"Symptoms", "Effect"},
    CategoryRow{"Uberon", "Site"},
};

bool IsOfWord(char c) { return IsLetterOrDigit(c) || static_cast<unsigned char>(c) >= 0x80; }

// "disease_ontology" and "disease ontology" are DiseaseOntology.
std::string LabelNameOf(std::string_view text) {
  std::string name;
  bool begins_word = true;
  for (char c : text) {
    bool kept = IsOfWord(c);
    if (kept) name += begins_word ? UpperAscii(c) : c;
    begins_word = !kept;
  }
  return name;
}

const CategoryRow* FindCategory(std::string_view name) {
  const auto* found = std::ranges::find(kCategories, name, &CategoryRow::category);
  return found == kCategories.end() ? nullptr : found;
}

}  // namespace

std::string LabelOfCategory(std::string_view category) {
  std::string name = LabelNameOf(LocalNameOf(category));
  const CategoryRow* row = FindCategory(name);
  return row == nullptr ? name : std::string(row->label);
}

std::optional<std::string> FindLabelOfCategory(std::string_view category) {
  const CategoryRow* row = FindCategory(LabelNameOf(LocalNameOf(category)));
  return row == nullptr ? std::nullopt : std::optional(std::string(row->label));
}

}  // namespace causeway
