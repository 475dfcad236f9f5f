// Strings and labels lie in one arena a document; all goes at once.
#include "importers/buffered_document.h"

#include <algorithm>
#include <utility>

namespace causeway {

BufferedDocument::BufferedDocument(Document document)
    : document_(std::move(document)),
      arena_(std::make_unique<std::pmr::monotonic_buffer_resource>()) {}

void BufferedDocument::Add(const Statement& statement) {
  statements_.push_back({.subject = Keep(statement.subject),
                         .relation = Keep(statement.relation),
                         .object = Keep(statement.object),
                         .polarity = statement.polarity,
                         .evidence = Keep(statement.evidence)});
}

Result<void> BufferedDocument::Replay(StatementSink& sink) const {
  CW_TRY(sink.Begin(document_));
  if (!statements_.empty()) CW_TRY(sink.Take(statements_));
  return sink.End();
}

std::string_view BufferedDocument::Keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = std::pmr::polymorphic_allocator<char>(arena_.get()).allocate(text.size());
  std::ranges::copy(text, copy);
  return {copy, text.size()};
}

Mention BufferedDocument::Keep(const Mention& mention) {
  std::pmr::polymorphic_allocator<std::string_view> allocator(arena_.get());
  std::span<std::string_view> labels;
  if (!mention.labels.empty()) {
    labels = {allocator.allocate(mention.labels.size()), mention.labels.size()};
    std::ranges::transform(mention.labels, labels.begin(),
                           [this](std::string_view label) { return Keep(label); });
  }
  return {.name = Keep(mention.name), .id = Keep(mention.id), .labels = labels};
}

Evidence BufferedDocument::Keep(const Evidence& evidence) {
  Evidence kept = evidence;
  kept.section = Keep(evidence.section);
  if (evidence.properties.empty()) return kept;
  std::vector<Property>& properties = properties_.emplace_back();
  for (const Property& property : evidence.properties) {
    properties.push_back({.key = Keep(property.key), .value = property.value});
  }
  kept.properties = properties;
  return kept;
}

Result<void> DocumentBuffer::Begin(const Document& document) {
  open_ = std::make_unique<BufferedDocument>(document);
  return {};
}

Result<void> DocumentBuffer::Take(std::span<const Statement> batch) {
  for (const Statement& statement : batch) open_->Add(statement);
  return {};
}

Result<void> DocumentBuffer::End() {
  documents_.push_back(std::move(*open_));
  open_.reset();
  return {};
}

}  // namespace causeway
