// From names to what the graph holds: items to nodes, facets and relations to edge types.
// Errors list what was meant perhaps. Tested by tests/query/golden_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "graph/graph.h"
#include "graph/vocabulary.h"
#include "query/ast.h"
#include "query/edge_filter.h"

namespace causeway {

struct ResolvedItem {
  NodeId node;
  Place place;
  bool against = false;  // it stands behind VS
  bool open = false;     // a parameter or a query gave it
};

struct ResolvedItems {
  std::vector<ResolvedItem> items;
  std::vector<std::string> notices;  // how names were read that are not names as typed
};

// Divides `names` into the fewest names, but at least `least`, that the graph all knows; commas,
// AND and the words for VERSUS may stand between them. Two such readings, an unknown name, or a
// name of several nodes are errors. A primary name outranks an alias. O(words² lookups) at most,
// and limits.query_words words.
Result<ResolvedItems> ResolveItems(const Graph& graph, std::string_view query, const Names& names,
                                   size_t least, const Limits& limits);

// The one node that `names` as a whole is the name of.
Result<ResolvedItems> ResolveItem(const Graph& graph, std::string_view query, const Names& names);

// The node of the nearest kind of match; a notice where that is not the name as it was typed.
Result<NodeId> ResolveName(const Graph& graph, std::string_view query, const Word& name,
                           std::vector<std::string>& notices);

// A group of attributes: "effects" are the ends of two types of edges.
struct ResolvedFacet {
  std::string name;      // "causes"
  std::string singular;  // "cause"
  struct Source {
    StringId type;
    Direction direction;
  };
  std::vector<Source> sources;  // of the types that the graph holds
};

// The facets by name, singular or edge type, in the order of kFacets and then as asked; without
// words, those of `fallback`.
Result<std::vector<ResolvedFacet>> ResolveFacets(const Graph& graph, std::string_view query,
                                                 const std::vector<Word>& words,
                                                 std::span<const std::string_view> fallback);

// Adds the edge types of the items' own edges that no facet knows: those of imported graphs.
// O(degrees).
void AddOtherFacets(const Graph& graph, std::span<const NodeId> items, Direction direction,
                    std::vector<ResolvedFacet>& facets);

// The hierarchies of EXPAND: IS_A, PART_OF. A type that the graph does not hold has no edges.
Result<std::vector<std::string_view>> ResolveHierarchies(std::string_view query,
                                                         const std::vector<Word>& words);

// The label of nodes that `word` names, whatever its case.
Result<StringId> ResolveLabel(const Graph& graph, std::string_view query, const Word& word);

// The edge types that `words` name: types themselves, or kinds of attributes. Sorted.
Result<std::vector<StringId>> ResolveTypes(const Graph& graph, std::string_view query,
                                           const std::vector<Word>& words);

// The documents whose keys match the glob; it is an error where none does. O(documents).
Result<DocumentSet> ResolveDocuments(const Graph& graph, std::string_view query, const Word& glob);

struct ResolvedClaim {
  NodeId subject;
  NodeId object;
  std::string type;
  std::vector<std::string> notices;
};

// A name, a relation ("causes", "is caused by", "OCCURS_IN"), a name.
Result<ResolvedClaim> ResolveClaim(const Graph& graph, std::string_view query, const Names& claim);

// "asthma", or "asthma (MONDO:0004979)" where an identifier tells it from others.
std::string NameWithId(const Graph& graph, NodeId node);

// The names of the graph nearest to `text`, as they are shown.
std::vector<std::string> SuggestNames(const Graph& graph, std::string_view text);

}  // namespace causeway
