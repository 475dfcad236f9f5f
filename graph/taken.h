// What a GraphBuilder has taken and not yet built from: documents, mentions, and the statements as
// they lie in chunks. Tested by tests/graph/builder_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/result.h"
#include "graph/chunk.h"
#include "graph/label_sets.h"
#include "graph/naming.h"
#include "graph/rows.h"
#include "graph/statement.h"

namespace causeway {

// A chunk of a document's statements, and what its numbers stand for.
struct TakenChunk {
  StatementChunk chunk;
  uint32_t document = 0;
  uint32_t first_row = 0;           // how many statements there are in segments before it
  uint32_t first_property = 0;      // where the chunk's properties begin in those of all
  std::vector<uint32_t> strings;    // of each string of the chunk, its number in the pool
  std::vector<uint32_t> mentions;   // of each mention of the chunk, its number; none if unused
  std::vector<uint32_t> relations;  // the relations that occur, as strings of the pool
  std::vector<uint32_t> sections;   // the same of sections
};

class Taken {
 public:
  void Begin(const Document& document);  // takes back a document that was not ended
  Result<void> Take(const Statement& statement);
  Result<void> Take(StatementChunk chunk);
  Result<void> End();
  // Folds names, and puts strings in the order of their bytes, documents in order of key; collects
  // the mentions in order of document, name and identifier: from here on no number depends on the
  // order of the calls, but those of statements. The kinds' labels are among the strings. Fails
  // where statements pass 32 bits.
  Result<void> Sort();

  GraphRows rows;  // its strings, documents and properties; the rest is the builder's
  std::vector<MentionRow> mentions;  // once they are sorted
  LabelSets labels;                  // of mentions
  std::vector<TakenChunk> segments;

 private:
  Result<void> EndChunk();
  void Absorb(StatementChunk chunk);
  void KeepProperties(const StatementChunk& chunk);
  void TakeBack();
  void FoldNames();
  void SortStrings();
  void SortProperties(const TakenChunk& segment);
  void SortDocuments();
  void CollectMentions();

  // How far all that was ended reaches.
  struct Mark {
    size_t documents = 0;
    size_t segments = 0;
    size_t properties = 0;
  };
  Mark ended_;
  ChunkEncoder encoder_;  // of the open document
};

}  // namespace causeway
