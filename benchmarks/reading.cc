// causeway-bench-reading FOLDER [--threads N] [--each]: how fast plain text is read, end to end and
// without a store, and how the time parts among the stages. With --each, a line a file instead.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "importers/import.h"
#include "importers/prose/asides.h"
#include "importers/prose/characters.h"
#include "importers/prose/language.h"
#include "importers/prose/model_files.h"
#include "importers/prose/parse_repairs.h"
#include "importers/prose/read.h"
#include "importers/prose/relations.h"
#include "importers/prose/repairs.h"
#include "importers/prose/sentences.h"
#include "importers/prose/structure.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

constexpr int kRuns = 3;  // the fastest counts: what else the machine does only slows

struct Arguments {
  std::string folder;
  std::string models = CAUSEWAY_SOURCE_DIR "/models";
  uint32_t threads = 0;  // 0: one, then two
  bool each = false;
};

struct File {
  std::string name;
  std::string text;
};

// On the clock of the wall.
double SecondsOf(auto&& work) {
  auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// Of the processor, so that what else runs counts little: for work on one thread.
double ProcessorSecondsOf(auto&& work) {
  std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

double Fastest(auto&& measure) {
  double best = measure();
  for (int run = 1; run < kRuns; ++run) best = std::min(best, measure());
  return best;
}

class NoSink final : public StatementSink {
 public:
  Result<void> Begin(const Document&) override { return {}; }
  Result<void> Take(std::span<const Statement> batch) override {
    statements += batch.size();
    return {};
  }
  Result<void> End() override { return {}; }
  uint64_t statements = 0;
};

Result<std::vector<File>> ReadFiles(const std::string& folder) {
  std::vector<File> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    File& file = files.emplace_back(File{.name = entry.path().filename().string()});
    CW_ASSIGN(file.text, ReadFile(entry.path().string(), Limits().document_bytes));
  }
  if (files.empty()) return Error{.message = folder + " holds no .txt files"};
  std::ranges::sort(files, {}, &File::name);
  return files;
}

uint64_t BytesOf(const std::vector<File>& files) {
  uint64_t bytes = 0;
  for (const File& file : files) bytes += file.text.size();
  return bytes;
}

void PrintRate(std::string_view what, uint64_t bytes, double seconds) {
  fmt::print("{:<24} {:>9.3f} s {:>8.2f} MB/s\n", what, seconds,
             static_cast<double>(bytes) / seconds / 1e6);
}

// As `causeway import` reads, but for the store.
Result<void> MeasureImport(const std::string& folder, uint64_t bytes, uint32_t threads,
                           const LanguageModels* models) {
  std::array paths = {folder};
  Result<void> result;
  uint64_t statements = 0;
  double seconds = Fastest([&] {
    NoSink sink;
    return SecondsOf([&] {
      auto summary =
          ImportFiles(paths, {.format = "text", .threads = threads, .models = models}, {}, sink);
      if (!summary) result = summary.error();
      statements = sink.statements;
    });
  });
  CW_TRY(result);
  PrintRate(fmt::format("{} thread{}", threads, threads == 1 ? "" : "s"), bytes, seconds);
  if (threads == 1) fmt::print("{:<24} {:>9}\n", "statements", statements);
  return result;
}

// What a stage needs of those before it.
struct Stages {
  const Syntax* syntax = nullptr;
  std::string lower;
  std::vector<Block> blocks;
  std::vector<TextRange> sentences;
  std::vector<Tokens> tokens;
  std::vector<Asides> asides;
};

struct Stage {
  std::string_view name;
  void (*run)(std::string_view text, Stages& stages);
};

constexpr std::array kStages = {
    Stage{"structure",
          [](std::string_view text, Stages& s) {
            s.lower = LowerAscii(text);
            s.blocks = ReadStructure(text);
          }},
    Stage{"language",
          [](std::string_view, Stages& s) {
            if (!LooksEnglish(s.lower, s.blocks, {})) s.blocks.clear();
          }},
    Stage{"sentences",
          [](std::string_view text, Stages& s) {
            for (const Block& block : s.blocks) {
              for (TextRange sentence : SplitSentences(text, block.range)) {
                s.sentences.push_back(sentence);
              }
            }
          }},
    Stage{"tokens",
          [](std::string_view text, Stages& s) {
            for (TextRange sentence : s.sentences) {
              if (sentence.end - sentence.begin > Limits().sentence_bytes) continue;
              s.tokens.push_back(Tokenize(text, s.lower, sentence));
            }
          }},
    Stage{"repairs",
          [](std::string_view, Stages& s) {
            Repairs repairs(s.lower);
            for (Tokens& tokens : s.tokens) repairs.Mend(tokens);
          }},
    Stage{"tags",
          [](std::string_view, Stages& s) {
            for (Tokens& tokens : s.tokens) TagTokens(tokens);
          }},
    Stage{"asides",
          [](std::string_view, Stages& s) {
            for (const Tokens& tokens : s.tokens) {
              s.asides.push_back(ReadAsides(tokens, Limits().list_names));
            }
          }},
    Stage{"parse",
          [](std::string_view, Stages& s) {
            for (Asides& asides : s.asides) {
              if (CallsForParse(asides.tokens)) s.syntax->Annotate(asides.tokens);
            }
          }},
    Stage{"relations",
          [](std::string_view, Stages& s) {
            for (const Asides& asides : s.asides) ReadRelations(asides, Limits().list_names);
          }},
};

// Each stage over every sentence, also those whose section is not read; so they can take longer
// than the whole.
void Profile(const std::vector<File>& files, const LanguageModels* models) {
  std::array<double, kStages.size()> seconds{};
  double whole = 0;
  for (const File& file : files) {
    Stages stages{.syntax = SyntaxOf(models)};
    for (size_t i = 0; i < kStages.size(); ++i) {
      seconds[i] += ProcessorSecondsOf([&] { kStages[i].run(file.text, stages); });
    }
    whole += ProcessorSecondsOf([&] { ReadProse(file.text, {}, SyntaxOf(models)); });
  }
  fmt::print("\nBy stage, one thread:\n");
  for (size_t i = 0; i < kStages.size(); ++i) {
    PrintRate(kStages[i].name, BytesOf(files), seconds[i]);
  }
  PrintRate("all stages, as read", BytesOf(files), whole);
}

void MeasureEach(const std::vector<File>& files, const LanguageModels* models) {
  for (const File& file : files) {
    double seconds = Fastest(
        [&] { return ProcessorSecondsOf([&] { ReadProse(file.text, {}, SyntaxOf(models)); }); });
    PrintRate(file.name, file.text.size(), seconds);
  }
}

Result<void> Measure(const Arguments& arguments) {
  CW_ASSIGN(std::vector<File> files, ReadFiles(arguments.folder));
  CW_ASSIGN(LanguageModels loaded, LoadLanguageModels(arguments.models));
  const LanguageModels* models = &loaded;
  if (arguments.each) {
    MeasureEach(files, models);
    return {};
  }
  uint64_t bytes = BytesOf(files);
  fmt::print("{} files, {} bytes\n", files.size(), bytes);
  if (arguments.threads != 0)
    return MeasureImport(arguments.folder, bytes, arguments.threads, models);
  CW_TRY(MeasureImport(arguments.folder, bytes, 1, models));
  CW_TRY(MeasureImport(arguments.folder, bytes, 2, models));
  Profile(files, models);
  return {};
}

std::optional<Arguments> Parse(const std::vector<std::string_view>& words) {
  Arguments arguments;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--each") {
      arguments.each = true;
    } else if (words[i] == "--threads" && i + 1 < words.size()) {
      ++i;
      std::from_chars(words[i].data(), words[i].data() + words[i].size(), arguments.threads);
    } else {
      arguments.folder = words[i];
    }
  }
  if (arguments.folder.empty()) return std::nullopt;
  return arguments;
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) {
  auto arguments = causeway::Parse({argv + 1, argv + argc});
  if (!arguments) {
    fmt::print(stderr, "causeway-bench-reading FOLDER [--threads N] [--each]\n");
    return 2;
  }
  causeway::Result<void> done = causeway::Measure(*arguments);
  if (done) return 0;
  fmt::print(stderr, "{}\n", causeway::ToText(done.error()));
  return 1;
}
