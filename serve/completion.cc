// One pass over the names, with a list of the best; ASCII letters are compared without their case.
#include "serve/completion.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "base/ascii.h"

namespace causeway {
namespace {

// How well a name fits; less is better. Names that do not fit are kNoFit.
constexpr uint32_t kNoFit = 3;

struct Candidate {
  uint32_t fit = kNoFit;
  bool is_alias = false;
  size_t length = 0;
  NodeId node;
  std::string_view name;

  friend bool operator<(const Candidate& a, const Candidate& b) {
    return std::tie(a.fit, a.is_alias, a.length, a.node) <
           std::tie(b.fit, b.is_alias, b.length, b.node);
  }
};

class Completer {
 public:
  Completer(std::string_view text, uint32_t most) : wanted_(LowerAscii(text)), most_(most) {}

  void Consider(NodeId node, std::string_view name, bool is_alias) {
    Candidate candidate{Fit(name), is_alias, name.size(), node, name};
    if (candidate.fit == kNoFit) return;
    if (best_.size() == kept() && !(candidate < *best_.rbegin())) return;
    best_.insert(candidate);
    if (best_.size() > kept()) best_.erase(std::prev(best_.end()));
  }

  [[nodiscard]] const std::set<Candidate>& best() const { return best_; }

 private:
  // More than are wanted, for a node may be found by several of its names.
  [[nodiscard]] size_t kept() const { return size_t{4} * most_; }

  [[nodiscard]] uint32_t Fit(std::string_view name) const {
    auto same = [](char a, char b) { return LowerAscii(a) == b; };
    auto found = std::ranges::search(name, wanted_, same);
    if (found.empty()) return kNoFit;
    if (found.begin() == name.begin()) return 0;
    return IsLetterOrDigit(*std::prev(found.begin())) ? 2 : 1;
  }

  std::string wanted_;
  uint32_t most_;
  std::set<Candidate> best_;
};

std::set<Candidate> Candidates(const Graph& graph, std::string_view text, uint32_t most) {
  Completer completer(text, most);
  for (NodeId node : graph.nodes()) {
    completer.Consider(node, graph.Name(node), false);
    for (StringId alias : graph.Aliases(node)) completer.Consider(node, graph.Text(alias), true);
    for (StringId id : graph.Identifiers(node)) completer.Consider(node, graph.Text(id), true);
  }
  return completer.best();
}

}  // namespace

std::vector<NameCompletion> CompleteName(const Graph& graph, std::string_view text, uint32_t most) {
  text = Trimmed(text);
  if (text.empty()) return {};
  std::vector<NameCompletion> found;
  std::set<NodeId> seen;
  auto add = [&](NodeId node, std::string_view alias) {
    if (found.size() < most && seen.insert(node).second) found.push_back({node, alias});
  };
  for (const NameMatch& match : graph.FindByName(text)) {
    add(match.node, match.how == NameMatchKind::kName ? std::string_view() : text);
  }
  for (const Candidate& candidate : Candidates(graph, text, most)) {
    add(candidate.node, candidate.is_alias ? candidate.name : std::string_view());
  }
  return found;
}

}  // namespace causeway
