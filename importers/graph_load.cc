// The reader's thread waits for its turn where it first needs the sink.
#include "importers/graph_load.h"

#include <chrono>
#include <utility>

#include "importers/text_source.h"

namespace causeway {
namespace {

constexpr std::chrono::milliseconds kBetweenReports(100);

// Tells how far a stream is as it is read.
class WatchedSource final : public ByteSource {
 public:
  WatchedSource(ByteSource& bytes, std::function<void()> report)
      : bytes_(bytes), report_(std::move(report)) {}

  Result<size_t> Read(std::span<char> into) override {
    report_();
    return bytes_.Read(into);
  }

 private:
  ByteSource& bytes_;
  std::function<void()> report_;
};

}  // namespace

// Without a least confidence the sink's own pieces can be filled side by side.
GraphLoad::GraphLoad(const Source& source, Document signature, StatementSink& sink)
    : source_(source),
      signature_(std::move(signature)),
      filter_(sink, source.options.min_confidence),
      document_(signature_, source.options.min_confidence > 0 ? filter_ : sink, turn_,
                source.options.stop),
      read_(std::async(std::launch::async, [this] { return Read(); })) {}

GraphLoad::~GraphLoad() { turn_.Withdraw(); }

Result<std::string> GraphLoad::Finish(const std::function<void(uint64_t bytes)>& report) {
  turn_.Give();
  while (read_.wait_for(kBetweenReports) != std::future_status::ready) report(position_);
  return read_.get();
}

Result<std::string> GraphLoad::Read() {
  CW_ASSIGN(ByteSource * bytes, source_.file.Stream());
  WatchedSource watched(*bytes, [this] { position_ = source_.file.position(); });
  Utf8Source text(watched);
  return source_.format.load(
      {.key = signature_.key,
       .bytes = source_.format.is_text ? static_cast<ByteSource&>(text) : watched,
       .options = source_.options,
       .role = source_.role,
       .pool = source_.pool},
      document_);
}

}  // namespace causeway
