// Values to nodes.
#include "query/open_items.h"

#include <fmt/format.h>

#include <set>
#include <vector>

#include "base/overloaded.h"
#include "query/diagnostic.h"

namespace causeway {
namespace {

std::vector<OpenItem*> OpenItemsOf(Command& command) {
  std::vector<OpenItem*> items;
  auto add = [&](Names& names) {
    for (OpenItem& item : names.open) items.push_back(&item);
  };
  std::visit(Overloaded{
                 [&](SharedVerb& verb) { add(verb.items); },
                 [&](DistinctVerb& verb) { add(verb.items); },
                 [&](CompareVerb& verb) { add(verb.items); },
                 [&](SimilarVerb& verb) {
                   if (verb.item) add(*verb.item);
                   if (verb.among) add(*verb.among);
                 },
                 [&](PathsVerb& verb) { add(verb.items); },
                 [&](WhyVerb& verb) { add(verb.claim); },
                 [&](DescribeVerb& verb) { add(verb.item); },
                 [](ShowVerb& /*verb*/) {},
                 [&](ConceptsVerb& verb) {
                   if (verb.among) add(*verb.among);
                 },
                 [](PatternQuery& /*query*/) {},
             },
             command);
  return items;
}

class Filler {
 public:
  Filler(const Graph& graph, const Executing& executing, std::vector<std::string>& notices)
      : graph_(graph), executing_(executing), notices_(notices) {}

  Result<void> Fill(OpenItem& item) {
    item.nodes.clear();
    seen_.clear();
    if (const auto* parameter = std::get_if<Parameter>(&item.source)) {
      auto found = executing_.parameters.find(parameter->name);
      if (found == executing_.parameters.end()) {
        return QueryError(executing_.query, item.place,
                          fmt::format("the parameter ${} has no value", parameter->name));
      }
      return Add(found->second, item);
    }
    return Run(*std::get<Part<PatternQuery>>(item.source), item);
  }

 private:
  Result<void> Run(const PatternQuery& query, OpenItem& item) {
    CW_ASSIGN(PatternPlan plan, PlanPattern(graph_, executing_.query, query, notices_));
    Executing inner = executing_;
    Result<void> added;
    CW_TRY(StreamPattern(graph_, plan, inner, [&](std::span<const Value> cells) {
      added = Add(cells.front(), item);
      return static_cast<bool>(added);
    }));
    return added;
  }

  Result<void> Add(const Value& value, OpenItem& item) {
    if (value.is_null()) return {};
    if (const List* list = value.get_if<List>()) {
      for (const Value& element : *list) CW_TRY(AddOne(element, item));
      return {};
    }
    return AddOne(value, item);
  }

  Result<void> AddOne(const Value& value, OpenItem& item) {
    if (const auto* name = value.get_if<std::string>()) {
      CW_ASSIGN(NodeId node, ResolveName(graph_, executing_.query, {*name, item.place}, notices_));
      return Keep(node, item);
    }
    const auto* node = value.get_if<NodeId>();
    if (node == nullptr || node->value >= graph_.node_count()) {
      return QueryError(executing_.query, item.place, "an item is a node or a name",
                        "for instance (MATCH (c:Condition) RETURN c), or a parameter with a name");
    }
    return Keep(*node, item);
  }

  Result<void> Keep(NodeId node, OpenItem& item) {
    if (!seen_.insert(node).second) return {};
    item.nodes.push_back(node);
    return executing_.budget.Row(sizeof(NodeId));
  }

  const Graph& graph_;
  const Executing& executing_;
  std::vector<std::string>& notices_;
  std::set<NodeId> seen_;
};

}  // namespace

bool HasOpenItems(const Query& query) {
  Command command = query.command;
  return !OpenItemsOf(command).empty();
}

Result<void> CheckOpenItems(const Graph& graph, std::string_view text, const Query& query) {
  Command command = query.command;
  std::vector<std::string> notices;
  for (OpenItem* item : OpenItemsOf(command)) {
    const auto* inner = std::get_if<Part<PatternQuery>>(&item->source);
    if (inner != nullptr) CW_TRY(PlanPattern(graph, text, **inner, notices));
  }
  return {};
}

Result<void> FillOpenItems(const Graph& graph, Query& query, const Executing& executing,
                           std::vector<std::string>& notices) {
  Filler filler(graph, executing, notices);
  for (OpenItem* item : OpenItemsOf(query.command)) CW_TRY(filler.Fill(*item));
  return {};
}

}  // namespace causeway
