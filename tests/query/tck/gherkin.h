// Reads the feature files of the openCypher TCK: the part of Gherkin that they use.
// Tested by tests/query/tck/gherkin_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace causeway {

using StepTable = std::vector<std::vector<std::string>>;  // rows of cells, unescaped

struct Step {
  std::string text;      // without its keyword: "executing query:"
  std::string document;  // what stands between """, less the indentation of its first mark
  StepTable table;
};

struct Scenario {
  std::string name;         // of an outline's row, "[3] Name, row 2": rows count from 1
  std::vector<Step> steps;  // those of the background first
};

// The scenarios of one feature in order, an outline once for each row of its examples. Tags,
// comments and descriptions are passed over. Errors (kRejected) name the line.
Result<std::vector<Scenario>> ReadFeature(std::string_view text);

}  // namespace causeway
