// The text form of a plan on ids, for comparisons.
#pragma once

#include <string>
#include <vector>

#include "query/id_plan.h"

namespace causeway {

// One operator a line, the first to run first; those of a set below it, indented.
std::vector<std::string> IdLines(const IdPlan& plan);

}  // namespace causeway
