// The quotation is looked for anew at each build, so that it moves with its text.
#include "graph/curated_statements.h"

#include <algorithm>
#include <array>

namespace causeway {
namespace {

Mention MentionOf(std::string_view word) {
  if (LooksLikeIdentifier(word)) return {.id = word};
  return {.name = word};
}

Result<void> TakeEntry(const CurationEntry& entry, const Document& document, StatementSink& sink) {
  size_t begin = document.text.find(entry.words[4]);
  if (begin == std::string::npos) return {};
  const std::array properties = {Property{.key = kCurator, .value = Value(entry.author)}};
  const std::array statements = {Statement{
      .subject = MentionOf(entry.words[0]),
      .relation = entry.words[1],
      .object = MentionOf(entry.words[2]),
      .polarity = entry.kind == CurationKind::kDeny ? Polarity::kDenied : Polarity::kAffirmed,
      .evidence = {.begin = static_cast<uint32_t>(begin),
                   .end = static_cast<uint32_t>(begin + entry.words[4].size()),
                   .properties = properties}}};
  return sink.Take(statements);
}

bool Adds(const CurationEntry& entry) {
  return entry.kind == CurationKind::kAdd || entry.kind == CurationKind::kDeny;
}

}  // namespace

CuratedStatements::CuratedStatements(const CurationLog& log) {
  std::vector<bool> holds = Holds(log);
  for (size_t at = 0; at < log.size(); ++at) {
    if (holds[at] && Adds(log[at])) by_document_[NamedDocument(log[at])].push_back(&log[at]);
  }
}

Result<void> CuratedStatements::HandTo(const Document& document, StatementSink& sink) const {
  auto entries = by_document_.find(document.key);
  if (entries == by_document_.end()) return {};
  for (const CurationEntry* entry : entries->second) CW_TRY(TakeEntry(*entry, document, sink));
  return {};
}

bool LooksLikeIdentifier(std::string_view word) {
  size_t colon = word.find(':');
  if (colon == 0 || colon >= word.size() - 1) return false;
  return std::ranges::none_of(word, [](unsigned char byte) { return byte <= ' '; });
}

}  // namespace causeway
