// The bytes of a chunk: magic, version, its columns one after the other (graph/number_column.h),
// then the strings' bytes; all numbers little-endian. What encoder and decoder share; described in
// docs/store-format.md.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace causeway {

static_assert(std::endian::native == std::endian::little, "columns are copied as they stand");

inline constexpr std::string_view kChunkMagic = "CWCK";
inline constexpr uint32_t kChunkVersion = 3;
inline constexpr uint32_t kOldestChunkVersion = 2;  // without the columns of prefixes and numerals

// The kind of a value, and what its 64 bits are.
inline constexpr uint8_t kNullValue = 0;     // 0
inline constexpr uint8_t kBooleanValue = 1;  // 0 or 1
inline constexpr uint8_t kIntegerValue = 2;  // two's complement
inline constexpr uint8_t kRealValue = 3;     // IEEE 754 binary64
inline constexpr uint8_t kTextValue = 4;     // a string of the dictionary
inline constexpr uint8_t kListValue = 5;     // how many of the values that follow are its elements

inline constexpr uint8_t kDeniedFlag = 1;
inline constexpr uint8_t kHedgedFlag = 2;

// In the order of the bytes. An end is that of a range which begins where the one before it ends.
enum class ChunkColumn : uint32_t {
  // The dictionary: strings, and mentions made of them.
  kStringEnd,  // into the strings' bytes
  kMentionName,
  kMentionId,
  kMentionLabelEnd,  // into kLabel
  kLabel,
  // Properties in order of statement, each with the next value; a list takes its elements too.
  kPropertyKey,
  kValueKind,
  kValueLow,   // the lower half of its bits
  kValueHigh,  // the upper half
  // Statements.
  kSubject,  // a mention
  kRelation,
  kObject,
  kFlags,
  kBegin,
  kLength,  // from begin to end, modulo 2^32
  kSection,
  kConfidence,   // thousandths
  kPropertyEnd,  // into kPropertyKey
  // The dictionary again: of names and identifiers that end with a numeral (graph/numeral_text.h)
  // there are no bytes.
  kStringPrefix,   // the string that comes before the numeral
  kStringNumeral,  // one more than the numeral; 0 where there is none
  kCount,
};
inline constexpr size_t kChunkColumnCount = static_cast<size_t>(ChunkColumn::kCount);

// No column has more rows: a few bytes can say that a column has any number of equal ones.
inline constexpr size_t kChunkRows = size_t{1} << 26;

}  // namespace causeway
