// Names are asked of the graph; what is rejected is in no graph, so the statements are read.
#include "graph/curation_review.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "graph/curated_statements.h"

namespace causeway {
namespace {

bool IsAddition(const CurationEntry& entry) {
  return entry.kind == CurationKind::kAdd || entry.kind == CurationKind::kDeny;
}

bool IsVerdict(const CurationEntry& entry) {
  return entry.kind == CurationKind::kReject || entry.kind == CurationKind::kAccept;
}

// Whether the document still says what the entry quotes.
Result<bool> HasQuotation(const Store& store, const Graph& graph, const CurationEntry& entry) {
  for (DocumentId id : graph.documents()) {
    DocumentView document = graph.Document(id);
    if (document.key != entry.words[3]) continue;
    if (!document.has_text) return false;
    CW_ASSIGN(auto text, store.Text(document));
    return text->find(entry.words[4]) != std::string::npos;
  }
  return false;
}

bool HasDocument(const Graph& graph, std::string_view key) {
  return std::ranges::any_of(graph.documents(),
                             [&](DocumentId id) { return graph.Document(id).key == key; });
}

// The only node that the name means; of several, the only one without an identifier.
NodeId OnlyNode(const Graph& graph, std::string_view name) {
  std::vector<NameMatch> matches = graph.FindByName(name);
  if (matches.size() > 1) {
    std::erase_if(matches,
                  [&](const NameMatch& match) { return !graph.Identifiers(match.node).empty(); });
  }
  return matches.size() == 1 ? matches.front().node : NodeId{};
}

// Splitting is of names, whatever they mean; all else is of one thing.
std::string MissingName(const Graph& graph, const CurationEntry& entry, std::string_view name) {
  if (graph.FindByName(name).empty()) return fmt::format("nothing is called '{}'", name);
  bool of_names = entry.kind == CurationKind::kSplit || entry.kind == CurationKind::kRemoveAlias;
  if (of_names || OnlyNode(graph, name) != NodeId{}) return {};
  return fmt::format("several things are called '{}'", name);
}

// What is said of pairs of nodes: every statement is looked at, those that are rejected too.
class SaidRelations final : public StatementSink {
 public:
  SaidRelations(const Graph& graph, const CurationLog& log) : curated_(log) {
    std::vector<bool> wanted(graph.node_count());
    for (const CurationEntry& entry : log) {
      if (!IsVerdict(entry)) continue;
      for (std::string_view name : NamedThings(entry)) {
        if (NodeId node = OnlyNode(graph, name); node != NodeId{}) wanted[node.value] = true;
      }
    }
    for (uint32_t at = 0; at < graph.mention_count(); ++at) {
      MentionView mention = graph.Mention(MentionId{at});
      if (mention.node.value >= wanted.size() || !wanted[mention.node.value]) continue;
      std::string_view key = graph.Document(mention.document).key;
      nodes_[WordsOf(key, mention.name, mention.id)] = mention.node;
    }
  }

  // In this document, or in any where it is empty.
  [[nodiscard]] bool Has(NodeId source, std::string_view type, NodeId target,
                         std::string_view document) const {
    return std::ranges::any_of(said_, [&](const Said& each) {
      return each.source == source && each.target == target && each.type == type &&
             (document.empty() || document == each.document);
    });
  }

  Result<void> Begin(const Document& document) override {
    key_ = document.key;
    return curated_.HandTo(document, *this);
  }
  Result<void> Take(std::span<const Statement> batch) override {
    for (const Statement& statement : batch) Keep(statement);
    return {};
  }
  Result<void> End() override { return {}; }

 private:
  struct Said {
    NodeId source;
    std::string type;
    NodeId target;
    std::string document;
    friend bool operator==(const Said&, const Said&) = default;
  };

  static std::string WordsOf(std::string_view document, std::string_view name,
                             std::string_view id) {
    return fmt::format("{}\n{}\n{}", document, name, id);
  }
  void Keep(const Statement& statement) {
    auto source = nodes_.find(WordsOf(key_, statement.subject.name, statement.subject.id));
    if (source == nodes_.end()) return;
    auto target = nodes_.find(WordsOf(key_, statement.object.name, statement.object.id));
    if (target == nodes_.end()) return;
    Said said{source->second, std::string(statement.relation), target->second, key_};
    if (said_.empty() || said_.back() != said) said_.push_back(std::move(said));
  }

  CuratedStatements curated_;
  std::unordered_map<std::string, NodeId> nodes_;  // of mentions
  std::string key_;                                // of the document that is read
  std::vector<Said> said_;
};

std::string MissingRelation(const Graph& graph, const SaidRelations& said,
                            const CurationEntry& entry) {
  NodeId source = OnlyNode(graph, entry.words[0]);
  NodeId target = OnlyNode(graph, entry.words[2]);
  if (said.Has(source, entry.words[1], target, NamedDocument(entry))) return {};
  return "no document says so now";
}

}  // namespace

Result<std::string> MissingTarget(const Store& store, const Graph& graph,
                                  const CurationEntry& entry) {
  std::string_view document = NamedDocument(entry);
  if (!document.empty() && !HasDocument(graph, document)) {
    return fmt::format("no document '{}'", document);
  }
  if (IsAddition(entry)) {
    CW_ASSIGN(bool quoted, HasQuotation(store, graph, entry));
    return quoted ? std::string() : fmt::format("'{}' does not say so", document);
  }
  for (std::string_view name : NamedThings(entry)) {
    if (std::string missing = MissingName(graph, entry, name); !missing.empty()) return missing;
  }
  return std::string();
}

Result<std::vector<std::string>> ReviewCuration(const Store& store, const Graph& graph,
                                                const CurationLog& log) {
  std::vector<bool> holds = Holds(log);
  SaidRelations said(graph, log);
  if (std::ranges::any_of(log, IsVerdict)) CW_TRY(store.Replay(said));
  std::vector<std::string> states;
  for (size_t at = 0; at < log.size(); ++at) {
    std::string& state = states.emplace_back("undone");
    if (!holds[at]) continue;
    CW_ASSIGN(state, MissingTarget(store, graph, log[at]));
    if (state.empty() && IsVerdict(log[at])) state = MissingRelation(graph, said, log[at]);
  }
  return states;
}

}  // namespace causeway
