// A view as JSON: what the formats for viewers share, which differ in how they name and nest the
// same nodes and edges (docs/formats.md). Tested with each of them.
#pragma once

#include <span>
#include <string_view>

#include "base/bytes.h"
#include "base/result.h"
#include "export/json_value.h"
#include "export/json_writer.h"
#include "export/view.h"

namespace causeway {

class ViewJson {
 public:
  ViewJson(ByteSink& sink, const ExportRequest& request) : json_(sink), view_(request) {}

  void Open() { json_.StartObject(); }
  void Open(std::string_view key) {
    json_.Key(key);
    json_.StartObject();
  }
  void Close() { json_.EndObject(); }
  void Member(std::string_view key, std::string_view text) { json_.Member(key, text); }
  void Flag(std::string_view key, bool value) {
    json_.Key(key);
    json_.Bool(value);
  }
  void Number(std::string_view key, double value) {
    json_.Key(key);
    json_.Double(value);
  }
  // The fields as members of the object at hand.
  void Fields(std::span<const ViewField> fields) {
    for (const ViewField& field : fields) Field(field.key, field.value);
  }
  void Field(std::string_view key, const Value& value) {
    json_.Key(key);
    WriteJsonValue(json_, view_.graph(), view_.ids(), value);
  }
  // An array of the nodes or the edges, an object and a line each; `write` gives the members.
  template <class Write>
  Result<void> Nodes(std::string_view key, Write write);
  template <class Write>
  Result<void> Edges(std::string_view key, Write write);
  // Ends the outermost object.
  Result<void> Finish() {
    json_.EndObject();
    return json_.EndLine();
  }

  [[nodiscard]] const View& view() const { return view_; }
  [[nodiscard]] JsonWriter& json() { return json_; }

 private:
  JsonWriter json_;
  View view_;
};

template <class Write>
Result<void> ViewJson::Nodes(std::string_view key, Write write) {
  json_.Key(key);
  json_.StartArray();
  for (size_t at = 0; at < view_.node_count(); ++at) {
    json_.Break();
    json_.StartObject();
    write(view_.Node(at));
    json_.EndObject();
    CW_TRY(json_.Flush());
  }
  json_.EndArray();
  return {};
}

template <class Write>
Result<void> ViewJson::Edges(std::string_view key, Write write) {
  json_.Key(key);
  json_.StartArray();
  CW_TRY(view_.EachEdge([&](const ViewEdge& edge) {
    json_.Break();
    json_.StartObject();
    write(edge);
    json_.EndObject();
    return json_.Flush();
  }));
  json_.EndArray();
  return {};
}

}  // namespace causeway
