// The members in the order in which a reader wants them: which question, what came of it.
#include "export/answer_line.h"

#include <span>
#include <string>
#include <string_view>

#include "export/json_value.h"
#include "export/json_writer.h"
#include "export/safe_id.h"

namespace causeway {
namespace {

void WriteLineError(JsonWriter& json, const Error& error) {
  json.Key("error");
  json.StartObject();
  json.Member("message", error.message);
  json.MemberUnlessEmpty("detail", error.detail);
  json.MemberUnlessEmpty("hint", error.hint);
  json.EndObject();
}

void WriteLineTexts(JsonWriter& json, std::string_view key, std::span<const std::string> texts) {
  json.Key(key);
  json.StartArray();
  for (const std::string& text : texts) json.String(text);
  json.EndArray();
}

Result<void> WriteLineRows(JsonWriter& json, const Graph& graph, const Answer& answer) {
  SafeIds ids(graph, answer.subgraph.nodes);
  json.Key("rows");
  json.StartArray();
  for (const Row& row : answer.table.rows) {
    json.StartArray();
    for (const Value& cell : row.cells) WriteJsonValue(json, graph, ids, cell);
    json.EndArray();
    CW_TRY(json.Flush());
  }
  json.EndArray();
  return {};
}

}  // namespace

Result<void> WriteAnswerLine(ByteSink& sink, const Graph& graph, const AnsweredLine& answered) {
  JsonWriter json(sink);
  json.StartObject();
  json.Key("line");
  json.Integer(static_cast<int64_t>(answered.line));
  if (answered.milliseconds) {
    json.Key("milliseconds");
    json.Double(*answered.milliseconds);
  }
  if (!answered.answer) {
    WriteLineError(json, answered.answer.error());
  } else {
    json.MemberUnlessEmpty("title", answered.answer->table.title);
    WriteLineTexts(json, "columns", answered.answer->table.columns);
    CW_TRY(WriteLineRows(json, graph, *answered.answer));
    WriteLineTexts(json, "notices", answered.answer->notices);
  }
  json.EndObject();
  return json.EndLine();
}

}  // namespace causeway
