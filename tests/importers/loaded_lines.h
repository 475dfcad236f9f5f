// What a graph format's reader says of a text, one statement a line with all its evidence holds.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "graph/value_json.h"
#include "importers/import.h"
#include "importers/worker_pool.h"

namespace causeway {

// "3 asthma(DOID:1):Condition -IS_A-> (DOID:2) {"source":"x"}" for a statement of line 3.
class EvidenceLines final : public StatementSink {
 public:
  Result<void> Begin(const Document& /*document*/) override { return {}; }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) lines += ToLine(statement);
    return {};
  }
  Result<void> End() override { return {}; }

  std::string lines;

 private:
  static std::string ToLine(const Statement& statement) {
    std::string line = fmt::format("{} {}", statement.evidence.begin, ToText(statement.subject));
    if (!statement.relation.empty()) {
      line += fmt::format(" -{}{}-> {}", statement.polarity == Polarity::kDenied ? "not " : "",
                          statement.relation, ToText(statement.object));
    }
    for (const Property& property : statement.evidence.properties) {
      line += fmt::format(" {}={}", property.key, ToJson(property.value));
    }
    return line + '\n';
  }
  static std::string ToText(const Mention& mention) {
    std::string text(mention.name);
    if (!mention.id.empty()) text += fmt::format("({})", mention.id);
    for (std::string_view label : mention.labels) text += fmt::format(":{}", label);
    return text;
  }
};

// The lines, or "error: " and the message.
inline std::string LoadedLines(decltype(ImportFormat::load) load, std::string_view text,
                               const ImportOptions& options = {}) {
  MemorySource bytes(text);
  WorkerPool pool(1);
  TableRole role;
  EvidenceLines sink;
  Result<std::string> note =
      load({.key = "k", .bytes = bytes, .options = options, .role = role, .pool = pool}, sink);
  return note ? sink.lines + *note : "error: " + note.error().message;
}

}  // namespace causeway
