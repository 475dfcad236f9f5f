// Suffix before content: a table of numbers in a .txt file is still a text.
#include "importers/format_choice.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/suggest.h"
#include "base/utf8.h"

namespace causeway {
namespace {

std::vector<std::string_view> Names(std::span<const ImportFormat> formats) {
  std::vector<std::string_view> names;
  std::ranges::transform(formats, std::back_inserter(names), &ImportFormat::name);
  return names;
}

// "notes/Asthma.TXT" → ".txt"; empty where the name has none: "Dr. Smith on asthma".
std::string SuffixOf(std::string_view path) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  size_t dot = name.rfind('.');
  std::string suffix(dot == std::string_view::npos ? "" : name.substr(dot));
  std::ranges::transform(suffix, suffix.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return suffix.find(' ') == std::string::npos ? suffix : std::string();
}

bool HasSuffix(const ImportFormat& format, const std::string& suffix) {
  return !suffix.empty() &&
         fmt::format(" {} ", format.suffixes).find(' ' + suffix + ' ') != std::string::npos;
}

// The first byte that no text has: of an invalid sequence, or a NUL.
std::optional<size_t> FirstByteOfNoText(std::string_view bytes) {
  size_t nul = bytes.find('\0');
  std::optional<size_t> invalid = FirstInvalidUtf8(bytes.substr(0, nul));
  if (invalid || nul == std::string_view::npos) return invalid;
  return nul;
}

std::string_view HowToConvert(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return "It looks like UTF-16; convert it: iconv -f UTF-16 -t UTF-8";
  }
  return "If it is a text in another encoding, convert it: iconv -f WINDOWS-1252 -t UTF-8";
}

FormatChoice NotText(const Input& input, std::string_view bytes, size_t offset, bool is_expected) {
  if (!is_expected) {
    return {
        .status = FileStatus::kSkipped,
        .note = fmt::format("{} is not a text and has no suffix of a known format", input.path)};
  }
  return {.status = FileStatus::kFailed,
          .note = fmt::format("{} is not UTF-8 text: byte {} is 0x{:02X}\n{}", input.path, offset,
                              static_cast<unsigned char>(bytes[offset]), HowToConvert(bytes))};
}

FormatChoice Unknown(std::span<const ImportFormat> formats, const Input& input) {
  std::string note = fmt::format("{} looks like no format that is known", input.path);
  if (!input.named) return {.status = FileStatus::kSkipped, .note = std::move(note)};
  return {.status = FileStatus::kFailed,
          .note = fmt::format("{}\nName its format with --format: {}.", note,
                              fmt::join(Names(formats), ", "))};
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
                          const Input& input, std::string_view bytes) {
  if (bytes.empty()) {
    return {.status = FileStatus::kSkipped, .note = fmt::format("{} is empty", input.path)};
  }
  std::string suffix = SuffixOf(input.path);
  auto by_suffix = std::ranges::find_if(
      formats, [&](const ImportFormat& format) { return HasSuffix(format, suffix); });
  bool has_suffix = by_suffix != formats.end();
  if (std::optional<size_t> offset = FirstByteOfNoText(bytes)) {
    return NotText(input, bytes, *offset, input.named || has_suffix);
  }
  if (asked != nullptr) return {.format = asked};
  if (has_suffix && (input.named || by_suffix->looks_like(bytes))) return {.format = &*by_suffix};
  if (has_suffix) return Unknown(formats, input);
  if (!input.named && !suffix.empty()) return Unknown(formats, input);
  auto by_content = std::ranges::find_if(
      formats, [&](const ImportFormat& format) { return format.looks_like(bytes); });
  if (by_content != formats.end()) return {.format = &*by_content};
  return Unknown(formats, input);
}

}  // namespace causeway
