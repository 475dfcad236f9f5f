// Only documents, evidence and declarations are read: nodes and edges follow from them
// (graph/builder.h), and the rest of the file is there for other readers.
#include "importers/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "importers/buffered_document.h"
#include "importers/json_records.h"
#include "importers/rejected.h"
#include "importers/text_source.h"

namespace causeway {
namespace {

constexpr int64_t kVersion = 1;
constexpr std::array<std::string_view, 6> kPaths = {"format",      "version", "kind",
                                                    "documents[]", "nodes[]", "edges[]"};

Error NotOurs() {
  return Rejected(
      "not a graph that causeway wrote: it does not begin with \"format\": \"causeway\"",
      "Import what `causeway export GRAPH --format json` writes.");
}

// A member as a T; null where the object lacks it.
template <class T>
Result<const T*> Member(const Map& object, std::string_view key, std::string_view what) {
  auto found = object.find(std::string(key));
  if (found == object.end()) return static_cast<const T*>(nullptr);
  const T* value = found->second.get_if<T>();
  if (value == nullptr) return Rejected(fmt::format("\"{}\" is not {}", key, what));
  return value;
}

Result<const Map*> ObjectAt(const Map& object, std::string_view key) {
  return Member<Map>(object, key, "an object");
}

Result<const List*> ListAt(const Map& object, std::string_view key) {
  return Member<List>(object, key, "an array");
}

Result<std::string_view> TextAt(const Map& object, std::string_view key) {
  CW_ASSIGN(const std::string* text, Member<std::string>(object, key, "a string"));
  return text == nullptr ? std::string_view() : *text;
}

Result<std::string_view> NeededTextAt(const Map& object, std::string_view key) {
  CW_ASSIGN(std::string_view text, TextAt(object, key));
  if (text.empty()) return Rejected(fmt::format("\"{}\" is missing or empty", key));
  return text;
}

// `yes` or `no`; `no` where the object lacks it.
Result<bool> ChoiceAt(const Map& object, std::string_view key, std::string_view yes,
                      std::string_view no) {
  CW_ASSIGN(std::string_view text, TextAt(object, key));
  if (text.empty() || text == no) return false;
  if (text == yes) return true;
  return Rejected(fmt::format("\"{}\" is neither \"{}\" nor \"{}\"", key, no, yes));
}

Result<uint32_t> OffsetAt(const Map& object, std::string_view key) {
  CW_ASSIGN(const int64_t* number, Member<int64_t>(object, key, "a whole number"));
  if (number == nullptr) return 0U;
  if (!std::in_range<uint32_t>(*number)) {
    return Rejected(fmt::format("\"{}\" is not between 0 and {}", key, UINT32_MAX));
  }
  return static_cast<uint32_t>(*number);
}

Result<double> ConfidenceAt(const Map& object) {
  auto found = object.find("confidence");
  if (found == object.end()) return 1.0;
  const auto* whole = found->second.get_if<int64_t>();
  const auto* number = found->second.get_if<double>();
  double confidence = -1;
  if (whole != nullptr) confidence = static_cast<double>(*whole);
  if (number != nullptr) confidence = *number;
  if (confidence >= 0 && confidence <= 1) return confidence;
  return Rejected("\"confidence\" is not a number from 0 to 1");
}

bool IsScalar(const Value& value) {
  return value.get_if<Map>() == nullptr && value.get_if<List>() == nullptr;
}

bool IsPropertyValue(const Value& value) {
  const List* list = value.get_if<List>();
  return list == nullptr ? IsScalar(value) : std::ranges::all_of(*list, IsScalar);
}

Result<std::vector<Property>> PropertiesAt(const Map& object) {
  CW_ASSIGN(const Map* map, ObjectAt(object, "properties"));
  std::vector<Property> properties;
  if (map == nullptr) return properties;
  for (const auto& [key, value] : *map) {
    if (!IsPropertyValue(value)) {
      return Rejected(fmt::format("the property \"{}\" is not a scalar or a list of these", key));
    }
    properties.push_back({.key = key, .value = value});
  }
  return properties;
}

Result<std::vector<std::string_view>> LabelsAt(const Map& object) {
  CW_ASSIGN(const List* list, ListAt(object, "labels"));
  std::vector<std::string_view> labels;
  if (list == nullptr) return labels;
  for (const Value& value : *list) {
    const auto* label = value.get_if<std::string>();
    if (label == nullptr) return Rejected("a label is not a string");
    labels.push_back(*label);
  }
  return labels;
}

class GraphReader final : public JsonRecordSink {
 public:
  explicit GraphReader(const Limits& limits) : limits_(limits) {}

  Result<void> Take(const JsonRecord& record) override;
  // Hands over what was read.
  Result<void> Finish(StatementSink& sink) const;

 private:
  // What the readings of one edge, or the declarations of one node, have in common.
  struct Claim {
    std::string_view relation;
    Polarity polarity = Polarity::kAffirmed;
  };

  Result<void> TakeHead(std::string_view key, const Value& value);
  [[nodiscard]] Result<void> CheckHead() const;
  Result<void> TakeDocument(const Map& record);
  Result<void> TakeNode(const Map& record);
  Result<void> TakeEdge(const Map& record);
  Result<void> TakeReadings(const Map& record, std::string_view key, const Claim& claim);
  Result<void> TakeReading(const Map& reading, const Claim& claim);
  Result<BufferedDocument*> DocumentOf(const Map& reading);
  Result<Evidence> PlaceOf(const Map& reading, const Document& document) const;
  Result<Mention> MentionAt(const Map& reading, std::string_view key,
                            std::vector<std::string_view>& labels) const;

  const Limits& limits_;
  bool is_ours_ = false;
  bool is_version_known_ = false;
  bool is_graph_ = false;
  std::map<std::string, BufferedDocument, std::less<>> documents_;
};

Result<void> GraphReader::Take(const JsonRecord& record) {
  std::string_view key = kPaths[record.path];
  Value value = record.value.ToValue();
  if (!key.ends_with("[]")) return TakeHead(key, value);
  CW_TRY(CheckHead());
  key.remove_suffix(2);
  const Map* map = value.get_if<Map>();
  if (map == nullptr) return Rejected(fmt::format("one of the \"{}\" is not an object", key));
  if (key == "documents") return TakeDocument(*map);
  return key == "nodes" ? TakeNode(*map) : TakeEdge(*map);
}

Result<void> GraphReader::TakeHead(std::string_view key, const Value& value) {
  if (key == "format") {
    if (value != Value("causeway")) return NotOurs();
    is_ours_ = true;
  } else if (key == "version") {
    if (value != Value(kVersion)) {
      return Rejected(fmt::format("\"version\" is not {}", kVersion),
                      "Import it with the version of causeway that wrote it, or a newer one.");
    }
    is_version_known_ = true;
  } else if (key == "kind") {
    if (value != Value("graph")) {
      return Rejected("this is an answer to a query, not a whole graph",
                      "Import what `causeway export GRAPH --format json` writes.");
    }
    is_graph_ = true;
  }
  return {};
}

// What says how the rest is to be read comes first.
Result<void> GraphReader::CheckHead() const {
  if (!is_ours_) return NotOurs();
  if (!is_version_known_) return Rejected("\"version\" is missing before the records");
  if (!is_graph_) return Rejected("\"kind\" is missing before the records");
  return {};
}

Result<void> GraphReader::TakeDocument(const Map& record) {
  CW_ASSIGN(std::string_view key, NeededTextAt(record, "key"));
  CW_ASSIGN(std::string_view title, TextAt(record, "title"));
  CW_ASSIGN(std::string_view text, TextAt(record, "text"));
  CW_ASSIGN(std::string_view digest, TextAt(record, "digest"));
  CW_ASSIGN(std::string_view importer, TextAt(record, "importer"));
  Document document{.key = std::string(key),
                    .title = std::string(title),
                    .text = std::string(text),
                    .digest = std::string(digest),
                    .importer = std::string(importer)};
  if (documents_.try_emplace(document.key, std::move(document)).second) return {};
  return Rejected(fmt::format("the document \"{}\" stands twice", key));
}

Result<void> GraphReader::TakeNode(const Map& record) {
  return TakeReadings(record, "declarations", {});
}

Result<void> GraphReader::TakeEdge(const Map& record) {
  CW_ASSIGN(std::string_view type, NeededTextAt(record, "type"));
  CW_ASSIGN(bool denied, ChoiceAt(record, "polarity", "denied", "affirmed"));
  return TakeReadings(
      record, "evidence",
      {.relation = type, .polarity = denied ? Polarity::kDenied : Polarity::kAffirmed});
}

Result<void> GraphReader::TakeReadings(const Map& record, std::string_view key,
                                       const Claim& claim) {
  CW_ASSIGN(const List* readings, ListAt(record, key));
  if (readings == nullptr) return {};
  for (const Value& reading : *readings) {
    const Map* map = reading.get_if<Map>();
    if (map == nullptr) return Rejected(fmt::format("one of the \"{}\" is not an object", key));
    CW_TRY(TakeReading(*map, claim));
  }
  return {};
}

Result<void> GraphReader::TakeReading(const Map& reading, const Claim& claim) {
  CW_ASSIGN(BufferedDocument * document, DocumentOf(reading));
  Statement statement{.relation = claim.relation, .polarity = claim.polarity};
  std::vector<std::string_view> subject_labels;
  std::vector<std::string_view> object_labels;
  CW_ASSIGN(statement.subject, MentionAt(reading, "subject", subject_labels));
  if (!claim.relation.empty()) {
    CW_ASSIGN(statement.object, MentionAt(reading, "object", object_labels));
  }
  CW_ASSIGN(statement.evidence, PlaceOf(reading, document->document()));
  CW_ASSIGN(std::vector<Property> properties, PropertiesAt(reading));
  statement.evidence.properties = properties;
  document->Add(statement);
  return {};
}

Result<BufferedDocument*> GraphReader::DocumentOf(const Map& reading) {
  CW_ASSIGN(std::string_view key, NeededTextAt(reading, "document"));
  auto found = documents_.find(key);
  if (found != documents_.end()) return &found->second;
  return Rejected(fmt::format("the document \"{}\" is not among the \"documents\"", key),
                  "\"documents\" must come before \"nodes\" and \"edges\".");
}

Result<Evidence> GraphReader::PlaceOf(const Map& reading, const Document& document) const {
  Evidence evidence;
  CW_ASSIGN(evidence.begin, OffsetAt(reading, "begin"));
  CW_ASSIGN(evidence.end, OffsetAt(reading, "end"));
  bool beyond = !document.text.empty() && evidence.end > document.text.size();
  if (evidence.begin > evidence.end || beyond) {
    return Rejected(fmt::format("the bytes {} to {} do not lie in the text of \"{}\"",
                                evidence.begin, evidence.end, document.key));
  }
  CW_ASSIGN(evidence.section, TextAt(reading, "section"));
  CW_ASSIGN(bool hedged, ChoiceAt(reading, "certainty", "hedged", "plain"));
  evidence.certainty = hedged ? Certainty::kHedged : Certainty::kPlain;
  CW_ASSIGN(evidence.confidence, ConfidenceAt(reading));
  return evidence;
}

Result<Mention> GraphReader::MentionAt(const Map& reading, std::string_view key,
                                       std::vector<std::string_view>& labels) const {
  CW_ASSIGN(const Map* object, ObjectAt(reading, key));
  if (object == nullptr) return Rejected(fmt::format("\"{}\" is missing", key));
  Mention mention;
  CW_ASSIGN(mention.name, TextAt(*object, "name"));
  CW_ASSIGN(mention.id, TextAt(*object, "id"));
  if (mention.name.empty() && mention.id.empty()) {
    return Rejected(fmt::format("\"{}\" has neither a name nor an id", key));
  }
  if (std::max(mention.name.size(), mention.id.size()) > limits_.name_bytes) {
    return Rejected(
        fmt::format("the name of \"{}\" is longer than {} bytes", key, limits_.name_bytes));
  }
  CW_ASSIGN(labels, LabelsAt(*object));
  mention.labels = labels;
  return mention;
}

Result<void> GraphReader::Finish(StatementSink& sink) const {
  CW_TRY(CheckHead());
  for (const auto& [key, document] : documents_) CW_TRY(document.Replay(sink));
  return {};
}

}  // namespace

bool LooksLikeJson(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  std::string head;
  for (char c : bytes.substr(0, 256)) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) head += c;
  }
  return head.starts_with("{\"format\":\"causeway\"");
}

Result<std::string> ReadJson(std::string_view /*key*/, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  Limits limits = options.limits;
  limits.record_bytes = limits.document_bytes;  // a document's text is in its record
  limits.record_values *= 3;                    // and all sentences behind an edge in the edge's
  GraphReader reader(limits);
  MemorySource source(bytes);
  CW_TRY(ReadJsonRecords(source, kPaths, limits, reader));
  CW_TRY(reader.Finish(sink));
  return std::string();
}

}  // namespace causeway
