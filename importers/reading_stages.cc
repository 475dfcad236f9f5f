// Each stage is shown by its own text form; what it reads is what the stages before it made.
#include "importers/reading_stages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/suggest.h"
#include "graph/rows.h"
#include "importers/prose/characters.h"
#include "importers/prose/confidence.h"
#include "importers/prose/mentions.h"
#include "importers/prose/model_files.h"
#include "importers/prose/read.h"
#include "importers/prose/repairs.h"
#include "importers/prose/sentences.h"
#include "importers/prose/structure.h"
#include "importers/prose/syntax.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"
#include "importers/text.h"

namespace causeway {
namespace {

// "12-40 Gout causes pain." on one line, white space folded.
std::string PlacedSentence(std::string_view text, TextRange range) {
  std::string line = fmt::format("{}-{} ", range.begin, range.end);
  for (char c : Slice(text, range)) {
    bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space) line += c;
    if (space && !line.ends_with(' ')) line += ' ';
  }
  return line + '\n';
}

// The sentences of paragraphs and items: what the stages after this one read.
std::vector<TextRange> SentencesOf(std::string_view text) {
  std::vector<TextRange> sentences;
  for (const Block& block : ReadStructure(text)) {
    if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kItem) continue;
    for (const TextRange& sentence : SplitSentences(text, block.range)) {
      sentences.push_back(sentence);
    }
  }
  return sentences;
}

std::string ShowBlocks(std::string_view text, const ImportOptions&) {
  return ToText(text, ReadStructure(text));
}

std::string ShowSentences(std::string_view text, const ImportOptions&) {
  std::string shown;
  for (const TextRange& sentence : SentencesOf(text)) shown += PlacedSentence(text, sentence);
  return shown;
}

// Every sentence that is short enough to be read, and below it what `show` says of it, parsed.
std::string ShowParsed(std::string_view text, const ImportOptions& options,
                       std::string (*show)(const Tokens& tokens, const Limits& limits)) {
  std::string lower = LowerAscii(text);
  Repairs repairs(lower);
  std::string shown;
  for (const TextRange& sentence : SentencesOf(text)) {
    if (sentence.end - sentence.begin > options.limits.sentence_bytes) continue;
    Tokens tokens = Tokenize(text, lower, sentence);
    repairs.Mend(tokens);
    TagTokens(tokens);
    options.models->syntax.Annotate(tokens);
    shown += PlacedSentence(text, sentence) + show(tokens, options.limits);
  }
  return shown;
}

std::string ShowParse(std::string_view text, const ImportOptions& options) {
  return ShowParsed(text, options,
                    [](const Tokens& tokens, const Limits&) { return ToParseText(tokens); });
}

std::string ShowMentions(std::string_view text, const ImportOptions& options) {
  return ShowParsed(text, options, [](const Tokens& tokens, const Limits& limits) {
    return ToText(tokens, FindMentions(tokens, limits));
  });
}

// Each sentence that says something, and below it what it says and how sure that is.
std::string ShowRelations(std::string_view text, const ImportOptions& options) {
  ProseReading reading = ReadProse(text, options.limits, SyntaxOf(options.models));
  std::string shown = fmt::format("title {}\n", reading.title);
  if (!reading.note.empty()) shown += fmt::format("note {}\n", reading.note);
  TextRange last;
  for (const Assertion& assertion : reading.assertions) {
    if (assertion.range != last) shown += PlacedSentence(text, assertion.range);
    last = assertion.range;
    shown +=
        fmt::format("  {} {} {}{}{} {}\n", assertion.subject, NameOf(assertion.type),
                    assertion.object, assertion.denied ? " denied" : "",
                    assertion.hedged ? " hedged" : "", Thousandths(assertion.confidence) / 1000.0);
  }
  return shown;
}

// Each assertion after its confidence, and below it what that rests on.
std::string ShowConfidence(std::string_view text, const ImportOptions& options) {
  ProseReading reading = ReadProse(text, options.limits, SyntaxOf(options.models));
  std::vector<std::vector<ConfidenceFeature>> features = ConfidenceFeatures(reading.assertions);
  std::string shown;
  for (size_t i = 0; i < features.size(); ++i) {
    const Assertion& a = reading.assertions[i];
    shown += fmt::format("{:.3f}\t{}\t{}\t{}\t{}\n", a.confidence, a.subject, NameOf(a.type),
                         a.object, a.denied ? "denied" : "affirmed");
    for (const ConfidenceFeature& feature : features[i]) {
      shown += fmt::format("  {:+.3f} {}\n", feature.weight / 1000.0, feature.name);
    }
  }
  return shown;
}

constexpr std::array kStages = {
    ReadingStage{.name = "blocks",
                 .help = "title, headings, paragraphs, list items and what leads them in",
                 .show = ShowBlocks},
    ReadingStage{.name = "sentences",
                 .help = "the sentences and where they stand, in bytes",
                 .show = ShowSentences},
    ReadingStage{
        .name = "parse",
        .help = "the tokens of each sentence, each with its tag, its head and its relation",
        .by_models = true,
        .show = ShowParse},
    ReadingStage{.name = "mentions",
                 .help = "the phrases of each sentence that can be named, each with its name",
                 .by_models = true,
                 .show = ShowMentions},
    ReadingStage{.name = "relations",
                 .help = "what each sentence says, and how sure that is",
                 .by_models = true,
                 .show = ShowRelations},
    ReadingStage{.name = "confidence",
                 .help = "what each relation's confidence rests on",
                 .by_models = true,
                 .show = ShowConfidence},
};

Error NoSuchStage(std::string_view name) {
  std::array<std::string_view, kStages.size() + 1> names;
  std::ranges::transform(kStages, names.begin(), &ReadingStage::name);
  names.back() = "all";
  std::vector<std::string> near = Suggest(name, names, 1);
  return {.code = ErrorCode::kUsage,
          .message = fmt::format("the reader has no stage \"{}\"", name),
          .hint = near.empty() ? fmt::format("The stages are: {}.", fmt::join(names, ", "))
                               : fmt::format("Did you mean {}?", near.front())};
}

Error NoModels(std::string_view stage) {
  return {.message = fmt::format("the stage \"{}\" needs the language models", stage),
          .hint = "Load them first: importers/prose/model_files.h."};
}

}  // namespace

std::span<const ReadingStage> ReadingStages() { return kStages; }

bool NeedsModels(std::string_view stage) {
  return std::ranges::any_of(kStages, [&](const ReadingStage& each) {
    return each.by_models && (each.name == stage || stage == "all");
  });
}

Result<std::string> ShowReading(std::string_view stage, std::string_view bytes,
                                const ImportOptions& options) {
  const auto* found = std::ranges::find(kStages, stage, &ReadingStage::name);
  if (found == kStages.end() && stage != "all") return NoSuchStage(stage);
  if (NeedsModels(stage) && options.models == nullptr) return NoModels(stage);
  CW_ASSIGN(std::string text, TextOf(bytes, options.limits));
  if (found != kStages.end()) return found->show(text, options);
  std::string shown;
  for (const ReadingStage& each : kStages) {
    shown += fmt::format("{}{}\n{}", shown.empty() ? "== " : "\n== ", each.name,
                         each.show(text, options));
  }
  return shown;
}

}  // namespace causeway
