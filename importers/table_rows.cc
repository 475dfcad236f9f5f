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
constexpr size_t kDeclaredTogether = 1024;

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

RowReader::RowReader(const TableForm& table, StatementPiece& piece)
    : table_(table),
      piece_(piece),
      subject_(table.columns.is_edges ? table.role.from : table.role.label, table.limits),
      object_(table.role.to, table.limits) {}

Result<void> RowReader::Read(DelimitedReader& rows) {
  for (;;) {
    CW_ASSIGN(bool more, rows.Next());
    if (!more) return HandOver();
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
  bool is_name = name.empty() && !subject_.scopes() && !IsIdentifier(id);
  if (is_name) std::swap(id, name);
  statement_.subject = {};
  if (!id.empty()) CW_TRY(subject_.TakeId(id, statement_.subject));
  CW_TRY(subject_.TakeName(name, statement_.subject));
  if (columns.label) subject_.SetLabel(LabelOfCategory(row[*columns.label]));
  statement_.subject.labels = subject_.labels();
  return Add(row);
}

Result<void> RowReader::TakeEdge(const DelimitedReader& row) {
  const TableColumns& columns = table_.columns;
  CW_TRY(subject_.Take(row[columns.source], statement_.subject));
  CW_TRY(object_.Take(row[columns.target], statement_.object));
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

Result<void> RowReader::Add(const DelimitedReader& row) {
  properties_.clear();
  for (const TableColumns::Extra& extra : table_.columns.properties) {
    Value value = FieldValue(row[extra.column]);
    if (!value.is_null()) properties_.push_back({.key = extra.key, .value = std::move(value)});
  }
  if (statement_.relation.empty() && properties_.empty() && piece_.numbering()) {
    return Declare(row.line());
  }
  CW_TRY(HandOver());
  statement_.evidence.begin = statement_.evidence.end = row.line();
  statement_.evidence.properties = properties_;
  return piece_.Add({&statement_, 1});
}

// Most rows of most tables of nodes name something new and say nothing more of it.
Result<void> RowReader::Declare(uint32_t record) {
  if (std::exchange(numbering_, piece_.numbering()) != numbering_) nothing_ = piece_.Number({});
  declared_.push_back(
      {.subject = piece_.Number(statement_.subject), .object = nothing_, .record = record});
  return declared_.size() == kDeclaredTogether ? HandOver() : Result<void>();
}

Result<void> RowReader::HandOver() {
  if (declared_.empty()) return {};
  CW_TRY(piece_.AddEdges("", declared_));
  declared_.clear();
  return {};
}

}  // namespace causeway
