// Statements that own their strings, so that tests can keep and compare them, and a sink that keeps
// what it is given.
#pragma once

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/statement.h"

namespace causeway {

struct OwnedMention {
  std::string name;
  std::string id;
  std::vector<std::string> labels;
  friend bool operator==(const OwnedMention&, const OwnedMention&) = default;
};

struct OwnedStatement {
  OwnedMention subject;
  std::string relation;
  OwnedMention object;
  Polarity polarity = Polarity::kAffirmed;
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string section;
  Certainty certainty = Certainty::kPlain;
  double confidence = 1;
  std::vector<std::pair<std::string, Value>> properties;
  friend bool operator==(const OwnedStatement&, const OwnedStatement&) = default;
};

inline OwnedMention Own(const Mention& mention) {
  return {std::string(mention.name), std::string(mention.id),
          std::vector<std::string>(mention.labels.begin(), mention.labels.end())};
}

inline OwnedStatement Own(const Statement& statement) {
  const Evidence& evidence = statement.evidence;
  OwnedStatement owned{Own(statement.subject),
                       std::string(statement.relation),
                       Own(statement.object),
                       statement.polarity,
                       evidence.begin,
                       evidence.end,
                       std::string(evidence.section),
                       evidence.certainty,
                       evidence.confidence,
                       {}};
  for (const Property& property : evidence.properties) {
    owned.properties.emplace_back(property.key, property.value);
  }
  return owned;
}

// Lends out a Statement that points into an OwnedStatement; both must live as long as it is used.
class Lent {
 public:
  explicit Lent(const OwnedStatement& owned)
      : owned_(owned),
        subject_labels_(owned.subject.labels.begin(), owned.subject.labels.end()),
        object_labels_(owned.object.labels.begin(), owned.object.labels.end()) {
    for (const auto& [key, value] : owned.properties) properties_.push_back({key, value});
  }
  [[nodiscard]] Statement statement() const {
    return {.subject = {owned_.subject.name, owned_.subject.id, subject_labels_},
            .relation = owned_.relation,
            .object = {owned_.object.name, owned_.object.id, object_labels_},
            .polarity = owned_.polarity,
            .evidence = {.begin = owned_.begin,
                         .end = owned_.end,
                         .section = owned_.section,
                         .certainty = owned_.certainty,
                         .confidence = owned_.confidence,
                         .properties = properties_}};
  }

 private:
  const OwnedStatement& owned_;
  std::vector<std::string_view> subject_labels_;
  std::vector<std::string_view> object_labels_;
  std::vector<Property> properties_;
};

struct OwnedDocument {
  Document document;
  std::vector<OwnedStatement> statements;
};

inline bool operator==(const OwnedDocument& a, const OwnedDocument& b) {
  auto fields = [](const Document& d) {
    return std::tie(d.key, d.title, d.text, d.digest, d.importer, d.frame);
  };
  return fields(a.document) == fields(b.document) && a.statements == b.statements;
}

// Hands `source` to `sink`, statement by statement.
inline Result<void> Hand(const OwnedDocument& source, StatementSink& sink) {
  CW_TRY(sink.Begin(source.document));
  for (const OwnedStatement& owned : source.statements) {
    Lent lent(owned);
    Statement statement = lent.statement();
    CW_TRY(sink.Take({&statement, 1}));
  }
  return sink.End();
}

class KeepingSink final : public StatementSink {
 public:
  Result<void> Begin(const Document& document) override {
    documents.push_back({document, {}});
    return {};
  }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) documents.back().statements.push_back(Own(statement));
    return {};
  }
  Result<void> End() override { return {}; }

  std::vector<OwnedDocument> documents;
};

}  // namespace causeway
