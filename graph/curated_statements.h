// The statements that curation adds to a document: what its reader overlooked, with the sentence
// that says it. Tested by tests/graph/store_curation_test.cc.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "graph/curation.h"
#include "graph/statement.h"

namespace causeway {

// The evidence's property that says who added it.
inline constexpr std::string_view kCurator = "curator";

// What a log adds, by document.
class CuratedStatements {
 public:
  explicit CuratedStatements(const CurationLog& log);  // it must outlive this
  // Hands what holds for this document to the sink, where its text has the quotation still.
  Result<void> HandTo(const Document& document, StatementSink& sink) const;

 private:
  std::unordered_map<std::string_view, std::vector<const CurationEntry*>> by_document_;
};

// A word that is an identifier rather than a name: "DOID:2841".
bool LooksLikeIdentifier(std::string_view word);

}  // namespace causeway
