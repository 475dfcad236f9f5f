// Suffix before content: a table of numbers in a .txt file is still a text.
#include "importers/format_choice.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "importers/text_source.h"

namespace causeway {
namespace {

using Candidates = std::vector<const ImportFormat*>;

constexpr std::string_view kPackedSuffix = ".gz";

std::vector<std::string_view> Names(std::span<const ImportFormat> formats) {
  std::vector<std::string_view> names;
  std::ranges::transform(formats, std::back_inserter(names), &ImportFormat::name);
  return names;
}

// "notes/Asthma.TXT.gz" → ".txt"; empty where the name has none: "Dr. Smith on asthma".
std::string SuffixOf(std::string_view path) {
  std::string name(path.substr(path.rfind('/') + 1));
  std::ranges::transform(name, name.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (name.ends_with(kPackedSuffix)) name.resize(name.size() - kPackedSuffix.size());
  size_t dot = name.rfind('.');
  std::string suffix = dot == std::string::npos ? "" : name.substr(dot);
  return suffix.find(' ') == std::string::npos ? suffix : std::string();
}

bool HasSuffix(const ImportFormat& format, const std::string& suffix) {
  return !suffix.empty() &&
         fmt::format(" {} ", format.suffixes).find(' ' + suffix + ' ') != std::string::npos;
}

// What is wrong with it as a text; a head may end within a character.
Result<void> CheckHead(std::string_view head) {
  std::string block(std::max(head.size(), sizeof(uint32_t)), '\0');
  MemorySource bytes(head);
  Utf8Source text(bytes);
  CW_TRY(text.Read(block));
  return {};
}

FormatChoice Skip(std::string note) {
  return {.status = FileStatus::kSkipped, .note = std::move(note)};
}

FormatChoice Fail(std::string note) {
  return {.status = FileStatus::kFailed, .note = std::move(note)};
}

FormatChoice Unknown(std::span<const ImportFormat> formats, const Input& input) {
  std::string note = fmt::format("{} looks like no format that is known", input.path);
  if (!input.named) return Skip(std::move(note));
  return Fail(
      fmt::format("{}\nName its format with --format: {}.", note, fmt::join(Names(formats), ", ")));
}

FormatChoice Empty(const Input& input) {
  std::string note = fmt::format("{} is empty", input.path);
  if (!input.named) return Skip(std::move(note));
  return Fail(note + "\nGet it again from where it comes, or leave it out.");
}

FormatChoice NotText(const Input& input, Error error) {
  error.message = fmt::format("{} is {}", input.path, error.message);
  return Fail(ToText(error));
}

const ImportFormat* FindByContent(std::span<const ImportFormat> formats, std::string_view head) {
  const auto found = std::ranges::find_if(
      formats, [&](const ImportFormat& format) { return format.looks_like(head); });
  return found == formats.end() ? nullptr : &*found;
}

// "pubmed, jats or graphml".
std::string OneOf(const Candidates& formats) {
  std::string names(formats.front()->name);
  for (size_t i = 1; i < formats.size(); ++i) {
    names += i + 1 == formats.size() ? " or " : ", ";
    names += formats[i]->name;
  }
  return names;
}

// A file that does not look like what its suffix says.
FormatChoice Misnamed(std::span<const ImportFormat> formats, const Candidates& of_suffix,
                      const Input& input, std::string_view head) {
  const ImportFormat* other = FindByContent(formats, head);
  std::string note =
      fmt::format("{} does not look like {}, which its suffix says", input.path, OneOf(of_suffix));
  if (other != nullptr && input.named) {
    return Fail(fmt::format("{}, but like {}\nRename it, or name its format with --format {}.",
                            note, other->name, other->name));
  }
  if (Result<void> text = CheckHead(head); !text && of_suffix.front()->is_text) {
    return NotText(input, std::move(text).error());
  }
  if (!input.named) return Skip(std::move(note));
  if (of_suffix.size() == 1) return {.format = of_suffix.front()};
  return Fail(note + "\nName its format with --format, and its reader says what is wrong.");
}

FormatChoice BySuffix(std::span<const ImportFormat> formats, const Candidates& of_suffix,
                      const Input& input, std::string_view head) {
  for (const ImportFormat* format : of_suffix) {
    if (format->looks_like(head)) return {.format = format};
  }
  return Misnamed(formats, of_suffix, input, head);
}

FormatChoice ByContent(std::span<const ImportFormat> formats, const Input& input,
                       std::string_view head) {
  if (const ImportFormat* format = FindByContent(formats, head)) return {.format = format};
  Result<void> text = CheckHead(head);
  if (text) return Unknown(formats, input);
  if (input.named) return NotText(input, std::move(text).error());
  return Skip(fmt::format("{} is not a text and has no suffix of a known format", input.path));
}

}  // namespace

Result<const ImportFormat*> FindImportFormat(std::span<const ImportFormat> formats,
                                             std::string_view name) {
  const auto found = std::ranges::find(formats, name, &ImportFormat::name);
  if (found != formats.end()) return &*found;
  std::vector<std::string_view> names = Names(formats);
  std::vector<std::string> nearest = Suggest(name, names);
  Error error{.code = ErrorCode::kUsage,
              .message = fmt::format("there is no format \"{}\" to import", name),
              .hint = fmt::format("The formats are: {}.", fmt::join(names, ", "))};
  if (!nearest.empty()) error.hint = fmt::format("Did you mean {}?", fmt::join(nearest, " or "));
  return error;
}

FormatChoice ChooseFormat(std::span<const ImportFormat> formats, const ImportFormat* asked,
                          const Input& input, std::string_view head) {
  if (head.empty()) return Empty(input);
  std::string suffix = SuffixOf(input.path);
  Candidates of_suffix;
  for (const ImportFormat& format : formats) {
    if (HasSuffix(format, suffix)) of_suffix.push_back(&format);
  }
  if (asked != nullptr) return {.format = asked};
  if (!of_suffix.empty()) return BySuffix(formats, of_suffix, input, head);
  if (input.named || suffix.empty()) return ByContent(formats, input, head);
  return CheckHead(head) ? Unknown(formats, input) : ByContent({}, input, head);
}

}  // namespace causeway
