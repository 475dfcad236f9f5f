// A chunk: statements of one document as columns over a dictionary of strings, values and mentions.
// Pure functions from statements to bytes and back; docs/store-format.md describes the bytes.
// Tested by tests/graph/chunk_test.cc.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "graph/chunk_format.h"
#include "graph/digest_table.h"
#include "graph/number_column.h"
#include "graph/statement.h"
#include "graph/string_pool.h"

namespace causeway {

// A chunk is full at this many statements, or this many bytes of strings, or this many values. The
// dictionary is each chunk's own, so few large chunks are smaller than many small ones.
inline constexpr uint32_t kChunkStatements = 1U << 21;
inline constexpr uint32_t kChunkStringBytes = 16U << 20;
inline constexpr uint32_t kChunkValues = 1U << 22;

// Gathers statements and lays them out. The same statements give the same bytes, whatever the
// batches that they came in.
class ChunkEncoder {
 public:
  ChunkEncoder();

  // Copies what it keeps. An error (kRejected) names a property whose value a store cannot keep;
  // the encoder is of no use afterwards.
  Result<void> Add(const Statement& statement);
  // A new number for the mention, by which edges may name it until Finish.
  uint32_t Number(const Mention& mention);
  void AddEdges(std::string_view relation, std::span<const NumberedEdge> edges);
  [[nodiscard]] uint32_t size() const {
    return static_cast<uint32_t>(Column(ChunkColumn::kBegin).size());
  }
  [[nodiscard]] bool full() const;
  // The chunk's bytes; the encoder is empty afterwards.
  std::string Finish();

 private:
  // What was interned last in one of a statement's places: the next is often the same.
  using Last = uint32_t;
  // A mention that waits while memory brings its place in the table; of some statements in a row.
  struct Waiting {
    Digest digest;
    uint32_t labels = 0;
    std::string name;
    std::string id;
    size_t statements = 0;
  };
  // What most statements in a row have in common.
  struct Manner {
    uint32_t property_end = 0;
    uint32_t relation = 0;
    uint32_t flags = 0;
    uint32_t length = 0;
    uint32_t section = 0;
    uint32_t confidence = 0;
    friend bool operator==(const Manner&, const Manner&) = default;
  };
  // The mentions at one end of the statements, and the last of them on their way to their column.
  struct End {
    ChunkColumn column;
    uint32_t labels = 0;  // of the newest
    size_t taken = 0;     // as many have begun to wait
    size_t waiting = 0;
    std::array<Waiting, 16> ring;
  };

  [[nodiscard]] NumberColumnWriter& Column(ChunkColumn column) {
    return columns_[static_cast<size_t>(column)];
  }
  [[nodiscard]] const NumberColumnWriter& Column(ChunkColumn column) const {
    return columns_[static_cast<size_t>(column)];
  }
  uint32_t Intern(std::string_view text, Last& last);
  void Add(const Mention& mention, End& end);
  void AddOldest(End& end);
  void AddAllWaiting(End& end);
  uint32_t NumberOf(const Waiting& mention);
  uint32_t AddMention(uint32_t name, uint32_t id, uint32_t labels);
  uint32_t Append(std::string_view text, Last& last_prefix);
  void AddInManner(const Manner& manner, size_t statements);
  void AddManners();
  uint32_t InternLabels(std::span<const std::string_view> labels);
  [[nodiscard]] bool AreSame(std::span<const std::string_view> labels, uint32_t set) const;
  Result<void> AddProperty(const Property& property);
  Result<void> AddValue(const Property& property, const Value& value, bool nested);
  void AddScalar(uint8_t kind, uint64_t bits);
  void AddStrings();

  // A string of the dictionary without bytes of its own.
  struct Parted {
    uint32_t text = 0;
    uint32_t prefix = 0;
    uint32_t numeral = 0;
  };

  std::array<NumberColumnWriter, kChunkColumnCount> columns_;
  StringPool strings_;
  std::vector<Parted> parted_;       // in order
  size_t parted_bytes_ = 0;          // of their wholes
  DigestTable mention_table_;        // those that were not numbered by request
  std::vector<uint32_t> of_digest_;  // the number of each of these
  std::vector<std::vector<uint32_t>> label_sets_;
  std::map<std::vector<uint32_t>, uint32_t> label_set_ids_;
  End subjects_ = {.column = ChunkColumn::kSubject};
  End objects_ = {.column = ChunkColumn::kObject};
  Manner manner_;              // of the newest statements
  size_t of_that_manner_ = 0;  // how many these are; their columns lack them
  Last last_relation_ = 0;
  Last last_section_ = 0;
  Last last_name_prefix_ = 0;
  Last last_id_prefix_ = 0;
  uint32_t last_labels_ = 0;  // of what was numbered last
};

// Where the bytes of a chunk come from.
enum class ChunkOrigin {
  kStore,    // anything may be wrong with them
  kEncoder,  // of this process: they are as they should be
};

// A chunk's columns and dictionary: every number is in range.
class StatementChunk {
 public:
  // Every offset and id of a stored chunk is checked; an error (kDamaged) says what is wrong.
  static Result<StatementChunk> Decode(std::string bytes, ChunkOrigin origin = ChunkOrigin::kStore);
  // Of what an encoder has just made: nothing is checked.
  static StatementChunk Trust(std::string bytes);

  [[nodiscard]] size_t size() const { return Column(ChunkColumn::kSubject).size(); }
  [[nodiscard]] const NumberColumn& Column(ChunkColumn column) const {
    return columns_[static_cast<size_t>(column)];
  }
  // Names and identifiers may be parted, other strings are not.
  [[nodiscard]] std::span<const NumeralText> strings() const { return strings_; }
  // Of all statements, in order.
  [[nodiscard]] std::span<const Property> properties() const { return properties_; }
  // Lets go of strings and properties; the columns stay.
  void ForgetDictionary();
  // Hands the statements over in batches; they are valid while the call lasts.
  Result<void> HandTo(StatementSink& sink) const;

 private:
  StatementChunk() = default;
  [[nodiscard]] Statement StatementAt(size_t row, std::span<const Mention> mentions) const;

  std::unique_ptr<const std::string> bytes_;  // its address stays when the chunk is moved
  std::array<NumberColumn, kChunkColumnCount> columns_;
  std::vector<NumeralText> strings_;
  std::vector<Property> properties_;
};

}  // namespace causeway
