// Reads a text with the reader of a graph format, and writes down what it says: a statement a line,
// with the values of its properties.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>
#include <string_view>

#include "base/byte_source.h"
#include "graph/statement.h"
#include "graph/value_json.h"
#include "importers/import.h"
#include "importers/worker_pool.h"

namespace causeway {

class StatementLines final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    key = document.key;
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) lines += ToLine(statement) + '\n';
    return {};
  }
  Result<void> End() override {
    ended = true;
    return {};
  }

  std::string key;
  std::string lines;
  bool ended = false;

 private:
  // 7: HP:1 [Effect] "cough" -CAUSES-> HP:2 {frequency: 2}
  static std::string ToLine(const Statement& statement) {
    std::string line = fmt::format("{}: {}", statement.evidence.begin, ToText(statement.subject));
    if (!statement.relation.empty()) {
      bool denied = statement.polarity == Polarity::kDenied;
      line += fmt::format(" -{}{}-> {}", denied ? "not " : "", statement.relation,
                          ToText(statement.object));
    }
    if (statement.evidence.certainty == Certainty::kHedged) line += " hedged";
    std::string properties;
    for (const Property& property : statement.evidence.properties) {
      properties += fmt::format("{}{}: {}", properties.empty() ? "" : ", ", property.key,
                                ToJson(property.value));
    }
    return properties.empty() ? line : fmt::format("{} {{{}}}", line, properties);
  }

  static std::string ToText(const Mention& mention) {
    std::string text(mention.id);
    if (!mention.name.empty())
      text += fmt::format("{}\"{}\"", text.empty() ? "" : " ", mention.name);
    for (std::string_view label : mention.labels) text += fmt::format(" [{}]", label);
    return text;
  }
};

using GraphLoader = Result<std::string> (*)(const GraphInput& input, StatementSink& sink);

inline Result<std::string> Load(GraphLoader load, std::string_view text, StatementSink& sink,
                                const Limits& limits = {}) {
  MemorySource bytes(text);
  WorkerPool pool(1);
  ImportOptions options{.limits = limits};
  TableRole role;
  return load({.key = "file", .bytes = bytes, .options = options, .role = role, .pool = pool},
              sink);
}

// The statements, then a note where there is one; or the message of the error.
inline std::string Loaded(GraphLoader load, std::string_view text, const Limits& limits = {}) {
  StatementLines sink;
  Result<std::string> note = Load(load, text, sink, limits);
  if (!note) return note.error().message;
  return note->empty() ? sink.lines : fmt::format("{}note: {}\n", sink.lines, *note);
}

}  // namespace causeway
