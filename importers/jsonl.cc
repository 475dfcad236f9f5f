// Lines of one document need not stand together; documents are handed over in order of key.
#include "importers/jsonl.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <utility>

#include "base/byte_source.h"
#include "base/hash.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"
#include "importers/buffered_document.h"
#include "importers/json_records.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

constexpr std::string_view kBetweenSentences = "\n\n";

Result<std::string_view> NeededText(const JsonValue& line, std::string_view name,
                                    const Limits& limits) {
  std::string_view text = line[name].is_string() ? line[name].text() : std::string_view();
  if (text.empty()) return Rejected(fmt::format("\"{}\" is missing or is no string", name));
  if (text.size() <= limits.name_bytes) return text;
  return Rejected(fmt::format("\"{}\" is longer than {} bytes", name, limits.name_bytes));
}

uint32_t WholeNumber(const JsonValue& value) {
  Value number = value.ToValue();
  const int64_t* whole = number.get_if<int64_t>();
  return whole != nullptr && std::in_range<uint32_t>(*whole) ? static_cast<uint32_t>(*whole) : 0;
}

// From 0 to 1; 1 where the line does not say it.
Result<double> ConfidenceOf(const JsonValue& value) {
  if (value.is_null()) return 1.0;
  Value number = value.ToValue();
  const double* real = number.get_if<double>();
  const int64_t* whole = number.get_if<int64_t>();
  double confidence = real != nullptr ? *real : whole != nullptr ? static_cast<double>(*whole) : -1;
  if (confidence >= 0 && confidence <= 1) return confidence;
  return Rejected("\"confidence\" is not a number from 0 to 1");
}

class JsonlReader final : public JsonRecordSink {
 public:
  explicit JsonlReader(const Limits& limits) : limits_(limits) {}

  Result<void> Take(const JsonRecord& record) override;
  Result<void> Finish(StatementSink& sink);

 private:
  // A document as far as its lines were read.
  struct Part {
    explicit Part(std::string_view key) : document(Document{.key = std::string(key)}) {}

    BufferedDocument document;
    std::string quote;  // the last
    Evidence place;     // where it stands in the text
    Digest digest;
  };

  static Result<void> Place(Part& part, const JsonValue& line, Evidence& evidence);

  const Limits& limits_;
  std::map<std::string, Part, std::less<>> parts_;
};

Result<void> JsonlReader::Take(const JsonRecord& record) {
  const JsonValue& line = record.value;
  CW_ASSIGN(std::string_view key, NeededText(line, "doc", limits_));
  Statement statement;
  CW_ASSIGN(statement.subject.name, NeededText(line, "subj", limits_));
  CW_ASSIGN(statement.relation, NeededText(line, "rel", limits_));
  CW_ASSIGN(statement.object.name, NeededText(line, "obj", limits_));
  CW_ASSIGN(statement.evidence.confidence, ConfidenceOf(line["confidence"]));
  if (line["neg"].is_true()) statement.polarity = Polarity::kDenied;
  if (line["hedged"].is_true()) statement.evidence.certainty = Certainty::kHedged;
  statement.evidence.section = line["section"].text();
  auto found = parts_.find(key);
  if (found == parts_.end()) found = parts_.try_emplace(std::string(key), key).first;
  Part& part = found->second;
  CW_TRY(Place(part, line, statement.evidence));
  Property scope{.key = kAliasScope, .value = std::string(kGloss)};
  if (statement.relation == type::kSameAs) statement.evidence.properties = {&scope, 1};
  part.document.Add(statement);
  part.digest = DigestOf(fmt::format("{} {}", part.digest.text(), ToJson(line.ToValue())));
  return {};
}

// A line without a quote is of a document without a text: its place is a record.
Result<void> JsonlReader::Place(Part& part, const JsonValue& line, Evidence& evidence) {
  std::string_view quote = line["quote"].text();
  if (quote.empty()) {
    evidence.begin = WholeNumber(line["begin"]);
    evidence.end = WholeNumber(line["end"]);
    if (evidence.begin <= evidence.end) return {};
    return Rejected("\"end\" comes before \"begin\"");
  }
  std::string& text = part.document.document().text;
  if (quote != part.quote) {
    if (!text.empty()) text += kBetweenSentences;
    part.place.begin = static_cast<uint32_t>(text.size());
    text += quote;
    part.place.end = static_cast<uint32_t>(text.size());
    part.quote = quote;
  }
  evidence.begin = part.place.begin;
  evidence.end = part.place.end;
  return {};
}

Result<void> JsonlReader::Finish(StatementSink& sink) {
  for (auto& [key, part] : parts_) {
    part.document.document().digest = part.digest.text();
    CW_TRY(part.document.Replay(sink));
  }
  return {};
}

}  // namespace

bool LooksLikeJsonl(std::string_view head) {
  head = head.substr(0, head.find('\n'));
  return head.starts_with('{') && HasJsonMember(head, "doc") && HasJsonMember(head, "subj") &&
         HasJsonMember(head, "rel") && HasJsonMember(head, "obj");
}

Result<std::string> ReadJsonl(std::string_view /*key*/, std::string_view bytes,
                              const ImportOptions& options, StatementSink& sink) {
  constexpr std::array<std::string_view, 1> kWhole = {""};
  MemorySource source(bytes);
  JsonlReader reader(options.limits);
  CW_TRY(ReadJsonRecords(source, kWhole, options.limits, reader, JsonInput::kSequence));
  CW_TRY(reader.Finish(sink));
  return std::string();
}

}  // namespace causeway
