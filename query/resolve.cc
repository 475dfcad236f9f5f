// Facets, hierarchies and relations to edge types.
#include "query/resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "base/suggest.h"
#include "query/diagnostic.h"
#include "query/split.h"

namespace causeway {
namespace {

constexpr std::array kHierarchies = {type::kIsA, type::kPartOf};

// Words and types compare alike: "Is_A" as "is a".
std::string Plain(std::string_view text) {
  std::string plain;
  for (char c : text) {
    plain += c == '_' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return plain;
}

bool IsPlainly(std::string_view a, std::string_view b) { return Plain(a) == Plain(b); }

// The facet of all the rows of kFacets that bear this name.
ResolvedFacet FacetNamed(const Graph& graph, std::string_view name) {
  ResolvedFacet facet{.name = std::string(name)};
  for (const Facet& row : kFacets) {
    if (row.name != name) continue;
    facet.singular = row.singular;
    if (auto type = graph.Find(row.type)) facet.sources.push_back({*type, row.direction});
  }
  return facet;
}

bool IsTypeInUse(const Graph& graph, StringId type) {
  std::vector<StringId> types = graph.Types();
  return std::ranges::binary_search(types, type);
}

// The edge type that a word names: as it is written, in capitals, or with "_" for a space.
std::optional<StringId> TypeNamed(const Graph& graph, std::string_view word) {
  std::string capitals;
  for (char c : word) {
    capitals += c == ' ' ? '_' : static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  for (std::string_view form : {word, std::string_view(capitals)}) {
    std::optional<StringId> type = graph.Find(form);
    if (type && form != type::kSameAs && IsTypeInUse(graph, *type)) return type;
  }
  return std::nullopt;
}

// A facet that is an edge type: the targets of its edges, or their sources.
ResolvedFacet FacetOfType(const Graph& graph, StringId type, Direction direction) {
  std::string name(graph.Text(type));
  if (direction == Direction::kIn) name += " (of)";
  return {.name = name, .singular = name, .sources = {{type, direction}}};
}

Result<ResolvedFacet> FacetOf(const Graph& graph, std::string_view query, const Word& word) {
  std::vector<std::string_view> known;
  for (const Facet& row : kFacets) {
    if (IsPlainly(row.name, word.text) || IsPlainly(row.singular, word.text)) {
      return FacetNamed(graph, row.name);
    }
    if (std::ranges::find(known, row.name) == known.end()) known.push_back(row.name);
  }
  if (auto type = TypeNamed(graph, word.text)) return FacetOfType(graph, *type, Direction::kOut);
  std::vector<std::string> near = Suggest(word.text, known);
  return QueryError(
      query, word.place, fmt::format("\"{}\" is no kind of attribute", word.text),
      near.empty() ? "there are " + Listed({known.begin(), known.end()}) : DidYouMean(near));
}

Error UnknownType(const Graph& graph, std::string_view query, const Word& word) {
  std::vector<std::string_view> known;
  for (StringId type : graph.Types()) known.push_back(graph.Text(type));
  std::vector<std::string> near = Suggest(word.text, known);
  return QueryError(
      query, word.place, fmt::format("\"{}\" is no relation of this graph", word.text),
      near.empty() ? "there are " + Listed({known.begin(), known.end()}) : DidYouMean(near));
}

// Where a relation stands among the words of a claim, and what it means.
struct Relation {
  Segment words;
  std::string type;
  bool backward = false;
};

class ClaimResolver {
 public:
  ClaimResolver(const Graph& graph, std::string_view query, std::vector<RunWord> words,
                const std::vector<OpenItem>& open)
      : graph_(graph), query_(query), words_(std::move(words)), open_(open) {}

  // The longest relation that has names on both sides.
  Result<ResolvedClaim> Run() {
    std::vector<Relation> relations = Relations();
    for (const Relation& relation : relations) {
      if (Known(Before(relation)) && Known(After(relation))) return Resolved(relation);
    }
    if (!relations.empty()) return Resolved(relations.front());  // to say which name is unknown
    return NoRelation();
  }

 private:
  [[nodiscard]] Segment Before(const Relation& relation) const { return {0, relation.words.begin}; }
  [[nodiscard]] Segment After(const Relation& relation) const {
    return {relation.words.end, static_cast<uint32_t>(words_.size())};
  }
  [[nodiscard]] bool Known(Segment piece) const {
    bool open = piece.end == piece.begin + 1 && words_[piece.begin].open;
    return open || !graph_.FindByName(TextOf(query_, words_, piece)).empty();
  }

  // Longest first, then from the left.
  [[nodiscard]] std::vector<Relation> Relations() const {
    std::vector<Relation> relations;
    auto count = static_cast<uint32_t>(words_.size());
    for (uint32_t begin = 1; begin < count; ++begin) {
      for (uint32_t end = begin + 1; end < std::min(count, begin + kLongestRelation + 1); ++end) {
        AddRelation({begin, end}, relations);
      }
    }
    std::ranges::stable_sort(relations, std::greater(),
                             [](const Relation& r) { return r.words.end - r.words.begin; });
    return relations;
  }

  void AddRelation(Segment piece, std::vector<Relation>& relations) const {
    if (words_[piece.begin].kind == RunWord::Kind::kQuoted) return;
    std::string text = TextOf(query_, words_, piece);
    for (const TypeWording& wording : kTypeWordings) {
      bool forward = IsPlainly(text, wording.forward) || IsPlainly(text, wording.type);
      if (forward || IsPlainly(text, wording.backward)) {
        relations.push_back({piece, std::string(wording.type), !forward});
        return;
      }
    }
    if (auto type = TypeNamed(graph_, text)) {
      relations.push_back({piece, std::string(graph_.Text(*type)), false});
    }
  }

  Result<ResolvedClaim> Resolved(const Relation& relation) const {
    CW_ASSIGN(ResolvedItems before, ResolveItem(graph_, query_, NamesOf(Before(relation))));
    CW_ASSIGN(ResolvedItems after, ResolveItem(graph_, query_, NamesOf(After(relation))));
    ResolvedClaim claim{.subject = before.items.front().node,
                        .object = after.items.front().node,
                        .type = relation.type,
                        .notices = std::move(before.notices)};
    if (relation.backward) std::swap(claim.subject, claim.object);
    claim.notices.insert(claim.notices.end(), after.notices.begin(), after.notices.end());
    return claim;
  }

  [[nodiscard]] Names NamesOf(Segment piece) const {
    Place place = PlaceOf(words_, piece);
    Names names{std::string(query_.substr(place.begin, place.end - place.begin)), place};
    for (uint32_t i = piece.begin; i < piece.end; ++i) {
      if (words_[i].open) names.open.push_back(open_[*words_[i].open]);
    }
    return names;
  }

  [[nodiscard]] Error NoRelation() const {
    std::vector<std::string_view> forms;
    for (const TypeWording& wording : kTypeWordings) {
      forms.push_back(wording.forward);
      if (wording.backward != wording.forward) forms.push_back(wording.backward);
    }
    Place all = PlaceOf(words_, {0, static_cast<uint32_t>(words_.size())});
    for (uint32_t i = 1; i + 1 < words_.size(); ++i) {
      std::vector<std::string> near = Suggest(words_[i].text, forms, 1);
      if (near.empty()) continue;
      return QueryError(query_, words_[i].place,
                        fmt::format("\"{}\" is no relation", words_[i].text), DidYouMean(near));
    }
    return QueryError(query_, all, "expected a relation between two names",
                      "the relations are " + Listed({forms.begin(), forms.end()}));
  }

  static constexpr uint32_t kLongestRelation = 4;  // words: "is a phenotype of"

  const Graph& graph_;
  std::string_view query_;
  std::vector<RunWord> words_;
  const std::vector<OpenItem>& open_;
};

}  // namespace

Result<std::vector<ResolvedFacet>> ResolveFacets(const Graph& graph, std::string_view query,
                                                 const std::vector<Word>& words,
                                                 std::span<const std::string_view> fallback) {
  std::vector<ResolvedFacet> facets;
  for (std::string_view name : fallback) {
    if (words.empty()) facets.push_back(FacetNamed(graph, name));
  }
  for (const Word& word : words) {
    CW_ASSIGN(ResolvedFacet facet, FacetOf(graph, query, word));
    if (std::ranges::find(facets, facet.name, &ResolvedFacet::name) == facets.end()) {
      facets.push_back(std::move(facet));
    }
  }
  std::ranges::stable_sort(facets, {}, [](const ResolvedFacet& facet) {
    return std::ranges::find(kFacets, facet.name, &Facet::name) - kFacets.begin();
  });
  return facets;
}

void AddOtherFacets(const Graph& graph, std::span<const NodeId> items, Direction direction,
                    std::vector<ResolvedFacet>& facets) {
  std::set<StringId> types;
  auto add = [&](const auto& edges) {
    for (EdgeId edge : edges) types.insert(graph.TypeId(edge));
  };
  for (NodeId item : items) {
    if (direction == Direction::kOut) {
      add(graph.Out(item));
    } else {
      add(graph.In(item));
    }
  }
  for (StringId type : types) {
    std::string_view name = graph.Text(type);
    bool known =
        name == type::kSameAs || std::ranges::find(kFacets, name, &Facet::type) != kFacets.end();
    if (!known) facets.push_back(FacetOfType(graph, type, direction));
  }
}

Result<std::vector<std::string_view>> ResolveHierarchies(std::string_view query,
                                                         const std::vector<Word>& words) {
  std::vector<std::string_view> types;
  for (const Word& word : words) {
    const auto* found = std::ranges::find_if(
        kHierarchies, [&](std::string_view type) { return IsPlainly(type, word.text); });
    if (found == kHierarchies.end()) {
      return QueryError(query, word.place, fmt::format("\"{}\" is no hierarchy", word.text),
                        "EXPAND takes is_a and part_of");
    }
    if (std::ranges::find(types, *found) == types.end()) types.push_back(*found);
  }
  return types;
}

Result<std::vector<StringId>> ResolveTypes(const Graph& graph, std::string_view query,
                                           const std::vector<Word>& words) {
  std::vector<StringId> types;
  for (const Word& word : words) {
    if (auto type = TypeNamed(graph, word.text)) {
      types.push_back(*type);
      continue;
    }
    Result<ResolvedFacet> facet = FacetOf(graph, query, word);
    if (!facet) return UnknownType(graph, query, word);
    for (ResolvedFacet::Source source : facet->sources) types.push_back(source.type);
  }
  std::ranges::sort(types);
  auto repeated = std::ranges::unique(types);
  types.erase(repeated.begin(), repeated.end());
  return types;
}

Result<DocumentSet> ResolveDocuments(const Graph& graph, std::string_view query, const Word& glob) {
  DocumentSet documents{.glob = glob.text, .holds = std::vector<bool>(graph.document_count())};
  std::vector<std::string_view> keys;
  bool any = false;
  for (DocumentId document : graph.documents()) {
    keys.push_back(graph.Document(document).key);
    bool matches = MatchesGlob(glob.text, keys.back());
    documents.holds[document.value] = matches;
    any |= matches;
  }
  if (any) return documents;
  std::vector<std::string> near = Suggest(glob.text, keys);
  return QueryError(query, glob.place, fmt::format("no document matches '{}'", glob.text),
                    near.empty()
                        ? "SHOW DOCUMENTS lists them; * stands for any characters, ? for one"
                        : DidYouMean(near));
}

Result<StringId> ResolveLabel(const Graph& graph, std::string_view query, const Word& word) {
  std::vector<std::string_view> known;
  for (StringId label : graph.LabelsInUse()) {
    known.push_back(graph.Text(label));
    if (EqualsIgnoringCase(known.back(), word.text)) return label;
  }
  std::vector<std::string> near = Suggest(word.text, known);
  return QueryError(
      query, word.place, fmt::format("\"{}\" is no type of nodes", word.text),
      near.empty() ? "there are " + Listed({known.begin(), known.end()}) : DidYouMean(near));
}

Result<ResolvedClaim> ResolveClaim(const Graph& graph, std::string_view query, const Names& claim) {
  CW_ASSIGN(std::vector<RunWord> words, WordsOfRun(claim));
  return ClaimResolver(graph, query, std::move(words), claim.open).Run();
}

}  // namespace causeway
