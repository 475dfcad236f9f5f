// What the classes of another vocabulary are called as labels of nodes: our four kinds where one
// fits, otherwise their own name. Tested by tests/importers/categories_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace causeway {

// Of a class, a category or a kind, by IRI, CURIE or name: "biolink:Disease" is Condition,
// "biological_process" is BiologicalProcess. Empty for what everything is, like
// "biolink:NamedThing".
std::string LabelOfCategory(std::string_view category);

// The same for what may or may not be a class, like the namespace of an ontology: nothing where no
// table has it.
std::optional<std::string> FindLabelOfCategory(std::string_view category);

}  // namespace causeway
