// DESCRIBE: all that is known of one node.
#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "query/execute.h"
#include "query/standing.h"

namespace causeway {
namespace {

// As ontologies have it, whatever their format (importers/property_keys.h).
constexpr std::string_view kDefinition = "definition";

class Describer {
 public:
  Describer(const Graph& graph, const DescribePlan& plan, Budget& budget)
      : graph_(graph), plan_(plan), budget_(budget) {}

  Result<Found> Run() {
    found_.focus = {plan_.item};
    found_.table.title = NameWithId(graph_, plan_.item);
    found_.table.columns = {"facet", "value", "evidence", "confidence"};
    AddOwn();
    for (const ResolvedFacet& facet : plan_.facets) CW_TRY(AddFacet(facet));
    if (left_out_ > 0) {
      found_.notices.push_back(fmt::format("{} denied attribute{} left out: add INCLUDING DENIED",
                                           left_out_, left_out_ == 1 ? " is" : "s are"));
    }
    return std::move(found_);
  }

 private:
  // What it is, labels with the sentences that declare the node, aliases, identifiers, the rest.
  void AddOwn() {
    std::vector<PropertyView> properties = graph_.Properties(plan_.item);
    auto rest = std::ranges::stable_partition(
        properties, [](const PropertyView& property) { return property.key == kDefinition; });
    for (const PropertyView& property : std::span(properties.begin(), rest.begin())) {
      Add(property.key, property.value);
    }
    for (StringId label : graph_.Labels(plan_.item)) {
      Add("label", std::string(graph_.Text(label)));
      for (EvidenceId evidence : graph_.DeclarationsOf(plan_.item)) {
        if (!Counts(graph_, evidence, plan_.filter)) continue;
        found_.rows.back().row.citations.push_back({.evidence = evidence, .column = 1});
      }
    }
    for (StringId alias : graph_.Aliases(plan_.item)) {
      Add("alias", std::string(graph_.Text(alias)));
    }
    for (StringId identifier : graph_.Identifiers(plan_.item)) {
      Add("identifier", std::string(graph_.Text(identifier)));
    }
    for (const PropertyView& property : rest) Add(property.key, property.value);
  }

  Result<void> AddFacet(const ResolvedFacet& facet) {
    size_t first = found_.rows.size();
    std::vector<Attribute> attributes = AttributesOf(graph_, plan_.item, facet, plan_.filter);
    std::span<const Attribute> rest = attributes;
    while (!rest.empty()) {
      CW_TRY(budget_.Step());
      std::span<const Attribute> here = AttributesAt(rest, rest.front().node);
      rest = rest.subspan(here.size());
      if (!Holds(graph_, here, plan_.filter)) {
        ++left_out_;
        continue;
      }
      CW_TRY(AddAttribute(facet, here));
    }
    std::ranges::stable_sort(found_.rows.begin() + static_cast<std::ptrdiff_t>(first),
                             found_.rows.end(), std::greater(), &FoundRow::documents);
    return {};
  }

  Result<void> AddAttribute(const ResolvedFacet& facet, std::span<const Attribute> attributes) {
    Backing backing = BackingBy(graph_, attributes, plan_.filter);
    Add(facet.name, attributes.front().node, StandingOf(graph_, backing, plan_.filter),
        Confidence(backing));
    FoundRow& row = found_.rows.back();
    Cite(graph_, backing, plan_.filter, 2, row.row);
    row.edges = backing.affirmed;
    if (plan_.filter.including_denied) {
      row.edges.insert(row.edges.end(), backing.denied.begin(), backing.denied.end());
    }
    row.documents = DocumentsBehind(graph_, row.edges, plan_.filter).size();
    return budget_.Row(sizeof(FoundRow) + 4 * sizeof(Value));
  }

  // Of the most confident edge that affirms it, or, where none does, that denies it.
  [[nodiscard]] double Confidence(const Backing& backing) const {
    double most = 0;
    for (EdgeId edge : backing.affirmed.empty() ? backing.denied : backing.affirmed) {
      most = std::max(most, ConfidenceIn(graph_, edge, plan_.filter));
    }
    return most;
  }

  void Add(std::string_view facet, Value value, Value evidence = {}, Value confidence = {}) {
    FoundRow row;
    row.row.cells = {std::string(facet), std::move(value), std::move(evidence),
                     std::move(confidence)};
    found_.rows.push_back(std::move(row));
  }

  const Graph& graph_;
  const DescribePlan& plan_;
  Budget& budget_;
  Found found_;
  uint64_t left_out_ = 0;
};

}  // namespace

Result<Found> ExecuteDescribe(const Graph& graph, const DescribePlan& plan, Budget& budget) {
  return Describer(graph, plan, budget).Run();
}

}  // namespace causeway
