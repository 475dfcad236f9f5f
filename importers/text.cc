// Assertions become statements, handed over in batches that borrow from the reading.
#include "importers/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/hash.h"
#include "base/utf8.h"
#include "graph/vocabulary.h"
#include "importers/prose/names.h"
#include "importers/prose/read.h"

namespace causeway {
namespace {

constexpr size_t kBatch = 4096;  // statements handed over at once
constexpr std::array<std::string_view, 1> kConditionLabel = {
    kKindLabels[static_cast<size_t>(Kind::kCondition)]};

// A line of gigabytes is no prose; what reads it holds some of its bytes several times.
Result<void> CheckLines(std::string_view text, uint64_t most) {
  for (uint64_t number = 1; text.size() > most; ++number) {
    size_t end = std::min(text.find('\n'), text.size());
    if (end > most) {
      return Error{
          .code = ErrorCode::kRejected,
          .message = fmt::format("line {} has {} bytes; the most is {}", number, end, most),
          .hint = "Break it into lines, or leave it out."};
    }
    text.remove_prefix(end + 1);
  }
  return {};
}

class StatementMaker {
 public:
  explicit StatementMaker(const ProseReading& reading) : reading_(reading) {}

  [[nodiscard]] Statement Make(const Assertion& a) const {
    Statement statement{.subject = MentionOf(a.subject),
                        .relation = NameOf(a.type),
                        .object = MentionOf(a.object),
                        .polarity = a.denied ? Polarity::kDenied : Polarity::kAffirmed};
    statement.evidence = {.begin = a.range.begin,
                          .end = a.range.end,
                          .section = a.section,
                          .certainty = a.hedged ? Certainty::kHedged : Certainty::kPlain,
                          .confidence = a.confidence,
                          .properties = ScopeOf(a.alias_scope)};
    return statement;
  }

 private:
  [[nodiscard]] Mention MentionOf(const std::string& name) const {
    bool condition = std::ranges::binary_search(reading_.conditions, NameKey(name));
    return {.name = name,
            .labels = condition ? std::span(kConditionLabel) : std::span<const std::string_view>()};
  }

  [[nodiscard]] std::span<const Property> ScopeOf(std::string_view scope) const {
    for (const Property& property : scopes_) {
      if (*property.value.get_if<std::string>() == scope) return {&property, 1};
    }
    return {};
  }

  const ProseReading& reading_;
  std::array<Property, 3> scopes_ = {Property{kAliasScope, std::string(kAbbreviation)},
                                     Property{kAliasScope, std::string(kGloss)},
                                     Property{kAliasScope, std::string(kSynonym)}};
};

Result<void> HandOver(const ProseReading& reading, StatementSink& sink) {
  StatementMaker maker(reading);
  std::vector<Statement> batch;
  for (const Assertion& assertion : reading.assertions) {
    batch.push_back(maker.Make(assertion));
    if (batch.size() < kBatch) continue;
    CW_TRY(sink.Take(batch));
    batch.clear();
  }
  if (!batch.empty()) CW_TRY(sink.Take(batch));
  return {};
}

}  // namespace

bool LooksLikeText(std::string_view bytes) {
  std::string_view head = bytes.substr(0, 4096);
  if (head.find('\0') != std::string_view::npos) return false;
  std::optional<size_t> invalid = FirstInvalidUtf8(head);
  bool cut = invalid && bytes.size() > head.size() && *invalid + 4 > head.size();
  return (!invalid || cut) && head.find_first_of(" \n") != std::string_view::npos;
}

Result<std::string> ReadText(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink) {
  CW_TRY(CheckLines(bytes, options.limits.line_bytes));
  Document document{.key = std::string(key),
                    .text = ValidUtf8(bytes),
                    .digest = DigestOf(bytes).text(),
                    .importer = fmt::format("text {}", kTextVersion)};
  ProseReading reading = ReadProse(document.text, options.limits);
  document.title = reading.title;
  CW_TRY(sink.Begin(document));
  CW_TRY(HandOver(reading, sink));
  CW_TRY(sink.End());
  return reading.note;
}

}  // namespace causeway
