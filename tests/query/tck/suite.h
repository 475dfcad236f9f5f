// All scenarios of a folder that this language should pass: those of the clauses that read, and of
// expressions but for dates and times. Tested by tests/query/tck/suite_test.cc.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace causeway {

struct Trial {          // of one scenario
  std::string group;    // the folder of its feature: "clauses/match"
  std::string feature;  // "Match1"
  std::string scenario;
  bool expects_error = false;
  Result<void> outcome;
};

// Runs the scenarios of every feature under `folder`, in order of path; named graphs stand in
// graphs/ there or beside it. Errors name the file that can't be read.
Result<std::vector<Trial>> RunSuite(const std::string& folder);

// "Match1 | [3], row 2": the numbers of a scenario stand for its name.
std::string KeyOf(const Trial& trial);

}  // namespace causeway
