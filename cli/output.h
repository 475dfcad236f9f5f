// Where a command writes: data to standard output or to the file of -o, messages to standard
// error. Tested by tests/cli/.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/bytes.h"
#include "base/file.h"
#include "base/result.h"

namespace causeway {

// Data. A file appears whole at Finish or not at all; standard output is written at each Flush.
class Output final : public ByteSink {
 public:
  // `path` empty or "-": standard output.
  static Result<std::unique_ptr<Output>> Open(const std::string& path);
  // "graph.tsv" is two files, graph_nodes.tsv and then graph_edges.tsv, which appear together.
  static Result<std::unique_ptr<Output>> OpenPair(const std::string& path);

  Result<void> Write(std::string_view bytes) override;
  // What follows is for the second file of a pair.
  void Turn() { ++at_; }
  Result<void> Flush();
  // Once `stop` is set, writing is an error (kFailed).
  void StopBy(const std::atomic<bool>* stop) { stop_ = stop; }
  Result<void> Finish();

 private:
  using Files = std::vector<std::unique_ptr<AtomicFile>>;

  explicit Output(Files files) : files_(std::move(files)) {}

  Files files_;  // none: standard output
  size_t at_ = 0;
  const std::atomic<bool>* stop_ = nullptr;
  std::string buffer_;
};

// Writes `text` to standard output.
Result<void> Print(std::string_view text);

// Writes "causeway: " and `message` as a line to standard error, control characters left out.
void Complain(std::string_view message);

}  // namespace causeway
