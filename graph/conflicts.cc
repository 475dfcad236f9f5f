// One walk for each kind: over edges, over mentions by node, over names, and a depth-first search
// whose back edges close the cycles (Tarjan, SIAM J. Comput. 1(2), 1972).
#include "graph/conflicts.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "graph/fold.h"
#include "graph/vocabulary.h"

namespace causeway {
namespace {

class ConflictSearch {
 public:
  ConflictSearch(const Graph& graph, const CurationLog& log, const ConflictOptions& options)
      : graph_(graph), options_(options), ends_(graph.node_count() + 1) {
    Decide(log);
    SortMentions();
  }

  Conflicts Run() {
    FindDisputed();
    FindNames();
    FindIdentifiers();
    FindSharedAliases();
    FindCycles(type::kIsA);
    FindCycles(type::kPartOf);
    return std::move(found_);
  }

 private:
  // A name with the identifier that a document gives with it.
  struct Given {
    std::string_view id;
    std::string folded;
    MentionId mention;
    std::set<std::string_view> said_of = {};  // of an alias: the names that it is said of
  };

  void Decide(const CurationLog& log);
  void SortMentions();
  [[nodiscard]] std::vector<Given> GivenTo(NodeId node) const;
  [[nodiscard]] std::vector<Given> AliasesGivenTo(NodeId node) const;
  void AddAlias(EvidenceId id, std::vector<Given>& given) const;
  [[nodiscard]] std::set<std::string> Explained(NodeId node) const;
  [[nodiscard]] std::string WordFor(NodeId node) const;
  [[nodiscard]] std::vector<std::string> Rejecting(EdgeId edge) const;
  bool Count(ConflictKind kind);

  void FindDisputed();
  [[nodiscard]] Conflict Disputed(EdgeId affirmed, EdgeId denied) const;
  [[nodiscard]] std::set<std::string_view> DocumentsOf(EdgeId edge) const;
  void FindNames();
  void FindNamesOf(NodeId node);
  void FindIdentifiers();
  void FindIdentifiersOf(std::string_view name);
  void FindSharedAliases();
  [[nodiscard]] std::vector<Given> NamedBy(NodeId alias, StringId same_as) const;
  [[nodiscard]] Conflict OneName(std::string_view name, const std::vector<Given>& given) const;
  void FindCycles(std::string_view type);
  void Search(NodeId root, StringId type, std::vector<uint8_t>& state);
  void AddCycle(std::span<const EdgeId> path, EdgeId back);

  const Graph& graph_;
  ConflictOptions options_;
  std::set<uint32_t> renamed_;                          // nodes
  std::map<uint32_t, std::set<std::string>> accepted_;  // by node: folded aliases
  std::vector<uint32_t> mentions_;                      // those with an identifier, by node
  std::vector<uint32_t> ends_;                          // of each node, in mentions_
  Conflicts found_;
};

// What people said of names: an entry speaks of every node that its word may mean.
void ConflictSearch::Decide(const CurationLog& log) {
  std::vector<bool> holds = Holds(log);
  for (size_t at = 0; at < log.size(); ++at) {
    bool renames = log[at].kind == CurationKind::kRename;
    if (!holds[at] || (!renames && log[at].kind != CurationKind::kAddAlias)) continue;
    for (const NameMatch& match : graph_.FindByName(log[at].words[0])) {
      if (renames) renamed_.insert(match.node.value);
      accepted_[match.node.value].insert(FoldName(log[at].words[1]));
    }
  }
}

void ConflictSearch::SortMentions() {
  auto each = [this](auto visit) {
    for (uint32_t at = 0; at < graph_.mention_count(); ++at) {
      MentionView mention = graph_.Mention(MentionId{at});
      bool counts = !mention.id.empty() && !mention.name.empty();
      if (counts && mention.node.value < graph_.node_count()) visit(mention.node.value, at);
    }
  };
  each([this](uint32_t node, uint32_t /*at*/) { ++ends_[node + 1]; });
  std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
  mentions_.resize(ends_.back());
  // Each mention takes the next place of its node: begins become ends.
  each([this](uint32_t node, uint32_t at) { mentions_[ends_[node]++] = at; });
}

// One for each identifier and name.
std::vector<ConflictSearch::Given> ConflictSearch::GivenTo(NodeId node) const {
  size_t begin = node.value == 0 ? 0 : ends_[node.value - 1];
  std::map<std::pair<std::string_view, std::string_view>, MentionId> spelled;
  for (size_t at = begin; at < ends_[node.value]; ++at) {
    MentionView mention = graph_.Mention(MentionId{mentions_[at]});
    spelled.emplace(std::pair(mention.id, mention.name), MentionId{mentions_[at]});
  }
  std::vector<Given> given;
  for (const auto& [names, mention] : spelled) {
    given.push_back({.id = names.first, .folded = FoldName(names.second), .mention = mention});
  }
  auto key = [](const Given& each) { return std::tie(each.id, each.folded); };
  std::ranges::stable_sort(given, {}, key);
  auto repeated = std::ranges::unique(given, {}, key);
  given.erase(repeated.begin(), repeated.end());
  return given;
}

// Those that documents say are other names of the node.
std::vector<ConflictSearch::Given> ConflictSearch::AliasesGivenTo(NodeId node) const {
  std::vector<Given> given;
  std::optional<StringId> same_as = graph_.Find(type::kSameAs);
  if (!same_as) return given;
  for (EdgeId edge : graph_.Out(node, *same_as)) {
    if (graph_.Target(edge) != node || graph_.PolarityOf(edge) == Polarity::kDenied) continue;
    for (EvidenceId evidence : graph_.EvidenceOf(edge)) AddAlias(evidence, given);
  }
  return given;
}

// All that is said of one alias together; by an identifier where any of it has one.
void ConflictSearch::AddAlias(EvidenceId id, std::vector<Given>& given) const {
  EndsView ends = graph_.Ends(id);
  MentionView name = graph_.Mention(ends.subject);
  std::string folded = FoldName(graph_.Mention(ends.object).name);
  auto known = std::ranges::find(given, folded, &Given::folded);
  if (known == given.end()) {
    given.push_back({.id = name.id, .folded = std::move(folded), .mention = ends.subject});
    known = given.end() - 1;
  }
  if (known->id.empty() && !name.id.empty()) {
    known->id = name.id;
    known->mention = ends.subject;
  }
  known->said_of.insert(name.id.empty() ? name.name : name.id);
}

// Names that documents or people say are other names of the node.
std::set<std::string> ConflictSearch::Explained(NodeId node) const {
  std::set<std::string> names;
  if (auto accepted = accepted_.find(node.value); accepted != accepted_.end()) {
    names = accepted->second;
  }
  for (Given& alias : AliasesGivenTo(node)) names.insert(std::move(alias.folded));
  return names;
}

// What the node is called in an entry: what means no other.
std::string ConflictSearch::WordFor(NodeId node) const {
  std::vector<std::string_view> words;
  for (StringId id : graph_.Identifiers(node)) words.push_back(graph_.Text(id));
  words.push_back(graph_.Name(node));
  for (StringId alias : graph_.Aliases(node)) words.push_back(graph_.Text(alias));
  auto only = std::ranges::find_if(
      words, [this](std::string_view word) { return graph_.FindByName(word).size() == 1; });
  return std::string(only == words.end() ? words.front() : *only);
}

std::vector<std::string> ConflictSearch::Rejecting(EdgeId edge) const {
  return {"reject", WordFor(graph_.Source(edge)), std::string(graph_.Type(edge)),
          WordFor(graph_.Target(edge))};
}

// Whether it is to be listed.
bool ConflictSearch::Count(ConflictKind kind) {
  return found_.counts.at(static_cast<size_t>(kind))++ < options_.listed;
}

// Edges of both polarities stand side by side.
void ConflictSearch::FindDisputed() {
  for (uint32_t at = 0; at + 1 < graph_.edge_count(); ++at) {
    EdgeId first{at};
    EdgeId second{at + 1};
    bool alike = graph_.Target(first) == graph_.Target(second) &&
                 graph_.TypeId(first) == graph_.TypeId(second) &&
                 graph_.Source(first) == graph_.Source(second);
    if (!alike || !Count(ConflictKind::kDisputed)) continue;
    bool denied_first = graph_.PolarityOf(first) == Polarity::kDenied;
    found_.listed.push_back(denied_first ? Disputed(second, first) : Disputed(first, second));
  }
}

std::set<std::string_view> ConflictSearch::DocumentsOf(EdgeId edge) const {
  std::set<std::string_view> keys;
  for (EvidenceId evidence : graph_.EvidenceOf(edge)) {
    keys.insert(graph_.Document(graph_.Evidence(evidence).document).key);
  }
  return keys;
}

// The side with fewer documents is rejected in each of them; of equal ones the denial.
Conflict ConflictSearch::Disputed(EdgeId affirmed, EdgeId denied) const {
  bool few_affirm = graph_.DocumentCount(affirmed) < graph_.DocumentCount(denied);
  EdgeId rejected = few_affirm ? affirmed : denied;
  Remedy remedy;
  for (std::string_view document : DocumentsOf(rejected)) {
    std::vector<std::string> words = Rejecting(rejected);
    words.insert(words.end(), {"in", std::string(document)});
    remedy.actions.push_back(std::move(words));
  }
  return {.kind = ConflictKind::kDisputed,
          .about = fmt::format("{} {} {}", graph_.Name(graph_.Source(affirmed)),
                               graph_.Type(affirmed), graph_.Name(graph_.Target(affirmed))),
          .edges = {affirmed, denied},
          .mentions = {},
          .remedies = {std::move(remedy)}};
}

void ConflictSearch::FindNames() {
  for (NodeId node : graph_.nodes()) {
    size_t begin = node.value == 0 ? 0 : ends_[node.value - 1];
    if (ends_[node.value] > begin + 1 && !renamed_.contains(node.value)) FindNamesOf(node);
  }
}

void ConflictSearch::FindNamesOf(NodeId node) {
  std::vector<Given> given = GivenTo(node);
  if (given.size() < 2) return;
  std::set<std::string> explained = Explained(node);
  std::erase_if(given, [&](const Given& each) { return explained.contains(each.folded); });
  for (size_t begin = 0; begin < given.size();) {
    size_t end = begin;
    Conflict conflict{.kind = ConflictKind::kNames, .about = std::string(given[begin].id)};
    for (; end < given.size() && given[end].id == given[begin].id; ++end) {
      conflict.mentions.push_back(given[end].mention);
    }
    bool several = end - begin > 1;
    begin = end;
    if (!several || !Count(ConflictKind::kNames)) continue;
    conflict.remedies = {
        {"if they are one thing", {{"rename", conflict.about, std::string(graph_.Name(node))}}}};
    found_.listed.push_back(std::move(conflict));
  }
}

void ConflictSearch::FindIdentifiers() {
  if (mentions_.size() < 2) return;
  for (std::string_view name : graph_.KnownNames()) FindIdentifiersOf(name);
}

void ConflictSearch::FindIdentifiersOf(std::string_view name) {
  std::vector<NameMatch> matches = graph_.FindByName(name);
  if (matches.size() < 2) return;
  std::vector<Given> given;  // one for each node that nobody named
  for (const NameMatch& match : matches) {
    if (renamed_.contains(match.node.value)) continue;
    std::vector<Given> of_node = GivenTo(match.node);
    std::ranges::move(AliasesGivenTo(match.node), std::back_inserter(of_node));
    auto found = std::ranges::find_if(
        of_node, [&](const Given& each) { return each.folded == name && !each.id.empty(); });
    if (found != of_node.end()) given.push_back(*found);
  }
  if (given.size() < 2 || !Count(ConflictKind::kIdentifiers)) return;
  found_.listed.push_back(OneName(name, given));
}

// The first keeps the name.
Conflict ConflictSearch::OneName(std::string_view name, const std::vector<Given>& given) const {
  Conflict conflict{.kind = ConflictKind::kIdentifiers, .about = std::string(name)};
  auto spelled =
      std::ranges::find_if(given, [](const Given& each) { return each.said_of.empty(); });
  if (spelled != given.end()) conflict.about = graph_.Mention(spelled->mention).name;
  Remedy merge{.where = "if they are one thing"};
  Remedy part{.where = "if they are not"};
  for (const Given& each : given) {
    conflict.mentions.push_back(each.mention);
    if (&each == given.data()) continue;
    std::string id(each.id);
    merge.actions.push_back({"merge", std::string(given.front().id), id});
    for (std::string_view word : each.said_of) {
      part.actions.push_back({"split", std::string(word), std::string(name)});
    }
    if (each.said_of.empty()) {
      part.actions.push_back(
          {"rename", id, fmt::format("{} ({})", graph_.Mention(each.mention).name, id)});
    }
  }
  conflict.remedies = {std::move(merge), std::move(part)};
  return conflict;
}

// An alias that a document claims for two identifiers is folded into neither: a node by itself.
void ConflictSearch::FindSharedAliases() {
  std::optional<StringId> same_as = graph_.Find(type::kSameAs);
  if (!same_as) return;
  for (NodeId node : graph_.nodes()) {
    if (graph_.In(node, *same_as).size() < 2 || !graph_.Identifiers(node).empty()) continue;
    std::vector<Given> given = NamedBy(node, *same_as);
    if (given.size() < 2 || !Count(ConflictKind::kIdentifiers)) continue;
    found_.listed.push_back(OneName(graph_.Name(node), given));
  }
}

// One for each thing with an identifier that is said to have this alias.
std::vector<ConflictSearch::Given> ConflictSearch::NamedBy(NodeId alias, StringId same_as) const {
  std::vector<Given> given;
  for (EdgeId edge : graph_.In(alias, same_as)) {
    std::span<const StringId> identifiers = graph_.Identifiers(graph_.Source(edge));
    bool plain = graph_.PolarityOf(edge) == Polarity::kAffirmed &&
                 graph_.CertaintyOf(edge) == Certainty::kPlain;
    if (!plain || identifiers.empty()) continue;
    std::vector<Given> of_edge;
    for (EvidenceId evidence : graph_.EvidenceOf(edge)) AddAlias(evidence, of_edge);
    of_edge.front().id = graph_.Text(identifiers.front());
    given.push_back(std::move(of_edge.front()));
  }
  return given;
}

void ConflictSearch::FindCycles(std::string_view type) {
  std::optional<StringId> wanted = graph_.Find(type);
  if (!wanted) return;
  std::vector<uint8_t> state(graph_.node_count());
  for (NodeId node : graph_.nodes()) {
    if (state[node.value] == 0) Search(node, *wanted, state);
  }
}

// Depth first, without recursion: 0 not seen, 1 on the path, 2 done.
void ConflictSearch::Search(NodeId root, StringId type, std::vector<uint8_t>& state) {
  struct Step {
    uint32_t node;
    uint32_t next;
    uint32_t end;
  };
  std::vector<Step> steps;
  std::vector<EdgeId> path;  // one fewer than steps
  auto enter = [&](NodeId node) {
    IdRange<EdgeId> out = graph_.Out(node, type);
    uint32_t first = out.empty() ? 0 : (*out.begin()).value;
    steps.push_back({node.value, first, first + static_cast<uint32_t>(out.size())});
    state[node.value] = 1;
  };
  enter(root);
  while (!steps.empty()) {
    Step& step = steps.back();
    if (step.next == step.end) {
      state[step.node] = 2;
      steps.pop_back();
      if (!path.empty()) path.pop_back();
      continue;
    }
    EdgeId edge{step.next++};
    NodeId target = graph_.Target(edge);
    if (graph_.PolarityOf(edge) == Polarity::kDenied || state[target.value] == 2) continue;
    if (state[target.value] == 1) {
      AddCycle(path, edge);
      continue;
    }
    path.push_back(edge);
    enter(target);
  }
}

// The cycle is the end of the path, from where the edge leads back to. Its weakest edge, the last
// of equal ones, is the one to reject.
void ConflictSearch::AddCycle(std::span<const EdgeId> path, EdgeId back) {
  if (!Count(ConflictKind::kCycle)) return;
  Conflict conflict{.kind = ConflictKind::kCycle, .about = std::string(graph_.Type(back))};
  NodeId first = graph_.Target(back);
  size_t begin = path.size();
  if (graph_.Source(back) != first) {
    while (begin > 0 && graph_.Source(path[--begin]) != first) {
    }
  }
  conflict.edges.assign(path.begin() + static_cast<std::ptrdiff_t>(begin), path.end());
  conflict.edges.push_back(back);
  auto strength = [this](EdgeId edge) {
    return std::pair(graph_.DocumentCount(edge), graph_.Confidence(edge));
  };
  EdgeId weakest = back;
  for (EdgeId edge : conflict.edges) {
    if (strength(edge) < strength(weakest)) weakest = edge;
  }
  conflict.remedies = {{"", {Rejecting(weakest)}}};
  found_.listed.push_back(std::move(conflict));
}

}  // namespace

Conflicts FindConflicts(const Graph& graph, const CurationLog& log,
                        const ConflictOptions& options) {
  return ConflictSearch(graph, log, options).Run();
}

}  // namespace causeway
