// SHARED, UNIQUE and COMPARE: what each item has, side by side.
#include <fmt/format.h>

#include <algorithm>
#include <bit>

#include "query/combine.h"
#include "query/diagnostic.h"
#include "query/execute.h"
#include "query/standing.h"

namespace causeway {
namespace {

// Numbers of rows, before ORDER BY and LIMIT.
struct FacetCounts {
  uint64_t shown = 0;   // of SHARED: held by enough; of UNIQUE: reported
  uint64_t shared = 0;  // held by all
  uint64_t some = 0;    // by several, not by all
  uint64_t denied = 0;  // by none, and denied
  std::vector<uint64_t> only;
};

// A row before it is ordered.
struct Ranked {
  FoundRow found;
  ItemSet group = 0;
  NodeId node;
};

class Combiner {
 public:
  Combiner(const Graph& graph, const CombinePlan& plan, Budget& budget)
      : graph_(graph), plan_(plan), budget_(budget) {
    counts_.only.resize(plan.items.size());
  }

  Result<Found> Run() {
    Found found{.focus = plan_.items};
    found.table.columns = Columns();
    for (const ResolvedFacet& facet : plan_.facets) {
      if (facet.sources.empty()) continue;
      CW_ASSIGN(std::vector<Ranked> rows, RowsOf(facet));
      std::ranges::stable_sort(rows, [&](const Ranked& a, const Ranked& b) { return Less(a, b); });
      for (Ranked& row : rows) found.rows.push_back(std::move(row.found));
    }
    // UNIQUE reports one item after the other; the facets follow within each.
    if (plan_.how == Combination::kDistinct && plan_.reported > 1) {
      std::ranges::stable_sort(found.rows, {}, [&](const FoundRow& row) {
        return std::ranges::find(plan_.items, *row.row.cells.front().get_if<NodeId>());
      });
    }
    found.table.title = Title();
    return found;
  }

 private:
  [[nodiscard]] ItemSet All() const {
    return plan_.items.size() == 64 ? ~ItemSet{0} : (ItemSet{1} << plan_.items.size()) - 1;
  }
  static bool HoldsItem(ItemSet set, size_t item) { return ((set >> item) & 1U) != 0; }

  Result<std::vector<Ranked>> RowsOf(const ResolvedFacet& facet) {
    Hierarchy hierarchy(graph_, plan_.hierarchies, facet.sources.front().direction, plan_.filter);
    CW_ASSIGN(std::vector<ItemAttributes> items, Gather(graph_, plan_, facet, hierarchy, budget_));
    std::vector<Ranked> rows;
    for (const Candidate& candidate : Candidates(items, hierarchy)) {
      CW_TRY(budget_.Step());
      ItemSet group = GroupOf(candidate, items);
      Count(group);
      if (!Wanted(candidate.node, group, items)) continue;
      ++counts_.shown;
      Ranked row = MakeRow(facet, candidate, group, items, hierarchy);
      CW_TRY(budget_.Row(sizeof(Ranked) + row.found.row.cells.size() * sizeof(Value) +
                         row.found.row.citations.size() * sizeof(Citation)));
      rows.push_back(std::move(row));
    }
    return rows;
  }

  // Who has it. COMPARE keeps a denial apart even where it asks for denials.
  [[nodiscard]] ItemSet GroupOf(const Candidate& candidate,
                                const std::vector<ItemAttributes>& items) const {
    if (plan_.how != Combination::kCompare) return candidate.holders;
    ItemSet group = candidate.holders;
    for (size_t i = 0; i < items.size(); ++i) {
      if (IsBarred(graph_, items[i], candidate.node)) group &= ~(ItemSet{1} << i);
    }
    return group;
  }

  void Count(ItemSet group) {
    if (group == All()) {
      ++counts_.shared;
    } else if (group == 0) {
      ++counts_.denied;
    } else if (std::has_single_bit(group)) {
      ++counts_.only[static_cast<size_t>(std::countr_zero(group))];
    } else {
      ++counts_.some;
    }
  }

  [[nodiscard]] bool Wanted(NodeId node, ItemSet group,
                            const std::vector<ItemAttributes>& items) const {
    switch (plan_.how) {
      case Combination::kShared:
        return static_cast<uint64_t>(std::popcount(group)) >= plan_.at_least;
      case Combination::kCompare:
        return true;
      case Combination::kDistinct:
        break;
    }
    if (!std::has_single_bit(group)) return false;
    auto item = static_cast<size_t>(std::countr_zero(group));
    if (item >= plan_.reported) return false;
    return !plan_.strict || std::ranges::any_of(items, [&](const ItemAttributes& other) {
      return &other != &items[item] && IsBarred(graph_, other, node);
    });
  }

  [[nodiscard]] Ranked MakeRow(const ResolvedFacet& facet, const Candidate& candidate,
                               ItemSet group, const std::vector<ItemAttributes>& items,
                               const Hierarchy& hierarchy) const {
    Ranked ranked{.group = group, .node = candidate.node};
    Row& row = ranked.found.row;
    row.cells = LeadingCells(facet, candidate.node, group);
    std::vector<EdgeId> support;
    for (const ItemAttributes& item : items) {
      Backing backing = BackingOf(graph_, item, candidate.node, hierarchy);
      Cite(graph_, backing, plan_.filter, static_cast<uint32_t>(row.cells.size()), row);
      row.cells.emplace_back(StandingOf(graph_, backing, plan_.filter));
      support.insert(support.end(), backing.affirmed.begin(), backing.affirmed.end());
      bool show_denied = plan_.filter.including_denied || plan_.strict;
      if (show_denied) support.insert(support.end(), backing.denied.begin(), backing.denied.end());
      ranked.found.edges.insert(ranked.found.edges.end(), backing.links.begin(),
                                backing.links.end());
    }
    ranked.found.documents = DocumentsBehind(graph_, support, plan_.filter).size();
    ranked.found.edges.insert(ranked.found.edges.end(), support.begin(), support.end());
    return ranked;
  }

  [[nodiscard]] bool OneFacet() const {
    return plan_.facets.size() == 1 && plan_.how != Combination::kCompare;
  }
  [[nodiscard]] bool TellsOwner() const {
    return plan_.how == Combination::kDistinct && plan_.reported > 1;
  }

  [[nodiscard]] std::vector<std::string> Columns() const {
    std::vector<std::string> columns;
    if (TellsOwner()) columns.emplace_back("only of");
    if (OneFacet()) {
      columns.push_back(plan_.facets.front().singular);
    } else {
      columns.insert(columns.end(), {"facet", "attribute"});
    }
    if (plan_.how == Combination::kCompare) columns.emplace_back("held by");
    for (size_t i = 0; i < plan_.items.size(); ++i) columns.push_back(ItemName(i));
    return columns;
  }

  [[nodiscard]] std::vector<Value> LeadingCells(const ResolvedFacet& facet, NodeId node,
                                                ItemSet group) const {
    std::vector<Value> cells;
    if (TellsOwner()) cells.emplace_back(plan_.items[static_cast<size_t>(std::countr_zero(group))]);
    if (!OneFacet()) cells.emplace_back(facet.name);
    cells.emplace_back(node);
    if (plan_.how == Combination::kCompare) cells.emplace_back(GroupName(group));
    return cells;
  }

  [[nodiscard]] std::string GroupName(ItemSet group) const {
    if (group == All()) return "shared";
    if (group == 0) return "denied";
    std::vector<std::string> names;
    for (size_t i = 0; i < plan_.items.size(); ++i) {
      if (HoldsItem(group, i)) names.push_back(ItemName(i));
    }
    return names.size() == 1 ? "only " + names.front() : Listed(names);
  }

  // Its name; with its identifier where two items are named alike.
  [[nodiscard]] std::string ItemName(size_t item) const {
    auto named = [&](NodeId other) { return graph_.Name(other) == graph_.Name(plan_.items[item]); };
    bool alone = std::ranges::count_if(plan_.items, named) == 1;
    return alone ? std::string(graph_.Name(plan_.items[item]))
                 : NameWithId(graph_, plan_.items[item]);
  }

  // COMPARE: shared first, then by several, then by one in the order of the items, then denied.
  [[nodiscard]] bool Less(const Ranked& a, const Ranked& b) const {
    if (plan_.how == Combination::kCompare && a.group != b.group) {
      int several_a = std::popcount(a.group);
      int several_b = std::popcount(b.group);
      if (several_a != several_b) return several_a > several_b;
      return std::countr_zero(a.group ^ b.group) == std::countr_zero(a.group & (a.group ^ b.group));
    }
    if (a.found.documents != b.found.documents) return a.found.documents > b.found.documents;
    return a.node < b.node;  // ids follow names
  }

  [[nodiscard]] std::string AllNames() const {
    std::vector<std::string> names;
    for (size_t i = 0; i < plan_.items.size(); ++i) names.push_back(ItemName(i));
    return Listed(names);
  }

  [[nodiscard]] std::string OnlyCounts(size_t from) const {
    std::string text;
    for (size_t i = from; i < plan_.items.size(); ++i) {
      text += fmt::format("{}{} only of {}", i == from ? "" : "; ", counts_.only[i], ItemName(i));
    }
    return text;
  }

  [[nodiscard]] std::string Noun(uint64_t count) const {
    if (plan_.facets.size() != 1) return count == 1 ? "attribute" : "attributes";
    const ResolvedFacet& facet = plan_.facets.front();
    return count == 1 ? facet.singular : facet.name;
  }

  // Both counts: what is shared, and what only one has.
  [[nodiscard]] std::string Title() const {
    switch (plan_.how) {
      case Combination::kShared:
        if (plan_.at_least == plan_.items.size()) {
          return fmt::format("{} shared {} of {}; {}", counts_.shown, Noun(counts_.shown),
                             AllNames(), OnlyCounts(0));
        }
        return fmt::format("{} {} shared by at least {} of {}; {}", counts_.shown,
                           Noun(counts_.shown), plan_.at_least, AllNames(), OnlyCounts(0));
      case Combination::kCompare:
        return fmt::format("{}: {} shared; {}{}{}", AllNames(), counts_.shared, OnlyCounts(0),
                           counts_.some == 0 ? "" : fmt::format("; {} of some", counts_.some),
                           counts_.denied == 0 ? "" : fmt::format("; {} denied", counts_.denied));
      case Combination::kDistinct:
        break;
    }
    std::string strict =
        plan_.strict ? fmt::format("{} denied of another: ", counts_.shown) : std::string();
    return fmt::format("{}{} {} only of {}{}{}; {} shared", strict, counts_.only[0],
                       Noun(counts_.only[0]), ItemName(0), plan_.items.size() > 1 ? "; " : "",
                       OnlyCounts(1), counts_.shared);
  }

  const Graph& graph_;
  const CombinePlan& plan_;
  Budget& budget_;
  FacetCounts counts_;
};

}  // namespace

Result<Found> ExecuteCombine(const Graph& graph, const CombinePlan& plan, Budget& budget) {
  return Combiner(graph, plan, budget).Run();
}

}  // namespace causeway
