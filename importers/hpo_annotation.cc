// The columns are found by the header's names, in the spelling of before 2023 and after.
#include "importers/hpo_annotation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "graph/vocabulary.h"
#include "importers/delimited.h"
#include "importers/predicates.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 1> kDisease = {kKindLabels[0]};
static_assert(kKindLabels[static_cast<size_t>(Kind::kCondition)] == kDisease[0]);

enum Column { kDiseaseId, kDiseaseName, kQualifier, kTerm, kFirstProperty };

struct ColumnName {
  std::string_view name;  // as TypeNameOf writes it
  std::string_view key;   // of the evidence's property
};
constexpr std::array kColumns = {
    ColumnName{"DATABASE_ID", ""},
    ColumnName{"DISEASE_NAME", ""},
    ColumnName{"QUALIFIER", ""},
    ColumnName{"HPO_ID", ""},
    ColumnName{"REFERENCE", "reference"},
    ColumnName{"EVIDENCE", "evidence"},
    ColumnName{"ONSET", "onset"},
    ColumnName{"FREQUENCY", "frequency"},
    ColumnName{"SEX", "sex"},
    ColumnName{"MODIFIER", "modifier"},
    ColumnName{"ASPECT", "aspect"},
    ColumnName{"BIOCURATION", "biocuration"},
};

class AnnotationImport {
 public:
  AnnotationImport(const GraphInput& input, StatementSink& sink)
      : rows_(input.bytes, {.separator = '\t', .quotes = false}, input.options.limits),
        sink_(sink) {}

  Result<void> Run();

 private:
  Result<void> ReadHeader();
  Result<void> TakeRow();
  [[nodiscard]] std::string_view At(size_t column) const { return rows_[columns_[column]]; }
  [[nodiscard]] Error ErrorHere(std::string_view what) const {
    return Rejected(fmt::format("line {}: {}", rows_.line(), what));
  }

  DelimitedReader rows_;
  StatementSink& sink_;
  std::array<size_t, kColumns.size()> columns_{};
  std::vector<Property> properties_;
};

Result<void> AnnotationImport::Run() {
  CW_TRY(ReadHeader());
  for (;;) {
    CW_ASSIGN(bool more, rows_.Next());
    if (!more) return {};
    CW_TRY(TakeRow());
  }
}

// The last line of those that begin with "#", or one that does not.
Result<void> AnnotationImport::ReadHeader() {
  columns_.fill(SIZE_MAX);
  for (;;) {
    CW_ASSIGN(bool more, rows_.Next());
    if (!more) return ErrorHere("the header with DatabaseID and HPO_ID is missing");
    for (size_t at = 0; at < rows_.fields().size(); ++at) {
      const auto* column = std::ranges::find(kColumns, TypeNameOf(rows_[at]), &ColumnName::name);
      if (column != kColumns.end()) columns_[static_cast<size_t>(column - kColumns.begin())] = at;
    }
    if (columns_[kDiseaseId] != SIZE_MAX && columns_[kTerm] != SIZE_MAX) return {};
    if (!rows_[0].starts_with('#')) {
      return ErrorHere("a header with the columns DatabaseID and HPO_ID comes first");
    }
  }
}

Result<void> AnnotationImport::TakeRow() {
  if (At(kDiseaseId).empty() || At(kTerm).empty()) {
    return ErrorHere("the disease or the term is missing");
  }
  std::string_view qualifier = At(kQualifier);
  if (!qualifier.empty() && qualifier != "NOT") {
    return ErrorHere(
        fmt::format("the qualifier is \"{}\", neither NOT nor empty", qualifier.substr(0, 40)));
  }
  properties_.clear();
  for (size_t column = kFirstProperty; column < kColumns.size(); ++column) {
    if (At(column).empty()) continue;
    properties_.push_back({.key = kColumns[column].key, .value = std::string(At(column))});
  }
  const std::array statement = {Statement{
      .subject = {.name = At(kDiseaseName), .id = At(kDiseaseId), .labels = kDisease},
      .relation = type::kHasPhenotype,
      .object = {.id = At(kTerm)},
      .polarity = qualifier.empty() ? Polarity::kAffirmed : Polarity::kDenied,
      .evidence = {.begin = rows_.line(), .end = rows_.line(), .properties = properties_}}};
  return sink_.Take(statement);
}

}  // namespace

bool LooksLikeHpoAnnotation(std::string_view head) {
  bool old_header = head.find("DatabaseID\tDiseaseName\t") != std::string_view::npos;
  return old_header || head.find("database_id\tdisease_name\t") != std::string_view::npos;
}

Result<std::string> LoadHpoAnnotation(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  CW_TRY(AnnotationImport(input, sink).Run());
  CW_TRY(sink.End());
  return std::string();
}

}  // namespace causeway
