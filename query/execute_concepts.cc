// SHOW CONCEPTS: who has what, as a formal context; its concepts as rows.
#include <fmt/format.h>

#include <algorithm>

#include "query/concepts.h"
#include "query/execute.h"
#include "query/similarity.h"
#include "query/standing.h"

namespace causeway {
namespace {

constexpr uint32_t kAttributesColumn = 4;

class ConceptsRun {
 public:
  ConceptsRun(const Graph& graph, const ConceptsPlan& plan, Budget& budget)
      : graph_(graph), plan_(plan), budget_(budget), profiles_(graph, plan.scope, budget) {}

  Result<Found> Run() {
    CW_TRY(GatherItems());
    CW_ASSIGN(std::vector<FormalConcept> concepts,
              FindConcepts(Context(), plan_.at_least, budget_));
    Found found;
    found.table.columns = {"concept", "size", "shared", "items", "attributes", "within"};
    found.table.title = Title(concepts.size());
    for (size_t i = 0; i < concepts.size(); ++i) {
      CW_TRY(AddRow(i + 1, concepts[i], found));
    }
    return found;
  }

 private:
  [[nodiscard]] bool IsItem(NodeId node) const {
    return !plan_.label || std::ranges::binary_search(graph_.Labels(node), *plan_.label);
  }

  Result<void> GatherItem(NodeId node) {
    CW_TRY(budget_.Step());
    if (!IsItem(node)) return {};
    CW_ASSIGN(const Profile* profile, profiles_.Of(node));
    if (profile->held.empty()) return {};
    items_.push_back(node);
    attributes_.insert(attributes_.end(), profile->held.begin(), profile->held.end());
    return {};
  }

  // Those that have attributes, and the attributes.
  Result<void> GatherItems() {
    if (plan_.among) {
      for (NodeId node : *plan_.among) CW_TRY(GatherItem(node));
    } else {
      for (NodeId node : graph_.nodes()) CW_TRY(GatherItem(node));
    }
    std::ranges::sort(attributes_);
    auto repeated = std::ranges::unique(attributes_);
    attributes_.erase(repeated.begin(), repeated.end());
    return {};
  }

  [[nodiscard]] const Profile& ProfileOf(uint32_t item) { return **profiles_.Of(items_[item]); }

  FormalContext Context() {
    FormalContext context{.held = {}, .attributes = static_cast<uint32_t>(attributes_.size())};
    for (uint32_t i = 0; i < items_.size(); ++i) {
      std::vector<uint32_t>& held = context.held.emplace_back();
      for (HeldAttribute attribute : ProfileOf(i).held) {
        auto place = std::ranges::lower_bound(attributes_, attribute) - attributes_.begin();
        held.push_back(static_cast<uint32_t>(place));
      }
    }
    return context;
  }

  Result<void> AddRow(size_t number, const FormalConcept& one, Found& found) {
    FoundRow row;
    List items;
    List attributes;
    List within;
    for (uint32_t item : one.objects) items.emplace_back(items_[item]);
    for (uint32_t i : one.attributes) attributes.emplace_back(attributes_[i].node);
    for (uint32_t above : one.above) within.emplace_back(int64_t{above} + 1);
    for (uint32_t item : one.objects) {
      for (uint32_t i : one.attributes) {
        profiles_.AppendEdges(ProfileOf(item), attributes_[i], row.edges);
      }
    }
    row.row.cells = {static_cast<int64_t>(number),
                     static_cast<int64_t>(items.size()),
                     static_cast<int64_t>(attributes.size()),
                     std::move(items),
                     std::move(attributes),
                     std::move(within)};
    Cite(graph_, row.edges, plan_.scope.filter, kAttributesColumn, row.row);
    row.documents = DocumentsBehind(graph_, row.edges, plan_.scope.filter).size();
    CW_TRY(budget_.Hold(row.row.citations.size() * sizeof(Citation) +
                        row.edges.size() * sizeof(EdgeId)));
    found.rows.push_back(std::move(row));
    return {};
  }

  [[nodiscard]] std::string Title(size_t count) const {
    return fmt::format("{} group{} of at least {} that share{} an attribute", count,
                       count == 1 ? "" : "s", plan_.at_least, count == 1 ? "s" : "");
  }

  const Graph& graph_;
  const ConceptsPlan& plan_;
  Budget& budget_;
  Profiles profiles_;
  std::vector<NodeId> items_;
  std::vector<HeldAttribute> attributes_;
};

}  // namespace

Result<Found> ExecuteConcepts(const Graph& graph, const ConceptsPlan& plan, Budget& budget) {
  return ConceptsRun(graph, plan, budget).Run();
}

}  // namespace causeway
