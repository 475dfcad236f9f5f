// Against the labelled abstracts of MED1250 (Sohn and others 2008).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/file.h"
#include "importers/prose/abbreviations.h"
#include "importers/prose/characters.h"
#include "importers/prose/sentences.h"
#include "importers/prose/tags.h"
#include "importers/prose/tokens.h"

namespace causeway {
namespace {

struct Abstract {
  std::string text;
  std::set<std::string> pairs;  // "sf|lf", without spaces and in lower case
};

std::string Key(std::string_view pair) {
  std::string key = LowerAscii(pair);
  std::erase_if(key, IsSpace);
  return key;
}

// A number, two lines of text, and a line "  sf|lf" for each pair; "//" opens a comment.
std::vector<Abstract> ReadAbstracts(std::string_view lines) {
  std::vector<Abstract> abstracts;
  while (!lines.empty()) {
    std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    if (!Trimmed(line).empty() && std::ranges::all_of(Trimmed(line), IsDigit)) {
      abstracts.emplace_back();
    } else if (line.starts_with("  ") && line.find('|') != std::string_view::npos) {
      abstracts.back().pairs.insert(Key(line));
    } else if (!line.starts_with("//") && !abstracts.empty()) {
      abstracts.back().text += std::string(line) + "\n";
    }
  }
  return abstracts;
}

std::set<std::string> FindPairs(std::string_view text) {
  std::string lower = LowerAscii(text);
  std::set<std::string> pairs;
  auto Text = [&](const Words& words) {
    return Slice(text, {words.front().range.begin, words.back().range.end});
  };
  for (uint32_t begin = 0; begin < text.size();) {
    auto end = static_cast<uint32_t>(std::min(text.find('\n', begin), text.size()));
    for (const TextRange& sentence : SplitSentences(text, {begin, end})) {
      Tokens tokens = Tokenize(text, lower, sentence);
      TagTokens(tokens);
      for (const Abbreviation& found : FindAbbreviations(tokens))
        pairs.insert(
            Key(std::string(Text(found.short_form)) + "|" + std::string(Text(found.long_form))));
    }
    begin = end + 1;
  }
  return pairs;
}

struct Score {
  double precision = 0;
  double recall = 0;
};

Score ScoreOf(std::span<const Abstract> abstracts) {
  double right = 0;
  double found = 0;
  double labelled = 0;
  for (const Abstract& abstract : abstracts) {
    std::set<std::string> pairs = FindPairs(abstract.text);
    found += static_cast<double>(pairs.size());
    labelled += static_cast<double>(abstract.pairs.size());
    right += static_cast<double>(std::ranges::count_if(
        pairs, [&](const std::string& pair) { return abstract.pairs.contains(pair); }));
  }
  return {right / found, right / labelled};
}

TEST(AbbreviationsShared, FindsThoseOfLabelledAbstracts) {
  std::string path = CAUSEWAY_SOURCE_DIR "/../shared/corpora/abbreviations/MED1250_labeled";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "../shared is not here";
  Result<std::string> lines = ReadFile(path, 1 << 24);
  ASSERT_TRUE(lines);
  std::vector<Abstract> abstracts = ReadAbstracts(*lines);
  ASSERT_EQ(abstracts.size(), 1252);
  Score all = ScoreOf(abstracts);
  EXPECT_GE(all.precision, 0.95);
  EXPECT_GE(all.recall, 0.82);
  // The costs were chosen by the first half; the second was not looked at.
  Score second = ScoreOf(std::span(abstracts).subspan(abstracts.size() / 2));
  EXPECT_GE(second.precision, 0.94);
  EXPECT_GE(second.recall, 0.82);
}

}  // namespace
}  // namespace causeway
