// Trains the tagger and the parser from treebanks, writes the model file, and measures it:
//   causeway-train OUT.model [--times N] TRAIN.conllu … [--test TEST.conllu …]
// In each epoch the parser learns from the files after --times N so often; from others once.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "importers/prose/syntax.h"
#include "models/evaluation.h"
#include "models/training.h"

namespace causeway {
namespace {

constexpr uint64_t kTreebankBytes = 1ULL << 30;

struct TrainingFile {
  std::string path;
  uint32_t times = 1;
};

struct Arguments {
  std::string model;
  std::vector<TrainingFile> train;
  std::vector<std::string> test;
};

Error Usage() {
  return Error{.code = ErrorCode::kUsage,
               .message =
                   "use: causeway-train OUT.model [--times N] TRAIN.conllu … "
                   "[--test TEST.conllu …]"};
}

// A number from 1 to 9.
bool ReadTimes(std::string_view word, uint32_t& times) {
  if (word.size() != 1 || word[0] < '1' || word[0] > '9') return false;
  times = static_cast<uint32_t>(word[0] - '0');
  return true;
}

Result<Arguments> ReadArguments(std::span<char*> words) {
  if (words.size() < 3) return Usage();
  Arguments arguments{.model = words[1]};
  uint32_t times = 1;
  bool test = false;
  for (size_t i = 2; i < words.size(); ++i) {
    std::string word = words[i];
    if (word == "--times") {
      if (++i == words.size() || !ReadTimes(words[i], times)) return Usage();
    } else if (word == "--test") {
      test = true;
    } else if (test) {
      arguments.test.push_back(std::move(word));
    } else {
      arguments.train.push_back({std::move(word), times});
    }
  }
  return arguments;
}

Result<std::vector<TreebankSentence>> ReadSentences(const std::string& path) {
  CW_ASSIGN(std::string text, ReadFile(path, kTreebankBytes));
  return ReadTreebank(text);
}

Result<void> AddLessons(const TrainingFile& file, TagSets& sets, std::vector<Example>& lessons) {
  CW_ASSIGN(std::vector<TreebankSentence> sentences, ReadSentences(file.path));
  for (const TreebankSentence& sentence : sentences) {
    if (Misleads(sentence)) continue;
    lessons.push_back(ExampleOf(sentence, sets));
    lessons.back().times = file.times;
  }
  return {};
}

Result<void> WriteFile(const std::string& path, std::string_view bytes) {
  CW_ASSIGN(std::unique_ptr<AtomicFile> file, AtomicFile::Create(path));
  CW_TRY(file->Write(bytes));
  return file->Commit();
}

Syntax Train(std::span<Example> examples, const TagSets& sets) {
  TrainingOptions options;
  Jackknife(examples, sets.tags, options);
  Tagger tagger = TrainTagger(examples, sets.tags, options);
  return {std::move(tagger), TrainParser(examples, sets.labels, options)};
}

Result<void> PrintAccuracy(const Syntax& syntax, const std::string& path, TagSets& sets) {
  CW_ASSIGN(std::vector<TreebankSentence> sentences, ReadSentences(path));
  std::vector<Example> examples;
  for (const TreebankSentence& s : sentences) examples.push_back(ExampleOf(s, sets));
  fmt::print("{}: {}\n", path, ToText(Measure(syntax, examples, sets)));
  return {};
}

Result<void> Run(const Arguments& arguments) {
  TagSets sets;
  std::vector<Example> lessons;
  for (const TrainingFile& file : arguments.train) CW_TRY(AddLessons(file, sets, lessons));
  Syntax syntax = Train(lessons, sets);
  std::string bytes = syntax.ToBytes();
  CW_TRY(WriteFile(arguments.model, bytes));
  fmt::print("{}: {} sentences, {} bytes\n", arguments.model, lessons.size(), bytes.size());
  for (const std::string& path : arguments.test) CW_TRY(PrintAccuracy(syntax, path, sets));
  return {};
}

int Main(int argc, char** argv) {
  Result<Arguments> arguments = ReadArguments({argv, static_cast<size_t>(argc)});
  Result<void> done = arguments ? Run(*arguments) : Result<void>(arguments.error());
  if (done) return 0;
  fmt::print(stderr, "{}\n", ToText(done.error()));
  return 1;
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) { return causeway::Main(argc, argv); }
