// What a GraphBuilder has taken and not yet built from: documents, mentions and statements as
// columns of numbers. Tested by tests/graph/builder_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "graph/ids.h"
#include "graph/naming.h"
#include "graph/rows.h"
#include "graph/statement.h"

namespace causeway {

// A statement; strings, documents and mentions are numbers.
struct StatementRow {
  uint32_t relation = 0;  // 0: a declaration
  uint32_t subject = 0;
  uint32_t object = Id<void>::kNone;
  Polarity polarity = Polarity::kAffirmed;
  GraphRows::Evidence evidence;
};

class Taken {
 public:
  void Begin(const Document& document);  // takes back a document that was not ended
  void Take(const Statement& statement);
  void End();
  // Puts documents in order of key, and mentions in order of document and name: from here on no
  // number depends on the order of the calls, but those of strings.
  void Sort();

  GraphRows rows;  // its strings, documents and properties; the rest is the builder's
  std::vector<MentionRow> mentions;
  std::vector<StatementRow> statements;

 private:
  uint32_t Keep(const Mention& mention);
  GraphRows::Slice Keep(std::span<const Property> properties);
  void TakeBack();
  void SortDocuments();
  void SortMentions(const std::vector<uint32_t>& ranks);

  // How far all that was ended reaches.
  struct Mark {
    size_t documents = 0;
    size_t mentions = 0;
    size_t statements = 0;
    size_t properties = 0;
  };
  Mark ended_;
  std::unordered_map<uint64_t, uint32_t> mention_of_;  // in the open document, by name and id
};

}  // namespace causeway
