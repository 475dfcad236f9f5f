// Out-edges come in order; in-edges are put in order here, by a counting sort on their targets.
#include "graph/edge_columns.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <thread>
#include <utility>

#include "base/parallel.h"
#include "base/raw_vector.h"

namespace causeway {
namespace {

// The edges that come into each node, by type, source and polarity.
class InAdjacency {
 public:
  InAdjacency(std::span<const uint32_t> targets, const NumberColumn& sources,
              const NumberColumn& types, size_t node_count)
      : targets_(targets),
        sources_(sources),
        types_(types),
        ends_(node_count),
        edges_(targets.size()),
        in_sources_(targets.size()) {}

  void Put(ImageWriter& image) {
    for (uint32_t target : targets_) ++ends_[target];
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
    std::vector<uint32_t> bounds = NodeBounds();
    InParallel(bounds.size() - 1, [&](size_t part) { Fill(bounds[part], bounds[part + 1]); });
    image.Put(Section::kNodeInEnds, std::move(ends_));
    image.Put(Section::kInEdges, std::move(edges_));
    image.Put(Section::kInSources, std::move(in_sources_));
  }

 private:
  [[nodiscard]] uint32_t BeginOf(uint32_t node) const { return node == 0 ? 0 : ends_[node - 1]; }

  // Parts the nodes so that about as many edges come into each part: one for each processor.
  [[nodiscard]] std::vector<uint32_t> NodeBounds() const {
    size_t parts = std::max(1U, std::thread::hardware_concurrency());
    std::vector<uint32_t> bounds;
    for (size_t part = 0; part < parts; ++part) {
      auto bound = std::ranges::lower_bound(ends_, targets_.size() * part / parts);
      bounds.push_back(static_cast<uint32_t>(bound - ends_.begin()));
    }
    bounds[0] = 0;
    bounds.push_back(static_cast<uint32_t>(ends_.size()));
    return bounds;
  }

  // The edges into the nodes from `first` up to `end`. They come by source, so they are in order
  // but for their types.
  void Fill(uint32_t first, uint32_t end) {
    std::vector<uint32_t> next;
    for (uint32_t node = first; node < end; ++node) next.push_back(BeginOf(node));
    std::array<uint32_t, kColumnBlock> sources{};
    for (uint32_t edge = 0; edge < targets_.size(); ++edge) {
      if (edge % kColumnBlock == 0) sources_.Read(edge, sources);
      uint32_t target = targets_[edge];
      if (target < first || target >= end) continue;
      uint32_t at = next[target - first]++;
      edges_[at] = edge;
      in_sources_[at] = sources[edge % kColumnBlock];
    }
    if (types_.constant()) return;
    for (uint32_t node = first; node < end; ++node) SortByType(BeginOf(node), ends_[node]);
  }

  void SortByType(uint32_t begin, uint32_t end) {
    std::vector<uint64_t> keys;  // type and edge
    keys.reserve(end - begin);
    for (uint32_t at = begin; at < end; ++at) {
      keys.push_back(uint64_t{types_[edges_[at]]} << 32 | edges_[at]);
    }
    if (std::ranges::is_sorted(keys)) return;
    std::ranges::sort(keys);
    for (uint32_t at = begin; at < end; ++at) {
      edges_[at] = static_cast<uint32_t>(keys[at - begin]);
      in_sources_[at] = sources_[edges_[at]];
    }
  }

  std::span<const uint32_t> targets_;
  const NumberColumn& sources_;
  const NumberColumn& types_;
  std::vector<uint32_t> ends_;
  RawVector<uint32_t> edges_;
  RawVector<uint32_t> in_sources_;
};

}  // namespace

void PropertyColumns::Add(std::span<const GraphRows::Property> of_row) {
  properties_.insert(properties_.end(), of_row.begin(), of_row.end());
  ends_.Add(static_cast<uint32_t>(properties_.size()));
}

void PropertyColumns::Put(Section ends, Section keys, Section values, StringNumbers numbers,
                          ImageWriter& image) {
  NumberColumnWriter key_column;
  NumberColumnWriter value_column;
  for (GraphRows::Property property : properties_) {
    key_column.Add(numbers[property.key]);
    value_column.Add(numbers[property.value]);
  }
  image.Put(ends, ends_);
  image.Put(keys, key_column);
  image.Put(values, value_column);
}

void EdgeColumns::AddEnds(uint32_t source, uint32_t target) {
  out_ends_.resize(source, static_cast<uint32_t>(targets_.size()));
  targets_.push_back(target);
  sources_.Add(source);
}

void EdgeColumns::Add(const Said& edge, std::span<const GraphRows::Property> properties) {
  type_places_.Add(edge.type);
  flags_.Add(edge.flags);
  evidence_count_ += static_cast<uint32_t>(edge.evidence_count);
  evidence_ends_.Add(evidence_count_);
  properties_.Add(properties);
}

void EdgeColumns::Put(StringNumbers numbers, ImageWriter& image) {
  out_ends_.resize(node_count_, static_cast<uint32_t>(targets_.size()));
  for (uint32_t& type : types_) type = numbers[type];
  image.Put(Section::kTypes, std::move(types_));
  image.Put(Section::kNodeOutEnds, std::move(out_ends_));
  image.Put(Section::kEdgeSource, sources_);
  image.Put(Section::kEdgeType, type_places_);
  image.Put(Section::kEdgeFlags, flags_);
  image.Put(Section::kEdgeEvidenceEnds, evidence_ends_);
  properties_.Put(Section::kEdgePropertyEnds, Section::kEdgePropertyKey,
                  Section::kEdgePropertyValue, numbers, image);
  NumberColumn sources(image.Get(Section::kEdgeSource));
  NumberColumn types(image.Get(Section::kEdgeType));
  InAdjacency(targets_, sources, types, node_count_).Put(image);
  image.Put(Section::kEdgeTarget, std::move(targets_));
}

void EvidenceColumns::Add(const GraphRows::Evidence& evidence,
                          std::span<const GraphRows::Property> properties) {
  documents_.Add(evidence.document);
  begins_.Add(evidence.begin);
  lengths_.Add(evidence.end - evidence.begin);
  sections_.push_back(evidence.section);
  flags_.Add(evidence.certainty == Certainty::kHedged ? kHedgedBit : 0);
  confidences_.Add(evidence.confidence);
  subjects_.Add(evidence.subject);
  objects_.Add(evidence.object);
  properties_.Add(properties);
}

void EvidenceColumns::Put(StringNumbers numbers, ImageWriter& image) {
  NumberColumnWriter sections;
  for (uint32_t section : sections_) sections.Add(numbers[section]);
  image.Put(Section::kEvidenceDocument, documents_);
  image.Put(Section::kEvidenceBegin, begins_);
  image.Put(Section::kEvidenceLength, lengths_);
  image.Put(Section::kEvidenceSection, sections);
  image.Put(Section::kEvidenceFlags, flags_);
  image.Put(Section::kEvidenceConfidence, confidences_);
  image.Put(Section::kEvidenceSubject, subjects_);
  image.Put(Section::kEvidenceObject, objects_);
  properties_.Put(Section::kEvidencePropertyEnds, Section::kEvidencePropertyKey,
                  Section::kEvidencePropertyValue, numbers, image);
}

}  // namespace causeway
