// Identifiers, then names, then aliases.
#include "graph/node_match.h"

#include <algorithm>

namespace causeway {
namespace {

class NodeMatcher {
 public:
  NodeMatcher(const Graph& before, const Graph& after) : before_(before), after_(after) {
    matches_.after.resize(before.node_count());
    matches_.before.resize(after.node_count());
  }

  NodeMatches Run() {
    for (NodeId node : before_.nodes()) MatchByIdentifier(node);
    for (NodeId node : before_.nodes()) MatchByName(node, NameMatchKind::kName);
    for (NodeId node : before_.nodes()) MatchByName(node, NameMatchKind::kAlias);
    for (NodeId node : after_.nodes()) MatchByOldAlias(node);
    return std::move(matches_);
  }

 private:
  [[nodiscard]] bool IsFree(NodeId node) const { return !matches_.after[node.value].valid(); }
  [[nodiscard]] bool IsFreeAfter(NodeId node) const { return !matches_.before[node.value].valid(); }
  // Two identifiers are two things.
  [[nodiscard]] bool MayBeSame(NodeId before, NodeId after) const {
    return before_.Identifiers(before).empty() || after_.Identifiers(after).empty();
  }
  void Match(NodeId before, NodeId after) {
    matches_.after[before.value] = after;
    matches_.before[after.value] = before;
  }

  void MatchByIdentifier(NodeId node) {
    for (StringId identifier : before_.Identifiers(node)) {
      for (NameMatch match : after_.FindByName(before_.Text(identifier))) {
        if (match.how != NameMatchKind::kIdentifier || !IsFreeAfter(match.node)) continue;
        return Match(node, match.node);
      }
    }
  }

  void MatchByName(NodeId node, NameMatchKind how) {
    if (!IsFree(node)) return;
    for (NameMatch match : after_.FindByName(before_.Name(node))) {
      if (match.how == how && IsFreeAfter(match.node) && MayBeSame(node, match.node)) {
        return Match(node, match.node);
      }
    }
  }

  void MatchByOldAlias(NodeId node) {
    if (!IsFreeAfter(node)) return;
    for (NameMatch match : before_.FindByName(after_.Name(node))) {
      if (match.how == NameMatchKind::kAlias && IsFree(match.node) && MayBeSame(match.node, node)) {
        return Match(match.node, node);
      }
    }
  }

  const Graph& before_;
  const Graph& after_;
  NodeMatches matches_;
};

}  // namespace

NodeMatches MatchNodes(const Graph& before, const Graph& after) {
  return NodeMatcher(before, after).Run();
}

}  // namespace causeway
