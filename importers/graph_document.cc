// A document that does not come to its End is not taken by the sink, so giving up needs no more
// than an error.
#include "importers/graph_document.h"

#include <utility>

namespace causeway {

Result<void> GraphDocument::Begin(const Document& document) {
  begun_ = document;
  begun_->key = signature_.key;
  begun_->digest = signature_.digest;
  begun_->importer = signature_.importer;
  return {};
}

Result<void> GraphDocument::AwaitTurn() {
  CW_TRY(CheckGoesOn());
  if (!begun_) return {};
  if (!turn_.Wait()) return Error{.message = "given up"};
  return Passed(sink_.Begin(*std::exchange(begun_, std::nullopt)));
}

Result<void> GraphDocument::Take(std::span<const Statement> batch) {
  CW_TRY(AwaitTurn());
  statements_ += batch.size();
  return Passed(sink_.Take(batch));
}

Result<void> GraphDocument::End() {
  CW_TRY(AwaitTurn());
  return Passed(sink_.End());
}

// Counts what the sink's own piece is given.
class GraphDocument::Piece final : public StatementPiece {
 public:
  explicit Piece(GraphDocument& document)
      : document_(document), piece_(document.sink_.MakePiece()) {}

  Result<void> Add(std::span<const Statement> batch) override {
    statements_ += batch.size();
    return piece_->Add(batch);
  }
  [[nodiscard]] std::optional<uint32_t> numbering() const override { return piece_->numbering(); }
  uint32_t Number(const Mention& mention) override { return piece_->Number(mention); }
  Result<void> AddEdges(std::string_view relation, std::span<const NumberedEdge> edges) override {
    statements_ += edges.size();
    return piece_->AddEdges(relation, edges);
  }
  void Finish() override { piece_->Finish(); }
  Result<void> HandOver() override {
    CW_TRY(document_.AwaitTurn());
    document_.statements_ += statements_;
    return document_.Passed(piece_->HandOver());
  }

 private:
  GraphDocument& document_;
  std::unique_ptr<StatementPiece> piece_;
  uint64_t statements_ = 0;
};

std::unique_ptr<StatementPiece> GraphDocument::MakePiece() {
  return std::make_unique<Piece>(*this);
}

Result<void> GraphDocument::CheckGoesOn() const {
  if (stop_ == nullptr || !*stop_) return {};
  return Error{.message = "interrupted"};
}

Result<void> GraphDocument::Passed(Result<void> result) {
  if (!result) failure_ = result.error();
  return result;
}

}  // namespace causeway
