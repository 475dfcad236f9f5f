// A stanza's lines are kept end to end in one text, so that its tags are views; only what has a
// backslash is copied.
#include "importers/obo_stanza.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "importers/rejected.h"

namespace causeway {
namespace {

Error ErrorAt(uint32_t line, std::string_view what) {
  return Rejected(fmt::format("line {}: {}", line, what));
}

// Where the first character is that `stops` and is neither escaped nor in quotes.
template <class Stops>
size_t FindPlain(std::string_view text, Stops stops) {
  bool in_quotes = false;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      in_quotes = !in_quotes;
    } else if (!in_quotes && stops(text[at])) {
      return at;
    }
  }
  return std::string_view::npos;
}

std::string_view WithoutComment(std::string_view value) {
  if (value.find('!') == std::string_view::npos) return value;
  return Trimmed(value.substr(0, FindPlain(value, [](char c) { return c == '!'; })));
}

// Cuts "{…}" off the end, where it holds modifiers, and gives what is in it.
std::string_view CutModifiers(std::string_view& value) {
  if (!value.ends_with('}')) return {};
  size_t begin = value.rfind('{');
  while (begin != std::string_view::npos && begin > 0 && value[begin - 1] == '\\') {
    begin = value.rfind('{', begin - 1);
  }
  if (begin == std::string_view::npos) return {};
  std::string_view inside = value.substr(begin + 1, value.size() - begin - 2);
  if (inside.find("=\"") == std::string_view::npos) return {};
  value = Trimmed(value.substr(0, begin));
  return inside;
}

// In one that is not itself escaped.
bool EndsInBackslash(std::string_view line) {
  size_t backslashes = 0;
  while (backslashes < line.size() && line[line.size() - 1 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

char Meaning(char escaped) {
  switch (escaped) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'W':
      return ' ';
    default:
      return escaped;
  }
}

}  // namespace

OboReader::OboReader(ByteSource& bytes, const Limits& limits)
    : lines_(bytes, limits), limits_(limits) {}

Result<bool> OboReader::Next(OboStanza& stanza) {
  if (at_end_) return false;
  stanza.kind = next_kind_;
  stanza.line = next_line_;
  stanza.tags.clear();
  stanza.text_ = next_kind_;
  kept_.clear();
  for (;;) {
    CW_ASSIGN(bool has_line, lines_.Next());
    at_end_ = !has_line;
    std::string_view line = lines_.line();
    if (at_end_ || (line.starts_with('[') && !goes_on_)) break;
    CW_TRY(Keep(stanza));
  }
  CW_TRY(CutTags(stanza));
  if (at_end_) return true;
  next_kind_ = lines_.line().substr(1, lines_.line().find(']') - 1);
  next_line_ = lines_.number();
  return true;
}

// Adds the line at hand to the stanza's text.
Result<void> OboReader::Keep(OboStanza& stanza) {
  std::string_view line = lines_.line();
  std::string& text = stanza.text_;
  if (!goes_on_ && (line.empty() || line.front() == '!' || Trimmed(line).empty())) return {};
  if (text.size() + line.size() > limits_.record_bytes) {
    return ErrorAt(lines_.number(),
                   fmt::format("a stanza has more than {} bytes", limits_.record_bytes));
  }
  if (kept_.size() == limits_.record_fields && !goes_on_) {
    return ErrorAt(lines_.number(),
                   fmt::format("a stanza has more than {} tags", limits_.record_fields));
  }
  if (!goes_on_) kept_.push_back({.begin = text.size(), .number = lines_.number()});
  goes_on_ = EndsInBackslash(line);
  if (goes_on_) line.remove_suffix(1);
  text += line;
  kept_.back().end = text.size();
  return {};
}

Result<void> OboReader::CutTags(OboStanza& stanza) const {
  stanza.kind = std::string_view(stanza.text_).substr(0, stanza.kind.size());
  for (const Line& line : kept_) {
    std::string_view text =
        std::string_view(stanza.text_).substr(line.begin, line.end - line.begin);
    size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
      return ErrorAt(line.number, fmt::format("no \"tag: value\" but \"{}\"", text.substr(0, 40)));
    }
    stanza.tags.push_back({.name = Trimmed(text.substr(0, colon)),
                           .value = Trimmed(text.substr(colon + 1)),
                           .line = line.number});
  }
  return {};
}

OboValue::OboValue(const OboTag& tag, std::deque<std::string>& texts, bool is_free_text)
    : rest_(is_free_text ? tag.value : WithoutComment(tag.value)),
      modifiers_(CutModifiers(rest_)),
      line_(tag.line),
      texts_(texts) {}

std::string_view OboValue::Rest() {
  std::string_view all = Trimmed(rest_);
  rest_ = {};
  return Unescaped(all);
}

std::string_view OboValue::Word() {
  SkipSpace();
  size_t end = 0;
  while (end < rest_.size() && !IsSpace(rest_[end])) end += rest_[end] == '\\' ? 2 : 1;
  std::string_view word = rest_.substr(0, end);
  rest_.remove_prefix(word.size());
  SkipSpace();
  return Unescaped(word);
}

Result<std::string_view> OboValue::Quoted() {
  SkipSpace();
  if (!rest_.starts_with('"')) {
    return ErrorAt(line_, fmt::format("no text in quotes but \"{}\"", rest_.substr(0, 40)));
  }
  std::optional<std::string_view> text = TakeQuoted(rest_);
  if (!text) return ErrorAt(line_, "a quote is not closed");
  SkipSpace();
  return Unescaped(*text);
}

// Nothing where the quote is not closed.
std::optional<std::string_view> OboValue::TakeQuoted(std::string_view& from) {
  size_t end = 1;
  while (end < from.size() && from[end] != '"') end += from[end] == '\\' ? 2 : 1;
  if (end >= from.size()) return std::nullopt;
  std::string_view text = from.substr(1, end - 1);
  from.remove_prefix(end + 1);
  return text;
}

std::vector<std::string_view> OboValue::Xrefs() {
  std::vector<std::string_view> xrefs;
  SkipSpace();
  if (!rest_.starts_with('[')) return xrefs;
  rest_.remove_prefix(1);
  for (;;) {
    size_t end = FindPlain(rest_, [](char c) { return c == ',' || c == ']'; });
    std::string_view xref = Trimmed(rest_.substr(0, end));
    xref = Trimmed(xref.substr(0, xref.find(" \"")));
    if (!xref.empty()) xrefs.push_back(Unescaped(xref));
    bool is_last = end == std::string_view::npos || rest_[end] == ']';
    rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
    if (is_last) return xrefs;
  }
}

void OboValue::AddModifiersTo(PropertyList& properties, PropertyKeys& keys) {
  std::string_view left = modifiers_;
  for (size_t equals; (equals = left.find("=\"")) != std::string_view::npos;) {
    std::string_view key = Trimmed(left.substr(0, equals));
    left.remove_prefix(equals + 1);
    std::optional<std::string_view> value = TakeQuoted(left);
    if (!value) return;
    properties.Add(keys.Of(Unescaped(key)), std::string(Unescaped(*value)));
    left.remove_prefix(std::min(left.size(), left.find_first_not_of(", \t")));
  }
}

void OboValue::SkipSpace() {
  while (!rest_.empty() && IsSpace(rest_.front())) rest_.remove_prefix(1);
}

std::string_view OboValue::Unescaped(std::string_view text) {
  if (text.find('\\') == std::string_view::npos) return text;
  std::string& plain = texts_.emplace_back();
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) {
      plain += Meaning(text[++at]);
    } else {
      plain += text[at];
    }
  }
  return plain;
}

}  // namespace causeway
