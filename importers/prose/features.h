// Features of linear models as data: a classifier sees its surroundings as a row of atoms (a word,
// a tag, a distance …), and a table of templates says which atoms make a feature together. Tested
// by tests/importers/prose/linear_model_test.cc.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace causeway {

// Features are 64-bit hashes; a model keeps 32 bits of each (with some two million features, one
// unknown feature in two thousand meets another's weights).
using Feature = uint64_t;

// Up to four places in a row of atoms. Place 0 holds nothing, always.
struct FeatureTemplate {
  uint8_t a = 0;
  uint8_t b = 0;
  uint8_t c = 0;
  uint8_t d = 0;
};

// Spreads a value over all bits (the finaliser of MurmurHash3).
constexpr uint64_t MixBits(uint64_t value) {
  value ^= value >> 33;
  value *= 0xff51afd7ed558ccdU;
  value ^= value >> 33;
  value *= 0xc4ceb9fe1a85ec53U;
  return value ^ (value >> 33);
}

// Adds a value to a feature that is made value by value.
constexpr Feature MixFeature(Feature feature, uint64_t value) {
  uint64_t mixed = (feature ^ value) * 0xff51afd7ed558ccdU;
  mixed ^= mixed >> 33;
  mixed *= 0xc4ceb9fe1a85ec53U;
  return mixed ^ (mixed >> 29);
}

constexpr Feature FeatureOf(uint64_t number, uint64_t a, uint64_t b = 0, uint64_t c = 0,
                            uint64_t d = 0) {
  return MixBits((number * 0x9e3779b97f4a7c15U) + (a * 0xbf58476d1ce4e5b9U) +
                 (b * 0x94d049bb133111ebU) + (c * 0xd6e8feb86659fd93U) + (d * 0xa0761d6478bd642fU));
}

// One feature a template, in their order.
inline void FillFeatures(std::span<const uint64_t> atoms,
                         std::span<const FeatureTemplate> templates,
                         std::vector<Feature>& features) {
  features.resize(templates.size());
  for (size_t i = 0; i < templates.size(); ++i) {
    const FeatureTemplate& t = templates[i];
    features[i] = FeatureOf(i + 1, atoms[t.a], atoms[t.b], atoms[t.c], atoms[t.d]);
  }
}

}  // namespace causeway
