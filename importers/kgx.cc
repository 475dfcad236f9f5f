// A row, an object and a line hold the same: fields by the names of Biolink's slots.
#include "importers/kgx.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "graph/value_json.h"
#include "graph/vocabulary.h"
#include "importers/categories.h"
#include "importers/curies.h"
#include "importers/delimited.h"
#include "importers/field_value.h"
#include "importers/json_records.h"
#include "importers/lines.h"
#include "importers/rejected.h"
#include "importers/term.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 2> kJsonPaths = {"nodes[]", "edges[]"};
constexpr std::array<std::string_view, 1> kLinePaths = {""};

// Slots of which a table may hold several values, with "|" between them.
constexpr std::array<std::string_view, 22> kSeveralValued = {"aggregator_knowledge_source",
                                                             "broad_synonym",
                                                             "category",
                                                             "equivalent_identifiers",
                                                             "exact_synonym",
                                                             "has_db_xref",
                                                             "has_evidence",
                                                             "in_taxon",
                                                             "iri",
                                                             "knowledge_source",
                                                             "narrow_synonym",
                                                             "provided_by",
                                                             "publications",
                                                             "qualifiers",
                                                             "related_synonym",
                                                             "same_as",
                                                             "subsets",
                                                             "supporting_text",
                                                             "synonym",
                                                             "synonyms",
                                                             "type",
                                                             "xref"};
static_assert(std::ranges::is_sorted(kSeveralValued));

struct Field {
  std::string_view name;
  Value value;
};

// The values of a field: each element of a list, or the value itself.
template <class Take>
void ForEachValue(const Value& value, Take take) {
  const List* list = value.get_if<List>();
  if (list == nullptr) {
    take(value);
  } else {
    std::ranges::for_each(*list, take);
  }
}

std::string TextOf(const Value& value) {
  const auto* text = value.get_if<std::string>();
  return text == nullptr ? ToJson(value) : *text;
}

class KgxImport final : public JsonRecordSink {
 public:
  KgxImport(const Limits& limits, StatementSink& sink) : sink_(sink), writer_(sink, limits) {}

  // Of JSON, or of a line.
  Result<void> Take(const JsonRecord& record) override;
  Result<void> TakeNode(uint32_t record, const std::vector<Field>& fields);
  Result<void> TakeEdge(uint32_t record, const std::vector<Field>& fields);

 private:
  void TakeNodeField(const Field& field);
  void AddProperty(PropertyList& properties, const Field& field);
  static std::string NeededText(const std::vector<Field>& fields, std::string_view name);

  StatementSink& sink_;
  TermWriter writer_;
  EdgeTypes types_;
  PropertyKeys keys_;
  std::vector<Field> fields_;
  std::string name_;
  std::vector<std::string> synonyms_;
  Term term_;
  PropertyList properties_;  // of an edge
};

Error Missing(std::string_view name) {
  return Rejected(fmt::format("\"{}\" is missing or empty", name));
}

std::string KgxImport::NeededText(const std::vector<Field>& fields, std::string_view name) {
  auto found = std::ranges::find(fields, name, &Field::name);
  const auto* text = found == fields.end() ? nullptr : found->value.get_if<std::string>();
  return text == nullptr ? std::string() : *text;
}

Result<void> KgxImport::Take(const JsonRecord& record) {
  fields_.clear();
  for (JsonMember member : record.value.members()) {
    fields_.push_back({.name = member.name, .value = member.value.ToValue()});
  }
  bool is_line = record.value.kind() == JsonKind::kObject && !record.value["subject"].is_null();
  return is_line || record.path == 1 ? TakeEdge(record.number, fields_)
                                     : TakeNode(record.number, fields_);
}

Result<void> KgxImport::TakeNode(uint32_t record, const std::vector<Field>& fields) {
  std::string id = CurieOf(NeededText(fields, "id"));
  if (id.empty()) return Missing("id");
  term_.Clear();
  synonyms_.clear();
  term_.id = id;
  term_.record = record;
  name_ = NeededText(fields, "name");
  term_.name = name_;
  for (const Field& field : fields) TakeNodeField(field);
  for (const std::string& synonym : synonyms_) {
    term_.exact_synonyms.push_back({.name = synonym, .record = record});
  }
  return writer_.Take(term_);
}

void KgxImport::TakeNodeField(const Field& field) {
  if (field.name == "id" || (field.name == "name" && !name_.empty())) return;
  if (field.name == "deprecated") {
    term_.is_obsolete = IsTrue(field.value);
  } else if (field.name == "category") {
    ForEachValue(field.value, [&](const Value& value) {
      std::string label = LabelOfCategory(TextOf(value));
      if (!label.empty()) term_.labels.push_back(std::move(label));
    });
  } else if (field.name == kExactSynonym) {
    ForEachValue(field.value, [&](const Value& value) { synonyms_.push_back(TextOf(value)); });
  } else {
    AddProperty(term_.properties, field);
  }
}

// A map is no value of a property: it is kept as its JSON.
void KgxImport::AddProperty(PropertyList& properties, const Field& field) {
  std::string_view key = keys_.Of(field.name);
  ForEachValue(field.value, [&](const Value& value) {
    bool is_nested = value.get_if<Map>() != nullptr || value.get_if<List>() != nullptr;
    if (!value.is_null()) properties.Add(key, is_nested ? Value(ToJson(value)) : value);
  });
}

Result<void> KgxImport::TakeEdge(uint32_t record, const std::vector<Field>& fields) {
  std::string subject = CurieOf(NeededText(fields, "subject"));
  std::string predicate = NeededText(fields, "predicate");
  std::string object = CurieOf(NeededText(fields, "object"));
  if (subject.empty()) return Missing("subject");
  if (predicate.empty()) return Missing("predicate");
  if (object.empty()) return Missing("object");
  Polarity polarity = Polarity::kAffirmed;
  properties_.Clear();
  for (const Field& field : fields) {
    if (field.name == "subject" || field.name == "predicate" || field.name == "object") continue;
    if (field.name == "negated") {
      if (IsTrue(field.value)) polarity = Polarity::kDenied;
    } else {
      AddProperty(properties_, field);
    }
  }
  Statement statement = {
      .subject = {.id = subject},
      .object = {.id = object},
      .polarity = polarity,
      .evidence = {.begin = record, .end = record, .properties = properties_.Finish()}};
  Relate(statement, types_.Of(predicate));
  return sink_.Take({&statement, 1});
}

// A table of nodes or of edges, as its header says.
class KgxTable {
 public:
  KgxTable(const GraphInput& input, StatementSink& sink)
      : rows_(input.bytes, {.separator = '\t', .quotes = false}, input.options.limits),
        import_(input.options.limits, sink) {}

  Result<void> Run();

 private:
  Result<void> TakeRow();
  static Value ValueOf(std::string_view column, std::string_view text);

  DelimitedReader rows_;
  KgxImport import_;
  std::vector<std::string> columns_;
  std::vector<Field> fields_;
  bool is_edges_ = false;
};

Result<void> KgxTable::Run() {
  CW_TRY(rows_.Next());
  // A column of a property that Biolink does not have begins with a colon.
  for (std::string_view name : rows_.fields()) {
    columns_.emplace_back(name.starts_with(':') ? name.substr(1) : name);
  }
  is_edges_ = std::ranges::find(columns_, "subject") != columns_.end();
  for (;;) {
    CW_ASSIGN(bool more, rows_.Next());
    if (!more) return {};
    Result<void> taken = TakeRow();
    if (taken) continue;
    Error error = std::move(taken).error();
    error.message = fmt::format("line {}: {}", rows_.line(), error.message);
    return error;
  }
}

Result<void> KgxTable::TakeRow() {
  fields_.clear();
  for (size_t column = 0; column < columns_.size(); ++column) {
    if (rows_[column].empty()) continue;
    fields_.push_back(
        {.name = columns_[column], .value = ValueOf(columns_[column], rows_[column])});
  }
  return is_edges_ ? import_.TakeEdge(rows_.line(), fields_)
                   : import_.TakeNode(rows_.line(), fields_);
}

Value KgxTable::ValueOf(std::string_view column, std::string_view text) {
  bool is_list = text.find('|') != std::string_view::npos &&
                 std::ranges::binary_search(kSeveralValued, column);
  if (!is_list) return std::string(text);
  List list;
  for (size_t begin = 0; begin <= text.size();) {
    size_t end = std::min(text.find('|', begin), text.size());
    list.emplace_back(std::string(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return list;
}

bool HasColumn(std::string_view line, std::string_view name) {
  std::string around = fmt::format("\t{}\t", line);
  return around.find(fmt::format("\t{}\t", name)) != std::string::npos;
}

Result<std::string> LoadJson(const GraphInput& input, std::span<const std::string_view> paths,
                             JsonInput form, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  KgxImport import(input.options.limits, sink);
  CW_TRY(ReadJsonRecords(input.bytes, paths, input.options.limits, import, form));
  CW_TRY(sink.End());
  return std::string();
}

bool IsNodeOrEdge(std::string_view text) {
  bool is_edge = HasJsonMember(text, "subject") && HasJsonMember(text, "predicate");
  return is_edge || (HasJsonMember(text, "id") && HasJsonMember(text, "category"));
}

}  // namespace

bool LooksLikeKgxTsv(std::string_view head) {
  std::string_view line = FirstLineOf(head);
  bool is_edges = HasColumn(line, "subject") && HasColumn(line, "object");
  return (is_edges && HasColumn(line, "predicate")) ||
         (HasColumn(line, "id") && HasColumn(line, "category"));
}

bool LooksLikeKgxJson(std::string_view head) {
  bool has_list = HasJsonMember(head, "nodes") || HasJsonMember(head, "edges");
  return has_list && IsNodeOrEdge(head) && !HasJsonMember(head, "graphs");
}

bool LooksLikeKgxJsonl(std::string_view head) {
  std::string_view line = FirstLineOf(head);
  return line.starts_with('{') && line.find('}') != std::string_view::npos && IsNodeOrEdge(line);
}

Result<std::string> LoadKgxTsv(const GraphInput& input, StatementSink& sink) {
  CW_TRY(sink.Begin({.key = std::string(input.key)}));
  CW_TRY(KgxTable(input, sink).Run());
  CW_TRY(sink.End());
  return std::string();
}

Result<std::string> LoadKgxJson(const GraphInput& input, StatementSink& sink) {
  return LoadJson(input, kJsonPaths, JsonInput::kOneValue, sink);
}

Result<std::string> LoadKgxJsonl(const GraphInput& input, StatementSink& sink) {
  return LoadJson(input, kLinePaths, JsonInput::kSequence, sink);
}

}  // namespace causeway
