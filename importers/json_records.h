// Reads JSON of any size as records: the values at the paths that are asked for come one at a time,
// and all else is passed over. Nothing but the record at hand is held. RFC 8259, strictly: UTF-8,
// no member of what is read twice. Tested by tests/importers/json_records_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/byte_source.h"
#include "base/limits.h"
#include "base/result.h"
#include "importers/json_value.h"

namespace causeway {

struct JsonRecord {
  size_t path = 0;      // which of the paths it stands at
  uint32_t number = 0;  // among all records of the input, from 1
  JsonValue value;
};

class JsonRecordSink {
 public:
  JsonRecordSink() = default;
  JsonRecordSink(const JsonRecordSink&) = delete;
  JsonRecordSink& operator=(const JsonRecordSink&) = delete;
  virtual ~JsonRecordSink() = default;

  virtual Result<void> Take(const JsonRecord& record) = 0;
};

enum class JsonInput {
  kOneValue,
  kSequence,  // values one after the other, as the lines of JSONL are; each is gone through
};

// A path is names with a point between them, and "[]" for each element of an array: the records at
// "graphs[].nodes[]" are all nodes of all graphs, at "version" that member, at "" the whole value.
// No path leads on from the end of another; there are at most 64. A null on the way is taken for an
// empty container; any other value that no path goes through is an error. Errors, the sink's too,
// say the line, the column and the byte. Values nest at most `limits.nesting` deep, and a record
// has at most `limits.record_bytes` and `limits.record_values`.
Result<void> ReadJsonRecords(ByteSource& source, std::span<const std::string_view> paths,
                             const Limits& limits, JsonRecordSink& sink,
                             JsonInput input = JsonInput::kOneValue);

// Whether JSON that begins with `head` has a member of this name: a guess, for telling formats
// apart.
bool HasJsonMember(std::string_view head, std::string_view name);

}  // namespace causeway
