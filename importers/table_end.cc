// The scope is put before an id once, however many rows in a row have it.
#include "importers/table_end.h"

#include <fmt/format.h>

#include <utility>

#include "importers/curies.h"
#include "importers/field_value.h"
#include "importers/rejected.h"

namespace causeway {

TableEnd::TableEnd(std::string_view label, const Limits& limits)
    : limits_(limits), label_(label), label_view_(label_) {
  if (!label_.empty()) scope_ = label_ + ':';
}

void TableEnd::SetLabel(std::string label) {
  label_ = std::move(label);
  label_view_ = label_;
}

// Without a label to scope it, what is no identifier is a name; but a number is none.
Result<void> TableEnd::Take(std::string_view field, Mention& mention) {
  if (field.empty()) return Rejected("an end of the edge is empty");
  mention = {.labels = labels()};
  bool is_name = scope_.empty() && !IsIdentifier(field) && !IsDigits(field);
  return is_name ? TakeName(field, mention) : TakeId(field, mention);
}

// An identifier as it is, anything else scoped by the label.
Result<void> TableEnd::TakeId(std::string_view field, Mention& mention) {
  mention.id = field;
  if (!IsIdentifier(field)) {
    if (scope_.empty()) {
      return Rejected(fmt::format("the id \"{}\" does not say of what it is one", field),
                      "Say it by --nodes LABEL=FILE and --edges TYPE:FROM:TO=FILE.");
    }
    bool is_there = id_.size() == scope_.size() + field.size() && id_.ends_with(field);
    if (!is_there) id_.assign(scope_).append(field);
    mention.id = id_;
  }
  if (mention.id.size() <= limits_.name_bytes) return {};
  return Rejected(fmt::format("an id has more than {} bytes", limits_.name_bytes));
}

Result<void> TableEnd::TakeName(std::string_view field, Mention& mention) const {
  mention.name = field;
  if (field.size() <= limits_.name_bytes) return {};
  return Rejected(fmt::format("a name has more than {} bytes", limits_.name_bytes));
}

}  // namespace causeway
