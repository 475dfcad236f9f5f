// Where a command writes: data to standard output or to the file of -o, messages to standard
// error. Tested by tests/cli/.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/file.h"
#include "base/result.h"

namespace causeway {

// Data. A file appears whole at Finish or not at all; standard output is written at each Flush.
class Output final : public ByteSink {
 public:
  // `path` empty or "-": standard output.
  static Result<std::unique_ptr<Output>> Open(const std::string& path);

  Result<void> Write(std::string_view bytes) override;
  Result<void> Flush();
  Result<void> Finish();

 private:
  explicit Output(std::unique_ptr<AtomicFile> file) : file_(std::move(file)) {}

  std::unique_ptr<AtomicFile> file_;  // none: standard output
  std::string buffer_;
};

// Writes `text` to standard output.
Result<void> Print(std::string_view text);

// Writes "causeway: " and `message` as a line to standard error, control characters left out.
void Complain(std::string_view message);

}  // namespace causeway
