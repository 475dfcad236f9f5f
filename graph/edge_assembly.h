// From statements to edges, declarations and their evidence: those that say the same become one.
// Tested by tests/graph/builder_test.cc.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "graph/curation_replay.h"
#include "graph/edge_columns.h"
#include "graph/edge_rows.h"
#include "graph/image.h"
#include "graph/layout.h"
#include "graph/rows.h"
#include "graph/statement_rows.h"
#include "graph/vocabulary.h"

namespace causeway {

// Kinds as bits, by place in kKindLabels.
using KindSet = uint8_t;
inline KindSet SetOf(std::optional<Kind> kind) {
  return kind ? static_cast<KindSet>(1U << static_cast<unsigned>(*kind)) : KindSet{0};
}

class EdgeAssembly {
 public:
  // `node_of` is the node of each mention; statements that `rejections` name are left out. All but
  // these must outlive it. It adds to the properties and strings of `rows`.
  EdgeAssembly(const StatementRows& statements, std::span<const uint32_t> node_of,
               std::span<const Rejection> rejections, GraphRows& rows);

  // Sorts the statements into edges, and gives nodes the properties that are declared of them.
  // Fails where the graph is too large.
  Result<void> Run();
  // The kinds that a node plays in affirmed edges are added to `kinds`, which say what it is by
  // itself: an object of CAUSES is an effect only where it is not a condition.
  void AddKinds(std::span<KindSet> kinds) const;
  void MarkStrings(StringUse& use) const;
  // How many declarations each node has.
  [[nodiscard]] std::vector<uint32_t> DeclarationCounts() const;
  // Puts the sections of edges that hold no strings: once, beside anything but Run.
  void PutAdjacency(ImageWriter& image) { edges_->PutAdjacency(image); }
  // Puts the others.
  void PutStrings(StringNumbers numbers, ImageWriter& image) { edges_->PutStrings(numbers, image); }
  void PutEvidence(StringNumbers numbers, const NodeMentions& mentions, ImageWriter& image) const;

 private:
  struct Declaration {
    uint32_t node = 0;
    uint32_t statement = 0;
  };

  // Of evidence: where it stands, which mentions of its ends it reads, and section, length, flags
  // and confidence; in tables all but the first are the same in all rows.
  static constexpr size_t kPlaceSections = 2;
  static constexpr size_t kEndSections = 2;
  static constexpr size_t kMannerSections = 4;
  using Manner = std::array<uint32_t, kMannerSections>;

  // A rejected statement: source, place of its type, target, document or none for all.
  using Rejected = std::array<uint32_t, 4>;

  void CollectTypes();
  void CollectRejected(std::span<const Rejection> rejections);
  [[nodiscard]] bool IsRejected(Rejected statement) const;
  template <class Visit>
  void EachStatement(const TakenChunk& segment, Visit visit) const;
  void PutBySource(size_t lanes);
  void CountRows(size_t lane);
  void CountSubjects(const TakenChunk& segment, std::span<uint32_t> counts) const;
  void PutRows(size_t lane, size_t lanes);
  void AddEdge(const EdgeRows::Edge& edge);
  void AddProperties(const EdgeRows::Edge& edge);
  // The statement behind a row of evidence: of edges first, then of nodes.
  [[nodiscard]] uint32_t StatementBehind(size_t evidence) const {
    std::span<const uint64_t> rows = rows_->all();
    return evidence < rows.size() ? rows_->form().StatementOf(rows[evidence])
                                  : declarations_[evidence - rows.size()].statement;
  }
  [[nodiscard]] size_t evidence_count() const { return rows_->all().size() + declarations_.size(); }
  void AddDeclarations();
  [[nodiscard]] bool AllHedged(const EdgeRows::Edge& edge) const;
  // The properties of a node or an edge from those of its evidence: a value that all agree in, or
  // else the list of the values. `of_evidence` is used up.
  [[nodiscard]] std::vector<GraphRows::Property> Summary(
      std::vector<GraphRows::Property>& of_evidence);
  void AddPlace(size_t row, std::span<NumberColumnWriter, kPlaceSections> to) const;
  void AddMentions(size_t begin, size_t end, const NodeMentions& mentions,
                   std::span<NumberColumnWriter, kEndSections> to) const;
  [[nodiscard]] Manner MannerOf(size_t row, StringNumbers numbers) const;
  [[nodiscard]] std::optional<Manner> CommonManner(StringNumbers numbers) const;
  static void AddManner(const Manner& manner, size_t rows,
                        std::span<NumberColumnWriter, kMannerSections> to);

  const StatementRows& statements_;
  std::span<const uint32_t> node_of_;
  GraphRows& graph_;
  bool may_have_properties_;
  bool may_be_hedged_;
  std::vector<uint32_t> types_;         // strings, in order
  std::vector<KindSet> subject_kinds_;  // of each type
  std::vector<KindSet> object_kinds_;
  std::vector<Rejected> rejected_;  // sorted
  std::vector<KindSet> played_;     // of each node
  std::optional<EdgeRows> rows_;    // all evidence of edges
  std::vector<std::vector<Declaration>> lane_declarations_;
  std::vector<Declaration> declarations_;  // all evidence of nodes
  std::optional<EdgeColumns> edges_;
};

}  // namespace causeway
