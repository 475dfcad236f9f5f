// A row of two numerals that came before is read where it lies; of any other row the fields are
// looked up; and what is no plain row is left to RowReader.
#include "importers/plain_edges.h"

#include <bit>
#include <cstring>

#include "importers/delimited.h"

namespace causeway {
namespace {

constexpr size_t kEdgeBatch = 4096;

// A numeral of up to seven digits at the beginning of eight bytes, and what ends it.
struct Numeral {
  unsigned length = 0;  // 0 where there is none
  size_t value = 0;
};

// Eight digits at a time (Lemire, "Quickly parsing eight digits", 2018): whatever comes after the
// first digits is shifted out, so that zeros come before them.
Numeral NumeralAt(const char* bytes) {
  uint64_t digits = 0;
  std::memcpy(&digits, bytes, sizeof digits);
  digits ^= 0x3030303030303030;
  uint64_t others = (digits | (digits + 0x7676767676767676)) & 0x8080808080808080;
  auto length = static_cast<unsigned>(std::countr_zero(others)) / 8;
  bool has_zeros = length > 1 && (digits & 0xFF) == 0;
  if (length == 0 || length > 7 || has_zeros) return {};
  digits <<= 64 - 8 * length;
  digits = digits * 10 + (digits >> 8);
  uint64_t high = (digits & 0x000000FF000000FF) * 0x000F424000000064;
  uint64_t low = (digits >> 16 & 0x000000FF000000FF) * 0x0000271000000001;
  return {.length = length, .value = static_cast<uint32_t>((high + low) >> 32)};
}

}  // namespace

bool PlainEdgeReader::Reads(const TableForm& table, std::string_view text,
                            const StatementPiece& piece) {
  const TableColumns& columns = table.columns;
  bool is_plain = columns.is_edges && !table.role.type.empty() && columns.source == 0 &&
                  columns.target == 1 && !columns.type && !columns.negated && !columns.confidence &&
                  columns.properties.empty();
  return is_plain && piece.numbering() && std::endian::native == std::endian::little &&
         !(table.dialect.quotes && text.find('"') != std::string_view::npos);
}

PlainEdgeReader::PlainEdgeReader(const TableForm& table, StatementPiece& piece)
    : table_(table),
      piece_(piece),
      subject_(table.role.from, table.limits),
      object_(table.role.to, table.limits),
      object_numbers_(table.role.from == table.role.to ? subject_numbers_ : other_object_numbers_),
      numbering_(piece.numbering()) {}

Result<void> PlainEdgeReader::Read(const std::string& text, uint32_t first_line) {
  const char* at = text.data();
  const char* end = at + text.size();
  for (uint32_t line = first_line; at < end; ++line) {
    if (!TakeNumerals(at, end, line)) {
      std::string_view rest(at, end);
      std::string_view row = rest.substr(0, rest.find('\n'));
      at += std::min(row.size() + 1, rest.size());
      CW_TRY(TakeLine(row, line));
    }
    if (edges_.size() >= kEdgeBatch) CW_TRY(HandOver());
  }
  return HandOver();
}

// False where the row at `at` is not two known numerals and a line feed; else `at` is the next row.
bool PlainEdgeReader::TakeNumerals(const char*& at, const char* end, uint32_t line) {
  constexpr std::ptrdiff_t kLongestRow = 17;  // and a word is read at its second numeral
  if (end - at < kLongestRow) return false;
  Numeral source = NumeralAt(at);
  const char* separator = at + source.length;
  if (source.length == 0 || *separator != table_.dialect.separator) return false;
  Numeral target = NumeralAt(separator + 1);
  const char* feed = separator + 1 + target.length;
  if (target.length == 0 || *feed != '\n') return false;
  std::optional<uint32_t> subject = subject_numbers_.OfNumeral(source.value);
  std::optional<uint32_t> object = object_numbers_.OfNumeral(target.value);
  if (!subject || !object) return false;
  edges_.push_back({.subject = *subject, .object = *object, .record = line});
  at = feed + 1;
  return true;
}

// RowReader says what is wrong with a row, too.
Result<void> PlainEdgeReader::TakeLine(std::string_view text, uint32_t line) {
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (TakeFields(text, line)) return {};
  CW_TRY(HandOver());
  DelimitedReader row(text, line, table_.dialect, table_.limits);
  CW_TRY(RowReader(table_, piece_).Read(row));
  return HandOver();
}

// False where they are not two fields that name something.
bool PlainEdgeReader::TakeFields(std::string_view text, uint32_t line) {
  size_t separator = text.find(table_.dialect.separator);
  if (separator == std::string_view::npos) return false;
  std::string_view target = text.substr(separator + 1);
  if (target.find(table_.dialect.separator) != std::string_view::npos) return false;
  std::optional<uint32_t> subject = NumberOf(text.substr(0, separator), subject_, subject_numbers_);
  if (!subject) return false;
  std::optional<uint32_t> object = NumberOf(target, object_, object_numbers_);
  if (!object) return false;
  edges_.push_back({.subject = *subject, .object = *object, .record = line});
  return true;
}

std::optional<uint32_t> PlainEdgeReader::NumberOf(std::string_view field, TableEnd& end,
                                                  FieldNumbers& numbers) {
  std::optional<uint32_t> number = numbers.Find(field);
  Mention mention;
  if (number || !end.Take(field, mention)) return number;
  number = piece_.Number(mention);
  numbers.Keep(field, *number);
  return number;
}

Result<void> PlainEdgeReader::HandOver() {
  CW_TRY(piece_.AddEdges(table_.role.type, edges_));
  edges_.clear();
  if (std::exchange(numbering_, piece_.numbering()) != numbering_) {
    subject_numbers_ = FieldNumbers();
    other_object_numbers_ = FieldNumbers();
  }
  return {};
}

}  // namespace causeway
