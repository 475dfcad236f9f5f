// What a projection reads of the rows before it: what need not be found where nothing reads it.
// Tested by tests/query/id_plan_test.cc.
#pragma once

#include "query/id_slots.h"
#include "query/pattern_plan.h"

namespace causeway {

struct ProjectionUse {
  Slots slots;
  bool all = false;     // it may read any
  bool doubles = true;  // it matters how often a row comes
};

ProjectionUse UseOf(const ProjectStage& project);

}  // namespace causeway
