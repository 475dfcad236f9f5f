// Values of properties and of an answer's cells as JSON (docs/json-format.md, "Values").
// Tested by tests/export/json_value_test.cc.
#pragma once

#include <string>

#include "export/json_writer.h"
#include "graph/graph.h"
#include "graph/value.h"

namespace causeway {

// The id that an element of the graph bears in one file.
std::string JsonId(NodeId node);
std::string JsonId(EdgeId edge);

// A node or an edge is an object that names its id; a Standing says affirmed, denied or not
// mentioned; all else is as JSON has it, a double always with a point or an exponent.
void WriteJsonValue(JsonWriter& json, const Graph& graph, const Value& value);

}  // namespace causeway
