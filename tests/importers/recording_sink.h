// Writes down what a sink is given, one call a line.
#pragma once

#include <fmt/format.h>

#include <span>
#include <string>

#include "graph/statement.h"

namespace causeway {

class RecordingSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    calls += fmt::format("begin {} [{}] {}\n", document.key, document.importer, document.text);
    digests.push_back(document.digest);
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) calls += ToLine(statement);
    return {};
  }
  Result<void> End() override {
    calls += "end\n";
    return {};
  }

  static std::string ToLine(const Statement& statement) {
    std::string line = fmt::format("  {} -{}{}-> {}", ToText(statement.subject),
                                   statement.polarity == Polarity::kDenied ? "not " : "",
                                   statement.relation, ToText(statement.object));
    const Evidence& evidence = statement.evidence;
    line += fmt::format(" @{}-{} {}", evidence.begin, evidence.end, evidence.confidence);
    if (evidence.certainty == Certainty::kHedged) line += " hedged";
    if (!evidence.section.empty()) line += fmt::format(" in {}", evidence.section);
    for (const Property& property : evidence.properties) line += fmt::format(" {}", property.key);
    return line + '\n';
  }

  std::string calls;
  std::vector<std::string> digests;

 private:
  static std::string ToText(const Mention& mention) {
    std::string text(mention.name);
    if (!mention.id.empty()) text += fmt::format("({})", mention.id);
    for (std::string_view label : mention.labels) text += fmt::format(":{}", label);
    return text;
  }
};

}  // namespace causeway
