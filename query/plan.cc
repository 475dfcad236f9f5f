// From what a query says to the operators that answer it.
#include "query/plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/overloaded.h"
#include "query/diagnostic.h"

namespace causeway {
namespace {

constexpr std::array<std::string_view, 4> kComparedFacets = {"sites", "causes", "effects",
                                                             "affects"};
constexpr std::array<std::string_view, 8> kDescribedFacets = {
    "sites", "causes", "effects", "affects", "classes", "members", "wholes", "parts"};

constexpr uint64_t kSimilarRows = 20;  // where LIMIT says nothing
constexpr uint64_t kPathEdges = 4;     // where MAX says nothing

class Planner {
 public:
  Planner(const Graph& graph, std::string_view text, const Limits& limits)
      : graph_(graph), text_(text), limits_(limits) {}

  Result<Plan> Run(Query query) {
    filter_ = {.including_denied = query.tail.including_denied,
               .only_plain = query.tail.only_plain};
    if (query.tail.documents) {
      CW_ASSIGN(DocumentSet documents, ResolveDocuments(graph_, text_, *query.tail.documents));
      plan_.documents = std::make_unique<const DocumentSet>(std::move(documents));
      filter_.documents = plan_.documents.get();
    }
    CW_TRY(std::visit([&](auto& command) { return Choose(command, query.tail); }, query.command));
    plan_.filter = filter_;
    plan_.where = std::move(query.tail.where);
    plan_.order = std::move(query.tail.order);
    if (query.tail.limit) plan_.limit = query.tail.limit;
    return std::move(plan_);
  }

 private:
  Result<void> Choose(const SharedVerb& verb, const Tail& tail) {
    CombinePlan plan{.how = Combination::kShared};
    CW_TRY(FillCombine(plan, verb.items, verb.facets, tail));
    plan.at_least = verb.at_least.value_or(plan.items.size());
    if (plan.at_least < 1 || plan.at_least > plan.items.size()) {
      return QueryError(text_, verb.items.place,
                        fmt::format("at least {} of {} names", plan.at_least, plan.items.size()),
                        fmt::format("ask for 1 to {}", plan.items.size()));
    }
    plan_.operation = std::move(plan);
    return {};
  }

  Result<void> Choose(const DistinctVerb& verb, const Tail& tail) {
    CombinePlan plan{.how = Combination::kDistinct, .strict = tail.strict};
    CW_TRY(FillCombine(plan, verb.items, verb.facets, tail));
    plan_.operation = std::move(plan);
    return {};
  }

  Result<void> Choose(const CompareVerb& verb, const Tail& tail) {
    CombinePlan plan{.how = Combination::kCompare};
    CW_TRY(FillCombine(plan, verb.items, verb.facets, tail));
    plan_.operation = std::move(plan);
    return {};
  }

  Result<void> Choose(const SimilarVerb& verb, const Tail& tail) {
    SimilarPlan plan{.at_least = std::max<uint64_t>(1, verb.at_least.value_or(1)),
                     .measure = verb.measure,
                     .scope = {},
                     .only_scores = tail.only_scores};
    if (verb.item) {
      CW_ASSIGN(ResolvedItems item, ResolveItem(graph_, text_, *verb.item));
      plan.item = item.items.front().node;
      plan_.notices = std::move(item.notices);
    }
    if (verb.label) {
      CW_ASSIGN(plan.label, ResolveLabel(graph_, text_, *verb.label));
    }
    if (verb.among) plan.among = NodesOf(*verb.among);
    CW_ASSIGN(plan.scope, ScopeOf(verb.facets, tail));
    if (verb.facets.empty() && plan.item) {
      AddOtherFacets(graph_, {&*plan.item, 1}, Direction::kOut, plan.scope.facets);
    }
    plan_.limit = tail.limit.value_or(kSimilarRows);
    if (TakesFirst(tail)) plan.most = plan_.limit;
    plan_.operation = std::move(plan);
    return {};
  }

  Result<void> Choose(const PathsVerb& verb, const Tail& tail) {
    CW_ASSIGN(ResolvedItems ends, ResolveItems(graph_, text_, verb.items, 2, limits_));
    if (ends.items.size() > 2) {
      return QueryError(text_, ends.items[2].place, "a path has two ends, and this is a third",
                        "ask for two of them at a time");
    }
    PathsPlan plan{.from = ends.items[0].node,
                   .to = ends.items[1].node,
                   .all_types = verb.via.empty(),
                   .most = verb.most.value_or(kPathEdges),
                   .filter = filter_};
    CW_ASSIGN(plan.types, ResolveTypes(graph_, text_, verb.via));
    if (TakesFirst(tail)) plan.rows = tail.limit;
    plan_.notices = std::move(ends.notices);
    plan_.operation = std::move(plan);
    return {};
  }

  Result<void> Choose(const WhyVerb& verb, const Tail& /*tail*/) {
    CW_ASSIGN(ResolvedClaim claim, ResolveClaim(graph_, text_, verb.claim));
    plan_.notices = std::move(claim.notices);
    plan_.operation = WhyPlan{.subject = claim.subject,
                              .object = claim.object,
                              .type = std::move(claim.type),
                              .filter = filter_};
    return {};
  }

  Result<void> Choose(const DescribeVerb& verb, const Tail& /*tail*/) {
    CW_ASSIGN(ResolvedItems item, ResolveItem(graph_, text_, verb.item));
    CW_ASSIGN(std::vector<ResolvedFacet> facets,
              ResolveFacets(graph_, text_, {}, kDescribedFacets));
    NodeId node = item.items.front().node;
    AddOtherFacets(graph_, {&node, 1}, Direction::kOut, facets);
    AddOtherFacets(graph_, {&node, 1}, Direction::kIn, facets);
    plan_.notices = std::move(item.notices);
    plan_.operation = DescribePlan{.item = node, .facets = std::move(facets), .filter = filter_};
    return {};
  }

  Result<void> Choose(const ShowVerb& verb, const Tail& /*tail*/) {
    plan_.operation = ShowPlan{verb.what};
    return {};
  }

  // Conditions where nobody says whom, if the graph has any.
  Result<void> Choose(const ConceptsVerb& verb, const Tail& tail) {
    ConceptsPlan plan;
    if (verb.label) {
      CW_ASSIGN(plan.label, ResolveLabel(graph_, text_, *verb.label));
    } else if (verb.among) {
      plan.among = NodesOf(*verb.among);
    } else {
      plan.label = LabelInUse("Condition");
    }
    if (verb.at_least) plan.at_least = std::max<uint64_t>(1, *verb.at_least);
    CW_ASSIGN(plan.scope, ScopeOf(verb.facets, tail));
    plan_.operation = std::move(plan);
    return {};
  }

  Result<void> Choose(PatternQuery& query, const Tail& /*tail*/) {
    CW_ASSIGN(PatternPlan plan, PlanPattern(graph_, text_, std::move(query), plan_.notices));
    plan.filter = filter_;
    plan_.operation = std::move(plan);
    return {};
  }

  // Whether LIMIT takes the first rows in the verb's own order.
  static bool TakesFirst(const Tail& tail) { return tail.order.empty() && !tail.where; }

  [[nodiscard]] std::optional<StringId> LabelInUse(std::string_view label) const {
    std::optional<StringId> id = graph_.Find(label);
    std::vector<StringId> used = graph_.LabelsInUse();
    return id && std::ranges::find(used, *id) != used.end() ? id : std::nullopt;
  }

  // What open items were filled with; sorted.
  static std::vector<NodeId> NodesOf(const Names& names) {
    std::vector<NodeId> nodes = names.open.front().nodes;
    std::ranges::sort(nodes);
    return nodes;
  }

  Result<AttributeScope> ScopeOf(const std::vector<Word>& facets, const Tail& tail) const {
    AttributeScope scope{.facets = {}, .hierarchies = {}, .filter = filter_};
    CW_ASSIGN(scope.facets, ResolveFacets(graph_, text_, facets, kComparedFacets));
    CW_ASSIGN(scope.hierarchies, Hierarchies(tail));
    return scope;
  }

  // The types of EXPAND that the graph holds.
  Result<std::vector<StringId>> Hierarchies(const Tail& tail) const {
    CW_ASSIGN(std::vector<std::string_view> names, ResolveHierarchies(text_, tail.expand));
    std::vector<StringId> types;
    for (std::string_view name : names) {
      if (auto type = graph_.Find(name)) types.push_back(*type);
    }
    return types;
  }

  // What SHARED, UNIQUE and COMPARE have in common.
  Result<void> FillCombine(CombinePlan& plan, const Names& names, const std::vector<Word>& facets,
                           const Tail& tail) {
    CW_ASSIGN(ResolvedItems resolved, ResolveItems(graph_, text_, names, 2, limits_));
    if (resolved.items.size() > limits_.query_items) {
      return QueryError(text_, resolved.items[limits_.query_items].place,
                        fmt::format("more than {} things to compare", limits_.query_items),
                        "the limit query_items; ask in several queries");
    }
    for (const ResolvedItem& item : resolved.items) {
      plan.items.push_back(item.node);
      if (!item.against) ++plan.reported;
    }
    CW_ASSIGN(plan.facets, ResolveFacets(graph_, text_, facets, kComparedFacets));
    if (facets.empty()) AddOtherFacets(graph_, plan.items, Direction::kOut, plan.facets);
    CW_ASSIGN(plan.hierarchies, Hierarchies(tail));
    plan.filter = filter_;
    plan_.notices = std::move(resolved.notices);
    return {};
  }

  const Graph& graph_;
  std::string_view text_;
  const Limits& limits_;
  EdgeFilter filter_;
  Plan plan_;
};

}  // namespace

Result<Plan> MakePlan(const Graph& graph, std::string_view text, Query query,
                      const Limits& limits) {
  return Planner(graph, text, limits).Run(std::move(query));
}

}  // namespace causeway
