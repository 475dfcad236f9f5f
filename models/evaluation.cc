// Attachment scores.
#include "models/evaluation.h"

#include <fmt/format.h>

namespace causeway {
namespace {

double Percent(size_t part, size_t whole) {
  return whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

double Accuracy::tags() const { return Percent(right_tags, words); }
double Accuracy::uas() const { return Percent(right_heads, arcs); }
double Accuracy::las() const { return Percent(right_arcs, arcs); }

Accuracy Measure(const Syntax& syntax, const std::vector<Example>& examples, const TagSets& sets) {
  Accuracy accuracy;
  for (const Example& example : examples) {
    std::vector<uint8_t> tags = syntax.tagger().Tag(example.words);
    std::vector<Dependency> tree = syntax.parser().Parse(example.words, tags);
    for (size_t i = 0; i < tags.size(); ++i) {
      if (!example.annotated[i]) continue;
      ++accuracy.words;
      accuracy.right_tags += tags[i] == example.tags[i] ? 1 : 0;
      if (sets.labels.all()[example.labels[i]] == "punct") continue;
      ++accuracy.arcs;
      if (tree[i].head != example.heads[i]) continue;
      ++accuracy.right_heads;
      accuracy.right_arcs += tree[i].label == example.labels[i] ? 1 : 0;
    }
  }
  return accuracy;
}

std::string ToText(const Accuracy& accuracy) {
  return fmt::format("{} words, tags {:.2f}, UAS {:.2f}, LAS {:.2f}", accuracy.words,
                     accuracy.tags(), accuracy.uas(), accuracy.las());
}

}  // namespace causeway
