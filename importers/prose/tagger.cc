// Features and the greedy pass of the tagger.
#include "importers/prose/tagger.h"

#include <algorithm>
#include <array>

#include "importers/prose/characters.h"

namespace causeway {
namespace {

constexpr uint64_t kOutside = 0x9e3779b97f4a7c15U;  // before the first word and after the last
constexpr WordShape kNoWord = {kOutside, kOutside, kOutside, kOutside,
                               kOutside, kOutside, kOutside};

enum Atom : uint8_t {
  kNothing,
  kWord,
  kPrefix,
  kSuffix1,
  kSuffix2,
  kSuffix3,
  kSuffix4,
  kShape,
  kFirst,  // whether the word opens the sentence
  kTag1,   // of the word before
  kTag2,   // of the word before that
  kBefore,
  kBefore2,
  kBeforeSuffix3,
  kAfter,
  kAfter2,
  kAfterSuffix2,
  kAfterSuffix3,
  kAfterShape,
  kAtoms,
};

constexpr auto kTemplates = std::to_array<FeatureTemplate>({
    {kNothing},
    {kWord},
    {kPrefix},
    {kSuffix1},
    {kSuffix2},
    {kSuffix3},
    {kSuffix4},
    {kShape},
    {kShape, kFirst},
    {kShape, kSuffix3},
    {kTag1},
    {kTag1, kTag2},
    {kTag1, kWord},
    {kTag1, kSuffix3},
    {kTag1, kTag2, kWord},
    {kBefore},
    {kAfter},
    {kBeforeSuffix3},
    {kAfterSuffix3},
    {kAfterSuffix2, kSuffix2},
    {kAfterShape},
    {kBefore2},
    {kAfter2},
    {kWord, kAfter},
    {kWord, kBefore},
    {kTag1, kTag2, kAfterSuffix2},
    {kTag1, kAfter},
    {kShape, kTag1},
    {kBefore, kAfter},
    {kAfter, kAfter2},
    {kSuffix3, kAfter},
});

char ClassOf(char c) {
  if (IsUpper(c)) return 'X';
  if (IsAlpha(c)) return 'x';
  return IsDigit(c) ? 'd' : c;
}

// Up to eight bytes and their number.
uint64_t Pack(std::string_view bytes) {
  uint64_t packed = bytes.size();
  for (char c : bytes) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

uint64_t Chain(uint64_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;  // FNV-1a
}

// The last bytes of a word in lower case, and hashes of the whole, as they go by.
struct Spelling {
  void Add(char c) {
    char lower = IsUpper(c) ? static_cast<char>(c + 32) : c;
    hash = Chain(hash, lower);
    if (size < 3) start[size] = lower;
    tail = tail << 8 | static_cast<unsigned char>(lower);
    ++size;
    char kind = ClassOf(c);
    if (kind != last_kind) shape = Chain(shape, kind);
    last_kind = kind;
  }
  [[nodiscard]] uint64_t Suffix(size_t bytes) const {
    size_t length = std::min(bytes, size);
    return (tail & ((uint64_t{1} << (8 * length)) - 1)) | length << 40;
  }

  uint64_t hash = 0xcbf29ce484222325U;
  uint64_t shape = 0xcbf29ce484222325U;
  uint64_t tail = 0;
  size_t size = 0;
  std::array<char, 3> start{};
  char last_kind = 0;
};

}  // namespace

WordShape ShapeOf(std::string_view word) {
  Spelling spelling;
  constexpr std::string_view kApostrophe = "’";
  for (size_t i = 0; i < word.size(); ++i) {
    bool apostrophe = word.substr(i, kApostrophe.size()) == kApostrophe;
    spelling.Add(apostrophe ? '\'' : word[i]);
    i += apostrophe ? kApostrophe.size() - 1 : 0;
  }
  size_t prefix = std::min(spelling.size, spelling.start.size());
  return {.lower = spelling.hash,
          .prefix = Pack({spelling.start.data(), prefix}),
          .suffix1 = spelling.Suffix(1),
          .suffix2 = spelling.Suffix(2),
          .suffix3 = spelling.Suffix(3),
          .suffix4 = spelling.Suffix(4),
          .shape = spelling.shape};
}

void TagFeatures(std::span<const WordShape> words, std::span<const uint8_t> tags, size_t at,
                 std::vector<Feature>& features) {
  auto before = [&](size_t n) -> const WordShape& { return at < n ? kNoWord : words[at - n]; };
  auto after = [&](size_t n) -> const WordShape& {
    return at + n >= words.size() ? kNoWord : words[at + n];
  };
  auto tag = [&](size_t n) { return at < n ? kOutside : uint64_t{tags[at - n]} + 1; };
  const WordShape& word = words[at];
  std::array<uint64_t, kAtoms> atoms{};
  atoms[kWord] = word.lower;
  atoms[kPrefix] = word.prefix;
  atoms[kSuffix1] = word.suffix1;
  atoms[kSuffix2] = word.suffix2;
  atoms[kSuffix3] = word.suffix3;
  atoms[kSuffix4] = word.suffix4;
  atoms[kShape] = word.shape;
  atoms[kFirst] = at == 0 ? 1 : 2;
  atoms[kTag1] = tag(1);
  atoms[kTag2] = tag(2);
  atoms[kBefore] = before(1).lower;
  atoms[kBefore2] = before(2).lower;
  atoms[kBeforeSuffix3] = before(1).suffix3;
  atoms[kAfter] = after(1).lower;
  atoms[kAfter2] = after(2).lower;
  atoms[kAfterSuffix2] = after(1).suffix2;
  atoms[kAfterSuffix3] = after(1).suffix3;
  atoms[kAfterShape] = after(1).shape;
  FillFeatures(atoms, kTemplates, features);
}

std::vector<uint8_t> Tagger::Tag(std::span<const WordShape> words) const {
  std::vector<uint8_t> tags(words.size());
  std::vector<Feature> features;
  std::vector<int32_t> scores(model_.classes());
  for (size_t i = 0; i < words.size(); ++i) {
    TagFeatures(words, tags, i, features);
    std::ranges::fill(scores, 0);
    model_.Score(features, scores);
    tags[i] = static_cast<uint8_t>(LinearModel::Best(scores));
  }
  return tags;
}

}  // namespace causeway
