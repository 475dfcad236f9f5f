// A record without quotes, which is nearly every one, is divided where it lies.
#include "importers/delimited.h"

#include <fmt/format.h>

#include <algorithm>

#include "importers/rejected.h"

namespace causeway {
DelimitedReader::DelimitedReader(ByteSource& bytes, Dialect dialect, const Limits& limits)
    : lines_(bytes, limits), dialect_(dialect), limits_(limits), may_have_quotes_(dialect.quotes) {}

DelimitedReader::DelimitedReader(std::string_view text, uint32_t first_line, Dialect dialect,
                                 const Limits& limits)
    : lines_(text),
      dialect_(dialect),
      limits_(limits),
      may_have_quotes_(dialect.quotes && text.find('"') != std::string_view::npos),
      before_(first_line - 1) {}

Result<bool> DelimitedReader::Next() {
  do {
    CW_ASSIGN(bool more, lines_.Next());
    if (!more) return false;
  } while (lines_.line().empty());
  line_ = before_ + lines_.number();
  fields_.clear();
  bool has_quotes = may_have_quotes_ && lines_.line().find('"') != std::string_view::npos;
  if (!has_quotes) {
    CW_TRY(Split(lines_.line()));
    return true;
  }
  CW_TRY(JoinQuotedLines());
  CW_TRY(SplitQuoted(joined_));
  return true;
}

// A field in quotes may hold line feeds: a record goes on until its quotes are even.
Result<void> DelimitedReader::JoinQuotedLines() {
  joined_ = lines_.line();
  bool is_open = EndsInQuotes(joined_, dialect_.separator, false);
  while (is_open) {
    CW_ASSIGN(bool more, lines_.Next());
    if (!more) return ErrorHere("a quote is not closed");
    is_open = EndsInQuotes(lines_.line(), dialect_.separator, true);
    joined_ += '\n';
    joined_ += lines_.line();
    if (joined_.size() > limits_.line_bytes) {
      return ErrorHere(fmt::format("the record has more than {} bytes", limits_.line_bytes));
    }
  }
  return {};
}

Result<void> DelimitedReader::Split(std::string_view record) {
  for (;;) {
    size_t end = record.find(dialect_.separator);
    fields_.push_back(record.substr(0, end));
    if (fields_.size() > limits_.record_fields) {
      return ErrorHere(fmt::format("the record has more than {} fields", limits_.record_fields));
    }
    if (end == std::string_view::npos) return {};
    record.remove_prefix(end + 1);
  }
}

// A quote opens a field only at its beginning; within it two are one, and after the one that closes
// it the separator follows.
Result<void> DelimitedReader::SplitQuoted(std::string_view record) {
  unquoted_.clear();
  unquoted_.reserve(record.size());  // so that fields stay where they are
  for (size_t at = 0; at <= record.size(); ++at) {
    size_t begin = unquoted_.size();
    bool is_quoted = at < record.size() && record[at] == '"';
    if (is_quoted) {
      for (++at; record[at] != '"' || record.substr(at + 1).starts_with('"'); ++at) {
        if (record[at] == '"') ++at;
        unquoted_ += record[at];
        if (at + 1 >= record.size()) return ErrorHere("a quote is not closed");
      }
      ++at;
    }
    size_t end = std::min(record.find(dialect_.separator, at), record.size());
    if (is_quoted && end != at) return ErrorHere("a quoted field goes on after its quotes");
    unquoted_ += record.substr(at, end - at);
    fields_.push_back(std::string_view(unquoted_).substr(begin));
    at = end;
    if (fields_.size() > limits_.record_fields) {
      return ErrorHere(fmt::format("the record has more than {} fields", limits_.record_fields));
    }
  }
  return {};
}

Error DelimitedReader::ErrorHere(std::string message) const {
  return Rejected(fmt::format("line {}: {}", line_, message));
}

bool EndsInQuotes(std::string_view line, char separator, bool in_quotes) {
  auto skip_past = [&line](char c) {
    size_t at = line.find(c);
    line.remove_prefix(at == std::string_view::npos ? line.size() : at + 1);
    return at != std::string_view::npos;
  };
  while (!line.empty()) {  // each time at the beginning of a field, or within quotes
    if (!in_quotes && line.starts_with('"')) {
      in_quotes = true;
      line.remove_prefix(1);
    }
    if (!in_quotes) {
      skip_past(separator);
    } else if (skip_past('"')) {
      if (line.starts_with('"')) {
        line.remove_prefix(1);
      } else {
        in_quotes = false;
        skip_past(separator);
      }
    }
  }
  return in_quotes;
}

char SeparatorOf(std::string_view first_line) {
  return first_line.find('\t') == std::string_view::npos ? ',' : '\t';
}

}  // namespace causeway
