// The arc-hybrid system, its features and the two greedy passes.
#include "importers/prose/parser.h"

#include <algorithm>
#include <array>

namespace causeway {
namespace {

constexpr uint64_t kOutside = 0x9e3779b97f4a7c15U;
constexpr uint64_t kRoot = 0xd1b54a32d192ed03U;

uint64_t DistanceClass(uint64_t distance) {
  if (distance < 5) return distance;
  return distance < 10 ? 5 : 6;
}

}  // namespace

ParserState::ParserState(std::span<const WordShape> words, std::span<const uint8_t> tags)
    : words_(words),
      tags_(tags),
      size_(static_cast<uint32_t>(words.size())),
      heads_(words.size(), kNone),
      children_(words.size() + 1) {}

bool ParserState::CanDo(Transition transition) const {
  switch (transition) {
    case Transition::kShift:
      return next_ < size_;
    case Transition::kLeft:
      // The root takes one word only, once no other is left on the stack.
      return !stack_.empty() && (next_ < size_ || stack_.size() == 1);
    case Transition::kRight:
      return stack_.size() >= 2;
  }
  return false;
}

void ParserState::Do(Transition transition) {
  if (transition == Transition::kShift) {
    stack_.push_back(next_++);
    return;
  }
  uint32_t dependent = stack_.back();
  stack_.pop_back();
  Attach(dependent, transition == Transition::kLeft ? next_ : stack_.back());
}

void ParserState::Attach(uint32_t dependent, uint32_t head) {
  heads_[dependent] = head;
  Children& of = children_[head];
  if (dependent < head) {
    of.left2 = of.leftmost;
    of.leftmost = dependent;
    if (of.left_count < 4) ++of.left_count;
  } else {
    of.right2 = of.rightmost;
    of.rightmost = dependent;
    if (of.right_count < 4) ++of.right_count;
  }
}

uint64_t ParserState::Word(uint32_t i) const {
  if (i == kNone) return kOutside;
  return i == size_ ? kRoot : words_[i].lower;
}

uint64_t ParserState::Suffix(uint32_t i) const {
  if (i == kNone) return kOutside;
  return i == size_ ? kRoot : words_[i].suffix3;
}

uint64_t ParserState::Tag(uint32_t i) const {
  if (i == kNone) return kOutside;
  return i == size_ ? kRoot : uint64_t{tags_[i]} + 1;
}

void ParserState::Features(std::vector<Feature>& features) const {
  features.clear();
  Feature number = 0;
  auto add = [&](uint64_t a, uint64_t b = 0, uint64_t c = 0) {
    features.push_back(MixFeature(MixFeature(MixFeature(++number, a), b), c));
  };
  auto children = [&](uint32_t i) { return i == kNone ? Children{} : children_[i]; };
  uint32_t s0 = Stack(0);
  uint32_t s1 = Stack(1);
  uint32_t s2 = Stack(2);
  uint32_t b0 = Buffer(0);
  uint32_t b1 = Buffer(1);
  uint32_t b2 = Buffer(2);
  Children of_s0 = children(s0);
  Children of_s1 = children(s1);
  Children of_b0 = children(b0);
  uint64_t ws0 = Word(s0);
  uint64_t ws1 = Word(s1);
  uint64_t wb0 = Word(b0);
  uint64_t ts0 = Tag(s0);
  uint64_t ts1 = Tag(s1);
  uint64_t ts2 = Tag(s2);
  uint64_t tb0 = Tag(b0);
  uint64_t tb1 = Tag(b1);
  uint64_t tb2 = Tag(b2);
  uint64_t ts0l = Tag(of_s0.leftmost);
  uint64_t ts0r = Tag(of_s0.rightmost);
  uint64_t ts1l = Tag(of_s1.leftmost);
  uint64_t ts1r = Tag(of_s1.rightmost);
  uint64_t tb0l = Tag(of_b0.leftmost);
  uint64_t distance = s0 == kNone ? 7 : DistanceClass(b0 - s0);
  uint64_t distance1 = s1 == kNone ? 7 : DistanceClass(s0 - s1);
  add(0);
  add(ws0, ts0);
  add(ws0);
  add(ts0);
  add(wb0, tb0);
  add(wb0);
  add(tb0);
  add(Word(b1), tb1);
  add(tb1);
  add(Word(b2));
  add(tb2);
  add(ws1, ts1);
  add(ts1);
  add(Word(s2));
  add(ts2);
  add(ws0, wb0);
  add(ws0, tb0);
  add(ts0, wb0);
  add(ts0, tb0);
  add(ws0, ts0, tb0);
  add(ts0, wb0, tb0);
  add(ws1, ws0);
  add(ws1, ts0);
  add(ts1, ws0);
  add(ts1, ts0);
  add(ts1, wb0);
  add(tb0, tb1);
  add(tb0, tb1, tb2);
  add(ts0, tb0, tb1);
  add(ws0, tb0, tb1);
  add(ts0, wb0, tb1);
  add(ts1, ts0, tb0);
  add(ts1, ws0, tb0);
  add(ts1, ts0, wb0);
  add(ws1, ts0, tb0);
  add(ts2, ts1, ts0);
  add(MixFeature(ts1, tb1), ts0, tb0);
  add(ts0, ts0l, tb0);
  add(ts0, ts0r, tb0);
  add(ts0, tb0, tb0l);
  add(ts1, ts1r, ts0);
  add(ts1, ts1l, ts0);
  add(ts1, ts0, ts0l);
  add(ts1, ts0, ts0r);
  add(ts0, Tag(of_s0.left2), ts0l);
  add(ts0, Tag(of_s0.right2), ts0r);
  add(tb0, Tag(of_b0.left2), tb0l);
  add(ws0, ts0l);
  add(ws0, ts0r);
  add(ws0, Word(of_s0.leftmost));
  add(ws0, Word(of_s0.rightmost));
  add(ws1, Word(of_s1.rightmost));
  add(ws1, Word(of_s1.leftmost));
  add(wb0, Word(of_b0.leftmost));
  add(ts1, Word(of_s1.leftmost), ts0);
  add(ts0, Word(of_s0.leftmost), tb0);
  add(ts0, Word(of_s0.rightmost), tb0);
  add(ws0, of_s0.left_count, of_s0.right_count);
  add(ts0, of_s0.left_count, of_s0.right_count);
  add(ts1, of_s1.left_count, of_s1.right_count);
  add(wb0, of_b0.left_count);
  add(tb0, of_b0.left_count);
  add(distance, ts0, tb0);
  add(distance, ws0, tb0);
  add(distance, ts0, wb0);
  add(distance1, ts1, ts0);
  add(distance1, ws1, ts0);
  add(MixFeature(distance, distance1), ts0, tb0);
  uint64_t xs0 = Suffix(s0);
  uint64_t xb0 = Suffix(b0);
  uint64_t xs1 = Suffix(s1);
  add(xs0, tb0);
  add(ts0, xb0);
  add(xs0, xb0);
  add(xs1, xs0);
  add(xs1, ts0, tb0);
  add(xs0, ts1, tb0);
  add(ts0, xb0, tb1);
  add(xs0, ts0, ts0l);
  add(ts1, ts0, MixFeature(tb0, tb1));
  add(ts1, MixFeature(ts0, ts0r), MixFeature(tb0, tb0l));
  add(wb0, tb1);
  add(ts0, tb0, Word(b1));
  add(ws0, tb0, distance);
  add(Tag(next_ > 0 ? next_ - 1 : kNone), tb0, ts0);
  add(Word(next_ > 0 ? next_ - 1 : kNone), tb0, ts0);
  add(s0 == kNone || s0 + 1 >= size_ ? kOutside : Tag(s0 + 1), ts0, tb0);
  add(s0 == kNone || s0 + 1 >= size_ ? kOutside : Word(s0 + 1), ts0, tb0);
  add(s0 == kNone || s0 == 0 ? kOutside : Tag(s0 - 1), ts0, tb0);
  add(s1 == kNone || s1 + 1 >= size_ ? kOutside : Tag(s1 + 1), ts1, ts0);
  add(b0 == size_, stack_.size() < 3 ? stack_.size() : 3, ts0);
}

std::vector<std::vector<uint32_t>> ChildrenOf(std::span<const uint32_t> heads) {
  std::vector<std::vector<uint32_t>> children(heads.size() + 1);
  for (uint32_t i = 0; i < heads.size(); ++i) children[heads[i]].push_back(i);
  return children;
}

void LabelFeatures(std::span<const WordShape> words, std::span<const uint8_t> tags,
                   std::span<const uint32_t> heads, std::span<const std::vector<uint32_t>> children,
                   uint32_t dependent, std::vector<Feature>& features) {
  features.clear();
  auto size = static_cast<uint32_t>(words.size());
  constexpr uint32_t kNone = ParserState::kNone;
  auto word = [&](uint32_t i) {
    return i == kNone ? kOutside : i == size ? kRoot : words[i].lower;
  };
  auto tag = [&](uint32_t i) {
    return i == kNone ? kOutside : i == size ? kRoot : uint64_t{tags[i]} + 1;
  };
  auto suffix = [&](uint32_t i) { return i >= size ? kOutside : words[i].suffix3; };
  auto beside = [&](uint32_t i, int step) {
    int64_t at = int64_t{i} + step;
    return i == kNone || at < 0 || at >= size ? kNone : static_cast<uint32_t>(at);
  };
  auto child = [&](uint32_t of, bool first) {
    const std::vector<uint32_t>& all = children[of];
    return all.empty() ? kNone : first ? all.front() : all.back();
  };
  uint32_t d = dependent;
  uint32_t h = heads[d];
  uint32_t grand = h >= size ? kNone : heads[h];
  const std::vector<uint32_t>& siblings = children[h];
  auto place = std::ranges::lower_bound(siblings, d);
  uint32_t before = place == siblings.begin() ? kNone : *(place - 1);
  uint32_t after = place + 1 == siblings.end() ? kNone : *(place + 1);
  uint64_t side = d < h ? 1 : 2;
  uint64_t apart = side * 8 + DistanceClass(d < h ? h - d : d - h);
  uint64_t wd = word(d);
  uint64_t wh = word(h);
  uint64_t td = tag(d);
  uint64_t th = tag(h);
  uint32_t first = child(d, true);
  uint32_t last = child(d, false);
  Feature number = uint64_t{1} << 40;
  auto add = [&](uint64_t a, uint64_t b = 0, uint64_t c = 0) {
    features.push_back(MixFeature(MixFeature(MixFeature(++number, a), b), c));
  };
  add(side);
  add(wd, side);
  add(td, side);
  add(wh, side);
  add(th, side);
  add(td, th, side);
  add(wd, th, side);
  add(td, wh, side);
  add(wd, wh);
  add(td, th, apart);
  add(suffix(d), th, side);
  add(td, suffix(h), side);
  add(word(first), td, th);
  add(word(last), td, th);
  add(tag(first), td, th);
  add(tag(last), td, th);
  add(word(first), wh);
  add(word(first), wd);
  add(tag(first), tag(last), MixFeature(td, th));
  add(tag(beside(d, -1)), td, th);
  add(tag(beside(d, 1)), td, th);
  add(word(beside(d, -1)), td, th);
  add(word(beside(d, 1)), td, th);
  add(tag(beside(h, -1)), td, th);
  add(tag(beside(h, 1)), td, th);
  add(tag(before), td, MixFeature(th, side));
  add(tag(after), td, MixFeature(th, side));
  add(word(before), td, th);
  add(word(after), td, th);
  add(tag(grand), td, th);
  add(word(grand), td, th);
  add(word(children[h].front()), td, th);
  add(place - siblings.begin() < 3 ? static_cast<uint64_t>(place - siblings.begin()) : 3, td, th);
  add(siblings.end() - place < 3 ? static_cast<uint64_t>(siblings.end() - place) : 3, td, th);
  for (uint32_t sibling : siblings) {
    if (sibling == d || (tags[sibling] == tags[d] && sibling > d)) continue;
    features.push_back(MixFeature(MixFeature(MixFeature(uint64_t{1} << 41, tag(sibling)), td),
                                  MixFeature(th, sibling < d)));
  }
  for (uint32_t c : children[d]) {
    features.push_back(MixFeature(MixFeature(MixFeature(uint64_t{1} << 42, word(c)), td), th));
  }
}

Transition Parser::BestTransition(const ParserState& state, std::vector<Feature>& features) const {
  state.Features(features);
  std::array<int32_t, kTransitions> scores{};
  transitions_.Score(features, scores);
  auto best = Transition::kShift;
  bool any = false;
  for (uint32_t t = 0; t < kTransitions; ++t) {
    auto transition = static_cast<Transition>(t);
    if (!state.CanDo(transition)) continue;
    if (any && scores[t] <= scores[static_cast<size_t>(best)]) continue;
    best = transition;
    any = true;
  }
  return best;
}

std::vector<Dependency> Parser::Parse(std::span<const WordShape> words,
                                      std::span<const uint8_t> tags) const {
  ParserState state(words, tags);
  std::vector<Feature> features;
  while (!state.done()) state.Do(BestTransition(state, features));
  auto children = ChildrenOf(state.heads());
  std::vector<Dependency> tree(words.size());
  std::vector<int32_t> scores(labeller_.classes());
  for (uint32_t i = 0; i < words.size(); ++i) {
    LabelFeatures(words, tags, state.heads(), children, i, features);
    std::ranges::fill(scores, 0);
    labeller_.Score(features, scores);
    tree[i] = {state.heads()[i], static_cast<uint8_t>(LinearModel::Best(scores))};
  }
  return tree;
}

}  // namespace causeway
