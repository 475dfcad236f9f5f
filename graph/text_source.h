// Gives the sentence behind an evidence on demand: the graph keeps offsets, the store the texts.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "graph/graph.h"

namespace causeway {

class TextSource {
 public:
  TextSource() = default;
  TextSource(const TextSource&) = delete;
  TextSource& operator=(const TextSource&) = delete;
  virtual ~TextSource() = default;

  // The whole stored text of a document; empty for one that keeps none. May cache.
  virtual Result<std::shared_ptr<const std::string>> Text(const DocumentView& document) const = 0;
};

// The sentence or list item of an evidence, white space folded to single spaces; empty where the
// document keeps no text.
Result<std::string> Quote(const Graph& graph, const TextSource& source, EvidenceId evidence);

}  // namespace causeway
