// One table of kinds: how each is said. The text form is read word by word.
#include "graph/curation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "graph/value_json.h"

namespace causeway {
namespace {

struct CurationForm {
  CurationKind kind;
  std::string_view usage;  // lower-case words stand as they are, capitals for what is said
  size_t things = 0;       // which words name things: the first, the first two, or first and third
};

constexpr std::array kForms = {
    CurationForm{CurationKind::kMerge, "merge A B", 2},
    CurationForm{CurationKind::kSplit, "split A B", 2},
    CurationForm{CurationKind::kRename, "rename A NAME", 1},
    CurationForm{CurationKind::kAddAlias, "alias add A NAME", 1},
    CurationForm{CurationKind::kRemoveAlias, "alias remove A NAME", 2},
    CurationForm{CurationKind::kAddLabel, "label add A LABEL", 1},
    CurationForm{CurationKind::kRemoveLabel, "label remove A LABEL", 1},
    CurationForm{CurationKind::kReject, "reject A TYPE B", 3},
    CurationForm{CurationKind::kReject, "reject A TYPE B in DOCUMENT", 3},
    CurationForm{CurationKind::kAccept, "accept A TYPE B", 3},
    CurationForm{CurationKind::kAccept, "accept A TYPE B in DOCUMENT", 3},
    CurationForm{CurationKind::kAdd, "add A TYPE B in DOCUMENT quoting TEXT", 3},
    CurationForm{CurationKind::kDeny, "deny A TYPE B in DOCUMENT quoting TEXT", 3},
    CurationForm{CurationKind::kUndo, "undo N", 0},
};

constexpr std::string_view kBecause = "because";

std::vector<std::string_view> SplitUsage(std::string_view usage) {
  std::vector<std::string_view> words;
  while (!usage.empty()) {
    size_t end = std::min(usage.find(' '), usage.size());
    words.push_back(usage.substr(0, end));
    usage.remove_prefix(std::min(end + 1, usage.size()));
  }
  return words;
}

bool IsFixed(std::string_view word) { return word.front() >= 'a' && word.front() <= 'z'; }

// What the words say in this form; nothing where they are not of this form.
std::optional<std::vector<std::string>> Match(const CurationForm& form,
                                              std::span<const std::string> words) {
  std::vector<std::string_view> expected = SplitUsage(form.usage);
  if (words.size() != expected.size()) return std::nullopt;
  std::vector<std::string> said;
  for (size_t at = 0; at < words.size(); ++at) {
    if (!IsFixed(expected[at])) {
      if (words[at].empty()) return std::nullopt;
      said.push_back(words[at]);
    } else if (words[at] != expected[at]) {
      return std::nullopt;
    }
  }
  return said;
}

// The form that says an entry with so many words; the first where several do.
const CurationForm& FormOf(const CurationEntry& entry) {
  const auto* found = std::ranges::find_if(kForms, [&](const CurationForm& form) {
    auto said = std::ranges::count_if(SplitUsage(form.usage),
                                      [](std::string_view word) { return !IsFixed(word); });
    return form.kind == entry.kind && std::cmp_equal(said, entry.words.size());
  });
  return found == kForms.end() ? kForms.back() : *found;
}

bool IsBare(std::string_view word) {
  if (word.empty() || word == kBecause) return false;
  return std::ranges::none_of(
      word, [](unsigned char byte) { return byte <= ' ' || byte == '"' || byte == 0x7F; });
}

std::string Quoted(std::string_view word) {
  return IsBare(word) ? std::string(word) : ToJson(Value(std::string(word)));
}

struct LineWord {
  std::string text;
  bool quoted = false;
};

// Where the JSON string at the beginning of `line` ends, or npos.
size_t EndOfQuoted(std::string_view line) {
  for (size_t at = 1; at < line.size(); ++at) {
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '"') {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

Error BadLine(std::string_view what) {
  return {.code = ErrorCode::kRejected,
          .message = fmt::format("not an entry of a curation log: {}", what),
          .hint = "A line is TIME AUTHOR ACTION WORD… [because REASON]: docs/curation.md"};
}

Result<LineWord> TakeQuoted(std::string_view& line) {
  size_t end = EndOfQuoted(line);
  if (end == std::string_view::npos) return BadLine("a quotation that does not end");
  Result<Value> value = FromJson(line.substr(0, end));
  const auto* text = value ? value->get_if<std::string>() : nullptr;
  if (text == nullptr) {
    return BadLine(fmt::format("{} is not a JSON string", line.substr(0, end)));
  }
  line.remove_prefix(end);
  if (!line.empty() && line.front() != ' ') return BadLine("no blank after a quotation");
  return LineWord{.text = *text, .quoted = true};
}

Result<std::vector<LineWord>> WordsOf(std::string_view line) {
  std::vector<LineWord> words;
  for (;;) {
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (line.empty()) return words;
    if (line.front() == '"') {
      CW_ASSIGN(LineWord word, TakeQuoted(line));
      words.push_back(std::move(word));
      continue;
    }
    size_t end = std::min(line.find(' '), line.size());
    words.push_back({.text = std::string(line.substr(0, end))});
    line.remove_prefix(end);
  }
}

bool IsTime(std::string_view text) {
  constexpr std::string_view kPattern = "0000-00-00T00:00:00Z";
  return std::ranges::equal(text, kPattern, [](char byte, char pattern) {
    return pattern == '0' ? byte >= '0' && byte <= '9' : byte == pattern;
  });
}

// Takes "because REASON" off the end.
std::string TakeReason(std::vector<LineWord>& words) {
  if (words.size() < 2) return {};
  const LineWord& because = words[words.size() - 2];
  if (because.quoted || because.text != kBecause) return {};
  std::string reason = std::move(words.back().text);
  words.resize(words.size() - 2);
  return reason;
}

std::string UsagesFor(std::string_view action) {
  std::string usages;
  for (const CurationForm& form : kForms) {
    if (SplitUsage(form.usage).front() != action) continue;
    usages += fmt::format("{}{}", usages.empty() ? "Say: " : ", or: ", form.usage);
  }
  return usages.empty() ? "What can be said: causeway help curate" : usages;
}

}  // namespace

std::string ToLine(const CurationEntry& entry) {
  std::string line = fmt::format("{} {}", entry.time, Quoted(entry.author));
  size_t next = 0;
  for (std::string_view word : SplitUsage(FormOf(entry).usage)) {
    line += ' ';
    line += IsFixed(word) ? std::string(word) : Quoted(entry.words[next++]);
  }
  if (!entry.reason.empty()) line += fmt::format(" {} {}", kBecause, Quoted(entry.reason));
  return line;
}

Result<CurationEntry> ParseCuration(std::string_view line) {
  CW_ASSIGN(std::vector<LineWord> words, WordsOf(line));
  std::string reason = TakeReason(words);
  if (words.size() < 3) return BadLine("it is too short");
  if (!IsTime(words[0].text)) {
    return BadLine(fmt::format("{} is not a time like 2026-11-23T09:00:00Z", words[0].text));
  }
  std::vector<std::string> action;
  for (size_t at = 2; at < words.size(); ++at) action.push_back(std::move(words[at].text));
  Result<CurationEntry> entry = ParseAction(action);
  if (!entry) return BadLine(entry.error().message);
  entry->time = std::move(words[0].text);
  entry->author = std::move(words[1].text);
  entry->reason = std::move(reason);
  return entry;
}

Result<CurationEntry> ParseAction(std::span<const std::string> words) {
  for (const CurationForm& form : kForms) {
    auto said = Match(form, words);
    if (!said) continue;
    CurationEntry entry{.kind = form.kind, .words = *std::move(said)};
    if (form.kind == CurationKind::kUndo && !Undone(entry)) {
      return Error{.code = ErrorCode::kUsage,
                   .message = fmt::format("'{}' is not the number of an entry", words[1])};
    }
    return entry;
  }
  std::string action = words.empty() ? std::string() : words.front();
  return Error{.code = ErrorCode::kUsage,
               .message = fmt::format("'{}' cannot be said so", fmt::join(words, " ")),
               .hint = UsagesFor(action)};
}

std::vector<std::string_view> CurationUsages() {
  std::vector<std::string_view> usages;
  for (const CurationForm& form : kForms) usages.push_back(form.usage);
  return usages;
}

std::optional<size_t> Undone(const CurationEntry& entry) {
  if (entry.kind != CurationKind::kUndo || entry.words.size() != 1) return std::nullopt;
  const std::string& text = entry.words.front();
  size_t number = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

std::vector<bool> Holds(const CurationLog& log) {
  std::vector<bool> holds(log.size(), true);
  for (size_t at = log.size(); at-- > 0;) {
    std::optional<size_t> undone = Undone(log[at]);
    if (holds[at] && undone && *undone <= at) holds[*undone - 1] = false;
  }
  return holds;
}

std::vector<std::string_view> NamedThings(const CurationEntry& entry) {
  size_t things = FormOf(entry).things;
  if (things == 0) return {};
  if (things == 3) return {entry.words[0], entry.words[2]};
  return {entry.words.begin(), entry.words.begin() + static_cast<std::ptrdiff_t>(things)};
}

std::string_view NamedDocument(const CurationEntry& entry) {
  return entry.words.size() > 3 ? std::string_view(entry.words[3]) : std::string_view();
}

}  // namespace causeway
