// The slots come first, in a fixed order; properties follow.
#include "export/kgx_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "export/biolink.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 6> kNodeSlots = {"id",   "category",      "name",
                                                        "xref", "exact_synonym", "labels"};
// What a document may say instead of us comes last.
constexpr std::array<std::string_view, 15> kEdgeSlots = {"id",
                                                         "subject",
                                                         "predicate",
                                                         "object",
                                                         "negated",
                                                         "original_predicate",
                                                         "certainty",
                                                         "confidence",
                                                         "evidence_count",
                                                         "evidence",
                                                         "knowledge_level",
                                                         "agent_type",
                                                         "primary_knowledge_source",
                                                         "publications",
                                                         "supporting_text"};
constexpr auto kYielding = std::span(kEdgeSlots).subspan(10);

bool IsIn(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string KgxId(std::string_view id) {
  bool is_curie = id.find(':') != std::string_view::npos;
  return is_curie ? std::string(id) : fmt::format("causeway:{}", id);
}

const Value* Find(std::span<const ViewField> fields, std::string_view key) {
  auto found = std::ranges::find(fields, key, &ViewField::key);
  return found == fields.end() ? nullptr : &found->value;
}

void CopyField(std::span<const ViewField> from, std::string_view key, std::string_view as,
               std::vector<ViewField>& fields) {
  if (const Value* value = Find(from, key)) fields.push_back({std::string(as), *value});
}

// What a property is called beside the slots.
std::string KeyBeside(std::span<const std::string_view> slots, const std::string& key) {
  bool clashes = IsIn(slots, key) && !IsIn(kYielding, key);
  return clashes ? key + "_" : key;
}

// Those that are no fields of ours in the view.
void AddProperties(std::span<const ViewField> from, std::span<const ViewKey> own,
                   std::span<const std::string_view> slots, std::vector<ViewField>& fields) {
  for (const ViewField& field : from) {
    if (std::ranges::find(own, field.key, &ViewKey::key) != own.end()) continue;
    std::string key = KeyBeside(slots, field.key);
    auto there = std::ranges::find(fields, key, &ViewField::key);
    if (there == fields.end()) {
      fields.push_back({std::move(key), field.value});
    } else {
      there->value = field.value;
    }
  }
}

std::vector<std::string> Keys(std::span<const std::string_view> slots,
                              std::span<const ViewKey> keys, size_t own) {
  std::vector<std::string> all(slots.begin(), slots.end());
  for (const ViewKey& key : keys.subspan(own)) {
    std::string beside = KeyBeside(slots, key.key);
    if (std::ranges::find(all, beside) == all.end()) all.push_back(std::move(beside));
  }
  return all;
}

// A publication is known by its number where the document says one.
std::string PublicationOf(const Graph& graph, EvidenceId evidence) {
  for (const PropertyView& property : graph.Properties(evidence)) {
    const auto* text = property.value.get_if<std::string>();
    const auto* number = property.value.get_if<int64_t>();
    if (property.key == "pmid" && text != nullptr) return "PMID:" + *text;
    if (property.key == "pmid" && number != nullptr) return fmt::format("PMID:{}", *number);
  }
  return std::string(graph.Document(graph.Evidence(evidence).document).key);
}

List Publications(const Graph& graph, std::span<const EvidenceId> evidence) {
  List publications;
  for (EvidenceId each : evidence) {
    Value publication = PublicationOf(graph, each);
    if (std::ranges::find(publications, publication) == publications.end()) {
      publications.push_back(std::move(publication));
    }
  }
  return publications;
}

bool IsRead(const Graph& graph, std::span<const EvidenceId> evidence) {
  return std::ranges::any_of(evidence, [&graph](EvidenceId each) {
    return graph.Document(graph.Evidence(each).document).has_text;
  });
}

}  // namespace

std::vector<ViewField> KgxNode(const View& view, const ViewNode& node) {
  std::string id = KgxId(node.id);
  List categories;
  for (std::string_view category : BiolinkCategories(view.graph(), node.node)) {
    categories.emplace_back(fmt::format("biolink:{}", category));
  }
  std::vector<ViewField> fields = {{"id", id}, {"category", std::move(categories)}};
  CopyField(node.fields, "name", "name", fields);
  List others;
  for (StringId other : view.graph().Identifiers(node.node)) {
    if (view.graph().Text(other) != id) others.emplace_back(std::string(view.graph().Text(other)));
  }
  if (!others.empty()) fields.push_back({"xref", std::move(others)});
  CopyField(node.fields, "aliases", "exact_synonym", fields);
  CopyField(node.fields, "labels", "labels", fields);
  AddProperties(node.fields, View::OwnNodeKeys(), kNodeSlots, fields);
  return fields;
}

std::vector<ViewField> KgxEdge(const View& view, const ViewEdge& edge) {
  const Graph& graph = view.graph();
  std::vector<ViewField> fields = {
      {"id", edge.id},
      {"subject", KgxId(edge.source)},
      {"predicate", fmt::format("biolink:{}", BiolinkPredicate(graph, edge.edges))},
      {"object", KgxId(edge.target)}};
  CopyField(edge.fields, "negated", "negated", fields);
  CopyField(edge.fields, "relation", "original_predicate", fields);
  for (const char* key : {"certainty", "confidence", "evidence_count", "evidence"}) {
    CopyField(edge.fields, key, key, fields);
  }
  bool is_read = IsRead(graph, edge.evidence);
  fields.push_back({"knowledge_level", "not_provided"});
  fields.push_back({"agent_type", is_read ? "text_mining_agent" : "not_provided"});
  fields.push_back({"primary_knowledge_source", "infores:causeway"});
  fields.push_back({"publications", Publications(graph, edge.evidence)});
  CopyField(edge.fields, "sentences", "supporting_text", fields);
  AddProperties(edge.fields, View::OwnEdgeKeys(), kEdgeSlots, fields);
  return fields;
}

std::vector<std::string> KgxNodeKeys(const View& view) {
  return Keys(kNodeSlots, view.NodeKeys(), View::OwnNodeKeys().size());
}

std::vector<std::string> KgxEdgeKeys(const View& view) {
  return Keys(kEdgeSlots, view.EdgeKeys(), View::OwnEdgeKeys().size());
}

}  // namespace causeway
