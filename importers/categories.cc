// One table, of names as labels are written: capitals inside, nothing between.
#include "importers/categories.h"

#include <algorithm>
#include <array>

#include "importers/curies.h"

namespace causeway {
namespace {

struct Row {
  std::string_view category;
  std::string_view label;
};

constexpr std::array kRows = {
    // Biolink's classes, and names of kinds that tables use
    Row{"Anatomy", "Site"},
    Row{"AnatomicalEntity", "Site"},
    Row{"AnatomicalStructure", "Site"},
    Row{"BehavioralExposure", "Cause"},
    Row{"ClinicalFinding", "Effect"},
    Row{"Disease", "Condition"},
    Row{"DiseaseOrPhenotypicFeature", "Condition"},
    Row{"Disorder", "Condition"},
    Row{"EnvironmentalExposure", "Cause"},
    Row{"ExposureEvent", "Cause"},
    Row{"GrossAnatomicalStructure", "Site"},
    Row{"Phenotype", "Effect"},
    Row{"PhenotypicFeature", "Effect"},
    Row{"SideEffect", "Effect"},
    Row{"Symptom", "Effect"},
    // What everything is
    Row{"Class", ""},
    Row{"Concept", ""},
    Row{"Entity", ""},
    Row{"NamedIndividual", ""},
    Row{"NamedThing", ""},
    Row{"Resource", ""},
    Row{"Thing", ""},
    // Namespaces of OBO ontologies
    Row{"BiologicalProcess", "BiologicalProcess"},
    Row{"CellularComponent", "CellularComponent"},
    Row{"DiseaseOntology", "Condition"},
    Row{"HumanPhenotype", "Effect"},
    Row{"MPheno", "Effect"},
    Row{"MolecularFunction", "MolecularFunction"},
    Row{"Symptoms", "Effect"},
    Row{"Uberon", "Site"},
};

bool IsLetterOrDigit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// "disease_ontology" and "disease ontology" are DiseaseOntology.
std::string LabelNameOf(std::string_view text) {
  std::string name;
  bool begins_word = true;
  for (char c : text) {
    bool kept = IsLetterOrDigit(c);
    bool raised = begins_word && c >= 'a' && c <= 'z';
    if (kept) name += raised ? static_cast<char>(c - 'a' + 'A') : c;
    begins_word = !kept;
  }
  return name;
}

const Row* FindRow(std::string_view name) {
  const auto* found = std::ranges::find(kRows, name, &Row::category);
  return found == kRows.end() ? nullptr : found;
}

}  // namespace

std::string LabelOfCategory(std::string_view category) {
  std::string name = LabelNameOf(LocalNameOf(category));
  const Row* row = FindRow(name);
  return row == nullptr ? name : std::string(row->label);
}

std::optional<std::string> FindLabelOfCategory(std::string_view category) {
  const Row* row = FindRow(LabelNameOf(LocalNameOf(category)));
  return row == nullptr ? std::nullopt : std::optional(std::string(row->label));
}

}  // namespace causeway
