// Features and the greedy pass of the tagger.
#include "importers/prose/tagger.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "base/hash.h"

namespace causeway {
namespace {

constexpr uint64_t kOutside =
    0x9e3779b97f4a7c15U;  // what stands before the first and after the last

char ShapeClass(unsigned char c) {
  if (std::isupper(c) != 0) return 'X';
  if (std::islower(c) != 0 || c >= 0x80) return 'x';
  if (std::isdigit(c) != 0) return 'd';
  return static_cast<char>(c);
}

uint64_t HashShape(std::string_view word) {
  std::string shape;
  for (char c : word) {
    char kind = ShapeClass(static_cast<unsigned char>(c));
    if (shape.empty() || shape.back() != kind) shape += kind;
  }
  return Checksum(shape);
}

}  // namespace

WordShape ShapeOf(std::string_view word) {
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  std::string_view view = lower;
  auto suffix = [&](size_t n) {
    return Checksum(view.substr(view.size() - std::min(n, view.size())));
  };
  return {.lower = Checksum(view),
          .prefix = Checksum(view.substr(0, 3)),
          .suffix1 = suffix(1),
          .suffix2 = suffix(2),
          .suffix3 = suffix(3),
          .suffix4 = suffix(4),
          .shape = HashShape(word)};
}

void TagFeatures(std::span<const WordShape> words, std::span<const uint8_t> tags, size_t i,
                 std::vector<Feature>& features) {
  features.clear();
  static constexpr WordShape kNone = {kOutside, kOutside, kOutside, kOutside,
                                      kOutside, kOutside, kOutside};
  auto word = [&](size_t back, size_t ahead) -> const WordShape& {
    return i < back || i + ahead >= words.size() ? kNone : words[i - back + ahead];
  };
  auto tag = [&](size_t back) { return i < back ? kOutside : uint64_t{tags[i - back]} + 1; };
  const WordShape& w = words[i];
  const WordShape& before = word(1, 0);
  const WordShape& after = word(0, 1);
  uint64_t tag1 = tag(1);
  uint64_t tag12 = MixFeature(tag1, tag(2));
  Feature number = 0;
  auto add = [&](uint64_t a, uint64_t b = 0) {
    features.push_back(MixFeature(MixFeature(++number, a), b));
  };
  add(0);
  add(w.lower);
  add(w.prefix);
  add(w.suffix1);
  add(w.suffix2);
  add(w.suffix3);
  add(w.suffix4);
  add(w.shape);
  add(w.shape, i == 0);
  add(tag1);
  add(tag12);
  add(tag1, w.lower);
  add(tag1, w.suffix3);
  add(before.lower);
  add(after.lower);
  add(before.suffix3);
  add(after.suffix3);
  add(after.suffix2, w.suffix2);
  add(after.shape);
  add(word(2, 0).lower);
  add(word(0, 2).lower);
  add(w.lower, after.lower);
  add(w.lower, before.lower);
  add(tag12, after.suffix2);
  add(tag1, after.lower);
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
