// Reads a large JSON object as records: the elements of its arrays come one at a time, all else as
// members. Nothing but the record at hand is held. RFC 8259, strictly: UTF-8, no member twice.
// Tested by tests/importers/json_records_test.cc.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "graph/value.h"

namespace causeway {

class JsonRecordSink {
 public:
  JsonRecordSink() = default;
  JsonRecordSink(const JsonRecordSink&) = delete;
  JsonRecordSink& operator=(const JsonRecordSink&) = delete;
  virtual ~JsonRecordSink() = default;

  // A member of the outermost object that is not an array. Objects are Maps.
  virtual Result<void> TakeMember(std::string_view key, const Value& value) = 0;
  // The next element of the array that is the member `key`.
  virtual Result<void> TakeRecord(std::string_view key, const Value& record) = 0;
};

// Errors, the sink's too, say the line, the column and the byte; values nest at most
// `limits.nesting` deep.
Result<void> ReadJsonRecords(std::string_view bytes, const Limits& limits, JsonRecordSink& sink);

}  // namespace causeway
