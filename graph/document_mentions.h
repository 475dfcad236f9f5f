// The mentions of one document: those of its chunks, each once.
// Tested by tests/graph/builder_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "graph/naming.h"

namespace causeway {

struct TakenChunk;

// Usage: give it the document's segments, Collect, fill in `kept_labels`, MoveTo. Documents do so
// side by side.
class DocumentMentions {
 public:
  // Gathers the mentions that statements are about, and sorts them by name and identifier. Their
  // strings must be numbered for good.
  void Collect();
  // Puts them where they stand among those of all documents, `first` being the first of them, and
  // tells the segments.
  void MoveTo(uint32_t document, std::span<MentionRow> to, uint32_t first);

  std::vector<TakenChunk*> segments;
  std::vector<MentionRow> mentions;
  std::vector<std::vector<uint32_t>> label_sets = {{}};  // each sorted
  std::vector<uint32_t> kept_labels;                     // of each of these, its final number

 private:
  // A mention of one chunk.
  struct Use {
    uint64_t key = 0;  // its name, then its identifier
    uint32_t labels = 0;
    uint32_t* number = nullptr;  // which is wanted, in the segment
  };

  void Take(TakenChunk& segment);
  void NumberByKeys();
  bool NumberByIdentifiers();
  static MentionRow MentionOf(const Use& use);
  void AddLabels(MentionRow& mention, uint32_t labels);
  uint32_t KeepLabels(std::vector<uint32_t> labels);

  std::vector<Use> uses_;
  std::map<std::vector<uint32_t>, uint32_t> label_set_ids_ = {{{}, 0}};
};

}  // namespace causeway
