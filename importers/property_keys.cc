// A table of names without their namespace, and of identifiers that are no names.
#include "importers/property_keys.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <utility>

#include "base/ascii.h"
#include "importers/curies.h"

namespace causeway {
namespace {

struct KeyRow {
  std::string_view property;
  std::string_view key;
};
constexpr std::array kKeys = {
    KeyRow{"IAO_0000115", "definition"},
    KeyRow{"IAO_0100001", "replaced_by"},
    KeyRow{"deprecated", "obsolete"},
    KeyRow{"description", "definition"},
    KeyRow{"hasAlternativeId", "alternative_id"},
    KeyRow{"hasBroadSynonym", "broad_synonym"},
    KeyRow{"hasDbXref", "xref"},
    KeyRow{"hasExactSynonym", "exact_synonym"},
    KeyRow{"hasNarrowSynonym", "narrow_synonym"},
    KeyRow{"hasOBONamespace", "namespace"},
    KeyRow{"hasRelatedSynonym", "related_synonym"},
    KeyRow{"hasSynonymType", "synonym_type"},
    KeyRow{"has_alternative_id", "alternative_id"},
    KeyRow{"has_db_xref", "xref"},
    KeyRow{"has_o_b_o_namespace", "namespace"},
    KeyRow{"inSubset", "subset"},
    KeyRow{"owl_deprecated", "obsolete"},
};

std::string KeyOf(std::string_view property) {
  std::string curie = CurieOf(property);
  std::string_view local = LocalNameOf(curie);
  std::string key(std::ranges::any_of(local, IsLetter) ? local : curie);
  std::ranges::replace_if(
      key, [](char c) { return !IsLetterOrDigit(c); }, '_');
  const auto* row = std::ranges::find(kKeys, key, &KeyRow::property);
  return row == kKeys.end() ? key : std::string(row->key);
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
