// What the parser's two classifiers see: rows of atoms, and the templates that combine them. The
// templates follow Zhang and Nivre (2011) with the words' endings and the labels of dependents.
#include <array>

#include "importers/prose/transitions.h"

namespace causeway {
namespace {

using Node = ParserState::Node;

uint64_t DistanceClass(uint32_t from, uint32_t to) {
  uint32_t distance = to - from;
  if (distance < 5) return distance;
  return distance < 10 ? 5 : 6;
}

// s: the stack from its top; b: the words ahead. w: word, t: tag, x: ending (suffix), d: label of
// the dependent, set: labels of all dependents, n: their number. l, r: leftmost and rightmost
// dependent, l2, r2: those next to them.
namespace transition {
// clang-format off
enum Atom : uint8_t {
  kNothing,
  s0w, s0t, s0x, s1w, s1t, s1x, s2w, s2t, b0w, b0t, b0x, b1w, b1t, b2w, b2t,
  s0lw, s0lt, s0ld, s0l2t, s0l2d, s0lset, s0rw, s0rt, s0rd, s0r2t, s0r2d, s0rset, s0n,
  s1lw, s1lt, s1ld, s1lset, s1rw, s1rt, s1rd, s1r2d, s1rset, s1n,
  b0lw, b0lt, b0ld, b0l2t, b0l2d, b0lset, b0n,
  gap0, gap1,          // from s0 to b0 and from s1 to s0
  before_b0w, before_b0t, after_s0w, after_s0t, before_s0t, after_s1t,
  end,                 // whether the root is next, and how deep the stack is
  kAtoms,
};

constexpr auto kTemplates = std::to_array<FeatureTemplate>({
    {},
    {s0w, s0t}, {s0w}, {s0t}, {b0w, b0t}, {b0w}, {b0t}, {b1w, b1t}, {b1t}, {b2w}, {b2t},
    {s1w, s1t}, {s1t}, {s2w}, {s2t},
    {s0w, b0w}, {s0w, b0t}, {s0t, b0w}, {s0t, b0t}, {s0w, s0t, b0t}, {s0t, b0w, b0t},
    {s1w, s0w}, {s1w, s0t}, {s1t, s0w}, {s1t, s0t}, {s1t, b0w},
    {b0t, b1t}, {b0t, b1t, b2t}, {s0t, b0t, b1t}, {s0w, b0t, b1t}, {s0t, b0w, b1t},
    {s1t, s0t, b0t}, {s1t, s0w, b0t}, {s1t, s0t, b0w}, {s1w, s0t, b0t}, {s2t, s1t, s0t},
    {s1t, s0t, b0t, b1t}, {b0w, b1t}, {s0t, b0t, b1w},
    // Dependents and their labels.
    {s0t, s0lt, b0t}, {s0t, s0rt, b0t}, {s0t, b0t, b0lt}, {s1t, s1rt, s0t}, {s1t, s1lt, s0t},
    {s1t, s0t, s0lt}, {s1t, s0t, s0rt}, {s0t, s0l2t, s0lt}, {s0t, s0r2t, s0rt}, {b0t, b0l2t, b0lt},
    {s0w, s0lw}, {s0w, s0rw}, {s1w, s1rw}, {s1w, s1lw}, {b0w, b0lw},
    {s1t, s1lw, s0t}, {s0t, s0lw, b0t}, {s0t, s0rw, b0t},
    {s0t, s0ld, b0t}, {s0t, s0rd, b0t}, {s1t, s1rd, s0t}, {s1t, s1ld, s0t}, {s0t, b0t, b0ld},
    {s0w, s0ld}, {s0w, s0rd}, {s1w, s1rd}, {b0w, b0ld},
    {s0t, s0ld, s0l2d}, {s0t, s0rd, s0r2d, b0t}, {b0t, b0ld, b0l2d, s0t}, {s1t, s1rd, s1r2d, s0t},
    {s0w, s0lset}, {s0t, s0lset, b0t}, {s0w, s0rset}, {s0t, s0rset, b0t}, {s1w, s1rset},
    {s1t, s1rset, s0t}, {s1t, s1lset, s0t}, {b0w, b0lset}, {b0t, b0lset, s0t},
    {s1t, s1rset, s0t, b0t},
    {s0w, s0n}, {s0t, s0n}, {s1t, s1n}, {b0w, b0n}, {b0t, b0n},
    // Distances and neighbours.
    {gap0, s0t, b0t}, {gap0, s0w, b0t}, {gap0, s0t, b0w}, {gap1, s1t, s0t}, {gap1, s1w, s0t},
    {gap0, gap1, s0t, b0t},
    {before_b0t, b0t, s0t}, {before_b0w, b0t, s0t}, {after_s0t, s0t, b0t}, {after_s0w, s0t, b0t},
    {before_s0t, s0t, b0t}, {after_s1t, s1t, s0t}, {end, s0t},
    // Endings, for words that training has not seen.
    {s0x, b0t}, {s0t, b0x}, {s0x, b0x}, {s1x, s0x}, {s1x, s0t, b0t}, {s0x, s1t, b0t}, {s0t, b0x, b1t},
});
// clang-format on

std::array<uint64_t, kAtoms> AtomsOf(const ParserState& state) {
  uint32_t top = state.Stack(0);
  uint32_t below = state.Stack(1);
  uint32_t ahead = state.Ahead(0);
  auto node = [&](uint32_t word) -> const Node& { return state.node(word); };
  const Node& s0 = node(top);
  const Node& s1 = node(below);
  const Node& s2 = node(state.Stack(2));
  const Node& b0 = node(ahead);
  const Node& b1 = node(state.Ahead(1));
  const Node& b2 = node(state.Ahead(2));
  std::array<uint64_t, kAtoms> a{};
  a[s0w] = s0.word, a[s0t] = s0.tag, a[s0x] = s0.suffix;
  a[s1w] = s1.word, a[s1t] = s1.tag, a[s1x] = s1.suffix;
  a[s2w] = s2.word, a[s2t] = s2.tag;
  a[b0w] = b0.word, a[b0t] = b0.tag, a[b0x] = b0.suffix;
  a[b1w] = b1.word, a[b1t] = b1.tag, a[b2w] = b2.word, a[b2t] = b2.tag;

  const Node& s0l = node(s0.leftmost);
  const Node& s0r = node(s0.rightmost);
  a[s0lw] = s0l.word, a[s0lt] = s0l.tag, a[s0ld] = s0l.label, a[s0lset] = s0.left_labels;
  a[s0rw] = s0r.word, a[s0rt] = s0r.tag, a[s0rd] = s0r.label, a[s0rset] = s0.right_labels;
  a[s0l2t] = node(s0.left2).tag, a[s0l2d] = node(s0.left2).label;
  a[s0r2t] = node(s0.right2).tag, a[s0r2d] = node(s0.right2).label;
  a[s0n] = s0.left_count + 8U * s0.right_count + 64;
  const Node& s1l = node(s1.leftmost);
  const Node& s1r = node(s1.rightmost);
  a[s1lw] = s1l.word, a[s1lt] = s1l.tag, a[s1ld] = s1l.label, a[s1lset] = s1.left_labels;
  a[s1rw] = s1r.word, a[s1rt] = s1r.tag, a[s1rd] = s1r.label, a[s1rset] = s1.right_labels;
  a[s1r2d] = node(s1.right2).label;
  a[s1n] = s1.left_count + 8U * s1.right_count + 64;
  const Node& b0l = node(b0.leftmost);
  a[b0lw] = b0l.word, a[b0lt] = b0l.tag, a[b0ld] = b0l.label, a[b0lset] = b0.left_labels;
  a[b0l2t] = node(b0.left2).tag, a[b0l2d] = node(b0.left2).label;
  a[b0n] = b0.left_count + 64U;

  a[gap0] = DistanceClass(top, ahead) + 1;
  a[gap1] = below == state.none() ? 8 : DistanceClass(below, top) + 1;
  const Node& before_b0 = node(state.Before(ahead));
  a[before_b0w] = before_b0.word, a[before_b0t] = before_b0.tag;
  const Node& after_s0 = node(state.After(top));
  a[after_s0w] = after_s0.word, a[after_s0t] = after_s0.tag;
  a[before_s0t] = node(state.Before(top)).tag;
  a[after_s1t] = node(state.After(below)).tag;
  a[end] = std::min<uint64_t>(state.stack().size(), 3) + (state.Ahead(1) == state.root() ? 4 : 0);
  return a;
}

}  // namespace transition

// d: the dependent, h: its head, g: what stood on the stack below the two.
namespace label {
// clang-format off
enum Atom : uint8_t {
  kNothing,
  side, apart,         // which side the head is on; and how far
  dw, dt, dx, hw, ht, hx,
  dlw, dlt, dld, drw, drt, drd, dlset, drset,
  hlw, hlt, hld, hrw, hrt, hrd, hlset, hrset, hn,
  before_dw, before_dt, after_dw, after_dt, before_hw, before_ht, after_hw, after_ht,
  gw, gt,
  kAtoms,
};

constexpr auto kTemplates = std::to_array<FeatureTemplate>({
    {side}, {dw, side}, {dt, side}, {hw, side}, {ht, side},
    {dt, ht, side}, {dw, ht, side}, {dt, hw, side}, {dw, hw}, {dt, ht, apart},
    {dx, ht, side}, {dt, hx, side}, {dx, hx, side},
    {dlw, dt, ht}, {drw, dt, ht}, {dlt, dt, ht}, {drt, dt, ht}, {dlw, hw}, {dlw, dw},
    {dlt, drt, dt, ht},
    {dld, dt, ht}, {drd, dt, ht}, {dlset, dt, ht, side}, {drset, dt, ht, side}, {dlset, dw},
    {hlw, dt, ht}, {hlt, dt, ht, side}, {hld, dt, ht, side}, {hrw, dt, ht}, {hrt, dt, ht, side},
    {hrd, dt, ht, side}, {hlset, dt, ht, side}, {hrset, dt, ht, side}, {hlset, dw, ht},
    {hrset, dt, hw, side}, {hlset, dt, hw, side}, {hn, dt, ht, side},
    {before_dt, dt, ht}, {after_dt, dt, ht}, {before_dw, dt, ht}, {after_dw, dt, ht},
    {before_ht, dt, ht}, {after_ht, dt, ht}, {after_hw, dt, ht}, {before_hw, dt, ht},
    {gw, dt, ht}, {gt, dt, ht, side},
});
// clang-format on

std::array<uint64_t, kAtoms> AtomsOf(const ParserState& state, Arc arc) {
  auto node = [&](uint32_t word) -> const Node& { return state.node(word); };
  const Node& d = node(arc.dependent);
  const Node& h = node(arc.head);
  bool left = arc.dependent < arc.head;
  std::array<uint64_t, kAtoms> a{};
  a[side] = left ? 1 : 2;
  a[apart] = 8 * a[side] + (left ? DistanceClass(arc.dependent, arc.head)
                                 : DistanceClass(arc.head, arc.dependent));
  a[dw] = d.word, a[dt] = d.tag, a[dx] = d.suffix;
  a[hw] = h.word, a[ht] = h.tag, a[hx] = h.suffix;
  const Node& dl = node(d.leftmost);
  const Node& dr = node(d.rightmost);
  a[dlw] = dl.word, a[dlt] = dl.tag, a[dld] = dl.label, a[dlset] = d.left_labels;
  a[drw] = dr.word, a[drt] = dr.tag, a[drd] = dr.label, a[drset] = d.right_labels;
  const Node& hl = node(h.leftmost);
  const Node& hr = node(h.rightmost);
  a[hlw] = hl.word, a[hlt] = hl.tag, a[hld] = hl.label, a[hlset] = h.left_labels;
  a[hrw] = hr.word, a[hrt] = hr.tag, a[hrd] = hr.label, a[hrset] = h.right_labels;
  a[hn] = h.left_count + 8U * h.right_count;
  const Node& before_d = node(state.Before(arc.dependent));
  const Node& after_d = node(state.After(arc.dependent));
  a[before_dw] = before_d.word, a[before_dt] = before_d.tag;
  a[after_dw] = after_d.word, a[after_dt] = after_d.tag;
  const Node& before_h = node(state.Before(arc.head));
  const Node& after_h = node(arc.head < state.size() ? state.After(arc.head) : state.none());
  a[before_hw] = before_h.word, a[before_ht] = before_h.tag;
  a[after_hw] = after_h.word, a[after_ht] = after_h.tag;
  const Node& g = node(state.Stack(left ? 1 : 2));
  a[gw] = g.word, a[gt] = g.tag;
  return a;
}

}  // namespace label
}  // namespace

void TransitionFeatures(const ParserState& state, std::vector<Feature>& features) {
  FillFeatures(transition::AtomsOf(state), transition::kTemplates, features);
}

void LabelFeatures(const ParserState& state, Arc arc, std::vector<Feature>& features) {
  FillFeatures(label::AtomsOf(state, arc), label::kTemplates, features);
}

}  // namespace causeway
