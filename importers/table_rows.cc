// One statement is filled anew for each row; a table of ten million edges makes no more strings
// than that.
#include "importers/table_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "importers/categories.h"
#include "importers/curies.h"
#include "importers/field_value.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr std::string_view kNoType = "RELATED_TO";

// Nothing said is sure.
Result<double> ConfidenceOf(std::string_view text) {
  Value value = FieldValue(text);
  if (value.is_null()) return 1.0;
  const auto* whole = value.get_if<int64_t>();
  const auto* real = value.get_if<double>();
  double confidence = whole != nullptr ? static_cast<double>(*whole) : real != nullptr ? *real : -1;
  if (confidence >= 0 && confidence <= 1) return confidence;
  return Rejected(fmt::format("the confidence \"{}\" is not a number from 0 to 1", text));
}

}  // namespace

RowReader::End::End(std::string_view role_label) : label(role_label), labels(label) {
  if (!label.empty()) scope = label + ':';
}

RowReader::RowReader(const TableForm& table, StatementPiece& piece)
    : table_(table),
      piece_(piece),
      subject_(table.columns.is_edges ? table.role.from : table.role.label),
      object_(table.role.to) {}

Result<void> RowReader::Read(DelimitedReader& rows) {
  for (;;) {
    CW_ASSIGN(bool more, rows.Next());
    if (!more) return {};
    Result<void> taken = table_.columns.is_edges ? TakeEdge(rows) : TakeNode(rows);
    if (taken) continue;
    Error error = std::move(taken).error();
    error.message = fmt::format("line {}: {}", rows.line(), error.message);
    return error;
  }
}

Result<void> RowReader::TakeNode(const DelimitedReader& row) {
  const TableColumns& columns = table_.columns;
  std::string_view id = columns.id ? row[*columns.id] : std::string_view();
  std::string_view name = columns.name ? row[*columns.name] : std::string_view();
  if (id.empty() && name.empty()) return Rejected("the row has neither an id nor a name");
  bool is_name = name.empty() && subject_.scope.empty() && !IsIdentifier(id);
  if (is_name) std::swap(id, name);
  statement_.subject = {};
  if (!id.empty()) CW_TRY(TakeId(id, subject_, statement_.subject));
  CW_TRY(TakeName(name, statement_.subject));
  if (columns.label) subject_.labels = subject_.label = LabelOfCategory(row[*columns.label]);
  if (!subject_.labels.empty()) statement_.subject.labels = {&subject_.labels, 1};
  return Add(row);
}

Result<void> RowReader::TakeEdge(const DelimitedReader& row) {
  const TableColumns& columns = table_.columns;
  CW_TRY(TakeEnd(row[columns.source], subject_, statement_.subject));
  CW_TRY(TakeEnd(row[columns.target], object_, statement_.object));
  statement_.relation = table_.role.type;
  if (statement_.relation.empty()) {
    std::string_view named = columns.type ? row[*columns.type] : std::string_view();
    Relate(statement_, types_.Of(named.empty() ? kNoType : named));
  }
  if (columns.negated) {
    bool is_denied = IsTrue(FieldValue(row[*columns.negated]));
    statement_.polarity = is_denied ? Polarity::kDenied : Polarity::kAffirmed;
  }
  if (columns.confidence) {
    CW_ASSIGN(statement_.evidence.confidence, ConfidenceOf(row[*columns.confidence]));
  }
  return Add(row);
}

// Without a label to scope it, what is no identifier is a name; but a number is none.
Result<void> RowReader::TakeEnd(std::string_view field, End& end, Mention& mention) const {
  if (field.empty()) return Rejected("an end of the edge is empty");
  mention = {};
  if (!end.labels.empty()) mention.labels = {&end.labels, 1};
  bool is_name = end.scope.empty() && !IsIdentifier(field) && !IsDigits(field);
  return is_name ? TakeName(field, mention) : TakeId(field, end, mention);
}

// An identifier as it is, anything else scoped by the label.
Result<void> RowReader::TakeId(std::string_view field, End& end, Mention& mention) const {
  mention.id = field;
  if (!IsIdentifier(field)) {
    if (end.scope.empty()) {
      return Rejected(fmt::format("the id \"{}\" does not say of what it is one", field),
                      "Say it by --nodes LABEL=FILE and --edges TYPE:FROM:TO=FILE.");
    }
    bool is_there = end.id.size() == end.scope.size() + field.size() && end.id.ends_with(field);
    if (!is_there) end.id.assign(end.scope).append(field);
    mention.id = end.id;
  }
  if (mention.id.size() <= table_.limits.name_bytes) return {};
  return Rejected(fmt::format("an id has more than {} bytes", table_.limits.name_bytes));
}

Result<void> RowReader::TakeName(std::string_view field, Mention& mention) const {
  mention.name = field;
  if (field.size() <= table_.limits.name_bytes) return {};
  return Rejected(fmt::format("a name has more than {} bytes", table_.limits.name_bytes));
}

Result<void> RowReader::Add(const DelimitedReader& row) {
  properties_.clear();
  for (const TableColumns::Extra& extra : table_.columns.properties) {
    Value value = FieldValue(row[extra.column]);
    if (!value.is_null()) properties_.push_back({.key = extra.key, .value = std::move(value)});
  }
  statement_.evidence.begin = statement_.evidence.end = row.line();
  statement_.evidence.properties = properties_;
  return piece_.Add({&statement_, 1});
}

}  // namespace causeway
