// The builder against an oracle that keeps edges and evidence in maps and sets, word for word as
// graph.h and architecture.md say. Which mentions are one node is not its question: that has an
// oracle of its own (identity_test.cc).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "graph/builder.h"
#include "graph/check.h"
#include "graph/chunk.h"
#include "graph/rows.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"
#include "tests/graph/owned_statement.h"
#include "tests/graph/statements.h"

namespace causeway {
namespace {

using Properties = std::map<std::string, std::string>;  // values as JSON

// A reading: document, begin, end, section, subject and object as mentions, hedged, thousandths,
// properties.
using Reading = std::tuple<uint32_t, uint32_t, uint32_t, std::string, uint32_t, uint32_t, bool, int,
                           Properties>;
// Source, type, target, denied.
using EdgeKey = std::tuple<uint32_t, std::string, uint32_t, bool>;

struct Expected {
  std::map<EdgeKey, std::set<Reading>> edges;
  std::map<uint32_t, std::set<Reading>> declarations;
  std::map<uint32_t, std::set<std::string>> labels;
};

// What is asked of one graph, and of the documents that it was built from.
class Oracle {
 public:
  Oracle(const Graph& graph, const std::vector<OwnedDocument>& documents) : graph_(graph) {
    for (uint32_t mention = 0; mention < graph.mention_count(); ++mention) {
      MentionView view = graph.Mention(MentionId{mention});
      mentions_[{view.document.value, std::string(view.name), std::string(view.id)}] = mention;
    }
    for (const OwnedDocument& document : documents) Read(document);
    AddKinds();
  }

  [[nodiscard]] const Expected& expected() const { return expected_; }

 private:
  uint32_t Mentioned(uint32_t document, const OwnedMention& mention) {
    uint32_t number = mentions_.at({document, mention.name, mention.id});
    std::set<std::string>& labels = expected_.labels[NodeOf(number)];
    labels.insert(mention.labels.begin(), mention.labels.end());
    if (auto kind = KindOfIdentifier(mention.id)) labels.insert(Label(*kind));
    return number;
  }
  uint32_t NodeOf(uint32_t mention) { return graph_.Mention(MentionId{mention}).node.value; }
  static std::string Label(Kind kind) {
    return std::string(kKindLabels.at(static_cast<size_t>(kind)));
  }

  void Read(const OwnedDocument& source) {
    uint32_t document = 0;
    while (graph_.Document(DocumentId{document}).key != source.document.key) ++document;
    for (const OwnedStatement& statement : source.statements) {
      bool declares = statement.relation.empty();
      uint32_t subject = Mentioned(document, statement.subject);
      uint32_t object = declares ? MentionId::kNone : Mentioned(document, statement.object);
      Properties properties;
      for (const auto& [key, value] : statement.properties) properties[key] = ToJson(value);
      Reading reading = {document,
                         statement.begin,
                         statement.end,
                         statement.section,
                         subject,
                         object,
                         statement.certainty == Certainty::kHedged,
                         Thousandths(statement.confidence),
                         properties};
      if (declares) {
        expected_.declarations[NodeOf(subject)].insert(reading);
      } else {
        bool denied = statement.polarity == Polarity::kDenied;
        expected_.edges[{NodeOf(subject), statement.relation, NodeOf(object), denied}].insert(
            reading);
      }
    }
  }

  void AddKinds() {
    std::map<uint32_t, std::set<std::string>> outright = expected_.labels;
    for (const auto& [key, readings] : expected_.edges) {
      const auto& [source, type, target, denied] = key;
      if (denied) continue;
      if (auto kind = KindOfSubject(type)) expected_.labels[source].insert(Label(*kind));
      bool is_condition = type == type::kCauses && outright[target].contains("Condition");
      auto kind = KindOfObject(type);
      if (kind && !is_condition) expected_.labels[target].insert(Label(*kind));
    }
  }

  const Graph& graph_;
  std::map<std::tuple<uint32_t, std::string, std::string>, uint32_t> mentions_;
  Expected expected_;
};

Properties JsonOf(const std::vector<PropertyView>& views) {
  Properties properties;
  for (const PropertyView& view : views) properties[std::string(view.key)] = ToJson(view.value);
  return properties;
}

// What all agree in, or the list of what they say.
Properties SummaryOf(const std::set<Reading>& readings) {
  std::map<std::string, std::set<std::string>> values;
  for (const Reading& reading : readings) {
    for (const auto& [key, value] : std::get<Properties>(reading)) values[key].insert(value);
  }
  Properties summary;
  for (const auto& [key, distinct] : values) {
    std::string all;
    for (const std::string& value : distinct) all += (all.empty() ? "" : ",") + value;
    summary[key] = distinct.size() == 1 ? all : "[" + all + "]";
  }
  return summary;
}

Reading ReadingOf(const Graph& graph, EvidenceId evidence) {
  EvidenceView view = graph.Evidence(evidence);
  EndsView ends = graph.Ends(evidence);
  return {view.document.value,
          view.begin,
          view.end,
          std::string(view.section),
          ends.subject.value,
          ends.object.value,
          view.certainty == Certainty::kHedged,
          Thousandths(view.confidence),
          JsonOf(graph.Properties(evidence))};
}

template <class Range>
std::vector<Reading> ReadingsOf(const Graph& graph, Range range) {
  std::vector<Reading> readings;
  for (EvidenceId evidence : range) readings.push_back(ReadingOf(graph, evidence));
  return readings;
}

std::vector<Reading> InOrder(const std::set<Reading>& readings) {
  return {readings.begin(), readings.end()};
}

void ExpectAsTheOracle(const Graph& graph, const std::vector<OwnedDocument>& documents) {
  Expected expected = Oracle(graph, documents).expected();
  RC_ASSERT(graph.edge_count() == expected.edges.size());
  EdgeId edge{0};
  for (const auto& [key, readings] : expected.edges) {
    EdgeKey built = {graph.Source(edge).value, std::string(graph.Type(edge)),
                     graph.Target(edge).value, graph.PolarityOf(edge) == Polarity::kDenied};
    RC_ASSERT(built == key);
    RC_ASSERT(ReadingsOf(graph, graph.EvidenceOf(edge)) == InOrder(readings));
    RC_ASSERT(JsonOf(graph.Properties(edge)) == SummaryOf(readings));
    ++edge.value;
  }
  for (NodeId node : graph.nodes()) {
    const std::set<Reading>& declared = expected.declarations[node.value];
    RC_ASSERT(ReadingsOf(graph, graph.DeclarationsOf(node)) == InOrder(declared));
    RC_ASSERT(JsonOf(graph.Properties(node)) == SummaryOf(declared));
    std::set<std::string> labels;
    for (StringId label : graph.Labels(node)) labels.emplace(graph.Text(label));
    RC_ASSERT(labels == expected.labels[node.value]);
  }
}

rc::Gen<OwnedMention> Mentions() {
  return rc::gen::element<OwnedMention>(
      OwnedMention{"a", "", {}}, OwnedMention{"A", "", {"Condition"}}, OwnedMention{"b", "", {}},
      OwnedMention{"c", "", {"Gene", "Site"}}, OwnedMention{"", "X:1", {"Gene"}},
      OwnedMention{"c", "X:1", {}}, OwnedMention{"d", "DOID:1", {}}, OwnedMention{"", "HP:2", {}});
}

rc::Gen<OwnedStatement> Statements() {
  auto value = rc::gen::element<Value>(Value(int64_t{1}), Value(2.5), Value("x"), Value());
  auto property = rc::gen::pair(rc::gen::element<std::string>("k", "l"), value);
  auto none_or_one =
      rc::gen::map(rc::gen::pair(rc::gen::inRange(0, 2), property), [](const auto& drawn) {
        return std::vector(static_cast<size_t>(drawn.first), drawn.second);
      });
  return rc::gen::build<OwnedStatement>(
      rc::gen::set(&OwnedStatement::subject, Mentions()),
      rc::gen::set(
          &OwnedStatement::relation,
          rc::gen::element<std::string>("", "CAUSES", "CAUSES", "OCCURS_IN", "SAME_AS", "AFFECTS")),
      rc::gen::set(&OwnedStatement::object, Mentions()),
      rc::gen::set(&OwnedStatement::polarity,
                   rc::gen::element(Polarity::kAffirmed, Polarity::kAffirmed, Polarity::kDenied)),
      rc::gen::set(&OwnedStatement::begin, rc::gen::inRange<uint32_t>(0, 3)),
      rc::gen::set(&OwnedStatement::end, rc::gen::inRange<uint32_t>(3, 5)),
      rc::gen::set(&OwnedStatement::section, rc::gen::element<std::string>("", "Causes")),
      rc::gen::set(&OwnedStatement::certainty,
                   rc::gen::element(Certainty::kPlain, Certainty::kHedged)),
      rc::gen::set(&OwnedStatement::confidence, rc::gen::element(0.5, 1.0)),
      rc::gen::set(&OwnedStatement::properties, none_or_one));
}

rc::Gen<std::vector<OwnedDocument>> Documents() {
  auto statements = rc::gen::container<std::vector<OwnedStatement>>(Statements());
  return rc::gen::map(rc::gen::container<std::vector<std::vector<OwnedStatement>>>(3, statements),
                      [](const auto& drawn) {
                        std::vector<OwnedDocument> documents;
                        for (const auto& of_one : drawn) {
                          std::string key = std::to_string(documents.size());
                          documents.push_back({Document{.key = key}, of_one});
                        }
                        return documents;
                      });
}

RC_GTEST_PROP(BuilderOracle, EdgesEvidencePropertiesAndLabels, ()) {
  std::vector<OwnedDocument> documents = *Documents();
  GraphBuilder builder;
  for (const OwnedDocument& document : documents) RC_ASSERT(Hand(document, builder).has_value());
  Graph graph = *builder.Build();
  RC_ASSERT(CheckGraph(graph).has_value());
  ExpectAsTheOracle(graph, documents);
}

// The same statements in chunks that are cut anywhere, documents the other way round.
RC_GTEST_PROP(BuilderOracle, ChunksAndTheirSeamsDoNotMatter, ()) {
  std::vector<OwnedDocument> documents = *Documents();
  GraphBuilder whole;
  for (const OwnedDocument& document : documents) RC_ASSERT(Hand(document, whole).has_value());
  GraphBuilder parts;
  for (size_t at = documents.size(); at-- > 0;) {
    RC_ASSERT(parts.Begin(documents[at].document).has_value());
    ChunkEncoder encoder;
    for (const OwnedStatement& owned : documents[at].statements) {
      RC_ASSERT(encoder.Add(Lent(owned).statement()).has_value());
      if (*rc::gen::inRange(0, 3) > 0) continue;
      RC_ASSERT(parts.Take(*StatementChunk::Decode(encoder.Finish())).has_value());
    }
    RC_ASSERT(parts.Take(*StatementChunk::Decode(encoder.Finish())).has_value());
    RC_ASSERT(parts.End().has_value());
  }
  RC_ASSERT(ImageOf(*parts.Build()) == ImageOf(*whole.Build()));
}

}  // namespace
}  // namespace causeway
