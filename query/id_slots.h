// What operators on ids, and expressions, read and bind. Tested by tests/query/id_plan_test.cc.
#pragma once

#include <cstdint>
#include <set>

#include "query/id_plan.h"

namespace causeway {

using Slots = std::set<uint32_t>;

// Adds the slots that an expression reads; false where a subquery may read any.
bool AddSlotsOf(const Expression& expression, Slots& slots);

Slots SlotsReadBy(const IdOperator& op);
Slots SlotsBoundBy(const IdOperator& op);

}  // namespace causeway
