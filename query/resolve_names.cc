// Names to nodes.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/suggest.h"
#include "query/diagnostic.h"
#include "query/keywords.h"
#include "query/resolve.h"
#include "query/split.h"

namespace causeway {
namespace {

class NameResolver {
 public:
  NameResolver(const Graph& graph, std::string_view query, std::vector<RunWord> words,
               const std::vector<OpenItem>& open)
      : graph_(graph), query_(query), words_(std::move(words)), open_(open) {}

  Result<ResolvedItems> Items(size_t least, const Limits& limits) const {
    if (words_.size() > limits.query_words) {
      return QueryError(query_,
                        PlaceOf(words_, {limits.query_words, static_cast<uint32_t>(words_.size())}),
                        fmt::format("more than {} words of names", limits.query_words),
                        "the limit query_words; ask in several queries");
    }
    size_t pieces = open_.empty() ? least : 1;  // an open item may be many
    Split split = SplitIntoNames(query_, words_, pieces, [&](const std::string& text) {
      return text.size() <= limits.name_bytes && Known(text);
    });
    if (split.readings.empty()) return Unreadable(split.reached, pieces);
    if (split.readings.size() == 2) return TwoReadings(split.readings);
    CW_ASSIGN(ResolvedItems resolved, Resolved(split.readings.front()));
    if (resolved.items.size() < least) return TooFew(resolved.items.size(), least);
    return resolved;
  }

  Result<ResolvedItems> Whole() const {
    Segment all{0, static_cast<uint32_t>(words_.size())};
    if (words_.size() == 1 && words_.front().open) return One(open_[*words_.front().open]);
    std::string text = TextOf(query_, words_, all);
    if (graph_.FindByName(text).empty()) return Unknown(all, SuggestNames(graph_, text));
    return Resolved({all});
  }

 private:
  // A comma that was typed is one of the name's: folding, which drops commas and articles, would
  // else take "A, B" for "B".
  [[nodiscard]] bool Known(const std::string& text) const {
    bool comma = text.find(',') != std::string::npos;
    return std::ranges::any_of(graph_.FindByName(text), [&](const NameMatch& match) {
      return !comma || HasComma(graph_.Name(match.node)) ||
             std::ranges::any_of(graph_.Aliases(match.node),
                                 [&](StringId alias) { return HasComma(graph_.Text(alias)); });
    });
  }
  static bool HasComma(std::string_view name) { return name.find(',') != std::string_view::npos; }

  Result<ResolvedItems> Resolved(const Reading& reading) const {
    ResolvedItems resolved;
    bool against = false;
    uint32_t behind = 0;
    for (Segment piece : reading) {
      for (; behind < piece.begin; ++behind) {
        against |= words_[behind].kind == RunWord::Kind::kVersus;
      }
      behind = piece.end;
      if (words_[piece.begin].open) {
        for (NodeId node : open_[*words_[piece.begin].open].nodes) {
          resolved.items.push_back(
              {.node = node, .place = PlaceOf(words_, piece), .against = against, .open = true});
        }
        continue;
      }
      CW_ASSIGN(NodeId node, Node(piece, resolved.notices));
      resolved.items.push_back({.node = node, .place = PlaceOf(words_, piece), .against = against});
    }
    return resolved;
  }

  Result<NodeId> Node(Segment piece, std::vector<std::string>& notices) const {
    return ResolveName(graph_, query_, {TextOf(query_, words_, piece), PlaceOf(words_, piece)},
                       notices);
  }

  [[nodiscard]] Result<ResolvedItems> One(const OpenItem& item) const {
    if (item.nodes.size() != 1) {
      return QueryError(query_, item.place,
                        fmt::format("one node is wanted here, and there are {}", item.nodes.size()),
                        "give one, for instance by LIMIT 1");
    }
    return ResolvedItems{.items = {{.node = item.nodes.front(), .place = item.place}},
                         .notices = {}};
  }

  [[nodiscard]] Error TooFew(size_t found, size_t least) const {
    return QueryError(query_, PlaceOf(words_, {0, static_cast<uint32_t>(words_.size())}),
                      fmt::format("expected {} items or more, found {}", least, found),
                      "a parameter may be a list, and a query may give several rows");
  }

  // Why no reading covers all of the words: a separator at an end, a word that nothing is named
  // for, or too few names.
  [[nodiscard]] Error Unreadable(uint32_t reached, size_t least) const {
    auto count = static_cast<uint32_t>(words_.size());
    uint32_t begin = reached;
    while (begin < count && IsSeparator(begin)) ++begin;
    if (begin == count && reached < count) {
      return QueryError(query_, PlaceOf(words_, {reached, count}), "a name is missing here");
    }
    if (begin == count) {
      return QueryError(query_, PlaceOf(words_, {0, count}),
                        fmt::format("expected {} names, found one", least),
                        "AND stands between them: A and B");
    }
    uint32_t end = begin;
    while (end < count && !IsSeparator(end)) ++end;
    uint32_t segment = begin;
    while (segment > 0 && !IsSeparator(segment - 1)) --segment;
    std::vector<Segment> spots = {{segment, end}, {begin, end}, {0, end}, {begin, begin + 1}};
    for (Segment spot : spots) {
      std::vector<std::string> near = SuggestNames(graph_, TextOf(query_, words_, spot));
      if (!near.empty()) return Unknown(spot, near);
    }
    return Unknown({begin, end}, {});
  }

  [[nodiscard]] Error Unknown(Segment piece, const std::vector<std::string>& near) const {
    std::string text = TextOf(query_, words_, piece);
    std::string hint = DidYouMean(near);
    for (uint32_t i = piece.begin; hint.empty() && i < piece.end; ++i) {
      const std::string& word = words_[i].text;
      if (IsSeparator(i)) hint = "one name is wanted here; COMPARE and SHARED take several";
      if (word == "&" || EqualsIgnoringCase(word, "or")) hint = "AND stands between names";
      if (!hint.empty()) break;
      hint = DidYouMean(Suggest(words_[i].text, kTailWords, 1));
    }
    return QueryError(query_, PlaceOf(words_, piece), fmt::format("nothing is named \"{}\"", text),
                      std::move(hint));
  }

  [[nodiscard]] Error TwoReadings(const std::vector<Reading>& readings) const {
    std::vector<std::string> shown;
    for (const Reading& reading : readings) {
      std::vector<std::string> names;
      for (Segment piece : reading) names.push_back('"' + TextOf(query_, words_, piece) + '"');
      shown.push_back(Listed(names));
    }
    return QueryError(query_, PlaceOf(words_, {0, static_cast<uint32_t>(words_.size())}),
                      "the names can be read in two ways",
                      fmt::format("put them in quotes: {}; or {}", shown[0], shown[1]));
  }

  [[nodiscard]] bool IsSeparator(uint32_t word) const {
    RunWord::Kind kind = words_[word].kind;
    return kind != RunWord::Kind::kPlain && kind != RunWord::Kind::kQuoted;
  }

  const Graph& graph_;
  std::string_view query_;
  std::vector<RunWord> words_;
  const std::vector<OpenItem>& open_;
};

}  // namespace

Result<ResolvedItems> ResolveItems(const Graph& graph, std::string_view query, const Names& names,
                                   size_t least, const Limits& limits) {
  CW_ASSIGN(std::vector<RunWord> words, WordsOfRun(names));
  CW_ASSIGN(ResolvedItems resolved,
            NameResolver(graph, query, std::move(words), names.open).Items(least, limits));
  std::map<NodeId, bool> seen;  // whether it is an open item
  std::vector<ResolvedItem> kept;
  for (const ResolvedItem& item : resolved.items) {
    auto [place, fresh] = seen.try_emplace(item.node, item.open);
    if (!fresh && !item.open && !place->second) {
      return QueryError(query, item.place,
                        fmt::format("{} is named twice", NameWithId(graph, item.node)),
                        "name different ones");
    }
    if (fresh) kept.push_back(item);
  }
  resolved.items = std::move(kept);
  return resolved;
}

Result<ResolvedItems> ResolveItem(const Graph& graph, std::string_view query, const Names& names) {
  CW_ASSIGN(std::vector<RunWord> words, WordsOfRun(names));
  return NameResolver(graph, query, std::move(words), names.open).Whole();
}

Result<NodeId> ResolveName(const Graph& graph, std::string_view query, const Word& name,
                           std::vector<std::string>& notices) {
  std::vector<NameMatch> matches = graph.FindByName(name.text);
  if (matches.empty()) {
    return QueryError(query, name.place, fmt::format("nothing is named \"{}\"", name.text),
                      DidYouMean(SuggestNames(graph, name.text)));
  }
  NameMatchKind best = matches.front().how;
  std::vector<std::string> nearest;
  std::vector<std::string> others;
  for (const NameMatch& match : matches) {
    (match.how == best ? nearest : others).push_back(NameWithId(graph, match.node));
  }
  if (nearest.size() > 1) {
    return QueryError(query, name.place,
                      fmt::format("\"{}\" is the name of {} nodes", name.text, nearest.size()),
                      "say which by its identifier or its full name: " + Listed(nearest, "or"));
  }
  NodeId node = matches.front().node;
  if (name.text != graph.Name(node)) {
    notices.push_back(fmt::format("\"{}\" is read as {}", name.text, nearest.front()));
  }
  if (!others.empty()) {
    notices.push_back(fmt::format("\"{}\" is also an alias of {}", name.text, Listed(others)));
  }
  return node;
}

std::string NameWithId(const Graph& graph, NodeId node) {
  std::string name(graph.Name(node));
  auto identifiers = graph.Identifiers(node);
  if (identifiers.empty()) return name;
  return fmt::format("{} ({})", name, graph.Text(identifiers.front()));
}

std::vector<std::string> SuggestNames(const Graph& graph, std::string_view text) {
  std::vector<std::string_view> known = graph.KnownNames();
  std::vector<std::string> names;
  for (const std::string& near : Suggest(text, known)) {
    std::vector<NameMatch> matches = graph.FindByName(near);
    std::string name(matches.empty() ? near : graph.Name(matches.front().node));
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace causeway
