// The bytes of a chunk: magic, version, then each column as a count (uint32) and its elements, then
// the strings' bytes; all numbers little-endian. What encoder and decoder share; described in
// docs/store-format.md.
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>
#include <vector>

namespace causeway {

static_assert(std::endian::native == std::endian::little, "columns are copied as they stand");

inline constexpr std::string_view kChunkMagic = "CWCK";
inline constexpr uint32_t kChunkVersion = 1;

// The kind of a value, and what its 64 bits are.
inline constexpr uint8_t kNullValue = 0;     // 0
inline constexpr uint8_t kBooleanValue = 1;  // 0 or 1
inline constexpr uint8_t kIntegerValue = 2;  // two's complement
inline constexpr uint8_t kRealValue = 3;     // IEEE 754 binary64
inline constexpr uint8_t kTextValue = 4;     // a string of the dictionary
inline constexpr uint8_t kListValue = 5;     // how many of the values that follow are its elements

inline constexpr uint8_t kDeniedFlag = 1;
inline constexpr uint8_t kHedgedFlag = 2;

struct ChunkColumns {
  // The dictionary: strings, and mentions made of them.
  std::vector<uint32_t> string_end;  // into the strings' bytes
  std::vector<uint32_t> mention_name;
  std::vector<uint32_t> mention_id;
  std::vector<uint32_t> mention_label_end;  // into `label`
  std::vector<uint32_t> label;
  // Properties in order of statement, each with the next value; a list takes its elements too.
  std::vector<uint32_t> property_key;
  std::vector<uint8_t> value_kind;
  std::vector<uint64_t> value_bits;
  // Statements.
  std::vector<uint32_t> subject;  // a mention
  std::vector<uint32_t> relation;
  std::vector<uint32_t> object;
  std::vector<uint8_t> flags;
  std::vector<uint32_t> begin;
  std::vector<uint32_t> end;
  std::vector<uint32_t> section;
  std::vector<uint16_t> confidence;    // thousandths
  std::vector<uint32_t> property_end;  // into `property_key`
};

// Calls `visit` with every column in the order of the bytes.
template <class Columns, class Visit>
void ForEachColumn(Columns& columns, Visit visit) {
  visit(columns.string_end);
  visit(columns.mention_name);
  visit(columns.mention_id);
  visit(columns.mention_label_end);
  visit(columns.label);
  visit(columns.property_key);
  visit(columns.value_kind);
  visit(columns.value_bits);
  visit(columns.subject);
  visit(columns.relation);
  visit(columns.object);
  visit(columns.flags);
  visit(columns.begin);
  visit(columns.end);
  visit(columns.section);
  visit(columns.confidence);
  visit(columns.property_end);
}

}  // namespace causeway
