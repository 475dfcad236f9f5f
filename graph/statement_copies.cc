// Strings and labels lie in one arena; all goes at once.
#include "graph/statement_copies.h"

#include <algorithm>

namespace causeway {

StatementCopies::StatementCopies()
    : arena_(std::make_unique<std::pmr::monotonic_buffer_resource>()) {}

void StatementCopies::Add(const Statement& statement) {
  statements_.push_back({.subject = Keep(statement.subject),
                         .relation = Keep(statement.relation),
                         .object = Keep(statement.object),
                         .polarity = statement.polarity,
                         .evidence = Keep(statement.evidence)});
}

std::string_view StatementCopies::Keep(std::string_view text) {
  if (text.empty()) return {};
  char* copy = std::pmr::polymorphic_allocator<char>(arena_.get()).allocate(text.size());
  std::ranges::copy(text, copy);
  return {copy, text.size()};
}

Mention StatementCopies::Keep(const Mention& mention) {
  std::pmr::polymorphic_allocator<std::string_view> allocator(arena_.get());
  std::span<std::string_view> labels;
  if (!mention.labels.empty()) {
    labels = {allocator.allocate(mention.labels.size()), mention.labels.size()};
    std::ranges::transform(mention.labels, labels.begin(),
                           [this](std::string_view label) { return Keep(label); });
  }
  return {.name = Keep(mention.name), .id = Keep(mention.id), .labels = labels};
}

Evidence StatementCopies::Keep(const Evidence& evidence) {
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

}  // namespace causeway
