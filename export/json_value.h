// Values of properties and of an answer's cells as JSON (docs/json-format.md, "Values").
// Tested by tests/export/json_test.cc.
#pragma once

#include <string>

#include "export/json_writer.h"
#include "export/safe_id.h"
#include "graph/graph.h"
#include "graph/value.h"

namespace causeway {

// The id of an edge within its graph.
std::string JsonId(EdgeId edge);

// A node is an object with its name and, where it is one of `ids`, its id; an edge one with its id
// and type; a Standing says affirmed, denied, disputed or not mentioned; all else is as JSON has
// it, a double always with a point or an exponent.
void WriteJsonValue(JsonWriter& json, const Graph& graph, const SafeIds& ids, const Value& value);

}  // namespace causeway
