// A chunk: up to 65,536 statements of one document as columns over a dictionary of strings, values
// and mentions. Pure functions from statements to bytes and back; docs/store-format.md describes
// the bytes. Tested by tests/graph/chunk_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "graph/chunk_format.h"
#include "graph/statement.h"

namespace causeway {

inline constexpr uint32_t kChunkStatements = 65'536;
// A chunk that holds this many bytes of strings is full, however few its statements are.
inline constexpr uint32_t kChunkStringBytes = 16U << 20;

// Gathers statements and lays them out. The same statements give the same bytes, whatever the
// batches that they came in.
class ChunkEncoder {
 public:
  // Copies what it keeps. An error (kRejected) names a property whose value a store cannot keep;
  // the encoder is of no use afterwards.
  Result<void> Add(const Statement& statement);
  [[nodiscard]] uint32_t size() const { return static_cast<uint32_t>(columns_.subject.size()); }
  [[nodiscard]] bool full() const;
  // The chunk's bytes; the encoder is empty afterwards.
  std::string Finish();

 private:
  uint32_t Intern(std::string_view text);
  uint32_t Intern(const Mention& mention);
  Result<void> AddProperty(const Property& property);
  Result<void> AddValue(const Property& property, const Value& value, bool nested);
  void AddScalar(uint8_t kind, uint64_t bits);

  struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  ChunkColumns columns_;
  std::string strings_;
  std::unordered_map<std::string, uint32_t, TextHash, std::equal_to<>> string_ids_;
  std::unordered_map<std::string, uint32_t> mention_ids_;  // by the bytes of its strings' ids
};

// A decoded chunk: statements that point into its dictionary, valid while it lives.
class StatementChunk {
 public:
  // Every offset and id is checked; an error (kDamaged) says what is wrong.
  static Result<StatementChunk> Decode(std::string bytes);

  [[nodiscard]] std::span<const Statement> statements() const { return statements_; }

 private:
  StatementChunk() = default;

  std::unique_ptr<const std::string> bytes_;  // its address stays when the chunk is moved
  std::vector<std::string_view> labels_;
  std::vector<Property> properties_;
  std::vector<Statement> statements_;
};

}  // namespace causeway
