// What libFuzzer calls: one input, read by the reader of the format CAUSEWAY_FUZZ_FORMAT. It must
// come to a result or an error; what it says must hold to what graph/statement.h promises.
#include <fmt/format.h>

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/byte_source.h"
#include "base/utf8.h"
#include "importers/import.h"
#include "importers/text_source.h"
#include "importers/worker_pool.h"

namespace causeway {
namespace {

void Demand(bool holds, std::string_view what) {
  if (holds) return;
  fmt::print(stderr, "broken promise: {}\n", what);
  std::abort();
}

class CheckingSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    Demand(!is_open_, "a document begins within another");
    Demand(!document.key.empty(), "a document has a key");
    is_open_ = true;
    text_bytes_ = document.text.size();
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    Demand(is_open_, "statements belong to a document");
    for (const Statement& statement : batch) Check(statement);
    return {};
  }
  Result<void> End() override {
    Demand(is_open_, "a document ends that has begun");
    is_open_ = false;
    return {};
  }

 private:
  void Check(const Statement& statement) const {
    CheckMention(statement.subject);
    if (!statement.relation.empty()) CheckMention(statement.object);
    const Evidence& evidence = statement.evidence;
    Demand(evidence.begin <= evidence.end, "evidence ends after it begins");
    Demand(text_bytes_ == 0 || evidence.end <= text_bytes_, "evidence lies in its text");
    Demand(evidence.confidence >= 0 && evidence.confidence <= 1, "confidence is from 0 to 1");
    for (size_t i = 0; i < evidence.properties.size(); ++i) {
      for (size_t j = 0; j < i; ++j) {
        Demand(evidence.properties[i].key != evidence.properties[j].key, "a key stands once");
      }
    }
  }
  void CheckMention(const Mention& mention) const {
    Demand(!mention.name.empty() || !mention.id.empty(), "a mention has a name or an id");
    Demand(!FirstInvalidUtf8(mention.name) && !FirstInvalidUtf8(mention.id), "names are UTF-8");
    Demand(mention.name.size() <= limits_.name_bytes, "names keep to their limit");
  }

  bool is_open_ = false;
  size_t text_bytes_ = 0;
  Limits limits_;
};

const ImportFormat& FormatAtHand() {
  for (const ImportFormat& format : ImportFormats()) {
    if (format.name == CAUSEWAY_FUZZ_FORMAT) return format;
  }
  fmt::print(stderr, "there is no format {}\n", CAUSEWAY_FUZZ_FORMAT);
  std::abort();
}

Result<std::string> Read(const ImportFormat& format, std::string_view text) {
  static WorkerPool pool(1);
  ImportOptions options;
  CheckingSink sink;
  format.looks_like(text);
  if (format.read != nullptr) return format.read("fuzz", text, options, sink);
  MemorySource bytes(text);
  Utf8Source checked(bytes);
  TableRole role;
  ByteSource& source = format.is_text ? static_cast<ByteSource&>(checked) : bytes;
  return format.load(
      {.key = "fuzz", .bytes = source, .options = options, .role = role, .pool = pool}, sink);
}

}  // namespace
}  // namespace causeway

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const causeway::ImportFormat& format = causeway::FormatAtHand();
  std::string_view text(reinterpret_cast<const char*>(data), size);
  if (format.read != nullptr && format.is_text && causeway::FirstInvalidUtf8(text)) return 0;
  static_cast<void>(causeway::Read(format, text));
  return 0;
}
