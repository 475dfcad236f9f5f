// Names of importers, digests shortened: they tell one file from another, and guard nothing.
#include "importers/importer_name.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/hash.h"
#include "importers/prose/model_files.h"
#include "importers/prose/read.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {
namespace {

constexpr std::string_view kRulesPart = "rules";
constexpr std::string_view kModelPart = "model";
constexpr std::string_view kLexiconPart = "lexicon";
constexpr std::string_view kConfidencePart = "min-confidence";

// Parts that are a word and what it says.
struct NamedPart {
  std::string_view name;
  std::string ImporterParts::*value;
};
constexpr std::array kNamedParts = {NamedPart{kRulesPart, &ImporterParts::rules},
                                    NamedPart{kModelPart, &ImporterParts::model},
                                    NamedPart{kLexiconPart, &ImporterParts::lexicon},
                                    NamedPart{kConfidencePart, &ImporterParts::min_confidence}};

std::string_view TakeWord(std::string_view& words) {
  size_t end = std::min(words.find(' '), words.size());
  std::string_view word = words.substr(0, end);
  words.remove_prefix(std::min(end + 1, words.size()));
  return word;
}

void AppendWord(std::string& words, std::string_view word) {
  if (!words.empty()) words += ' ';
  words += word;
}

void AppendDifference(std::string& text, std::string_view part, std::string_view before,
                      std::string_view now) {
  if (before == now) return;
  if (!text.empty()) text += "; ";
  auto said = [](std::string_view value) { return value.empty() ? "none" : value; };
  text += fmt::format("{}{}{}, now {}", part, part.empty() ? "" : " ", said(before), said(now));
}

std::string Short(const Digest& digest) { return digest.text().substr(0, 8); }

std::string SourcesOf(const ImportOptions& options) {
  std::string sources = fmt::format(" {} {}", kRulesPart, kRulesVersion);
  if (options.models != nullptr)
    sources += fmt::format(" {} {}", kModelPart, Short(options.models->digest));
  if (options.lexicon != nullptr)
    sources += fmt::format(" {} {}", kLexiconPart, Short(options.lexicon->digest()));
  return sources;
}

std::string RoleOf(const TableRole& role) {
  if (role.kind == TableRole::Kind::kNodes) return " nodes " + role.label;
  if (role.kind == TableRole::Kind::kUnknown) return "";
  return fmt::format(" edges {} {} {}", role.type, role.from, role.to);
}

}  // namespace

std::string WithOptions(std::string importer, const ImportOptions& options) {
  if (options.min_confidence <= 0) return importer;
  return fmt::format("{} {} {}", importer, kConfidencePart, options.min_confidence);
}

std::string ImporterName(const ImportFormat& format, const TableRole& role,
                         const ImportOptions& options) {
  std::string importer = fmt::format("{} {}{}", format.name, format.version, RoleOf(role));
  if (format.reads_prose) importer += SourcesOf(options);
  return WithOptions(std::move(importer), options);
}

std::string RereaderName(std::string_view importer, const ImportOptions& options) {
  return WithOptions(PartsOf(importer).reader + SourcesOf(options), options);
}

ImporterParts PartsOf(std::string_view importer) {
  ImporterParts parts;
  parts.reader = TakeWord(importer);
  if (!importer.empty()) AppendWord(parts.reader, TakeWord(importer));
  while (!importer.empty()) {
    std::string_view word = TakeWord(importer);
    const auto* part = std::ranges::find(kNamedParts, word, &NamedPart::name);
    if (part == kNamedParts.end()) {
      AppendWord(parts.role, word);
    } else {
      parts.*part->value = TakeWord(importer);
    }
  }
  return parts;
}

std::string DifferenceText(std::string_view before, std::string_view now) {
  ImporterParts old_parts = PartsOf(before);
  ImporterParts new_parts = PartsOf(now);
  std::string text;
  AppendDifference(text, "", old_parts.reader, new_parts.reader);
  AppendDifference(text, "", old_parts.role, new_parts.role);
  for (const NamedPart& part : kNamedParts) {
    AppendDifference(text, part.name, old_parts.*part.value, new_parts.*part.value);
  }
  return text;
}

}  // namespace causeway
