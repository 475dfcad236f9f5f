// RFC 4180: CRLF, a field quoted where it must be, quotes doubled.
#include "export/csv.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "export/wording.h"

namespace causeway {
namespace {

// What makes a spreadsheet read a formula at the beginning of a cell, with the full-width forms.
constexpr std::array<std::string_view, 10> kFormulaStarts = {
    "=", "+", "-", "@", "\t", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};

std::string Guarded(std::string text) {
  bool formula = std::ranges::any_of(
      kFormulaStarts, [&](std::string_view start) { return text.starts_with(start); });
  if (formula) text.insert(0, 1, '\'');
  return text;
}

std::string Quoted(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string TextField(std::string_view text) { return Quoted(Guarded(WithoutControls(text))); }

// A number may begin with a '-'; anything else that does is guarded.
std::string Field(const Graph& graph, const Value& value) {
  bool number = value.get_if<int64_t>() != nullptr || value.get_if<double>() != nullptr;
  std::string words = ValueInWords(graph, value);
  return number ? words : TextField(words);
}

std::string Record(const std::vector<std::string>& fields) {
  bool one_empty = fields.size() == 1 && fields[0].empty();
  std::string record = one_empty ? "\"\"" : "";  // an empty line would be no record
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) record += ',';
    record += fields[i];
  }
  return record + "\r\n";
}

std::string Places(const Graph& graph, const Row& row) {
  std::vector<std::string> places;
  for (const Citation& citation : row.citations) {
    std::string place = PlaceInWords(graph, citation.evidence);
    if (std::ranges::find(places, place) == places.end()) places.push_back(std::move(place));
  }
  std::string joined;
  for (const std::string& place : places) joined += (joined.empty() ? "" : "; ") + place;
  return joined;
}

Result<std::string> FirstSentence(const ExportRequest& request, const Row& row) {
  if (row.citations.empty()) return std::string();
  return Quote(request.graph, request.texts, row.citations.front().evidence);
}

bool HasSentences(const ExportRequest& request) {
  return request.options.sentences > 0 &&
         std::ranges::any_of(request.answer.table.rows,
                             [](const Row& row) { return !row.citations.empty(); });
}

std::string Heading(const Table& table, bool sentences) {
  std::vector<std::string> fields;
  for (const std::string& column : table.columns) fields.push_back(TextField(column));
  if (sentences) fields.insert(fields.end(), {"evidence", "sentence"});
  return Record(fields);
}

Result<std::string> RowRecord(const ExportRequest& request, const Row& row, bool sentences) {
  std::vector<std::string> fields;
  for (const Value& cell : row.cells) fields.push_back(Field(request.graph, cell));
  if (sentences) {
    CW_ASSIGN(std::string sentence, FirstSentence(request, row));
    fields.insert(fields.end(), {TextField(Places(request.graph, row)), TextField(sentence)});
  }
  return Record(fields);
}

}  // namespace

Result<void> WriteCsv(ByteSink& sink, const ExportRequest& request) {
  const Table& table = request.answer.table;
  bool sentences = HasSentences(request);
  CW_TRY(sink.Write(Heading(table, sentences)));
  for (const Row& row : table.rows) {
    CW_ASSIGN(std::string record, RowRecord(request, row, sentences));
    CW_TRY(sink.Write(record));
  }
  return {};
}

}  // namespace causeway
