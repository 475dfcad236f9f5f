// From what was taken to a graph: Identify (graph/identity.h) says what the mentions mean,
// NameThings (graph/naming.h) makes the nodes, SortParts (graph/freeze.h) puts them in order, and
// EdgeAssembly (graph/edge_assembly.h) makes the edges.
#include "graph/builder.h"

#include <algorithm>
#include <array>
#include <future>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/curation_replay.h"
#include "graph/edge_assembly.h"
#include "graph/freeze.h"
#include "graph/identity.h"
#include "graph/layout.h"
#include "graph/naming.h"
#include "graph/number_sort.h"
#include "graph/rows.h"
#include "graph/statement_rows.h"
#include "graph/taken.h"
#include "graph/value_json.h"
#include "graph/vocabulary.h"

namespace causeway {

struct GraphBuilder::State {
  Taken taken;
  bool sorted = false;
  CurationLog curation;
};

namespace {

using Slice = GraphRows::Slice;

class Assembly {
 public:
  Assembly(Taken& taken, const CurationLog& curation, AtomicFile* file)
      : taken_(taken), curation_(curation), file_(file), rows_(taken.rows), statements_(taken) {}

  Result<ImageWriter> Run() {
    AddNodes();
    SortedParts parts = SortParts(rows_);
    Renumber(parts.places);
    EdgeAssembly edges(statements_, NodesOfMentions(), rejections_, rows_);
    CW_TRY(edges.Run());
    return Written(parts.names, edges);
  }

 private:
  void AddNodes();
  [[nodiscard]] std::vector<Naming> Namings() const;
  [[nodiscard]] std::vector<Claim> Claims() const;
  void AddClaims(const TakenChunk& segment, uint32_t same_as, std::vector<Claim>& claims) const;
  [[nodiscard]] bool HoldsInDocument(StatementRows::Place claim) const;
  void AddMentions(const Identity& identity);
  void Renumber(const Places& places);
  [[nodiscard]] std::span<const uint32_t> NodesOfMentions();
  void AddLabels(const EdgeAssembly& edges);
  void ChangeLabels(std::vector<std::pair<uint32_t, uint32_t>>& labels);
  void SetLabels(std::vector<std::pair<uint32_t, uint32_t>> labels);
  void LetGoOfParts();
  Result<ImageWriter> Written(std::span<const NameRow> names, EdgeAssembly& edges);

  Taken& taken_;
  const CurationLog& curation_;
  AtomicFile* file_;
  GraphRows& rows_;
  StatementRows statements_;
  std::vector<Rejection> rejections_;
  std::vector<CurationReplay::LabelChange> label_changes_;
  std::vector<uint32_t> node_of_;  // of each mention
};

void Assembly::AddNodes() {
  std::vector<Naming> namings = Namings();
  std::vector<Claim> claims = Claims();
  CurationReplay curation(curation_, namings, rows_);
  curation.Split(claims);
  Identity identity = Identify(namings, claims);
  curation.Merge(identity);
  NameThings(taken_.mentions, namings, claims, identity, rows_);
  curation.Rename(rows_);
  rejections_ = curation.Rejections();
  label_changes_ = curation.LabelChanges();
  AddMentions(identity);
}

// Strings are numbered in the order of their bytes, as Identify wants its names and identifiers.
std::vector<Naming> Assembly::Namings() const {
  std::vector<Naming> namings;
  namings.reserve(taken_.mentions.size());
  for (const MentionRow& mention : taken_.mentions) {
    namings.push_back(
        {.document = mention.document, .name = rows_.folded[mention.name], .id = mention.id});
  }
  return namings;
}

std::vector<Claim> Assembly::Claims() const {
  std::vector<Claim> claims;
  for (const TakenChunk& segment : taken_.segments) {
    auto same_as = std::ranges::find_if(segment.relations, [this](uint32_t relation) {
      return rows_.strings[relation] == type::kSameAs;
    });
    if (same_as != segment.relations.end()) AddClaims(segment, *same_as, claims);
  }
  std::ranges::sort(claims);
  claims.erase(std::ranges::unique(claims).begin(), claims.end());
  return claims;
}

void Assembly::AddClaims(const TakenChunk& segment, uint32_t same_as,
                         std::vector<Claim>& claims) const {
  for (size_t row = 0; row < segment.chunk.size(); ++row) {
    StatementRows::Place place{&segment, row};
    uint32_t relation = segment.strings[place[ChunkColumn::kRelation]];
    if (relation != same_as || place[ChunkColumn::kFlags] != 0) continue;
    claims.push_back(
        {.name = place.subject(), .alias = place.object(), .in_document = HoldsInDocument(place)});
  }
}

bool Assembly::HoldsInDocument(StatementRows::Place claim) const {
  static const std::array<std::string, 2> kInDocument = {ToJson(std::string(kAbbreviation)),
                                                         ToJson(std::string(kGloss))};
  return std::ranges::any_of(statements_.Properties(claim),
                             [this](const GraphRows::Property& property) {
                               std::string_view scope = rows_.strings[property.value];
                               return rows_.strings[property.key] == kAliasScope &&
                                      (scope == kInDocument[0] || scope == kInDocument[1]);
                             });
}

// Mentions with the same labels share a list.
void Assembly::AddMentions(const Identity& identity) {
  std::vector<Slice> lists;
  for (const std::vector<uint32_t>& labels : taken_.labels.all()) {
    Slice& list = lists.emplace_back();
    list.begin = static_cast<uint32_t>(rows_.lists.size());
    rows_.lists.insert(rows_.lists.end(), labels.begin(), labels.end());
    list.end = static_cast<uint32_t>(rows_.lists.size());
  }
  rows_.mentions.reserve(taken_.mentions.size());
  for (uint32_t at = 0; at < taken_.mentions.size(); ++at) {
    const MentionRow& mention = taken_.mentions[at];
    rows_.mentions.push_back({.node = identity.thing[at],
                              .document = mention.document,
                              .name = mention.name,
                              .id = mention.id,
                              .resolved = identity.resolved[at],
                              .labels = lists[mention.labels]});
  }
  taken_.mentions = {};
}

// Documents and mentions were in order; names that are folded for the first time move strings.
void Assembly::Renumber(const Places& places) {
  for (TakenChunk& segment : taken_.segments) {
    if (places.strings.empty()) break;
    for (auto* texts : {&segment.strings, &segment.relations, &segment.sections}) {
      for (uint32_t& text : *texts) text = places.strings[text];
    }
  }
  for (Rejection& rejection : rejections_) {
    rejection.source = places.nodes[rejection.source];
    rejection.target = places.nodes[rejection.target];
  }
  for (auto& change : label_changes_) change.node = places.nodes[change.node];
}

std::span<const uint32_t> Assembly::NodesOfMentions() {
  node_of_.reserve(rows_.mentions.size());
  for (const GraphRows::Mention& mention : rows_.mentions) node_of_.push_back(mention.node);
  return node_of_;
}

// Labels that documents give outright, the kinds of identifiers, and the kinds that follow from
// affirmed edges.
void Assembly::AddLabels(const EdgeAssembly& edges) {
  std::array<uint32_t, kKindLabels.size()> kind_labels{};
  for (size_t kind = 0; kind < kKindLabels.size(); ++kind) {
    kind_labels[kind] = rows_.strings.Add(kKindLabels[kind]);
  }
  auto list = [this](Slice slice) {
    return std::span(rows_.lists).subspan(slice.begin, slice.end - slice.begin);
  };
  std::vector<KindSet> kinds(rows_.nodes.size());
  std::vector<std::pair<uint32_t, uint32_t>> labels;  // a node, and what it wears
  for (const GraphRows::Mention& mention : rows_.mentions) {
    if (mention.id != 0) kinds[mention.node] |= SetOf(KindOfIdentifier(rows_.strings[mention.id]));
    for (uint32_t label : list(mention.labels)) {
      auto kind = std::ranges::find(kind_labels, label) - kind_labels.begin();
      if (std::cmp_less(kind, kind_labels.size())) {
        kinds[mention.node] |= SetOf(static_cast<Kind>(kind));
      } else {
        labels.emplace_back(mention.node, label);
      }
    }
  }
  edges.AddKinds(kinds);
  for (uint32_t node = 0; node < kinds.size(); ++node) {
    for (size_t kind = 0; kind < kind_labels.size(); ++kind) {
      bool plays = (kinds[node] & SetOf(static_cast<Kind>(kind))) != 0;
      if (plays) labels.emplace_back(node, kind_labels[kind]);
    }
  }
  ChangeLabels(labels);
  SetLabels(std::move(labels));
}

// People have the last word, and of what they say the last.
void Assembly::ChangeLabels(std::vector<std::pair<uint32_t, uint32_t>>& labels) {
  std::map<std::pair<uint32_t, uint32_t>, bool> worn;
  for (const auto& change : label_changes_) {
    worn[{change.node, rows_.strings.Add(change.label)}] = change.added;
  }
  if (worn.empty()) return;
  std::erase_if(labels, [&](const auto& label) { return worn.contains(label); });
  for (const auto& [label, added] : worn) {
    if (added) labels.push_back(label);
  }
}

// Labels are sets, in order.
void Assembly::SetLabels(std::vector<std::pair<uint32_t, uint32_t>> labels) {
  SortByNumber(labels,
               [](const auto& label) { return uint64_t{label.first} << 32 | label.second; });
  labels.erase(std::ranges::unique(labels).begin(), labels.end());
  for (auto [node, label] : labels) {
    Slice& slice = rows_.nodes[node].labels;
    auto at = static_cast<uint32_t>(rows_.lists.size());
    if (slice.end == 0) slice.begin = at;
    slice.end = at + 1;
    rows_.lists.push_back(label);
  }
}

// What the image has by now; the edges' sections are the largest.
void Assembly::LetGoOfParts() {
  rows_.strings = StringPool();
  rows_.nodes = {};
  rows_.mentions = {};
  rows_.lists = {};
  rows_.folded = {};
}

// The adjacency needs no strings: it is made beside what does.
Result<ImageWriter> Assembly::Written(std::span<const NameRow> names, EdgeAssembly& edges) {
  ImageWriter image(file_);
  std::future<void> adjacency = std::async(std::launch::async, [&] { edges.PutAdjacency(image); });
  AddLabels(edges);
  for (size_t count : {rows_.strings.size() + rows_.lists.size(), rows_.properties.size(),
                       rows_.mentions.size()}) {
    CW_TRY(CheckCount(count));
  }
  StringUse use(rows_.strings);
  use.Add(rows_, names);
  edges.MarkStrings(use);
  std::vector<uint32_t> numbers = use.Put(image);
  PutParts(rows_, names, edges.DeclarationCounts(), numbers, image);
  NodeMentions mentions(rows_.mentions, rows_.nodes.size());
  mentions.Put(image);
  edges.PutStrings(numbers, image);
  image.Complete(Section::kStringBytes, Section::kNameHow);
  LetGoOfParts();
  adjacency.get();
  edges.PutEvidence(numbers, mentions, image);
  return image;
}

}  // namespace

GraphBuilder::GraphBuilder() : state_(std::make_unique<State>()) {}
GraphBuilder::~GraphBuilder() = default;

Result<void> GraphBuilder::Begin(const Document& document) {
  state_->taken.Begin(document);
  return {};
}

Result<void> GraphBuilder::Take(std::span<const Statement> batch) {
  for (const Statement& statement : batch) CW_TRY(state_->taken.Take(statement));
  return {};
}

Result<void> GraphBuilder::Take(StatementChunk chunk) {
  return state_->taken.Take(std::move(chunk));
}

Result<void> GraphBuilder::End() { return state_->taken.End(); }

void GraphBuilder::Curate(CurationLog log) { state_->curation = std::move(log); }

Result<void> GraphBuilder::Prepare() {
  state_->sorted = true;
  return state_->taken.Sort();
}

Result<ImageWriter> GraphBuilder::Finish(AtomicFile* file) {
  std::unique_ptr<State> state = std::exchange(state_, std::make_unique<State>());
  if (!state->sorted) CW_TRY(state->taken.Sort());
  return Assembly(state->taken, state->curation, file).Run();
}

Result<Graph> GraphBuilder::Build(const Digest& stamp) {
  CW_ASSIGN(ImageWriter image, Finish());
  return Graph(image.Write(stamp));
}

}  // namespace causeway
