// A table of names without their namespace, and of identifiers that are no names.
#include "importers/property_keys.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <utility>

#include "importers/curies.h"

namespace causeway {
namespace {

struct Row {
  std::string_view property;
  std::string_view key;
};
constexpr std::array kRows = {
    Row{"IAO_0000115", "definition"},
    Row{"IAO_0100001", "replaced_by"},
    Row{"deprecated", "obsolete"},
    Row{"description", "definition"},
    Row{"hasAlternativeId", "alternative_id"},
    Row{"hasBroadSynonym", "broad_synonym"},
    Row{"hasDbXref", "xref"},
    Row{"hasExactSynonym", "exact_synonym"},
    Row{"hasNarrowSynonym", "narrow_synonym"},
    Row{"hasOBONamespace", "namespace"},
    Row{"hasRelatedSynonym", "related_synonym"},
    Row{"hasSynonymType", "synonym_type"},
    Row{"has_alternative_id", "alternative_id"},
    Row{"has_db_xref", "xref"},
    Row{"has_o_b_o_namespace", "namespace"},
    Row{"inSubset", "subset"},
    Row{"owl_deprecated", "obsolete"},
};

bool IsLetter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

std::string KeyOf(std::string_view property) {
  std::string curie = CurieOf(property);
  std::string_view local = LocalNameOf(curie);
  std::string key(std::ranges::any_of(local, IsLetter) ? local : curie);
  std::ranges::replace_if(
      key, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
  const auto* row = std::ranges::find(kRows, key, &Row::property);
  return row == kRows.end() ? key : std::string(row->key);
}

}  // namespace

std::string_view PropertyKeys::Of(std::string_view property) {
  auto found = known_.find(property);
  if (found == known_.end()) found = known_.emplace(property, KeyOf(property)).first;
  return found->second;
}

std::span<const Property> PropertyList::Finish() {
  auto unordered = std::ranges::adjacent_find(properties_, std::greater_equal(), &Property::key);
  if (unordered == properties_.end()) return properties_;
  std::ranges::stable_sort(properties_, {}, &Property::key);
  size_t kept = 0;
  for (size_t begin = 0; begin < properties_.size();) {
    size_t end = begin + 1;
    while (end < properties_.size() && properties_[end].key == properties_[begin].key) ++end;
    Property property = std::move(properties_[begin]);
    if (end - begin > 1) {
      List values = {std::move(property.value)};
      for (size_t at = begin + 1; at < end; ++at) {
        values.push_back(std::move(properties_[at].value));
      }
      property.value = std::move(values);
    }
    properties_[kept++] = std::move(property);
    begin = end;
  }
  properties_.resize(kept);
  return properties_;
}

}  // namespace causeway
