// The mentions of one document: those of its chunks, each once.
// Tested by tests/graph/builder_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/label_sets.h"
#include "graph/naming.h"

namespace causeway {

struct TakenChunk;

// The mentions that the statements of one segment are about. Segments take theirs side by side.
class SegmentMentions {
 public:
  struct Use {
    uint64_t key = 0;  // its name, then its identifier
    uint32_t labels = 0;
    uint32_t* number = nullptr;  // which is wanted, in the segment
  };

  // Strings must be numbered for good.
  void Take(TakenChunk& segment);

  TakenChunk* segment = nullptr;
  std::vector<Use> uses;
  LabelSets labels;
};

// Usage: give it what its segments took, Collect, fill in `kept_labels`, MoveTo. Documents do so
// side by side.
class DocumentMentions {
 public:
  // Sorts the mentions by name and identifier.
  void Collect();
  // Puts them where they stand among those of all documents, `first` being the first of them, and
  // tells the segments.
  void MoveTo(uint32_t document, std::span<MentionRow> to, uint32_t first);

  std::vector<SegmentMentions*> segments;
  std::vector<MentionRow> mentions;
  LabelSets labels;
  std::vector<uint32_t> kept_labels;  // of each of these, its final number

 private:
  using Use = SegmentMentions::Use;

  void NumberLabels();
  bool NumberByIdentifiers();
  void NumberByKeys();
  void Number(const Use& use, uint32_t mention);
};

}  // namespace causeway
