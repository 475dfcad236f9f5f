// Assertions become statements, handed over in batches that borrow from the reading.
#include "importers/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "graph/vocabulary.h"
#include "importers/prose/kinds.h"
#include "importers/prose/model_files.h"
#include "importers/prose/names.h"
#include "importers/prose/read.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {
namespace {

constexpr size_t kBatch = 4096;  // statements handed over at once

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

// The label that a kind of name gives a node outright, or nothing where only its edges can tell.
struct KindLabel {
  NameKind of;
  Kind label;
};
constexpr std::array kLabels = {KindLabel{NameKind::kCondition, Kind::kCondition},
                                KindLabel{NameKind::kSite, Kind::kSite}};
// Kinds that do not speak against a name that a document treats as a condition.
constexpr std::array kMayBeConditions = {NameKind::kOther, NameKind::kEffect, NameKind::kFunction};

class StatementMaker {
 public:
  StatementMaker(const ProseReading& reading, const Lexicon* lexicon)
      : reading_(reading), lexicon_(lexicon) {}

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
    const Lexicon::Entry* entry = lexicon_ == nullptr ? nullptr : lexicon_->Find(name);
    if (entry == nullptr) return {.name = name, .labels = LabelsOf(KindHere(name))};
    return {.name = name, .id = entry->id, .labels = LabelsOf(entry->kind)};
  }

  // What a document treats as a condition is one, where its name does not speak against it.
  [[nodiscard]] NameKind KindHere(const std::string& name) const {
    NameKind kind = KindOf(name, lexicon_);
    bool open = std::ranges::find(kMayBeConditions, kind) != kMayBeConditions.end();
    bool treated = std::ranges::binary_search(reading_.conditions, NameKey(name));
    return open && treated ? NameKind::kCondition : kind;
  }

  static std::span<const std::string_view> LabelsOf(NameKind kind) {
    const auto* row = std::ranges::find(kLabels, kind, &KindLabel::of);
    if (row == kLabels.end()) return {};
    return {&kKindLabels[static_cast<size_t>(row->label)], 1};
  }

  [[nodiscard]] std::span<const Property> ScopeOf(std::string_view scope) const {
    for (const Property& property : scopes_) {
      if (*property.value.get_if<std::string>() == scope) return {&property, 1};
    }
    return {};
  }

  const ProseReading& reading_;
  const Lexicon* lexicon_;
  std::array<Property, 3> scopes_ = {Property{kAliasScope, std::string(kAbbreviation)},
                                     Property{kAliasScope, std::string(kGloss)},
                                     Property{kAliasScope, std::string(kSynonym)}};
};

Result<void> HandOver(const ProseReading& reading, const Lexicon* lexicon, StatementSink& sink) {
  StatementMaker maker(reading, lexicon);
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

Result<std::string> TextOf(std::string_view bytes, const Limits& limits) {
  CW_TRY(CheckLines(bytes, limits.line_bytes));
  return ValidUtf8(bytes);
}

Result<std::string> ReadText(std::string_view key, std::string_view bytes,
                             const ImportOptions& options, StatementSink& sink) {
  Document document{.key = std::string(key)};
  CW_ASSIGN(document.text, TextOf(bytes, options.limits));
  ProseReading reading = ReadProse(document.text, options.limits, SyntaxOf(options.models));
  document.title = reading.title;
  CW_TRY(sink.Begin(document));
  CW_TRY(HandOver(reading, options.lexicon, sink));
  CW_TRY(sink.End());
  return reading.note;
}

}  // namespace causeway
