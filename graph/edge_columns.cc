// Out-edges come in order; in-edges are put in order here, by a counting sort on their targets.
#include "graph/edge_columns.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/parallel.h"
#include "base/raw_vector.h"

namespace causeway {
namespace {

// The edges that come into each node, by type, source and polarity. Edges are numbered by source,
// so it is enough to bring those of each target and type together, in their order: a counting sort
// on several threads, each of which has edges of its own.
class InAdjacency {
 public:
  InAdjacency(std::span<const uint32_t> targets, std::span<const uint32_t> out_ends,
              NumberColumn types, size_t type_count)
      : targets_(targets), out_ends_(out_ends), types_(types) {
    bool is_one_type = type_count < 2 || types_.constant().has_value();
    bool is_few = out_ends.size() * type_count <= targets.size();
    types_apart_ = is_one_type || !is_few ? 1 : type_count;
    is_sorted_ = is_one_type || is_few;
    size_t most = targets.size() / std::max<size_t>(place_count(), 1);
    next_.resize(std::clamp<size_t>(most, 1, Processors()));
  }

  void Put(ImageWriter& image) {
    InParallel(next_.size(), [this](size_t lane) { Count(lane); });
    std::vector<uint32_t> ends = AddCounts();
    edges_.resize(targets_.size());
    sources_.resize(targets_.size());
    InParallel(next_.size(), [this](size_t lane) { Fill(lane); });
    if (!is_sorted_) SortByType(ends);
    image.Put(Section::kNodeInEnds, std::move(ends));
    image.Put(Section::kInEdges, std::move(edges_));
    image.Put(Section::kInSources, std::move(sources_));
  }

 private:
  // Of edges of one target and one type.
  [[nodiscard]] size_t place_count() const { return out_ends_.size() * types_apart_; }

  // Calls `visit` with each of a lane's edges and its place.
  template <class Visit>
  void EachEdge(size_t lane, Visit visit) const {
    size_t blocks = targets_.size() / kColumnBlock + 1;
    size_t first = blocks * lane / next_.size() * kColumnBlock;
    size_t end = std::min(blocks * (lane + 1) / next_.size() * kColumnBlock, targets_.size());
    ColumnScan types(types_);
    for (size_t edge = first; edge < end; ++edge) {
      size_t type = types_apart_ == 1 ? 0 : types[edge];
      visit(static_cast<uint32_t>(edge), targets_[edge] * types_apart_ + type);
    }
  }

  void Count(size_t lane) {
    next_[lane].resize(place_count());
    EachEdge(lane, [&next = next_[lane]](uint32_t /*edge*/, size_t place) { ++next[place]; });
  }

  // From how many edges of a place each lane has to where they begin; returns the ends of nodes.
  std::vector<uint32_t> AddCounts() {
    std::vector<uint32_t> ends;
    ends.reserve(out_ends_.size());
    uint32_t at = 0;
    for (size_t place = 0; place < place_count(); ++place) {
      for (std::vector<uint32_t>& next : next_) at += std::exchange(next[place], at);
      if ((place + 1) % types_apart_ == 0) ends.push_back(at);
    }
    return ends;
  }

  void Fill(size_t lane) {
    uint32_t source = 0;
    EachEdge(lane, [&, &next = next_[lane]](uint32_t edge, size_t place) {
      while (out_ends_[source] <= edge) ++source;
      uint32_t at = next[place]++;
      edges_[at] = edge;
      sources_[at] = source;
    });
  }

  void SortByType(std::span<const uint32_t> ends) {
    constexpr size_t kNodes = 1 << 12;
    InParallel(ends.size() / kNodes + 1, [&](size_t part) {
      for (size_t node = part * kNodes; node < std::min((part + 1) * kNodes, ends.size()); ++node) {
        SortByType(node == 0 ? 0 : ends[node - 1], ends[node]);
      }
    });
  }

  void SortByType(uint32_t begin, uint32_t end) {
    std::vector<std::array<uint32_t, 3>> rows;  // type, edge, source
    rows.reserve(end - begin);
    for (uint32_t at = begin; at < end; ++at) {
      rows.push_back({types_[edges_[at]], edges_[at], sources_[at]});
    }
    if (std::ranges::is_sorted(rows)) return;
    std::ranges::sort(rows);
    for (uint32_t at = begin; at < end; ++at) {
      edges_[at] = rows[at - begin][1];
      sources_[at] = rows[at - begin][2];
    }
  }

  std::span<const uint32_t> targets_;
  std::span<const uint32_t> out_ends_;
  NumberColumn types_;
  size_t types_apart_ = 1;  // each type has places of its own, where there are not too many
  bool is_sorted_ = false;  // as soon as it is filled
  std::vector<std::vector<uint32_t>> next_;  // of each lane: where its next edge of a place goes
  RawVector<uint32_t> edges_;
  RawVector<uint32_t> sources_;
};

}  // namespace

void PropertyColumns::Add(std::span<const GraphRows::Property> of_row) {
  if (of_row.empty()) return AddNone(1);
  EndRowsWithout();
  properties_.insert(properties_.end(), of_row.begin(), of_row.end());
  ends_.Add(static_cast<uint32_t>(properties_.size()));
}

void PropertyColumns::EndRowsWithout() {
  ends_.AddRepeated(static_cast<uint32_t>(properties_.size()), std::exchange(without_, 0));
}

void PropertyColumns::Put(Section ends, Section keys, Section values, StringNumbers numbers,
                          ImageWriter& image) {
  EndRowsWithout();
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

EdgeColumns::EdgeColumns(std::vector<uint32_t> types, std::vector<uint32_t> out_ends)
    : types_(std::move(types)), type_count_(types_.size()), out_ends_(std::move(out_ends)) {
  targets_.resize(out_ends_.empty() ? 0 : out_ends_.back());
  parts_.resize((targets_.size() + kPartEdges - 1) / kPartEdges);
}

void EdgeColumns::Add(size_t number, const Edge& edge) {
  targets_[number] = edge.target;
  Part& part = parts_[number / kPartEdges];
  part.sources.Add(edge.source);
  part.types.Add(edge.type);
  part.flags.Add(edge.flags);
  part.evidence_ends.Add(edge.evidence_end);
}

NumberColumnWriter EdgeColumns::Joined(NumberColumnWriter Part::*column) {
  NumberColumnWriter whole;
  for (Part& part : parts_) whole.Append(std::exchange(part.*column, {}));
  return whole;
}

void EdgeColumns::PutAdjacency(ImageWriter& image) {
  for (auto [section, column] : {std::pair(Section::kEdgeSource, &Part::sources),
                                 std::pair(Section::kEdgeFlags, &Part::flags),
                                 std::pair(Section::kEdgeEvidenceEnds, &Part::evidence_ends)}) {
    NumberColumnWriter whole = Joined(column);
    image.Put(section, whole);
  }
  auto types = image.Put(Section::kEdgeType, Joined(&Part::types).Finish());
  auto out_ends = image.Put(Section::kNodeOutEnds, std::move(out_ends_));
  auto targets = image.Put(Section::kEdgeTarget, std::move(targets_));
  image.Complete(Section::kNodeOutEnds, Section::kEdgeEvidenceEnds);
  InAdjacency(*targets, *out_ends, NumberColumn(*types), type_count_).Put(image);
  image.Complete(Section::kNodeInEnds, Section::kInSources);
}

void EdgeColumns::PutStrings(StringNumbers numbers, ImageWriter& image) {
  for (uint32_t& type : types_) type = numbers[type];
  image.Put(Section::kTypes, std::move(types_));
  properties_.Put(Section::kEdgePropertyEnds, Section::kEdgePropertyKey,
                  Section::kEdgePropertyValue, numbers, image);
}

void EvidenceColumns::Add(const GraphRows::Evidence& evidence,
                          std::span<const GraphRows::Property> properties) {
  documents_.Add(evidence.document);
  begins_.Add(evidence.begin);
  lengths_.Add(evidence.end - evidence.begin);
  sections_.push_back(evidence.section);
  flags_.Add(evidence.certainty == Certainty::kHedged ? kHedgedBit : 0);
  confidences_.Add(evidence.confidence);
  subjects_.Add(mentions_.PlaceOf(evidence.subject));
  objects_.Add(mentions_.PlaceOf(evidence.object));
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
