// A graph file on its way into a sink, read on a thread of its own: ahead of its turn it goes as
// far as it can without the sink. Tested by tests/importers/import_test.cc.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <future>
#include <string>

#include "base/result.h"
#include "importers/confidence_filter.h"
#include "importers/graph_document.h"
#include "importers/import.h"
#include "importers/input_file.h"
#include "importers/turn.h"

namespace causeway {

class GraphLoad {
 public:
  // What is read, as what; all of it must outlive the load.
  struct Source {
    InputFile& file;
    const ImportFormat& format;
    const TableRole& role;
    const ImportOptions& options;
    WorkerPool& pool;
  };

  // Begins to read. The sink is called on the load's thread, while Finish is.
  GraphLoad(const Source& source, Document signature, StatementSink& sink);
  GraphLoad(const GraphLoad&) = delete;
  GraphLoad& operator=(const GraphLoad&) = delete;
  // Gives up what is not finished, and waits for that.
  ~GraphLoad();

  // It is its turn. Returns when all is in the sink; what fails on the way is not ended there, and
  // so not taken. The value is the reader's note. Calls `report` now and then with how many bytes
  // of the file are read.
  Result<std::string> Finish(const std::function<void(uint64_t bytes)>& report);

  // Once it is finished.
  [[nodiscard]] uint64_t left_out() const { return filter_.left_out(); }
  [[nodiscard]] uint64_t statements() const { return document_.statements() - left_out(); }
  // What the sink said: an error of the import, while any other is one of the file.
  [[nodiscard]] const std::optional<Error>& failure() const { return document_.failure(); }

 private:
  Result<std::string> Read();

  Source source_;
  Document signature_;
  ConfidenceFilter filter_;
  Turn turn_;
  GraphDocument document_;
  std::atomic<uint64_t> position_ = 0;
  std::future<Result<std::string>> read_;  // last: it uses all of the others
};

}  // namespace causeway
