// Lines of fields; each check is of one field.
#include "importers/prose/user_lexicon.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/file.h"
#include "base/suggest.h"
#include "base/utf8.h"
#include "importers/prose/characters.h"
#include "importers/prose/names.h"
#include "importers/rejected.h"
#include "importers/text_source.h"

namespace causeway {
namespace {

struct LexiconLine {
  std::string_view path;
  size_t number = 0;
  std::string_view text;

  [[nodiscard]] Error Wrong(std::string_view what, std::string hint) const {
    return Rejected(fmt::format("{}:{}: {}", path, number, what), std::move(hint));
  }
};

struct Fields {
  std::array<std::string_view, 3> field;
  size_t count = 0;
};

Result<Fields> Split(const LexiconLine& line) {
  Fields fields;
  for (std::string_view rest = line.text;; ++fields.count) {
    size_t tab = std::min(rest.find('\t'), rest.size());
    if (fields.count == fields.field.size()) {
      return line.Wrong("it has more than three fields",
                        "A line is: name, tab, kind; or name, tab, kind, tab, identifier.");
    }
    fields.field[fields.count] = Trimmed(rest.substr(0, tab));
    if (tab == rest.size()) break;
    rest.remove_prefix(tab + 1);
  }
  if (++fields.count >= 2) return fields;
  return line.Wrong("it has a name and no kind",
                    "Put a tab and one of these behind the name: " +
                        fmt::format("{}.", fmt::join(NamesOfKinds(), ", ")));
}

Result<void> CheckName(const LexiconLine& line, std::string_view name, const Limits& limits) {
  if (name.empty()) return line.Wrong("the name is empty", "Write a name before the first tab.");
  if (FirstInvalidUtf8(name)) {
    return line.Wrong("the name is not UTF-8", "Save the file as UTF-8.");
  }
  if (name.size() <= limits.name_bytes) return {};
  return line.Wrong(
      fmt::format("the name has {} bytes; the most is {}", name.size(), limits.name_bytes),
      "Shorten it, or leave it out.");
}

Result<NameKind> ReadKind(const LexiconLine& line, std::string_view word) {
  if (auto kind = FindNameKind(word)) return *kind;
  std::vector<std::string> nearest = Suggest(word, NamesOfKinds(), 1);
  std::string all = fmt::format("The kinds are {}.", fmt::join(NamesOfKinds(), ", "));
  return line.Wrong(
      fmt::format("\"{}\" is no kind", word),
      nearest.empty() ? all : fmt::format("Did you mean \"{}\"? {}", nearest.front(), all));
}

Result<void> CheckIdentifier(const LexiconLine& line, std::string_view id) {
  size_t colon = id.find(':');
  bool curie = colon != std::string_view::npos && colon > 0 && colon + 1 < id.size() &&
               id.find(' ') == std::string_view::npos && !FirstInvalidUtf8(id);
  if (curie) return {};
  return line.Wrong(fmt::format("\"{}\" is no identifier", id),
                    "Write it as prefix:number, for instance MONDO:0005578, or leave it out.");
}

thread_local const Lexicon* reading_by = nullptr;

using Named = std::pair<std::string, Lexicon::Entry>;

Result<Named> ReadEntry(const LexiconLine& line, const Limits& limits) {
  CW_ASSIGN(Fields fields, Split(line));
  CW_TRY(CheckName(line, fields.field[0], limits));
  CW_ASSIGN(NameKind kind, ReadKind(line, fields.field[1]));
  std::string_view id = fields.field[2];
  if (!id.empty()) CW_TRY(CheckIdentifier(line, id));
  return Named(NameKey(fields.field[0]),
               {.kind = kind, .id = std::string(id), .line = line.number});
}

}  // namespace

const Lexicon::Entry* Lexicon::Find(std::string_view name) const {
  auto found = entries_.find(NameKey(name));
  return found == entries_.end() ? nullptr : &found->second;
}

ReadingBy::ReadingBy(const Lexicon* lexicon) : before_(std::exchange(reading_by, lexicon)) {}
ReadingBy::~ReadingBy() { reading_by = before_; }
const Lexicon* ReadingBy::Now() { return reading_by; }

Result<Lexicon> ParseLexicon(std::string_view bytes, std::string_view path, const Limits& limits) {
  Lexicon lexicon;
  lexicon.digest_ = DigestOf(bytes);
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  for (LexiconLine line{.path = path}; !bytes.empty();) {
    size_t end = std::min(bytes.find('\n'), bytes.size());
    line.text = bytes.substr(0, end);
    ++line.number;
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (Trimmed(line.text).empty() || line.text.front() == '#') continue;
    CW_ASSIGN(Named named, ReadEntry(line, limits));
    auto [at, added] = lexicon.entries_.try_emplace(named.first, named.second);
    const Lexicon::Entry& first = at->second;
    if (added || (first.kind == named.second.kind && first.id == named.second.id)) continue;
    return line.Wrong(fmt::format("line {} says otherwise of this name", first.line),
                      "Keep one of the two lines.");
  }
  return lexicon;
}

Result<Lexicon> ReadLexicon(const std::string& path, const Limits& limits) {
  CW_ASSIGN(std::string bytes, ReadFile(path, limits.lexicon_bytes));
  return ParseLexicon(bytes, path, limits);
}

}  // namespace causeway
