// Statements go to their source nodes by a counting sort, and are sorted and folded node by node;
// all of it on several threads, each of which has nodes of its own.
#include "graph/edge_assembly.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <string>
#include <string_view>
#include <utility>

#include "base/parallel.h"

namespace causeway {
namespace {

constexpr uint32_t kNone = Id<void>::kNone;
constexpr KindSet kCaused = 1U << 7;  // the object of an affirmed CAUSES

}  // namespace

EdgeAssembly::EdgeAssembly(const StatementRows& statements, std::span<const uint32_t> node_of,
                           std::span<const Rejection> rejections, GraphRows& rows)
    : statements_(statements),
      node_of_(node_of),
      graph_(rows),
      may_have_properties_(!rows.properties.empty()),
      may_be_hedged_(statements.Constant(ChunkColumn::kFlags) != 0U),
      played_(rows.nodes.size()) {
  CollectTypes();
  CollectRejected(rejections);
}

void EdgeAssembly::CollectRejected(std::span<const Rejection> rejections) {
  for (const Rejection& rejection : rejections) {
    auto type = std::ranges::find(types_, rejection.type,
                                  [this](uint32_t text) { return graph_.strings[text]; });
    rejected_.push_back({rejection.source, static_cast<uint32_t>(type - types_.begin()),
                         rejection.target, rejection.document});
  }
  std::ranges::sort(rejected_);
}

bool EdgeAssembly::IsRejected(Rejected statement) const {
  if (std::ranges::binary_search(rejected_, statement)) return true;
  statement.back() = kNone;
  return std::ranges::binary_search(rejected_, statement);
}

void EdgeAssembly::CollectTypes() {
  for (const TakenChunk& segment : statements_.segments()) {
    types_.insert(types_.end(), segment.relations.begin(), segment.relations.end());
  }
  std::ranges::sort(types_);
  types_.erase(std::ranges::unique(types_).begin(), types_.end());
  std::erase(types_, 0U);
  for (uint32_t type : types_) {
    std::string_view text = graph_.strings[type];
    subject_kinds_.push_back(SetOf(KindOfSubject(text)));
    object_kinds_.push_back(text == type::kCauses ? kCaused : SetOf(KindOfObject(text)));
  }
}

Result<void> EdgeAssembly::Run() {
  size_t nodes = graph_.nodes.size();
  CW_ASSIGN(
      RowForm form,
      RowForm::Of({.types = types_.size(), .nodes = nodes, .statements = statements_.size()}));
  size_t lanes = statements_.size() / std::max<size_t>(nodes, 1);
  lanes = std::clamp<size_t>(lanes, 1, Processors());
  rows_.emplace(form, nodes, lanes);
  PutBySource(lanes);
  rows_->Sort([this](uint32_t a, uint32_t b) { return statements_.Compare(a, b); });
  edges_.emplace(types_, rows_->edge_ends());
  InParallel(edges_->part_count(), [this](size_t part) {
    size_t first = part * EdgeColumns::kPartEdges;
    size_t last = std::min(first + EdgeColumns::kPartEdges, rows_->edge_count());
    rows_->EachEdge(first, last, [this](const EdgeRows::Edge& edge) { AddEdge(edge); });
  });
  if (may_have_properties_) {
    rows_->EachEdge(0, rows_->edge_count(),
                    [this](const EdgeRows::Edge& edge) { AddProperties(edge); });
  } else {
    edges_->AddNoProperties();
  }
  AddDeclarations();
  return {};
}

// Calls `visit` with each statement's source and row; a declaration has no type.
template <class Visit>
void EdgeAssembly::EachStatement(const TakenChunk& segment, Visit visit) const {
  std::vector<uint32_t> type_of;  // of each string of the chunk
  for (uint32_t text : segment.strings) {
    auto type = std::ranges::lower_bound(types_, text);
    bool found = type != types_.end() && *type == text;
    type_of.push_back(found ? static_cast<uint32_t>(type - types_.begin()) : kNone);
  }
  std::vector<uint32_t> node_of;  // of each mention of the chunk
  node_of.reserve(segment.mentions.size());
  for (uint32_t mention : segment.mentions) {
    node_of.push_back(mention == kNone ? kNone : node_of_[mention]);
  }
  ColumnScan subjects(segment.chunk.Column(ChunkColumn::kSubject));
  ColumnScan relations(segment.chunk.Column(ChunkColumn::kRelation));
  ColumnScan objects(segment.chunk.Column(ChunkColumn::kObject));
  ColumnScan flags(segment.chunk.Column(ChunkColumn::kFlags));
  for (size_t row = 0; row < segment.chunk.size(); ++row) {
    bool denied = (flags[row] & kDeniedFlag) != 0;
    uint32_t source = node_of[subjects[row]];
    uint32_t type = type_of[relations[row]];
    uint32_t target = node_of[objects[row]];
    if (!rejected_.empty() && IsRejected({source, type, target, segment.document})) continue;
    visit(source, RowForm::Parts{.type = type,
                                 .target = target,
                                 .denied = denied,
                                 .statement = segment.first_row + static_cast<uint32_t>(row)});
  }
}

// Lanes go through segments of their own, twice.
void EdgeAssembly::PutBySource(size_t lanes) {
  lane_declarations_.resize(lanes);
  InParallel(lanes, [this](size_t lane) { CountRows(lane); });
  rows_->Place();
  for (const std::vector<Declaration>& of_lane : std::exchange(lane_declarations_, {})) {
    declarations_.insert(declarations_.end(), of_lane.begin(), of_lane.end());
  }
  InParallel(lanes, [&](size_t lane) { PutRows(lane, lanes); });
}

// Of a segment where every statement makes a row.
void EdgeAssembly::CountSubjects(const TakenChunk& segment, std::span<uint32_t> counts) const {
  ColumnScan subjects(segment.chunk.Column(ChunkColumn::kSubject));
  for (size_t row = 0; row < segment.chunk.size(); ++row) {
    ++counts[node_of_[segment.mentions[subjects[row]]]];
  }
}

void EdgeAssembly::CountRows(size_t lane) {
  std::span<uint32_t> counts = rows_->Counts(lane);
  for (size_t at = lane; at < statements_.segments().size(); at += lane_declarations_.size()) {
    const TakenChunk& segment = statements_.segments()[at];
    if (rejected_.empty() && std::ranges::find(segment.relations, 0U) == segment.relations.end()) {
      CountSubjects(segment, counts);
      continue;
    }
    EachStatement(segment, [&](uint32_t source, const RowForm::Parts& parts) {
      if (parts.type == kNone) {
        lane_declarations_[lane].push_back({source, parts.statement});
      } else {
        ++counts[source];
      }
    });
  }
}

void EdgeAssembly::PutRows(size_t lane, size_t lanes) {
  for (size_t at = lane; at < statements_.segments().size(); at += lanes) {
    EachStatement(statements_.segments()[at], [&](uint32_t source, const RowForm::Parts& parts) {
      if (parts.type != kNone) rows_->Put(lane, source, parts);
    });
  }
}

bool EdgeAssembly::AllHedged(const EdgeRows::Edge& edge) const {
  if (!may_be_hedged_) return false;
  for (size_t row = edge.begin; row < edge.end; ++row) {
    uint32_t flags = statements_[StatementBehind(row)][ChunkColumn::kFlags];
    if ((flags & kHedgedFlag) == 0) return false;
  }
  return true;
}

namespace {

// Of a set that several threads add to, most of them what is there already.
void AddTo(KindSet& set, KindSet added) {
  std::atomic_ref<KindSet> shared(set);
  if ((added & ~shared.load(std::memory_order_relaxed)) == 0) return;
  shared.fetch_or(added, std::memory_order_relaxed);
}

}  // namespace

void EdgeAssembly::AddEdge(const EdgeRows::Edge& edge) {
  RowForm::Parts parts = rows_->form().PartsOf(rows_->all()[edge.begin]);
  int flags = (parts.denied ? kDeniedBit : 0) | (AllHedged(edge) ? kHedgedBit : 0);
  edges_->Add(edge.number, {.source = edge.source,
                            .type = parts.type,
                            .target = parts.target,
                            .flags = static_cast<uint8_t>(flags),
                            .evidence_end = static_cast<uint32_t>(edge.end)});
  if (parts.denied) return;
  AddTo(played_[edge.source], subject_kinds_[parts.type]);
  AddTo(played_[parts.target], object_kinds_[parts.type]);
}

void EdgeAssembly::AddProperties(const EdgeRows::Edge& edge) {
  std::vector<GraphRows::Property> properties;
  for (size_t row = edge.begin; row < edge.end; ++row) {
    auto added = statements_.Properties(statements_[StatementBehind(row)]);
    properties.insert(properties.end(), added.begin(), added.end());
  }
  if (!properties.empty()) properties = Summary(properties);
  edges_->AddProperties(properties);
}

void EdgeAssembly::AddDeclarations() {
  auto compare = [this](const Declaration& a, const Declaration& b) {
    if (a.node != b.node) return a.node < b.node ? -1 : 1;
    return statements_.Compare(a.statement, b.statement);
  };
  std::ranges::sort(declarations_, [&](const auto& a, const auto& b) { return compare(a, b) < 0; });
  auto repeated = std::ranges::unique(
      declarations_, [&](const auto& a, const auto& b) { return compare(a, b) == 0; });
  declarations_.erase(repeated.begin(), repeated.end());
  for (size_t begin = 0, end = 0; begin < declarations_.size(); begin = end) {
    uint32_t node = declarations_[begin].node;
    std::vector<GraphRows::Property> properties;
    for (; end < declarations_.size() && declarations_[end].node == node; ++end) {
      auto added = statements_.Properties(statements_[declarations_[end].statement]);
      properties.insert(properties.end(), added.begin(), added.end());
    }
    if (properties.empty()) continue;
    properties = Summary(properties);
    auto& all = graph_.properties;
    GraphRows::Slice& slice = graph_.nodes[node].properties;
    slice.begin = static_cast<uint32_t>(all.size());
    all.insert(all.end(), properties.begin(), properties.end());
    slice.end = static_cast<uint32_t>(all.size());
  }
}

// Strings that statements brought are numbered in order, so the values come in the order of their
// bytes.
std::vector<GraphRows::Property> EdgeAssembly::Summary(
    std::vector<GraphRows::Property>& of_evidence) {
  std::ranges::sort(of_evidence);
  auto repeated = std::ranges::unique(of_evidence);
  of_evidence.erase(repeated.begin(), repeated.end());
  std::vector<GraphRows::Property> summary;
  for (size_t begin = 0, end = 0; begin < of_evidence.size(); begin = end) {
    std::vector<std::string_view> values;
    for (; end < of_evidence.size() && of_evidence[end].key == of_evidence[begin].key; ++end) {
      values.push_back(graph_.strings[of_evidence[end].value]);
    }
    summary.push_back(of_evidence[begin]);
    if (values.size() == 1) continue;
    summary.back().value = graph_.strings.Add(fmt::format("[{}]", fmt::join(values, ",")));
  }
  return summary;
}

void EdgeAssembly::AddKinds(std::span<KindSet> kinds) const {
  const KindSet condition = SetOf(Kind::kCondition);
  for (size_t node = 0; node < kinds.size(); ++node) {
    bool is_effect = (played_[node] & kCaused) != 0 && (kinds[node] & condition) == 0;
    kinds[node] = static_cast<KindSet>(kinds[node] | (played_[node] & ~kCaused));
    if (is_effect) kinds[node] |= SetOf(KindOfObject(type::kCauses));
  }
}

void EdgeAssembly::MarkStrings(StringUse& use) const {
  use.Add(types_);
  use.Add(edges_->properties());
  for (const TakenChunk& segment : statements_.segments()) use.Add(segment.sections);
  if (!may_have_properties_) return;
  for (size_t row = 0; row < evidence_count(); ++row) {
    use.Add(statements_.Properties(statements_[StatementBehind(row)]));
  }
}

std::vector<uint32_t> EdgeAssembly::DeclarationCounts() const {
  std::vector<uint32_t> counts(graph_.nodes.size());
  for (const Declaration& declaration : declarations_) ++counts[declaration.node];
  return counts;
}

namespace {

// The sections of evidence: those that differ from row to row, and those of its manner.
constexpr std::array kEvidenceSections = {Section::kEvidenceDocument, Section::kEvidenceBegin,
                                          Section::kEvidenceSubject,  Section::kEvidenceObject,
                                          Section::kEvidenceSection,  Section::kEvidenceLength,
                                          Section::kEvidenceFlags,    Section::kEvidenceConfidence};
using EvidencePart = std::array<NumberColumnWriter, kEvidenceSections.size()>;

}  // namespace

// Parts of whole blocks, each on a thread of its own, are put end to end.
void EdgeAssembly::PutEvidence(StringNumbers numbers, const NodeMentions& mentions,
                               ImageWriter& image) const {
  constexpr size_t kPart = kColumnBlock << 12;
  std::vector<EvidencePart> parts(evidence_count() / kPart + 1);
  std::optional<Manner> common = CommonManner(numbers);
  InParallel(parts.size(), [&](size_t at) {
    size_t begin = at * kPart;
    size_t end = std::min(begin + kPart, evidence_count());
    std::span<NumberColumnWriter> columns = parts[at];
    for (size_t row = begin; row < end; ++row) AddPlace(row, columns.first<kPlaceSections>());
    AddMentions(begin, end, mentions, columns.subspan<kPlaceSections, kEndSections>());
    for (size_t row = begin; row < end && !common; ++row) {
      AddManner(MannerOf(row, numbers), 1, columns.last<kMannerSections>());
    }
    if (common) AddManner(*common, end - begin, columns.last<kMannerSections>());
  });
  for (size_t column = 0; column < kEvidenceSections.size(); ++column) {
    NumberColumnWriter whole;
    for (EvidencePart& part : parts) whole.Append(std::exchange(part[column], {}));
    image.Put(kEvidenceSections[column], whole);
  }
  PropertyColumns properties;
  if (!may_have_properties_) properties.AddNone(evidence_count());
  for (size_t row = 0; may_have_properties_ && row < evidence_count(); ++row) {
    properties.Add(statements_.Properties(statements_[StatementBehind(row)]));
  }
  properties.Put(Section::kEvidencePropertyEnds, Section::kEvidencePropertyKey,
                 Section::kEvidencePropertyValue, numbers, image);
}

void EdgeAssembly::AddPlace(size_t row, std::span<NumberColumnWriter, kPlaceSections> to) const {
  StatementRows::Place place = statements_[StatementBehind(row)];
  to[0].Add(place.segment->document);
  to[1].Add(place[ChunkColumn::kBegin]);
}

void EdgeAssembly::AddMentions(size_t begin, size_t end, const NodeMentions& mentions,
                               std::span<NumberColumnWriter, kEndSections> to) const {
  size_t declared = std::clamp(rows_->all().size(), begin, end);  // from here on
  if (mentions.all_first()) {
    to[0].AddRepeated(1, end - begin);
    to[1].AddRepeated(1, declared - begin);
  }
  for (size_t row = begin; row < end && !mentions.all_first(); ++row) {
    StatementRows::Place place = statements_[StatementBehind(row)];
    to[0].Add(mentions.PlaceOf(place.subject()));
    if (row < declared) to[1].Add(mentions.PlaceOf(place.object()));
  }
  to[1].AddRepeated(0, end - declared);
}

EdgeAssembly::Manner EdgeAssembly::MannerOf(size_t row, StringNumbers numbers) const {
  StatementRows::Place place = statements_[StatementBehind(row)];
  return {numbers[place.section()], place[ChunkColumn::kLength],
          place[ChunkColumn::kFlags] & kHedgedFlag, place[ChunkColumn::kConfidence]};
}

void EdgeAssembly::AddManner(const Manner& manner, size_t rows,
                             std::span<NumberColumnWriter, kMannerSections> to) {
  for (size_t column = 0; column < to.size(); ++column) {
    to[column].AddRepeated(manner[column], rows);
  }
}

// That of all evidence, where it is known at once.
std::optional<EdgeAssembly::Manner> EdgeAssembly::CommonManner(StringNumbers numbers) const {
  bool same = evidence_count() > 0;
  for (ChunkColumn column : {ChunkColumn::kLength, ChunkColumn::kFlags, ChunkColumn::kConfidence}) {
    same = same && statements_.Constant(column).has_value();
  }
  std::span<const TakenChunk> segments = statements_.segments();
  same = same && std::ranges::all_of(segments, [&](const TakenChunk& segment) {
           return segment.sections.size() == 1 && segment.sections == segments[0].sections;
         });
  return same ? std::optional(MannerOf(0, numbers)) : std::nullopt;
}

}  // namespace causeway
