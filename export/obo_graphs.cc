// The fields of the view, by where OBO Graphs has a place for them.
#include "export/obo_graphs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "export/biolink.h"
#include "export/rdf_iri.h"
#include "export/view_json.h"
#include "graph/value_json.h"

namespace causeway {
namespace {

// Said elsewhere, or of a drawing.
constexpr std::array<std::string_view, 11> kPlaced = {
    "label",         "name",   "type",      "aliases",  "identifiers", "definition",
    "evidence_text", "weight", "doc_count", "obsolete", "interaction"};

std::string TextOf(const Value& value) {
  const auto* text = value.get_if<std::string>();
  return text == nullptr ? ToJson(value) : *text;
}

// Calls `write` with each text of a field, one or the elements of a list.
template <class Write>
void EachText(const Value& value, Write write) {
  const auto* list = value.get_if<List>();
  if (list == nullptr) return write(TextOf(value));
  for (const Value& element : *list) write(TextOf(element));
}

const Value* FieldOf(std::span<const ViewField> fields, std::string_view key) {
  auto found = std::ranges::find(fields, key, &ViewField::key);
  return found == fields.end() ? nullptr : &found->value;
}

class OboGraphsExport {
 public:
  OboGraphsExport(ByteSink& sink, const ExportRequest& request) : json_(sink, request) {}

  Result<void> Write() {
    json_.Open();
    out().Key("graphs");
    out().StartArray();
    json_.Open();
    json_.Member("id", OwnIri("graph", ""));
    CW_TRY(json_.Nodes("nodes", [this](const ViewNode& node) { WriteNode(node); }));
    CW_TRY(json_.Edges("edges", [this](const ViewEdge& edge) { WriteEdge(edge); }));
    json_.Close();
    out().EndArray();
    return json_.Finish();
  }

 private:
  JsonWriter& out() { return json_.json(); }
  [[nodiscard]] const Graph& graph() const { return json_.view().graph(); }

  [[nodiscard]] std::string IriOf(NodeId node) const {
    return IriOfNode(graph(), node, json_.view().ids()[node]);
  }

  void WriteNode(const ViewNode& node) {
    json_.Member("id", IriOf(node.node));
    json_.Member("lbl", graph().Name(node.node));
    json_.Member("type", "CLASS");
    json_.Open("meta");
    if (const Value* definition = FieldOf(node.fields, "definition")) WriteDefinition(*definition);
    WriteObjects("synonyms", "hasExactSynonym", FieldOf(node.fields, "aliases"));
    WriteObjects("xrefs", "", FieldOf(node.fields, "identifiers"));
    WriteProperties(node.fields, BiolinkCategories(graph(), node.node));
    if (const Value* obsolete = FieldOf(node.fields, "obsolete"))
      json_.Flag("deprecated", *obsolete == Value(true));
    json_.Close();
  }

  // One is all that there is a place for.
  void WriteDefinition(const Value& definition) {
    std::string first;
    EachText(definition, [&](const std::string& text) { first = first.empty() ? text : first; });
    json_.Open("definition");
    json_.Member("val", first);
    json_.Close();
  }

  // An array of {pred, val}; none where there are no values.
  void WriteObjects(std::string_view key, std::string_view predicate, const Value* values) {
    if (values == nullptr) return;
    out().Key(key);
    out().StartArray();
    EachText(*values, [&](const std::string& text) { WritePair(predicate, text); });
    out().EndArray();
  }

  void WritePair(std::string_view predicate, std::string_view text) {
    json_.Open();
    out().MemberUnlessEmpty("pred", predicate);
    json_.Member("val", text);
    json_.Close();
  }

  void WriteProperties(std::span<const ViewField> fields,
                       std::span<const std::string_view> categories) {
    out().Key("basicPropertyValues");
    out().StartArray();
    for (std::string_view category : categories) {
      WritePair(IriOfTerm("biolink:category"), fmt::format("biolink:{}", category));
    }
    for (const ViewField& field : fields) {
      if (std::ranges::find(kPlaced, field.key) != kPlaced.end()) continue;
      std::string predicate = IriOfTerm("cw:" + field.key);
      EachText(field.value, [&](const std::string& text) { WritePair(predicate, text); });
    }
    out().EndArray();
  }

  void WriteEdge(const ViewEdge& edge) {
    std::string_view biolink = BiolinkPredicate(graph(), edge.edges);
    json_.Member("sub", IriOf(graph().Source(edge.edges.front())));
    json_.Member("pred", biolink == "subclass_of" ? "is_a" : IriOfPredicate(graph(), edge.edges));
    json_.Member("obj", IriOf(graph().Target(edge.edges.front())));
    json_.Open("meta");
    WriteProperties(edge.fields, {});
    json_.Close();
  }

  ViewJson json_;
};

}  // namespace

Result<void> WriteOboGraphs(ByteSink& sink, const ExportRequest& request) {
  return OboGraphsExport(sink, request).Write();
}

}  // namespace causeway
