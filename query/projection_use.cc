// Keys, aggregates, order and condition, each for the variables that it names.
#include "query/projection_use.h"

#include <algorithm>

namespace causeway {
namespace {

void AddUse(const Expression& expression, ProjectionUse& use) {
  use.all |= !AddSlotsOf(expression, use.slots);
}

bool IgnoresDoubles(const Aggregate& aggregate) {
  const std::string& function = aggregate.call.function;
  return aggregate.call.distinct || function == "min" || function == "max";
}

}  // namespace

ProjectionUse UseOf(const ProjectStage& project) {
  ProjectionUse use;
  for (const Column& key : project.keys) AddUse(key.expression, use);
  for (const Aggregate& aggregate : project.aggregates) {
    for (const Expression& argument : aggregate.arguments) AddUse(argument, use);
  }
  for (const SortKey& key : project.order) AddUse(key.expression, use);
  if (project.where) AddUse(*project.where, use);
  for (Slot slot : project.kept) use.slots.insert(slot.index);
  bool ignores = std::ranges::all_of(project.aggregates, IgnoresDoubles);
  use.doubles = project.grouped ? !ignores : !project.distinct;
  return use;
}

}  // namespace causeway
