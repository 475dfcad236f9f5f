// Statements go to their source nodes by a counting sort, and are sorted and folded node by node;
// all of it on several threads, each of which has nodes of its own.
#include "graph/edge_assembly.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "base/parallel.h"

namespace causeway {
namespace {

constexpr uint32_t kNone = Id<void>::kNone;
constexpr size_t kTaskRows = 1 << 16;  // rows that are sorted as one task
constexpr KindSet kCaused = 1U << 7;   // the object of an affirmed CAUSES

}  // namespace

EdgeAssembly::EdgeAssembly(const StatementRows& statements, std::span<const uint32_t> node_of,
                           std::span<const Rejection> rejections, GraphRows& rows)
    : statements_(statements),
      node_of_(node_of),
      graph_(rows),
      may_have_properties_(!rows.properties.empty()),
      may_be_hedged_(statements.Constant(ChunkColumn::kFlags) != 0U),
      played_(rows.nodes.size()),
      row_ends_(rows.nodes.size()) {
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

void EdgeAssembly::Run() {
  PutBySource();
  std::vector<uint32_t> bounds = NodeBounds(rows_.size() / kTaskRows + 1);
  InParallel(bounds.size() - 1, [&](size_t at) {
    for (uint32_t node = bounds[at]; node < bounds[at + 1]; ++node) SortRows(RowsOf(node));
  });
  edges_.emplace(types_, graph_.nodes.size());
  edges_->Reserve(rows_.size());
  evidence_.reserve(rows_.size() + declarations_.size());
  const std::array<std::function<void()>, 2> halves = {
      [this] { EachEdge([this](uint32_t node, auto alike) { AddEnds(node, alike[0]); }); },
      [this] { EachEdge([this](uint32_t /*node*/, auto alike) { AddSaid(alike); }); }};
  InParallel(halves.size(), [&](size_t half) { halves[half](); });
  rows_ = {};
  edge_evidence_ = evidence_.size();
  AddDeclarations();
}

// Calls `visit` with each statement's number, source, type (none for a declaration), target and
// polarity.
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
    uint32_t denied = (flags[row] & kDeniedFlag) != 0 ? 1 : 0;
    uint32_t source = node_of[subjects[row]];
    uint32_t type = type_of[relations[row]];
    uint32_t target = node_of[objects[row]];
    if (!rejected_.empty() && IsRejected({source, type, target, segment.document})) continue;
    visit(segment.first_row + static_cast<uint32_t>(row), source, type, target, denied);
  }
}

// Lanes go through segments of their own, twice: a row goes where its lane's rows of its node
// begin.
void EdgeAssembly::PutBySource() {
  size_t lanes = statements_.size() / std::max<size_t>(row_ends_.size(), 1);
  lanes = std::clamp<size_t>(lanes, 1, Processors());
  std::vector<Lane> all(lanes);
  InParallel(lanes, [&](size_t lane) { CountRows(lane, all); });
  uint32_t end = 0;
  for (uint32_t node = 0; node < row_ends_.size(); ++node) {
    for (Lane& lane : all) end += std::exchange(lane.next[node], end);
    row_ends_[node] = end;
  }
  rows_.resize(end);
  for (Lane& lane : all) {
    declarations_.insert(declarations_.end(), lane.declarations.begin(), lane.declarations.end());
  }
  InParallel(lanes, [&](size_t lane) { ScatterRows(lane, all); });
}

// Of a segment where every statement makes a row.
void EdgeAssembly::CountSubjects(const TakenChunk& segment, std::span<uint32_t> counts) const {
  ColumnScan subjects(segment.chunk.Column(ChunkColumn::kSubject));
  for (size_t row = 0; row < segment.chunk.size(); ++row) {
    ++counts[node_of_[segment.mentions[subjects[row]]]];
  }
}

void EdgeAssembly::CountRows(size_t number, std::span<Lane> lanes) const {
  Lane& lane = lanes[number];
  lane.next.resize(row_ends_.size());
  for (size_t at = number; at < statements_.segments().size(); at += lanes.size()) {
    const TakenChunk& segment = statements_.segments()[at];
    if (rejected_.empty() && std::ranges::find(segment.relations, 0U) == segment.relations.end()) {
      CountSubjects(segment, lane.next);
      continue;
    }
    EachStatement(segment, [&](uint32_t statement, uint32_t source, uint32_t type,
                               uint32_t /*target*/, uint32_t /*denied*/) {
      if (type == kNone) {
        lane.declarations.push_back({source, statement});
      } else {
        ++lane.next[source];
      }
    });
  }
}

void EdgeAssembly::ScatterRows(size_t number, std::span<Lane> lanes) {
  Lane& lane = lanes[number];
  for (size_t at = number; at < statements_.segments().size(); at += lanes.size()) {
    EachStatement(statements_.segments()[at], [&](uint32_t statement, uint32_t source,
                                                  uint32_t type, uint32_t target, uint32_t denied) {
      if (type != kNone) rows_[lane.next[source]++] = {type << 1 | denied, target, statement};
    });
  }
}

// Parts the nodes so that each part has about as many rows.
std::vector<uint32_t> EdgeAssembly::NodeBounds(size_t parts) const {
  std::vector<uint32_t> bounds = {0};
  for (size_t part = 1; part < parts; ++part) {
    auto bound = std::ranges::lower_bound(row_ends_, rows_.size() * part / parts);
    bounds.push_back(static_cast<uint32_t>(bound - row_ends_.begin()));
  }
  bounds.push_back(static_cast<uint32_t>(row_ends_.size()));
  return bounds;
}

std::span<EdgeAssembly::Row> EdgeAssembly::RowsOf(uint32_t node) {
  uint32_t begin = node == 0 ? 0 : row_ends_[node - 1];
  std::span<Row> rows = std::span(rows_).subspan(begin, row_ends_[node] - begin);
  while (!rows.empty() && rows.back().statement == kNone) rows = rows.first(rows.size() - 1);
  return rows;
}

// Of a few rows each goes where as many are before it (Knuth, The Art of Computer Programming,
// volume 3, section 5.2, comparison counting): without a branch that depends on them, that takes
// half the time of a library's sort.
void EdgeAssembly::SortByKey(std::span<Row> rows) {
  constexpr size_t kFew = 40;
  if (rows.size() > kFew) {
    std::ranges::sort(rows, {}, &Row::key);
    return;
  }
  std::array<uint64_t, kFew> keys{};
  std::array<Row, kFew> sorted;
  std::ranges::transform(rows, keys.begin(), &Row::key);
  for (size_t at = 0; at < rows.size(); ++at) {
    size_t before = 0;
    for (size_t other = 0; other < at; ++other) before += keys[other] <= keys[at] ? 1 : 0;
    for (size_t other = at + 1; other < rows.size(); ++other) {
      before += keys[other] < keys[at] ? 1 : 0;
    }
    sorted[before] = rows[at];
  }
  std::copy_n(sorted.begin(), rows.size(), rows.begin());
}

// Rows of one edge come in the order of their evidence, the same evidence once; what is left over
// is marked.
void EdgeAssembly::SortRows(std::span<Row> of_node) const {
  SortByKey(of_node);
  size_t kept = 0;
  for (size_t begin = 0, end = 0; begin < of_node.size(); begin = end) {
    while (end < of_node.size() && of_node[end].key() == of_node[begin].key()) ++end;
    std::span<Row> alike = of_node.subspan(begin, end - begin);
    size_t distinct = alike.size();
    if (distinct > 1) {
      auto compare = [this](const Row& a, const Row& b) {
        return statements_.Compare(a.statement, b.statement);
      };
      std::ranges::sort(alike, [&](const Row& a, const Row& b) { return compare(a, b) < 0; });
      auto repeated = std::ranges::unique(
          alike, [&](const Row& a, const Row& b) { return compare(a, b) == 0; });
      distinct -= repeated.size();
    }
    if (kept != begin) std::ranges::copy(alike.first(distinct), of_node.subspan(kept).begin());
    kept += distinct;
  }
  for (Row& row : of_node.subspan(kept)) row.statement = kNone;
}

// Calls `visit` with each edge's source and its rows, in order.
template <class Visit>
void EdgeAssembly::EachEdge(Visit visit) {
  for (uint32_t node = 0; node < row_ends_.size(); ++node) {
    std::span<const Row> rest = RowsOf(node);
    while (!rest.empty()) {
      size_t end = 1;
      while (end < rest.size() && rest[end].key() == rest[0].key()) ++end;
      visit(node, rest.first(end));
      rest = rest.subspan(end);
    }
  }
}

bool EdgeAssembly::AllHedged(std::span<const Row> alike) const {
  return may_be_hedged_ && std::ranges::all_of(alike, [this](const Row& row) {
           return (statements_[row.statement][ChunkColumn::kFlags] & kHedgedFlag) != 0;
         });
}

void EdgeAssembly::AddEnds(uint32_t node, const Row& row) {
  edges_->AddEnds(node, row.type >> 1, row.target);
  if ((row.type & 1) != 0) return;
  played_[node] |= subject_kinds_[row.type >> 1];
  played_[row.target] |= object_kinds_[row.type >> 1];
}

void EdgeAssembly::AddSaid(std::span<const Row> alike) {
  bool denied = (alike[0].type & 1) != 0;
  std::vector<GraphRows::Property> properties;
  for (const Row& row : alike) {
    evidence_.push_back(row.statement);
    if (!may_have_properties_) continue;
    auto added = statements_.Properties(statements_[row.statement]);
    properties.insert(properties.end(), added.begin(), added.end());
  }
  if (!properties.empty()) properties = Summary(properties);
  bool hedged = AllHedged(alike);
  edges_->Add({.flags = static_cast<uint8_t>((denied ? kDeniedBit : 0) | (hedged ? kHedgedBit : 0)),
               .evidence_count = alike.size()},
              properties);
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
      evidence_.push_back(declarations_[end].statement);
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
  for (uint32_t statement : evidence_) use.Add(statements_.Properties(statements_[statement]));
}

std::vector<uint32_t> EdgeAssembly::DeclarationCounts() const {
  std::vector<uint32_t> counts(graph_.nodes.size());
  for (const Declaration& declaration : declarations_) ++counts[declaration.node];
  return counts;
}

void EdgeAssembly::Put(StringNumbers numbers, const NodeMentions& mentions, ImageWriter& image) {
  edges_->Put(numbers, image);
  edges_.reset();
  image.Complete(Section::kNameHow);
  PutEvidence(numbers, mentions, image);
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
  std::vector<EvidencePart> parts(evidence_.size() / kPart + 1);
  std::optional<Manner> common = CommonManner(numbers);
  InParallel(parts.size(), [&](size_t at) {
    size_t begin = at * kPart;
    size_t end = std::min(begin + kPart, evidence_.size());
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
  if (!may_have_properties_) properties.AddNone(evidence_.size());
  for (uint32_t statement : evidence_) {
    if (may_have_properties_) properties.Add(statements_.Properties(statements_[statement]));
  }
  properties.Put(Section::kEvidencePropertyEnds, Section::kEvidencePropertyKey,
                 Section::kEvidencePropertyValue, numbers, image);
}

void EdgeAssembly::AddPlace(size_t row, std::span<NumberColumnWriter, kPlaceSections> to) const {
  StatementRows::Place place = statements_[evidence_[row]];
  to[0].Add(place.segment->document);
  to[1].Add(place[ChunkColumn::kBegin]);
}

void EdgeAssembly::AddMentions(size_t begin, size_t end, const NodeMentions& mentions,
                               std::span<NumberColumnWriter, kEndSections> to) const {
  size_t declared = std::clamp(edge_evidence_, begin, end);  // from here on
  if (mentions.all_first()) {
    to[0].AddRepeated(1, end - begin);
    to[1].AddRepeated(1, declared - begin);
  }
  for (size_t row = begin; row < end && !mentions.all_first(); ++row) {
    StatementRows::Place place = statements_[evidence_[row]];
    to[0].Add(mentions.PlaceOf(place.subject()));
    if (row < declared) to[1].Add(mentions.PlaceOf(place.object()));
  }
  to[1].AddRepeated(0, end - declared);
}

EdgeAssembly::Manner EdgeAssembly::MannerOf(size_t row, StringNumbers numbers) const {
  StatementRows::Place place = statements_[evidence_[row]];
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
  bool same = !evidence_.empty();
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
